package main

import (
	"database/sql"
	"errors"
	"os"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3"
)

// tamper changes what is in a library as another program could. The triggers that
// are in the way of it are put back, since without them nothing would be opened.
func tamper(t *testing.T, path string, statements ...string) {
	t.Helper()
	var steps [][]any
	for _, s := range statements {
		steps = append(steps, []any{s})
	}
	forge(t, path, steps)
}

// forge is tamper for statements with their values.
func forge(t *testing.T, path string, steps [][]any) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	const all = "SELECT coalesce(group_concat(replace(sql, 'CREATE TRIGGER', 'CREATE TRIGGER IF NOT EXISTS'), ';\n'), '') FROM sqlite_schema WHERE type='trigger'"
	var triggers string
	if err := db.QueryRow(all).Scan(&triggers); err != nil {
		t.Fatal(err)
	}
	for _, step := range append(steps, []any{triggers}) {
		_, err := db.Exec(step[0].(string), step[1:]...)
		if lost := step[0] == triggers; err != nil && (!lost || !strings.Contains(err.Error(), "no such table")) {
			t.Fatalf("%s: %v", step[0], err)
		}
	}
}

// traces fails when a text is in any file under the user's home, the backups
// aside.
func (d *desk) traces(text string) {
	d.t.Helper()
	data, err := os.ReadFile(d.library())
	if err != nil {
		d.t.Fatal(err)
	}
	if strings.Contains(strings.ToLower(string(data)), strings.ToLower(text)) {
		d.t.Errorf("%q is still in the library", text)
	}
}

// All sessions of a client go together, and only theirs.
func TestPurge(t *testing.T) {
	d := threeSessions(t)
	d.fine("retention", "--client", "acme robotics", "--until", "2026-12-31")
	d.says(exitWrongCall, []string{"purge"}, "Name the client")
	d.says(exitWrongCall, []string{"purge", "--client", "Acme Robotics"}, "cannot ask here")
	d.says(exitFailed, []string{"purge", "--client", "acme", "--yes"}, "Did you mean “Acme Robotics”?")
	d.says(exitFine, []string{"purge", "--client", "ACME robotics", "--yes"}, "Erased: 1 session of Acme Robotics.")
	d.traces("Acme Robotics")
	if list := d.fine("list"); strings.Contains(list, "Acme") || !strings.Contains(list, "Zoë") {
		t.Errorf("left:\n%s", list)
	}
	d.says(exitFailed, []string{"purge", "--client", "ACME robotics", "--yes"}, "no session of a client called")
	d.says(exitFine, []string{"retention"}, "No client has a retention date.")
}

// R2.8: a date of retention is shown where sessions are listed and looked
// after, and nothing is done by it.
func TestRetentionIsShownAndNotActedOn(t *testing.T) {
	d := threeSessions(t)
	before := d.fine("list", "--json")
	d.says(exitWrongCall, []string{"retention", "--until", "2026-01-01"}, "Name the client")
	d.says(exitWrongCall, []string{"retention", "--client", "Acme Robotics"}, "Give a date")
	d.says(exitWrongCall, []string{"retention", "--client", "Acme Robotics", "--until", "soon"}, "is not a date")
	d.says(exitFine, []string{"retention", "--client", "acme robotics", "--until", "2020-06-30"}, "Retention for Acme Robotics (1 session)", "Nothing is erased")
	d.says(exitFine, []string{"retention"}, "2020-06-30  Acme Robotics  ended")
	d.says(exitFine, []string{"retention", "--json"}, `"over": true`)
	d.says(exitFine, []string{"list"}, "Acme Robotics: retention ended on 2020-06-30.", `purge --client "Acme Robotics"`)
	d.says(exitFine, []string{"doctor"}, "note   retention")
	if after := d.fine("list", "--json"); after != before {
		t.Errorf("something was done:\n%s", after)
	}
	d.says(exitFine, []string{"retention", "--client", "Acme Robotics", "--none"}, "no longer has a retention date")
	if r := d.run("list"); strings.Contains(r.err, "retention") {
		t.Errorf("still told: %s", r.err)
	}
}

// What cannot be read any more can still be erased.
func TestDeleteOfADamagedSession(t *testing.T) {
	d := threeSessions(t)
	tamper(t, d.library(), "DROP TRIGGER event_never_changes", "UPDATE event SET body='7' WHERE session_id='3f9a20c41b77' AND seq=2")
	d.says(exitFailed, []string{"show", "3f9a20c41"}, "cannot be read")
	d.says(exitFine, []string{"delete", "3f9a20c41", "--yes"}, "Deleted: Acme Robotics")
	d.traces("Acme Robotics")
	d.says(exitFine, []string{"doctor"})
}

// When the file cannot be cleaned, it is said what is gone and what is not, and
// which backups have it.
func TestErasingThatLeavesTraces(t *testing.T) {
	d := threeSessions(t)
	d.fine("backup")
	spoilLeases(t, d.library())
	d.says(exitFailed, []string{"delete", "3f9a20c41", "--yes"},
		"Deleted: Acme Robotics", "1 earlier backup", "traces may remain in the file ~", "could not be rewritten: it is damaged")
	d.says(exitFailed, []string{"show", "3f9a20c41"}, "no session")
	d.says(exitFailed, []string{"redact", "3f9a20c4e", "--words", "Guests", "--yes"}, "Erased from 1 text.", "traces may remain")
	d.says(exitFailed, []string{"purge", "--client", "Zoë’s Café 咖啡馆", "--yes"}, "Erased: 1 session", "traces may remain")
}

// A date that outlived the sessions leads into no circle, and nobody without a
// name gets one.
func TestRetentionOfNobody(t *testing.T) {
	d := threeSessions(t)
	d.says(exitFine, []string{"retention", "--client", "Nobody & Sons", "--until", "2020-01-01"}, "(0 sessions)")
	r := d.says(exitFailed, []string{"purge", "--client", "nobody & sons", "--yes"}, "has a retention date but no sessions")
	if !strings.Contains(r.err, `swotshop retention --client "nobody & sons" --none`) {
		t.Errorf("it says %s", r.err)
	}
	d.says(exitFine, []string{"retention", "--client", "nobody & sons", "--none"})
	d.says(exitFine, []string{"retention"}, "No client has a retention date.")
	for _, nobody := range []string{"", " ", "\u200b"} {
		d.says(exitWrongCall, []string{"retention", "--client", nobody, "--until", "2030-01-01"}, "The flag “--client” needs a value")
		d.says(exitWrongCall, []string{"retention", "--client", nobody, "--none"}, "The flag “--client” needs a value")
		d.says(exitWrongCall, []string{"retention", "--client", nobody}, "The flag “--client” needs a value")
	}
}

// spoilLeases damages a page that only the cleaning of the file reads: that of the
// leases, of which there are none.
func spoilLeases(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	var page, size int64
	err = errors.Join(db.QueryRow("SELECT rootpage, (SELECT page_size FROM pragma_page_size) FROM sqlite_schema WHERE name='lease'").
		Scan(&page, &size), db.Close())
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = file.WriteAt(make([]byte, size), (page-1)*size)
	if err := errors.Join(err, file.Close()); err != nil {
		t.Fatal(err)
	}
}
