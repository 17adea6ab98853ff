package tui

import "slices"

// place is a rectangle of cells.
type place struct{ x, y, w, h int }

func (p place) has(x, y int) bool {
	return x >= p.x && x < p.x+p.w && y >= p.y && y < p.y+p.h
}

// hits remember what was drawn where, so that a click can be told from its
// place. What was added last lies on top.
type hits[T any] []target[T]

type target[T any] struct {
	place
	what T
}

func (h *hits[T]) clear() { *h = (*h)[:0] }

func (h *hits[T]) add(p place, what T) { *h = append(*h, target[T]{p, what}) }

// shift moves all places: a part is drawn before it is known where it goes.
func (h hits[T]) shift(x, y int) {
	for i := range h {
		h[i].x, h[i].y = h[i].x+x, h[i].y+y
	}
}

// within leaves the places that begin inside a rectangle: the others are not
// drawn.
func (h *hits[T]) within(p place) {
	*h = slices.DeleteFunc(*h, func(t target[T]) bool { return !p.has(t.x, t.y) })
}

func (h hits[T]) at(x, y int) (what T, ok bool) {
	for i := len(h) - 1; i >= 0; i-- {
		if h[i].has(x, y) {
			return h[i].what, true
		}
	}
	return what, false
}
