package workshop

import (
	"cmp"
	"fmt"
	"slices"
)

// Moment is when a stance is taken on a card: before or after the talk.
type Moment string

// The two moments.
const (
	Before Moment = "before"
	After  Moment = "after"
)

// Reading is one stance: counts per step, how many people were present, and how many of
// those who were counted answered with a phone.
type Reading struct {
	Counts [Steps]int
	People int
	Phones int
}

// Readings are a card's two readings; either may be nil.
type Readings struct{ Before, After *Reading }

// At is the reading of this moment, or nil.
func (r *Readings) At(m Moment) *Reading {
	switch {
	case r == nil:
		return nil
	case m == After:
		return r.After
	}
	return r.Before
}

// with are the same readings with this one at this moment.
func (r *Readings) with(m Moment, reading *Reading) *Readings {
	var to Readings
	if r != nil {
		to = *r
	}
	if m == After {
		to.After = reading
	} else {
		to.Before = reading
	}
	return &to
}

// Sum is how many people the reading counts.
func (r *Reading) Sum() int {
	n := 0
	for _, c := range r.Counts {
		n += c
	}
	return n
}

// Middle is the median step, 1 to 5: with an even number of people the mean
// of the two in the middle. 0 when nobody was counted.
func (r *Reading) Middle() float64 {
	n := r.Sum()
	if n == 0 {
		return 0
	}
	return float64(r.personAt((n-1)/2)+r.personAt(n/2)) / 2
}

// personAt is the step of the person in this place, counted from 0, when everyone
// is lined up by step.
func (r *Reading) personAt(place int) int {
	for step, c := range r.Counts {
		if place < c {
			return step + 1
		}
		place -= c
	}
	return Steps
}

// Spread is the lowest and the highest step that anyone is on; zeros when nobody
// was counted.
func (r *Reading) Spread() (low, high int) {
	for step, c := range r.Counts {
		if c == 0 {
			continue
		}
		if low == 0 {
			low = step + 1
		}
		high = step + 1
	}
	return low, high
}

// Side is one of the two sides of a room that is split: so many people on these
// steps.
type Side struct{ From, To, People int }

// Split returns the two sides of a room that is split: there is a step with at least
// 30 % of the people below it and as many above it, and with fewer on it than on the
// fullest step of either side. A gap or a dip parts two sides; a hill in the middle
// does not (a definition of our own). Of several such steps it is the one with the most
// even sides.
func (r *Reading) Split() (low, high Side, is bool) {
	for k := 1; k < Steps-1; k++ {
		below, above := r.side(0, k), r.side(k+1, Steps)
		valley := r.Counts[k] < slices.Max(r.Counts[:k]) && r.Counts[k] < slices.Max(r.Counts[k+1:])
		least := min(below.People, above.People)
		if valley && least*10 >= r.Sum()*3 && least > min(low.People, high.People) {
			low, high, is = below, above, true
		}
	}
	return low, high, is
}

// IsSplit reports whether the room is split.
func (r *Reading) IsSplit() bool {
	_, _, is := r.Split()
	return is
}

// side counts the people on some steps, and from where to where they stand.
func (r *Reading) side(from, to int) (s Side) {
	for step := from; step < to; step++ {
		if n := r.Counts[step]; n > 0 {
			s.From, s.To, s.People = cmp.Or(s.From, step+1), step+1, s.People+n
		}
	}
	return s
}

var stanceFacts = []factKind{
	{StanceTaken{}, undoable | said},
	{TargetAgreed{}, undoable},
}

// StanceTaken is a reading: how many people are on each of the five steps. A later
// one of the same card and moment replaces it; nobody on any step takes it back.
type StanceTaken struct {
	Card   string     `json:"card" redact:"no"`
	Moment Moment     `json:"moment"`
	Counts [Steps]int `json:"counts"`
	Phones int        `json:"phones,omitempty"` // how many of them answered with one
}

// TakeStance records a reading; a later one corrects an earlier one.
type TakeStance struct {
	Card   string
	Moment Moment
	Counts [Steps]int
	Phones int // how many of them answered with one
}

func (i TakeStance) facts(w *Workshop) ([]Fact, error) {
	if err := w.offerPeople(i.Counts[:], w.Readings[i.Card].At(i.Moment).Present()); err != nil {
		return nil, err
	}
	return one(StanceTaken(i))
}

func (StanceTaken) Kind() string { return "stance.taken" }

func (f StanceTaken) about(*Workshop) Subject {
	return Subject{Kind: SubjectStance, ID: f.Card, Moment: f.Moment}
}

func (f StanceTaken) label(*Workshop) string {
	switch {
	case f.Card == SessionCard && f.Moment == After:
		return closingStance
	case f.Card == SessionCard:
		return openingStance
	case f.Moment == After:
		return fmt.Sprintf(secondStance, f.Card)
	}
	return fmt.Sprintf(firstStance, f.Card)
}

func (f StanceTaken) check(w *Workshop) error {
	if f.Moment != Before && f.Moment != After {
		return refuse(stanceMoment)
	}
	if err := w.checkStanceCard(f.Card); err != nil {
		return err
	}
	return cmp.Or(checkPhones(f.Phones, f.Counts[:]), w.checkHands(f.Counts[:], w.Readings[f.Card].At(f.Moment).Present(), noFingers))
}

// checkPhones refuses more people, or dots, from phones than there are in all.
func checkPhones(phones int, counts []int) error {
	if phones < 0 || phones > sumOf(counts) {
		return refuse(phonesTooMany)
	}
	return nil
}

func (f StanceTaken) apply(w *Workshop) {
	was := w.Readings[f.Card]
	reading := &Reading{Counts: f.Counts, Phones: f.Phones}
	if sum := reading.Sum(); sum > 0 {
		reading.People = w.PeopleFor(sum, was.At(f.Moment).Present())
	} else {
		reading = nil // taken back
	}
	to := was.with(f.Moment, reading)
	if *to == (Readings{}) {
		drop(w, w.Readings, f.Card)
		return
	}
	put(w, w.Readings, f.Card, to)
}

// TargetAgreed is the step that the board wants to reach; 0 clears it.
type TargetAgreed struct {
	Step int `json:"step"`
}

// AgreeTarget sets the step that the board wants to reach; 0 clears it.
type AgreeTarget struct{ Step int }

func (i AgreeTarget) facts(*Workshop) ([]Fact, error) { return one(TargetAgreed(i)) }

func (TargetAgreed) Kind() string            { return "target.agreed" }
func (TargetAgreed) label(*Workshop) string  { return targetAgreed }
func (TargetAgreed) about(*Workshop) Subject { return Subject{Kind: SubjectTarget} }

func (f TargetAgreed) check(*Workshop) error {
	if f.Step < 0 || f.Step > Steps {
		return refuse(targetOffScale, Steps)
	}
	return nil
}

func (f TargetAgreed) apply(w *Workshop) { set(w, &w.Target, f.Step) }
