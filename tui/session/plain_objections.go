package session

import (
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is objections in plain text mode.

// tellObjections says which objection to expect, which were heard, and how to list all.
func (s *Screen) tellObjections() (lines []string) {
	w := s.L.W()
	all := prompter.Expected(s.source, w)
	for _, o := range all {
		if _, heard := w.Heard(o.ID); !heard {
			lines = append(lines, toExpect(o))
			break
		}
	}
	for _, h := range w.Objections {
		lines = append(lines, wasHeard(*h))
	}
	if len(all) > 0 {
		lines = append(lines, allObjections(len(all)))
	}
	return lines
}

// listObjections lists all, to mark one as heard.
func (s *Screen) listObjections() screen.Told {
	w, m := s.L.W(), &screen.Menu{Title: whichObjection, None: noObjections}
	for _, o := range prompter.Expected(s.source, w) {
		words, choices := objection(o), func() []screen.Choice { return hearing(o, nil) }
		if h, heard := w.Heard(o.ID); heard {
			words, choices = wasHeard(*h), func() []screen.Choice { return hearing(o, h) }
		}
		m.Choices = append(m.Choices, screen.Offering(words, inFull(o), "", choices).WithRef(o.ID))
	}
	return screen.Told{Menu: m}
}

// hearing is what can be done with an objection; h is nil before it was heard.
func hearing(o workshop.Objection, h *workshop.HeardObjection) []screen.Choice {
	hear := func(text string) screen.Reply {
		i := workshop.HearObjection{Objection: o}
		i.Owed, i.By = workshop.ReadOwed(text)
		return screen.Intend(i)
	}
	choices := []screen.Choice{
		screen.Does(heardNothingOwed, func() screen.Reply { return hear("") }), screen.Asking(heardAndOwed, askOwed, hear),
	}
	if h != nil {
		choices = append(choices, screen.Does(notHeardAfterAll, func() screen.Reply { return screen.Intend(workshop.DropObjection{Objection: o.ID}) }))
	}
	return choices
}
