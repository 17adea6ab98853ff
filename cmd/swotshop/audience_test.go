package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"swotshop/workshop"
)

// namedSession is one in which the client, an owner, an amount and who disagrees are named.
func namedSession(t *testing.T, client string) *workshop.Log {
	t.Helper()
	log, err := started("4c0ffee", client, "2026-04-02", "Falkner lost 9,876 customers to Zephyr")
	if err != nil {
		t.Fatal(err)
	}
	for i, intent := range []workshop.Intent{
		workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill with Anna Schmidt", Owner: "Anna Schmidt (CFO)", YesFrom: "CFO"}},
		workshop.AddRemark{Topic: workshop.Dissent, Text: "finance: too early"},
		workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [workshop.Steps]int{2, 3, 2, 1}},
	} {
		stamp := workshop.Stamp{At: log.State().LastAt, Actor: "facilitator", NewID: func() string { return fmt.Sprint("named-", i) }}
		if _, err := log.Do(intent, stamp); err != nil {
			t.Fatal(err)
		}
	}
	return log
}

// What was replaced is listed on stderr alone, and neither the document nor the name of its
// file has any of it.
func TestARedactedExportSaysWhatItReplaced(t *testing.T) {
	d := newDesk(t)
	d.keep(namedSession(t, "Falkner Robotics plc"))
	t.Chdir(d.home)
	for _, as := range formats {
		if as.name == asSession.name || as.missing != nil { // those need another program
			continue
		}
		d.says(exitFine, []string{"export", "latest", "--format", as.name, "--redacted", "--hide", "zephyr"},
			"Replaced: ", "  “Falkner” → the client, in 1 text", "  “Anna Schmidt” → owner A, in 2 texts", "  “zephyr” → […], in 1 text", "because they look like roles: “CFO”", "written to the-client-")
	}
	files, err := filepath.Glob("the-client-*")
	if err != nil || len(files) < 3 {
		t.Fatalf("written: %v, %v", files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, word := range []string{"falkner", "schmidt", "anna", "zephyr", "9,876"} {
			if strings.Contains(strings.ToLower(string(data)), word) {
				t.Errorf("%s has %q", file, word)
			}
		}
	}
	if out := d.fine("export", "latest", "--redacted", "-o", "-"); strings.Contains(out, "→") || !strings.Contains(out, "owner A") {
		t.Errorf("stdout has\n%s", out)
	}
	if out := d.fine("show", "latest", "--redacted"); strings.Contains(out, "Falkner") || !strings.Contains(out, "owner A") {
		t.Errorf("shown is\n%s", out)
	}
}

func TestAnExportForATeamDoesNotTellWhoDisagreed(t *testing.T) {
	d := newDesk(t)
	d.keep(namedSession(t, "Falkner Robotics plc"))
	for _, who := range []string{"board", "team"} {
		out := d.fine("export", "latest", "--for", who, "-o", "-")
		if told := strings.Contains(out, "finance: too early"); told == (who == "team") || !strings.Contains(out, "too early") || !strings.Contains(out, "Falkner") {
			t.Errorf("for the %s:\n%s", who, out)
		}
	}
}

func TestWhatCannotBeRedactedIsRefused(t *testing.T) {
	d := newDesk(t)
	d.keep(namedSession(t, "Falkner Robotics plc"))
	t.Chdir(d.home)
	before := d.files()
	d.says(exitWrongCall, []string{"export", "latest", "--for", "press"}, "There is no audience “press”. Available: board, team.")
	d.says(exitWrongCall, []string{"export", "latest", "--redacted", "--format", "json"}, "A session file contains everything")
	d.says(exitWrongCall, []string{"export", "latest", "--hide", "zephyr", "-o", "x.json"}, "A session file contains everything")
	d.says(exitFailed, []string{"export", "latest", "--redacted", "-o", "falkner.html"}, "Not exported: the name of the file still contains “Falkner” in “falkner.html”.")
	d.says(exitFailed, []string{"export", "latest", "--hide", "!"}, "Not exported: “!” is too short to be hidden.")
	if d.files() != before {
		t.Error("something was written")
	}
	other := newDesk(t)
	other.keep(namedSession(t, "IT"))
	other.says(exitFailed, []string{"export", "latest", "--redacted", "-o", "-"}, "Not exported: The client is called “IT”")
}

// A name that is left keeps the document from being written, whatever its format.
func TestADocumentWithANameLeftInItIsRefused(t *testing.T) {
	log := namedSession(t, "Falkner Robotics plc")
	fitted, err := workshop.Audience{Redacted: true}.Fit(log.Events())
	if err != nil {
		t.Fatal(err)
	}
	m := material{w: fitted.Workshop, fitted: fitted}
	for _, left := range []string{"Falkner", "<!doctype html><p>FALKNER", "ask\nSchmidt"} {
		if err := m.noneLeft("x.md", []byte(left)); err == nil || !strings.HasPrefix(err.Error(), "Not exported: it still contains “") {
			t.Errorf("with %q: %v", left, err)
		}
	}
	if err := m.noneLeft("x.md", []byte("the client")); err != nil {
		t.Error(err)
	}
	m.w = log.State() // what no eye can read is judged by what it was made from
	if err := m.noneLeft("x.docx", []byte{'P', 'K', 0}); err == nil {
		t.Error("a document is written from a session with names")
	}
}
