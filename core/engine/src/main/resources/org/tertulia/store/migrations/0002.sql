-- What has been written and not sent.
ALTER TABLE conversation ADD COLUMN draft TEXT NOT NULL DEFAULT '';
