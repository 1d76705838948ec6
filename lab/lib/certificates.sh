# The lab's own certificate authority, and the certificates that scenarios about trust need. What a folder has stays,
# for what runs there shows it; what has joined since is added.

ensure_certificates() {
  local folder=$LAB_HOME/certs
  local xmpp=DNS:lab.test,DNS:conference.lab.test,DNS:upload.lab.test,DNS:proxy.lab.test,DNS:localhost,IP:127.0.0.1
  local irc=DNS:irc.lab.test,DNS:localhost,IP:127.0.0.1
  local matrix=DNS:matrix.lab.test,DNS:localhost,IP:127.0.0.1
  mkdir -p "$folder"
  (
    cd "$folder"
    umask 077
    # OpenSSL's command line talks on stderr even when all is well.
    exec 2>openssl.log
    # A Matrix server is who its URL says, and in one story of the kit only a proxy knows what is in the URL.
    authority &&
      signed lab.test "$xmpp" && by_itself untrusted.test DNS:untrusted.test &&
      signed irc.lab.test "$irc" && by_itself irc.untrusted "$irc" &&
      signed matrix.lab.test "$matrix,DNS:only-the-proxy-knows.invalid" && by_itself matrix.untrusted "$matrix" &&
      signed matrix.wrongname DNS:other.lab.test
  ) || die "openssl failed; see $folder/openssl.log"
}

authority() {
  [ ! -f ca.crt ] || return 0
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=Tertulia lab CA" \
    -addext "basicConstraints=critical,CA:TRUE" -addext "keyUsage=critical,keyCertSign,cRLSign" \
    -keyout ca.key -out ca.new &&
    mv ca.new ca.crt
}

# signed NAME SUBJECT_ALT_NAMES: NAME.crt (with the authority's behind it) and NAME.key. The certificate comes into its
# place last and whole, so one that is there is good.
signed() {
  [ ! -f "$1.crt" ] || return 0
  openssl req -newkey rsa:2048 -nodes -subj "/CN=$1" -keyout "$1.key" -out "$1.csr" &&
    openssl x509 -req -in "$1.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 3650 -out "$1.new" \
      -extfile <(printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\nbasicConstraints=CA:FALSE\n' "$2") &&
    cat ca.crt >>"$1.new" &&
    mv "$1.new" "$1.crt"
}

# by_itself NAME SUBJECT_ALT_NAMES: the same, signed by nobody.
by_itself() {
  [ ! -f "$1.crt" ] || return 0
  openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj "/CN=$1" \
    -addext "subjectAltName=$2" -keyout "$1.key" -out "$1.new" &&
    mv "$1.new" "$1.crt"
}
