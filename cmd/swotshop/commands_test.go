package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/workshop"
)

// threeSessions is a desk whose library holds three sessions.
func threeSessions(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.keepThree()
	return d
}

func TestWhatTheCommandsPrint(t *testing.T) {
	d := threeSessions(t)
	for name, args := range map[string][]string{
		"list":             {"list"},
		"list of a client": {"list", "--client", "acme"},
		"list json":        {"list", "--json"},
		"search":           {"search", "leak"},
		"search json":      {"search", "--json", "funding", "rum"},
		"show":             {"show", "example"},
		"show a draft":     {"show", "3f9a20c41"},
		"deck list":        {"deck", "list"},
		"agenda list":      {"agenda", "list"},
		"agenda show":      {"agenda", "show", "half"},
		"deck show":        {"deck", "show", "social-board"},
		"help":             {"help"},
		"help export":      {"export", "--help"},
	} {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, []byte(d.fine(args...))) })
	}
}

func TestAnEmptyLibraryIsNoFailure(t *testing.T) {
	d := newDesk(t)
	before := d.files()
	for _, args := range [][]string{{"list"}, {"search", "word"}} {
		r := d.run(args...)
		if r.code != exitFine || r.out != "" || !strings.Contains(r.err, "There is no library at ~/") {
			t.Errorf("%v: %+v", args, r)
		}
		r = d.run(append(args, "--json")...)
		if r.code != exitFine || r.out != "[]\n" {
			t.Errorf("%v --json: %+v", args, r)
		}
	}
	if after := d.files(); after != before {
		t.Errorf("files were made:\n%s", after)
	}
}

func TestTheLibraryIsWhereTheCallSays(t *testing.T) {
	d := newDesk(t)
	d.keep(example(t))
	elsewhere := filepath.Join(d.home, "q?x #1 p%41 ü.db")
	if err := os.Rename(d.library(), elsewhere); err != nil {
		t.Fatal(err)
	}
	if out := d.fine("list", "--library", elsewhere); !strings.Contains(out, "Example AI start-up") {
		t.Errorf("by flag: %q", out)
	}
	d.env["SWOTSHOP_LIBRARY"] = elsewhere
	if out := d.fine("list"); !strings.Contains(out, "Example AI start-up") {
		t.Errorf("by environment: %q", out)
	}
	delete(d.env, "SWOTSHOP_LIBRARY")
	d.env["XDG_DATA_HOME"] = filepath.Join(d.home, "data")
	if out := d.fine("version"); !strings.Contains(out, "~/data/swotshop/library.db") {
		t.Errorf("by XDG: %q", out)
	}
}

func TestJSONIsAnArrayAndNothingElse(t *testing.T) {
	d := threeSessions(t)
	var list []workshop.Summary
	if err := json.Unmarshal([]byte(d.fine("list", "--json")), &list); err != nil || len(list) != 3 {
		t.Errorf("%d sessions, %v", len(list), err)
	}
	var hits []workshop.Hit
	if err := json.Unmarshal([]byte(d.fine("search", "--json", "leak")), &hits); err != nil || len(hits) == 0 {
		t.Errorf("%d hits, %v", len(hits), err)
	}
	if out := d.fine("search", "--json", "nowhere-to-be-found"); out != "[]\n" {
		t.Errorf("nothing found is %q", out)
	}
}

func TestExportChoosesAFreeName(t *testing.T) {
	d := threeSessions(t)
	t.Chdir(d.home)
	if r := d.run("export", "example"); r.err != "Blueprint written to example-ai-start-up-2026-03-12-blueprint.md\n" || r.out != "" {
		t.Errorf("%+v", r)
	}
	if r := d.run("export", "example", "--format", "json"); r.err != "Session written to example-ai-start-up-2026-03-12-session.json\n" {
		t.Errorf("%+v", r)
	}
	d.fine("export", "example", "-o", "by-ending.json")
	if data, _ := os.ReadFile("by-ending.json"); !json.Valid(data) {
		t.Error("the ending .json does not give JSON")
	}
	shown := d.fine("show", "example")
	if file, _ := os.ReadFile("example-ai-start-up-2026-03-12-blueprint.md"); string(file) != shown {
		t.Error("what is exported is not what is shown")
	}
	d.file("old.md", strings.Replace(shown, "\n", "\ntitle: another\n", 1))
	d.fine("export", "example", "-o", "old.md", "--force")
	if file, _ := os.ReadFile("old.md"); string(file) != shown {
		t.Error("--force did not replace the file")
	}
}

