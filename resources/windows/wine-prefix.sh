#!/usr/bin/env bash
# The Wine prefix in which the Windows tests run (CTest fixture "wine").
#
#   wine-prefix.sh start    makes $WINEPREFIX anew, sets it to Windows 10, keeps one client alive
#   wine-prefix.sh stop     ends everything that runs in $WINEPREFIX
#
# While no other client lives, each start of a program costs seconds: hence the client that waits on a pipe nobody
# writes to. Everything started here sends its output away, because CTest waits until nobody holds its pipes.
set -euo pipefail
: "${WINEPREFIX:?names the prefix}"
wine=${WINE_PROGRAM:-/usr/lib/wine/wine64}
server=$(dirname "$wine")/wineserver
[ -x "$server" ] || server=wineserver
export WINEPREFIX WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml="

stop() {
    [ -d "$WINEPREFIX" ] || return 0
    "$server" -k >/dev/null 2>&1 || true
    "$server" -w >/dev/null 2>&1 || true
}

case "${1:-}" in
start)
    if [ -e "$WINEPREFIX" ] && [ ! -e "$WINEPREFIX/start.log" ]; then
        echo "wine-prefix.sh: $WINEPREFIX was not made by this script; it stays as it is" >&2
        exit 1
    fi
    stop
    rm -rf "$WINEPREFIX"
    mkdir -p "$WINEPREFIX"
    log="$WINEPREFIX/start.log"
    "$wine" wineboot --init >"$log" 2>&1 </dev/null
    "$wine" winecfg /v win10 >>"$log" 2>&1 </dev/null
    mkfifo "$WINEPREFIX/keep-alive"
    setsid "$wine" cmd /q <>"$WINEPREFIX/keep-alive" >>"$log" 2>&1 &
    disown
    "$wine" cmd /c ver >"$WINEPREFIX/version.txt" 2>>"$log" </dev/null
    grep -q ' 10\.0' "$WINEPREFIX/version.txt" || { cat "$log" "$WINEPREFIX/version.txt" >&2; exit 1; }
    ;;
stop)
    stop
    ;;
*)
    sed -n '2,6p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//'
    exit 64
    ;;
esac
