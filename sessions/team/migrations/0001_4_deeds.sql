-- What members may do. Each function runs with its owner’s rights and looks first whether
-- whoever is logged in may; none believes what it is given.

-- may reports whether who is logged in may do something with a client: read, push, erase.
CREATE FUNCTION may(in_deed text, in_client text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
    SELECT EXISTS (
        SELECT 1 FROM access
        WHERE member = session_user AND client IN (in_client, '*')
          AND (in_deed = 'read' OR in_deed = 'push' AND push OR in_deed = 'erase' AND erase))
$$;

-- arrive makes a laptop known, or gives it another name. False: it is another member’s.
CREATE FUNCTION arrive(in_laptop text, in_name text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM access WHERE member = session_user) THEN
        RETURN false;
    END IF;
    INSERT INTO laptop (id, member, name) VALUES (in_laptop, session_user, left(in_name, 80))
    ON CONFLICT (id) DO NOTHING;
    UPDATE laptop SET name = left(in_name, 80) WHERE id = in_laptop AND member = session_user;
    RETURN FOUND;
END $$;

-- depart forgets a laptop. The sessions that it led are led by nobody then.
CREATE FUNCTION depart(in_laptop text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
BEGIN
    DELETE FROM laptop WHERE id = in_laptop AND member = session_user;
    IF FOUND THEN
        UPDATE session SET pen = '', pen_since = now() WHERE pen = in_laptop;
        DELETE FROM carried_out WHERE laptop = in_laptop;
    END IF;
END $$;

-- take_pen makes a laptop the one that leads a session. False: it may not.
CREATE FUNCTION take_pen(in_session text, in_laptop text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
BEGIN
    UPDATE session SET pen = in_laptop, pen_since = CASE WHEN pen = in_laptop THEN pen_since ELSE now() END
    WHERE id = in_session AND erased IS NULL AND may('push', client)
      AND EXISTS (SELECT 1 FROM laptop WHERE laptop.id = in_laptop AND member = session_user);
    RETURN FOUND;
END $$;

-- push brings a copy of a session forward: what follows on the event in_base, and for a
-- higher revision the bodies of events up to there without the words that were erased.
-- The outcome is 'stored', or why nothing was changed: 'moved' (the copy is not where it
-- was expected), 'held' (another laptop leads the session), 'erased', 'unassigned' (the
-- client is not one of the member’s), 'foreign' (the session is another client’s).
CREATE FUNCTION push(
    in_session text, in_client text, in_client_key text, in_unnamed boolean, in_laptop text, in_lead boolean,
    in_base bigint, in_base_event text, in_revision bigint,
    in_seqs bigint[], in_ids text[], in_ats bigint[], in_actors text[], in_kinds text[], in_vs int[], in_steps bigint[], in_bodies text[],
    in_revised_seqs bigint[], in_revised_ids text[], in_revised_bodies text[],
    in_line jsonb, in_edition bigint, in_record text,
    in_entry_ids text[], in_nouns text[], in_numbers int[], in_whats text[], in_texts text[], in_words text[]
) RETURNS TABLE (outcome text, holder text, holder_member text, held_since timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
DECLARE
    s     session;
    whose text;
    added int := cardinality(in_seqs);
BEGIN
    IF NOT EXISTS (SELECT 1 FROM laptop WHERE id = in_laptop AND member = session_user) THEN
        RETURN QUERY SELECT 'unassigned', '', '', now();
        RETURN;
    END IF;
    SELECT id INTO whose FROM client WHERE key = in_client_key;
    SELECT * INTO s FROM session WHERE id = in_session FOR UPDATE;
    IF s.id IS NOT NULL THEN
        IF NOT may('read', s.client) THEN
            RETURN QUERY SELECT 'foreign', '', '', now();
            RETURN;
        ELSIF s.erased IS NOT NULL THEN
            RETURN QUERY SELECT 'erased', '', '', s.erased;
            RETURN;
        ELSIF in_unnamed THEN
            whose := s.client; -- a name that was erased is still the same client’s
        END IF;
        IF NOT may('push', s.client) THEN
            RETURN QUERY SELECT 'unassigned', '', '', now();
            RETURN;
        END IF;
    END IF;
    IF whose IS NULL AND may('push', '*') THEN
        whose := gen_random_uuid()::text;
        INSERT INTO client (id, key, name) VALUES (whose, in_client_key, btrim(in_client));
    END IF;
    IF whose IS NULL OR NOT may('push', whose) THEN
        RETURN QUERY SELECT 'unassigned', '', '', now();
        RETURN;
    END IF;
    IF s.id IS NULL THEN
        INSERT INTO session (id, client, pen, pen_since) VALUES (in_session, whose, in_laptop, now()) RETURNING * INTO s;
    ELSIF s.pen NOT IN ('', in_laptop) AND NOT in_lead THEN
        RETURN QUERY SELECT 'held', coalesce(max(l.name), ''), coalesce(max(l.member), ''), s.pen_since FROM laptop l WHERE l.id = s.pen;
        RETURN;
    END IF;
    IF s.head <> in_base OR s.tip <> in_base_event OR s.revision > in_revision THEN
        RETURN QUERY SELECT 'moved', '', '', now();
        RETURN;
    END IF;

    IF in_revision > s.revision AND cardinality(in_revised_seqs) > 0 THEN
        UPDATE event SET body = r.body
        FROM unnest(in_revised_seqs, in_revised_ids, in_revised_bodies) AS r (seq, event_id, body)
        WHERE event.session = in_session AND event.seq = r.seq AND event.event_id = r.event_id AND event.body <> r.body;
    END IF;
    IF EXISTS (SELECT 1 FROM unnest(in_seqs) WITH ORDINALITY AS u (seq, n) WHERE u.seq IS DISTINCT FROM in_base + u.n) THEN
        RAISE EXCEPTION 'the events do not follow on each other' USING ERRCODE = 'check_violation';
    END IF;
    INSERT INTO event (session, seq, event_id, at_ms, actor, kind, v, step, body)
    SELECT in_session, u.* FROM unnest(in_seqs, in_ids, in_ats, in_actors, in_kinds, in_vs, in_steps, in_bodies) AS u;

    IF in_revision IS DISTINCT FROM (SELECT count(*) FROM event WHERE event.session = in_session AND kind = 'text.redacted') THEN
        RAISE EXCEPTION 'the revision is another one' USING ERRCODE = 'check_violation';
    END IF;

    DELETE FROM entry WHERE session = in_session;
    INSERT INTO entry (session, pos, client, entry_id, noun, number, what, text, words)
    SELECT in_session, e.pos, whose, e.entry_id, e.noun, e.number, e.what, e.text, e.words::tsvector
    FROM unnest(in_entry_ids, in_nouns, in_numbers, in_whats, in_texts, in_words)
        WITH ORDINALITY AS e (entry_id, noun, number, what, text, words, pos);
    INSERT INTO record (session, edition, body) VALUES (in_session, in_edition, in_record)
    ON CONFLICT (session) DO UPDATE SET edition = excluded.edition, body = excluded.body;

    UPDATE session SET
        client = whose, pen = in_laptop, pen_since = CASE WHEN pen = in_laptop THEN pen_since ELSE now() END,
        head = in_base + added, tip = CASE WHEN added > 0 THEN in_ids[added] ELSE in_base_event END, revision = in_revision,
        client_name = in_client, client_key = in_client_key,
        title = in_line->>'title', date = in_line->>'date', stage = in_line->>'stage', closed = (in_line->>'closed')::boolean,
        items = (in_line->>'items')::bigint, initiatives = (in_line->>'initiatives')::bigint,
        started_ms = (in_line->>'started_ms')::bigint, last_ms = (in_line->>'last_ms')::bigint,
        agenda = in_line->>'agenda', deck = in_line->>'deck', deck_version = (in_line->>'deck_version')::bigint
    WHERE id = in_session;
    IF in_unnamed THEN
        PERFORM forget_name(whose);
    END IF;
    RETURN QUERY SELECT 'stored', '', '', now();
END $$;

-- forget_name takes the name of a client away of which no session has it any more.
CREATE FUNCTION forget_name(in_client text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
    UPDATE client SET key = id, name = '' WHERE id = in_client
        AND NOT EXISTS (SELECT 1 FROM session WHERE session.client = in_client AND session.client_key = client.key)
$$;

-- erase takes every word of a session away, for good, and leaves a mark that it was here.
-- False: there is none, or the member may not.
CREATE FUNCTION erase(in_session text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
DECLARE
    whose text;
BEGIN
    SELECT client INTO whose FROM session WHERE id = in_session AND erased IS NULL AND may('erase', client) FOR UPDATE;
    IF whose IS NULL THEN
        RETURN false;
    END IF;
    DELETE FROM event WHERE session = in_session;
    DELETE FROM entry WHERE session = in_session;
    DELETE FROM record WHERE session = in_session;
    UPDATE session SET
        erased = now(), pen = '', pen_since = now(), head = 0, tip = '', revision = 0,
        client_name = '', client_key = '', title = '', date = '', stage = '', closed = false, items = 0, initiatives = 0,
        started_ms = 0, last_ms = 0, agenda = '', deck = '', deck_version = 0
    WHERE id = in_session;
    PERFORM forget_name(whose);
    RETURN true;
END $$;

-- carry_out notes that a laptop has carried out erasures.
CREATE FUNCTION carry_out(in_laptop text, in_sessions text[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
    INSERT INTO carried_out (session, laptop)
    SELECT s.id, l.id FROM session s, laptop l
    WHERE s.id = ANY (in_sessions) AND s.erased IS NOT NULL AND may('read', s.client) AND l.id = in_laptop AND l.member = session_user
    ON CONFLICT DO NOTHING
$$;

-- waiting lists the laptops that have not carried out every erasure that their member can
-- see, among those erasures that who asks can see.
CREATE FUNCTION waiting() RETURNS TABLE (laptop text, name text, member text, erasures bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = swotshop, pg_temp AS $$
    SELECT l.id, l.name, l.member, count(*)
    FROM session s JOIN laptop l ON EXISTS (SELECT 1 FROM access a WHERE a.member = l.member AND a.client IN (s.client, '*'))
    WHERE s.erased IS NOT NULL AND may('read', s.client)
      AND NOT EXISTS (SELECT 1 FROM carried_out c WHERE c.session = s.id AND c.laptop = l.id)
    GROUP BY l.id, l.name, l.member
    ORDER BY l.member, l.name, l.id
$$;
