package tui

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
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

func (s *towsStage) offers() []screen.Choice {
	side := func(q workshop.Quadrant) screen.Choice {
		return screen.Offering("Pair another of the "+q.Name(), "Which one?", nothingIn(q), func() []screen.Choice { return s.sideChoices(q) })
	}
	all := []screen.Choice{side(s.w().Pairing.Inside()), side(s.w().Pairing.Outside())}
	if len(s.w().Strategies) == 0 {
		return all
	}
	return append(all,
		screen.Offering("Change a strategy", "Which one?", "", s.each(func(st *workshop.Strategy) screen.Choice {
			return screen.Asking(st.Text, "New words; refs in brackets at their end replace what it cites. Now: "+st.Text, func(text string) screen.Reply {
				return s.edited(st, text)
			})
		})),
		screen.Offering("Let a strategy cite these two as well", "Which one?", "", s.each(func(st *workshop.Strategy) screen.Choice {
			return screen.Does(st.Text, func() screen.Reply { return s.cite(st) })
		})),
		screen.Offering("Drop a strategy", "Which one?", "", s.each(func(st *workshop.Strategy) screen.Choice {
			return screen.Does(st.Text, func() screen.Reply { return screen.Intend(workshop.DropStrategy{Strategy: st.ID}) })
		})),
	)
}

func (s *towsStage) sideChoices(q workshop.Quadrant) []screen.Choice {
	var all []screen.Choice
	for _, c := range s.choices(q) {
		all = append(all, screen.Does(s.sideWords(c), func() screen.Reply {
			s.shown[q] = c.ID
			return screen.Reply{}
		}).WithRef(c.Ref()))
	}
	return all
}

// each makes a choice of every strategy.
func (s *towsStage) each(make func(st *workshop.Strategy) screen.Choice) func() []screen.Choice {
	return func() []screen.Choice { return strategyChoices(s.w(), make) }
}

func strategyChoices(w *workshop.Workshop, make func(st *workshop.Strategy) screen.Choice) []screen.Choice {
	var all []screen.Choice
	for _, st := range w.Strategies {
		one := make(st).WithRef(st.Ref())
		one.Does = st.Ref() + ": " + one.Does
		all = append(all, one)
	}
	return all
}

// edited gives a strategy the words of a line, read as on its screen.
func (s *towsStage) edited(st *workshop.Strategy, text string) screen.Reply {
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

func (s *initiativesStage) offers() []screen.Choice {
	all := []screen.Choice{
		screen.Does("A new initiative", func() screen.Reply {
			s.show(-1)
			return screen.Reply{}
		}),
		screen.Offering("Choose the strategy that it serves", "Which one?", "", s.strategies),
	}
	if len(s.w().Initiatives) == 0 {
		return all
	}
	return append(all,
		screen.Offering("Answer a question anew", "Which initiative?", "", s.each(func(n *workshop.Initiative) screen.Choice {
			return screen.Offering(n.What, "Which question?", "", func() []screen.Choice { return s.fieldChoices(n) })
		})),
		screen.Offering("Empty an answer", "Which initiative?", "", s.each(func(n *workshop.Initiative) screen.Choice {
			return screen.Offering(n.What, "Which answer?", "It has no answer to empty", func() []screen.Choice { return s.emptyChoices(n) })
		})),
		screen.Offering("Drop an initiative", "Which one?", "", s.each(func(n *workshop.Initiative) screen.Choice {
			return screen.Does(n.What, func() screen.Reply {
				s.id = n.ID
				return s.drop()
			})
		})),
	)
}

// each makes a choice of every initiative.
func (s *initiativesStage) each(make func(n *workshop.Initiative) screen.Choice) func() []screen.Choice {
	return func() []screen.Choice {
		var all []screen.Choice
		for _, n := range s.w().Initiatives {
			one := make(n).WithRef(n.Ref())
			one.Does = n.Ref() + ": " + one.Does
			all = append(all, one)
		}
		return all
	}
}

func (s *initiativesStage) fieldChoices(n *workshop.Initiative) []screen.Choice {
	var all []screen.Choice
	for i, f := range planFields {
		words := f.name + ": " + kit.Or(*f.of(&n.Plan), "nothing yet")
		all = append(all, screen.Does(words, func() screen.Reply {
			s.id, s.field, s.kept = n.ID, i, false
			return screen.Reply{}
		}))
	}
	return all
}

func (s *initiativesStage) emptyChoices(n *workshop.Initiative) []screen.Choice {
	var all []screen.Choice
	for _, f := range planFields[1:] {
		if *f.of(&n.Plan) == "" {
			continue
		}
		all = append(all, screen.Does(f.name+": "+*f.of(&n.Plan), func() screen.Reply {
			plan := n.Plan
			*f.of(&plan) = ""
			return screen.Intend(workshop.EditInitiative{Initiative: n.ID, Plan: plan})
		}))
	}
	return all
}

// strategies are what the initiative can serve.
func (s *initiativesStage) strategies() []screen.Choice {
	none := ""
	all := []screen.Choice{screen.Does("None", func() screen.Reply { return s.serving(none) })}
	for _, st := range s.w().Strategies {
		all = append(all, screen.Does(strategyWords(s.w(), st), func() screen.Reply { return s.serving(st.ID) }).WithRef(st.Ref()))
	}
	return all
}

func (s *initiativesStage) serving(strategy string) screen.Reply {
	plan, isNew := s.plan()
	if isNew {
		s.serves = &strategy
		return screen.Reply{}
	}
	plan.Strategy = strategy
	return screen.Intend(workshop.EditInitiative{Initiative: s.id, Plan: plan})
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

func (s *blueprintStage) offers() []screen.Choice {
	return []screen.Choice{
		reciting(s.w),
		screen.Does("Export it as a file", func() screen.Reply { return screen.Reply{Action: screen.Export{}} }),
		screen.Does("Close the session", func() screen.Reply { return screen.Reply{Action: screen.Ask{Question: s.closing()}} }),
	}
}

// reciting makes a choice that says the whole blueprint.
func reciting(w func() *workshop.Workshop) screen.Choice {
	lines := strings.Count(string(blueprint.Markdown(w())), "\n")
	return screen.Choice{Does: "Hear the blueprint, " + strconv.Itoa(lines) + " lines", Recite: func() string {
		return string(blueprint.Markdown(w()))
	}}
}
