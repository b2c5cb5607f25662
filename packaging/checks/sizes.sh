#!/usr/bin/env bash
# The size budgets of the code. Functions are counted by clang-tidy (readability-function-size), not here.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. packaging/checks/sources.sh

max_cpp=500
max_median_cpp=150
max_h=150
min_tests_percent=50

line_counts() { # "LINES FILE" of each file, largest first
  source_files "$@" | xargs -r -d '\n' wc -l | awk '$2 != "total" { print $1, $2 }' | sort -rn
}

total() {
  awk '{ sum += $1 } END { print sum + 0 }'
}

over() { # over LIMIT PATTERN…: names the files above it
  local limit=$1
  shift
  line_counts "$@" | awk -v limit="$limit" '$1 > limit { print "sizes: " $2 " has " $1 " lines, at most " limit; bad = 1 }
    END { exit bad }'
}

failed=0
over $max_cpp '*.cpp' || failed=1
over $max_h '*.h' || failed=1

median=$(line_counts 'core/*.cpp' 'ui/*.cpp' 'app/*.cpp' | awk '{ n[NR] = $1 } END { print n[int((NR + 1) / 2)] + 0 }')
if [ "$median" -gt $max_median_cpp ]; then
  echo "sizes: the median .cpp has $median lines, at most $max_median_cpp"
  failed=1
fi

source_lines=$(line_counts 'core/*.cpp' 'core/*.h' | total)
test_lines=$(line_counts 'tests/core/*.cpp' 'tests/core/*.h' 'tests/support/*.cpp' 'tests/support/*.h' | total)
percent=$((100 * test_lines / source_lines))
if [ $percent -lt $min_tests_percent ]; then
  echo "sizes: $percent lines of test per 100 of core, at least $min_tests_percent"
  failed=1
fi
echo "sizes: median .cpp $median lines; core $source_lines lines, its tests $test_lines ($percent per 100)"
exit $failed
