-- Whether it is to keep still.
ALTER TABLE conversation ADD COLUMN muted INTEGER NOT NULL DEFAULT 0;
