# Pythons of our own, shared by all labs of a checkout: one for foreign far ends (clients that are not ours), and one
# for each server that comes from PyPI (the server says where).

python_home() { realpath -m "${TERTULIA_PYTHON:-$LAB_SOURCE/../.tertulia/python}"; }
python_of_lab() { echo "$(python_home)/bin/python"; }

# The first Python of at least 3.11 that can make virtual environments.
system_python() {
  local python
  for python in /usr/bin/python3 python3 python3.13 python3.12 python3.11; do
    "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
    echo "$python"
    return 0
  done
  return 1
}

ensure_python() { ensure_venv "$(python_home)" "$LAB_SOURCE/requirements.txt"; }

# ensure_venv HOME REQUIREMENTS: the copy that lies in it says what was installed, and that it was to the end.
ensure_venv() {
  ! cmp -s "$2" "$1/requirements.txt" || return 0
  say "preparing a Python with $(grep -v '^#' "$2" | tr '\n' ' ')"
  "$(system_python)" -m venv --clear "$1"
  "$1/bin/python" -m pip install --quiet --disable-pip-version-check -r "$2" || die "pip could not install $2"
  cp "$2" "$1/requirements.txt"
}
