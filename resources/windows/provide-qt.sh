#!/usr/bin/env bash
# Prints the folder that holds Qt for Windows (host/ and win/); says what it does on standard error.
#
#   provide-qt.sh            use what is there, otherwise build it from source (over an hour, once)
#   provide-qt.sh --no-build the same, but exit code 3 instead of building
#
# QT_WINDOWS names an archive (.tar.xz holding host/ and win/) or such a folder. An archive is unpacked into the cache,
# ${XDG_CACHE_HOME:-~/.cache}/wfbs-portcheck/qt-windows-KEY, where a build from source is kept as well, so later calls
# need no variable. KEY changes with the recipe (build-qt.sh without its comments, and the patches).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { printf 'Qt for Windows: %s\n' "$*" >&2; }
complete() { [ -x "$1/host/libexec/moc" ] && [ -f "$1/win/lib/libQt6Widgets.a" ]; }

key=$({ grep -v '^ *#' "$here/build-qt.sh"; cat "$here"/qt-patches/*.diff; } | sha256sum | cut -c1-12)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/wfbs-portcheck"
cached="$cache/qt-windows-$key"
given="${QT_WINDOWS:-}"

if [ -n "$given" ] && [ -d "$given" ]; then
    complete "$given" || { say "no complete host/ and win/ in $given"; exit 1; }
    say "folder $given"
    realpath "$given"
    exit
fi

mkdir -p "$cache"
exec 9>"$cache/lock" # two builds on one machine must not fill the cache at the same time
flock 9

if [ -n "$given" ]; then
    [ -f "$given" ] || { say "QT_WINDOWS=$given is neither a folder nor a file"; exit 1; }
    sum=$(sha256sum "$given" | cut -d' ' -f1)
    if ! complete "$cached" || [ "$(cat "$cached/archive.sha256" 2>/dev/null)" != "$sum" ]; then
        say "unpacking $(basename "$given") into $cached"
        rm -rf "$cached" "$cached.part"
        mkdir "$cached.part"
        tar -xJf "$given" -C "$cached.part"
        complete "$cached.part" || { say "the archive holds no complete host/ and win/"; exit 1; }
        echo "$sum" >"$cached.part/archive.sha256"
        mv "$cached.part" "$cached"
    fi
elif ! complete "$cached"; then
    if [ "${1:-}" = "--no-build" ]; then
        say "not in the cache ($cached), and QT_WINDOWS names none"
        exit 3
    fi
    say "building from source into $cached; this takes over an hour, once"
    "$here/build-qt.sh" "$cached" >&2 9>&-
fi
say "cache $cached"
echo "$cached"
