package workshop

import "slices"

// index finds the things of a list by their ids while no two have the same.
// Events that nobody has checked may give an id twice; then the list is
// searched, and the older one is found.
type index[T any] struct {
	of    map[string]*T
	twice bool
}

// find gives the thing with an id, of which list are all.
func (x *index[T]) find(list []*T, id string, idOf func(*T) string) (one *T, ok bool) {
	if !x.twice {
		one, ok = x.of[id]
		return one, ok
	}
	at := slices.IndexFunc(list, func(one *T) bool { return idOf(one) == id })
	if at < 0 {
		return nil, false
	}
	return list[at], true
}

func newIndex[T any]() index[T] { return index[T]{of: map[string]*T{}} }

// enter takes up a thing that has just been added to the list.
func (x *index[T]) enter(w *Workshop, id string, one *T) {
	if _, there := x.of[id]; there {
		set(w, &x.twice, true)
		return
	}
	put(w, x.of, id, one)
}
