package sessions_test

import (
	"bytes"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"swotshop/sessions"
	"swotshop/workshop"
)

// A private note is in the events, and in no row that lists and search are
// made of: not in that of the session, not in an entry, not in the index.
func TestPrivateNotesAreInTheEventsAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	lib := openAt(t, path, sessions.Options{})
	s := newScribe("s")
	events := s.do(opening("s"))
	events = append(events, s.do(workshop.NotePrivately{Text: "Zanzibar went quiet"})...)
	events = append(events, s.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "Findable"})...)
	must(t, lib.Append(ctx, "s", events))
	for range 2 { // as written, and as rebuilt
		for word, want := range map[string]int{"zanzibar": 0, "quiet": 0, "findable": 1} {
			if hits, err := lib.Search(ctx, word); err != nil || len(hits) != want {
				t.Errorf("%d hits for %s, %v", len(hits), word, err)
			}
		}
		must(t, lib.Rebuild(ctx))
	}
	must(t, lib.Close())
	tables := tablesHolding(t, path, "zanzibar")
	if got := strings.Join(tables, " "); got != "event" {
		t.Errorf("the note stands in: %s", got)
	}
	if got := strings.Join(tablesHolding(t, path, "findable"), " "); !strings.Contains(got, "entry") {
		t.Errorf("the item stands in: %s; this proves nothing", got)
	}

	lib = openAt(t, path, sessions.Options{})
	again, err := lib.Events(ctx, "s")
	must(t, err)
	log, err := workshop.Replay(again)
	must(t, err)
	if notes := log.State().PrivateNotes; len(notes) != 1 || notes[0].Text != "Zanzibar went quiet" {
		t.Errorf("the notes come back as %v", notes)
	}
	must(t, lib.Delete(ctx, "s"))
	must(t, lib.Close())
	if bytes.Contains(sessions.Raw(t, path), []byte("Zanzibar")) {
		t.Error("the note is still in the file of an erased session")
	}
}

// tablesHolding lists the tables that have a word in any cell, those of the
// index included.
func tablesHolding(t *testing.T, path, word string) (tables []string) {
	t.Helper()
	db, err := sql.Open(sessions.DriverName, path)
	must(t, err)
	defer db.Close()
	names, err := db.Query("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name")
	must(t, err)
	var all []string
	for names.Next() {
		var name string
		must(t, names.Scan(&name))
		all = append(all, name)
	}
	must(t, names.Err())
	for _, name := range all {
		if strings.Contains(strings.ToLower(contentOf(t, db, name)), word) {
			tables = append(tables, name)
		}
	}
	return tables
}

// contentOf is all cells of a table, one after the other.
func contentOf(t *testing.T, db *sql.DB, table string) string {
	t.Helper()
	rows, err := db.Query(fmt.Sprintf("SELECT * FROM %q", table))
	must(t, err)
	defer rows.Close()
	columns, err := rows.Columns()
	must(t, err)
	var b strings.Builder
	for rows.Next() {
		cells, into := make([]sql.RawBytes, len(columns)), make([]any, len(columns))
		for i := range cells {
			into[i] = &cells[i]
		}
		must(t, rows.Scan(into...))
		for _, c := range cells {
			b.Write(c)
			b.WriteByte('\n')
		}
	}
	must(t, rows.Err())
	return b.String()
}
