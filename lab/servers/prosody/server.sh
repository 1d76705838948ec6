# Prosody (XMPP). Functions that lab/lab calls; variables of its own stay local.

prosody_ports() { echo $(($1 + 22)) $(($1 + 23)) $(($1 + 50)) $(($1 + 80)) $(($1 + 81)); }

prosody_prepare() {
  local as_root=false
  [ "$(id -u)" != 0 ] || as_root=true
  mkdir -p "$LAB_HOME"/{run,logs} "$LAB_HOME/prosody/data"
  sed -e "s|@HOME@|$LAB_HOME|g" -e "s|@AS_ROOT@|$as_root|g" -e "s|@C2S@|$((PORT_BASE + 22))|g" \
    -e "s|@C2S_TLS@|$((PORT_BASE + 23))|g" -e "s|@PROXY65@|$((PORT_BASE + 50))|g" \
    -e "s|@HTTP@|$((PORT_BASE + 80))|g" -e "s|@HTTPS@|$((PORT_BASE + 81))|g" \
    "$LAB_SOURCE/servers/prosody/prosody.cfg.lua" >"$LAB_HOME/prosody/prosody.cfg.lua"
}

prosody_start() {
  keep_log prosody
  launch prosody prosody --config "$LAB_HOME/prosody/prosody.cfg.lua" -F
}

# Ready means: a client that opens a stream is answered with the stream's features.
prosody_answers() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$((PORT_BASE + 22))" || exit 1
    printf '%s' "<?xml version='1.0'?><stream:stream to='lab.test' version='1.0' xmlns='jabber:client'" \
      " xmlns:stream='http://etherx.jabber.org/streams'>" >&3
    while IFS= read -r -t 5 -d '>' part <&3; do
      case $part in *'<stream:features'*) exit 0 ;; esac
    done
    exit 1
  ) 2>/dev/null
}

# Prosody goes on when it cannot have a port (and somebody else answers there); the lab does not.
prosody_complains() { grep -m1 'Failed to open server port' "$LAB_HOME/logs/prosody.log"; }

prosody_properties() {
  cat <<TEXT
xmpp.pid=$(server_pid prosody)
xmpp.host=127.0.0.1
xmpp.port=$((PORT_BASE + 22))
xmpp.tls.port=$((PORT_BASE + 23))
xmpp.domain=lab.test
xmpp.rooms=conference.lab.test
xmpp.upload=upload.lab.test
xmpp.untrusted.domain=untrusted.test
xmpp.wrongname.domain=other.test
xmpp.config=$LAB_HOME/prosody/prosody.cfg.lua
xmpp.data=$LAB_HOME/prosody/data
xmpp.log=$LAB_HOME/logs/prosody.log
xmpp.archive.command=$LAB_SOURCE/servers/prosody/archive
TEXT
}
