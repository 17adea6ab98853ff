package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file mixes what phones answered with the hands of those who have none. The
// facilitator types hands alone, and both are counted in one go. How many phones have
// answered may be seen at any time; what they answered, by nobody before it is counted.

// Answerer is a stage whose question phones may have answered while nobody has counted it.
// Uncounted is what counts them, before the room goes on without: a clicker has no Enter. The
// id is of what is uncounted, and empty for nothing.
type Answerer interface {
	Uncounted() (r screen.Reply, id string)
}

var (
	_ Answerer = (*stance)(nil)
	_ Answerer = (*provocation)(nil)
	_ Answerer = (*vote)(nil)
	_ Answerer = (*Agreement)(nil)
	_ Answerer = (*Grid)(nil)
	_ Answerer = (*closing)(nil)
)

// phoned is what phones answered to one poll. The zero value is of a room without phones.
type phoned struct {
	workshop.Answers
	id   string // of the poll
	on   bool
	here int // phones that are here, or were when they answered
}

// phoned is what phones answered to a poll so far, or until it was counted.
func (c *Context) phoned(p workshop.Poll) phoned {
	if c.Answers == nil || p.Kind == workshop.PollNone {
		return phoned{}
	}
	a, on := c.Answers(p)
	if !on || len(a.Sums) != len(p.Choices) {
		return phoned{}
	}
	here := a.Phones
	if c.PhonesHere != nil {
		here = max(here, c.PhonesHere())
	}
	return phoned{a, p.ID, true, here}
}

// any reports whether a phone has answered.
func (p phoned) any() bool { return p.Phones > 0 }

// with adds what phones answered to hands.
func (p phoned) with(hands []int) []int {
	all := make([]int, len(hands))
	for i, n := range hands {
		if all[i] = n; p.any() {
			all[i] += p.Sums[i]
		}
	}
	return all
}

// answered says to the room how many phones have answered; nothing where there are none.
func (c *Context) answered(p phoned) string {
	if !p.on || p.here == 0 {
		return ""
	}
	return fill(c.room().Phones.Answered, "n", p.Phones, "phones", p.here)
}

// besideAsked sets how many phones have answered beside what asks for hands, at the right of
// its last row, or above it where that is too narrow and so many rows are free: there is white
// otherwise, so that nothing moves.
func (c *Context) besideAsked(asks []string, p phoned, w, free int) []string {
	t, said := c.theme(), c.answered(p)
	if said == "" || len(asks) == 0 {
		return asks
	}
	said = t.Quiet.Render(said)
	last := len(asks) - 1
	switch {
	case t.Width(asks[last])+legendGap+t.Width(said) <= w:
		asks[last] = t.Spread(asks[last], said, w)
	case free > 0 && t.Width(said) <= w:
		return append([]string{said}, asks...)
	}
	return asks
}

// mixed says how many phones and hands make which sum, of so many people.
func (r room) mixed(phones, hands, people int) string {
	return fill(r.Phones.Mixed, "phones", phones, "hands", hands, "sum", phones+hands, "people", people)
}

// tooMany refuses more phones and hands than there are people, and says which are too many.
// It leaves hands alone to the workshop.
func (p phoned) tooMany(hands, people int) (r screen.Reply, is bool) {
	switch {
	case !p.any() || p.Phones+hands <= people:
		return screen.Reply{}, false
	case p.Phones > people:
		return screen.Problem(morePhones(p.Phones, people)), true
	}
	return screen.Problem(mixedTooMany(p.Phones, hands, people)), true
}

// asks says on an empty line what it takes where phones may have answered; otherwise, in a
// room without phones, what it says anyway. Once counted it is the hands again.
func (p phoned) asks(otherwise string, people int, counted bool) string {
	switch {
	case !p.on, counted && !p.any():
		return otherwise
	case counted:
		return handsWithoutPhone
	case p.Phones > people:
		return morePhonesLine(p.Phones, people)
	case p.Phones == people:
		return allOnPhones(p.Phones, p.here)
	case p.any():
		return otherHands(p.Phones, p.here)
	}
	return handsWithoutPhone
}

// helps are the keys for phones, for help; none in a room without.
func (p phoned) helps() []kit.Hint {
	if !p.on {
		return nil
	}
	return []kit.Hint{kit.Typed("hands").Does(addsToPhones), kit.Enter.Does(countsAlone)}
}

// enters says what Enter does on an empty line; nothing where no phone has answered.
func (p phoned) enters() kit.Hint {
	if !p.any() {
		return kit.Hint{}
	}
	return kit.Enter.Does(countsPhones(p.Phones))
}

// counted completes a reply that counts phones alone, of so many people: it says when that
// is not everybody.
func (p phoned) counted(r screen.Reply, people int) screen.Reply {
	if p.Phones < people {
		r.Note = phonesCounted(p.Phones, people)
	}
	return r
}

// lost reports whether phones were counted whose answers are not there any more, since the
// page was opened anew: nothing but what is typed would be left of them.
func (p phoned) lost(counted int) bool { return counted > p.Phones }

// lostAnswers asks before a count without them.
func (p phoned) lostAnswers(counted int) screen.Reply {
	return screen.Problem(phonesLost(counted-p.Phones, counted)).InPlain(phonesLostPlain(counted-p.Phones, counted))
}

// stancePhones is what phones answered to a stance.
func (c *Context) stancePhones(card string, m workshop.Moment) phoned {
	return c.phoned(c.W().StancePoll(card, m))
}

// stanceTooMany refuses a stance of more than there are.
func (c *Context) stanceTooMany(take workshop.TakeStance) (screen.Reply, bool) {
	sum, was := total(take.Counts[:]), c.W().Readings[take.Card].At(take.Moment)
	return c.stancePhones(take.Card, take.Moment).tooMany(sum-take.Phones, c.W().PeopleFor(sum, was.Present()))
}

// phonesAlone counts the phones of a stance that nobody has counted; ok is false where none
// has answered.
func (c *Context) phonesAlone(card string, m workshop.Moment) (r screen.Reply, ok bool) {
	p := c.stancePhones(card, m)
	if !p.any() || c.W().Readings[card].At(m) != nil {
		return screen.Reply{}, false
	}
	take, _ := c.takeStance(card, m, "", [workshop.Steps]int{})
	if r, is := c.stanceTooMany(take); is {
		return r, true
	}
	return p.counted(screen.Intend(take), c.W().People), true
}

// takes says in plain lines what a line takes besides, where there are phones.
func (p phoned) takes(line string) string {
	if p.on {
		return line + phonesAdd
	}
	return line
}
