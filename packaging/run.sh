#!/usr/bin/env bash
# Installs what is missing, builds Pentimento and opens it. Arguments go to the program: `run.sh doctor`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/install.sh"
. "$here/build.sh"

# The program's own output is all that reaches standard output, so that it can be piped.
install_missing run build
build release >&2
exec "$here/../build/release/bin/pentimento" "$@"
