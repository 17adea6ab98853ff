package session_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// People come and go at any stage: wherever there is a line, it takes how many there are
// now, and who has left.
func TestPeopleAreCountedOnEveryLine(t *testing.T) {
	for _, kind := range workshop.StageKinds {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
		details := d.W().Details
		details.ByFunction = map[workshop.Function]int{workshop.Legal: 3, workshop.Sales: 2}
		d.Do(workshop.ChangeDetails{Details: details})
		if kind == workshop.StageProvocations {
			d.Keys("pgdown")
		}
		items, remarks := len(d.W().Items), len(d.W().Remarks)
		d.Type("people 10")
		d.Shows("10 people in the room")
		d.Keys("enter")
		if d.W().People != 10 || d.W().ByFunction[workshop.Legal] != 3 {
			t.Errorf("%s: %d people, %d of legal", kind, d.W().People, d.W().ByFunction[workshop.Legal])
		}
		d.Line("2 legal now")
		if d.W().People != 9 || d.W().ByFunction[workshop.Legal] != 2 {
			t.Errorf("%s: %d people, %d of legal", kind, d.W().People, d.W().ByFunction[workshop.Legal])
		}
		d.Line("4 hr now") // who was not told of before may be among the others
		if d.W().People != 9 || d.W().ByFunction[workshop.HR] != 4 {
			t.Errorf("%s: %d people, %d of HR", kind, d.W().People, d.W().ByFunction[workshop.HR])
		}
		if len(d.W().Items) != items || len(d.W().Remarks) != remarks {
			t.Errorf("%s: it became an entry too", kind)
		}
	}
}

// Words that only look like it stay words.
func TestPeopleInASentenceAreWords(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	people, items := d.W().People, len(d.W().Items)
	for _, line := range []string{"people 10 years ago", "people 7, at most", "2 legal now and then", "3 competitors now", "10 people"} {
		d.Line(line)
	}
	if d.W().People != people || len(d.W().Items) != items+5 {
		t.Errorf("%d people and %d new items", d.W().People, len(d.W().Items)-items)
	}
}

// When more hands are counted than there are people, the refusal says how to mend it.
func TestTooManyHandsOfferThePeople(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageStance)
	d.Line("1112223334")
	d.Shows("10 counted, but only 8 in the room: count again, or type “people 10”")
}
