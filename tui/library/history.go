package library

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file tells what was held with a client, session by session.

// mostSessions is how many sessions of a client are told one by one.
const mostSessions = 12

// historyOf is a line for each session, oldest first, cut to w cells; 0 cuts nothing.
func historyOf(held []review.Record, c kit.Cells, w int) (lines []string) {
	earlier := max(0, len(held)-mostSessions)
	if earlier > 0 {
		lines = append(lines, "  "+sessionsBefore(earlier))
	}
	kind, stance := 0, 0
	for i := range held[earlier:] {
		kind, stance = max(kind, c.Width(held[earlier+i].Agenda)), max(stance, c.Width(stanceOf(&held[earlier+i])))
	}
	for i := range held[earlier:] {
		r := &held[earlier+i]
		parts := []string{shortDate(r.Date), c.Pad(r.Agenda, kind), c.Pad(stanceOf(r), stance), became(r)}
		if w > 0 && w < kit.Folds {
			parts = []string{shortDate(r.Date), c.Pad(stanceOf(r), stance), became(r)}
		}
		line := strings.TrimRight("  "+strings.Join(parts, "  "), " ")
		if w > 0 {
			line = c.Cut(line, w)
		}
		lines = append(lines, line)
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
