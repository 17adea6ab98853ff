package stage

import (
	"strings"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *Initiatives) Tell() []string {
	var lines []string
	for _, n := range s.W().Initiatives {
		lines = append(lines, initiativeWords(s.W(), n))
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

func (s *Initiatives) Asked() string {
	plan, isNew := s.plan()
	field := planFields[s.at()]
	if isNew {
		if strategy, ok := s.W().Strategy(plan.Strategy); ok {
			return "New initiative for " + kit.Sentence(strategy.Ref()+": "+strategy.Text) + " " + s.asks(0)
		}
		return "New initiative. " + s.asks(0)
	}
	now := ""
	if is := *field.of(&plan); is != "" {
		now = kit.Sentence(" Now: " + is)
	}
	return s.W().InitiativeRef(s.Id) + ", " + kit.LowerFirst(field.name) + ": " + s.asks(s.at()) + now
}

func (s *Initiatives) Takes() string {
	return "A line answers what is asked; an empty one skips it. At a new initiative it goes on to the next stage"
}

// Skips reports whether an empty line skips a field, rather than going a beat on.
func (s *Initiatives) Skips() bool {
	_, isNew := s.plan()
	return !isNew
}

func (s *Initiatives) Offers() []screen.Choice {
	all := []screen.Choice{
		screen.Does("A new initiative", func() screen.Reply {
			s.show(-1)
			return screen.Reply{}
		}),
		screen.Offering("Choose the strategy that it serves", "Which one?", "", s.strategies),
	}
	if len(s.W().Initiatives) == 0 {
		return all
	}
	return append(all,
		screen.Offering("Answer a question anew", "Which initiative?", "", each(s.allInitiatives, func(n *workshop.Initiative) screen.Choice {
			return screen.Offering(n.What, "Which question?", "", func() []screen.Choice { return s.fieldChoices(n) })
		})),
		screen.Offering("Empty an answer", "Which initiative?", "", each(s.allInitiatives, func(n *workshop.Initiative) screen.Choice {
			return screen.Offering(n.What, "Which answer?", "It has no answer to empty", func() []screen.Choice { return s.emptyChoices(n) })
		})),
		screen.Offering("Drop an initiative", "Which one?", "", each(s.allInitiatives, func(n *workshop.Initiative) screen.Choice {
			return screen.Does(n.What, func() screen.Reply {
				s.Id = n.ID
				return s.drop()
			})
		})),
	)
}

func (s *Initiatives) fieldChoices(n *workshop.Initiative) []screen.Choice {
	var all []screen.Choice
	for i, f := range planFields {
		words := f.name + ": " + kit.Or(*f.of(&n.Plan), "nothing yet")
		all = append(all, screen.Does(words, func() screen.Reply {
			s.Id, s.field, s.kept = n.ID, i, false
			return screen.Reply{}
		}))
	}
	return all
}

func (s *Initiatives) emptyChoices(n *workshop.Initiative) []screen.Choice {
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
func (s *Initiatives) strategies() []screen.Choice {
	none := ""
	all := []screen.Choice{screen.Does("None", func() screen.Reply { return s.serving(none) })}
	for _, st := range s.W().Strategies {
		all = append(all, screen.Does(strategyWords(s.W(), st), func() screen.Reply { return s.serving(st.ID) }).WithRef(st.Ref()))
	}
	return all
}

func (s *Initiatives) serving(strategy string) screen.Reply {
	plan, isNew := s.plan()
	if isNew {
		s.serves = &strategy
		return screen.Reply{}
	}
	plan.Strategy = strategy
	return screen.Intend(workshop.EditInitiative{Initiative: s.Id, Plan: plan})
}

func initiativesHold(w *workshop.Workshop, _ int) string {
	return held(len(w.Initiatives), "initiative", "initiatives")
}

func newestInitiative(w *workshop.Workshop) string {
	if len(w.Initiatives) == 0 {
		return ""
	}
	return w.Initiatives[len(w.Initiatives)-1].ID
}

func initiativesNotes(n *notes, _ workshop.Stage) {
	for _, p := range n.w.Initiatives {
		n.strong(n.t.Pad(n.w.InitiativeRef(p.ID), len(hang)), p.What)
		for _, f := range []struct{ what, text string }{
			{"owner", p.Owner}, {"by day 30", p.FirstStep}, {"measure", p.Measure}, {"baseline", p.Baseline},
			{"when-then", p.WhenThen}, {"stop rule", p.StopRule}, {"cost", p.Cost}, {"serves", n.w.StrategyRef(p.Strategy)},
		} {
			if f.text != "" {
				n.Set(n.t.Text, hang+n.t.Quiet.Render(n.t.Pad(f.what, 11)), f.text)
			}
		}
	}
}

func initiativesChange(k Known, w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.InitiativeWritten:
		return w.InitiativeRef(f.Initiative) + " written: " + f.What
	case workshop.InitiativeEdited:
		return k.planChange(w, f)
	case workshop.InitiativeDropped:
		return k.refs[f.Initiative] + " dropped. “undo” brings it back"
	}
	return ""
}

// planChange says the fields of an initiative that are not as they were.
func (k Known) planChange(w *workshop.Workshop, f workshop.InitiativeEdited) string {
	before, after := k.plans[f.Initiative], f.Plan
	var changes []string
	for _, field := range planFields {
		if is := *field.of(&after); is != *field.of(&before) {
			changes = append(changes, field.name+": "+kit.Or(is, "empty"))
		}
	}
	if after.Strategy != before.Strategy {
		changes = append(changes, w.InitiativeRef(f.Initiative)+" is for "+kit.Or(w.StrategyRef(after.Strategy), "no strategy"))
	}
	return kit.Or(strings.Join(changes, ". "), w.InitiativeRef(f.Initiative)+" is as it was")
}
