package stage

import (
	"slices"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file counts the dots of phones. They are on all clusters at once, and nobody sees on
// which: a number that is typed for a cluster is of hands, and the dots that phones have on it
// are added. Where nobody holds up a hand all clusters are counted in one step.

// phones is what phones placed on the clusters.
func (s *vote) phones() phoned { return s.phoned(s.W().Poll()) }

// dotsOf is how many dots of phones are on a cluster. It is for counting, and not to be seen.
func (s *vote) dotsOf(c *workshop.Cluster) int {
	p, choices := s.phones(), s.W().Poll().Choices
	at := slices.IndexFunc(choices, func(one workshop.Choice) bool { return one.ID == c.ID })
	if !p.any() || at < 0 {
		return 0
	}
	return p.Sums[at]
}

// counting counts hands for a cluster together with the dots of phones.
func (s *vote) counting(c *workshop.Cluster, hands int) workshop.CountVotes {
	dots := s.dotsOf(c)
	return workshop.CountVotes{Cluster: c.ID, Votes: hands + dots, Phones: dots}
}

// placed says on an empty line how many dots phones have placed, of so many people.
func (p phoned) placed(people int) string {
	switch {
	case !p.any():
		return ""
	case p.Phones > people:
		return morePhonesLine(p.Phones, people)
	}
	return placedDots(p.Phones, total(p.Sums))
}

// tellsDots reports whether the sum of the votes so far would tell what phones placed: a sum
// less the one before it is a cluster’s, and who saw the hands knows the rest.
func tellsDots(w *workshop.Workshop) bool {
	fromPhones := func(c *workshop.Cluster) bool { return c.FromPhones() > 0 }
	uncounted := func(c *workshop.Cluster) bool { return !c.Counted() }
	return !w.VotesShown() && slices.ContainsFunc(w.Clusters, fromPhones) && slices.ContainsFunc(w.Clusters, uncounted)
}

// allOnPhones reports whether everybody has placed dots with a phone: there are no hands to
// call for.
func (s *vote) allOnPhones() bool {
	p := s.phones()
	return p.any() && p.Phones >= max(s.W().Voters(), s.W().People)
}

// uncounted are the clusters that have no tally, while phones have placed dots; none after
// the reveal.
func (s *vote) uncounted() []*workshop.Cluster {
	if !s.phones().any() || s.W().VotesShown() {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(s.allClusters()), s.stands)
}

// Uncounted counts the dots of phones on all clusters that have no tally, in one step.
func (s *vote) Uncounted() (r screen.Reply, id string) {
	p, rest := s.phones(), s.uncounted()
	if len(rest) == 0 {
		return r, ""
	}
	if r, is := p.tooMany(0, s.W().Voters()); is {
		return r, p.id
	}
	var all workshop.CountManyVotes
	for _, c := range rest {
		all.Counts = append(all.Counts, s.counting(c, 0))
	}
	first := !s.W().VotesTaken()
	r = screen.Intend(all)
	r.Done = func() {
		s.atOnce = first
		s.callHands(!s.allOnPhones())
	}
	if r.Note = dotsCounted; p.Phones < s.W().Voters() {
		r.Note = dotsCountedMixed
	}
	return r, p.id
}

// phonesHere counts the dots of phones on an empty line: while people choose on all clusters,
// and while hands are called for, on the one that nobody holds up a hand for.
func (s *vote) phonesHere() (r screen.Reply, ok bool) {
	rest := s.uncounted()
	switch c := s.selection(); {
	case len(rest) == 0:
		return r, false
	case s.choosing():
		r, _ = s.Uncounted()
		return r, true
	case c != nil && !s.stands(c):
		return s.count("", c, 0), true
	}
	return r, false
}

// refused refuses a count that has too many dots, without saying how many phones placed here,
// and asks before one without those of phones whose answers are gone.
func (s *vote) refused(typed string, c *workshop.Cluster, hands int) (r screen.Reply, is bool) {
	p, w := s.phones(), s.W()
	people := max(w.Voters(), w.People)
	if r, is := p.tooMany(0, people); is {
		return r, true
	}
	if have := people - p.Phones; p.any() && !w.VotesShown() {
		most, all := w.Poll().MostOn*have, w.DotsEach()*have
		if hands > most {
			return screen.Problem(handsTooMany(hands, c.Ref(), have, most)), true
		}
		if given := w.HandsBesides(c) + hands; given > all {
			return screen.Problem(handsInAll(given, have, all)), true
		}
	}
	if gone := c.FromPhones() - s.dotsOf(c); gone > 0 && s.doubted != typed {
		s.doubted = typed
		return screen.Problem(dotsLost(c.Ref())).InPlain(dotsLostPlain(c.Ref())), true
	}
	return r, false
}

// alone says what Enter does while hands are called for.
func (s *vote) alone(count kit.Hint) kit.Hint {
	if s.In.Empty() && !s.stands(s.selection()) {
		return kit.Enter.Does(noHands)
	}
	return count
}
