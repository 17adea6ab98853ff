package library

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file tells what was held with a client, session by session.

// history is a line for each session, the newest last, in h lines of w cells. Where they
// have no room, it says how many there were before.
func (l *Screen) history(held []review.Record, h, w int) (lines []string) {
	t := l.kit.Theme
	if before := len(held) - h + 1; before > 1 && h > 0 {
		lines, held = append(lines, t.Quiet.Render("  "+sessionsBefore(before))), held[before:]
	}
	kind, stance := 0, 0
	for i := range held {
		kind, stance = max(kind, t.Width(held[i].Agenda)), max(stance, t.Width(stanceOf(&held[i])))
	}
	for i := range held {
		r := &held[i]
		line := "  " + shortDate(r.Date) + "  "
		if w >= kit.Folds {
			line += t.Pad(r.Agenda, kind) + "  "
		}
		line += t.Pad(stanceOf(r), stance) + "  " + became(r)
		lines = append(lines, t.Text.Render(t.Cut(strings.TrimRight(line, " "), w)))
	}
	return lines
}

// stanceOf is where the room of a session stood, in counts.
func stanceOf(r *review.Record) string {
	s := r.Stance()
	return s.InSigns()
}

// became says what came of a session: what was agreed in it, or what was said of what had
// been agreed before.
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
	if r.Initiatives > 0 || len(parts) == 0 && !r.FollowUp && r.Closed {
		parts = append(parts, kit.Plural(r.Initiatives, "initiative", "initiatives"))
	}
	if !r.Closed {
		parts = slices.Insert(parts, 0, notFinished)
	}
	return strings.Join(parts, ", ")
}
