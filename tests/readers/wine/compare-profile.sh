#!/usr/bin/env bash
# Records what GetPrivateProfileStringW answers for every question in tests/data/ini/profile-questions.tsv, so that
# tst_profilecompare can hold our parser against it, row by row, on every platform. Run it again after changing the
# questions or the files, and look at the difference before committing it.
#
#   tests/readers/wine/compare-profile.sh [--check]     --check: only say whether the recorded answers still hold
#
# Needs MinGW-w64 (gcc-mingw-w64-x86-64) and Wine (wine64).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data=$(realpath "$here/../../data/ini")
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
work=$(mktemp -d)
trap 'WINEPREFIX="$work/prefix" "${wine%/*}/wineserver" -w 2>/dev/null || true; rm -rf "$work"' EXIT

x86_64-w64-mingw32-gcc -Wall -Wextra -Werror -O1 -o "$work/profileprobe.exe" "$here/profileprobe.c"

export WINEPREFIX="$work/prefix" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="
cp -r "$data/files" "$work/files" # the profile API may write a lock or a cache beside what it reads
cp "$data/profile-questions.tsv" "$work/"
cd "$work"
"$wine" profileprobe.exe 'Z:'"${work//\//\\}"'\files' profile-questions.tsv profile-answers.tsv >probe.log 2>&1 ||
    { cat probe.log >&2; exit 1; }
if [ "${1:-}" = --check ]; then
    diff -u "$data/profile-answers.tsv" profile-answers.tsv && echo "the recorded answers hold"
else
    cp profile-answers.tsv "$data/profile-answers.tsv"
    echo "$(wc -l <profile-answers.tsv) answers by $("$wine" --version)"
fi
