# What is needed from Debian: a list (lab/needs, for one) names a proof and a package per line.

PACKAGES_SOURCE=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")

present() {
  case $1 in
    lib:*) [[ $(/sbin/ldconfig -p) == *"${1#lib:}"* ]] ;;
    python:*) system_python >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# missing_packages LIST...
missing_packages() {
  local proof package
  while read -r proof package; do
    present "$proof" || echo "$package"
  done < <(grep -hv '^#' "$@") | sort -u
}

# ensure_packages LIST...: installs what root may, else asks whoever is at the terminal, else says what to do.
ensure_packages() {
  local missing
  missing=$(missing_packages "$@" | tr '\n' ' ')
  missing=${missing% }
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null; then
    die "missing here, by the names of their Debian packages: $missing"
  elif [ "$(id -u)" = 0 ]; then
    say "installing $missing"
    install_packages $missing
  elif may_ask_sudo "$missing"; then
    sudo "$PACKAGES_SOURCE/install" $missing
  else
    die "missing Debian packages. Install them, without starting their services, with: sudo $PACKAGES_SOURCE/install $missing"
  fi
  missing=$(missing_packages "$@" | tr '\n' ' ')
  [ -z "$missing" ] || die "still missing after the installation: $missing"
}

may_ask_sudo() {
  local answer=
  [ -t 0 ] && [ -t 2 ] && command -v sudo >/dev/null || return 1
  say "missing Debian packages: $1" >&2
  printf 'Shall sudo install them? Their services are not started. [y/N] ' >&2
  read -r answer
  [[ $answer == [yYsS]* ]]
}

# policy-rc.d keeps apt from starting the system's own Prosody: the lab runs its own, on loopback only.
install_packages() (
  policy=/usr/sbin/policy-rc.d
  if [ ! -e $policy ]; then
    trap 'rm -f $policy' EXIT
    printf '#!/bin/sh\nexit 101\n' >$policy
    chmod +x $policy
  fi
  export DEBIAN_FRONTEND=noninteractive
  install=(apt-get install -y --no-install-recommends -o Dpkg::Use-Pty=0 "$@")
  "${install[@]}" >/dev/null 2>&1 || { apt-get update -q && "${install[@]}"; } >&2
)
