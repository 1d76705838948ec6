# What is needed from Debian: who may install it does, and everybody else is told how.

printf '# proof and package\nbash bash\nno-such-command its-package\n' >list
needs() ( # needs UID ANSWER: ensure_packages for this user, at a terminal when there is an answer
  say() { printf '%s\n' "$*"; }
  die() { say "died: $*"; exit 1; }
  . "$launcher/../lab/lib/packages.sh"
  user=$1 answer=$2
  id() { echo "$user"; }
  apt-get() { :; }
  install_packages() { say "installed $*"; present() { :; }; }
  sudo() { say "sudo $*"; present() { :; }; }
  may_ask_sudo() { [ "$answer" = y ]; }
  ensure_packages list
)

equals "root gets what is missing, and that alone" "installed its-package" "$(needs 0 '' | tail -n 1)"
contains "who is not root is told what to do" "with: sudo $(realpath "$launcher/../lab")/install its-package" "$(needs 1000 '')"
contains "and nothing goes on" "died" "$(needs 1000 n)"
equals "or is asked, and sudo does it" "sudo $(realpath "$launcher/../lab")/install its-package" "$(needs 1000 y)"
printf 'bash bash\n' >list
equals "where all is there nobody is asked" "" "$(needs 1000 y)"
for list in "$launcher"/../lab/needs/* "$launcher/package/packages"; do
  equals "every line of $(basename "$list") is a proof and a package" "" "$(grep -v '^#' "$list" | grep -Ev '^[^ ]+ [a-z0-9.+-]+$')"
done
