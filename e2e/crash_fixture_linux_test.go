package e2e

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	_ "github.com/mattn/go-sqlite3" // to look at a library past the product

	"swotshop/sessions"
	"swotshop/workshop"
)

// secrets are words that no other word begins or ends like.
var secrets = []string{"Zyxgard", "Qwelmut"}

// author makes the events of one session, always the same.
type author struct {
	id  string
	log *workshop.Log
	n   int
}

func newAuthor(id string) *author { return &author{id: id, log: workshop.NewLog()} }

func (a *author) do(intents ...workshop.Intent) *author {
	for _, i := range intents {
		stamp := workshop.Stamp{
			At: time.Date(2020, 2, 3, 9, 0, a.n, 0, time.UTC), Actor: "facilitator",
			NewID: func() string { a.n++; return fmt.Sprintf("%s-%d", a.id, a.n) },
		}
		if _, err := a.log.Do(i, stamp); err != nil {
			panic(fmt.Sprintf("%s: %T: %v", a.id, i, err))
		}
	}
	return a
}

// begin opens a session of a client, on the stage on which items are typed.
func (a *author) begin(client, date string) *author {
	agenda := workshop.Agenda{ID: "half", Title: "Half a day"}
	capture := 0
	for n, kind := range workshop.StageKinds {
		agenda.Stages = append(agenda.Stages, workshop.Stage{Kind: kind, Title: "Stage " + string(kind), Minutes: 10, Cards: 1})
		agenda.Minutes += 10
		if kind == "capture" {
			capture = n
		}
	}
	deck := workshop.Deck{ID: "deck", Version: 1, Title: "Deck", Themes: []workshop.Theme{{ID: "t", Title: "Theme"}}}
	deck.Cards = []workshop.Card{{ID: "card", Theme: "t", Question: "May we retweet a competitor?", Poles: [2]string{"never", "always"}}}
	return a.do(workshop.OpenSession{
		Session: a.id, DateGiven: true, Agenda: agenda, Deck: deck,
		Details: workshop.Details{Client: client, Title: "Social strategy", Date: date, Objective: "Be heard", People: 8},
	}, workshop.EnterStage{Stage: capture})
}

// items adds so many of them, long enough for a session to need pages of its own.
func (a *author) items(n int) *author {
	for i := range n {
		text := fmt.Sprintf("Entry %d of %s %s", i, a.id, strings.Repeat("nobody knows who may approve a reply ", 4))
		a.do(workshop.AddItem{Quadrant: workshop.Quadrants[i%4], Text: text, Function: workshop.Functions[i%5]})
	}
	return a
}

// tell puts the secrets wherever words can be.
func (a *author) tell() *author {
	secret := strings.Join(secrets, " owes ")
	return a.do(
		workshop.AddItem{Quadrant: workshop.Weaknesses, Text: secret + " nine millions"},
		workshop.AddRemark{Topic: workshop.Risk, Text: "They say that " + secret},
		workshop.NotePrivately{Text: "Ask about: " + secret},
	)
}

// events are what has happened so far.
func (a *author) events() []workshop.Event { return a.log.Events() }

// The sessions of the library to which the deeds are done. The last is the newest.
func authors() []*author {
	return []*author{
		newAuthor("alfa").begin("Acme Robotics", "2020-02-03").items(6),
		newAuthor("bravo").begin("Nordwind AG", "2020-02-04").items(6).tell().items(4),
		newAuthor("charly").begin("Nordwind AG", "2020-02-05").items(5),
		newAuthor("delta").begin("Umbrella", "2020-02-06").items(4),
	}
}

