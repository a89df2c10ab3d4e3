#!/usr/bin/env bash
# No room for a report, as the exe meets it: a limit on the size of files, which looks like a full disk.
#   fulldisktest.sh WINE PROGRAM.exe WORKDIR
set -euo pipefail
wine=$1 program=$2 work=$3
export WINEDEBUG=-all
rm -rf "$work"
mkdir -p "$work"
cd "$work"
printf '[INI_SERVER_SECTION]\r\nMaster_DomainPort=8059\r\nMaster_EnableSSL=1\r\nMaster_SSLPort=4343\r\n[INI_CLIENT_SECTION]\r\nClient_LocalServer_Port=18613\r\n' \
    >server.ini
failed=0
call() { # call LIMIT ARGUMENTS: at most LIMIT KiB in a file
    # Ignored, the signal of the limit becomes the error that a full disk gives.
    (trap '' XFSZ; ulimit -f "$1"; "$wine" "$program" --ini server.ini "${@:2}" >output.txt 2>&1 </dev/null) && code=0 || code=$?
}
for format in html txt json csv; do # PDF needs Wine's desktop, whose own files the limit would hit as well
    for old in '' old; do
        rm -f out.* output.txt
        [ -z "$old" ] || printf old >"out.$format"
        before=$(ls)
        call 1 --report "out.$format" ${old:+--force}
        rm -f output.txt
        if [ "$code" = 73 ] && [ "$(ls)" = "$before" ] && [ "$(cat "out.$format" 2>/dev/null)" = "$old" ]; then
            echo "ok: $format ${old:+over an old one}"
        else
            echo "FAILED: $format ${old:+over an old one}: exit code $code, $(ls | tr '\n' ' ')"
            failed=1
        fi
    done
done
call 100000 --report out.csv --force
[ "$code" = 0 ] && [ "$(wc -c <out.csv)" -gt 1024 ] || { echo "FAILED: with room it is written: exit code $code"; failed=1; }
exit $failed
