package tui

import (
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// at puts the session on a stage: of two of the same kind the second is meant
// by its name and a 2.
func (d *desk) at(kind workshop.StageKind) {
	d.t.Helper()
	stages, find, last := d.W().Agenda.Stages, strings.TrimSuffix(string(kind), "2"), -1
	for i, s := range stages {
		if string(s.Kind) == find && (last < 0 || find != string(kind)) {
			last = i
		}
	}
	d.run(d.app.Obey(screen.Intend(workshop.EnterStage{Stage: last})))
}

// Do carries out intents in the live session.
func (d *desk) Do(intents ...workshop.Intent) {
	d.t.Helper()
	for _, i := range intents {
		cmd, err := d.app.live.Do(i)
		if err != nil {
			d.t.Fatalf("%T: %v", i, err)
		}
		d.run(cmd)
	}
}

// newFilledDesk starts a session without an objective, fills it and goes to a
// stage.
func newFilledDesk(t *testing.T, fill func(tuitest.Session), kind workshop.StageKind) *desk {
	t.Helper()
	d := newDesk(t, Start{})
	d.app.options.Content = tuitest.Day{Grid: kind == workshop.StageGrid}
	d.run(d.app.start(setup.NewSession{Client: "Acme Robotics", Title: "Board away day", People: 8}))
	fill(d)
	d.at(kind)
	return d
}

// fits fails when anything is wider or higher than the window, or when a
// stage drew more than its area so that the frame had to cut it.
func (d *desk) fits(t *testing.T) {
	t.Helper()
	lines := d.rows()
	if len(lines) != d.app.size.H {
		t.Fatalf("%d lines in a window of %d", len(lines), d.app.size.H)
	}
	for i, l := range lines {
		if w := lipgloss.Width(l); w > d.app.size.W-1 {
			t.Fatalf("line %d is %d wide in a window of %d: %q", i, w, d.app.size.W, l)
		}
	}
	screen := strings.Join(lines, "\n") // drawn once: this runs after thousands of keys
	for text, fault := range map[string]string{
		"more line": "the frame had to cut the stage", "PRIVATE": "the facilitator’s note is projected",
	} {
		if strings.Contains(screen, text) {
			t.Fatalf("%s:\n%s", fault, screen)
		}
	}
}

// mashed are the keys that a person in a hurry hits.
var mashed = strings.Fields("enter enter up down left right tab shift+tab delete backspace esc space home end " +
	"ctrl+z ctrl+z ctrl+y ctrl+u pgdown pgup 1 3 4 / t e l n + - ? ! w é 字 f1 f3 .")

// mash presses keys at random on a stage, which must neither break nor draw
// over its edges.
func mash(t *testing.T, kind workshop.StageKind) {
	t.Helper()
	t.Parallel() // most of the time goes by in waiting
	keys := 200
	if kind == workshop.StageBlueprint {
		keys = 80 // a document is drawn anew after many of them
	}
	for name, fill := range tuitest.Fills {
		random := rand.New(rand.NewPCG(1, uint64(len(name))))
		d := newFilledDesk(t, fill, kind)
		id := d.W().ID
		for i := range keys {
			if i%20 == 0 {
				d.resize(50+random.IntN(70), 15+random.IntN(25))
			}
			d.keys(mashed[random.IntN(len(mashed))])
			if d.app.blank || d.app.Over() != nil {
				d.keys("n")
			}
			if _, ok := d.app.screen.(*session.Screen); !ok { // Esc, to the library
				d.run(d.app.open(screen.OpenSession{ID: id}, ""))
			}
			if string(d.W().CurrentStage().Kind) != strings.TrimSuffix(string(kind), "2") {
				d.at(kind)
			}
			d.fits(t)
		}
	}
}

func TestOpenLooks(t *testing.T) { goldens(t, workshop.StageOpen) }

func TestOpenMashed(t *testing.T) { mash(t, workshop.StageOpen) }

func TestOpenTakesTheObjective(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageOpen)
	d.shows(stage.AskObjective, "the objective, in one sentence", "8 people", "Do not type unpublished figures.")
	d.typed("Decide who speaks for us.")
	d.shows("the objective")
	d.keys("enter")
	d.hides(stage.AskObjective)
	d.shows("Decide who speaks for us.")
	d.keys("up")
	d.line(" And when.")
	if got, want := d.W().Objective, "Decide who speaks for us. And when."; got != want {
		t.Errorf("the objective is %q, want %q", got, want)
	}
	d.keys("ctrl+z", "ctrl+z")
	d.shows(stage.AskObjective, "Undone: session details changed")
}

func TestOpenCorrectsThePeople(t *testing.T) {
	for line, want := range map[string]int{"people 7": 7, "7 people": 7, "7": 7, "People 12": 12, "1 person": 1} {
		d := newFilledDesk(t, tuitest.FillSome, workshop.StageOpen)
		d.line(line)
		if d.W().People != want || d.W().Client != "Acme Robotics" || d.W().Objective == "" {
			t.Errorf("%q makes the details %+v, want %d people and the rest kept", line, d.W().Details, want)
		}
	}
}

func TestOpenKeepsALineThatIsRefused(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageOpen)
	d.line("people 0")
	d.shows("! How many people are in the room?", "▸ people 0")
	d.keys("ctrl+u")
	d.send(tea.PasteMsg{Content: strings.Repeat("long ", 100)})
	d.keys("enter")
	d.shows("! Too long for an objective")
	if d.W().People != 8 || d.app.screen.(*session.Screen).In.Empty() {
		t.Error("a refused line changed something or is gone")
	}
}
