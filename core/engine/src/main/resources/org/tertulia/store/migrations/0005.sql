-- How many of the unread messages name us.
ALTER TABLE conversation ADD COLUMN mentions INTEGER NOT NULL DEFAULT 0;
