package session_test

import (
	"testing"
	"time"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// unaskedFor are stages that ask for nothing: their line is out of sight while it is empty.
var unaskedFor = []workshop.StageKind{workshop.StageSilence, workshop.StageBreak, workshop.StageBlueprint}

// The line is there as soon as somebody types, in every window.
func TestTheLineComesWithTheFirstLetter(t *testing.T) {
	for _, kind := range unaskedFor {
		start := func(t *testing.T) *tuitest.Desk { return tuitest.NewFilledDesk(t, tuitest.FillSome, kind) }
		tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
			if d.View().Cursor != nil {
				t.Errorf("%s: a cursor shows where nothing is typed", kind)
			}
			d.Type("nobody knows")
			d.Shows(" nobody knows")
			if d.View().Cursor == nil {
				t.Errorf("%s: no cursor shows where something is typed", kind)
			}
			d.Fits(t)
			d.Keys("ctrl+u")
			d.Hides("nobody")
		})
	}
}

// A b blanks where nothing is asked for, as clickers send it; with a letter behind it,
// it is text.
func TestBBlanksWhereNothingIsAskedFor(t *testing.T) {
	for _, kind := range unaskedFor {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
		if d.Keys("b"); !d.Blank() {
			t.Errorf("%s: b did not blank the screen", kind)
		}
		if d.Keys("b"); d.Blank() {
			t.Errorf("%s: b did not bring it back", kind)
		}
		d.Passes(time.Minute)
		if d.Type("break over"); line(d) != "|break over" {
			t.Errorf("%s: the line is %q", kind, line(d))
		}
	}
}

// What is typed in a break is refused in words, and stays for the next stage.
func TestABreakKeepsTheLine(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBreak)
	d.Line("ask legal first")
	d.Shows("! Nothing is recorded in a break.", "▸ ask legal first")
	d.Stage(workshop.StageCommitments)
	d.Shows("Typed for “Coffee break”. F8 uses it here", "▸ ask legal first")
	d.Keys("f8", "enter")
	if r := d.W().RemarksOn(workshop.Commitment); r[len(r)-1].Text != "ask legal first" {
		t.Errorf("the last promise is %q", r[len(r)-1].Text)
	}
}
