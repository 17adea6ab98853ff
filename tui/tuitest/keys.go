package tuitest

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
)

var namedKeys = map[string]rune{
	"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
	"left": tea.KeyLeft, "right": tea.KeyRight, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "home": tea.KeyHome,
	"end": tea.KeyEnd, "delete": tea.KeyDelete, "backspace": tea.KeyBackspace, "space": tea.KeySpace,
	"f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6, "f7": tea.KeyF7, "f8": tea.KeyF8, "f9": tea.KeyF9,
}

// KeyPress makes the message of a key from its name: "ctrl+z".
func KeyPress(name string) tea.KeyPressMsg {
	var k tea.KeyPressMsg
	for {
		before, rest, ok := strings.Cut(name, "+")
		if !ok || rest == "" {
			break
		}
		switch before {
		case "ctrl":
			k.Mod |= tea.ModCtrl
		case "shift":
			k.Mod |= tea.ModShift
		case "alt":
			k.Mod |= tea.ModAlt
		}
		name = rest
	}
	code, named := namedKeys[name]
	if !named {
		code = []rune(name)[0]
	}
	k.Code = code
	if (!named || name == "space") && k.Mod == 0 {
		k.Text = string(code)
	}
	return k
}

// Keys presses keys by their names: "enter", "pgdown", "ctrl+z", "a".
func (d *Desk) Keys(names ...string) {
	for _, name := range names {
		d.Send(KeyPress(name))
	}
}

// Leave leaves the session for the library.
func (d *Desk) Leave() { d.Keys(Leaving...) }

// Leaving is the keys of that.
var Leaving = []string{"f4", "end", "enter", "y"}

// Closing is the keys of closing the session on the stage of its blueprint, and
// ClosingStopped those where something stops its paper.
var (
	Closing        = []string{"tab", "down", "down", "enter", "down", "enter"}
	ClosingStopped = []string{"tab", "down", "down", "enter", "n", "o", "space", "t", "i", "m", "e", "enter"}
)

// Choose opens the list behind Tab and does what one of its rows says.
func (d *Desk) Choose(row string) {
	d.T.Helper()
	d.Keys("tab")
	for range 10 {
		if strings.Contains(d.Screen(), "▸ "+row) {
			d.Keys("enter")
			return
		}
		d.Keys("down")
	}
	d.T.Fatalf("the list does not have %q:\n%s", row, d.Screen())
}

// Press presses a key so many times.
func (d *Desk) Press(key string, n int) {
	for range n {
		d.Keys(key)
	}
}

// Type types text.
func (d *Desk) Type(text string) {
	for _, r := range text {
		d.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// Line types a line and presses Enter.
func (d *Desk) Line(text string) {
	d.Type(text)
	d.Keys("enter")
}

// Find is where a text stands on the screen.
func (d *Desk) Find(text string) (x, y int) {
	d.T.Helper()
	for y, row := range d.Rows() {
		if at := strings.Index(row, text); at >= 0 {
			return kit.ByCodePoints.Width(row[:at]), y
		}
	}
	d.T.Fatalf("the screen does not show %q:\n%s", text, d.Screen())
	return 0, 0
}

// ClickAt clicks on a cell of the screen as it is drawn now.
func (d *Desk) ClickAt(x, y int) {
	_ = d.View()
	d.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// Click clicks on texts, one after the other.
func (d *Desk) Click(texts ...string) {
	d.T.Helper()
	for _, text := range texts {
		x, y := d.Find(text)
		d.ClickAt(x, y)
	}
}

// Wheel turns the wheel so many steps down.
func (d *Desk) Wheel(steps int) {
	_ = d.View()
	button := tea.MouseWheelDown
	if steps < 0 {
		button = tea.MouseWheelUp
	}
	for range max(steps, -steps) {
		d.Send(tea.MouseWheelMsg{X: 5, Y: 5, Button: button})
	}
}
