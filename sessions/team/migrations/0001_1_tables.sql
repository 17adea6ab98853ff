-- What the firm’s library is made of. Every statement here and in the files without an
-- engine’s name runs on any engine that speaks PostgreSQL’s SQL: no sequences, no
-- triggers, no advisory locks, no LISTEN, nothing that holds across sessions but names.

-- Whose sessions they are. The key is the name however it is written; of a client whose
-- name was erased it is the id.
CREATE TABLE client (
    id   text PRIMARY KEY CHECK (id <> ''),
    key  text NOT NULL UNIQUE CHECK (key <> ''),
    name text NOT NULL CHECK (name = btrim(name))
);

-- Who may do what: a login, and a client or '*' for all that there are and will be.
-- Every row lets its member read.
CREATE TABLE access (
    member text    NOT NULL CHECK (member <> ''),
    client text    NOT NULL,
    push   boolean NOT NULL,
    erase  boolean NOT NULL,
    PRIMARY KEY (member, client)
);

-- The computers of members, each under a random id of its own.
CREATE TABLE laptop (
    id     text PRIMARY KEY CHECK (id <> ''),
    member text NOT NULL,
    name   text NOT NULL
);

-- A copy of a session: how far it reaches, and its line in the list. Revision counts how
-- often words were erased from it. An erased session keeps its row, without a word.
CREATE TABLE session (
    id           text    PRIMARY KEY CHECK (id <> ''),
    client       text    NOT NULL,
    pen          text    NOT NULL,             -- the laptop that leads it; '': nobody's
    pen_since    timestamptz NOT NULL,
    head         bigint  NOT NULL DEFAULT 0,   -- seq of the last event
    tip          text    NOT NULL DEFAULT '',  -- its id
    revision     bigint  NOT NULL DEFAULT 0,
    erased       timestamptz,
    came         timestamptz NOT NULL DEFAULT now(),

    client_name  text    NOT NULL DEFAULT '',
    client_key   text    NOT NULL DEFAULT '',
    title        text    NOT NULL DEFAULT '',
    date         text    NOT NULL DEFAULT '',
    stage        text    NOT NULL DEFAULT '',
    closed       boolean NOT NULL DEFAULT false,
    items        bigint  NOT NULL DEFAULT 0,
    initiatives  bigint  NOT NULL DEFAULT 0,
    started_ms   bigint  NOT NULL DEFAULT 0,
    last_ms      bigint  NOT NULL DEFAULT 0,
    agenda       text    NOT NULL DEFAULT '',
    deck         text    NOT NULL DEFAULT '',
    deck_version bigint  NOT NULL DEFAULT 0
);
CREATE INDEX session_newest ON session (date DESC, started_ms DESC, id);
CREATE INDEX session_client ON session (client, date DESC, started_ms DESC, id);

-- What figures need of a session, as JSON, and the edition of the program that made it.
CREATE TABLE record (
    session text   PRIMARY KEY,
    edition bigint NOT NULL,
    body    text   NOT NULL CHECK (octet_length(body) <= 4194304)
);

-- Which laptop has carried out which erasure.
CREATE TABLE carried_out (
    session text NOT NULL,
    laptop  text NOT NULL,
    PRIMARY KEY (session, laptop)
);
