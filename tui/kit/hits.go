package kit

import "slices"

// Place is a rectangle of cells.
type Place struct{ X, Y, W, H int }

func (p Place) Has(x, y int) bool {
	return x >= p.X && x < p.X+p.W && y >= p.Y && y < p.Y+p.H
}

// Hits remember what was drawn where, so that a click can be resolved by its
// place. What was added last is on top.
type Hits[T any] []target[T]

type target[T any] struct {
	Place
	what T
}

func (h *Hits[T]) Clear() { *h = (*h)[:0] }

func (h *Hits[T]) Add(p Place, what T) { *h = append(*h, target[T]{p, what}) }

// Shift moves all places: a part is drawn before it is known where it goes.
func (h Hits[T]) Shift(x, y int) {
	for i := range h {
		h[i].X, h[i].Y = h[i].X+x, h[i].Y+y
	}
}

// Within leaves the places that begin inside a rectangle: the others are not
// drawn.
func (h *Hits[T]) Within(p Place) {
	*h = slices.DeleteFunc(*h, func(t target[T]) bool { return !p.Has(t.X, t.Y) })
}

func (h Hits[T]) At(x, y int) (what T, ok bool) {
	for i := len(h) - 1; i >= 0; i-- {
		if h[i].Has(x, y) {
			return h[i].what, true
		}
	}
	return what, false
}
