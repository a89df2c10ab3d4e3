#!/usr/bin/env bash
# The program finds an installation by itself: registry keys imported by reg.exe, ofcscan.ini where Local_Path says.
#   installationtest.sh WINE PROGRAM.exe WORKDIR
set -euo pipefail
wine=$1 program=$2 work=$3
: "${WINEPREFIX:?a throw-away prefix}"
export WINEDEBUG=-all
rm -rf "$work"
mkdir -p "$work"
cd "$work"

failed=0
check() { local what=$1; shift; if "$@"; then echo "ok: $what"; else echo "FAILED: $what"; failed=1; fi; }
report() { # report FILE: runs the program on this machine, leaves the exit code in $code
    "$wine" "$program" --no-live --report "$1" --force >"$1.log" 2>&1 </dev/null && code=0 || code=$?
}
port() { # port FILE ROLE FIELD
    python3 -c 'import json, sys
report = json.load(open(sys.argv[1], encoding="utf-8-sig"))
print(next(port for port in report["ports"] if port["role"] == sys.argv[2])[sys.argv[3]])' "$@"
}
field() { # field FILE EXPRESSION
    python3 -c 'import json, sys
report = json.load(open(sys.argv[1], encoding="utf-8-sig"))
print(eval(sys.argv[2], {"report": report}))' "$@"
}
is() { [ "$("${@:2}")" = "$1" ]; }

drive="$WINEPREFIX/drive_c"
cleanup() {
    "$wine" reg delete 'HKLM\SOFTWARE\Wow6432Node\TrendMicro' /f >/dev/null 2>&1 </dev/null || true
    rm -rf "$drive/Program Files (x86)/Trend Micro" "$drive/ウイルス対策"
}
trap cleanup EXIT

install() { # install WINDOWS_FOLDER (with doubled backslashes) UNIX_FOLDER
    cleanup
    mkdir -p "$2/PCCSRV"
    sed 's/$/\r/' >"$2/PCCSRV/ofcscan.ini" <<'END'
[INI_SERVER_SECTION]
Master_DomainName=VBSERVER01
Master_DomainPort=8059
Master_EnableSSL=1
Master_SSLPort=4343
[INI_CLIENT_SECTION]
Client_LocalServer_Port=18613
Uninstall_Pwd=!CRYPTEX!00SECRET00
END
    printf '\xff\xfe' >export.reg
    sed 's/$/\r/' <<END | iconv -f UTF-8 -t UTF-16LE >>export.reg
Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion]
"Application Path"="C:\\\\Program Files (x86)\\\\Trend Micro\\\\Security Agent\\\\"
"Server"="VBSERVER01"
"ServerPort"=dword:00001f7b
"LocalServerPort"=dword:000048b5

[HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\OfficeScan\\service\\Information]
"Local_Path"="$1\\\\PCCSRV\\\\"
END
    "$wine" reg import export.reg >import.log 2>&1 </dev/null
    mkdir -p "$drive/Program Files (x86)/Trend Micro/Security Agent"
}

report nothing.json
check "nothing installed: exit code 3" [ "$code" = 3 ]

install 'C:\\Program Files (x86)\\Trend Micro\\Security Server' "$drive/Program Files (x86)/Trend Micro/Security Server"
report out.json
check "exit code 0" [ "$code" = 0 ]
check "state match" is match field out.json 'report["state"]'
check "edition wfbs" is wfbs field out.json 'report["product"]["edition"]'
check "roles server and agent" is "server agent" field out.json '" ".join(report["product"]["roles"])'
check "server HTTP 8059" is 8059 port out.json server-http port
check "server HTTP match" is match port out.json server-http state
check "agent 18613" is 18613 port out.json agent port
check "agent match" is match port out.json agent state
check "server HTTPS 4343" is 4343 port out.json server-https port
check "server named" is VBSERVER01 field out.json 'report["serverName"]'
check "mode live" is live field out.json 'report["mode"]'
check "no secret" [ -z "$(grep -l SECRET ./*.json ./*.log || true)" ]

# A folder whose name only code page 932 knows on a Japanese Windows.
install 'C:\\ウイルス対策\\Security Server' "$drive/ウイルス対策/Security Server"
report japanese.json
check "Japanese folder: exit code 0" [ "$code" = 0 ]
check "Japanese folder: match" is match port japanese.json server-http state
check "Japanese folder: named" is True field japanese.json \
    '"ウイルス対策" in report["ports"][0]["observations"][0]["source"]["locator"] or "ウイルス対策" in str(report)'

rm -rf "$drive/ウイルス対策"
report gone.json
check "a folder that is gone is a finding" is True field gone.json \
    '"install-path-missing" in [finding["id"] for finding in report["findings"]]'
[ $failed = 0 ] || tail -n 20 ./*.log
exit $failed
