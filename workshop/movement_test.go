package workshop_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"swotshop/workshop"
)

func TestTheLeastMovementBetweenTwoCounts(t *testing.T) {
	for _, c := range []struct {
		name          string
		before, after [5]int
		up, down      int
		way           workshop.Way
		same          bool
	}{
		{"as it was", [5]int{1, 3, 3}, [5]int{1, 3, 3}, 0, 0, workshop.HardlyMoved, true},
		{"two fell to locked while the median rose", [5]int{1, 3, 3}, [5]int{3, 0, 4}, 1, 2, workshop.BothWays, true},
		{"six steps up while the median stood", [5]int{0, 4, 4, 1, 0}, [5]int{0, 3, 2, 2, 2}, 6, 0, workshop.TowardsEmpowerment, true},
		{"a split that the median does not see", [5]int{1, 5, 3}, [5]int{2, 0, 5, 2}, 6, 1, workshop.BothWays, true},
		{"all the way", [5]int{8}, [5]int{0, 0, 0, 0, 8}, 32, 0, workshop.TowardsEmpowerment, true},
		{"all the way back", [5]int{0, 0, 0, 0, 8}, [5]int{8}, 0, 32, workshop.TowardsControl, true},
		{"one of eight", [5]int{0, 8}, [5]int{0, 7, 1}, 1, 0, workshop.HardlyMoved, true},
		{"two of eight", [5]int{0, 8}, [5]int{0, 6, 2}, 2, 0, workshop.TowardsEmpowerment, true},
		{"twice as many, in the same shares", [5]int{1, 2, 1}, [5]int{2, 4, 2}, 0, 0, workshop.HardlyMoved, false},
		{"somebody came, and nobody moved", [5]int{0, 0, 5}, [5]int{0, 0, 5, 0, 1}, 0, 0, workshop.HardlyMoved, true},
		{"somebody left, and nobody moved", [5]int{1, 0, 5}, [5]int{0, 0, 5}, 0, 0, workshop.HardlyMoved, true},
		{"a fifth more, who came to where the others went", [5]int{0, 10}, [5]int{0, 0, 12}, 10, 0, workshop.TowardsEmpowerment, true},
		{"one of the three below left", [5]int{0, 3, 6}, [5]int{0, 0, 8}, 2, 0, workshop.TowardsEmpowerment, true},
		{"one came, at one end or the other", [5]int{0, 0, 4}, [5]int{0, 1, 3, 1}, 0, 0, workshop.HardlyMoved, false},
		{"nobody before", [5]int{}, [5]int{0, 0, 8}, 0, 0, workshop.HardlyMoved, false},
		{"nobody after", [5]int{0, 0, 8}, [5]int{}, 0, 0, workshop.HardlyMoved, false},
	} {
		m := workshop.MovementBetween(c.before, c.after)
		if m.Up != c.up || m.Down != c.down || m.Way() != c.way || m.SameRoom() != c.same {
			t.Errorf("%s: ▲%d ▼%d %s, same room %v; want ▲%d ▼%d %s, %v", c.name, m.Up, m.Down, m.Way(), m.SameRoom(), c.up, c.down, c.way, c.same)
		}
	}
}

// crowd is where each of some people stands, and how many stand where.
func crowd(random *rand.Rand, people int) (steps []int, counts [5]int) {
	for range people {
		step := random.IntN(workshop.Steps)
		steps, counts[step] = append(steps, step), counts[step]+1
	}
	return steps, counts
}

func reversed(counts [5]int) [5]int {
	slices.Reverse(counts[:])
	return counts
}

// However people walked from one count to the other, they took no fewer steps than the
// least, up or down; and what the least is does not depend on which end is called up.
func TestNobodyWalksLessThanTheLeast(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 5000 {
		people := 1 + random.IntN(20)
		from, before := crowd(random, people)
		to, after := crowd(random, people)
		up, down := 0, 0
		for i := range from {
			up, down = up+max(0, to[i]-from[i]), down+max(0, from[i]-to[i])
		}
		m := workshop.MovementBetween(before, after)
		if m.Up > up || m.Down > down || m.Net() != up-down {
			t.Fatalf("%v → %v: ▲%d ▼%d, though some walked ▲%d ▼%d", before, after, m.Up, m.Down, up, down)
		}
		slices.Sort(from)
		slices.Sort(to)
		up, down = 0, 0
		for i := range from { // nobody overtakes anybody: nobody walks more than needed
			up, down = up+max(0, to[i]-from[i]), down+max(0, from[i]-to[i])
		}
		if m.Up != up || m.Down != down {
			t.Fatalf("%v → %v: ▲%d ▼%d, though ▲%d ▼%d are enough", before, after, m.Up, m.Down, up, down)
		}
	}
}

