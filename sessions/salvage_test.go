package sessions_test

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/e2e/faults"
	"swotshop/sessions"
	"swotshop/workshop"
)

// isBeginning fails when a library has other events of a session than its first,
// and says how many it has.
func isBeginning(t *testing.T, lib *sessions.Library, s *scribe) int {
	t.Helper()
	events, err := lib.Events(ctx, s.id)
	if errors.Is(err, sessions.ErrNotFound) {
		return 0
	}
	must(t, err)
	if whole := s.log.Events(); len(events) > len(whole) || !reflect.DeepEqual(events, whole[:len(events)]) {
		t.Errorf("the %d events of %s are not those that happened", len(events), s.id)
	}
	return len(events)
}

// rowIn says whether the row of an event is in a file: its id, and behind it, after
// the few bytes of the time, who did it. Behind an id in the index stands the session's.
func rowIn(file []byte, ev workshop.Event) bool {
	for rest := file; ; {
		_, after, found := bytes.Cut(rest, []byte(ev.ID))
		if !found {
			return false
		}
		if bytes.Contains(after[:min(len(after), len(ev.Actor)+8)], []byte(ev.Actor)) {
			return true
		}
		rest = after
	}
}

// textHead is how an event begins in the text.
func textHead(ev workshop.Event) string {
	return fmt.Sprintf("\n%d  %s  %s", ev.Seq, ev.At.Format("2006-01-02 15:04:05 UTC"), ev.Fact.Kind())
}

// A library of which no session reads makes no new one that would look empty; its
// words are in the text all the same.
func TestRestoreOfUnreadableSessions(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	lib, all := library(t, path, sessions.Options{}, "a")
	must(t, lib.Append(ctx, "a", all[0].do(workshop.NotePrivately{Text: "The very last words"})))
	sessions.RawExec(t, lib, "DROP TRIGGER event_never_changes; UPDATE event SET body='7' WHERE seq=1")
	got, err := sessions.Restore(ctx, path, filepath.Join(dir, "new.db"))
	wantError(t, err, "ErrDamaged", "Nothing in", "library.db")
	if len(got.Lost) != 1 || got.Lost[0].Session != "a" {
		t.Errorf("lost is %v", got.Lost)
	}
	if rest := restOf(t, got); !strings.Contains(rest, "The very last words") {
		t.Errorf("the text is\n%s", rest)
	}
	onlyThese(t, dir, "library.db", "new.rest.txt")
}

// What only looks like a table of ours is not read, for it may have no end; the
// events are restored without it.
func TestRestoreDoesNotReadViews(t *testing.T) {
	const endless = `WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n AS num, 'x' || n AS id, 1 AS head, 'c' AS client,
		't' AS title, '2026-01-01' AS date, 's' AS stage, 0 AS closed, 0 AS items, 0 AS initiatives, 0 AS started_ms, 0 AS last_ms FROM r`
	for name, harm := range map[string]string{
		"session":   "ALTER TABLE session RENAME TO s2; CREATE VIEW session AS " + endless,
		"retention": "DROP TABLE retention; CREATE VIEW retention AS SELECT id AS name, date AS until, id AS client FROM (" + endless + ")",
		"virtual":   "DROP TABLE retention; CREATE VIRTUAL TABLE retention USING fts4 (client, name, until)",
		"computed":  "DROP TABLE retention; CREATE TABLE retention (client, name AS (hex(zeroblob(100000))), until)",
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "library.db")
			lib, all := library(t, path, sessions.Options{}, "a")
			must(t, lib.Close())
			sessions.RawChange(t, path, "DROP TRIGGER event_in_order; DROP TRIGGER event_moves_head; "+harm)
			_, err := sessions.Restore(ctx, path, filepath.Join(dir, "new.db"))
			must(t, err)
			sameEvents(t, openAt(t, filepath.Join(dir, "new.db"), sessions.Options{}), all[0])
		})
	}
}

