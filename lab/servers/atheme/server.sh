# Atheme: accounts, SASL and channel registration for InspIRCd. It listens nowhere, it links to servers/inspircd.

atheme_ports() { :; }

atheme_prepare() {
  mkdir -p "$LAB_HOME"/{run,logs} "$LAB_HOME/atheme/data"
  sed -e "s|@SERVICES@|$((PORT_BASE + 64))|g" \
    "$LAB_SOURCE/servers/atheme/atheme.conf" >"$LAB_HOME/atheme/atheme.conf"
}

# It refuses to be root: then it runs as nobody who may still reach this folder, wherever it is.
atheme_start() {
  local as_nobody=()
  [ "$(id -u)" != 0 ] || as_nobody=(setpriv --reuid=65534 --inh-caps=+dac_override --ambient-caps=+dac_override)
  keep_log atheme
  # After SIGKILL it would believe in its old pid file.
  rm -f "$LAB_HOME/run/atheme.own.pid"
  launch atheme bash -c 'until (exec 3<>"/dev/tcp/127.0.0.1/$0") 2>/dev/null; do sleep 0.05; done; exec "$@"' \
    $((PORT_BASE + 64)) "${as_nobody[@]}" atheme-services -n -c "$LAB_HOME/atheme/atheme.conf" \
    -D "$LAB_HOME/atheme/data" -l "$LAB_HOME/logs/atheme.log" -p "$LAB_HOME/run/atheme.own.pid"
}

# Ready means: whoever begins to sign in is asked on, which is SaslServ's own answer.
atheme_answers() { irc_hears 'CAP REQ :sasl\r\nAUTHENTICATE PLAIN\r\n' '*AUTHENTICATE*+*'; }

atheme_complains() { return 1; }

atheme_properties() {
  cat <<TEXT
irc.services.pid=$(server_pid atheme)
irc.services=services.lab.test
irc.services.data=$LAB_HOME/atheme/data
irc.services.log=$LAB_HOME/logs/atheme.log
TEXT
}
