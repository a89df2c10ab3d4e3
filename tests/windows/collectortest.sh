#!/usr/bin/env bash
# wfbs-collect.cmd under Wine's cmd, on a made-up installation with secrets beside every value.
#   collectortest.sh WINE FINDSTR.exe COLLECTOR.cmd WORKDIR [PROGRAM.exe]
# Not proven here: findstr and netstat of Windows itself, and Windows versions that have no Wine counterpart.
set -euo pipefail
wine=$1 findstr=$2 collector=$3 work=$4 program=${5:-}
: "${WINEPREFIX:?a throw-away prefix}"
export WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=;findstr.exe=n"
rm -rf "$work"
mkdir -p "$work"
cd "$work"

failed=0
check() { # check WHAT CONDITION...
    local what=$1
    shift
    if "$@"; then echo "ok: $what"; else echo "FAILED: $what"; failed=1; fi
}
lacks() { ! grep -aqi "$@"; }

check "plain ASCII" lacks -P '[^\x00-\x7F]' "$collector"
check "CRLF on every line" [ "$(grep -c $'\r$' "$collector")" = "$(wc -l <"$collector")" ]
check "no key is queried whole" [ -z "$(grep -ai '%REG%.* query' "$collector" | grep -v ' /ve\? ')" ]

drive="$WINEPREFIX/drive_c"
cp "$drive/windows/system32/findstr.exe" findstr.builtin
cp "$findstr" "$drive/windows/system32/findstr.exe"
cleanup() {
    cp "$work/findstr.builtin" "$drive/windows/system32/findstr.exe"
    "$wine" reg delete 'HKLM\SOFTWARE\Wow6432Node\TrendMicro' /f >/dev/null 2>&1 </dev/null || true
    rm -rf "$drive/Program Files (x86)/Trend Micro" "$drive/Program Files/Trend Micro"
}
trap cleanup EXIT

server="$drive/Program Files (x86)/Trend Micro/Security Server/PCCSRV"
agent="$drive/Program Files (x86)/Trend Micro/Security Agent"
mkdir -p "$server/WSS" "$agent" "$server/activeupdate/Saf"
sed 's/$/\r/' >"$server/ofcscan.ini" <<'END'
[INI_SERVER_SECTION]
Master_DomainName=VBSERVER01
master_domainport = 8059
Master_EnableSSL=1
  Master_SSLPort=4343
Proxy_Pwd=!CRYPT!00SECRET00
Old_Master_DomainPort=1
[Global Setting]
help_01=Master_DomainPort=2 is SECRET
[INI_CLIENT_SECTION]
Client_LocalServer_Port=18613
Uninstall_Pwd=!CRYPTEX!00SECRET00
END
printf '[SERVER]\r\nHTTPS=4345\r\nHTTPS_CERT=SECRET\r\nHTTPS_PWD=SECRET\r\n' >"$server/WSS/Service.ini"
printf '[X]\r\nServerAddr=VBSERVER01\r\nMaster_DomainPort=8059\r\nClient_LocalServer_Port=18613\r\nUnload_Pwd=SECRET\r\n' \
    >"$agent/ofcscan.ini"
printf '[INI_SERVER_SECTION]\r\nMaster_DomainPort=9999\r\n' >"$server/activeupdate/Saf/ofcscan.ini"
cat >export.reg <<'END'
REGEDIT4

[HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\PC-cillinNTCorp\CurrentVersion]
"Application Path"="C:\\Program Files (x86)\\Trend Micro\\Security Agent\\"
"Server"="VBSERVER01"
"ServerPort"=dword:00001f7b
"LocalServerPort"=dword:000048b5
"Uninstall_Pwd"="SECRET"

[HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\OfficeScan\service\Information]
"Local_Path"="C:\\Program Files (x86)\\Trend Micro\\Security Server\\PCCSRV\\"
"Pwd"="SECRET"

[HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\WFBS]
"Secret"="SECRET"
END
sed -i 's/$/\r/' export.reg
"$wine" reg import export.reg >import.log 2>&1 </dev/null

cp "$collector" wfbs-collect.cmd
"$wine" cmd /c 'wfbs-collect.cmd collected' >collect.log 2>&1 </dev/null && code=0 || code=$?
check "exit code 0" [ "$code" = 0 ]
check "server settings" cmp collected/PCCSRV/ofcscan.ini <(sed 's/$/\r/' <<'END'
[INI_SERVER_SECTION]
Master_DomainName=VBSERVER01
master_domainport = 8059
Master_EnableSSL=1
  Master_SSLPort=4343
[Global Setting]
[INI_CLIENT_SECTION]
Client_LocalServer_Port=18613
END
)
check "agent settings" grep -q 'ServerAddr=VBSERVER01' collected/Agent/ofcscan.ini
check "smart scan settings" cmp collected/PCCSRV/WSS/Service.ini <(printf '[SERVER]\r\nHTTPS=4345\r\n')
check "registry value" grep -q 'ServerPort  *REG_DWORD  *0x1f7b' collected/registry.txt
check "registry path of it" grep -q 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Wow6432Node\\TrendMicro\\PC-cillinNTCorp\\CurrentVersion' \
    collected/registry.txt
check "registry folder" grep -q 'Local_Path  *REG_SZ  *C:.Program Files (x86)' collected/registry.txt
check "server key" grep -q 'TrendMicro\\WFBS' collected/registry.txt
check "connections" test -s collected/netstat.txt
check "ranges" test -e collected/excluded-ports.txt -a -e collected/dynamic-ports.txt
check "services by name" [ "$(grep -c '^[A-Za-z0-9]*.$' collected/services.txt)" -ge 5 ]
check "folders named" grep -q 'Server folder: "C:.Program Files (x86)' collected/system.txt
check "no secret anywhere" lacks -r SECRET collected
"$wine" cmd /c 'wfbs-collect.cmd collected' >again.log 2>&1 </dev/null && code=0 || code=$?
check "an existing folder is left alone" [ "$code" = 73 ]
# An "&" in a path begins another command where it is not quoted.
printf '@call wfbs-collect.cmd "R & ver"\r\n' >and.cmd
"$wine" cmd /c and.cmd >and.log 2>&1 </dev/null && code=0 || code=$?
check "a folder with a sign of the shell" [ "$code" = 0 ]
check "its whole name is told" grep -q '"R & ver"' and.log

if [ -n "$program" ]; then
    "$wine" "$program" --folder collected --report report.json >program.log 2>&1 </dev/null && code=0 || code=$?
    check "the program reads the folder: match" [ "$code" = 0 ]
    check "its report" grep -q '"state": "match"' report.json
fi
[ $failed = 0 ] || cat collect.log
exit $failed
