package main

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/workshop"
)

// noted is the session of a facilitator who kept two notes and dropped one.
func noted(t *testing.T) *workshop.Log {
	t.Helper()
	log, err := started("4c0ffee", "Acme Robotics", "2026-04-02", "A leak would reach the press before us")
	if err != nil {
		t.Fatal(err)
	}
	ids := 0
	for at, intent := range []workshop.Intent{
		workshop.EnterStage{Stage: log.State().Agenda.Find(workshop.StageProvocations)},
		workshop.ShowCard{Card: "L1"},
		workshop.NotePrivately{Text: "The CFO went quiet when budgets came up: ask in the break"},
		workshop.NotePrivately{Text: "Too early to say"},
		workshop.DropPrivateNote{Note: "p2"},
		workshop.EnterStage{Stage: log.State().Agenda.Find(workshop.StageCapture)},
		workshop.NotePrivately{Text: "Sales always goes first – 咖啡 with legal"},
	} {
		_, err := log.Do(intent, workshop.Stamp{
			At: time.Date(2026, 4, 2, 9, 10+at, 0, 0, time.UTC), Actor: "facilitator",
			NewID: func() string { ids++; return "n" + string(rune('a'+ids)) },
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return log
}

func TestPrivateNotesAreReadAfterwards(t *testing.T) {
	d := newDesk(t)
	d.keep(noted(t))
	golden.RequireEqual(t, []byte(d.fine("notes", "latest")+d.fine("notes", "latest", "--json")))
}

func TestNoPrivateNotesAreNoFailure(t *testing.T) {
	d := threeSessions(t)
	if r := d.run("notes", "example"); r.code != exitFine || r.out != "" || r.err != "There are no private notes.\n" {
		t.Errorf("%+v", r)
	}
	if out := d.fine("notes", "example", "--json"); out != "[]\n" {
		t.Errorf("%q", out)
	}
}

// The whole session takes its notes along; what is handed to others does not.
func TestPrivateNotesLeaveOnlyWithTheWholeSession(t *testing.T) {
	d := newDesk(t)
	d.keep(noted(t))
	if out := d.fine("export", "latest", "--format", "json", "-o", "-"); !strings.Contains(out, "The CFO went quiet") {
		t.Error("the exported session has lost a note")
	}
	for _, args := range [][]string{
		{"show", "latest"}, {"export", "latest", "-o", "-"}, {"list", "--json"}, {"search", "CFO"}, {"search", "--json", "quiet"},
	} {
		if r := d.run(args...); strings.Contains(r.out+r.err, "quiet when") {
			t.Errorf("%v shows a private note: %+v", args, r)
		}
	}
}
