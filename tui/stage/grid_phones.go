package stage

import (
	"slices"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file puts a strategy where the phones have it in the middle. Where that is shows once
// it stands there; and never of so few that it would tell who.

// leastPhones is of how many phones a middle is taken at least.
const leastPhones = 3

var _ Asider = (*Grid)(nil)

// phones is what phones placed.
func (s *Grid) phones() phoned { return s.phoned(s.W().Poll()) }

// middle is where a strategy without a place is put by so many phones; 0 for too few.
func (s *Grid) middle(st *workshop.Strategy) (n int, on workshop.Place) {
	p := s.phones()
	if st == nil || st.Placed() || !p.any() {
		return 0, on
	}
	at := slices.IndexFunc(s.W().Poll().Choices, func(c workshop.Choice) bool { return c.ID == st.ID })
	if at < 0 || p.Placed[at] < leastPhones {
		return 0, on
	}
	return p.Placed[at], p.Places[at]
}

// Uncounted puts the selected strategy in the middle of the phones, or the first that has no
// place.
func (s *Grid) Uncounted() (r screen.Reply, id string) {
	all := s.unplaced()
	if st := s.selection(); st != nil {
		all = append([]*workshop.Strategy{st}, all...)
	}
	for _, st := range all {
		if n, on := s.middle(st); n > 0 {
			return s.inTheMiddle(st, on, n), s.phones().id + " " + st.ID
		}
	}
	return r, ""
}

func (s *Grid) inTheMiddle(st *workshop.Strategy, on workshop.Place, phones int) screen.Reply {
	r := screen.Intend(workshop.PlaceStrategy{Strategy: st.ID, Place: on, Phones: phones})
	r.Note = middleOf(phones, st.Ref(), on)
	r.Done = func() { s.picked = st.ID }
	return r
}

// Aside says how many phones have answered, as long as something has no place.
func (s *Grid) Aside(int) string {
	if len(s.unplaced()) == 0 {
		return ""
	}
	return s.answered(s.phones())
}
