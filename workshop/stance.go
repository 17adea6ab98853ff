package workshop

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

// personAt is the step of the person in this place, counted from 0, when all
// stand in the order of their steps.
func (r *Reading) personAt(place int) int {
	for step, c := range r.Counts {
		if place < c {
			return step + 1
		}
		place -= c
	}
	return Steps
}

// Spread is the lowest and the highest step on which anybody stands; zeros
// when nobody was counted.
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

// Polarised says that the room is split: at least 30 % stand on the two lowest
// steps and at least 30 % on the two highest (a threshold of our own).
func (r *Reading) Polarised() bool {
	n := r.Sum()
	low, high := r.Counts[0]+r.Counts[1], r.Counts[3]+r.Counts[4]
	return n > 0 && low*10 >= n*3 && high*10 >= n*3
}

// Shift is by how many steps the middle moved from before to after; known is
// false while one of the two is missing. Tallies show how the group moved,
// never how a person did.
func (r *Readings) Shift() (steps float64, known bool) {
	if r == nil || r.Before == nil || r.After == nil {
		return 0, false
	}
	return r.After.Middle() - r.Before.Middle(), true
}
