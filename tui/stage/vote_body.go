package stage

import (
	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// Widest is a list with its bars.
func (s *vote) Widest() int { return kit.WidestList }

// Body is one of three pictures: what people choose from, one cluster that hands are
// called for, or what came of it.
func (s *vote) Body(a kit.Area) []string {
	s.places.Clear()
	switch {
	case len(s.W().Clusters) == 0:
		return s.advice(s.room().Vote.Nothing, a)
	case s.W().VotesShown():
		return s.result(a)
	case s.choosing():
		return s.ballot(a)
	}
	return s.call(a)
}

// asked is what is asked, with what belongs to it at the right.
func (s *vote) asked(question, beside string, a kit.Area) []string {
	return append(s.askedWith(question, beside, a), "")
}

// voters says how many votes there are, and of how many people.
func (s *vote) voters() string {
	r, w := s.room(), s.W()
	return fill(r.Vote.Voters, "votes", r.votes(w.Budget()), "people", r.Of(r.Count.Person, w.Voters()))
}

// row is the words of a cluster behind its ref, in a style and at most so many lines.
func (s *vote) row(c *workshop.Cluster, sign string, style lipgloss.Style, w, most int) []string {
	t := s.theme()
	words := t.Lines(style, t.BalanceTo(s.title(c), w, most))
	return t.Row(sign, t.Quadrant[c.Quadrant()].Render(c.Ref()), words)
}

// heading names a quadrant, its letter above the refs.
func (c *Context) heading(q workshop.Quadrant) string {
	t := c.theme()
	return " " + t.BadgeOf(q) + t.Quadrant[q].Render(" "+c.W().QuadrantName(q))
}

// mergeFirst says that there are more clusters than can be voted on well.
func (s *vote) mergeFirst() string {
	r := s.room()
	return fill(r.Vote.MergeFirst, "clusters", r.clusters(len(s.W().Clusters)), "n", votedWell)
}

// Aside says how many votes were placed. The sum after the first tally would give it
// away: it shows from the second on. While people choose from more than can be voted on
// well, it says so: that is the time to merge.
func (s *vote) Aside(int) string {
	r, w := s.room(), s.W()
	switch all := len(w.Clusters); {
	case all == 0 || w.VotesShown():
		return ""
	case s.tallies() == 0 && s.answered(s.phones()) != "":
		return s.answered(s.phones())
	case tellsDots(w):
	case s.tallies() > 1:
		return fill(r.Vote.Placed, "n", w.VotesGiven(), "all", w.Budget())
	case all > votedWell && s.ballots():
		return s.mergeFirst()
	}
	return s.voters()
}
