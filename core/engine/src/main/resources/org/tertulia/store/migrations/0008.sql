-- Whether what is written there is encrypted end to end.
ALTER TABLE conversation ADD COLUMN encrypted INTEGER NOT NULL DEFAULT 0;
