package main

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"swotshop/e2e/postgres"
	"swotshop/sessions"
	"swotshop/sessions/team"
)

// How large the firm’s library is that is measured.
const (
	firmHeads   = 100_000 // sessions
	firmHeld    = 2_500   // of these, with texts
	firmTexts   = 400     // of each: a million in all
	firmClients = 50
	firmPushed  = 1_000 // sessions that are pushed
	firmItems   = 40    // of each of these
)

// firm measures the firm’s library on a PostgreSQL of its own.
func (b bench) firm(ctx context.Context) error {
	server, err := postgres.Start(postgres.Settings{Set: []string{"fsync=on", "full_page_writes=on", "shared_buffers=256MB", "max_wal_size=2GB"}})
	if err != nil {
		return err
	}
	defer server.Stop()
	f := firmBench{b, server}
	fmt.Println("| what | figure | floor | ratio | goal |\n| --- | ---: | ---: | ---: | ---: |")
	for _, measure := range []func(context.Context) error{f.pushes, f.reads} {
		if err := measure(ctx); err != nil {
			return err
		}
	}
	return nil
}

type firmBench struct {
	bench
	server *postgres.Server
}

// library makes an empty firm’s library.
func (f firmBench) library(ctx context.Context, name string) (*team.Library, error) {
	if err := f.server.Exec(ctx, "postgres", "CREATE DATABASE "+name); err != nil {
		return nil, err
	}
	at, err := team.Parse(f.server.URL(postgres.Owner, name))
	if err != nil {
		return nil, err
	}
	if _, err := team.Init(ctx, at); err != nil {
		return nil, err
	}
	return team.Open(ctx, at, team.NewLaptop("bench"))
}

