# The lab's own certificate authority, and the certificates that scenarios about trust need.

ensure_certificates() {
  local folder=$LAB_HOME/certs
  [ ! -f "$folder/complete" ] || [ ! -f "$folder/irc.untrusted.crt" ] || return 0
  mkdir -p "$folder"
  (
    cd "$folder"
    umask 077
    # OpenSSL's command line talks on stderr even when all is well.
    exec 2>openssl.log
    # A folder from before a server joined keeps its authority: what runs there shows it.
    [ -f complete ] || authority_and_xmpp
    signed irc.lab.test "DNS:irc.lab.test,DNS:localhost,IP:127.0.0.1"
    by_itself irc.untrusted "DNS:irc.lab.test,DNS:localhost,IP:127.0.0.1"
    touch complete
  ) || die "openssl failed; see $folder/openssl.log"
}

authority_and_xmpp() {
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=Tertulia lab CA" \
    -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign" \
    -keyout ca.key -out ca.crt
  signed lab.test "DNS:lab.test,DNS:conference.lab.test,DNS:upload.lab.test,DNS:proxy.lab.test,DNS:localhost,IP:127.0.0.1"
  by_itself untrusted.test "DNS:untrusted.test"
}

# signed NAME SUBJECT_ALT_NAMES: NAME.crt (with the authority's behind it) and NAME.key.
signed() {
  openssl req -newkey rsa:2048 -nodes -subj "/CN=$1" -keyout "$1.key" -out "$1.csr"
  openssl x509 -req -in "$1.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 3650 -out "$1.crt" \
    -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n' "$2")
  cat ca.crt >>"$1.crt"
}

# by_itself NAME SUBJECT_ALT_NAMES: the same, signed by nobody.
by_itself() {
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=$1" \
    -addext "subjectAltName=$2" -keyout "$1.key" -out "$1.crt"
}
