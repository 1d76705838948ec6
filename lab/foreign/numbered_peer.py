"""A far end that is not ours (slixmpp) for trials with kills: it writes numbered messages and never loses one itself.

usage: numbered_peer.py JID PASSWORD HOST PORT CA_FILE OTHER_JID

Standard input, a line each: "send TEXT" (written once, however often the server dies), "report".
Standard output, a JSON object a line: {"event": "online"}, {"event": "report", "sent": [...], "received": [...],
"waiting": N}. What it has sent and received is read from the server's archive, so a report is what the far end would
see after its next start.
"""
import asyncio
import json
import ssl
import sys
import uuid

import slixmpp
from slixmpp.exceptions import IqError, IqTimeout


async def first(*ways):
    """Until one of them is done; the others are cancelled, and what went wrong in the first is raised."""
    tasks = [asyncio.ensure_future(way) for way in ways]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()


class Peer:
    def __init__(self, jid, password, host, port, authority, other):
        self.jid, self.password, self.host, self.port = jid, password, host, int(port)
        self.authority, self.other = authority, other
        self.waiting = []  # (id, text), in order; gone once the archive has it
        self.sent = set()  # ids handed to the present connection
        self.client = None
        self.online = asyncio.Event()

    def say(self, **what):
        print(json.dumps(what), flush=True)

    async def live(self):
        while True:
            try:
                await self.once()
            except Exception as problem:  # the server is being killed: try again until it is back
                print(f"again after {problem!r}", file=sys.stderr, flush=True)
            self.online.clear()
            await asyncio.sleep(0.3)

    async def once(self):
        client = slixmpp.ClientXMPP(self.jid, self.password)
        client.register_plugin("xep_0313")
        client.register_plugin("xep_0199")
        client.ca_certs = self.authority
        client.enable_direct_tls = False
        client.plugin["xep_0199"].enable_keepalive(5, 5)
        started, ended = asyncio.Event(), asyncio.Event()
        client.add_event_handler("session_start", lambda _: started.set())
        for end in ("disconnected", "connection_failed", "failed_all_auth", "stream_error"):
            client.add_event_handler(end, lambda _: ended.set())
        client.connect(self.host, self.port)
        try:
            await asyncio.wait_for(first(started.wait(), ended.wait()), 10)
            if started.is_set():
                await first(self.present(client, ended), ended.wait())
        finally:
            self.client = None
            client.abort()

    async def present(self, client, ended):
        client.send_presence()
        await client.get_roster(timeout=10)
        self.client = client
        self.sent = set()
        archived = {origin for origin, _, mine in await self.archive() if mine}
        self.waiting = [w for w in self.waiting if w[0] not in archived]
        self.online.set()
        self.say(event="online")
        self.flush()
        await ended.wait()

    def flush(self):
        for ident, text in self.waiting:
            if ident in self.sent:
                continue
            message = self.client.make_message(mto=self.other, mbody=text, mtype="chat")
            message["id"] = ident
            message.send()
            self.sent.add(ident)

    async def archive(self):
        found = []
        async for message in self.client.plugin["xep_0313"].iterate(with_jid=slixmpp.JID(self.other), rsm={"max": 200}):
            stanza = message["mam_result"]["forwarded"]["stanza"]
            if stanza["body"]:
                found.append((stanza["id"], stanza["body"], stanza["from"].bare == self.jid))
        return found

    async def report(self):
        while True:
            await self.online.wait()
            try:
                archive = await self.archive()
                break
            except (IqError, IqTimeout, AttributeError):
                await asyncio.sleep(0.3)
        mine = {ident for ident, _, own in archive if own}
        self.say(
            event="report",
            sent=[text for _, text, own in archive if own],
            received=[text for _, text, own in archive if not own],
            waiting=sum(1 for ident, _ in self.waiting if ident not in mine),
        )

    async def listen(self):
        reader = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        while line := (await reader.readline()).decode().rstrip("\n"):
            command, _, rest = line.partition(" ")
            if command == "send":
                self.waiting.append((uuid.uuid4().hex, rest))
                if self.online.is_set() and self.client:
                    self.flush()
            elif command == "report":
                asyncio.create_task(self.report())


async def main():
    peer = Peer(*sys.argv[1:7])
    living = asyncio.create_task(peer.live())
    await peer.listen()
    living.cancel()


if __name__ == "__main__":
    asyncio.run(main())
