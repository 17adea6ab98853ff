package library

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file tells what was held with a client, session by session.

// historyOf is a line for each session, oldest first, in w cells.
func historyOf(held []review.Record, c kit.Cells, w int) []string {
	kind, stance := 0, 0
	for i := range held {
		kind, stance = max(kind, c.Width(held[i].Agenda)), max(stance, c.Width(stanceOf(&held[i])))
	}
	lines := make([]string, len(held))
	for i := range held {
		r := &held[i]
		line := "  " + shortDate(r.Date) + "  "
		if w >= kit.Folds {
			line += c.Pad(r.Agenda, kind) + "  "
		}
		lines[i] = c.Cut(strings.TrimRight(line+c.Pad(stanceOf(r), stance)+"  "+became(r), " "), w)
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
