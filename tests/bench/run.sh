#!/usr/bin/env bash
# Cases a second of an audit, beside finding and reading the same files and nothing else. The two run in turn, so that what
# else the machine does falls on both; the files are in memory after the first round, which does not count.
#   CFCM=build/cfcm CFCM_BUILD_DIR=build CASES=20000 ROUNDS=3 tests/bench/run.sh
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "${CFCM_BUILD_DIR:-build}" && pwd)
cfcm=$(realpath "${CFCM:-$build/cfcm}")
read_only=$(find "$build" -name bench_read_only -type f -perm -u+x -print -quit)
cases=${CASES:-20000} rounds=${ROUNDS:-3} jobs=${JOBS:-$(nproc)}
tree=$build/bench/tree-$cases

if [[ ! -d $tree ]]; then
  echo "writing $cases cases to $tree"
  rm -rf "$tree.part"
  mkdir -p "$build/bench"
  python3 "$here/generate.py" --cases "$cases" --seed 1 "$tree.part"
  mv "$tree.part" "$tree"
fi

exec python3 "$here/measure.py" "$cases" "$rounds" \
  "$read_only $tree $jobs" \
  "$cfcm audit-conflicts $tree --as-of 2026-10-31 -q --fail-on never -f json --jobs $jobs"
