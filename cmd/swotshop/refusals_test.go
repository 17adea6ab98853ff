package main

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/workshop"
)

// refusal is a call that has to be refused: with this exit code, nothing on
// stdout, and no file changed. What it says is compared in one golden file.
type refusal struct {
	name string
	code int
	args []string
	make func(d *desk) // what is there before
}

func TestRefusals(t *testing.T) {
	var said strings.Builder
	for _, group := range [][]refusal{callRefusals, libraryRefusals(), importRefusals(t), fileRefusals} {
		for _, c := range group {
			t.Run(c.name, func(t *testing.T) { fmt.Fprintf(&said, "## %s\n%s\n", c.name, c.refused(t)) })
		}
	}
	golden.RequireEqual(t, []byte(said.String()))
}

func (c refusal) refused(t *testing.T) string {
	t.Helper()
	d := newDesk(t)
	if c.make != nil {
		c.make(d)
	}
	args := make([]string, len(c.args))
	for i, a := range c.args {
		args[i] = strings.ReplaceAll(a, "~", d.home)
	}
	before := d.files()
	r := d.run(args...)
	if r.code != c.code {
		t.Errorf("exit %d, not %d: %s", r.code, c.code, r.err)
	}
	if r.out != "" {
		t.Errorf("stdout: %q", r.out)
	}
	if after := d.files(); after != before {
		t.Errorf("files were changed, from\n%sto\n%s", before, after)
	}
	if n := strings.Count(r.err, "\n"); n < 1 || n > 2 && !strings.Contains(c.name, "all faults") {
		t.Errorf("an error takes a line or two, not %d: %q", n, r.err)
	}
	for _, no := range []string{"goroutine", "SQL", "sqlite", "0x", ".go:", "Usage"} {
		if strings.Contains(r.err, no) {
			t.Errorf("%q is not for people: %q", no, r.err)
		}
	}
	return r.err
}

// callRefusals are what a call with wrong words gets.
var callRefusals = []refusal{
	{"no such command", 2, []string{"lst"}, nil},
	{"no such command, with nothing like it", 2, []string{"frobnicate"}, nil},
	{"no such subcommand", 2, []string{"deck", "chek"}, nil},
	{"a subcommand is missing", 2, []string{"deck"}, nil},
	{"no such flag", 2, []string{"list", "--all"}, nil},
	{"the firm’s library, without a command", 2, []string{"team"}, nil},
	{"joining nothing", 2, []string{"team", "join"}, nil},
	{"joining what is no address", 1, []string{"team", "join", "the office"}, nil},
	{"joining with a password", 1, []string{"team", "join", "postgres://anna:secret@db.example.com/firm"}, nil},
	{"joining over a way that is not safe", 1, []string{"team", "join", "postgres://anna@db.example.com/firm?sslmode=require"}, nil},
	{"not joined", 1, []string{"team", "status"}, nil},
	{"pushing nothing", 2, []string{"team", "push"}, nil},
	{"pushing some and all", 2, []string{"team", "push", "latest", "--all"}, nil},
	{"leading all", 2, []string{"team", "push", "--all", "--lead"}, nil},
	{"leading a copy", 2, []string{"team", "push", "latest", "--lead", "--as-copy"}, nil},
	{"pulling nothing", 2, []string{"team", "pull"}, nil},
	{"erasing nothing", 2, []string{"team", "erase"}, nil},
	{"granting nothing", 2, []string{"team", "grant", "anna"}, nil},
	{"granting at odds", 2, []string{"team", "grant", "anna", "Acme", "--read-only", "--erase"}, nil},
	{"no such short flag", 2, []string{"list", "-x"}, nil},
	{"a value is missing", 2, []string{"export", "latest", "-o"}, nil},
	{"an empty value", 2, []string{"export", "latest", "-o", ""}, nil},
	{"a value does not fit", 2, []string{"new", "--people", "eight"}, nil},
	{"nobody in the room", 2, []string{"new", "--people", "0"}, nil},
	{"a classification that is none", 2, []string{"new", "--classification", "secret"}, nil},
	{"too many words", 2, []string{"show", "a", "b"}, nil},
	{"a word is missing", 2, []string{"show"}, nil},
	{"notes of nothing", 2, []string{"notes"}, nil},
	{"nothing to search for", 2, []string{"search"}, nil},
	{"no such agenda", 2, []string{"new", "--agenda", "quarter"}, nil},
	{"no such deck", 2, []string{"new", "--deck", "mine"}, nil},
	{"no such stage", 2, []string{"new", "--stage", "nap"}, nil},
	{"a stage that the agenda does not have", 2, []string{"new", "--agenda", "follow-up", "--stage", "vote"}, nil},
	{"no such format", 2, []string{"export", "latest", "--format", "doc"}, nil},
	{"delete without anybody to ask", 2, []string{"delete", "latest"}, nil},
	{"no such help", 2, []string{"help", "nap"}, nil},
	{"no home", 1, []string{"list"}, func(d *desk) { delete(d.env, "HOME") }},
	{"a control character in a word", 2, []string{"show\x1b]0;owned\x07"}, nil},
}

