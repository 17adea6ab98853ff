package workshop

import "slices"

// This file says how many people a count is of.

// checkHands refuses counts of more people than there ever were in this room. A count
// of nobody takes back one that was made of so many people before; nobody is the refusal
// when there is none. Whoever types a count is told of more than there are now.
func (w *Workshop) checkHands(counts []int, before int, nobody string) error {
	sum := 0
	for _, n := range counts {
		if n < 0 || n > MaxPeople {
			return refuse(countOutOfRange, MaxPeople)
		}
		sum += n
	}
	switch most := max(w.most, before); {
	case sum == 0 && before == 0:
		return refuse("%s", nobody)
	case sum > most:
		return refuse(countedTooMany, sum, most)
	}
	return nil
}

// offerPeople refuses more hands than there are people, and says how to tell of those
// who have come meanwhile.
func (w *Workshop) offerPeople(counts []int, before int) error {
	sum := 0
	for _, n := range counts {
		sum += n
	}
	if most := w.PeopleFor(sum, before); sum > most && sum <= MaxPeople && slices.Min(counts) >= 0 {
		return refuse(countedMore, sum, most, sum)
	}
	return nil
}

// PeopleFor is how many people are judged to be present at a count of hands: those in the
// room now, but for a correction those of the count it corrects, unless it counts more, or
// exactly those who are left.
func (w *Workshop) PeopleFor(sum, before int) int {
	switch {
	case sum > before:
		return max(w.People, before)
	case sum == w.People:
		return sum
	}
	return before
}

// Present is how many people there were; 0 when there is no reading.
func (r *Reading) Present() int {
	if r == nil {
		return 0
	}
	return r.People
}

// countAgain takes the count that the room is at again, as it is, where nobody is missing
// from it any more once so few people are there: whoever left had not been counted. Earlier
// counts stay as they were taken.
func (w *Workshop) countAgain(people int) []Fact {
	card, moment := SessionCard, Before
	switch w.CurrentStage().Kind {
	case StageAgreement:
		if counts, were := w.AgreementNow(); sumOf(counts[:]) == people && people < were {
			return []Fact{AgreementTaken{counts, w.ScaleNow(), w.AgreementPhones}}
		}
		return nil
	case StageCommitments:
		if r := w.Worth; r.isAllOf(people) {
			return []Fact{WorthRated{r.Counts, r.Phones}}
		}
		return nil
	case StageProvocations:
		on, ok := w.Deck.Card(w.cardOnScreen())
		if !ok {
			return nil
		}
		card, moment = on.ID, on.MomentAt(w.Beat)
	case StageStance:
		if w.CurrentStage().Moment == After {
			moment = After
		}
	default:
		return nil
	}
	if r := w.Readings[card].At(moment); r.isAllOf(people) {
		return []Fact{StanceTaken{card, moment, r.Counts, r.Phones}}
	}
	return nil
}

// isAllOf reports whether a reading counts all of so many people, and others had been there.
func (r *Reading) isAllOf(people int) bool {
	return r != nil && r.Sum() == people && people < r.People
}
