#!/usr/bin/env bash
# What cmd sees of the real program: help, errors, text reports, exit codes.
#   commandlinetest.sh WINE PROGRAM.exe WORKDIR
set -euo pipefail
wine=$1 program=$2 work=$3
export WINEDEBUG=-all
rm -rf "$work"
mkdir -p "$work"
cp "$program" "$work/wfbs-portcheck.exe"
cd "$work"

failed=0
check() { local what=$1; shift; if "$@"; then echo "ok: $what"; else echo "FAILED: $what"; failed=1; fi; }
call() { # call COMMAND: by cmd, leaves the exit code in $code
    "$wine" cmd /c "$1" >>log.txt 2>&1 </dev/null && code=0 || code=$?
}

call "wfbs-portcheck.exe --help > help.txt"
check "help: exit code 0" [ "$code" = 0 ]
check "help in a file" grep -q -- '--report' help.txt
check "help with CRLF" grep -q $'\r$' help.txt
call "wfbs-portcheck.exe --version > version.txt"
check "version" grep -q '1\.' version.txt
call "wfbs-portcheck.exe --no-such-option 2> error.txt"
check "wrong option: exit code 64" [ "$code" = 64 ]
check "wrong option: said so" grep -q -- '--no-such-option' error.txt
call "wfbs-portcheck.exe --sample --lang ja --report - > sample.txt"
sample=$code
check "text report in Japanese as UTF-8" grep -q 'ポート' sample.txt
call "wfbs-portcheck.exe --sample --report sample.json"
check "the same exit code with a file" [ "$code" = "$sample" ]
call "wfbs-portcheck.exe --sample --report sample.json 2> exists.txt"
check "an existing report: exit code 73" [ "$code" = 73 ]
printf '@echo off\r\nstart "" /wait wfbs-portcheck.exe --ini missing.ini --report x.json\r\necho %%errorlevel%% > code.txt\r\n' \
    >wait.cmd
call wait.cmd
check "start /wait: exit code 64" grep -q '^64 ' code.txt
if command -v script >/dev/null; then
    printf '@echo off\r\nstart "" /wait wfbs-portcheck.exe --sample --lang ja --report -\r\necho code %%errorlevel%%\r\n' \
        >console.cmd
    # The terminal must know the characters, whatever code page the run is about.
    LC_ALL=C.UTF-8 script -qec "stty cols 120 rows 50; '$wine' cmd /c console.cmd" typescript >/dev/null 2>&1 </dev/null || true
    check "report in the calling console" grep -q 'ポート' typescript
    check "exit code in the calling console" grep -q "code $sample" typescript
fi
[ $failed = 0 ] || tail -n 30 log.txt
exit $failed
