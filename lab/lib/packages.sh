# What the lab and the window's tests need from Debian: lab/packages names a proof and a package per line.

present() {
  case $1 in
    lib:*) [[ $(/sbin/ldconfig -p) == *"${1#lib:}"* ]] ;;
    python:*) system_python >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

missing_packages() {
  local proof package
  while read -r proof package; do
    present "$proof" || echo "$package"
  done < <(grep -hv '^#' "$LAB_SOURCE"/packages) | sort -u
}

ensure_packages() {
  local missing
  missing=$(missing_packages | tr '\n' ' ')
  [ -n "$missing" ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    say "installing $missing"
    install_packages $missing
    missing=$(missing_packages | tr '\n' ' ')
    [ -z "$missing" ] || die "still missing after the installation: $missing"
  else
    die "missing Debian packages. Install them with: sudo apt-get install $missing"
  fi
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
