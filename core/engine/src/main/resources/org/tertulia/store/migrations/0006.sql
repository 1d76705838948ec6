-- What happened in rooms and nobody said. id: its place among the messages. The rest: see NoteRows.
CREATE TABLE room_note(conversation INTEGER NOT NULL, id INTEGER NOT NULL, kind INTEGER NOT NULL, who TEXT NOT NULL,
  doer TEXT NOT NULL, text TEXT NOT NULL, first INTEGER NOT NULL, second INTEGER NOT NULL,
  PRIMARY KEY(conversation, id)) WITHOUT ROWID;
