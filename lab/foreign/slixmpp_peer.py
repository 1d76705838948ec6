"""A foreign far end for the kit: slixmpp, told what to do by JSON lines on stdin, telling what it sees on stdout.

Commands: {"id": 1, "do": "say", ...}. Answers: {"reply": 1, "ok": true} or {"reply": 1, "error": "..."}.
What it sees: {"event": "message", ...}. It ends when stdin ends.
"""

import asyncio
import base64
import hashlib
import json
import sys
from pathlib import Path

from slixmpp import ClientXMPP
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import MatchXPath

MUC_USER = "{http://jabber.org/protocol/muc#user}"
SHOW = {"ONLINE": None, "AWAY": "away", "EXTENDED_AWAY": "xa", "DO_NOT_DISTURB": "dnd", "FREE_FOR_CHAT": "chat"}
AVAILABILITY = {"available": "ONLINE", "": "ONLINE", "away": "AWAY", "xa": "EXTENDED_AWAY", "dnd": "DO_NOT_DISTURB",
                "chat": "FREE_FOR_CHAT", "unavailable": "OFFLINE"}


def tell(**what):
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


class Peer(ClientXMPP):
    def __init__(self, jid, password, authority):
        super().__init__(jid, password)
        self.ca_certs = Path(authority)
        self.auto_authorize = None
        self.auto_subscribe = False
        for plugin in ("xep_0030", "xep_0045", "xep_0084", "xep_0085", "xep_0184", "xep_0199", "xep_0249"):
            self.register_plugin(plugin)
        self.plugin["xep_0184"].auto_ack = True
        self.ready = asyncio.get_event_loop().create_future()
        self.shown = ("ONLINE", "")
        self.asked = set()
        self.add_event_handler("session_start", self.started)
        self.add_event_handler("failed_all_auth", lambda _: self.give_up("signing in failed"))
        self.add_event_handler("message", self.message)
        self.add_event_handler("groupchat_message", self.room_message)
        self.add_event_handler("groupchat_subject", self.subject)
        self.add_event_handler("receipt_received", lambda m: tell(event="receipt", id=m["receipt"]))
        self.add_event_handler("chatstate", self.chat_state)
        self.add_event_handler("roster_update", self.roster_update)
        self.add_event_handler("groupchat_invite", self.mediated_invite)
        self.add_event_handler("groupchat_direct_invite", self.direct_invite)
        self.register_handler(Callback("all presence", MatchXPath("{%s}presence" % self.default_ns), self.presence))

    def give_up(self, why):
        if not self.ready.done():
            self.ready.set_exception(RuntimeError(why))

    async def started(self, _):
        await self.get_roster()
        self.show(*self.shown)
        if not self.ready.done():
            self.ready.set_result(None)

    # ---- what it sees

    def message(self, m):
        if m["type"] in ("chat", "normal") and m["body"]:
            tell(event="message", **{"from": m["from"].bare}, body=m["body"])

    def room_message(self, m):
        if m["body"]:
            tell(event="room-message", room=m["from"].bare, nick=m["from"].resource, body=m["body"])

    def subject(self, m):
        tell(event="topic", room=m["from"].bare, topic=m["subject"])

    def chat_state(self, m):
        tell(event="typing", **{"from": m["from"].bare}, typing=m["chat_state"] == "composing")

    def roster_update(self, iq):
        for jid, item in iq["roster"]["items"].items():
            tell(event="contact", who=str(jid), subscription=item["subscription"], ask=item["ask"] == "subscribe")

    def mediated_invite(self, m):
        tell(event="invitation", room=m["from"].bare)

    def direct_invite(self, m):
        tell(event="invitation", room=str(m["groupchat_invite"]["jid"]))

    def presence(self, p):
        kind = p.xml.attrib.get("type", "")
        user = p.xml.find(MUC_USER + "x")
        if user is not None:
            codes = [s.attrib.get("code") for s in user.findall(MUC_USER + "status")]
            tell(event="occupant", room=p["from"].bare, nick=p["from"].resource, there=kind != "unavailable",
                 self="110" in codes, kicked=bool({"307", "301"} & set(codes)))
        elif kind == "subscribe" and p["from"].bare in self.asked:
            self.send_presence(pto=p["from"].bare, ptype="subscribed")
        elif kind == "subscribe":
            tell(event="request", **{"from": p["from"].bare})
        elif kind in ("", "unavailable"):
            show = "unavailable" if kind else (p["show"] or "available")
            tell(event="presence", **{"from": p["from"].bare}, availability=AVAILABILITY[show], status=p["status"])

    # ---- what it does

    def show(self, availability, status):
        self.shown = (availability, status)
        self.send_presence(pshow=SHOW[availability], pstatus=status or None)

    async def do(self, c):
        match c["do"]:
            case "say":
                m = self.make_message(mto=c["to"], mbody=c["text"], mtype="chat")
                m["request_receipt"] = True
                m["id"] = c["wire"]
                m["chat_state"] = "active"
                m.send()
            case "type":
                m = self.make_message(mto=c["to"], mtype="chat")
                m["chat_state"] = "composing"
                m.send()
            case "ask":
                await self.ask(c["to"])
            case "accept":
                self.send_presence(pto=c["to"], ptype="subscribed")
                self.send_presence(pto=c["to"], ptype="subscribe")
            case "deny":
                self.send_presence(pto=c["to"], ptype="unsubscribed")
            case "remove":
                await self.del_roster_item(c["to"])
            case "show":
                self.show(c["availability"], c["status"])
            case "picture":
                png = base64.b64decode(c["png"])
                await self.plugin["xep_0084"].publish_avatar(png)
                info = {"id": hashlib.sha1(png).hexdigest(), "type": "image/png", "bytes": len(png)}
                await self.plugin["xep_0084"].publish_avatar_metadata([info])
            case "offline":
                await self.disconnect()
            case "create":
                await self.join(c["room"], c["nick"])
                form = self.plugin["xep_0004"].make_form(ftype="submit")
                await self.plugin["xep_0045"].set_room_config(c["room"], form)
            case "join":
                await self.join(c["room"], c["nick"])
            case "leave":
                self.plugin["xep_0045"].leave_muc(c["room"], c["nick"])
            case "say-in":
                self.send_message(mto=c["room"], mbody=c["text"], mtype="groupchat")
            case "invite":
                self.plugin["xep_0045"].invite(c["room"], c["who"], "Come in")
            case "topic":
                self.plugin["xep_0045"].set_subject(c["room"], c["topic"])
            case "kick":
                await self.plugin["xep_0045"].set_role(c["room"], c["who"], "none")
            case other:
                raise ValueError(other)

    async def ask(self, jid):
        self.asked.add(jid)
        await self.update_roster(jid, name="")
        self.send_presence(pto=jid, ptype="subscribe")

    async def join(self, room, nick):
        await self.plugin["xep_0045"].join_muc_wait(room, nick, maxstanzas=0, timeout=30)


async def serve(peer):
    loop = asyncio.get_event_loop()
    reader = asyncio.StreamReader(limit=1 << 22)
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        command = json.loads(line)
        try:
            await asyncio.wait_for(peer.do(command), 35)
            tell(reply=command["id"], ok=True)
        except Exception as e:
            tell(reply=command["id"], error=f"{type(e).__name__}: {e}")


async def main(jid, host, port, authority):
    password = sys.stdin.readline().rstrip("\n")
    peer = Peer(jid, password, authority)
    peer.connect(host, int(port))
    await asyncio.wait_for(peer.ready, 35)
    tell(event="ready")
    await serve(peer)
    await asyncio.wait_for(peer.disconnect(), 5)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
