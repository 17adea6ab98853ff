package sessions_test

import (
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"swotshop/sessions"
	"swotshop/workshop"
)

// BenchmarkAppend saves one item at a time, the dearest of the common events:
// a line of the list, a text and the search index change with it. Each is
// followed by a raw INSERT+COMMIT of the same row elsewhere, so that the ratio
// of the two medians does not depend on how busy the disk is. The goal is
// ratio ≤ 1.2, and the same at events 5,000 and 50,000 as at event 10.
func BenchmarkAppend(b *testing.B) {
	for _, before := range []int{10, 5000, 50_000} {
		b.Run(fmt.Sprintf("after%d", before), func(b *testing.B) {
			lib, raw := openIn(b, b.TempDir()), openRaw(b)
			s := newScribe("s1")
			filler := s.do(opening("s1"))
			for len(filler) < before {
				filler = append(filler, s.ordinary()...)
			}
			must(b, lib.Append(ctx, "s1", filler))
			raw.fill(b, filler)
			lease := claim(b, lib, "s1")
			must(b, lease.Append(ctx, s.ordinary())) // the first one reads the session
			var ours, theirs []time.Duration
			b.ResetTimer()
			for range b.N {
				events := s.do(s.item())
				start := time.Now()
				must(b, lease.Append(ctx, events))
				ours = append(ours, time.Since(start))
				start = time.Now()
				raw.insert(b, "s1", events[0])
				theirs = append(theirs, time.Since(start))
			}
			b.ReportMetric(float64(median(ours).Microseconds()), "append-µs")
			b.ReportMetric(float64(median(theirs).Microseconds()), "raw-µs")
			b.ReportMetric(float64(median(ours))/float64(median(theirs)), "ratio")
			b.ReportMetric(float64(percentile(ours, 99).Microseconds()), "append-p99-µs")
			b.ReportMetric(float64(percentile(theirs, 99).Microseconds()), "raw-p99-µs")
			b.ReportMetric(float64(percentile(ours, 10))/float64(percentile(theirs, 10)), "ratio-p10")
		})
	}
}

// rawTable is the table event without its triggers, in a file of its own.
type rawTable struct{ db *sql.DB }

func openRaw(b *testing.B) rawTable {
	db, err := sql.Open(sessions.DriverName, "file:"+filepath.Join(b.TempDir(), "raw.db")+
		"?_journal_mode=DELETE&_synchronous=EXTRA&_txlock=immediate&_foreign_keys=on&_stmt_cache_size=32")
	must(b, err)
	db.SetMaxOpenConns(1)
	b.Cleanup(func() { must(b, db.Close()) })
	_, err = db.Exec(`CREATE TABLE event (
		session_id TEXT NOT NULL, seq INTEGER NOT NULL CHECK (seq > 0), event_id TEXT NOT NULL UNIQUE, at_ms INTEGER NOT NULL,
		actor TEXT NOT NULL, kind TEXT NOT NULL, v INTEGER NOT NULL, step INTEGER NOT NULL,
		body TEXT NOT NULL CHECK (json_valid(body)), PRIMARY KEY (session_id, seq)) STRICT, WITHOUT ROWID`)
	must(b, err)
	return rawTable{db}
}

func (r rawTable) insertInto(b *testing.B, tx *sql.Tx, session string, ev workshop.Event) {
	body, err := workshop.EncodeFact(ev.Fact)
	must(b, err)
	_, err = tx.Exec("INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?)",
		session, ev.Seq, ev.ID, ev.At.UnixMilli(), ev.Actor, ev.Fact.Kind(), workshop.Version, ev.Step, string(body))
	must(b, err)
}

func (r rawTable) insert(b *testing.B, session string, ev workshop.Event) {
	r.fill(b, []workshop.Event{ev})
}

func (r rawTable) fill(b *testing.B, events []workshop.Event) {
	tx, err := r.db.BeginTx(context.Background(), nil)
	must(b, err)
	for _, ev := range events {
		r.insertInto(b, tx, "s1", ev)
	}
	must(b, tx.Commit())
}

func median(d []time.Duration) time.Duration { return percentile(d, 50) }

func percentile(d []time.Duration, p int) time.Duration {
	sorted := slices.Sorted(slices.Values(d))
	return sorted[min(len(sorted)-1, len(sorted)*p/100)]
}

// BenchmarkReplay reads and folds a session of 10,000 events. The goal is at
// most 50 ms.
func BenchmarkReplay(b *testing.B) {
	lib := openIn(b, b.TempDir())
	s := newScribe("s")
	s.do(opening("s"))
	for len(s.log.Events()) < 10_000 {
		s.ordinary()
	}
	must(b, lib.Import(ctx, s.log))
	for b.Loop() {
		events, err := lib.Events(ctx, "s")
		must(b, err)
		_, err = workshop.Replay(events)
		must(b, err)
	}
}

// BenchmarkList lists 1,000 sessions.
func BenchmarkList(b *testing.B) {
	lib := openIn(b, b.TempDir())
	for n := range 1000 {
		id := fmt.Sprint("s", n)
		s := seededScribe(id, uint64(n))
		must(b, lib.Append(ctx, id, s.do(opening(id))))
	}
	for b.Loop() {
		list, err := lib.List(ctx)
		must(b, err)
		if len(list) != 1000 {
			b.Fatal(len(list))
		}
	}
}
