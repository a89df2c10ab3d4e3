#!/usr/bin/env bash
# The packed tests as a stranger runs them: another folder, whose name has a blank and Japanese letters, and cmd.
# Four classes stand for all (they run one by one elsewhere): what is proven is finding, running, naming, writing.
#   packedtest.sh WINE PACKAGE-TESTS.py BUILD_DIR WORKDIR
set -euo pipefail
wine=$1 package=$2 build=$3 work=$4
: "${WINEPREFIX:?a throw-away prefix}"
export WINEDEBUG=-all TZ=Asia/Tokyo
rm -rf "$work"
mkdir -p "$work/ポート 確認"
failed=0
check() { # check WHAT COMMAND...: says how it went, and at once what the tests wrote
    local what=$1
    shift
    if "$@"; then
        echo "ok: $what"
    else
        echo "FAILED: $what"
        [ $failed = 1 ] || [ ! -e run.log ] || { cat run.log; tail -n 40 results.txt; }
        failed=1
    fi
}

"$package" "$build" "$work/dist" >/dev/null
cd "$work/ポート 確認"
python3 -m zipfile -e "$work/dist/wfbs-portcheck-tests-win64.zip" .
rm -rf "$work/dist"
cd wfbs-portcheck-tests-win64
check "every class is listed" [ "$(grep -c ' tst_' tests.txt)" -ge 50 ]
classes='tst_port|tst_profilecompare|tst_translations|tst_program'
grep -E " ($classes)"$'\r?$' tests.txt >chosen.txt
mv chosen.txt tests.txt
run() { "$wine" cmd /c run-tests.cmd unattended >run.log 2>&1 </dev/null && code=0 || code=$?; }
run
check "all passed: exit code 0" [ "$code" = 0 ]
check "said in one line" grep -q 'All 4 test classes passed' run.log
check "results.txt names each" [ "$(grep -c '^\*\*\*\*\*\*\*\*\* Start testing' results.txt)" = 4 ]
check "results.xml is JUnit of four suites" python3 -c 'import xml.etree.ElementTree as tree
suites = tree.parse("results.xml").getroot()
assert suites.tag == "testsuites" and len(suites) == 4 and all(len(suite) for suite in suites)'
check "the files lie in this folder" [ -z "$(ls tst_* 2>/dev/null)" ]

printf 'spoilt' >source/translations/glossary.md
sed -i '/tst_program/d' tests.txt # the longest
printf 'tests_core tst_nosuchclass\r\n' >>tests.txt
run
check "one fails: exit code 1" [ "$code" = 1 ]
check "named in one line" grep -q '2 of 4 test classes FAILED: tst_translations tst_nosuchclass' run.log
check "results.xml stays readable and has both" python3 -c 'import xml.etree.ElementTree as tree
root = tree.parse("results.xml").getroot()
assert len(root) == 4 and root.findall(".//failure") and len(root.findall(".//error")) == 1'
exit $failed
