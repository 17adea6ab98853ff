-- The two tables that grow, as PostgreSQL has them: in parts by the session, so that each
-- index stays small. Another engine spreads them in its own way: see docs/team.md.

-- The truth. A body is text and not jsonb, which would write it anew.
CREATE TABLE event (
    session  text   NOT NULL,
    seq      bigint NOT NULL CHECK (seq > 0),
    event_id text   NOT NULL CHECK (event_id <> ''),
    at_ms    bigint NOT NULL,
    actor    text   NOT NULL,
    kind     text   NOT NULL,
    v        int    NOT NULL CHECK (v > 0),
    step     bigint NOT NULL CHECK (step BETWEEN 1 AND seq),
    body     text   NOT NULL CHECK (octet_length(body) <= 1048576 AND body::json IS NOT NULL),
    PRIMARY KEY (session, seq),
    UNIQUE (session, event_id)
) PARTITION BY HASH (session);

-- What search looks through. The words are made on the laptop, in the form that all their
-- spellings have in common, so that no dictionary and no locale of a server has a say.
CREATE TABLE entry (
    session  text     NOT NULL,
    pos      int      NOT NULL,
    client   text     NOT NULL,
    entry_id text     NOT NULL,
    noun     text     NOT NULL,
    number   int      NOT NULL,
    what     text     NOT NULL,
    text     text     NOT NULL CHECK (octet_length(text) <= 65536), -- who marks a word in it must not have to wait
    words    tsvector NOT NULL,
    PRIMARY KEY (session, pos)
) PARTITION BY HASH (session);
-- What is inserted is in the index at once: a list of what is not yet makes every search slow
-- until somebody tidies it up.
CREATE INDEX entry_words ON entry USING gin (words) WITH (fastupdate = off);

DO $$
BEGIN
    FOR part IN 0..15 LOOP
        EXECUTE format('CREATE TABLE event_%s PARTITION OF event FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
        EXECUTE format('CREATE TABLE entry_%s PARTITION OF entry FOR VALUES WITH (MODULUS 16, REMAINDER %s)', part, part);
    END LOOP;
END $$;
