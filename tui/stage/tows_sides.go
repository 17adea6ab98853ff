package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is the pair at the top of the strategies: two clusters, side by side.

// sideDetail is how much of the two clusters is told.
type sideDetail int

const (
	noSides sideDetail = iota
	oneRow
	twoRows     // and the votes
	wholeTitles // and the votes
	withItems   // too, of each cluster that has several
)

// sidesFixed is how wide two sides are without their words: their ids, the cross with two
// blanks before it, and the margin.
const sidesFixed = 2*kit.TextColumn + 3 + kit.IDColumn

// sides sets the two clusters side by side, or one above the other.
func (s *TOWS) sides(w int, detail sideDetail) []string {
	t, p := s.theme(), s.W().Pairing
	s.places.Clear()
	if detail == noSides {
		return nil
	}
	if w < kit.Folds {
		room := kit.Area{W: w}.RowWidth()
		inside, outside := s.cluster(p.Inside(), room, detail), s.cluster(p.Outside(), room, detail)
		s.places.Add(kit.Place{X: 0, Y: 0, W: w, H: len(inside)}, p.Inside())
		s.places.Add(kit.Place{X: 0, Y: len(inside), W: w, H: len(outside)}, p.Outside())
		return append(inside, outside...)
	}
	half := min(kit.Aloud, (w-sidesFixed)/2)
	left, right := s.cluster(p.Inside(), half, detail), s.cluster(p.Outside(), half, detail)
	cross := kit.TextColumn + half + 2
	left[0] = t.Pad(left[0], cross) + t.Strong.Render("×")
	s.places.Add(kit.Place{X: 0, Y: 0, W: cross, H: len(left)}, p.Inside())
	s.places.Add(kit.Place{X: cross + 1, Y: 0, W: kit.TextColumn + half, H: len(right)}, p.Outside())
	return t.Beside(left, right, cross+1)
}

// cluster draws one side, its words in w cells: badge and words, its votes, and its items.
func (s *TOWS) cluster(q workshop.Quadrant, w int, detail sideDetail) []string {
	t := s.theme()
	most := map[sideDetail]int{oneRow: 1, twoRows: 2, wholeTitles: whole, withItems: whole}[detail]
	c, at, of := s.side(q)
	if c == nil {
		return badged(t, t.BadgeOf(q), t.Lines(t.Strong, t.BalanceTo(s.nothingIn(q), w, most)))
	}
	lines := t.Lines(t.Strong, t.BalanceTo(s.W().Typeset(c.Title()), w, most))
	if weight := s.weight(c, at, of, w); detail > oneRow && weight != "" {
		lines = append(lines, weight)
	}
	if detail == withItems && len(c.Items) > 1 {
		for _, i := range c.Items {
			lines = append(lines, t.Lines(t.Quiet, t.Bullet(kit.Markers[q]+" ", s.W().Typeset(i.Text), w))...)
		}
	}
	return badged(t, RefBadge(t, c), lines)
}

// maxDots is the most votes that are drawn as dots.
const maxDots = 12

// weight is a cluster's votes, once they are revealed, and its place among
// the choices.
func (s *TOWS) weight(c *workshop.Cluster, at, of, w int) string {
	t := s.theme()
	place := ""
	if of > 1 {
		place = s.room().place(at+1, of)
	}
	if !s.W().VotesShown() {
		if place == "" {
			return ""
		}
		return t.Quiet.Render(t.Cut(place, w))
	}
	n := s.W().Votes(c)
	dots := t.Quadrant[c.Quadrant()].Render(strings.Repeat("●", min(maxDots, n)))
	words := "  " + VotesOf(s.W(), c)
	switch {
	case n == 0:
		words = words[2:]
	case n > maxDots:
		words = "… " + VotesOf(s.W(), c)
	}
	if place != "" {
		place = "   " + place
	}
	return t.Cut(dots+t.Text.Render(words)+t.Quiet.Render(place), w)
}
