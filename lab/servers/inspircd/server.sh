# InspIRCd (IRC). Functions that lab/lab calls; accounts and SASL come from its services, servers/atheme.

inspircd_ports() { echo $(($1 + 60)) $(($1 + 61)) $(($1 + 62)) $(($1 + 63)) $(($1 + 64)); }

inspircd_prepare() {
  mkdir -p "$LAB_HOME"/{run,logs,inspircd}
  sed -e "s|@HOME@|$LAB_HOME|g" -e "s|@PLAIN@|$((PORT_BASE + 60))|g" -e "s|@TLS@|$((PORT_BASE + 61))|g" \
    -e "s|@UNTRUSTED@|$((PORT_BASE + 62))|g" -e "s|@WRONGNAME@|$((PORT_BASE + 63))|g" \
    -e "s|@SERVICES@|$((PORT_BASE + 64))|g" \
    "$LAB_SOURCE/servers/inspircd/inspircd.conf" >"$LAB_HOME/inspircd/inspircd.conf"
}

inspircd_start() {
  local as_root=()
  [ "$(id -u)" != 0 ] || as_root=(--runasroot)
  keep_log inspircd
  launch inspircd inspircd --config "$LAB_HOME/inspircd/inspircd.conf" --nofork "${as_root[@]}"
}

# irc_hears WORDS PATTERN: whether the server answers these lines with one that fits, and not with a refusal.
irc_hears() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$((PORT_BASE + 60))" || exit 1
    printf "$1" >&3
    while IFS= read -r -t 2 line <&3; do
      case $line in $2) exit 0 ;; *' NAK '*) exit 1 ;; esac
    done
    exit 1
  ) 2>/dev/null
}

# Ready means: a client that asks what the server can do is told. (PING is refused before registration, and that
# takes up to a second.)
inspircd_answers() { irc_hears 'CAP LS 302\r\n' '* CAP * LS *'; }

# It goes on when it cannot have a port; the lab does not.
inspircd_complains() { grep -m1 'failed to bind' "$LAB_HOME/logs/inspircd.out"; }

inspircd_properties() {
  cat <<TEXT
irc.pid=$(server_pid inspircd)
irc.host=127.0.0.1
irc.name=irc.lab.test
irc.network=LabNet
irc.port=$((PORT_BASE + 60))
irc.tls.port=$((PORT_BASE + 61))
irc.untrusted.port=$((PORT_BASE + 62))
irc.untrusted.certificate=$LAB_HOME/certs/irc.untrusted.crt
irc.wrongname.port=$((PORT_BASE + 63))
irc.config=$LAB_HOME/inspircd/inspircd.conf
irc.log=$LAB_HOME/logs/inspircd.log
TEXT
}
