#!/usr/bin/env bash
# clang-tidy (the short list of .clang-tidy) on the .cpp files changed since the main branch; on the main branch
# itself, those of its last commits. Needs the release build: its compile commands and generated headers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/checks/sources.sh

max_files=25 # keeps the check under four minutes on two cores
last_commits=10

changed_since_main() {
  local main base
  for main in origin/HEAD origin/main origin/master main master; do
    base=$(git_here merge-base HEAD "$main" 2>/dev/null) || continue
    if [ "$base" != "$(git_here rev-parse HEAD)" ]; then
      git_here diff --name-only --diff-filter=d "$base" -- '*.cpp'
      return
    fi
  done
  git_here diff --name-only --diff-filter=d HEAD -- '*.cpp'
  git_here log --no-merges -n $last_commits --format= --name-only --diff-filter=d -- '*.cpp'
}

if ! command -v clang-tidy-14 >/dev/null; then
  echo "tidy: left out, there is no clang-tidy-14 here"
  exit 0
fi
# A file the release build does not compile has no command to check it with; Clang 14 cannot parse LibTorch's headers
# as C++20. Newest first.
mapfile -t files < <(changed_since_main | awk '!seen[$0]++' | while read -r file; do
  if [ -f "$file" ] && grep -qF "\"file\": \"$PWD/$file\"" build/release/compile_commands.json &&
    ! grep -q '^#include <torch/' "$file"; then
    echo "$file"
  fi
done | awk -v max=$max_files "NR <= max")
if [ ${#files[@]} -eq 0 ]; then
  echo "tidy: no changed file"
  exit 0
fi
printf '%s\0' "${files[@]}" | xargs -0 -n1 -P2 clang-tidy-14 --quiet -p build/release --warnings-as-errors='*' \
  2> >(grep -v 'warnings\? generated' >&2) || {
  echo "tidy: see above"
  exit 1
}
echo "tidy: ${#files[@]} changed files, nothing to say"