// The app writes into the current folder, and never over a file.
func TestTheAppExportsNextToAnExistingFile(t *testing.T) {
	home := t.TempDir()
	t.Chdir(home)
	w, e := example(t).State(), exporter{t.Context(), func(string) string { return home }, func() workshop.NudgeRules { return workshop.NudgeRules{} }}
	stem, before := "example-ai-start-up-2026-03-12-blueprint", ""
	for _, want := range []string{stem + ".md", stem + "-2.md", stem + "-3.md"} {
		if file, there := e.Place(w, "md"); file != "~/"+want || there != before {
			t.Errorf("said is %s beside %q, not %s beside %q", file, there, want, before)
		}
		got, err := e.Export(w, "md")
		if data, _ := os.ReadFile(want); err != nil || got.File != "~/"+want || got.There != before || got.Bytes != len(data) || len(data) == 0 {
			t.Errorf("%+v, %v, not %s beside %q", got, err, want, before)
		}
		before = "~/" + want
	}
}

// What leaves by export and comes back by import is the same to the byte.
func TestASessionSurvivesTheRoundTrip(t *testing.T) {
	d := threeSessions(t)
	for _, id := range []string{"example", "3f9a20c4e001"} {
		markdown, exported := d.fine("export", id, "-o", "-"), d.fine("export", id, "--format", "json", "-o", "-")
		if markdown != d.fine("show", id) {
			t.Errorf("%s: export and show differ", id)
		}
		d.fine("delete", id, "--yes")
		if r := d.run("show", id); r.code != exitFailed {
			t.Errorf("%s is still there: %+v", id, r)
		}
		if data, err := os.ReadFile(d.library()); err != nil || bytes.Contains(data, []byte(id)) {
			t.Errorf("%s is still in the file, %v", id, err)
		}
		d.stdin = strings.NewReader(exported)
		d.fine("import", "-")
		if d.fine("export", id, "-o", "-") != markdown {
			t.Errorf("%s: the blueprint is another one after the round trip", id)
		}
		if d.fine("export", id, "--format", "json", "-o", "-") != exported {
			t.Errorf("%s: the file is another one after the round trip", id)
		}
	}
}

func TestTheDemoWritesItsBlueprint(t *testing.T) {
	d := newDesk(t)
	before := d.files()
	out := d.fine("demo", "-o", "-")
	if !strings.HasPrefix(out, "---\n") || !strings.Contains(out, "# Example AI start-up: ") {
		t.Errorf("%.200s", out)
	}
	if after := d.files(); after != before {
		t.Errorf("files were made:\n%s", after)
	}
	file := filepath.Join(d.home, "demo.md")
	d.fine("demo", "-o", file)
	if data, err := os.ReadFile(file); err != nil || string(data) != out {
		t.Errorf("the file is not what stdout got, %v", err)
	}
}

// The built-in deck, written out and given another id, is a deck of one's own.
func TestCheckOfAGoodDeck(t *testing.T) {
	d := newDesk(t)
	own := strings.Replace(d.fine("deck", "show", "social-board", "--yaml"), "\nid: social-board", "\nid: ours", 1)
	if out := d.fine("deck", "check", d.file("ours.yaml", own)); out != "~/ours.yaml: no problems found (deck ours, 36 cards).\n" {
		t.Errorf("%q", out)
	}
	folder := filepath.Join(d.home, ".config", "swotshop", "decks")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "ours.yaml"), []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "bad.yaml"), []byte("id: bad"), 0o600); err != nil {
		t.Fatal(err)
	}
	r := d.run("deck", "list")
	if !strings.Contains(r.out, "ours") || !strings.Contains(r.err, "bad.yaml") || r.code != exitFine {
		t.Errorf("%+v", r)
	}
}

// A table is for people: aligned by cells and not by bytes, cut only where a
// terminal is, and clean whatever comes into it.
func TestTable(t *testing.T) {
	tb := &table{right: map[int]bool{1: true}}
	tb.add("咖啡馆", "1", "x")
	tb.add("a", "100", "red \x1b[31m\u202egnp.exe")
	if got, want := tb.draw(0), "咖啡馆    1  x\na       100  red gnp.exe\n"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	if got, want := tb.draw(10), "咖啡馆   …\na       1…\n"; got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

func TestShortIDs(t *testing.T) {
	short := shortIDs([]workshop.Summary{{ID: "3f9a20c41b77"}, {ID: "3f9a20c4e001"}, {ID: "example"}})
	if got := short("3f9a20c41b77") + " " + short("example"); got != "3f9a20c41 example" {
		t.Error(got)
	}
}
