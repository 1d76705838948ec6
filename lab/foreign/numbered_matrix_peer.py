"""A far end that is not ours, plain HTTP against the Matrix API, for trials with kills: it writes numbered messages, one
behind the other, and never loses one itself.

usage: numbered_matrix_peer.py USER PASSWORD SERVER_URL ROOM_ID

Standard input and output as in numbered_peer.py, and {"event": "written", "text": TEXT} before each. What had no answer
is written again under its old transaction id: the server then makes no second event of it. What it has sent and received
is read from the server's own history of the room.
"""
import json
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

AGAIN = 0.3


def say(**what):
    print(json.dumps(what), flush=True)


class Peer:
    def __init__(self, user, password, server, room):
        self.user, self.server, self.room = user, server + "/_matrix/client/v3", urllib.parse.quote(room)
        self.waiting, self.more = [], threading.Condition()
        identifier = {"type": "m.id.user", "user": user}
        login = {"type": "m.login.password", "identifier": identifier, "password": password}
        self.token = ""
        self.token = self.asks("POST", "/login", login)["access_token"]

    def asks(self, method, path, body=None):
        """Again and again until the server answers: it is being killed."""
        while True:
            request = urllib.request.Request(self.server + path, method=method)
            request.add_header("Authorization", "Bearer " + self.token)
            try:
                data = None if body is None else json.dumps(body).encode()
                with urllib.request.urlopen(request, data, timeout=10) as response:
                    return json.load(response)
            except urllib.error.HTTPError as refusal:
                if refusal.code < 500:
                    raise
                problem = refusal
            except (OSError, ValueError) as gone:
                problem = gone
            print(f"again after {problem!r}", file=sys.stderr, flush=True)
            time.sleep(AGAIN)

    def write(self):
        """One at a time, so that their order is the order of the server."""
        while True:
            with self.more:
                self.more.wait_for(lambda: self.waiting)
                transaction, text = self.waiting[0]
            say(event="written", text=text)
            path = f"/rooms/{self.room}/send/m.room.message/{transaction}"
            self.asks("PUT", path, {"msgtype": "m.text", "body": text})
            with self.more:
                self.waiting.pop(0)

    def history(self):
        events, start = [], ""
        while True:
            page = self.asks("GET", f"/rooms/{self.room}/messages?dir=f&limit=100{start}")
            events += [e for e in page["chunk"] if e["type"] == "m.room.message" and "body" in e["content"]]
            if "end" not in page:
                return events
            start = "&from=" + urllib.parse.quote(page["end"])

    def report(self):
        events = self.history()
        with self.more:
            waiting = len(self.waiting)
        say(
            event="report",
            sent=[e["content"]["body"] for e in events if e["sender"] == self.user],
            received=[e["content"]["body"] for e in events if e["sender"] != self.user],
            waiting=waiting,
        )

    def live(self):
        threading.Thread(target=self.write, daemon=True).start()
        say(event="online")
        for line in sys.stdin:
            command, _, rest = line.rstrip("\n").partition(" ")
            if command == "send":
                with self.more:
                    self.waiting.append((uuid.uuid4().hex, rest))
                    self.more.notify()
            elif command == "report":
                threading.Thread(target=self.report, daemon=True).start()


if __name__ == "__main__":
    Peer(*sys.argv[1:5]).live()
