# build PRESET: configures when there is something to configure, then builds. Sourced.
# shellcheck shell=bash

# Ninja runs cmake again by itself when a CMakeLists.txt changed, but knows nothing of the presets.
build() (
  cd "$(dirname "${BASH_SOURCE[0]}")/.." || return
  if [ ! -f "build/$1/CMakeCache.txt" ] || [ ! "build/$1/build.ninja" -nt CMakePresets.json ]; then
    cmake --preset "$1" || return
  fi
  cmake --build --preset "$1"
)
