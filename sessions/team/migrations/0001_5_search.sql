-- Search. Under row-level security every text would be looked at, whatever index there is;
-- so these run with their owner’s rights, and look at the clients themselves. Which of the
-- texts show is for the laptop to say, and whether the index is of use.

-- holding lists the sessions of some clients (every: of all) with a text that answers a query.
CREATE FUNCTION holding(in_query tsquery, in_clients text[], in_every boolean) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
    SELECT ARRAY(SELECT DISTINCT session FROM entry WHERE words @@ in_query AND (in_every OR client = ANY (in_clients)))
$$;

-- candidates lists the sessions that pass a filter, newest first: of those with a text that
-- answers a query to the index, if there is one, or that has one of some signs, if there are
-- any.
CREATE FUNCTION candidates(
    in_query tsquery, in_signs text[], in_client text, in_whole boolean, in_since text, in_until text,
    in_agenda text, in_deck text, in_version bigint, in_closed boolean, in_skip int, in_most int
) RETURNS TABLE (session text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
DECLARE
    mine  text[]  := ARRAY(SELECT access.client FROM access WHERE member = session_user);
    every boolean := '*' = ANY (mine);
    those text[];
BEGIN
    IF in_query IS NOT NULL THEN
        those := holding(in_query, mine, every);
    ELSIF cardinality(in_signs) > 0 THEN
        those := ARRAY(SELECT DISTINCT e.session FROM entry AS e
            WHERE (every OR e.client = ANY (mine)) AND EXISTS (SELECT 1 FROM unnest(in_signs) AS sign WHERE strpos(e.text, sign) > 0));
    END IF;
    RETURN QUERY SELECT s.id FROM session AS s
    WHERE s.erased IS NULL AND (every OR s.client = ANY (mine)) AND (those IS NULL OR s.id = ANY (those))
      AND (in_client = '' OR s.client_key = in_client OR NOT in_whole AND strpos(s.client_key, in_client) > 0)
      AND (in_since = '' OR s.date >= in_since) AND (in_until = '' OR s.date <= in_until)
      AND (in_agenda = '' OR s.agenda = in_agenda) AND (in_deck = '' OR s.deck = in_deck)
      AND (in_version = 0 OR s.deck_version = in_version) AND (in_closed IS NULL OR s.closed = in_closed)
    ORDER BY s.date DESC, s.started_ms DESC, s.id
    OFFSET in_skip LIMIT in_most;
END $$;

-- texts gives the texts of some sessions that answer a query, or have one of some signs, as
-- far as the member may see them. Where the query is rare the index finds them sooner than a
-- look at every text of these sessions.
CREATE FUNCTION texts(in_sessions text[], in_query tsquery, in_signs text[], in_rare boolean)
RETURNS TABLE (session text, pos int, entry_id text, noun text, number int, what text, text text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
DECLARE
    mine  text[]  := ARRAY(SELECT access.client FROM access WHERE member = session_user);
    every boolean := '*' = ANY (mine);
BEGIN
    IF in_rare THEN
        RETURN QUERY SELECT e.session, e.pos, e.entry_id, e.noun, e.number, e.what, e.text FROM entry AS e
        WHERE e.session = ANY (in_sessions) AND (every OR e.client = ANY (mine)) AND e.words @@ in_query;
    ELSE
        RETURN QUERY SELECT e.session, e.pos, e.entry_id, e.noun, e.number, e.what, e.text
        FROM (SELECT * FROM entry WHERE entry.session = ANY (in_sessions) OFFSET 0) AS e
        WHERE (every OR e.client = ANY (mine))
          AND (e.words @@ in_query OR EXISTS (SELECT 1 FROM unnest(in_signs) AS sign WHERE strpos(e.text, sign) > 0));
    END IF;
END $$;