// database makes a library out of SQL.
func database(statements ...string) func(d *desk) {
	return func(d *desk) {
		d.keepThree()
		db, err := sql.Open("sqlite3", d.library())
		if err != nil {
			d.t.Fatal(err)
		}
		defer db.Close()
		for _, s := range statements {
			if _, err := db.Exec(s); err != nil {
				d.t.Fatal(err)
			}
		}
	}
}

// spoilt changes the bytes of a library that was sound.
func spoilt(how func(data []byte) []byte) func(d *desk) {
	return func(d *desk) {
		d.keepThree()
		data, err := os.ReadFile(d.library())
		if err != nil {
			d.t.Fatal(err)
		}
		if err := os.WriteFile(d.library(), how(data), 0o600); err != nil {
			d.t.Fatal(err)
		}
	}
}

func libraryRefusals() []refusal {
	text := spoilt(func([]byte) []byte { return []byte("Dear diary, this is no library at all.\n") })
	other := database("PRAGMA application_id=42")
	newer := database("PRAGMA user_version=99")
	half := spoilt(func(data []byte) []byte { return data[:len(data)/2/4096*4096] })
	flipped := spoilt(func(data []byte) []byte {
		for i := 4096; i < len(data); i++ {
			data[i] ^= 0xa5
		}
		return data
	})
	return []refusal{
		{"a text file for a library", 1, []string{"list"}, text},
		{"import into a text file", 1, []string{"import", "~/session.json"}, func(d *desk) { text(d); hasFile(d, nil) }},
		{"another program’s database", 1, []string{"list"}, other},
		{"delete in another program’s database", 1, []string{"delete", "example", "--yes"}, other},
		{"a newer library", 1, []string{"show", "latest"}, newer},
		{"import into a newer library", 1, []string{"import", "~/session.json"}, func(d *desk) { newer(d); hasFile(d, nil) }},
		{"a library cut in half", 1, []string{"list"}, half},
		{"a library with flipped bits", 1, []string{"list"}, flipped},
		{"the app in lines on a text file", 1, nil, func(d *desk) { text(d); d.env["SWOTSHOP_LIBRARY"] = d.library() }},
		{"a folder for a library", 1, []string{"list", "--library", "~"}, nil},
		{"no library to show from", 1, []string{"show", "latest"}, nil},
		{"no such session", 1, []string{"show", "77"}, (*desk).keepThree},
		{"notes of no such session", 1, []string{"notes", "77"}, (*desk).keepThree},
		{"no library to read notes from", 1, []string{"notes", "latest"}, nil},
		{"two such sessions", 1, []string{"export", "3f9"}, (*desk).keepThree},
		{"an empty id", 2, []string{"show", ""}, (*desk).keepThree},
	}
}

// hasFile writes the example as a session's file, changed or not.
func hasFile(d *desk, change func(doc map[string]any)) {
	d.t.Helper()
	d.file("session.json", exampleFile(d.t, change))
}

