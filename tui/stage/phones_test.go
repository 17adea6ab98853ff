package stage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"swotshop/tui/live"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

// newPhones turns phones on, of which so many are here.
func newPhones(d *tuitest.Desk, here int) *tuitest.Phones {
	page, err := tuitest.NewPhoneDesk().Open("", live.Address{IP: "192.168.178.123"}, nil)
	if err != nil {
		d.T.Fatal(err)
	}
	p := page.(*tuitest.Phones)
	p.Now.Joined = here
	d.App.Live().SetPhones(p)
	return p
}

// answer answers a poll: so many phones choose each choice.
func answer(t *testing.T, p *tuitest.Phones, of workshop.Poll, on ...int) {
	t.Helper()
	for i, n := range on {
		for range n {
			b := make(workshop.Ballot, len(of.Choices))
			b[i] = 1
			cast(t, p, of, b)
		}
	}
}

func cast(t *testing.T, p *tuitest.Phones, of workshop.Poll, b workshop.Ballot) {
	t.Helper()
	if err := of.Check(b, language.English()); err != nil {
		t.Fatal(err)
	}
	if of.Closed {
		t.Fatal("the poll is closed")
	}
	p.Ballots[of.ID] = append(p.Ballots[of.ID], b)
}

// aCount is a question of which people choose one answer, and how it is counted.
type aCount struct {
	name   string
	open   func(t *testing.T) *tuitest.Desk
	counts func(w *workshop.Workshop) []int
	phones func(w *workshop.Workshop) int
	of     int
}

// theCounts are all such questions.
func theCounts() []aCount {
	reading := func(of func(w *workshop.Workshop) *workshop.Reading) (func(w *workshop.Workshop) []int, func(w *workshop.Workshop) int) {
		counts := func(w *workshop.Workshop) []int {
			if r := of(w); r != nil {
				return r.Counts[:]
			}
			return make([]int, workshop.Steps)
		}
		return counts, func(w *workshop.Workshop) int {
			if r := of(w); r != nil {
				return r.Phones
			}
			return 0
		}
	}
	at := func(kind workshop.StageKind, keys ...string) func(t *testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], kind)
			d.Keys(keys...)
			return d
		}
	}
	stance := func(card string, m workshop.Moment) (func(w *workshop.Workshop) []int, func(w *workshop.Workshop) int) {
		return reading(func(w *workshop.Workshop) *workshop.Reading {
			if card == "" {
				return w.Readings[w.Card].At(m)
			}
			return w.Readings[card].At(m)
		})
	}
	var all []aCount
	add := func(name string, of int, open func(t *testing.T) *tuitest.Desk, counts func(w *workshop.Workshop) []int, phones func(w *workshop.Workshop) int) {
		all = append(all, aCount{name, open, counts, phones, of})
	}
	counts, by := stance(workshop.SessionCard, workshop.Before)
	add("opening", workshop.Steps, at(workshop.StageStance), counts, by)
	counts, by = stance(workshop.SessionCard, workshop.After)
	add("closing", workshop.Steps, at(tuitest.ClosingStance), counts, by)
	counts, by = stance("", workshop.Before)
	add("first", workshop.Steps, at(workshop.StageProvocations, "pgdown", "pgdown"), counts, by)
	counts, by = stance("", workshop.After)
	add("second", workshop.Steps, func(t *testing.T) *tuitest.Desk {
		d := at(workshop.StageProvocations, "pgdown", "pgdown")(t)
		d.Line("4/4/0/0/0")
		for d.W().Beat != workshop.BeatSecondStance {
			d.Keys("pgdown")
		}
		return d
	}, counts, by)
	add("agreement", workshop.Gradients, func(t *testing.T) *tuitest.Desk {
		d := at(workshop.StageAgreement)(t)
		d.Line("We answer within an hour.")
		return d
	}, func(w *workshop.Workshop) []int { counts, _ := w.AgreementNow(); return counts[:] }, func(w *workshop.Workshop) int { return w.AgreementPhones })
	counts, by = reading(func(w *workshop.Workshop) *workshop.Reading { return w.Worth })
	add("worth", workshop.Steps, func(t *testing.T) *tuitest.Desk {
		d := at(workshop.StageCommitments + "2")(t)
		d.Do(workshop.AskWorth{Asked: true})
		return d
	}, counts, by)
	return all
}

