-- When its sender last changed what it says.
ALTER TABLE message ADD COLUMN edited INTEGER;
