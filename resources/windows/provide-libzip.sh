#!/usr/bin/env bash
# Prints the folder that holds libzip for Windows; says what it does on standard error.
#
#   provide-libzip.sh        use what is in the cache, otherwise build it from source (half a minute, once)
#
# The cache is ${XDG_CACHE_HOME:-~/.cache}/wfbs-portcheck/libzip-windows-KEY; KEY changes with the recipe.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

key=$(grep -v '^ *#' "$here/build-libzip.sh" | sha256sum | cut -c1-12)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/wfbs-portcheck"
cached="$cache/libzip-windows-$key"
mkdir -p "$cache"
exec 9>"$cache/libzip-lock" # two builds on one machine must not fill the cache at the same time
flock 9
if [ ! -f "$cached/libzip-windows.txt" ]; then
    "$here/build-libzip.sh" "$cached" >&2 9>&-
fi
echo "$cached"
