-- Left while the network could not be told; it is told at the next connection.
ALTER TABLE conversation ADD COLUMN leaving INTEGER NOT NULL DEFAULT 0;
