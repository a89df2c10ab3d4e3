#!/usr/bin/env bash
# Runs every fuzz target for its share of the time, from the seeds and from what earlier runs found.
#
#   run.sh FUZZ SECONDS CORPUS [SEED]   with a seed the same code gets the same inputs, as far as the time goes
set -euo pipefail
fuzz=$(realpath "$1"); seconds=$2; mkdir -p "$3"; corpus=$(realpath "$3"); chance=${4:-0}
[ "$chance" = 0 ] || export QT_HASH_SEED=0
# Where memory was allocated and whether it leaked (valgrind looks for that) took more time than the program: a finding is
# run once more by hand. So did libFuzzer's weighing of seeds.
export ASAN_OPTIONS=malloc_context_size=0:detect_leaks=0
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data="$here/../data"; sample="$here/../../resources/sample"
mapfile -t targets < <("$fuzz" --list)
share=$((seconds / ${#targets[@]})); [ "$share" -ge 1 ] || share=1

seed() { # seed TARGET FILE...    A pattern that matches nothing is no file: the run ends.
    local target=$1 file; shift
    for file in "$@"; do
        cp "$file" "$corpus/$target/seed-$(sha256sum "$file" | cut -c1-16)"
    done
}

failed=0
printf '%-14s %10s %10s %8s %8s\n' target runs per-second edges corpus | tee "$corpus/figures.txt"
for target in "${targets[@]}"; do
    mkdir -p "$corpus/$target"
    case "$target" in
    ini) seed "$target" "$sample"/PCCSRV/ofcscan.ini "$data"/ini/files/* ;;
    ini-reference) seed "$target" "$here/seeds/$target"/* "$sample"/PCCSRV/ofcscan.ini "$data"/ini/files/* ;;
    registry) seed "$target" "$sample"/registry.reg "$data"/registry/*.reg "$data"/registry/query-*.txt ;;
    json) seed "$target" "$data"/golden/*.json ;;
    *) seed "$target" "$here/seeds/$target"/* ;;
    esac
    log="$corpus/$target.log"
    if ! (cd "$corpus" && "$fuzz" "--target=$target" -max_total_time="$share" -timeout=10 -rss_limit_mb=3000 -detect_leaks=0 -entropic=0 -max_len=20000 \
        -print_final_stats=1 -seed="$chance" -dict="$here/tokens.dict" -artifact_prefix="$target-" "$target" >"$log" 2>&1); then
        failed=1
        grep -E 'BROKEN|ERROR|SUMMARY|runtime error|Test unit written' "$log" || tail -5 "$log"
    fi
    awk -v target="$target" '/stat::number_of_executed_units/ {runs=$2} /stat::average_exec_per_sec/ {rate=$2}
        / cov: / {for (i = 1; i <= NF; ++i) {if ($i == "cov:") edges=$(i+1); if ($i == "corp:") corp=$(i+1)}}
        END {printf "%-14s %10s %10s %8s %8s\n", target, runs, rate, edges, corp}' "$log" | tee -a "$corpus/figures.txt"
done
exit "$failed"
