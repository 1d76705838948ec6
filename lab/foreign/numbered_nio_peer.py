"""A far end that is not ours and encrypts (matrix-nio), for trials with kills: it writes numbered messages, one behind
the other, and never loses one itself.

usage: numbered_nio_peer.py USER PASSWORD SERVER_URL ROOM_ID OTHER STORE_FOLDER

Standard input and output as in numbered_matrix_peer.py. What it reports is what it could read; an event that it cannot,
or may have missed, is in the report as such. With its input at an end it only signs in: its device then has its keys on
the server, and it goes on with them at the next start.
"""
import asyncio
import json
import sys
import uuid
from pathlib import Path

from nio import (
    AsyncClient,
    AsyncClientConfig,
    EncryptionError,
    LoginResponse,
    MegolmEvent,
    RoomMessageText,
    RoomSendResponse,
    SyncResponse,
)

AGAIN = 0.3
FILTER = {"room": {"timeline": {"limit": 100}}}


def say(**what):
    print(json.dumps(what), flush=True)


class Peer:
    def __init__(self, user, password, server, room, other, store):
        self.password, self.room, self.other = password, room, other
        self.session = Path(store, "session.json")
        config = AsyncClientConfig(encryption_enabled=True, request_timeout=10, max_timeout_retry_wait_time=AGAIN)
        self.client = AsyncClient(server, user, store_path=store, config=config)
        self.client.add_event_callback(self.message, (RoomMessageText, MegolmEvent))
        self.client.add_response_callback(self.synced, SyncResponse)
        self.queue, self.waiting = asyncio.Queue(), 0
        self.known, self.sent, self.received = set(), [], []
        self.locked = []  # (event, list, place in it) for which no key has come yet

    async def comes_in(self):
        if self.session.exists():
            self.client.restore_login(**json.loads(self.session.read_text()))
        else:
            answer = await self.client.login(self.password, device_name="nio")
            if not isinstance(answer, LoginResponse):
                raise RuntimeError(f"signing in failed: {answer}")
            session = {"user_id": answer.user_id, "device_id": answer.device_id, "access_token": answer.access_token}
            self.session.write_text(json.dumps(session))
        await self.client.sync(timeout=0, sync_filter=FILTER, full_state=True)
        if self.client.should_upload_keys:
            await self.client.keys_upload()

    async def lives(self):
        while True:
            try:
                await self.client.sync_forever(timeout=5_000, sync_filter=FILTER)
            except Exception as problem:  # the server is being killed: try again until it is back
                print(f"again after {problem!r}", file=sys.stderr, flush=True)
            await asyncio.sleep(AGAIN)

    def synced(self, response):
        here = response.rooms.join.get(self.room)
        if here and here.timeline.limited and self.known:
            self.received.append("perhaps more than one sync gives")
        self.locked = [each for each in self.locked if not self.opens(*each)]

    def opens(self, event, texts, place):
        """Whether there is a key by now: it may come behind what it opens."""
        try:
            texts[place] = self.client.decrypt_event(event).body
            return True
        except EncryptionError:
            return False

    def message(self, room, event):
        if room.room_id != self.room or event.event_id in self.known:
            return
        self.known.add(event.event_id)
        texts = self.sent if event.sender == self.client.user_id else self.received
        if isinstance(event, MegolmEvent):
            self.locked.append((event, texts, len(texts)))
        readable = isinstance(event, RoomMessageText) and event.decrypted
        texts.append(event.body if readable else f"cannot be read: {event.event_id}")

    async def write(self):
        """Nothing before there is a device of theirs to encrypt for; then one at a time."""
        while not list(self.client.device_store.active_user_devices(self.other)):
            await self.client.synced.wait()
        while True:
            text = await self.queue.get()
            say(event="written", text=text)
            transaction = uuid.uuid4().hex
            while not await self.sends(transaction, text):
                await asyncio.sleep(AGAIN)
            self.waiting -= 1

    async def shares_keys(self):
        """nio takes keys as given to whoever it could not give them to, when a server dies meanwhile: then once more."""
        if self.client.should_query_keys:
            await self.client.keys_query()
        if not self.client.olm.should_share_group_session(self.room):
            return True
        if missing := self.client.get_missing_sessions(self.room):
            await self.client.keys_claim(missing)
            if self.client.get_missing_sessions(self.room):
                return False
        answer = await self.client.share_group_session(self.room, ignore_unverified_devices=True)
        shared = {user for user, _ in getattr(answer, "users_shared_with", ())}
        if self.other not in shared:
            self.client.invalidate_outbound_session(self.room)
        return self.other in shared

    async def sends(self, transaction, text):
        content = {"msgtype": "m.text", "body": text}
        try:
            if not await self.shares_keys():
                return False
            answer = await self.client.room_send(
                self.room, "m.room.message", content, tx_id=transaction, ignore_unverified_devices=True
            )
        except Exception as problem:
            print(f"written again after {problem!r}", file=sys.stderr, flush=True)
            return False
        return isinstance(answer, RoomSendResponse)

    def send(self, text):
        self.waiting += 1
        self.queue.put_nowait(text)

    def report(self):
        say(event="report", sent=self.sent, received=self.received, waiting=self.waiting)


async def main():
    peer = Peer(*sys.argv[1:7])
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    await peer.comes_in()
    say(event="online")
    tasks = [asyncio.create_task(peer.lives()), asyncio.create_task(peer.write())]
    while line := (await reader.readline()).decode().rstrip("\n"):
        command, _, rest = line.partition(" ")
        if command == "send":
            peer.send(rest)
        elif command == "report":
            peer.report()
    for task in tasks:
        task.cancel()
    await peer.client.close()


if __name__ == "__main__":
    asyncio.run(main())
