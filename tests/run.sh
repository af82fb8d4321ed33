#!/usr/bin/env bash
# Builds everything, checks the formatting and runs all tests. Needs git and the .NET SDK; what a few tests need besides (Chromium,
# poppler, Unicode's test data) it installs where it may, and where it may not those tests are counted as skipped, with the reason.
#
#   tests/run.sh              everything
#   tests/run.sh engine       only tests/engine (also: indexer, searchweb, relevance); no formatting check
#
# The last line is "N passed, N failed, N skipped". Exit status 0 if none failed.
set -u
cd "$(dirname "$0")/.." || exit 2
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

install() { # PACKAGE PROBE
  [ -e "$2" ] && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    [ -n "${updated:-}" ] || { apt-get update -qq >/dev/null 2>&1; updated=1; }
    apt-get install -y -qq "$1" >/dev/null 2>&1 || echo "note: $1 could not be installed"
  fi
  [ -e "$2" ] || echo "note: $1 is not here; tests that need it are skipped"
}

passed=0 failed=0 skipped=0
projects=${*:-engine indexer searchweb relevance}
log=$(mktemp)
trap 'rm -f "$log"' EXIT

if [ $# -eq 0 ]; then
  install unicode-data /usr/share/unicode/auxiliary/WordBreakTest.txt
  install poppler-utils /usr/bin/pdftotext
  install chromium /usr/bin/chromium
  echo "building"
  if ! dotnet build SearchEngine.sln -c Release -v quiet >"$log" 2>&1; then
    grep -E "error|warn" "$log" | sort -u | head -40
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
  fi
  echo "checking the formatting"
  if dotnet format SearchEngine.sln --verify-no-changes --no-restore >"$log" 2>&1; then
    passed=$((passed + 1))
  else
    sort -u "$log" | head -20
    failed=$((failed + 1))
  fi
fi

for project in $projects; do
  echo "testing $project"
  dotnet test "tests/$project" -c Release --logger "console;verbosity=normal" >"$log" 2>&1
  status=$?
  grep -E -A2 "^\s+(Failed|Skipped) |Assert|Exception" "$log" | head -80
  count() { grep -oE "^ *$1: [0-9]+" "$log" | tail -1 | grep -oE "[0-9]+"; }
  p=$(count Passed) f=$(count Failed) s=$(count Skipped)
  if [ -z "$(count 'Total tests')" ] || { [ $status -ne 0 ] && [ "${f:-0}" -eq 0 ]; }; then
    tail -20 "$log"
    f=$((${f:-0} + 1)) # the run itself broke
  fi
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
