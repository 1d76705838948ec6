# A screen that nobody sees.

# open_screen FILE: sets DISPLAY, and SCREEN to the process to end; FILE is where its number comes to stand.
open_screen() {
  command -v Xvfb >/dev/null || die "pictures without a display need Xvfb: sudo apt-get install xvfb"
  Xvfb -displayfd 3 -screen 0 1280x820x24 -nolisten tcp 3>"$1" >/dev/null 2>&1 &
  SCREEN=$!
  until [ -s "$1" ]; do
    kill -0 "$SCREEN" 2>/dev/null || die "Xvfb does not start"
    sleep 0.05
  done
  DISPLAY=:$(cat "$1")
  export DISPLAY
}

close_screen() {
  [ -n "${SCREEN:-}" ] || return 0
  kill "$SCREEN" 2>/dev/null || true
  wait "$SCREEN" 2>/dev/null || true
  SCREEN=
}