// pushes measures bringing sessions there, against putting the very same rows into tables
// without a rule, in one transaction for each session.
func (f firmBench) pushes(ctx context.Context) error {
	path := f.file("pushed", firmPushed)
	if err := fill(ctx, path, firmPushed, firmItems); err != nil {
		return err
	}
	own, err := sessions.Open(ctx, path, sessions.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer own.Close()
	firm, err := f.library(ctx, "pushed")
	if err != nil {
		return err
	}
	defer firm.Close()
	s := team.Sync{Own: own, Firm: firm}
	c, err := s.Compare(ctx)
	if err != nil {
		return err
	}
	var ids []string
	for _, h := range c.Push {
		ids = append(ids, h.Session)
	}
	begin := time.Now()
	var refused error
	err = s.Push(ctx, ids, team.How{}, c.There, func(o team.Outcome) {
		if o.Err != nil {
			refused = o.Err
		}
	})
	ours := time.Since(begin)
	if err != nil || refused != nil {
		return fmt.Errorf("%w, %w", err, refused)
	}
	bare, events, err := f.bare(ctx, "pushed")
	if err != nil {
		return err
	}
	fmt.Printf("| %d sessions pushed, %d events | %.0f sessions/s | %.0f | %.2f | 0.5 |\n", firmPushed, events,
		firmPushed/ours.Seconds(), firmPushed/bare.Seconds(), bare.Seconds()/ours.Seconds())
	begin = time.Now()
	if err := s.Push(ctx, ids, team.How{}, nil, func(team.Outcome) {}); err != nil {
		return err
	}
	fmt.Printf("| the same again, with nothing to push | %.0f sessions/s | | | |\n", firmPushed/time.Since(begin).Seconds())
	return f.sizes(ctx, "pushed", events)
}

// bare reads all rows and inserts them into tables of the same shape, by session.
func (f firmBench) bare(ctx context.Context, database string) (took time.Duration, events int, err error) {
	c, err := pgx.Connect(ctx, f.server.DSN(postgres.Owner, database))
	if err != nil {
		return 0, 0, err
	}
	defer c.Close(ctx)
	_, err = c.Exec(ctx, `SET search_path = swotshop;
		CREATE TABLE bare_event (LIKE event INCLUDING INDEXES); CREATE TABLE bare_entry (LIKE entry INCLUDING INDEXES); CREATE TABLE bare_record (LIKE record INCLUDING INDEXES)`)
	if err != nil {
		return 0, 0, err
	}
	type rows [][]any
	read := func(statement string) (map[string]rows, error) {
		found, err := c.Query(ctx, statement)
		if err != nil {
			return nil, err
		}
		defer found.Close()
		all := map[string]rows{}
		for found.Next() {
			values, err := found.Values()
			if err != nil {
				return nil, err
			}
			all[values[0].(string)] = append(all[values[0].(string)], values)
		}
		return all, found.Err()
	}
	event, err := read("SELECT * FROM event ORDER BY session, seq")
	if err != nil {
		return 0, 0, err
	}
	entry, err := read("SELECT session, pos, client, entry_id, noun, number, what, text, words::text FROM entry ORDER BY session, pos")
	if err != nil {
		return 0, 0, err
	}
	record, err := read("SELECT * FROM record")
	if err != nil {
		return 0, 0, err
	}
	begin := time.Now()
	for session := range event {
		batch := &pgx.Batch{}
		for _, e := range event[session] {
			batch.Queue("INSERT INTO bare_event VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", e...)
			events++
		}
		for _, e := range entry[session] {
			batch.Queue("INSERT INTO bare_entry VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::tsvector)", e...)
		}
		for _, r := range record[session] {
			batch.Queue("INSERT INTO bare_record VALUES ($1, $2, $3)", r...)
		}
		if err := pgx.BeginFunc(ctx, c, func(tx pgx.Tx) error { return tx.SendBatch(ctx, batch).Close() }); err != nil {
			return 0, 0, err
		}
	}
	return time.Since(begin), events, nil
}

// sizes says what an event and a session take on the server’s disk.
func (f firmBench) sizes(ctx context.Context, database string, events int) error {
	if err := f.server.Exec(ctx, database, "VACUUM ANALYZE"); err != nil {
		return err
	}
	c, err := pgx.Connect(ctx, f.server.DSN(postgres.Owner, database))
	if err != nil {
		return err
	}
	defer c.Close(ctx)
	found, err := c.Query(ctx, `SELECT regexp_replace(c.relname, '_[0-9]+(_|$)', '\1'), sum(pg_total_relation_size(c.oid)), sum(pg_indexes_size(c.oid))
		FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE n.nspname = 'swotshop' AND c.relkind = 'r' AND c.relname NOT LIKE 'bare%' GROUP BY 1 HAVING sum(pg_total_relation_size(c.oid)) > 500000 ORDER BY 2 DESC`)
	if err != nil {
		return err
	}
	defer found.Close()
	all := int64(0)
	for found.Next() {
		var table string
		var bytes, indexes int64
		if err := found.Scan(&table, &bytes, &indexes); err != nil {
			return err
		}
		all += bytes
		fmt.Printf("| bytes of %s, a session (of these in indexes) | %d (%d) | | | |\n", table, bytes/firmPushed, indexes/firmPushed)
	}
	fmt.Printf("| bytes in all, an event | %d | | | |\n", all/int64(events))
	return found.Err()
}

// reads measures lists and search in a large library, as a consultant with a tenth of the
// clients and as one with all.
func (f firmBench) reads(ctx context.Context) error {
	owner, err := f.library(ctx, "large")
	if err != nil {
		return err
	}
	defer owner.Close()
	err = f.server.Exec(ctx, "large", fmt.Sprintf(`SET search_path = swotshop;
		CREATE ROLE consultant LOGIN IN ROLE swotshop_member; CREATE ROLE partner LOGIN IN ROLE swotshop_member;
		INSERT INTO client SELECT 'c'||g, 'client '||g, 'Client '||g FROM generate_series(0, %[3]d - 1) g;
		INSERT INTO access SELECT 'consultant', 'c'||g, true, false FROM generate_series(0, 4) g;
		INSERT INTO access VALUES ('partner', '*', true, false);
		INSERT INTO session (id, client, pen, pen_since, head, tip, client_name, client_key, title, date, started_ms)
			SELECT 's'||g, 'c'||(g %% %[3]d), '', now(), 300, 'tip-of-session-number-'||g, 'Client '||(g %% %[3]d), 'client '||(g %% %[3]d), 'Day '||g, (date '2024-01-01' - g / 40)::text, g FROM generate_series(1, %[1]d) g;
		INSERT INTO entry SELECT 's'||s, e, 'c'||(s %% %[3]d), 'i'||e, 'W', e, 'Weaknesses', q.t, to_tsvector('simple', q.t) FROM (
			SELECT s, e, 'Note '||(s*7+e)||' nobody knows who '||CASE WHEN (s+e) %% 3 = 0 THEN 'may approve' ELSE 'decides' END
				||CASE WHEN (s*31+e) %% 40009 = 0 THEN ' bellwether' ELSE ' something' END||CASE WHEN e %% 2 = 0 THEN ' a reply' ELSE '' END
				||CASE WHEN s %% %[3]d = 40 AND e %% 9 = 0 THEN ' elsewhere' ELSE '' END AS t
			FROM generate_series(1, %[2]d) s, generate_series(1, %[4]d) e) q ORDER BY q.s, q.e;
		ANALYZE`, firmHeads, firmHeld, firmClients, firmTexts))
	if err != nil {
		return err
	}
	for _, member := range []string{"consultant", "partner"} {
		at, err := team.Parse(f.server.URL(member, "large"))
		if err != nil {
			return err
		}
		l, err := team.Open(ctx, at, team.NewLaptop(member))
		if err != nil {
			return err
		}
		defer l.Close()
		if err := f.asks(ctx, l, member); err != nil {
			return err
		}
	}
	return nil
}

func (f firmBench) asks(ctx context.Context, l *team.Library, member string) error {
	var n int
	ask := func(what, goal string, do func() (int, error)) error {
		times, err := f.inTurn(func() (time.Duration, error) {
			begin := time.Now()
			var err error
			n, err = do()
			return time.Since(begin), err
		})
		if err != nil {
			return err
		}
		fmt.Printf("| %s, as a %s (%d) | %.1f ms | | | %s |\n", what, member, n, ms(quantile(times[0], 0.5)), goal)
		return nil
	}
	for _, s := range []struct{ what, typed, goal string }{
		{"a rare word", "bellwether", "50 ms"}, {"a word in a third of the texts", "approve", "50 ms"}, {"two words, one rare", "approve bellwether", "50 ms"},
		{"two common words", "approve reply", "50 ms"}, {"a word of few clients", "elsewhere", "50 ms"}, {"a word that is nowhere", "noteb", "50 ms"},
		{"signs alone, of which no index knows", "++", ""},
	} {
		if err := ask("search in a million texts: "+s.what, s.goal, func() (int, error) {
			hits, err := l.Search(ctx, s.typed)
			return len(hits), err
		}); err != nil {
			return err
		}
	}
	if err := ask("heads", "150 ms", func() (int, error) { all, err := l.Copies(ctx, ""); return len(all), err }); err != nil {
		return err
	}
	return ask("list", "", func() (int, error) { all, err := l.List(ctx); return len(all), err })
}
