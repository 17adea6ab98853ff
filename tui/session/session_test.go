package session_test

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestUndoAndRedoAreNamed(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Line("t a rival answers first")
	d.Keys("ctrl+z")
	d.Shows("Undone: item added to Threats")
	d.Hides("A rival answers first")
	d.Keys("ctrl+y")
	d.Shows("Redone: item added to Threats", "A rival answers first")
	d.Keys("ctrl+y")
	d.Shows("There is nothing to redo.")
}

// A refused line stays to be fixed.
func TestRefusedLineStays(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Send(tea.PasteMsg{Content: strings.Repeat("many words ", 909)})
	d.Keys("enter")
	d.Shows("Too long for an item: 9998 characters, at most 280.")
	if n := len(d.App.Screen().(*session.Screen).In.Text()); n < 9990 {
		t.Errorf("%d characters are left of the line", n)
	}
}

// The clock shows until when the stage goes and the session, as things are, and by nothing
// how late that is.
func TestTime(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Resize(120, 40)
	d.Clock = d.Clock.Add(3 * time.Minute)
	d.Shows("Open · to 09:05 · ends 10:30")
	d.Clock = d.Clock.Add(4 * time.Minute)
	d.Shows("Open · ends 10:32", "to 10:32")
	d.Hides("over", "late")
}

// What is worked on shows however long the line is: the words around the
// cursor.
func TestLineFollowsItsCursor(t *testing.T) {
	for _, size := range tuitest.Sizes {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
		d.Resize(size[0], size[1])
		d.Type("w " + strings.Repeat("long ", 50) + "end")
		if line := d.Rows()[size[1]-2]; !strings.HasSuffix(line, "long end") {
			t.Errorf("%v: the line shows %q", size, line)
		}
	}
}
