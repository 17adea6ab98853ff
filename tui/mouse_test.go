package tui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The wheel reads on: help, the reader, the blueprint.
func TestWheelScrollsTheReader(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk {
		return tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint)
	}
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		reads := func(what string) {
			t.Helper()
			first := d.Screen()
			d.Wheel(2)
			if d.Screen() == first {
				t.Errorf("the wheel does not move %s", what)
			}
			d.Wheel(-3)
			if d.Screen() != first {
				t.Errorf("the wheel does not move %s back", what)
			}
		}
		reads("the blueprint")
		d.Keys("f1")
		reads("the help")
		d.Click("Help")
		d.Keys(tuitest.Closing...)
		reads("the reader")
	})
}

// In capture the wheel leaves the line and the board alone.
func TestWheelInCapture(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Type("half a thought")
	before := d.Screen()
	d.Wheel(3)
	if d.Screen() != before {
		t.Errorf("the wheel changes the board:\n%s", d.Screen())
	}
}

// The terminal's own selection is left alone where nothing can be clicked.
func TestMouseIsOnlyRequestedWhereItWorks(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	for _, c := range []struct {
		what string
		do   func()
		want bool
	}{
		{"a stage", func() {}, true},
		{"help", func() { d.Keys("f1") }, true},
		{"the blank screen", func() { d.Keys("esc", ".") }, true},
		{"a question", func() { d.Keys("esc"); d.Stage(workshop.StageBlueprint); d.Choose("Go to the library") }, false},
		{"a small window", func() { d.Keys("n"); d.Resize(30, 8) }, false},
		{"the library", func() { d.Resize(80, 24); d.Keys("n"); d.Leave() }, true},
		{"a session that opens", func() { _ = d.App.Obey(screen.OpenSession{ID: "s1"}) }, false},
	} {
		c.do()
		if got := d.View().MouseMode == tea.MouseModeCellMotion; got != c.want {
			t.Errorf("%s asks for the mouse: %t, want %t:\n%s", c.what, got, c.want, d.Screen())
		}
	}
}

// In a window that is too small nothing can be aimed at.
func TestClicksInATooSmallWindow(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	x, y := d.Find("+ Strong")
	d.Resize(40, 10)
	d.ClickAt(x, y)
	d.Resize(80, 24)
	d.Hides("▸ Strong")
}

// A click ends the blank screen, and a movement, and does nothing else; the
// mouse's way does nothing at all.
func TestClickEndsTheBlankScreen(t *testing.T) {
	d := tuitest.NewBoardDesk(t, tuitest.Moving)
	d.Passes(kit.Landing)
	x, y := d.Find("+ Strong")
	shown := d.Screen()
	d.Keys(".")
	d.Send(tea.MouseMotionMsg{X: x, Y: y})
	d.Send(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown})
	d.Send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	if !d.Blank() {
		t.Error("the mouse’s way ended the blank screen")
	}
	d.ClickAt(x, y)
	if d.Screen() != shown {
		t.Errorf("the click that ended the blank screen did more:\n%s", d.Screen())
	}
	d.Line("w nobody may answer")
	d.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseRight})
	d.Hides("▸")
}

// A hint to type something is not a key; of several keys each is its own.
func TestClicksOnHints(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageAgreement)
	d.Resize(120, 40)
	d.Click("3 count", "count")
	if text := d.App.Screen().(*session.Screen).In.Text(); text != "" {
		t.Errorf("a click on an example typed %q", text)
	}
	row := func() int { return d.App.Screen().(*session.Screen).Stage.(*stage.Agreement).Row }
	d.Click("↓", "↓", "↑ ↓ row")
	if row() != 1 {
		t.Errorf("two clicks on ↓ and one on ↑ lead to row %d, want 1", row())
	}
	d.Click("row") // of two keys the word means neither
	if row() != 1 {
		t.Errorf("a click on the word leads to row %d", row())
	}
	d.Click("F1")
	d.Shows("Help: Agreement", "Shift+drag selects text")
}

// A click on Esc does not take away what is being typed.
func TestClickOnEscKeepsTypedText(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Keys("up", "enter")
	d.Type(" and tougher")
	d.Click("Esc")
	d.Shows("tough and tougher", "Enter save")
	d.Click("Enter")
	d.Shows("▸ Tough and tougher", "Enter edit")
}
