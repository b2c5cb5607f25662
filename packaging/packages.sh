# Debian packages by what needs them; sourced, never run. Names hold for Debian 12 and 13 unless a line says otherwise.
# shellcheck shell=bash disable=SC2034

debian_release=$(. /etc/os-release 2>/dev/null && echo "${VERSION_ID:-0}")

run_packages=(
  bubblewrap xvfb xauth                         # walls, and the private display behind them
  libgl1-mesa-dri libegl1                       # WebGL without a graphics card
  qt6-image-formats-plugins                     # WebP
  qt6-translations-l10n                         # what Qt itself says, in other languages
  libopenblas0-pthread                          # LibTorch is 50 times slower on reference BLAS
  python3 python3-pil python3-numpy python3-matplotlib python3-cairo
  fonts-dejavu-core fonts-inter fonts-jetbrains-mono
)
# Debian 12 has the SVG plugin inside libqt6svg6.
if [ "${debian_release%%.*}" -ge 13 ]; then
  run_packages+=(qt6-svg-plugins)
fi

build_packages=(
  g++ cmake ninja-build ccache pkg-config
  qt6-base-dev qt6-svg-dev qt6-webengine-dev qt6-webengine-dev-tools
  qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools
  libqscintilla2-qt6-dev qtkeychain-qt6-dev
  libgl-dev libegl-dev
  libcurl4-openssl-dev libsqlite3-dev nlohmann-json3-dev libcli11-dev
  libtree-sitter-dev libseccomp-dev libtorch-dev
)
# Any node and npm will do, and those of nodejs.org or NodeSource exclude Debian's.
command -v node >/dev/null || build_packages+=(nodejs)
command -v npm >/dev/null || build_packages+=(npm)

screenshots_packages=(xdotool imagemagick) # keys, clicks and pictures for screenshots.sh

# The checks are pinned to LLVM 14: other versions format differently. Debian 13 does not have it.
test_packages=(git)
if [ "${debian_release%%.*}" = 12 ]; then
  test_packages+=(clang-format-14 clang-tidy-14)
fi
