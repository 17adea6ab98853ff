-- schema 2ea9e18cb878ae7827d0f523b070a5ea862d42cfed0b46a8b123e8dff07840de

-- Search compares words in the form that all their spellings have in common:
-- the index has that form, and takes it apart at blanks alone.
DROP TRIGGER entry_added;
DROP TRIGGER entry_goes;
DROP TRIGGER entry_changes;
DROP TRIGGER entry_changed;
DROP TABLE entry_fts;

ALTER TABLE entry ADD COLUMN words TEXT NOT NULL DEFAULT '';
UPDATE entry SET words = searchable(text);

CREATE VIRTUAL TABLE entry_fts USING fts4 (content="entry", words, matchinfo="fts3", tokenize=simple);
INSERT INTO entry_fts (entry_fts) VALUES ('rebuild');

CREATE TRIGGER entry_added AFTER INSERT ON entry
BEGIN INSERT INTO entry_fts (docid, words) VALUES (NEW.rid, NEW.words); END;
CREATE TRIGGER entry_goes BEFORE DELETE ON entry
BEGIN DELETE FROM entry_fts WHERE docid = OLD.rid; END;
CREATE TRIGGER entry_changes BEFORE UPDATE OF words ON entry
BEGIN DELETE FROM entry_fts WHERE docid = OLD.rid; END;
CREATE TRIGGER entry_changed AFTER UPDATE OF words ON entry
BEGIN INSERT INTO entry_fts (docid, words) VALUES (NEW.rid, NEW.words); END;
