package tui_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// goldens compares a stage at the sizes that have goldens, with nothing, some and far too much
// in it, to what it looked like when it was last looked at.
func goldens(t *testing.T, kind workshop.StageKind) {
	t.Helper()
	t.Parallel()
	for name, fill := range tuitest.Fills {
		d := tuitest.NewFilledDesk(t, fill, kind)
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d.Resize(size[0], size[1])
				d.Fits(t)
				tuitest.Looks(t, d)
			})
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
		d := tuitest.NewFilledDesk(t, fill, kind)
		id := d.W().ID
		for i := range keys {
			if i%20 == 0 {
				d.Resize(50+random.IntN(70), 15+random.IntN(25))
			}
			key := mashed[random.IntN(len(mashed))]
			d.Keys(key)
			if key == "." && d.Blank() || d.App.Over() != nil {
				d.Keys("n")
			}
			if _, ok := d.App.Screen().(*session.Screen); !ok { // Esc, to the library
				d.Want(screen.OpenSession{ID: id})
			}
			if string(d.W().CurrentStage().Kind) != strings.TrimSuffix(string(kind), "2") {
				d.Stage(kind)
			}
			d.Fits(t)
		}
	}
}

func TestOpenLooks(t *testing.T) { goldens(t, workshop.StageOpen) }

func TestOpenMashed(t *testing.T) { mash(t, workshop.StageOpen) }

func TestOpenTakesTheObjective(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageOpen)
	d.Shows(stage.AskObjective, "the objective, in one sentence", "8 people", "Do not type unpublished figures.")
	d.Type("Decide who speaks for us.")
	d.Shows("the objective")
	d.Keys("enter")
	d.Hides(stage.AskObjective)
	d.Shows("Decide who speaks for us.")
	d.Keys("up")
	d.Line(" And when.")
	if got, want := d.W().Objective, "Decide who speaks for us. And when."; got != want {
		t.Errorf("the objective is %q, want %q", got, want)
	}
	d.Keys("ctrl+z", "ctrl+z")
	d.Shows(stage.AskObjective, "Undone: session details changed")
}

func TestOpenCorrectsThePeople(t *testing.T) {
	for line, want := range map[string]int{"people 7": 7, "7 people": 7, "7": 7, "People 12": 12, "1 person": 1} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageOpen)
		d.Line(line)
		if d.W().People != want || d.W().Client != "Acme Robotics" || d.W().Objective == "" {
			t.Errorf("%q makes the details %+v, want %d people and the rest kept", line, d.W().Details, want)
		}
	}
}

func TestOpenKeepsALineThatIsRefused(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageOpen)
	d.Line("people 0")
	d.Shows("! How many people are in the room?", "▸ people 0")
	d.Keys("ctrl+u")
	d.Send(tea.PasteMsg{Content: strings.Repeat("long ", 100)})
	d.Keys("enter")
	d.Shows("! Too long for an objective")
	if d.W().People != 8 || d.App.Screen().(*session.Screen).In.Empty() {
		t.Error("a refused line changed something or is gone")
	}
}
