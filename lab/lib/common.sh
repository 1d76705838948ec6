# Shared by lab/lab and every server: messages, ports, processes, the properties file.

# Debian keeps servers where the shell of who is not root does not look.
PATH=$PATH:/usr/sbin:/sbin

say() { printf 'lab: %s\n' "$*"; }
die() { printf 'lab: %s\n' "$*" >&2; exit 1; }

# One `up` or `start` at a time per user, so that two labs never choose the same ports.
hold_lock() {
  exec 9>"${TMPDIR:-/tmp}/tertulia-lab.$(id -u).lock"
  flock -w 120 9 || die "another lab has been starting for two minutes"
}

load_ports() {
  [ -n "$PORT_BASE" ] || PORT_BASE=$(property port.base)
}

property() { sed -n "s|^$1=||p" "$LAB_HOME/lab.properties" 2>/dev/null || true; }

port_is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# A hundred belongs to the folder that its claim names, for as long as that folder says so too: the ports
# of a killed server must not go to the next lab.
claims() { echo "${TMPDIR:-/tmp}/tertulia-lab.$(id -u).ports"; }

claimed_by_another() {
  local home
  home=$(cat "$(claims)/$1" 2>/dev/null) || return 1
  [ "$home" != "$LAB_HOME" ] && grep -qx "port.base=$1" "$home/lab.properties" 2>/dev/null
}

hundred_is_free() {
  local name port
  ! claimed_by_another "$1" || { taken=$1; return 1; }
  for name in "${servers[@]}"; do
    for port in $("${name}_ports" "$1"); do
      server_runs "$name" || ! port_is_open "$port" || { taken=$port; return 1; }
    done
  done
}

# What was killed a moment ago may hold its ports a moment longer.
await_hundred() {
  local deadline=$((SECONDS + 10))
  until hundred_is_free "$1"; do
    [ $SECONDS -lt $deadline ] || return 1
    sleep 0.1
  done
}

choose_ports() {
  local base taken
  load_ports
  if [ -z "$PORT_BASE" ]; then
    for base in $(seq 15200 100 25200); do
      ! hundred_is_free "$base" || { PORT_BASE=$base; break; }
    done
    [ -n "$PORT_BASE" ] || die "no free hundred of ports between 15200 and 25300"
  fi
  await_hundred "$PORT_BASE" || die "somebody else has $taken of the hundred from $PORT_BASE: choose another --port-base"
  mkdir -p "$(claims)"
  echo "$LAB_HOME" >"$(claims)/$PORT_BASE"
}

server_pid() { cat "$LAB_HOME/run/$1.pid" 2>/dev/null || true; }

# True only for a process that we started: its command line names this lab's folder.
server_runs() {
  local pid words
  pid=$(server_pid "$1")
  [ -n "$pid" ] && words=$(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") && [[ $words == *"$LAB_HOME/"* ]]
}

state_of() {
  if ! server_runs "$1"; then echo stopped; elif "$1_answers"; then echo ready; else echo running; fi
}

# Each start has a log of its own under the same name, the earlier ones keep their time.
keep_log() {
  [ ! -f "$LAB_HOME/logs/$1.log" ] ||
    mv "$LAB_HOME/logs/$1.log" "$LAB_HOME/logs/$1.$(date +%Y%m%dT%H%M%S.%N).log"
}

# launch NAME COMMAND...: in a session of its own, output kept, pid noted.
launch() {
  local name=$1
  shift
  mkdir -p "$LAB_HOME/run" "$LAB_HOME/logs"
  # A server that crashes leaves its log, not its memory, and that not in the checkout.
  ulimit -c 0
  setsid "$@" </dev/null >>"$LAB_HOME/logs/$name.out" 2>&1 9>&- &
  echo $! >"$LAB_HOME/run/$name.pid"
  # Until the new process has its own command line, server_runs would not know it.
  until server_runs "$name" || ! kill -0 $! 2>/dev/null; do sleep 0.01; done
}

await_ready() {
  local deadline=$((SECONDS + 60))
  until "$1_answers"; do
    # For a moment between two programs (env, then lua) a process shows no command line.
    server_runs "$1" || { sleep 0.2; server_runs "$1"; } || die "$1 ended while starting; its last words: $(tail -n 5 "$LAB_HOME/logs/$1.out")"
    [ $SECONDS -lt $deadline ] || die "$1 does not answer after 60 s; logs are in $LAB_HOME/logs"
    sleep 0.05
  done
  ! "$1_complains" || die "$1 answers but $("$1_complains")"
}

# A process that is ending has lost its command line, and keeps its ports until its last thread has ended.
keeps_ports() {
  local port
  for port in $("$1_ports" "$(property port.base)"); do ! port_is_open "$port" || return 0; done
  return 1
}

# Also one that somebody else has killed and that is on its way.
stop_server() {
  local pid deadline=$((SECONDS + 20))
  pid=$(server_pid "$1")
  [ -n "$pid" ] || return 0
  ! server_runs "$1" || kill "-$2" "$pid" 2>/dev/null || true
  while server_runs "$1" || { [ $SECONDS -lt $deadline ] && [ -e "/proc/$pid" ] && keeps_ports "$1"; }; do
    [ $SECONDS -lt $deadline ] || kill -KILL "$pid" 2>/dev/null || true
    sleep 0.02
  done
  rm -f "$LAB_HOME/run/$1.pid"
}

# Written whole, then moved into place: a reader never sees half of it.
write_properties() {
  local name folder file=$LAB_HOME/lab.properties
  {
    echo "# Written by lab/lab; every test finds its servers here."
    echo "lab.home=$LAB_HOME"
    echo "lab.command=$LAB_SOURCE/lab"
    echo "port.base=$PORT_BASE"
    echo "ca.file=$LAB_HOME/certs/ca.crt"
    echo "python=$(python_of_lab)"
    for folder in "$LAB_SOURCE"/servers/*/; do
      name=$(basename "$folder")
      "${name}_properties"
    done
  } >"$file.new"
  mv "$file.new" "$file"
}
