#!/usr/bin/env bash
# Runs a program under Wine: wine-run.sh WINE PROGRAM [ARGUMENT...]
#
# Now and then Wine ends at once, with an error code and without a word, before it has started the program. A test that
# runs writes something before anything else, so silence means that none ran: then, and only then, it is started again.
set -uo pipefail
said=$(mktemp)
trap 'rm -f "$said"' EXIT
for attempt in first second; do
    "$@" 2>&1 | tee "$said"
    code=${PIPESTATUS[0]}
    if [ "$code" -eq 0 ] || [ -s "$said" ] || [ "$attempt" = second ]; then
        exit "$code"
    fi
    echo "wine-run.sh: exit code $code and no output, so nothing ran; once more"
done
