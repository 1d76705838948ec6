-- What came back and was thrown away: an archive may have it all the same.
CREATE TABLE discarded(conversation INTEGER NOT NULL, wire_id TEXT NOT NULL, PRIMARY KEY(conversation, wire_id))
  WITHOUT ROWID;
