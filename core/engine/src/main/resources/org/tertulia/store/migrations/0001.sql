-- One row: the revision that this snapshot shows, which tokeniser fed the index, and whether nobody has closed it yet.
CREATE TABLE meta(id INTEGER PRIMARY KEY CHECK(id = 1), revision INTEGER NOT NULL, tokeniser INTEGER NOT NULL,
  open INTEGER NOT NULL);
INSERT INTO meta VALUES(1, 0, 0, 0);

CREATE TABLE setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Said once, referred to by number. Numbers are never used again: readers remember them.
CREATE TABLE address(id INTEGER PRIMARY KEY AUTOINCREMENT, scheme TEXT NOT NULL, value TEXT NOT NULL,
  device TEXT NOT NULL, UNIQUE(value, device, scheme));
CREATE TABLE name(id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL UNIQUE);

-- removed: the account is gone, and its history was to stay readable.
CREATE TABLE account(id INTEGER PRIMARY KEY AUTOINCREMENT, network TEXT NOT NULL, address INTEGER NOT NULL,
  enabled INTEGER NOT NULL, removed INTEGER NOT NULL DEFAULT 0);
CREATE TABLE account_setting(account INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
  PRIMARY KEY(account, key)) WITHOUT ROWID;
CREATE TABLE lent(account INTEGER NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL,
  PRIMARY KEY(account, key)) WITHOUT ROWID;

CREATE TABLE person(id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);
CREATE TABLE contact(account INTEGER NOT NULL, address INTEGER NOT NULL, name TEXT NOT NULL,
  subscription INTEGER NOT NULL, groups TEXT NOT NULL, person INTEGER NOT NULL,
  PRIMARY KEY(account, address)) WITHOUT ROWID;
CREATE INDEX contact_person ON contact(person);
CREATE TABLE request(account INTEGER NOT NULL, kind INTEGER NOT NULL, subject INTEGER NOT NULL, asker INTEGER NOT NULL,
  name TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(account, kind, subject)) WITHOUT ROWID;

CREATE TABLE conversation(id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL, kind INTEGER NOT NULL,
  address INTEGER NOT NULL, title TEXT NOT NULL, topic TEXT NOT NULL, nick TEXT NOT NULL, joined INTEGER NOT NULL,
  read_id INTEGER NOT NULL DEFAULT 0, unread INTEGER NOT NULL DEFAULT 0, last_id INTEGER NOT NULL DEFAULT 0,
  UNIQUE(account, address));

-- flags: see MessageFlags. The row id is the second key of the index.
CREATE TABLE message(id INTEGER PRIMARY KEY, conversation INTEGER NOT NULL, sender INTEGER NOT NULL,
  name INTEGER NOT NULL, flags INTEGER NOT NULL, sent INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX message_conversation ON message(conversation);
-- Any number of network ids for one message; kind is a name's number.
CREATE TABLE message_ref(conversation INTEGER NOT NULL, kind INTEGER NOT NULL, value TEXT NOT NULL,
  message INTEGER NOT NULL, PRIMARY KEY(conversation, kind, value)) WITHOUT ROWID;
CREATE INDEX message_ref_message ON message_ref(message);

-- after: the hole is behind this message; 0 is before the first.
CREATE TABLE gap(conversation INTEGER NOT NULL, after INTEGER NOT NULL, token TEXT NOT NULL, state INTEGER NOT NULL,
  failure TEXT, PRIMARY KEY(conversation, after)) WITHOUT ROWID;
CREATE UNIQUE INDEX gap_token ON gap(conversation, token);

-- place: order of sending; a retry goes to the end. id: order of writing.
CREATE TABLE outbox(id INTEGER PRIMARY KEY AUTOINCREMENT, conversation INTEGER NOT NULL, wire_id TEXT NOT NULL,
  place INTEGER NOT NULL, style INTEGER NOT NULL, body TEXT NOT NULL, written INTEGER NOT NULL,
  delivery INTEGER NOT NULL, failure TEXT, UNIQUE(conversation, wire_id));

-- Fed with tokens made in Java (see Tokeniser); holds no text, so a row is deleted with exactly its old tokens.
CREATE VIRTUAL TABLE message_index USING fts5(tokens, content='', columnsize=0, tokenize="ascii tokenchars '_'");
