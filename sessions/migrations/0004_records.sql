-- schema 5a2f9c7ddb4fbf387ea7f0c2603ef8271cce6599aeea085383f18731c5068060

-- All that figures need of a session (workshop/review.Record), so that none has to
-- fold events. Derived, and of the head that recorded says, as the edition of the
-- program had it: while a session is led they may be behind. Any format may change them; the promise is the JSON.
ALTER TABLE session ADD COLUMN client_key TEXT NOT NULL DEFAULT '';
UPDATE session SET client_key = client_key(client);
CREATE INDEX session_client ON session (client_key, date DESC, started_ms DESC, id);

ALTER TABLE session ADD COLUMN recorded     INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN edition      INTEGER NOT NULL DEFAULT 0; -- of what derived it
ALTER TABLE session ADD COLUMN agenda       TEXT    NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN follow_up    INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN follows      TEXT    NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN deck         TEXT    NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN deck_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN people       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN target       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN review_date  TEXT    NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN planned      INTEGER NOT NULL DEFAULT 0; -- minutes
ALTER TABLE session ADD COLUMN spent        INTEGER NOT NULL DEFAULT 0;

-- How well it was run; worth counts fingers.
ALTER TABLE session ADD COLUMN quality_items       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN evidenced           INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN assumed             INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN tagged              INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN carried             INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN orphans             INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN strategies          INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN unserved            INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN quality_initiatives INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN owned               INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN measured            INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN objections          INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN nudges              INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN worth1              INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN worth2              INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN worth3              INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN worth4              INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session ADD COLUMN worth5              INTEGER NOT NULL DEFAULT 0;

CREATE TABLE card (
    num         INTEGER NOT NULL REFERENCES session (num),
    place       INTEGER NOT NULL,
    card        TEXT    NOT NULL,
    theme       TEXT    NOT NULL,
    theme_title TEXT    NOT NULL,
    asked       TEXT    NOT NULL,
    played      INTEGER NOT NULL,
    items       INTEGER NOT NULL,
    carried     INTEGER NOT NULL,
    PRIMARY KEY (num, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
    num    INTEGER NOT NULL REFERENCES session (num),
    place  INTEGER NOT NULL,
    card   TEXT    NOT NULL,
    moment TEXT    NOT NULL,
    n1     INTEGER NOT NULL,
    n2     INTEGER NOT NULL,
    n3     INTEGER NOT NULL,
    n4     INTEGER NOT NULL,
    n5     INTEGER NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (num, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE theme (
    num      INTEGER NOT NULL REFERENCES session (num),
    place    INTEGER NOT NULL,
    cluster  TEXT    NOT NULL,
    tag      TEXT    NOT NULL,
    quadrant TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    votes    INTEGER NOT NULL,
    carried  INTEGER NOT NULL,
    PRIMARY KEY (num, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
    num       INTEGER NOT NULL REFERENCES session (num),
    place     INTEGER NOT NULL,
    origin    TEXT    NOT NULL,
    action    TEXT    NOT NULL,
    ref       TEXT    NOT NULL,
    carried   INTEGER NOT NULL,
    from_day  TEXT    NOT NULL,
    what      TEXT    NOT NULL,
    owner     TEXT    NOT NULL,
    owner_key TEXT    NOT NULL,
    measure   TEXT    NOT NULL,
    baseline  TEXT    NOT NULL,
    target    TEXT    NOT NULL,
    due       TEXT    NOT NULL,
    PRIMARY KEY (num, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
    num     INTEGER NOT NULL REFERENCES session (num),
    place   INTEGER NOT NULL,
    origin  TEXT    NOT NULL,
    session TEXT    NOT NULL,
    on_day  TEXT    NOT NULL,
    status  TEXT    NOT NULL,
    value   TEXT    NOT NULL,
    reason  TEXT    NOT NULL,
    note    TEXT    NOT NULL,
    due     TEXT    NOT NULL,
    owner   TEXT    NOT NULL,
    PRIMARY KEY (num, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE stage_time (
    num     INTEGER NOT NULL REFERENCES session (num),
    place   INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    title   TEXT    NOT NULL,
    planned INTEGER NOT NULL, -- minutes
    spent   INTEGER NOT NULL,
    PRIMARY KEY (num, place)
) STRICT, WITHOUT ROWID;

-- What a text belongs to: W and 3, dissent and 0.
ALTER TABLE entry ADD COLUMN noun   TEXT    NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