// typed writes counts as they are typed.
func typed(counts []int) string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint(counts), " ", "/"), "[]")
}

// The same people give the same counts, whoever of them has a phone, in one event.
func TestHandsAndPhonesCountAlike(t *testing.T) {
	t.Parallel()
	for _, c := range theCounts() {
		want := append([]int{3, 0, 4, 1}, make([]int, c.of-4)...)
		for name, onPhones := range map[string][]int{"hands": {}, "phones": {3, 0, 4, 1}, "mixed": {1, 0, 3, 1}, "one phone": {0, 0, 1}} {
			d := c.open(t)
			p := newPhones(d, 6)
			answer(t, p, d.W().Poll(), onPhones...)
			n, hands := 0, slices.Clone(want)
			for i, one := range onPhones {
				n, hands[i] = n+one, hands[i]-one
			}
			events := len(d.App.Live().Log.Events())
			if name == "phones" {
				d.Shows("8 of 8 phones", "Enter count 8 phones")
				d.Keys("enter")
			} else {
				d.Type(typed(hands))
				if n > 0 {
					d.Shows(fmt.Sprintf("phones %d + hands %d = 8 of 8", n, 8-n))
				}
				d.Keys("enter")
			}
			if got := c.counts(d.W()); !slices.Equal(got, want) || c.phones(d.W()) != n {
				t.Errorf("%s, %s: counted %v, %d phones", c.name, name, got, c.phones(d.W()))
			}
			if got := len(d.App.Live().Log.Events()) - events; got != 1 {
				t.Errorf("%s, %s: %d events", c.name, name, got)
			}
			d.Keys("ctrl+z")
			if got := c.counts(d.W()); slices.Max(got) > 0 || d.W().Poll().Closed {
				t.Errorf("%s, %s: undone, %v are counted", c.name, name, got)
			}
			d.Keys("ctrl+y")
			if got := c.counts(d.W()); !slices.Equal(got, want) {
				t.Errorf("%s, %s: done again, %v are counted", c.name, name, got)
			}
		}
	}
}

// A clicker counts the phones before it goes on, and what is counted is corrected with the
// same phones.
func TestPgDnCountsPhonesFirst(t *testing.T) {
	t.Parallel()
	for _, c := range theCounts() {
		d := c.open(t)
		at := d.W().Stage
		answer(t, newPhones(d, 5), d.W().Poll(), 2, 3)
		d.Keys("pgdown")
		want := append([]int{2, 3}, make([]int, c.of-2)...)
		if got := c.counts(d.W()); !slices.Equal(got, want) || d.W().Stage != at {
			t.Errorf("%s: PgDn counted %v", c.name, got)
		}
		d.Shows("5 of 8 counted, on phones.")
		d.Type(typed(append([]int{0, 0, 1, 2}, make([]int, c.of-4)...)))
		d.Shows("phones 5 + hands 3 = 8 of 8")
		d.Keys("enter")
		if strings.Contains(d.Screen(), "! ") { // it may have been meant as the other stance
			d.Keys("enter")
		}
		want[2], want[3] = 1, 2
		if got := c.counts(d.W()); !slices.Equal(got, want) || c.phones(d.W()) != 5 {
			t.Errorf("%s: with the other hands %v are counted, %d phones", c.name, got, c.phones(d.W()))
		}
	}
}

// What is typed is not passed by either, the first time.
func TestPgDnSaysThatPhonesWait(t *testing.T) {
	t.Parallel()
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
	answer(t, newPhones(d, 5), d.W().Poll(), 2, 3)
	at := d.W().Stage
	d.Type("1 1 2")
	d.Keys("pgdown")
	d.Shows("! Phones have answered.", "1 1 2")
	if d.W().Stage != at || d.W().Poll().Closed {
		t.Error("it went on, or counted")
	}
	d.Keys("pgdown")
	if d.W().Stage == at {
		t.Error("PgDn again does not go on")
	}
}

