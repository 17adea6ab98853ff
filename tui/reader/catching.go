package reader

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/workshop"
)

// This file catches what is typed on where a session turns out to be another
// window's: it belongs to the line that is gone, and is no key to the reader.

// Catching makes a reader that came by itself catch what is typed on: halfway is what
// somebody was typing, and lines are the drafts that there were. In plain text mode
// nobody is in the middle of a line.
func (r *Screen) Catching(lines []live.Draft, halfway string) {
	r.lines, r.Halfway, r.catching = lines, halfway, !r.Kit.Lines
	r.own = slices.IndexFunc(lines, func(d live.Draft) bool { return d.Line == live.OnStage && d.Text == halfway })
	if r.own < 0 {
		r.own = len(lines)
		r.lines = append(r.lines, live.Draft{Session: r.W().ID, Line: live.OnStage, At: r.Kit.Now()})
	}
}

// LeftOn are the lines that were not entered, as drafts.
func (r *Screen) LeftOn() []live.Draft {
	all := slices.Clone(r.lines)
	if len(all) > 0 {
		all[r.own].Text = workshop.Clean(r.Halfway)
	}
	return all
}

// catch takes what is still typed at a line that is gone.
func (r *Screen) catch(k tea.KeyPressMsg) {
	switch kit.KeyOf(k) {
	case kit.Esc:
		r.catching = false
	case kit.Enter:
		r.Halfway += " "
	default:
		r.Halfway += k.Text
	}
}

// Watch has nothing to note: nothing was brought back.
func (r *Screen) Watch() []live.Draft { return nil }

// Unentered is what somebody was typing when another window took over.
func (r *Screen) Unentered() string { return workshop.Clean(r.Halfway) }
