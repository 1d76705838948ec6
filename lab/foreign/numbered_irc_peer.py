"""A far end that is not ours, on a plain socket, for trials with kills: it writes numbered messages, one behind the other.

usage: numbered_irc_peer.py NICK HOST PORT OTHER_NICK

Standard input and output as in numbered_peer.py, and {"event": "written", "text": TEXT} before each. A line is on the server once it comes back (echo-message); one that the
server refuses (nobody of that nick just now) is written again, as a person would; what had no answer when the connection
went is never written again, for nobody can know: it is reported as "perhaps".
"""
import asyncio
import json
import sys

CAPABILITIES = "echo-message labeled-response message-tags batch"


def parsed(line):
    """Tags, nick, command and parameters of a line."""
    tags, nick = {}, ""
    if line.startswith("@"):
        head, _, line = line[1:].partition(" ")
        tags = dict(pair.partition("=")[::2] for pair in head.split(";"))
    if line.startswith(":"):
        source, _, line = line[1:].partition(" ")
        nick = source.partition("!")[0]
    middle, _, last = line.partition(" :")
    command, *words = middle.split()
    return tags, nick, command, words + ([last] if _ else [])


class Peer:
    def __init__(self, nick, host, port, other):
        self.nick, self.host, self.port, self.other = nick, host, int(port), other
        self.waiting, self.sent, self.received, self.perhaps = [], [], [], []
        self.writer, self.under_way = None, None
        self.label, self.refused = 0, False
        self.more = asyncio.Event()

    def say(self, **what):
        print(json.dumps(what), flush=True)

    def write(self, line):
        self.writer.write(f"{line}\r\n".encode())

    async def live(self):
        while True:
            talking = None
            try:
                reader, self.writer = await asyncio.open_connection(self.host, self.port)
                self.write(f"CAP REQ :{CAPABILITIES}")
                self.write(f"NICK {self.nick}")
                self.write("USER far 0 * :A far end on a plain socket")
                self.write("CAP END")
                while line := (await reader.readline()).decode().rstrip("\r\n"):
                    tags, nick, command, words = parsed(line)
                    if command == "001":
                        self.say(event="online")
                        talking = asyncio.create_task(self.talk())
                    elif command == "433":
                        break  # our own ghost: again in a moment
                    else:
                        self.heard(tags, nick, command, words)
            except OSError as problem:  # the server is being killed: try again until it is back
                print(f"again after {problem!r}", file=sys.stderr, flush=True)
            if talking:
                talking.cancel()
            if self.under_way:
                self.perhaps.append(self.waiting.pop(0))
                self.under_way = None
            if self.writer:
                self.writer.close()
            await asyncio.sleep(0.3)

    async def talk(self):
        """The first of those that wait, until the server has answered for it."""
        while True:
            if self.waiting and not self.under_way and not self.refused:
                self.label += 1
                self.under_way = str(self.label)
                self.say(event="written", text=self.waiting[0])
                self.write(f"@label={self.under_way} PRIVMSG {self.other} :{self.waiting[0]}")
            self.more.clear()
            await self.more.wait()

    def heard(self, tags, nick, command, words):
        if command == "PING":
            self.write(f"PONG :{words[-1]}")
        elif self.under_way and tags.get("label") == self.under_way:
            if command == "PRIVMSG":
                self.sent.append(self.waiting.pop(0))
                self.under_way = None
                self.more.set()
            elif command == "401":
                self.under_way, self.refused = None, True
                asyncio.get_running_loop().call_later(0.3, self.again)
            else:
                raise ValueError(f"{command} as an answer to a message")
        elif command == "PRIVMSG" and nick == self.other:
            self.received.append(words[-1])

    def again(self):
        self.refused = False
        self.more.set()

    async def listen(self):
        reader = asyncio.StreamReader()
        await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
        while line := (await reader.readline()).decode().rstrip("\n"):
            command, _, rest = line.partition(" ")
            if command == "send":
                self.waiting.append(rest)
                self.more.set()
            elif command == "report":
                self.say(
                    event="report",
                    sent=self.sent,
                    received=self.received,
                    waiting=len(self.waiting),
                    perhaps=self.perhaps,
                )


async def main():
    peer = Peer(*sys.argv[1:5])
    living = asyncio.create_task(peer.live())
    await peer.listen()
    living.cancel()


if __name__ == "__main__":
    asyncio.run(main())
