# Synapse (Matrix), from PyPI in a Python of its own.

synapse_ports() { echo $(($1 + 40)) $(($1 + 41)) $(($1 + 42)) $(($1 + 43)); }

synapse_python() { realpath -m "${TERTULIA_SYNAPSE:-$LAB_SOURCE/../.tertulia/synapse}"; }

synapse_prepare() {
  local home=$LAB_HOME/synapse file
  ensure_venv "$(synapse_python)" "$LAB_SOURCE/servers/synapse/requirements.txt"
  mkdir -p "$LAB_HOME"/{run,logs} "$home/data"
  for file in homeserver.yaml log.yaml lab_certificates.py; do
    sed -e "s|@HOME@|$LAB_HOME|g" -e "s|@PLAIN@|$((PORT_BASE + 40))|g" -e "s|@TLS@|$((PORT_BASE + 41))|g" \
      -e "s|@UNTRUSTED@|$((PORT_BASE + 42))|g" -e "s|@WRONGNAME@|$((PORT_BASE + 43))|g" \
      "$LAB_SOURCE/servers/synapse/$file" >"$home/$file"
  done
  # What Synapse's own generator would write; that one takes as long as a start.
  [ -f "$home/signing.key" ] || echo "ed25519 a_lab $(openssl rand -base64 32 | tr -d =)" >"$home/signing.key"
}

synapse_start() {
  keep_log synapse
  launch synapse env PYTHONPATH="$LAB_HOME/synapse" "$(synapse_python)/bin/python" \
    -m synapse.app.homeserver --config-path "$LAB_HOME/synapse/homeserver.yaml"
}

# Ready means: a client that asks which versions there are is told.
synapse_answers() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$((PORT_BASE + 40))" || exit 1
    printf 'GET /_matrix/client/versions HTTP/1.0\r\n\r\n' >&3
    IFS= read -r -t 5 line <&3 && [[ $line == *' 200 '* ]]
  ) 2>/dev/null
}

# It ends when it cannot have a port.
synapse_complains() { return 1; }

synapse_properties() {
  cat <<TEXT
matrix.pid=$(server_pid synapse)
matrix.host=127.0.0.1
matrix.name=matrix.lab.test
matrix.port=$((PORT_BASE + 40))
matrix.tls.port=$((PORT_BASE + 41))
matrix.untrusted.port=$((PORT_BASE + 42))
matrix.untrusted.certificate=$LAB_HOME/certs/matrix.untrusted.crt
matrix.wrongname.port=$((PORT_BASE + 43))
matrix.config=$LAB_HOME/synapse/homeserver.yaml
matrix.data=$LAB_HOME/synapse/data
matrix.log=$LAB_HOME/logs/synapse.log
TEXT
}