// callsNothingFine fails when a damaged file is said to be in order in any respect:
// not all of it was looked at.
func callsNothingFine(t *testing.T, path string) {
	t.Helper()
	faults := 0
	list := sessions.Examine(ctx, path, time.Now())
	for _, d := range list {
		if d.Verdict == sessions.Fault {
			faults++
		}
		if aspect := sessions.Aspect(d.What); d.Verdict == sessions.Fine &&
			slices.Contains([]sessions.Aspect{sessions.Integrity, sessions.Index, sessions.Replay}, aspect) {
			t.Errorf("%s is called fine of a damaged file:\n%+v", d.What, list)
		}
	}
	if faults == 0 {
		t.Errorf("no fault of a damaged file: %+v", list)
	}
}

// Whatever is wrong with a file, a restoration ends, and what it brings is sound.
func TestRestoreOfAnyDamage(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	lib, _ := library(t, path, sessions.Options{}, "a", "b")
	must(t, lib.Close())
	sound := sessions.Raw(t, path)
	rounds, restored := faults.Times(40, 1000), 0
	for seed := range rounds {
		rng := rand.New(rand.NewPCG(uint64(seed), 9))
		spoilt := slices.Clone(sound)
		if seed%4 == 0 {
			spoilt = spoilt[:100+rng.IntN(len(spoilt)-100)]
		}
		for range rng.IntN(200) {
			at := 100 + rng.IntN(len(spoilt)-99)
			if at < len(spoilt) {
				spoilt[at] = byte(rng.IntN(256))
			}
		}
		must(t, os.WriteFile(path, spoilt, 0o600))
		to := filepath.Join(t.TempDir(), "new.db")
		got, err := sessions.Restore(ctx, path, to)
		if err != nil {
			if nameOf(err) != "ErrDamaged" {
				t.Errorf("seed %d: %v, %+v", seed, err, got)
			}
			continue
		}
		restored++
		fresh := openAt(t, to, sessions.Options{})
		noFindings(t, fresh)
		must(t, fresh.Close())
	}
	if restored < rounds/4 {
		t.Errorf("of %d files %d were restored: it shows too little", rounds, restored)
	}
}

// Events of any length are read from the pages where SQLite cannot find them:
// long ones continue on other pages.
func TestRestoreReadsLongEvents(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib, all := library(t, path, sessions.Options{}, "a")
	seq := all[0].log.State().Head
	ends := map[string]string{} // by the event's id
	for size := 1; size < 14000; size += 131 {
		seq++
		id, end := fmt.Sprintf("long%05d", size), fmt.Sprintf("end of %d", size)
		ends[id] = end
		sessions.RawExec(t, lib, "INSERT INTO event VALUES ('a', ?, ?, 1773306000000, 'facilitator', 'item.dreamt', 1, ?, json_object('text', ?))",
			seq, id, seq, strings.Repeat("x", size)+" "+end)
	}
	must(t, lib.Close())
	data := sessions.Raw(t, path)
	page, root := int(data[16])<<8|int(data[17]), rootOf(t, path, "event")
	spoilt := slices.Concat(data[:(root-1)*page], make([]byte, page), data[root*page:])
	must(t, os.WriteFile(path, spoilt, 0o600))
	got, err := sessions.Restore(ctx, path, filepath.Join(t.TempDir(), "new.db"))
	must(t, err)
	rest := restOf(t, got)
	there := 0
	for id, end := range ends {
		if !rowIn(spoilt, workshop.Event{ID: id, Actor: "facilitator"}) { // rows lie on the page that is bad, too
			continue
		}
		if there++; !strings.Contains(rest, end+"\n") {
			t.Errorf("%s is in the file, and in no text", id)
		}
	}
	if there < len(ends)*9/10 {
		t.Errorf("only %d rows are there: it shows too little", there)
	}
}

// rootOf is the number of the page through which a table is found.
func rootOf(t *testing.T, path, table string) (page int) {
	t.Helper()
	db, err := sql.Open(sessions.DriverName, path)
	must(t, err)
	must(t, db.QueryRow("SELECT rootpage FROM sqlite_schema WHERE name=?", table).Scan(&page))
	must(t, db.Close())
	return page
}
