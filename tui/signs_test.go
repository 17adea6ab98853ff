package tui_test

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// onLineNow is what stands on the line of a session over which nothing is.
func onLineNow(d *tuitest.Desk) string {
	d.T.Helper()
	s, ok := d.App.Screen().(*session.Screen)
	if !ok || d.App.Over() != nil || d.Blank() {
		d.T.Fatalf("the line does not show:\n%s", d.Screen())
	}
	return s.In.Whole()
}

// A full stop and a question mark do something on an empty line, and a b where nothing is
// asked for. When text follows they were its beginning, and nothing of it is missing: no
// blank, and no sign that took another back.
func TestSignsAtTheBeginningOfAText(t *testing.T) {
	for _, kind := range []workshop.StageKind{workshop.StageCapture, workshop.StageSilence, workshop.StageBlueprint} {
		for _, text := range []string{".NET skills are rare", "?Who owns this", "…", ".5 million", "?¿Por qué?", "...and then?", "?.x", "? nobody knows", ". net worth",
			"... and so on", "?? who", "..?", "bb king", "b eats", "bbb", "и мы тоже", "иии б", ". . ."} {
			d := tuitest.NewSessionDesk(t)
			d.Stage(kind)
			d.Type(text)
			if text == "bbb" || text == "." {
				d.Keys("x", "backspace")
			}
			if got := onLineNow(d); got != text {
				t.Errorf("%s: %q became %q", kind, text, got)
			}
		}
	}
}

// What is no text only ends what the sign did, and so does the same sign again, as often as
// somebody presses it; what is typed some time later is what it is.
func TestSignsOfAClicker(t *testing.T) {
	for _, keys := range [][]string{{".", "."}, {".", ".", ".", "."}, {".", "pgdown"}, {"?", "?"}, {"?", "esc"}, {".", "enter"}, {".", "up"}, {".", ".", ".", "f5"}} {
		d := tuitest.NewSessionDesk(t)
		d.Stage(workshop.StageCapture)
		d.Line("w first")
		d.Keys(keys...)
		d.Shows("First")
		if line := onLineNow(d); line != "" || d.W().CurrentStage().Kind != workshop.StageCapture {
			t.Errorf("%v: %q is on the line", keys, line)
		}
		d.Passes(time.Minute)
		if d.Type("w later"); onLineNow(d) != "w later" {
			t.Errorf("%v: later the line is %q", keys, onLineNow(d))
		}
	}
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageSilence)
	d.Type("...")
	if !d.Blank() {
		t.Error("the third full stop does not blank the screen again")
	}
	if d.Passes(time.Minute); d.Screen() != "" {
		d.Type("and so on")
	}
	if got := onLineNow(d); got != "...and so on" {
		t.Errorf("while the screen is blank the dots wait for text: %q", got)
	}
}

// Whatever harmless is over the line, text closes it and is on the line; other keys do what
// they do.
func TestTextOverWhatIsHarmless(t *testing.T) {
	for _, over := range [][]string{{"f1"}, {"f5"}, {"f6"}, {"f4"}, {"f4", "end"}, {"f4", "tab"}, {"f4", "space"}, {"f4", "f1"}, {"f5", "."}, {"f4", "."}, {"f8"}, {"f5", "f6"}} {
		for _, text := range []string{"my son posts", "b and so on", "+ more of it", "- a b"} {
			d := tuitest.NewSessionDesk(t)
			d.Stage(workshop.StageCapture)
			d.Line("w first")
			plan := len(d.App.Live().Log.Events())
			d.Keys(over...)
			d.Type(text)
			want := text
			if over[len(over)-1] == "." {
				want = "." + text
			}
			if got := onLineNow(d); got != want {
				t.Errorf("%v: %q became %q", over, text, got)
			}
			if d.Shows("First"); len(d.App.Live().Log.Events()) != plan {
				t.Errorf("%v: %q changed the plan", over, text)
			}
			d.Keys("end", "ctrl+u")
			d.Keys(over...)
			d.Send(tea.PasteMsg{Content: text})
			if got := onLineNow(d); got != want {
				t.Errorf("%v: %q was pasted as %q", over, text, got)
			}
		}
	}
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Line("w first")
	d.Keys("f4", "right", "right")
	d.Type("we")
	if d.W().CurrentStage().Minutes != 17 || onLineNow(d) != "we" {
		t.Errorf("the minutes that were chosen are %d", d.W().CurrentStage().Minutes)
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
