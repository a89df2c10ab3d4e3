#!/usr/bin/env bash
# How a window program behaves for whoever calls it from cmd: redirection, pipe, exit code, console window.
#   consoletest.sh WINE PROBE.exe WORKDIR
set -euo pipefail
wine=$1 probe=$2 work=$3
export WINEDEBUG=-all
rm -rf "$work"
mkdir -p "$work"
cp "$probe" "$work/probe.exe"
cd "$work"

failed=0
check() { # check WHAT CONDITION...
    local what=$1
    shift
    if "$@"; then echo "ok: $what"; else echo "FAILED: $what"; failed=1; fi
}
same() { cmp "$1" <(printf "$2"); }
out='out \xe3\x83\x9d\xe3\x83\xbc\xe3\x83\x88 8059\r\nsecond line\r\n'
err='error \xe4\xb8\x80\xe8\x87\xb4 \xf0\xa0\xae\xb7\r\n'

# Redirected without start: Wine's start, a program of its own, does not pass redirections on as Windows' cmd does.
"$wine" cmd /c "probe.exe 7 > out.txt 2> err.txt" </dev/null && code=0 || code=$?
check "standard output into a file, UTF-8 with CRLF" same out.txt "$out"
check "standard error into another file" same err.txt "$err"
check "exit code from cmd /c" [ "$code" = 7 ]

"$wine" cmd /c "probe.exe 0 > both.txt 2>&1" </dev/null
check "both streams into one file" same both.txt "$out$err"

"$wine" cmd /c "probe.exe 0 2> nul | more > piped.txt" </dev/null
check "through a pipe" grep -q 'second line' piped.txt

printf '@echo off\r\nstart "" /wait probe.exe 5 quiet\r\necho %%errorlevel%% > code.txt\r\n' >wait.cmd
"$wine" cmd /c wait.cmd >log.txt 2>&1 </dev/null || true
check "exit code with start /wait, nowhere to write to" grep -q '^5 ' code.txt

# A real console window: Wine's own, drawn on a pseudo terminal.
if command -v script >/dev/null; then
    printf '@echo off\r\nstart "" /wait probe.exe 3\r\necho code %%errorlevel%%\r\n' >console.cmd
    # The terminal must know the characters, whatever code page the run is about.
    LC_ALL=C.UTF-8 script -qec "stty cols 100 rows 30; '$wine' cmd /c console.cmd" typescript >/dev/null 2>&1 </dev/null || true
    check "attached to the caller's console" grep -q 'second line' typescript
    check "Japanese text on the console" grep -q 'ポート' typescript
    check "errors on the console" grep -q '一致' typescript
    check "exit code from the console" grep -q 'code 3' typescript
fi
exit $failed
