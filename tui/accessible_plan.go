package tui

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// This file tells what comes of it: strategies, initiatives, the blueprint.

func (s *towsStage) tell() []string {
	var lines []string
	for _, st := range s.written() {
		lines = append(lines, strategyWords(s.w(), st))
	}
	if long, _ := s.loose(); long != "" {
		lines = append(lines, kit.UpperFirst(long))
	}
	return lines
}

func strategyWords(w *workshop.Workshop, st *workshop.Strategy) string {
	return st.Ref() + ", on " + strings.Join(citedRefs(w, st), ", ") + ": " + st.Text
}

func (s *towsStage) asked() string {
	if missing := s.missing(); missing != "" {
		return string(s.w().Pairing) + ": " + missing
	}
	inside, outside := s.pair()
	return string(s.w().Pairing) + ". " + s.sideWords(inside) + " And " + s.sideWords(outside) + " " + s.w().Pairing.Prompt()
}

// sideWords is one of the two clusters, with its votes once they are known.
func (s *towsStage) sideWords(c *workshop.Cluster) string {
	words := c.Ref()
	if s.w().Revealed {
		words += ", " + votesOf(s.w(), c)
	}
	return kit.Sentence(words + ": " + c.Title())
}

func (s *towsStage) worded(string) bool { return true }

func (s *towsStage) takes() string {
	return "A line is a strategy that cites both; refs in brackets at its end add more, as in “… [S2 O3]”. “next” is the next pairing"
}

func (s *towsStage) offers() []choice {
	side := func(q workshop.Quadrant) choice {
		return offering("Pair another of the "+q.Name(), "Which one?", nothingIn(q), func() []choice { return s.sideChoices(q) })
	}
	all := []choice{side(s.w().Pairing.Inside()), side(s.w().Pairing.Outside())}
	if len(s.w().Strategies) == 0 {
		return all
	}
	return append(all,
		offering("Change a strategy", "Which one?", "", s.each(func(st *workshop.Strategy) choice {
			return asking(st.Text, "New words; refs in brackets at their end replace what it cites. Now: "+st.Text, func(text string) reply {
				return s.edited(st, text)
			})
		})),
		offering("Let a strategy cite these two as well", "Which one?", "", s.each(func(st *workshop.Strategy) choice {
			return does(st.Text, func() reply { return s.cite(st) })
		})),
		offering("Drop a strategy", "Which one?", "", s.each(func(st *workshop.Strategy) choice {
			return does(st.Text, func() reply { return intend(workshop.DropStrategy{Strategy: st.ID}) })
		})),
	)
}

func (s *towsStage) sideChoices(q workshop.Quadrant) []choice {
	var all []choice
	for _, c := range s.choices(q) {
		all = append(all, does(s.sideWords(c), func() reply {
			s.shown[q] = c.ID
			return reply{}
		}).withRef(c.Ref()))
	}
	return all
}

// each makes a choice of every strategy.
func (s *towsStage) each(make func(st *workshop.Strategy) choice) func() []choice {
	return func() []choice { return strategyChoices(s.w(), make) }
}

func strategyChoices(w *workshop.Workshop, make func(st *workshop.Strategy) choice) []choice {
	var all []choice
	for _, st := range w.Strategies {
		one := make(st).withRef(st.Ref())
		one.does = st.Ref() + ": " + one.does
		all = append(all, one)
	}
	return all
}

// edited gives a strategy the words of a line, read as on its screen.
func (s *towsStage) edited(st *workshop.Strategy, text string) reply {
	s.picked, s.edit = st.ID, true
	defer s.drop()
	return s.submit(text)
}

func (s *initiativesStage) tell() []string {
	var lines []string
	for _, n := range s.w().Initiatives {
		lines = append(lines, initiativeWords(s.w(), n))
	}
	return lines
}

func initiativeWords(w *workshop.Workshop, n *workshop.Initiative) string {
	words := n.Ref()
	if ref := w.StrategyRef(n.Strategy); ref != "" {
		words += ", for " + ref
	}
	words = kit.Sentence(words + ": " + n.What)
	for _, f := range planFields[1:] {
		switch text := *f.of(&n.Plan); {
		case text != "":
			words += " " + kit.Sentence(f.name+": "+text)
		case f.missing != "":
			words += " " + kit.UpperFirst(f.missing) + "."
		}
	}
	return words
}

