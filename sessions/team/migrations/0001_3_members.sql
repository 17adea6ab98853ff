-- Who sees what. Members read what is of their clients, and change nothing but through the
-- functions of the next file, which look for themselves whether they may.

CREATE POLICY own ON access FOR SELECT USING (member = session_user);
CREATE POLICY theirs ON client FOR SELECT USING (
    EXISTS (SELECT 1 FROM access WHERE member = session_user AND access.client = '*')
    OR id IN (SELECT access.client FROM access WHERE member = session_user));
CREATE POLICY theirs ON session FOR SELECT USING (
    EXISTS (SELECT 1 FROM access WHERE member = session_user AND access.client = '*')
    OR client IN (SELECT access.client FROM access WHERE member = session_user));
CREATE POLICY theirs ON event FOR SELECT USING (EXISTS (SELECT 1 FROM session WHERE session.id = event.session));
CREATE POLICY theirs ON record FOR SELECT USING (EXISTS (SELECT 1 FROM session WHERE session.id = record.session));
CREATE POLICY colleagues ON laptop FOR SELECT USING (EXISTS (SELECT 1 FROM access WHERE access.member = session_user));

ALTER TABLE access ENABLE ROW LEVEL SECURITY;
ALTER TABLE client ENABLE ROW LEVEL SECURITY;
ALTER TABLE laptop ENABLE ROW LEVEL SECURITY;
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE event ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE record ENABLE ROW LEVEL SECURITY;
ALTER TABLE carried_out ENABLE ROW LEVEL SECURITY;
