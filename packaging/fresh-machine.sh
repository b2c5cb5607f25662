#!/usr/bin/env bash
# Proves that the two commands of the README are enough on a new Debian 12 or 13: makes one with nothing but git, sudo
# and ca-certificates in FOLDER (empty or absent; by default a new one below /var/tmp), clones the last commit into it,
# and runs them there without a display, as root. Takes an hour and 15 GB; not part of test.sh.
#
# What this machine needs to reach its package mirrors (sources, proxies, certificates, npm registry) goes in as well.
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

usage() {
  echo "usage: packaging/fresh-machine.sh 12|13 [FOLDER]" >&2
  exit 2
}

fail() {
  echo "fresh-machine: $*" >&2
  exit 1
}

if [ $# -lt 1 ] || [ $# -gt 2 ]; then
  usage
fi
case "$1" in
  12) codename=bookworm ;;
  13) codename=trixie ;;
  *) usage ;;
esac
[ "$(id -u)" = 0 ] || fail "debootstrap needs root"
for tool in debootstrap bwrap; do
  command -v $tool >/dev/null || fail "$tool is not installed"
done
root=${2:-$(mktemp -d "/var/tmp/pentimento-debian-$1.XXXXXX")}
mkdir -p "$root"
[ -z "$(ls -A "$root")" ] || fail "$root is not empty"

mirror_of() { # mirror_of LABEL: where this machine gets the packages of a Debian repository from
  apt-get indextargets --format '$(LABEL)|$(REPO_URI)' 'Created-By: Packages' | sed -n "s/^$1|//p" | head -n 1
}

carry_in_network_settings() {
  local security
  echo "deb $mirror $codename main" >"$root/etc/apt/sources.list"
  security=$(mirror_of Debian-Security)
  [ -z "$security" ] || echo "deb $security $codename-security main" >>"$root/etc/apt/sources.list"
  apt-config dump | grep -E '^Acquire::(https?|Retries|Check)' >"$root/etc/apt/apt.conf.d/90-host" || true
  # The host's own authorities, and the rebuilt bundle with them.
  mkdir -p "$root/usr/local/share/ca-certificates"
  cp -r /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
  enter update-ca-certificates >/dev/null 2>&1
}

# User namespaces are refused inside a chroot, so the folder becomes the root by a mount namespace. /proc is the host's,
# because a namespace inside may mount its own only where no part of the outer one is covered.
enter() {
  local name variables=()
  for name in http_proxy https_proxy no_proxy; do
    [ -z "${!name:-}" ] || variables+=(--setenv "$name" "${!name}")
  done
  if command -v npm >/dev/null; then
    variables+=(--setenv npm_config_registry "$(npm config get registry 2>/dev/null)")
  fi
  bwrap --bind "$root" / --dev /dev --bind /proc /proc --ro-bind /sys /sys \
    --ro-bind /etc/resolv.conf /etc/resolv.conf --ro-bind /etc/hosts /etc/hosts \
    --clearenv --setenv PATH /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    --setenv HOME /root --setenv LANG C.UTF-8 --setenv NODE_EXTRA_CA_CERTS /etc/ssl/certs/ca-certificates.crt \
    "${variables[@]}" --die-with-parent --chdir / "$@" </dev/null
}

versions() {
  enter dpkg-query -W -f '  ${Package} ${Version}\n' g++ cmake qt6-base-dev libqt6webenginecore6 libtorch-dev \
    libtree-sitter-dev libcli11-dev bubblewrap libgl1-mesa-dri python3 nodejs 2>/dev/null || true
}

run_in_clone() { # run_in_clone COMMAND…: with its time, and its status kept for the report
  local started=$SECONDS status=0
  enter bash -c 'cd /root/pentimento && exec "$@"' bash "$@" || status=$?
  report+="  $*: exit $status after $((SECONDS - started)) s"$'\n'
  [ $status = 0 ] || failed=1
}

mirror=$(mirror_of Debian)
[ -n "$mirror" ] || fail "this machine's apt sources name no Debian mirror"
debootstrap --variant=minbase --include=git,sudo,ca-certificates "$codename" "$root" "$mirror" >/dev/null
carry_in_network_settings
git clone --quiet --no-hardlinks "$repository" "$root/root/pentimento"

failed=0
report=""
run_in_clone ./packaging/run.sh
run_in_clone ./packaging/test.sh
echo
echo "Debian $(cat "$root/etc/debian_version"), commit $(git -C "$repository" rev-parse --short HEAD), in $root:"
versions
printf '%s' "$report"
exit $failed
