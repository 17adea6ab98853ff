package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file shows what became of what was voted up: the way of each from the votes to the
// person who acts, as far as it goes.

// chainRows draws the ways, one row each, as many as there are rows for; the first gap in
// each is strong.
func chainRows(t kit.Theme, w *workshop.Workshop, a kit.Area) []string {
	lines := []string{t.Strong.Render(t.Cut(w.Words().Paper.Chains, a.W)), ""}
	all := w.Chains()
	for i, c := range all {
		if len(lines) == a.H-1 && len(all)-i > 1 {
			return append(lines, t.Quiet.Render("… "+roomOf(w).more(len(all)-i)))
		}
		links, gap := chainLinks(w, c)
		row := t.Pad(c.Cluster.Ref(), 5) + t.Text.Render(strings.Join(links, " → "))
		if gap != "" {
			row += t.Text.Render(" → ") + t.Strong.Render(gap)
		}
		lines = append(lines, t.Cut(row, a.W))
	}
	return lines
}

// chainWords are the same ways in words.
func chainWords(w *workshop.Workshop) (rows []string) {
	for _, c := range w.Chains() {
		links, gap := chainLinks(w, c)
		if gap != "" {
			links = append(links, gap)
		}
		rows = append(rows, c.Cluster.Ref()+": "+strings.Join(links, ", ")+".")
	}
	return rows
}

// chainLinks are the links of a way that are there, and the first that is missing.
func chainLinks(w *workshop.Workshop, c workshop.Chain) (links []string, gap string) {
	links = append(links, roomOf(w).votes(w.Votes(c.Cluster)))
	if len(c.Cards) > 0 {
		links = append([]string{strings.Join(c.Cards, ", ")}, links...)
	}
	if c.Strategy != nil {
		links = append(links, c.Strategy.Ref())
	}
	if c.Initiative != nil {
		links = append(links, c.Initiative.Ref())
		if c.Gap() == workshop.LinkNone {
			links = append(links, c.Initiative.Owner)
		}
	}
	return links, chainGap(w, c.Gap())
}

// chainGap says what is missing.
func chainGap(w *workshop.Workshop, at workshop.Link) string {
	switch say := &w.Words().Paper; at {
	case workshop.LinkStrategy:
		return say.NoStrategy
	case workshop.LinkInitiative:
		return say.NoAction
	case workshop.LinkOwner:
		return say.NoOwner
	}
	return ""
}
