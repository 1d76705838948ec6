# The demo: servers, people and a window, all in one throw-away folder; nothing stays of it, however it ends.

. launcher/screen.sh

read_demo_options() {
  SCREENSHOTS=
  DEMO_OPTIONS=()
  while [ $# -gt 0 ]; do
    case $1 in
      --screenshots | --theme | --language) [ -n "${2:-}" ] || wrong "$1 needs a value" ;;
      *) wrong "demo does not know $1" ;;
    esac
    case $1=$2 in
      --screenshots=*) SCREENSHOTS=$(cd "$CAME_FROM" && realpath -m -- "$2") ;;
      --theme=light | --theme=dark | --theme=system | --language=en | --language=es) DEMO_OPTIONS+=("$1" "$2") ;;
      *) wrong "$1 does not take $2" ;;
    esac
    shift 2
  done
  [ -z "$SCREENSHOTS" ] || DEMO_OPTIONS+=(--screenshots "$SCREENSHOTS")
}

# Before anything is built or installed.
find_demo_display() {
  [ -z "$SCREENSHOTS" ] && [ -z "${DISPLAY:-}" ] && [ "$(uname)" = Linux ] || return 0
  die "there is no display to open a window on. Run this in a desktop session, or: ./tertulia demo --screenshots DIR"
}

run_demo() {
  MODULE=lab SOURCES="$SOURCES lab" STAMP=.tertulia/demo.stamp CLASSPATH_FILE=lab/target/classpath
  build_when_stale
  letters
  play_demo
}

# Ends this shell.
play_demo() {
  DEMO=$(mktemp -d "${TMPDIR:-/tmp}/tertulia-demo.XXXXXX")
  DEMO_JAVA='' SCREEN=''
  trap end_demo EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  local servers=() screen=()
  [ -z "$SCREENSHOTS" ] || screen=(--screen)
  say "bringing up servers for XMPP, Matrix and IRC, on this machine and for this demo alone"
  if lab/lab up --home "$DEMO/lab" "${screen[@]}" >&2; then
    servers=("-Dtertulia.lab=$DEMO/lab/lab.properties")
  else
    say "there are no servers to be had here, for the reason above: this is the demo without them, on a network in memory"
  fi
  [ -z "$SCREENSHOTS" ] || open_screen "$DEMO/display"
  # In the background, because a trap waits for what is in front.
  "$JAVA_HOME/bin/java" @launcher/java.options "${servers[@]}" \
    -Djava.util.logging.config.file=lab/target/classes/org/tertulia/lab/demo/logging.properties \
    -cp "$PWD/lab/target/classes:$(cat "$CLASSPATH_FILE")" \
    org.tertulia.lab.demo.Demo --folder "$DEMO" "${DEMO_OPTIONS[@]}" </dev/null &
  DEMO_JAVA=$!
  local code=0
  wait "$DEMO_JAVA" || code=$?
  DEMO_JAVA=
  exit "$code"
}

end_demo() {
  trap '' INT TERM HUP
  if [ -n "$DEMO_JAVA" ]; then
    kill "$DEMO_JAVA" 2>/dev/null || true
    wait "$DEMO_JAVA" 2>/dev/null || true
  fi
  close_screen
  lab/lab destroy --home "$DEMO/lab" >/dev/null 2>&1 || true
  rm -rf "$DEMO"
}
