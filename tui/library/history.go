package library

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file tells what was held with a client, session by session, the newest first.

// history is a line for each session in h lines of w cells. Where they have no room, it says
// how many there were before.
func (l *Screen) history(held []review.Record, h, w int) (lines []string) {
	t, before := l.kit.Theme, 0
	if len(held) > h {
		before = len(held) - max(0, h-1)
		held = held[before:]
	}
	title, came := 0, 0
	for i := range held {
		title, came = max(title, wide(t.Cells, held[i].Title)), max(came, t.Width(became(&held[i])))
	}
	rows := tableIn(t, w,
		column{w: title, share: 1}, column{w: dateWidth, right: true, quiet: true}, column{w: came, share: 1, quiet: true})
	for _, r := range slices.Backward(held) {
		lines = append(lines, rows.row("  ", false, []string{r.Title, shortDate(r.Date), became(&r)}, 1)...)
	}
	if before > 0 && h > 0 {
		lines = append(lines, t.Quiet.Render("  "+sessionsBefore(before)))
	}
	return lines
}

// historyBeside is two lines for each session: when and what it was, and what came of it.
func (l *Screen) historyBeside(held []review.Record, w int) (lines []string) {
	t := l.kit.Theme
	at := dateWidth + columnGap
	for _, r := range slices.Backward(held) {
		for i, title := range t.WrapTo(r.Title, w-at, 2) {
			day := ""
			if i == 0 {
				day = shortDate(r.Date)
			}
			lines = append(lines, t.Quiet.Render(t.Pad(day, at))+t.Text.Render(title))
		}
		says := joined(became(&r), stanceOf(&r))
		lines = append(lines, kit.Indent(t.Lines(t.Quiet, t.WrapTo(says, w-at, 2)), at)...)
	}
	return lines
}

// stanceOf is where the room of a session stood, in counts.
func stanceOf(r *review.Record) string {
	s := r.Stance()
	return strings.Join(strings.Fields(s.InSigns()), " ")
}

// became says what came of a session: where it stopped, what was agreed in it, or what was
// said of what had been agreed before, and else what was written.
func became(r *review.Record) string {
	var parts []string
	for _, s := range workshop.Statuses {
		n := 0
		for _, said := range r.Reports {
			if said.Session == r.ID && workshop.Status(said.Status) == s {
				n++
			}
		}
		if n > 0 {
			parts = append(parts, withStatus(n, s))
		}
	}
	switch {
	case r.Initiatives > 0:
		parts = append(parts, kit.Plural(r.Initiatives, "initiative", "initiatives"))
	case len(parts) == 0 && r.Items > 0:
		parts = append(parts, kit.Plural(r.Items, "item", "items"))
	}
	if !r.Closed {
		parts = slices.Insert(parts, 0, stateOf(r.Summary))
	}
	return strings.Join(parts, ", ")
}
