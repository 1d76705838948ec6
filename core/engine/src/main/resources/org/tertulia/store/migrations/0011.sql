-- Whose picture is which. handle: what the network calls it.
CREATE TABLE avatar(account INTEGER NOT NULL, address INTEGER NOT NULL, handle TEXT NOT NULL,
  PRIMARY KEY(account, address)) WITHOUT ROWID;
CREATE INDEX avatar_handle ON avatar(account, handle);
-- Those that have been fetched, the last one with the highest id.
CREATE TABLE picture(id INTEGER PRIMARY KEY AUTOINCREMENT, account INTEGER NOT NULL, handle TEXT NOT NULL,
  image BLOB NOT NULL, UNIQUE(account, handle));
