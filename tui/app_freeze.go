package tui

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/session"
)

// freeze holds the projected picture, or lets it go on.
func (a *App) freeze() {
	if a.frozen != nil {
		a.frozen = nil
		return
	}
	s, ok := a.screen.(*session.Screen)
	if !ok || a.size.TooSmall() {
		return
	}
	rows := strings.Split(s.View(a.size).Content, "\n")
	a.frozen = &held{rows[:max(0, len(rows)-1)]}
}

// thaw lets the picture go on when a key is pressed in the app; the key does
// nothing else, as when the screen is blank.
func (a *App) thaw() bool {
	was := a.frozen != nil
	a.frozen = nil
	return was
}

// held is a picture that the room goes on seeing while something is looked up.
// Orders from the console are obeyed behind it; any key in the app lets it go.
type held struct{ rows []string }

// view draws the held picture in a window that may have changed its size
// since. The last line is of now: whether all is saved must never be old.
func (h *held) view(t kit.Theme, mark string, a kit.Area) kit.Picture {
	w := a.W - kit.Margin - 1
	rows := make([]string, 0, a.H)
	for _, row := range h.rows[:min(len(h.rows), a.H-1)] {
		rows = append(rows, kit.Cut(row, a.W-1))
	}
	for len(rows) < a.H-1 {
		rows = append(rows, "")
	}
	foot := t.Strong.Render("‖ held") + "   " + t.Hints([]kit.Hint{kit.Typed("any key").Does("goes on")}, w-kit.Width(mark)-10)
	return kit.Picture{Content: strings.Join(append(rows, strings.Repeat(" ", kit.Margin)+kit.Spread(foot, mark, w)), "\n")}
}
