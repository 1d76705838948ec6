"""An encrypted voice for the Matrix far end: matrix-nio, told what to do by JSON lines on stdin, telling what it sees on
stdout.

usage: nio_peer.py USER_ID SERVER_URL STORE_FOLDER; the first line of stdin is the password.

Commands: {"id": 1, "do": "say", "room": ..., "text": ...}, and "encrypt", which tells {"event": "encrypted", "content": ...}. Answers: {"reply": 1, "ok": true} or {"reply": 1, "error": "..."}.
What it sees: {"event": "message", "room": ..., "from": ..., "body": ..., "encrypted": true}, and the same without body as
"undecryptable"; {"event": "key", "from": ..., "session": ...} whenever it is given the key of a session. It ends when stdin ends. It joins nothing by itself: whoever drives it does that.
"""

import asyncio
import json
import sys

from nio import AsyncClient, AsyncClientConfig, LoginResponse, MegolmEvent, RoomKeyEvent, RoomMessageText, RoomSendResponse

FILTER = {"room": {"timeline": {"limit": 100}}}


def tell(**what):
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


class Peer:
    def __init__(self, user, server, store):
        self.client = AsyncClient(server, user, store_path=store, config=AsyncClientConfig(encryption_enabled=True))
        self.client.add_event_callback(self.message, RoomMessageText)
        self.client.add_event_callback(self.undecryptable, MegolmEvent)
        self.client.add_to_device_callback(self.key, RoomKeyEvent)

    async def comes_in(self, password):
        answer = await self.client.login(password, device_name="nio")
        if not isinstance(answer, LoginResponse):
            raise RuntimeError(f"signing in failed: {answer}")
        await self.client.sync(timeout=0, sync_filter=FILTER, full_state=True)
        await self.client.keys_upload()

    async def lives(self):
        await self.client.sync_forever(timeout=20_000, sync_filter=FILTER)

    def message(self, room, event):
        tell(event="message", room=room.room_id, **{"from": event.sender}, body=event.body, encrypted=event.decrypted)

    def undecryptable(self, room, event):
        tell(event="undecryptable", room=room.room_id, **{"from": event.sender})

    def key(self, event):
        tell(event="key", session=event.session_id, **{"from": event.sender})

    async def do(self, command):
        match command["do"]:
            case "say":
                await self.say(command["room"], command["text"])
            case "encrypt":
                tell(event="encrypted", content=json.dumps(await self.encrypt(command["room"], command["text"])))
            case other:
                raise ValueError(other)

    async def encrypt(self, room, text):
        """Says it once, so that all have the key, and encrypts it once more without sending it."""
        await self.say(room, text)
        return self.client.encrypt(room, "m.room.message", {"msgtype": "m.text", "body": text})[1]

    async def say(self, room, text):
        """Only into a room that it knows as encrypted, for the keys of all who are in it."""
        while not (room in self.client.rooms and self.client.rooms[room].encrypted):
            await self.client.synced.wait()
        if self.client.should_query_keys:
            await self.client.keys_query()
        content = {"msgtype": "m.text", "body": text}
        answer = await self.client.room_send(room, "m.room.message", content, ignore_unverified_devices=True)
        if not isinstance(answer, RoomSendResponse):
            raise RuntimeError(f"sending failed: {answer}")


async def serve(peer):
    reader = asyncio.StreamReader(limit=1 << 22)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    password = (await reader.readline()).decode().rstrip("\n")
    await asyncio.wait_for(peer.comes_in(password), 35)
    living = asyncio.create_task(peer.lives())
    tell(event="ready")
    while line := await reader.readline():
        command = json.loads(line)
        try:
            await asyncio.wait_for(peer.do(command), 35)
            tell(reply=command["id"], ok=True)
        except Exception as e:
            tell(reply=command["id"], error=f"{type(e).__name__}: {e}")
    living.cancel()
    await peer.client.close()


if __name__ == "__main__":
    asyncio.run(serve(Peer(*sys.argv[1:])))
