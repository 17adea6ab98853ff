package stage

import (
	"slices"
	"strings"

	"swotshop/workshop"
)

// This file tells fingers that come late from fingers that are counted again, and asks before
// a count of the whole room replaces another.

// tally is a count as Enter would take it.
type tally struct {
	counts []int
	phones int  // how many of those who are counted answered with one
	people int  // of how many it is
	before int  // how many were counted before
	late   bool // it adds to those
}

// tallied adds up hands and phones. Hands are added to those that were counted of some of
// the people, as long as all of them can be here: fingers go up one after the other, and a
// latecomer's last. What is typed with slashes is of the whole room, and none at all take back
// what was counted.
func (c *Context) tallied(typed string, hands []int, p phoned, was tally) tally {
	t := tally{counts: slices.Clone(hands), before: total(was.counts)}
	all, counted := slices.Clone(was.counts), total(hands) > 0
	for i, n := range hands {
		all[i] += n
	}
	switch sum := total(all); {
	case t.before > 0 && !counted:
	case t.before > 0 && !strings.Contains(typed, "/") && sum <= c.W().PeopleFor(sum, was.people):
		t.counts, t.phones, t.late = all, was.phones, true
	default:
		t.counts, t.phones = p.with(hands), p.Phones
	}
	t.people = c.W().PeopleFor(total(t.counts), was.people)
	return t
}

// landing says how many of those who are there are counted, and what becomes of a count
// before; of a first one first says it.
func (t tally) landing(r room, first func(n, people int) string) string {
	switch n := total(t.counts); {
	case t.phones > 0:
		return r.mixed(t.phones, n-t.phones, t.people)
	case t.late:
		return countedWith(n, t.people, t.before)
	case t.before > 0 && n > 0:
		return countedInstead(n, t.people, t.before)
	default:
		return first(n, t.people)
	}
}

// talliedOf is a reading that was taken; nil is none.
func talliedOf(r *workshop.Reading) tally {
	if r == nil {
		r = &workshop.Reading{}
	}
	return tally{counts: r.Counts[:], phones: r.Phones, people: r.People}
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

// takeStance counts the hands of a stance.
func (c *Context) takeStance(card string, m workshop.Moment, typed string, hands [workshop.Steps]int) (workshop.TakeStance, tally) {
	t := c.tallied(typed, hands[:], c.stancePhones(card, m), talliedOf(c.W().Readings[card].At(m)))
	return workshop.TakeStance{Card: card, Moment: m, Counts: [workshop.Steps]int(t.counts), Phones: t.phones}, t
}
