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

// An objective that is there is not replaced in passing: Enter asks once.
func TestOpenAsksBeforeItReplacesTheObjective(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageOpen)
	was := d.W().Objective
	d.Type("peopel 11")
	d.Shows("replaces the objective", "Enter replace it")
	d.Keys("enter")
	d.Shows("! Enter again replaces the objective.", "peopel 11")
	if d.W().Objective != was {
		t.Errorf("the objective is %q", d.W().Objective)
	}
	d.Keys("enter")
	if d.W().Objective != "peopel 11" {
		t.Errorf("the objective is %q", d.W().Objective)
	}
	d.Line("people a few")
	d.Line("people few")
	d.Shows("! How many people are in the room?")
}

// What has changed by function is said too, before Enter and after it.
func TestOpenSaysThePeopleByFunction(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageOpen)
	d.Line("people: ten")
	d.Type("2 legal now")
	d.Shows("10 people in the room, 2 of them Legal")
	d.Keys("enter")
	d.Shows("10 people in the room, 2 of them Legal.")
	if d.W().People != 10 || d.W().ByFunction[workshop.Legal] != 2 {
		t.Errorf("the details are %+v", d.W().Details)
	}
}

// What sounds like a number and is a sentence goes to the board.
func TestSentencesWithNumbersAreNoPeople(t *testing.T) {
	for _, line := range []string{"We are one", "We are two companies", "One product now", "There are two", "Two people here", "People first", "people"} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
		people, items := d.W().Details, len(d.W().Items)
		d.Line(line)
		if !d.W().SamePeople(people) || len(d.W().Items) != items+1 {
			t.Errorf("%q is no item:\n%s", line, d.Screen())
		}
	}
}

func TestOpenCorrectsThePeople(t *testing.T) {
	for line, want := range map[string]int{"people 7": 7, "7 people": 7, "7": 7, "People 12": 12, "1 person": 1, "people: 11": 11, "people twelve": 12, "11 people here": 11, "We are 11.": 11} {
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
