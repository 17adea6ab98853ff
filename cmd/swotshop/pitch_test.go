package main

import (
	"os"
	"strings"
	"testing"
	"time"

	"swotshop/prompts"
	"swotshop/workshop"
)

// aCase is a prepared session of the agenda that ends with a pitch.
func aCase(t *testing.T) *workshop.Log {
	t.Helper()
	content := prompts.Open("")
	deck, err := content.Deck("")
	if err != nil {
		t.Fatal(err)
	}
	agenda, err := content.Agenda("case")
	if err != nil {
		t.Fatal(err)
	}
	log := workshop.NewLog()
	_, err = log.Do(workshop.OpenSession{
		Session: "0000000000000case", Agenda: agenda, Deck: deck, Triggers: content.Triggers(),
		Details: workshop.Details{Client: "Lindenhof Brewery", Title: "Answering in the open", Date: "2026-03-12", People: 6, Objective: "Let service answer in public"},
	}, workshop.Stamp{At: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC), Actor: "facilitator", NewID: func() string { return "case-1" }})
	if err != nil {
		t.Fatal(err)
	}
	return log
}

// What a case ends with is a pitch, by its name and by what is said of it.
func TestACaseIsExportedAsAPitch(t *testing.T) {
	d := newDesk(t)
	d.keep(aCase(t))
	t.Chdir(d.home)
	if r := d.run("export", "latest"); r.err != "Pitch written to lindenhof-brewery-2026-03-12-pitch.md\n" {
		t.Errorf("%+v", r)
	}
	shown := d.fine("show", "latest")
	if file, _ := os.ReadFile("lindenhof-brewery-2026-03-12-pitch.md"); string(file) != shown || !strings.Contains(shown, "# Let service answer in public\n") {
		t.Errorf("exported:\n%s\nshown:\n%s", file, shown)
	}
	d.fine("export", "latest", "-o", "lindenhof-brewery-2026-03-12-pitch.md", "--force")
}
