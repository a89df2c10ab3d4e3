#!/usr/bin/env bash
# Draws the Windows icon in every size that Windows asks for (rsvg-convert, icotool).
#   make-ico.sh OUTPUT.ico [WORKDIR]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
output=${1:?usage: make-ico.sh OUTPUT.ico [WORKDIR]}
work=${2:-$(dirname "$output")/icon}
mkdir -p "$work"
plain=()
for size in 16 20 24 32 40 48 64 128 256; do
    drawing=app.svg
    [ "$size" -gt 32 ] || drawing=app-small.svg
    rsvg-convert -w "$size" -h "$size" "$here/$drawing" -o "$work/$size.png"
    [ "$size" -eq 256 ] || plain+=("$work/$size.png")
done
# The largest picture stays a PNG inside the icon: 20 instead of 260 KB.
icotool --create --output="$output" "${plain[@]}" --raw="$work/256.png"
