#!/usr/bin/env bash
# A real export file, imported by reg.exe into the real HKEY_LOCAL_MACHINE of the Wine prefix, read by the program.
#   importtest.sh WINE PROBE.exe WORKDIR
set -euo pipefail
wine=$1 probe=$2 work=$3
export WINEDEBUG=-all
: "${WINEPREFIX:?a throw-away prefix}"
rm -rf "$work"
mkdir -p "$work"
cd "$work"

printf '\xff\xfe' >export.reg
sed 's/$/\r/' <<'END' | iconv -f UTF-8 -t UTF-16LE >>export.reg
Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro\PC-cillinNTCorp\CurrentVersion]
"Application Path"="C:\\ウイルス対策\\Security Agent\\"
"Server"="VBSERVER01"
"ServerPort"=dword:00001f7b
"LocalServerPort"=dword:000048b5

[HKEY_LOCAL_MACHINE\SOFTWARE\TrendMicro\PC-cillinNTCorp\CurrentVersion]
"ServerPort"=dword:00001f7c
END
"$wine" reg import export.reg >import.log 2>&1 </dev/null
cleanup() {
    for key in 'HKLM\SOFTWARE\Wow6432Node\TrendMicro' 'HKLM\SOFTWARE\TrendMicro'; do
        "$wine" reg delete "$key" /f >>import.log 2>&1 </dev/null || true
    done
}
trap cleanup EXIT

failed=0
expect() { # expect TEXT VIEW KEY NAME
    local answer
    answer=$("$wine" "$probe" "$2" "$3" "$4" 2>/dev/null </dev/null | tr -d '\r')
    if [ "$answer" = "$1" ]; then echo "ok: $2 $4: $answer"; else echo "FAILED: $2 $4: '$answer', not '$1'"; failed=1; fi
}
key='TrendMicro\PC-cillinNTCorp\CurrentVersion'
expect "dword 8059" 32 "$key" ServerPort
expect "dword 8060" 64 "$key" ServerPort
expect "dword 18613" 32 "$key" LocalServerPort
expect "absent" 64 "$key" LocalServerPort
expect "text VBSERVER01" 32 "$key" Server
expect 'text C:\ウイルス対策\Security Agent\' 32 "$key" "Application Path"
expect "absent" 32 'TrendMicro\OfficeScan\service\Information' Local_Path
expect "error unexpected" 32 "$key" Uninstall_Pwd # never asked for: not on the allow-list
exit $failed
