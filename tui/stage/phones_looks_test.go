package stage_test

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// What stages look like while phones answer: how many have, in the place where hands are
// asked for, and on the line what to type.
func TestPhonesLookLike(t *testing.T) {
	t.Parallel()
	for _, c := range theCounts() {
		t.Run(c.name, func(t *testing.T) {
			d := c.open(t)
			answer(t, newPhones(d, 6), d.W().Poll(), 2, 3)
			atSizes(t, d)
		})
	}
	t.Run("ballot", func(t *testing.T) {
		d, _ := newVoteDesk(t, 8, 6)
		atSizes(t, d)
	})
	t.Run("hands", func(t *testing.T) {
		d, _ := newVoteDesk(t, 8, 6)
		d.Keys("pgdown")
		d.Line("2")
		atSizes(t, d)
	})
	t.Run("mixed", func(t *testing.T) {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageStance)
		answer(t, newPhones(d, 6), d.W().Poll(), 2, 3)
		d.Type("1 1 2")
		atSizes(t, d)
	})
}

// Nothing moves when phones answer, and nothing but the row that asks for hands when they are
// turned on.
func TestPhonesMoveNothing(t *testing.T) {
	t.Parallel()
	for _, c := range theCounts() {
		for _, size := range tuitest.Sizes {
			d := c.open(t)
			d.Resize(size[0], size[1])
			before := d.Rows()
			p := newPhones(d, 6)
			p.Now.Joined = 6
			on := d.Rows()
			answer(t, p, d.W().Poll(), 2, 3)
			after := d.Rows()
			if changed := differing(before, on); changed > 3 { // the row that asks, the line and its keys
				t.Errorf("%s: phones change %d rows at %v", c.name, changed, size)
			}
			if changed := differing(on, after); changed > 3 {
				t.Errorf("%s: answers change %d rows at %v", c.name, changed, size)
			}
		}
	}
}

// differing is how many rows are others than before.
func differing(before, after []string) (n int) {
	for i := range before {
		if before[i] != after[i] {
			n++
		}
	}
	return n
}

// Whatever is pressed while phones answer, the screen stays whole.
func TestRandomKeysWithPhones(t *testing.T) {
	t.Parallel()
	for _, kind := range []workshop.StageKind{workshop.StageStance, workshop.StageProvocations, workshop.StageVote, workshop.StageGrid, workshop.StageAgreement, workshop.StageCommitments + "2"} {
		t.Run(string(kind), func(t *testing.T) {
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
			p := newPhones(d, 4)
			for range 3 {
				if of := d.W().Poll(); len(of.Choices) > 0 && !of.Closed && of.Kind != workshop.PollItems {
					b := make(workshop.Ballot, len(of.Choices))
					b[0] = 1
					cast(t, p, of, b)
				}
			}
			randomKeys(t, d, "1 1 2", "3/3/1/0/0", "2", "people 3", "s1 2", "high low")
		})
	}
}
