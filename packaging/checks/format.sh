#!/usr/bin/env bash
# Every C++ file is formatted as .clang-format says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/checks/sources.sh

if ! command -v clang-format-14 >/dev/null; then
  echo "format: left out, there is no clang-format-14 here"
  exit 0
fi
source_files '*.cpp' '*.h' | xargs -r clang-format-14 --dry-run -Werror || {
  echo "format: run clang-format-14 -i on the files above"
  exit 1
}
echo "format: all as .clang-format says"
