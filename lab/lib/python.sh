# A Python of its own for foreign far ends (clients that are not ours): shared by all labs of a checkout.

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

ensure_python() {
  local home
  home=$(python_home)
  cmp -s "$LAB_SOURCE/requirements.txt" "$home/requirements.txt" && return 0
  say "preparing Python for foreign clients: $(grep -v '^#' "$LAB_SOURCE/requirements.txt" | tr '\n' ' ')"
  "$(system_python)" -m venv --clear "$home"
  "$home/bin/python" -m pip install --quiet --disable-pip-version-check -r "$LAB_SOURCE/requirements.txt" ||
    die "pip could not install $LAB_SOURCE/requirements.txt"
  cp "$LAB_SOURCE/requirements.txt" "$home/requirements.txt"
}
