package plain

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// answering is a page on which so many phones choose the second of what is asked, or place a
// dot there.
type answering struct {
	*tuitest.Phones
	phones int
}

func (a answering) Answers(p workshop.Poll) workshop.Answers {
	var all []workshop.Ballot
	for range a.phones {
		b := make(workshop.Ballot, len(p.Choices))
		if len(b) > 1 {
			b[1] = 1
		}
		all = append(all, b)
	}
	return p.Sum(all)
}

// answeringDesk has phones on from the beginning.
type answeringDesk struct {
	*tuitest.PhoneDesk
	phones int
}

func (d answeringDesk) Open(session string, at live.Address, leader live.Leader) (live.Phones, error) {
	page, err := d.PhoneDesk.Open(session, at, leader)
	if err != nil {
		return nil, err
	}
	p := page.(*tuitest.Phones)
	p.Now.Joined = d.phones
	return answering{p, d.phones}, nil
}

func withPhones(n int) func(o *tui.Options) {
	return func(o *tui.Options) {
		desk := tuitest.NewPhoneDesk()
		desk.Was = &desk.At[0]
		o.Phones = answeringDesk{desk, n}
	}
}

// In plain mode, too, hands are added to phones, “next” counts phones before it goes on, and
// an empty line does.
func TestPhonesInLines(t *testing.T) {
	store, id := tuitest.Filled(t, tuitest.Fills["nothing"], workshop.StageStance)
	out := inLinesWith(t, store, tui.Start{Open: id}, withPhones(5),
		"again", "?", "0/4/0/0/0", "0/0/3/0/0", "undo", "next", "next", "quit")
	requireSaid(t, out,
		"5 of 5 phones have answered.",
		"Type one digit per person (1 1 2 3), or the counts of the five steps (2/1/1/0/0). “t4” makes step 4 the target. With phones in the room type only the hands of those without one; an empty line counts the phones alone.",
		"phones 5 + hands 4 = 9, but only 8 people are here: type only the hands of those without a phone, or “people 9” if so many have come.",
		"Closing stance: 5 licensed few, 3 guided. All between 2 and 3; the middle is 2. Saved.",
		"Closing stance: 5 licensed few. So far on 2. 5 of 8 counted. Saved.",
		"Stage 14 of 16: Agreement, 2 of 2 minutes left.",
	)
	requireSilent(t, out, "Ctrl+Z", "PgDn")
}