func (s *initiativesStage) asked() string {
	plan, isNew := s.plan()
	field := planFields[s.at()]
	if isNew {
		if strategy, ok := s.w().Strategy(plan.Strategy); ok {
			return "New initiative for " + kit.Sentence(strategy.Ref()+": "+strategy.Text) + " " + s.asks(0)
		}
		return "New initiative. " + s.asks(0)
	}
	now := ""
	if is := *field.of(&plan); is != "" {
		now = kit.Sentence(" Now: " + is)
	}
	return s.w().InitiativeRef(s.id) + ", " + kit.LowerFirst(field.name) + ": " + s.asks(s.at()) + now
}

func (s *initiativesStage) takes() string {
	return "A line answers what is asked; an empty one skips it. At a new initiative it goes on to the next stage"
}

// skips says that an empty line skips a field, rather than going a beat on.
func (s *initiativesStage) skips() bool {
	_, isNew := s.plan()
	return !isNew
}

func (s *initiativesStage) offers() []choice {
	all := []choice{
		does("A new initiative", func() reply {
			s.show(-1)
			return reply{}
		}),
		offering("Choose the strategy that it serves", "Which one?", "", s.strategies),
	}
	if len(s.w().Initiatives) == 0 {
		return all
	}
	return append(all,
		offering("Answer a question anew", "Which initiative?", "", s.each(func(n *workshop.Initiative) choice {
			return offering(n.What, "Which question?", "", func() []choice { return s.fieldChoices(n) })
		})),
		offering("Empty an answer", "Which initiative?", "", s.each(func(n *workshop.Initiative) choice {
			return offering(n.What, "Which answer?", "It has no answer to empty", func() []choice { return s.emptyChoices(n) })
		})),
		offering("Drop an initiative", "Which one?", "", s.each(func(n *workshop.Initiative) choice {
			return does(n.What, func() reply {
				s.id = n.ID
				return s.drop()
			})
		})),
	)
}

// each makes a choice of every initiative.
func (s *initiativesStage) each(make func(n *workshop.Initiative) choice) func() []choice {
	return func() []choice {
		var all []choice
		for _, n := range s.w().Initiatives {
			one := make(n).withRef(n.Ref())
			one.does = n.Ref() + ": " + one.does
			all = append(all, one)
		}
		return all
	}
}

func (s *initiativesStage) fieldChoices(n *workshop.Initiative) []choice {
	var all []choice
	for i, f := range planFields {
		words := f.name + ": " + kit.Or(*f.of(&n.Plan), "nothing yet")
		all = append(all, does(words, func() reply {
			s.id, s.field, s.kept = n.ID, i, false
			return reply{}
		}))
	}
	return all
}

func (s *initiativesStage) emptyChoices(n *workshop.Initiative) []choice {
	var all []choice
	for _, f := range planFields[1:] {
		if *f.of(&n.Plan) == "" {
			continue
		}
		all = append(all, does(f.name+": "+*f.of(&n.Plan), func() reply {
			plan := n.Plan
			*f.of(&plan) = ""
			return intend(workshop.EditInitiative{Initiative: n.ID, Plan: plan})
		}))
	}
	return all
}

// strategies are what the initiative can serve.
func (s *initiativesStage) strategies() []choice {
	none := ""
	all := []choice{does("None", func() reply { return s.serving(none) })}
	for _, st := range s.w().Strategies {
		all = append(all, does(strategyWords(s.w(), st), func() reply { return s.serving(st.ID) }).withRef(st.Ref()))
	}
	return all
}

func (s *initiativesStage) serving(strategy string) reply {
	plan, isNew := s.plan()
	if isNew {
		s.serves = &strategy
		return reply{}
	}
	plan.Strategy = strategy
	return intend(workshop.EditInitiative{Initiative: s.id, Plan: plan})
}

func (s *blueprintStage) tell() []string {
	ends := s.w().LooseEnds()
	if len(ends) == 0 {
		return []string{"No loose ends: fit for a board."}
	}
	lines := []string{kit.Plural(len(ends), "loose end", "loose ends") + ":"}
	for _, e := range ends {
		lines = append(lines, endWords(e))
	}
	return lines
}

func (s *blueprintStage) asked() string { return "" }

func (s *blueprintStage) takes() string { return "Nothing is typed here" }

func (s *blueprintStage) offers() []choice {
	return []choice{
		reciting(s.w),
		does("Export it as a file", func() reply { return reply{action: export{}} }),
		does("Close the session", func() reply { return reply{action: ask{s.closing()}} }),
	}
}

// reciting makes a choice that says the whole blueprint.
func reciting(w func() *workshop.Workshop) choice {
	lines := strings.Count(string(blueprint.Markdown(w())), "\n")
	return choice{does: "Hear the blueprint, " + strconv.Itoa(lines) + " lines", recite: func() string {
		return string(blueprint.Markdown(w()))
	}}
}
