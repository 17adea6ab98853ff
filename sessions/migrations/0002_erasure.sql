-- schema c7e35fd90b1b62a7bf0b0fc51b1391569913de1fbb1c50b08d9eb6ef8bef2bea

-- While a session's id stands in erasing, the words of its events may be
-- replaced, and nothing else of them.
DROP TRIGGER event_never_changes;
CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
WHEN OLD.session_id IS NOT (SELECT session_id FROM erasing)
  OR (NEW.session_id, NEW.seq, NEW.event_id, NEW.at_ms, NEW.actor, NEW.kind, NEW.v, NEW.step)
     IS NOT (OLD.session_id, OLD.seq, OLD.event_id, OLD.at_ms, OLD.actor, OLD.kind, OLD.v, OLD.step)
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

-- Until when a client's sessions may be kept. Shown, never acted on.
CREATE TABLE retention (
    client TEXT PRIMARY KEY,  -- in lower case
    name   TEXT NOT NULL,     -- as typed
    until  TEXT NOT NULL      -- 2006-01-02
) STRICT;

-- So that the first lines of a long list need not wait for the rest.
CREATE INDEX session_newest ON session (date DESC, started_ms DESC, id);
