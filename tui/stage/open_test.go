package stage_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

const askObjective = "What decision do we need today? One sentence."

func TestOpenLooks(t *testing.T) { goldens(t, workshop.StageOpen) }

func TestOpenMashed(t *testing.T) { mash(t, workshop.StageOpen) }

func TestOpenTakesTheObjective(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageOpen)
	d.Shows(askObjective, "the objective, in one sentence", "eight people", "No unpublished figures")
	d.Type("Decide who speaks for us.")
	d.Shows("the objective")
	d.Keys("enter")
	d.Hides(askObjective)
	d.Shows("Decide who speaks for us.")
	d.Keys("up")
	d.Line(" And when.")
	if got, want := d.W().Objective, "Decide who speaks for us. And when."; got != want {
		t.Errorf("the objective is %q, want %q", got, want)
	}
	d.Keys("ctrl+z", "ctrl+z")
	d.Shows(askObjective, "Undone: session details changed")
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
