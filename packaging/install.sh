# install_missing GROUP…: installs what is missing of the groups run, build, test and screenshots; silent when nothing is. Sourced.
# shellcheck shell=bash

. "$(dirname "${BASH_SOURCE[0]}")/packages.sh"

declare -A package_purpose=([run]="run Pentimento" [build]="build it" [test]="test it" [screenshots]="photograph it")

missing_packages() {
  local installed name
  # dpkg-query fails when it has never heard of one of them, which is no failure here.
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)
  for name in "$@"; do
    grep -qxF "installed $name" <<<"$installed" || echo "$name"
  done
}

install_missing() {
  local group names missing all=() as_root=()
  if ! command -v dpkg-query >/dev/null; then
    echo "pentimento: this is no Debian system; the packages needed are listed in packaging/packages.sh" >&2
    return 0
  fi
  for group in "$@"; do
    names="${group}_packages[@]"
    mapfile -t missing < <(missing_packages "${!names}")
    if [ "${#missing[@]}" -gt 0 ]; then
      echo "Installing, to ${package_purpose[$group]}: ${missing[*]}" >&2
      all+=("${missing[@]}")
    fi
  done
  [ "${#all[@]}" -gt 0 ] || return 0
  if [ "$(id -u)" != 0 ]; then
    as_root=(sudo)
    if ! command -v sudo >/dev/null; then
      echo "pentimento: that needs root or sudo; as root, run: apt-get install ${all[*]}" >&2
      return 1
    fi
  fi
  "${as_root[@]}" apt-get update -qq >/dev/null || echo "pentimento: the package lists could not be refreshed; trying with the old ones" >&2
  # dpkg prints five lines for each of hundreds of packages; what goes wrong comes on standard error.
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${all[@]}" >/dev/null
}
