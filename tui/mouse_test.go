package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/library"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// findText is where a text stands on the screen.
func (d *desk) findText(text string) (x, y int) {
	d.t.Helper()
	for y, row := range d.rows() {
		if at := strings.Index(row, text); at >= 0 {
			return kit.ByCodePoints.Width(row[:at]), y
		}
	}
	d.t.Fatalf("the screen does not show %q:\n%s", text, d.screen())
	return 0, 0
}

// clickAt clicks on a cell of the screen as it is drawn now.
func (d *desk) clickAt(x, y int) {
	_ = d.app.View()
	d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// clickOn clicks on texts, one after the other.
func (d *desk) clickOn(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		x, y := d.findText(text)
		d.clickAt(x, y)
	}
}

// wheel turns the wheel so many steps down.
func (d *desk) wheel(steps int) {
	_ = d.app.View()
	button := tea.MouseWheelDown
	if steps < 0 {
		button = tea.MouseWheelUp
	}
	for range max(steps, -steps) {
		d.send(tea.MouseWheelMsg{X: 5, Y: 5, Button: button})
	}
}

// onSizes runs a test in windows of the four sizes.
func onSizes(t *testing.T, start func(*testing.T) *desk, test func(*testing.T, *desk)) {
	t.Helper()
	for _, size := range sizes {
		d := start(t)
		d.resize(size[0], size[1])
		test(t, d)
	}
}

func TestClicksInTheLibrary(t *testing.T) {
	var shelf *tuitest.Shelf
	start := func(t *testing.T) *desk {
		shelf = tuitest.NewShelf(60)
		shelf.Hits = testHits
		return newShelfDesk(t, shelf)
	}
	onSizes(t, start, func(t *testing.T, d *desk) {
		l := d.app.screen.(*library.Screen)
		d.clickOn("Northwind")
		if l.Selected != 2 {
			t.Errorf("a click on the third row selects row %d:\n%s", l.Selected, d.screen())
		}
		d.wheel(9)
		d.wheel(-1)
		if l.Selected != 10 {
			t.Errorf("nine steps down and one up lead from 2 to %d", l.Selected)
		}
		d.clickOn("/ find")
		d.typed("App")
		d.clickOn("comparison")
		if got, want := l.Selected, len(l.Filter.Shown)+1; got != want {
			t.Errorf("a click on the second hit selects %d, want %d:\n%s", got, want, d.screen())
		}
		d.clickOn("comparison")
		if len(shelf.Led) != 1 || shelf.Led[0] != "s0" {
			t.Errorf("a click on the selected hit opens %v, want the session that it is in", shelf.Led)
		}
	})
}

func TestClicksInTheForm(t *testing.T) {
	start := func(t *testing.T) *desk { return newDesk(t, Start{Form: &setup.NewSession{Client: "Acme"}}) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		d.typed(" Robotics")
		d.clickOn("People")
		d.typed("7")
		d.clickOn("Title")
		d.typed("Day")
		d.clickOn("Acme Robotics")
		d.typed(" Ltd")
		d.shows("▸ Client", "Acme Robotics Ltd", "7", "Day")
	})
}

// The rail opens the list of stages; only the Enter key goes to one.
func TestClicksOnTheRail(t *testing.T) {
	onSizes(t, newSessionDesk, func(t *testing.T, d *desk) {
		at := d.W().Stage
		d.typed("half a thought")
		d.clickAt(kit.Margin, 1)
		d.shows("Stages", "▸ ● Open")
		d.clickOn("Esc")
		d.clickAt(d.app.size.W-2, 1)
		d.shows("▸   Blueprint")
		d.clickOn("Cluster")
		d.shows("▸   Cluster")
		d.wheel(1)
		d.shows("▸   Vote")
		d.clickOn("Vote", "Enter")
		if d.W().Stage != at {
			t.Error("a click went to another stage")
		}
		d.keys("esc")
		d.shows("half a thought")
		d.keys("f4", "down", "enter")
		if d.W().Stage != at+1 {
			t.Error("the Enter key does not go there")
		}
	})
}