// stock makes the library.
func (p place) stock(t *testing.T) {
	t.Helper()
	lib, err := sessions.Open(context.Background(), p.library(), sessions.Options{})
	check(t, err)
	for _, a := range authors() {
		check(t, lib.Append(context.Background(), a.id, a.events()))
	}
	check(t, lib.Retain(context.Background(), "Nordwind AG", time.Date(2031, 1, 1, 0, 0, 0, 0, time.UTC)))
	check(t, lib.Close())
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// place is the folder with a library in it.
type place string

func (p place) at(name string) string { return filepath.Join(string(p), name) }
func (p place) library() string       { return p.at("library.db") }

// copyTo makes another place like this one, with the same times: whether a
// backup is needed is seen by them.
func (p place) copyTo(t testing.TB, to place) {
	t.Helper()
	for name, f := range p.files(t) {
		check(t, os.MkdirAll(filepath.Dir(to.at(name)), 0o700))
		check(t, os.WriteFile(to.at(name), f.data, f.mode))
		info, err := os.Stat(p.at(name))
		check(t, err)
		check(t, os.Chtimes(to.at(name), info.ModTime(), info.ModTime()))
	}
}

// files are all files of a place, by name.
func (p place) files(t testing.TB) files {
	t.Helper()
	all := files{}
	check(t, filepath.WalkDir(string(p), func(path string, e os.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		name, err := filepath.Rel(string(p), path)
		info, statErr := e.Info()
		data, readErr := os.ReadFile(path)
		all[name] = written{data, info.Mode()}
		return errors.Join(err, statErr, readErr)
	}))
	return all
}

// content is all that is in the file of a library, read past the product and
// past any journal: what a copy has to have by itself. Ids and times that the
// program made up are left out, so that two runs can be compared.
func content(path string) (string, error) {
	db, err := sql.Open("sqlite3", "file:"+path+"?mode=ro&immutable=1")
	if err != nil {
		return "", err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	sound, err := column(db, "PRAGMA integrity_check")
	if err != nil || !slices.Equal(sound, []string{"ok"}) {
		return "", fmt.Errorf("not sound: %.200q %w", sound, err)
	}
	tables, err := column(db, "SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'entry_fts%' AND name NOT IN ('lease', 'erasing', 'card', 'reading', 'theme', 'action', 'report', 'stage_time') ORDER BY name")
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	for _, table := range tables {
		if err := rows(&b, db, table); err != nil {
			return "", err
		}
	}
	return madeUp.ReplaceAllStringFunc(b.String(), func(made string) string {
		if ms, err := strconv.ParseInt(made, 10, 64); err == nil && ms < time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC).UnixMilli() {
			return made
		}
		return "#"
	}), nil
}

// madeUp are the ids that the program makes, and milliseconds since 1970.
var madeUp = regexp.MustCompile(`\b(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[12][0-9]{12})\b`)

func column(db *sql.DB, query string) (all []string, err error) {
	found, err := db.Query(query)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	for found.Next() {
		var s string
		if err := found.Scan(&s); err != nil {
			return nil, err
		}
		all = append(all, s)
	}
	return all, found.Err()
}

// rows writes down a table, in an order of its own.
// inList are the columns of a session’s line in the list. The others, and the tables that
// go with them, are what figures need: they are written when a session is released, and
// behind it until then. That they are never wrong is for the check.
var inList = []string{"num", "id", "head", "client", "title", "date", "stage", "closed", "items", "initiatives", "started_ms", "last_ms"}

func rows(b *bytes.Buffer, db *sql.DB, table string) error {
	found, err := db.Query("SELECT * FROM " + table)
	if err != nil {
		return err
	}
	defer found.Close()
	names, err := found.Columns()
	if err != nil {
		return err
	}
	var lines []string
	values := make([]any, len(names))
	for i := range values {
		values[i] = new(sql.NullString)
	}
	for found.Next() {
		if err := found.Scan(values...); err != nil {
			return err
		}
		line := table
		for i, v := range values {
			if table != "session" || slices.Contains(inList, names[i]) {
				line += "|" + v.(*sql.NullString).String
			}
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	fmt.Fprintln(b, strings.Join(lines, "\n"))
	return found.Err()
}

// change does to a library what another program could.
func (p place) change(t *testing.T, text string) {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+p.library()+"?mode=rw")
	check(t, err)
	db.SetMaxOpenConns(1)
	_, err = db.Exec(text)
	check(t, err)
	check(t, db.Close())
}
