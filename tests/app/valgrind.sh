#!/usr/bin/env bash
# The command line under valgrind: no invalid access, no use of what was never set, nothing of ours lost.
#
#   valgrind.sh PROGRAM FILES [all]     FILES: a folder of collected files; all: every output, not only the text ones
set -euo pipefail
program=$1; files=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

checked() { # checked EXPECTED_EXIT_CODE ARGUMENT...
    local expected=$1 code=0; shift
    # Qt's regular expressions are compiled to machine code that valgrind has never seen: without it.
    QT_ENABLE_REGEXP_JIT=0 QT_QPA_PLATFORM=offscreen valgrind --quiet --error-exitcode=99 --leak-check=full \
        --errors-for-leak-kinds=definite --show-leak-kinds=definite --suppressions="${BASH_SOURCE[0]%/*}/valgrind.supp" \
        "$program" --lang ja "$@" >"$work/out" 2>"$work/log" || code=$?
    if [ "$code" -ne "$expected" ]; then
        echo "FAIL $*: exit $code"
        cat "$work/log"
        exit 1
    fi
    echo "ok   $*"
}

reports=(--report "$work/r.html" --report "$work/r.txt" --report "$work/r.json" --report "$work/r.csv")
checked 1 --sample --mask "${reports[@]}"
[ "${3:-}" = all ] || exit 0
checked 1 --folder "$files" --report -
checked 1 --sample --report "$work/r.pdf"
checked 1 --open "$work/r.json" --report "$work/again.json"
checked 0 --compare "$work/r.json" "$work/again.json"
checked 1 --sample --collect "$work/all.zip"
checked 64 --zip "$work/r.html" --report -
checked 0 --help
