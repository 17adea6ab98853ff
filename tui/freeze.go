package tui

import (
	"strings"

	"swotshop/tui/kit"
)

// freeze freezes the projected picture, or resumes it.
func (a *App) freeze() {
	if a.frozen != nil {
		a.frozen = nil
		return
	}
	if a.live == nil || a.size.TooSmall() {
		return
	}
	rows := strings.Split(a.screen.View(a.size).Content, "\n")
	a.frozen = &picture{rows[:max(0, len(rows)-1)]}
}

// thaw resumes the picture at a click in the app, which does nothing else, as with a blank
// screen. Keys do it in [App.resume].
func (a *App) thaw() bool {
	was := a.frozen != nil
	a.frozen = nil
	return was
}

// picture is what the room still sees while something is looked up. Orders from
// the console are obeyed behind it; any key in the app resumes.
type picture struct{ rows []string }

// view draws the frozen picture in a window that may have been resized since. The
// last line is live: whether everything is saved must never be out of date.
func (p *picture) view(t kit.Theme, mark string, a kit.Area) kit.Picture {
	w := a.W - kit.Margin - 1
	rows := make([]string, 0, a.H)
	for _, row := range p.rows[:min(len(p.rows), a.H-1)] {
		rows = append(rows, t.Cut(row, a.W-1))
	}
	for len(rows) < a.H-1 {
		rows = append(rows, "")
	}
	foot := t.Strong.Render(frozenMark) + "   "
	foot += t.Hints([]kit.Hint{kit.Typed(anyKey).Does(resumes)}, w-t.Width(mark)-t.Width(foot)-1)
	return kit.Picture{Content: strings.Join(append(rows, strings.Repeat(" ", kit.Margin)+t.Spread(foot, mark, w)), "\n")}
}

// drawFrozen draws the frozen picture. The notice about saving is live.
func (a *App) drawFrozen() kit.Picture {
	n, t := a.notice(), a.kit.Theme
	d := a.frozen.view(t, a.live.Mark(t), kit.Area{W: a.size.W, H: a.size.H - n.Height()})
	d.Foot, d.Marked = 1, true
	return n.Onto(d, a.size)
}
