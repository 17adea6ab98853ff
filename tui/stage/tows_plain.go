package stage

import (
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *TOWS) Tell() []string {
	var lines []string
	for _, st := range s.written() {
		lines = append(lines, strategyWords(s.W(), st))
	}
	if long, _ := s.loose(); long != "" {
		lines = append(lines, kit.UpperFirst(long))
	}
	return lines
}

func strategyWords(w *workshop.Workshop, st *workshop.Strategy) string {
	return st.Ref() + ", on " + strings.Join(citedRefs(w, st.Cites), ", ") + ": " + st.Text
}

func (s *TOWS) Asked() string {
	if missing := s.missing(nothingInPlain); missing != "" {
		return string(s.W().Pairing) + ": " + missing
	}
	inside, outside := s.Pair()
	return string(s.W().Pairing) + ". " + s.sideWords(inside) + " And " + s.sideWords(outside) + " " + s.W().Pairing.Prompt()
}

// sideWords is one of the two clusters, with its votes once they are known.
func (s *TOWS) sideWords(c *workshop.Cluster) string {
	words := c.Ref()
	if s.W().Revealed {
		words += ", " + votesOf(s.W(), c)
	}
	return kit.Sentence(words + ": " + c.Title())
}

func (s *TOWS) Worded(string) bool { return true }

func (s *TOWS) Takes() string {
	return "A line is a strategy that cites both; refs in brackets at its end add more, as in “… [S2 O3]”. “next” is the next pairing"
}

func (s *TOWS) Offers() []screen.Choice {
	side := func(q workshop.Quadrant) screen.Choice {
		return screen.Offering("Pair another of the "+q.Name(), "Which one?", nothingInPlain(q), func() []screen.Choice { return s.sideChoices(q) })
	}
	all := []screen.Choice{side(s.W().Pairing.Inside()), side(s.W().Pairing.Outside())}
	if len(s.W().Strategies) == 0 {
		return all
	}
	return append(all,
		screen.Offering("Change a strategy", "Which one?", "", each(s.allStrategies, func(st *workshop.Strategy) screen.Choice {
			return screen.Asking(st.Text, "New words; refs in brackets at their end replace what it cites. Now: "+st.Text, func(text string) screen.Reply {
				return s.reword(st, text)
			})
		})),
		screen.Offering("Let a strategy cite these two as well", "Which one?", "", each(s.allStrategies, func(st *workshop.Strategy) screen.Choice {
			return screen.Does(st.Text, func() screen.Reply { return s.cite(st) })
		})),
		screen.Offering("Drop a strategy", "Which one?", "", each(s.allStrategies, func(st *workshop.Strategy) screen.Choice {
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

// reword gives a strategy the words of a line, read as on its screen.
func (s *TOWS) reword(st *workshop.Strategy, text string) screen.Reply {
	s.picked, s.edit = st.ID, true
	defer s.drop()
	return s.Submit(text)
}

func towsHolds(w *workshop.Workshop, _ int) string {
	return held(len(w.Strategies), "strategy", "strategies")
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
		n.under("rests on " + strings.Join(citedRefs(n.w, st.Cites), " + "))
	}
}

func towsChange(k Known, w *workshop.Workshop, fact workshop.Fact) string {
	id, words := "", " written: "
	switch f := fact.(type) {
	case workshop.StrategyWritten:
		id = f.Strategy
	case workshop.StrategyEdited:
		id, words = f.Strategy, " now reads: "
	case workshop.StrategyDropped:
		return k.refs[f.Strategy] + " dropped. “undo” brings it back"
	}
	st, ok := w.Strategy(id)
	if !ok {
		return ""
	}
	return st.Ref() + words + kit.Sentence(st.Text) + " It cites " + strings.Join(citedRefs(w, st.Cites), ", ")
}