// More than are here are refused, in words that say which part is too many, and PgDn is not
// stuck there.
func TestTooManyPhonesAndHands(t *testing.T) {
	t.Parallel()
	for _, c := range theCounts() {
		d := c.open(t)
		p := newPhones(d, 6)
		asks := d.W().Poll()
		answer(t, p, asks, 2, 4)
		d.Line(typed(append([]int{0, 3}, make([]int, c.of-2)...)))
		d.Shows("! phones 6 + hands 3 = 9, but only 8 people are here", "“people 9”")
		d.Keys("ctrl+u")
		answer(t, p, asks, 3)
		d.Shows("9 phones, but 8 people: “people 9” if 9 are here")
		d.Keys("enter")
		d.Shows("! 9 phones have answered, but only 8 people are here")
		if got := c.counts(d.W()); slices.Max(got) > 0 {
			t.Errorf("%s: counted %v", c.name, got)
		}
		before, stage, beat := d.Screen(), d.W().Stage, d.W().Beat
		d.Keys("pgdown")
		d.Keys("pgdown")
		if d.W().Stage == stage && d.W().Beat == beat {
			t.Errorf("%s: PgDn is stuck:\n%s\n%s", c.name, before, d.Screen())
		}
		d = c.open(t)
		p = newPhones(d, 9)
		answer(t, p, d.W().Poll(), 5, 4)
		d.Line("people 9")
		d.Keys("enter")
		if got := c.counts(d.W()); total(got) != 9 {
			t.Errorf("%s: of nine people, %v are counted", c.name, got)
		}
	}
}

func total(counts []int) (n int) {
	for _, one := range counts {
		n += one
	}
	return n
}

// Nothing that is drawn or said before the count tells what phones answered.
func TestNothingOfBallotsShowsBeforeTheCount(t *testing.T) {
	t.Parallel()
	for _, c := range theCounts() {
		d := c.open(t)
		d.Line("people 99")
		p := newPhones(d, 99)
		answer(t, p, d.W().Poll(), 41, 0, 43)
		for _, size := range tuitest.Sizes {
			d.Resize(size[0], size[1])
			d.Fits(t)
			d.Hides("41", "43")
			d.Type("1/0/0/0/0")
			d.Hides("41", "43")
			d.Keys("ctrl+u")
			d.Type("2")
			d.Hides("41", "43")
			d.Keys("ctrl+u", "f1")
			d.Hides("41", "43")
			d.Keys("esc")
		}
		if s, ok := d.App.Screen().(interface{ OnTheWall() []string }); ok {
			wall := strings.Join(s.OnTheWall(), "\n")
			if strings.Contains(wall, "41") || strings.Contains(wall, "43") || !strings.Contains(wall, "84 of 99 phones have answered") {
				t.Errorf("%s: the wall says %q", c.name, wall)
			}
		}
	}
}

// Phones whose answers are gone since the page was opened anew are not left out in silence.
func TestAnswersThatAreGoneAreAskedAbout(t *testing.T) {
	t.Parallel()
	for _, c := range theCounts() {
		d := c.open(t)
		answer(t, newPhones(d, 5), d.W().Poll(), 2, 3)
		d.Keys("enter")
		newPhones(d, 0)
		was := slices.Clone(c.counts(d.W()))
		d.Line(typed(append([]int{0, 0, 0, 3}, make([]int, c.of-4)...)))
		d.Shows("! The answers of the 5 phones that were counted are not known any more.")
		if got := c.counts(d.W()); !slices.Equal(got, was) {
			t.Errorf("%s: counted unasked: %v", c.name, got)
		}
		d.Keys("enter")
		if got := c.counts(d.W()); total(got) != 3 || c.phones(d.W()) != 0 {
			t.Errorf("%s: counted %v, %d of phones", c.name, got, c.phones(d.W()))
		}
	}
}

// Fingers that come late lose nothing of what phones answered, also when it is not known any
// more who answered what.
func TestLateFingersAreAddedToPhones(t *testing.T) {
	t.Parallel()
	for _, c := range theCounts() {
		d := c.open(t)
		answer(t, newPhones(d, 5), d.W().Poll(), 2, 3)
		d.Keys("enter")
		newPhones(d, 0)
		d.Type("4 5 5")
		d.Shows("phones 5 + hands 3 = 8 of 8")
		d.Keys("enter")
		if got, want := c.counts(d.W()), append([]int{2, 3, 0, 1, 2}, make([]int, c.of-5)...); !slices.Equal(got, want) || c.phones(d.W()) != 5 {
			t.Errorf("%s: counted %v, %d of phones", c.name, got, c.phones(d.W()))
		}
	}
}
