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
	words := initiativeIs(n.Ref(), w.StrategyRef(n.Strategy), n.What)
	for _, f := range planFields[1:] {
		text, missing := f.shows(w, &n.Plan), roomOf(w).missing(f)
		switch {
		case text != "":
			words += " " + kit.Sentence(roomOf(w).field(f).Name+": "+text)
		case missing != "":
			words += " " + kit.UpperFirst(missing) + "."
		}
	}
	return words
}

func (s *Initiatives) Asked() string {
	plan, isNew := s.plan()
	field := s.asked()
	said := s.room().field(field)
	if isNew {
		strategy, _ := s.W().Strategy(plan.Strategy)
		return newInitiativeAsked(strategy, said.Asks)
	}
	return fieldAsked(s.W().InitiativeRef(s.Id), kit.LowerFirst(said.Name), said.Asks, field.shows(s.W(), &plan))
}

func (s *Initiatives) Takes() string { return initiativesTake }

// Skips reports whether an empty line skips a field, rather than going on to the
// next step.
func (s *Initiatives) Skips() bool {
	_, isNew := s.plan()
	return !isNew
}

func (s *Initiatives) Offers() []screen.Choice {
	all := []screen.Choice{
		screen.Does(startInitiative, func() screen.Reply {
			s.show(-1)
			return screen.Reply{}
		}),
		screen.Offering(chooseServed, whichOne, "", s.strategies),
	}
	if len(s.W().Initiatives) == 0 {
		return all
	}
	return append(all,
		screen.Offering(changeAnswer, whichInitiative, "", each(s.allInitiatives, func(n *workshop.Initiative) screen.Choice {
			return screen.Offering(n.What, whichQuestion, "", func() []screen.Choice { return s.fieldChoices(n) })
		})),
		screen.Offering(clearAnswer, whichInitiative, "", each(s.allInitiatives, func(n *workshop.Initiative) screen.Choice {
			return screen.Offering(n.What, whichAnswer, noAnswer, func() []screen.Choice { return s.emptyChoices(n) })
		})),
		screen.Offering(dropInitiative, whichOne, "", each(s.allInitiatives, func(n *workshop.Initiative) screen.Choice {
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
		all = append(all, screen.Does(answerSoFar(s.room().field(f).Name, f.says(&n.Plan)), func() screen.Reply {
			s.Id, s.field, s.filled = n.ID, i, false
			return screen.Reply{}
		}))
	}
	return all
}

func (s *Initiatives) emptyChoices(n *workshop.Initiative) []screen.Choice {
	var all []screen.Choice
	for _, f := range planFields[1:] {
		if !n.Answers(f.field) {
			continue
		}
		all = append(all, screen.Does(answerSoFar(s.room().field(f).Name, f.says(&n.Plan)), func() screen.Reply {
			return screen.Intend(workshop.EditInitiative{Initiative: n.ID, Plan: n.Answered(f.field, "", s.W().Date)})
		}))
	}
	return all
}

// strategies are what the initiative can serve.
func (s *Initiatives) strategies() []screen.Choice {
	none := ""
	all := []screen.Choice{screen.Does(servesNone, func() screen.Reply { return s.serving(none) })}
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
	return countOf(len(w.Initiatives), "initiative", "initiatives")
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
		for _, f := range planNotes(n.w, p) {
			if what, text := f[0], f[1]; text != "" {
				n.Set(n.t.Text, hang+n.t.Quiet.Render(n.t.Pad(what, planNames)), text)
			}
		}
	}
}

func initiativesChange(k Known, w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.InitiativeWritten:
		return initiativeAdded(w.InitiativeRef(f.Initiative), f.What)
	case workshop.InitiativeEdited:
		return k.planChange(w, f)
	case workshop.InitiativeDropped:
		return refDropped(k.refs[f.Initiative])
	}
	return ""
}

// planChange says which fields of an initiative have changed.
func (k Known) planChange(w *workshop.Workshop, f workshop.InitiativeEdited) string {
	before, after := k.plans[f.Initiative], f.Plan
	var changes []string
	for _, field := range planFields {
		if is := field.says(&after); is != field.says(&before) {
			changes = append(changes, answerNow(roomOf(w).field(field).Name, is))
		}
	}
	if after.Strategy != before.Strategy {
		changes = append(changes, initiativeServes(w.InitiativeRef(f.Initiative), w.StrategyRef(after.Strategy)))
	}
	return kit.Or(strings.Join(changes, ". "), initiativeSame(w.InitiativeRef(f.Initiative)))
}
