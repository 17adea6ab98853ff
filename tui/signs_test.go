package tui_test

import (
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A full stop and a question mark do something on an empty line. When a letter
// follows they were the beginning of a text, and nothing of it is missing.
func TestSignsAtTheBeginningOfAText(t *testing.T) {
	for _, text := range []string{".NET skills are rare", "?Who owns this", "…", ".5 million", "?¿Por qué?", "...and then?", "?.x"} {
		d := tuitest.NewSessionDesk(t)
		d.Stage(workshop.StageCapture)
		d.Type(text)
		if d.App.Over() != nil || strings.TrimSpace(d.Screen()) == "" {
			t.Errorf("%q: the line does not show:\n%s", text, d.Screen())
		}
		want := strings.TrimPrefix(text, "..") // the second one of two takes the first back
		if got := d.App.Screen().(*session.Screen).In.Text(); got != want {
			t.Errorf("%q became %q", text, got)
		}
	}
}

// What is no letter only ends what the sign did.
func TestSignsOfAClicker(t *testing.T) {
	for _, keys := range [][]string{{".", "."}, {".", "pgdown"}, {"?", "?"}, {".", "space"}, {"?", "esc"}, {".", "enter"}} {
		d := tuitest.NewSessionDesk(t)
		d.Stage(workshop.StageCapture)
		d.Line("w first")
		d.Keys(keys...)
		d.Shows("First")
		if line := d.App.Screen().(*session.Screen).In.Text(); line != "" || d.App.Over() != nil || d.W().CurrentStage().Kind != workshop.StageCapture {
			t.Errorf("%v: %q is on the line", keys, line)
		}
	}
}

// Where letters are no text, they are what they were.
func TestSignsWhereNothingIsTyped(t *testing.T) {
	d := tuitest.NewDesk(t, tui.Start{})
	d.Type(".n")
	d.Hides("New session")
	d.Type("?n")
	d.Hides("New session")
	d.Type("n?Acme")
	d.Shows("?Acme")
}

// Arrows are the keys of some clickers: a step on, and back, unless there is
// something to move.
func TestArrowsAreStepsWhereTheyHaveNoOtherWork(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	before := d.W().Stage
	d.Keys("right")
	if d.W().Stage != before+1 {
		t.Error("→ is no step on")
	}
	d.Stage(workshop.StageCapture)
	d.Type("wx")
	d.Keys("left", "left", "right")
	if d.W().Stage != before {
		t.Error("← in a text is a step")
	}
	d.Keys("ctrl+e", "ctrl+u", "left")
	if d.W().Stage != before-1 {
		t.Error("← is no step back")
	}
	d.Do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "trusted"})
	d.Stage(workshop.StageVote)
	vote := d.W().Stage
	d.Keys("right", "left", "right")
	if d.W().Stage != vote {
		t.Error("arrows choose a quadrant while votes are counted")
	}
}