// Whoever came or left may have stood anywhere: nobody else took fewer steps than the least,
// and there are people who came or left with whom no more steps up, or down, were taken.
func TestWhoeverComesOrLeavesMayStandAnywhere(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for range 3000 {
		stay, came, left := 1+random.IntN(12), random.IntN(4), random.IntN(4)
		if random.IntN(2) == 0 { // whoever comes for another is not told apart from him
			came = 0
		} else {
			left = 0
		}
		from, before := crowd(random, stay+left)
		to, after := crowd(random, stay+came)
		least := workshop.MovementBetween(before, after)
		up, down := 0, 0
		for i := range stay {
			up, down = up+max(0, to[i+came]-from[i+left]), down+max(0, from[i+left]-to[i+came])
		}
		if least.Up > up || least.Down > down {
			t.Fatalf("%v → %v: ▲%d ▼%d, though those who stayed walked ▲%d ▼%d", before, after, least.Up, least.Down, up, down)
		}
		slices.Sort(from)
		slices.Sort(to)
		fewestUp, fewestDown := math.MaxInt, math.MaxInt
		for first := range left + 1 { // whoever left stood at the ends; whoever came stands there
			for last := range came + 1 {
				up, down := 0, 0
				for i := range stay {
					a, b := from[i+first], to[i+last]
					up, down = up+max(0, b-a), down+max(0, a-b)
				}
				fewestUp, fewestDown = min(fewestUp, up), min(fewestDown, down)
			}
		}
		if least.Up != fewestUp || least.Down != fewestDown {
			t.Fatalf("%v → %v: ▲%d ▼%d, though ▲%d or ▼%d are enough", before, after, least.Up, least.Down, fewestUp, fewestDown)
		}
	}
}

func TestMovementWhateverTheNumberOfPeople(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		_, before := crowd(random, 1+random.IntN(30))
		_, after := crowd(random, 1+random.IntN(30))
		m := workshop.MovementBetween(before, after)
		most := m.CountedAfter * (workshop.Steps - 1)
		if m.Up < 0 || m.Down < 0 || m.Up+m.Down > most {
			t.Fatalf("%v → %v: ▲%d ▼%d of at most %d", before, after, m.Up, m.Down, most)
		}
		if other := workshop.MovementBetween(reversed(before), reversed(after)); other.Up != m.Down || other.Down != m.Up {
			t.Fatalf("%v → %v: ▲%d ▼%d, and from the other end ▲%d ▼%d", before, after, m.Up, m.Down, other.Up, other.Down)
		}
		if none := workshop.MovementBetween(before, before); none.Up != 0 || none.Down != 0 {
			t.Fatalf("%v → the same: ▲%d ▼%d", before, none.Up, none.Down)
		}
		if back := workshop.MovementBetween(after, before); back.Up != m.Down || back.Down != m.Up {
			t.Fatalf("%v → %v: ▲%d ▼%d, and back ▲%d ▼%d", before, after, m.Up, m.Down, back.Up, back.Down)
		}
	}
}

func TestMovementNeedsBothReadings(t *testing.T) {
	two, four := &workshop.Reading{Counts: [5]int{0, 8}}, &workshop.Reading{Counts: [5]int{0, 0, 1, 7}}
	for name, r := range map[string]*workshop.Readings{"no readings": nil, "only before": {Before: two}, "only after": {After: two}} {
		if m, known := r.Movement(); known {
			t.Errorf("%s: moved %+v", name, m)
		}
	}
	m, known := (&workshop.Readings{Before: two, After: four}).Movement()
	requireEqual(t, "known", known, true)
	requireEqual(t, "steps", m.Net(), 15)
}

func TestATargetIsReachedOnlyByMoreThanHalfAndNotOnTheWayOut(t *testing.T) {
	at := func(counts ...int) *workshop.Reading {
		r := &workshop.Reading{}
		copy(r.Counts[:], counts)
		return r
	}
	for _, c := range []struct {
		name    string
		r       workshop.Readings
		target  int
		there   int
		reached bool
	}{
		{"seven of nine, upwards", workshop.Readings{Before: at(1, 5, 3), After: at(2, 0, 5, 2)}, 3, 7, true},
		{"four of seven, and more went down", workshop.Readings{Before: at(1, 3, 3), After: at(3, 0, 4)}, 3, 4, false},
		{"exactly half", workshop.Readings{Before: at(0, 8), After: at(0, 4, 4)}, 3, 4, false},
		{"they stayed there", workshop.Readings{Before: at(0, 1, 7), After: at(0, 1, 7)}, 3, 7, true},
		{"past it", workshop.Readings{Before: at(0, 8), After: at(0, 0, 0, 0, 8)}, 3, 8, true},
		{"a target below where they opened", workshop.Readings{Before: at(0, 0, 0, 6, 2), After: at(0, 0, 5, 3)}, 3, 5, true},
		{"still above it", workshop.Readings{Before: at(0, 0, 0, 6, 2), After: at(0, 0, 3, 5)}, 3, 3, false},
		{"below it, and on the way up", workshop.Readings{Before: at(0, 0, 3, 5), After: at(0, 0, 5, 0, 3)}, 3, 5, false},
		{"without an opening", workshop.Readings{After: at(0, 1, 7)}, 3, 7, true},
	} {
		s, ok := c.r.Standing(c.target)
		if !ok || s.There != c.there || s.Reached != c.reached {
			t.Errorf("%s: %+v, want %d there, reached %v", c.name, s, c.there, c.reached)
		}
	}
	for name, r := range map[string]*workshop.Readings{"no readings": nil, "not yet closed": {Before: at(0, 8)}} {
		if _, ok := r.Standing(3); ok {
			t.Errorf("%s: it stands somewhere", name)
		}
	}
	if _, ok := (&workshop.Readings{After: at(8)}).Standing(0); ok {
		t.Error("it stands to no target")
	}
}
