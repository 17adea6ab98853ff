package workshop

// This file says how a room moved between two counts. Nobody is asked where they stood
// before, so the counts alone must do. They say what had to happen at least: between two
// neighbouring steps, the difference in how many people stand at or below the line is how
// many must have crossed it. Each crossing is one step of one person. In statistics this
// is the earth mover’s distance on an ordered scale, here with the steps up and the steps
// down told apart; where all crossings go one way, one distribution is said to dominate
// the other. No mean is taken: nobody knows whether the steps of a stance are equally far
// apart, and a mean hides a room that moves both ways.

// Movement is the least movement of people between two counts, in steps of one person:
// so many up and so many down at least had to be taken to get from the first to the
// second. Where a different number of people was counted, whoever came or left may have
// stood anywhere, and what they may explain is no movement.
type Movement struct {
	Up            int `json:"up"`             // towards Empowerment
	Down          int `json:"down"`           // towards Control
	CountedBefore int `json:"counted_before"` // people
	CountedAfter  int `json:"counted_after"`
}

// MovementBetween is the least movement from one count to another. There is none where one
// of them counts nobody.
func MovementBetween(before, after [Steps]int) Movement {
	from, to := Reading{Counts: before}, Reading{Counts: after}
	m := Movement{CountedBefore: from.Sum(), CountedAfter: to.Sum()}
	if m.CountedBefore == 0 || m.CountedAfter == 0 {
		return m
	}
	came, left := max(0, m.CountedAfter-m.CountedBefore), max(0, m.CountedBefore-m.CountedAfter)
	below, belowNow := 0, 0
	for k := range Steps - 1 {
		below += before[k]
		belowNow += after[k]
		// The fewest go up if whoever came stands highest and whoever left stood lowest,
		// and the fewest go down the other way round.
		m.Up += max(0, max(0, below-left)-min(belowNow, m.CountedBefore))
		m.Down += max(0, max(0, belowNow-came)-min(below, m.CountedAfter))
	}
	return m
}

// Still reports whether the counts are the same. Where more or fewer people were counted,
// some may have moved though none need have.
func (m Movement) Still() bool { return m.Up+m.Down == 0 && m.CountedBefore == m.CountedAfter }

// Movement is the least movement from the first reading to the second; known is false
// while one of the two is missing.
func (r *Readings) Movement() (m Movement, known bool) {
	if r == nil || r.Before == nil || r.After == nil {
		return Movement{}, false
	}
	return MovementBetween(r.Before.Counts, r.After.Counts), true
}

// Way is where a room moved.
type Way string

// The ways that a room can move.
const (
	TowardsEmpowerment Way = "towards Empowerment"
	TowardsControl     Way = "towards Control"
	BothWays           Way = "both ways"
	HardlyMoved        Way = "hardly moved"
)

// Way is where the room moved: one way if nobody need have gone the other, and there is at
// least a step for every four people.
func (m Movement) Way() Way {
	switch {
	case m.Up > 0 && m.Down > 0:
		return BothWays
	case m.Up*4 >= m.CountedAfter && m.Up > 0:
		return TowardsEmpowerment
	case m.Down*4 >= m.CountedAfter && m.Down > 0:
		return TowardsControl
	}
	return HardlyMoved
}

// Net is by how many steps more the room moved towards Empowerment than towards Control.
func (m Movement) Net() int { return m.Up - m.Down }

// SameRoom reports whether about as many people were counted both times: a difference of
// more than a fifth says little about those who were there.
func (m Movement) SameRoom() bool {
	more := m.CountedAfter - m.CountedBefore
	return max(more, -more)*5 <= m.CountedBefore
}

// Standing is how many of those counted stand at a target or past it.
type Standing struct {
	There, Counted int
	Reached        bool
}

// Standing is how the room stands to a target when the readings end. The target is reached
// when more than half of the people are there and the room has not moved away from it. Past
// it is towards Control if more than half of the room opened on the other side, and
// towards Empowerment if not. ok is false without a target or a second reading.
func (r *Readings) Standing(target int) (s Standing, ok bool) {
	if target < 1 || target > Steps || r == nil || r.After == nil {
		return Standing{}, false
	}
	down := r.Before != nil && 2*r.Before.side(target, Steps).People > r.Before.Sum()
	s = Standing{There: r.After.side(target-1, Steps).People, Counted: r.After.Sum()}
	if down {
		s.There = r.After.side(0, target).People
	}
	m, _ := r.Movement()
	away := m.Net() < 0 && !down || m.Net() > 0 && down
	s.Reached = 2*s.There > s.Counted && !away
	return s, true
}
