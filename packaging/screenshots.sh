#!/usr/bin/env bash
# Photographs every state of the Studio from the real program, driven by real keys and clicks on displays of its own, and
# writes PNG files into FOLDER (by default build/screenshots). The user's library and settings are not touched.
# PENTIMENTO_BIN names another program than build/release's; SCREENSHOTS picks sets, see below.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
repository=$(dirname "$here")

usage() {
  echo "usage: packaging/screenshots.sh [FOLDER]" >&2
  exit 2
}

[ $# -le 1 ] || usage
. "$here/install.sh"
install_missing run screenshots
program=${PENTIMENTO_BIN:-$repository/build/release/bin/pentimento}
if [ ! -x "$program" ]; then
  . "$here/build.sh"
  install_missing build
  build release >&2
fi
mkdir -p "${1:-$repository/build/screenshots}"
folder=$(cd "${1:-$repository/build/screenshots}" && pwd)

# SET: theme, language, width and height in pixels, scale, which states.
sets="dark-1440 dark en 1440 900 1 all
light-1440 light en 1440 900 1 all
dark-1280 dark en 1280 800 1 few
german-1280 light de 1280 800 1 few
dark-2560 dark en 2560 1440 1 few
light-2560 light en 2560 1440 1 few
dark-hidpi dark en 2560 1600 2 few
light-hidpi light en 2560 1600 2 few"

failed=0
while read -r name theme language width height scale states; do
  [[ -z ${SCREENSHOTS:-} || " $SCREENSHOTS " == *" $name "* ]] || continue
  echo "$name"
  xvfb-run -a -s "-screen 0 ${width}x${height}x24" \
    bash "$here/screenshots/states.sh" "$program" "$folder/$name" "$theme" "$language" "$width" "$height" "$scale" "$states" \
    </dev/null || failed=1
done <<<"$sets"
exit $failed