func exampleFile(t *testing.T, change func(doc map[string]any)) string {
	t.Helper()
	text, err := workshop.EncodeSession(example(t).Events())
	if err != nil {
		t.Fatal(err)
	}
	if change == nil {
		return string(text)
	}
	var doc map[string]any
	if err := json.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	change(doc)
	data, err := json.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// event is an event of a session's file, by its number.
func event(doc map[string]any, n int) map[string]any {
	return doc["events"].([]any)[n-1].(map[string]any)
}

func importRefusals(t *testing.T) []refusal {
	t.Helper()
	call := []string{"import", "~/session.json"}
	changed := func(change func(doc map[string]any)) func(d *desk) {
		return func(d *desk) { d.keepThree(); d.env["SWOTSHOP_LIBRARY"] = d.library(); hasFile(d, change) }
	}
	raw := func(text string) func(d *desk) {
		return func(d *desk) { d.keepThree(); d.file("session.json", text) }
	}
	return []refusal{
		{"import what is there already", 1, call, changed(nil)},
		{"import a newer file", 1, call, changed(func(doc map[string]any) { doc["version"] = 99 })},
		{"import a state", 1, call, raw(`{"format": "swotshop state", "version": 1, "session": "3f9a20c41b77"}`)},
		{"import a newer state", 1, call, raw(`{"format": "swotshop state", "version": 2, "session": [], "items": 7}`)},
		{"import another format", 1, call, changed(func(doc map[string]any) { doc["format"] = "swot\x1b[31m" })},
		{"import with an unknown event", 1, call, changed(func(doc map[string]any) { event(doc, 6)["kind"] = "item.sung" })},
		{"import with a newer event", 1, call, changed(func(doc map[string]any) { event(doc, 6)["v"] = 7 })},
		{"import with a gap", 1, call, changed(func(doc map[string]any) {
			all := doc["events"].([]any)
			doc["events"] = append(all[:5:5], all[6:]...)
		})},
		{"import that breaks a rule", 1, call, changed(func(doc map[string]any) {
			event(doc, 2)["kind"], event(doc, 2)["body"] = "stance.taken",
				map[string]any{"card": "V1", "moment": "before", "counts": []int{9, 9, 9, 9, 9}}
		})},
		{"import with an event id twice", 1, call, changed(func(doc map[string]any) { event(doc, 6)["id"] = event(doc, 5)["id"] })},
		{"import with another session’s id", 1, call, changed(func(doc map[string]any) { doc["session"] = "other" })},
		{"import without events", 1, call, changed(func(doc map[string]any) { doc["events"] = []any{} })},
		{"import something that is no JSON", 1, call, raw("Dear diary\x1b[31m")},
		{"import JSON that is cut off", 1, call, raw(`{"format": "swotshop-session", "ver`)},
		{"import an empty file", 1, call, raw("")},
		{"import a file that is not there", 1, call, (*desk).keepThree},
		{"import a folder", 1, []string{"import", "~"}, (*desk).keepThree},
		{"import nothing from stdin", 1, []string{"import", "-"}, (*desk).keepThree},
		{"import without end", 1, []string{"import", "-"}, func(d *desk) { d.keepThree(); d.stdin = endless{} }},
	}
}

// endless is a stdin that never ends.
type endless struct{}

func (endless) Read(b []byte) (int, error) { return len(b), nil }

var fileRefusals = []refusal{
	{"export onto a file", 1, []string{"export", "example", "-o", "~/there.md"}, func(d *desk) { d.keepThree(); d.file("there.md", "mine") }},
	{"export into a folder that is not there", 1, []string{"export", "example", "-o", "~/nowhere/x.md"}, (*desk).keepThree},
	{"export onto a folder", 1, []string{"export", "example", "-o", "~"}, (*desk).keepThree},
	{"demo onto a file", 1, []string{"demo", "-o", "~/there.md"}, func(d *desk) { d.file("there.md", "mine") }},
	{"a deck with faults, all faults at once", 1, []string{"deck", "check", "~/bad.yaml"}, func(d *desk) {
		d.file("bad.yaml", "id: bad deck\nversion: none\ncards:\n  - id: A\n    question: \"\"\n")
	}},
	{"a deck that is not there", 1, []string{"deck", "check", "~/none.yaml"}, nil},
	{"an own deck as a file", 2, []string{"deck", "show", "mine", "--yaml"}, nil},
	{"show a deck that is not there", 1, []string{"deck", "show", "mine"}, nil},
	{"show a deck with faults", 1, []string{"deck", "show", "bad"}, func(d *desk) {
		folder := filepath.Join(d.home, ".config", "swotshop", "decks")
		if err := os.MkdirAll(folder, 0o700); err != nil {
			d.t.Fatal(err)
		}
		d.file(filepath.Join(".config", "swotshop", "decks", "bad.yaml"), "id: bad\n")
	}},
}
