package stage

import (
	"slices"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *TOWS) Tell() []string {
	var lines []string
	for _, st := range s.inPairing() {
		lines = append(lines, strategyWords(s.W(), st))
	}
	if long, _ := s.loose(); long != "" {
		lines = append(lines, kit.UpperFirst(long))
	}
	return lines
}

func strategyWords(w *workshop.Workshop, st *workshop.Strategy) string {
	return strategyLine(st, strings.Join(citedRefs(w, w.Cites(st)), ", "))
}

func (s *TOWS) Asked() string {
	if missing := s.missing(nothingInPlain); missing != "" {
		return pairMissing(s.W().Pairing, missing)
	}
	inside, outside := s.Pair()
	p := s.W().Pairing
	return fill(s.room().Strategies.Asked, "pairing", p, "inside", s.sideWords(inside), "outside", s.sideWords(outside), "prompt", s.W().PairingPrompt(p))
}

// sideWords is one of the two clusters, with its votes once they are known.
func (s *TOWS) sideWords(c *workshop.Cluster) string {
	state := ""
	if s.W().VotesShown() {
		state = VotesOf(s.W(), c)
	}
	return kit.Sentence(clusterIs(c, state))
}

func (s *TOWS) Worded(string) bool { return true }

func (s *TOWS) Takes() string { return towsTakes }

func (s *TOWS) Offers() []screen.Choice {
	side := func(q workshop.Quadrant) screen.Choice {
		return screen.Offering(chooseAnother(q), whichOne, nothingInPlain(q), func() []screen.Choice { return s.sideChoices(q) })
	}
	all := []screen.Choice{side(s.W().Pairing.Inside()), side(s.W().Pairing.Outside())}
	if len(s.W().Strategies) == 0 {
		return all
	}
	return append(all,
		screen.Offering(changeStrategy, whichOne, "", each(s.allStrategies, func(st *workshop.Strategy) screen.Choice {
			return screen.Asking(st.Text, newStrategyText(st.Text), func(text string) screen.Reply { return strategyPicks{s}.reword(st.ID, text) })
		})),
		screen.Offering(citeThese, whichOne, "", each(s.allStrategies, func(st *workshop.Strategy) screen.Choice {
			return screen.Does(st.Text, func() screen.Reply { return s.cite(st) })
		})),
		screen.Offering(dropStrategy, whichOne, "", each(s.allStrategies, func(st *workshop.Strategy) screen.Choice {
			return screen.Does(st.Text, func() screen.Reply { return screen.Intend(workshop.DropStrategy{Strategy: st.ID}) })
		})),
	)
}

func (s *TOWS) sideChoices(q workshop.Quadrant) []screen.Choice {
	var all []screen.Choice
	for _, c := range s.choices(q) {
		all = append(all, screen.Does(s.sideWords(c), func() screen.Reply {
			s.shown[q] = c.ID
			return screen.Reply{}
		}).WithRef(c.Ref()))
	}
	return all
}

// cite adds the clusters that are on the screen to what a strategy cites.
func (s *TOWS) cite(st *workshop.Strategy) screen.Reply {
	cites := slices.Clone(s.W().Cites(st))
	inside, outside := s.Pair()
	for _, c := range []*workshop.Cluster{inside, outside} {
		if c != nil && !slices.Contains(cites, c.ID) {
			cites = append(cites, c.ID)
		}
	}
	if len(cites) == len(s.W().Cites(st)) {
		return screen.Problem(citesBoth)
	}
	r := screen.Intend(workshop.EditStrategy{Strategy: st.ID, Cites: cites, Text: st.Text})
	r.Note = strategyCites(s.W().StrategyRef(st.ID), s.names(cites)) + "."
	return r
}

func towsHolds(w *workshop.Workshop, _ int) string {
	return countOf(len(w.Strategies), "strategy", "strategies")
}

func newestStrategy(w *workshop.Workshop) string {
	if len(w.Strategies) == 0 {
		return ""
	}
	return w.Strategies[len(w.Strategies)-1].ID
}

func towsNotes(n *notes, _ workshop.Stage) {
	for _, st := range n.w.Strategies {
		n.strong(n.t.Pad(n.w.StrategyRef(st.ID), len(hang)), st.Text)
		n.under(basedOn(strings.Join(citedRefs(n.w, n.w.Cites(st)), " + ")))
	}
}

func towsChange(k Known, w *workshop.Workshop, fact workshop.Fact) string {
	id, says := "", strategyIsAdded
	switch f := fact.(type) {
	case workshop.StrategyWritten:
		id = f.Strategy
	case workshop.StrategyEdited:
		id, says = f.Strategy, strategyReads
	case workshop.StrategyDropped:
		return refDropped(k.refs[f.Strategy])
	}
	st, ok := w.Strategy(id)
	if !ok {
		return ""
	}
	return says(st, strings.Join(citedRefs(w, w.Cites(st)), ", "))
}
