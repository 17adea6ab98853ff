package stage

import (
	"strings"

	"swotshop/workshop"
)

// This file tells fingers that come late from fingers that are counted again, and asks before
// a count of the whole room replaces another.

// withLate adds hands to those that were counted of some of the people, as long as all of
// them can be here: fingers go up one after the other, and a latecomer's last. What is typed
// with slashes is of the whole room.
func (c *Context) withLate(typed string, hands, was []int, people int) (all []int, late bool) {
	all = make([]int, len(hands))
	for i, n := range hands {
		all[i] = n + was[i]
	}
	sum := total(all)
	late = total(hands) > 0 && total(was) > 0 && !strings.Contains(typed, "/") && sum <= c.W().PeopleFor(sum, people)
	if !late {
		return hands, false
	}
	return all, true
}

// replaces reports whether one count would replace another, and is more than a hand
// put right or hands added to it, which are not asked about.
func replaces(was, now []int) bool {
	more, fewer := 0, 0
	for i, n := range now {
		more, fewer = more+max(0, n-was[i]), fewer+max(0, was[i]-n)
	}
	return total(was) > 0 && total(now) > 0 && fewer > 0 && max(more, fewer) > 1
}

// takeStance counts the hands of a stance together with phones, and with hands that are
// counted already where these are late. No hands at all take back what was counted.
func (c *Context) takeStance(card string, m workshop.Moment, typed string, hands [workshop.Steps]int) (take workshop.TakeStance, late bool) {
	take = workshop.TakeStance{Card: card, Moment: m}
	was := c.W().Readings[card].At(m)
	if was != nil {
		if total(hands[:]) == 0 {
			return take, false
		}
		if all, late := c.withLate(typed, hands[:], was.Counts[:], was.People); late {
			take.Counts, take.Phones = [workshop.Steps]int(all), was.Phones
			return take, true
		}
	}
	p := c.stancePhones(card, m)
	take.Counts, take.Phones = p.withFingers(hands), p.Phones
	return take, false
}
