#!/usr/bin/env bash
# Makes the exports of this folder with Wine's own regedit and reg. Wants a fresh WINEPREFIX; prints nothing on success.
#   WINE=/usr/lib/wine/wine64 WINEPREFIX=$(mktemp -d) tests/data/registry/make.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
wine=${WINE:-wine}
root='HKLM\SOFTWARE\Wow6432Node\TrendMicro'
agent="$root\\PC-cillinNTCorp\\CurrentVersion"

run() { "$wine" "$@" >/dev/null; }
export_to() { run regedit /e "$1" "HKEY_LOCAL_MACHINE\\${root#HKLM\\}"; }
query() { # query FILE LOCALE ARGUMENTS...: what `reg query ARGUMENTS > FILE` leaves
    local file=$1 locale=$2
    shift 2
    LC_ALL=$locale "$wine" reg query "$@" >"$file"
}

run wineboot -i
run reg import source.reg
export_to server.reg
run reg export "$root" server-reg-export.reg /y
query query-tree.txt C.UTF-8 "$root" /s
query query-tree-cp932.txt ja_JP.UTF-8 "$root" /s
query query-key.txt C.UTF-8 "$agent"
query query-value.txt C.UTF-8 "$agent" /v ServerPort

# The same key with values of other types, and in both views.
run reg delete "$root" /f
run reg add "$agent" /v ServerPort /t REG_SZ /d 8059 /f
run reg add "$agent" /v LocalServerPort /t REG_QWORD /d 18613 /f
run reg add "$agent" /v ServerSSLPort /t REG_BINARY /d f7100000 /f
run reg add "$agent" /v "Application Path" /t REG_EXPAND_SZ /d '%ProgramFiles%\Trend Micro\Security Agent\' /f
run reg add "$agent" /v Server /t REG_MULTI_SZ /d 'VBSERVER01\0VBSERVER02' /f
run reg add 'HKLM\SOFTWARE\TrendMicro\PC-cillinNTCorp\CurrentVersion' /reg:64 /v ServerPort /t REG_DWORD /d 8060 /f
run regedit /e types.reg 'HKEY_LOCAL_MACHINE\SOFTWARE\Wow6432Node\TrendMicro'
run regedit /e view64.reg 'HKEY_LOCAL_MACHINE\SOFTWARE\TrendMicro'
query query-types.txt C.UTF-8 "$root" /s

# Wine writes REGEDIT4 only from its window: the header is changed and the text put into code page 932 here.
iconv -f UTF-16 -t UTF-8 server.reg | sed '1s/.*/REGEDIT4\r/' | iconv -f UTF-8 -t CP932 >server-regedit4.reg
iconv -f UTF-16 -t UTF-8 server.reg >server-utf8.reg
