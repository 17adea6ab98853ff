-- schema a543272a1e7cc0e9bc81d5a9f0b7675bdcce1b097af0e23dcb3406964b108a09

-- A session's line in the list. Derived from its events, but for num (which
-- gives its entries their range of rowids) and head (kept by the triggers).
CREATE TABLE session (
    num         INTEGER PRIMARY KEY CHECK (num BETWEEN 1 AND 0x3fffffff),
    id          TEXT    NOT NULL UNIQUE CHECK (id <> ''),
    head        INTEGER NOT NULL DEFAULT 0 CHECK (head >= 0),
    client      TEXT    NOT NULL DEFAULT '',
    title       TEXT    NOT NULL DEFAULT '',
    date        TEXT    NOT NULL DEFAULT '',
    stage       TEXT    NOT NULL DEFAULT '',
    closed      INTEGER NOT NULL DEFAULT 0,
    items       INTEGER NOT NULL DEFAULT 0,
    initiatives INTEGER NOT NULL DEFAULT 0,
    started_ms  INTEGER NOT NULL DEFAULT 0,
    last_ms     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The truth. Order is by seq alone; at_ms is for people, since clocks jump.
CREATE TABLE event (
    session_id TEXT    NOT NULL REFERENCES session (id),
    seq        INTEGER NOT NULL CHECK (seq > 0),
    event_id   TEXT    NOT NULL UNIQUE CHECK (event_id <> ''),
    at_ms      INTEGER NOT NULL,
    actor      TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    v          INTEGER NOT NULL CHECK (v > 0),
    step       INTEGER NOT NULL CHECK (step BETWEEN 1 AND seq),
    body       TEXT    NOT NULL CHECK (json_valid(body)),
    PRIMARY KEY (session_id, seq)
) STRICT, WITHOUT ROWID;

-- While a whole session is being deleted, and only then, its id stands here.
-- Afterwards an empty id, until the file has been cleaned of its traces.
CREATE TABLE erasing (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    session_id TEXT NOT NULL
) STRICT;

-- The second condition stops INSERT OR REPLACE from putting an event in the
-- place of another one that has its id.
CREATE TRIGGER event_in_order BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT head + 1 FROM session WHERE id = NEW.session_id)
  OR EXISTS (SELECT 1 FROM event WHERE event_id = NEW.event_id)
BEGIN SELECT RAISE(ABORT, 'an event follows the last one and has an id of its own'); END;

CREATE TRIGGER event_moves_head AFTER INSERT ON event
BEGIN UPDATE session SET head = NEW.seq WHERE id = NEW.session_id; END;

CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE TRIGGER event_never_goes BEFORE DELETE ON event
WHEN OLD.session_id IS NOT (SELECT session_id FROM erasing)
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

-- What search looks through. Derived. The rowid holds the session's num in its
-- upper half, so that the index alone tells which session a hit is in.
CREATE TABLE entry (
    rid         INTEGER PRIMARY KEY CHECK (rid > 0xffffffff),
    session_num INTEGER GENERATED ALWAYS AS (rid >> 32) VIRTUAL,
    pos         INTEGER NOT NULL, -- orders the entries of a session
    entry_id    TEXT    NOT NULL,
    what        TEXT    NOT NULL,
    text        TEXT    NOT NULL
) STRICT;

-- FTS4 and not FTS5: the driver has FTS5 only behind a build tag. It takes an
-- old text out of its index by reading it from entry, hence the BEFOREs.
CREATE VIRTUAL TABLE entry_fts USING fts4 (
    content="entry", text, matchinfo="fts3", tokenize=unicode61 "remove_diacritics=2"
);
CREATE TRIGGER entry_added AFTER INSERT ON entry
BEGIN INSERT INTO entry_fts (docid, text) VALUES (NEW.rid, NEW.text); END;
CREATE TRIGGER entry_goes BEFORE DELETE ON entry
BEGIN DELETE FROM entry_fts WHERE docid = OLD.rid; END;
CREATE TRIGGER entry_changes BEFORE UPDATE OF text ON entry
BEGIN DELETE FROM entry_fts WHERE docid = OLD.rid; END;
CREATE TRIGGER entry_changed AFTER UPDATE OF text ON entry
BEGIN INSERT INTO entry_fts (docid, text) VALUES (NEW.rid, NEW.text); END;

-- Who may write to a session. No reference to session: the lease comes before
-- the session's first event.
CREATE TABLE lease (
    session_id TEXT    PRIMARY KEY,
    token      TEXT    NOT NULL,
    host       TEXT    NOT NULL,
    pid        INTEGER NOT NULL,
    since_ms   INTEGER NOT NULL,
    beat_ms    INTEGER NOT NULL
) STRICT;
