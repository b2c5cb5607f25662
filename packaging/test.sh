#!/usr/bin/env bash
# Checks, builds and tests everything; ends with ctest's summary. `--slow` runs only the long proofs that are left
# out otherwise. PENTIMENTO_KILLS scales how often the tests that kill processes do so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
. packaging/install.sh
. packaging/build.sh

usage() {
  echo "usage: packaging/test.sh [--slow]" >&2
  exit 2
}

under_xvfb() {
  xvfb-run -a -s "-screen 0 1280x1024x24" "$@"
}

check() {
  local failed=0 name
  for name in "$@"; do
    "packaging/checks/$name.sh" || failed=1
  done
  return $failed
}

[ $# -le 1 ] || usage
case "${1:-}" in
  --slow)
    install_missing run build test
    build release
    under_xvfb ctest --preset release -L '^slow$'
    exit
    ;;
  "") ;;
  *) usage ;;
esac

install_missing run build test
check format sizes
build release
check tidy
build asan # without LibTorch, which proves that this builds too
# The preset keeps g++ 12's leak check from guessing where plugins have their thread-local memory: a wrong guess ends it.
QT_QPA_PLATFORM=offscreen ctest --preset asan -j2
under_xvfb ctest --preset release -LE '^slow$' -j2
