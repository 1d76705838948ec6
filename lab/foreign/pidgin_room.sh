#!/bin/bash
# Pidgin's Bonjour (libpurple, by Finch) on a computer of its own: to be run as root in namespaces of network, mounts and
# processes, whose one interface is called "out". Does what lines on stdin say and answers each with "= ...":
#   buddy NAME | status NUMBER | say NAME HTML | show STATUS MESSAGE
# and tells "said NAME HTML" for what comes. Ends with its input, and everything with it.
set -eu
home=$1 name=${2%@*}
hostname "${2#*@}"

mount -t proc proc /proc
mount -t tmpfs tmpfs /run
mkdir -p /run/dbus /run/avahi-daemon "$home/.purple"
ip route add 224.0.0.0/4 dev out
dbus-daemon --system --fork --nopidfile >&2
avahi-daemon --no-drop-root --no-chroot --daemonize >"$home/avahi.log" 2>&1

export HOME=$home LANG=C.UTF-8 TERM=screen-256color DBUS_SESSION_BUS_ADDRESS=unix:path=$home/bus
dbus-daemon --session --fork --nopidfile --address="$DBUS_SESSION_BUS_ADDRESS" >&2
cat >"$home/.purple/accounts.xml" <<EOF
<?xml version='1.0' encoding='UTF-8' ?>
<account version='1.0'><account><protocol>prpl-bonjour</protocol><name>$name</name>
<settings><setting name='first' type='string'>Pidge</setting><setting name='last' type='string'>On</setting></settings>
<settings ui='gnt-purple'><setting name='auto-login' type='bool'>1</setting></settings>
</account></account>
EOF
tmux -S "$home/tmux" new-session -d -x 140 -y 40 finch

purple() {
  dbus-send --session --print-reply=literal --reply-timeout=5000 --dest=im.pidgin.purple.PurpleService \
    /im/pidgin/purple/PurpleObject "im.pidgin.purple.PurpleInterface.Purple$1" "${@:2}" 2>/dev/null |
    sed -E 's/^ *((u?int32|boolean) )?//'
}

# a message comes as five arguments: account, sender, text, conversation, flags
dbus-monitor --session "type='signal',interface='im.pidgin.purple.PurpleInterface',member='ReceivedImMsg'" |
  while IFS= read -r line; do
    case $line in
      signal*) sender= ;;
      '   string "'*)
        text=${line#'   string "'} text=${text%\"}
        if [ -z "$sender" ]; then sender=$text; else echo "said $sender $text"; fi ;;
    esac
  done &

account=
for _ in $(seq 150); do
  account=$(purple AccountsFind string:"$name" string:prpl-bonjour || true)
  [ -n "$account" ] && [ "$account" != 0 ] && [ "$(purple AccountIsConnected int32:"$account")" = 1 ] && break
  sleep 0.2
done
echo ready

while read -r what who rest; do
  case $what in
    buddy)
      sleep 0.3
      echo "= $(purple FindBuddy int32:"$account" string:"$who")" ;;
    status)
      sleep 0.3
      status=$(purple PresenceGetActiveStatus int32:"$(purple BuddyGetPresence int32:"$who")")
      echo "= $(purple StatusGetId int32:"$status") $(purple StatusGetAttrString int32:"$status" string:message)" ;;
    say)
      chat=$(purple ConversationNew int32:1 int32:"$account" string:"$who")
      purple ConvImSend int32:"$(purple ConversationGetImData int32:"$chat")" string:"$rest"
      echo "= said" ;;
    show)
      # 2: here, 5: away
      saved=$(purple SavedstatusNew string: int32:"$([ "$who" = away ] && echo 5 || echo 2)")
      purple SavedstatusSetMessage int32:"$saved" string:"$rest"
      purple SavedstatusActivate int32:"$saved"
      echo "= shown" ;;
  esac
done
tmux -S "$home/tmux" kill-server
sleep 1
