#!/usr/bin/env bash
# wine-run.sh starts again what ended without a word, and nothing else: wineruntest.sh WINE-RUN.SH FOLDER
set -euo pipefail
run=$1
folder=$2
rm -rf "$folder"
mkdir -p "$folder"

failed=0
# expect NAME CODE STARTS SCRIPT: a program in the place of Wine, its last exit code and how often it was started
expect() {
    local starts="$folder/starts" code=0
    : >"$starts"
    "$run" bash -c "echo start >>'$starts'; $4" >"$folder/output" 2>&1 || code=$?
    if [ "$code" != "$2" ] || [ "$(wc -l <"$starts")" != "$3" ]; then
        echo "$1: exit code $code after $(wc -l <"$starts") starts, expected $2 after $3"
        failed=1
    fi
}
expect 'passes' 0 1 'echo PASS'
expect 'passes in silence' 0 1 'true'
expect 'fails' 3 1 'echo FAIL; exit 3'
expect 'fails on standard error' 3 1 'echo FAIL >&2; exit 3'
expect 'starts at the second attempt' 0 2 "[ \$(wc -l <'$folder/starts') = 2 ] || exit 1"
expect 'never starts' 5 2 'exit 5'
exit "$failed"
