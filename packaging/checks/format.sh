#!/usr/bin/env bash
# Every C++ file is formatted as .clang-format says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/checks/sources.sh

if ! command -v clang-format-14 >/dev/null; then
  echo "format: left out, there is no clang-format-14 here"
  exit 0
fi
if output=$(source_files '*.cpp' '*.h' | xargs -r clang-format-14 --dry-run -Werror 2>&1); then
  echo "format: all as .clang-format says"
  exit 0
fi
# The place is enough: what to do about it is always `clang-format-14 -i`.
places=$(grep -o '^[^: ]*:[0-9]*:[0-9]*: error' <<<"$output" | cut -d: -f1,2 | sort -u -V) || places=$output
sed 's/^/format: /' <<<"$places"
echo "format: run clang-format-14 -i on these files"
exit 1
