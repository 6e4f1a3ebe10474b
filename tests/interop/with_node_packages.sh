#!/usr/bin/env bash
# with_node_packages.sh SCRIPT: runs a node script with the packages of package-lock.json; exits 77 (skipped) without node.
set -euo pipefail
for program in node npm; do
  if ! command -v "$program" > /dev/null; then
    echo "skipped: $program is not on PATH"
    exit 77
  fi
done
cd "$(dirname "$0")"
# npm writes node_modules/.package-lock.json last.
if [[ ! node_modules/.package-lock.json -nt package-lock.json ]]; then
  npm ci --no-audit --no-fund --loglevel=error
fi
exec node "$@"
