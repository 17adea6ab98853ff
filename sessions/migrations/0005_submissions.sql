-- schema 96c3aea950165a7a6eb4e4fb1c858a84bb2822ceb1e04ffdbf22cadb8475b5e3

-- Items that people wrote on their phones, until somebody admits or declines them. The
-- key is random and the first thing in a row, so that nothing tells who was first; there
-- is no time, and nothing of a phone.
CREATE TABLE submission (
    key        TEXT PRIMARY KEY,
    session_id TEXT NOT NULL,
    quadrant   TEXT NOT NULL,
    function   TEXT NOT NULL,
    text       TEXT NOT NULL
) STRICT, WITHOUT ROWID;