// The wheel reads on: help, the reader, the blueprint.
func TestWheelScrollsTheReader(t *testing.T) {
	start := func(t *testing.T) *desk { return newFilledDesk(t, tuitest.FillSome, workshop.StageBlueprint) }
	onSizes(t, start, func(t *testing.T, d *desk) {
		reads := func(what string) {
			t.Helper()
			first := d.screen()
			d.wheel(2)
			if d.screen() == first {
				t.Errorf("the wheel does not move %s", what)
			}
			d.wheel(-3)
			if d.screen() != first {
				t.Errorf("the wheel does not move %s back", what)
			}
		}
		reads("the blueprint")
		d.keys("f1")
		reads("the help")
		d.clickOn("Help")
		d.keys("c", "y")
		reads("the reader")
	})
}

// In capture the wheel leaves the line and the board alone.
func TestWheelInCapture(t *testing.T) {
	d := newBoardDesk(t)
	d.typed("half a thought")
	before := d.screen()
	d.wheel(3)
	if d.screen() != before {
		t.Errorf("the wheel changes the board:\n%s", d.screen())
	}
}

// The terminal's own selection is left alone where nothing can be clicked.
func TestMouseIsOnlyRequestedWhereItWorks(t *testing.T) {
	d := newSessionDesk(t)
	for _, c := range []struct {
		what string
		do   func()
		want bool
	}{
		{"a stage", func() {}, true},
		{"help", func() { d.keys("f1") }, true},
		{"the blank screen", func() { d.keys("esc", ".") }, true},
		{"a question", func() { d.keys("x"); d.stage(workshop.StageBlueprint); d.keys("c") }, false},
		{"a small window", func() { d.keys("n"); d.resize(30, 8) }, false},
		{"the library", func() { d.resize(80, 24); d.keys("esc") }, true},
		{"a session that opens", func() { d.app.screen = &opening{kit: d.app.kit} }, false},
	} {
		c.do()
		if got := d.app.View().MouseMode == tea.MouseModeCellMotion; got != c.want {
			t.Errorf("%s asks for the mouse: %t, want %t:\n%s", c.what, got, c.want, d.screen())
		}
	}
}

// In a window that is too small nothing can be aimed at.
func TestClicksInATooSmallWindow(t *testing.T) {
	d := newBoardDesk(t)
	x, y := d.findText("+ strong")
	d.resize(40, 10)
	d.clickAt(x, y)
	d.resize(80, 24)
	d.hides("▸ strong")
}

// A click ends the blank screen, and a movement, and does nothing else; the
// mouse's way does nothing at all.
func TestClickEndsTheBlankScreen(t *testing.T) {
	d := newBoardDesk(t)
	x, y := d.findText("+ strong")
	shown := d.screen()
	d.keys(".")
	d.send(tea.MouseMotionMsg{X: x, Y: y})
	d.send(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown})
	d.send(tea.MouseReleaseMsg{X: x, Y: y, Button: tea.MouseLeft})
	if !d.app.blank {
		t.Error("the mouse’s way ended the blank screen")
	}
	d.clickAt(x, y)
	if d.screen() != shown {
		t.Errorf("the click that ended the blank screen did more:\n%s", d.screen())
	}
	d.moves()
	d.line("w nobody may answer")
	d.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseRight})
	d.hides("»", "▸")
}

// A hint to type something is not a key; of several keys each is its own.
func TestClicksOnHints(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageAgreement)
	d.resize(120, 40)
	d.clickOn("3 count", "count")
	if text := d.app.screen.(*session.Screen).In.Text(); text != "" {
		t.Errorf("a click on an example typed %q", text)
	}
	row := func() int { return d.app.screen.(*session.Screen).Stage.(*stage.Agreement).Row }
	d.clickOn("↓", "↓", "↑ ↓ row")
	if row() != 1 {
		t.Errorf("two clicks on ↓ and one on ↑ lead to row %d, want 1", row())
	}
	d.clickOn("row") // of two keys the word means neither
	if row() != 1 {
		t.Errorf("a click on the word leads to row %d", row())
	}
	d.clickOn("F1")
	d.shows("Help: Agreement", "Shift+drag selects text")
}

// A click on Esc does not take away what is being typed.
func TestClickOnEscKeepsTypedText(t *testing.T) {
	d := newBoardDesk(t)
	d.keys("up", "e")
	d.typed(" and tougher")
	d.clickOn("Esc")
	d.shows("tough and tougher", "Enter save")
	d.clickOn("Enter")
	d.shows("↘ tough and tougher")
}
