package workshop

import "slices"

// index finds the things of a list by their ids while no two have the same.
// Unchecked events may use an id twice; then the list is searched, and the older
// one is found.
type index[T any] struct {
	of    map[string]*T
	twice bool
}

// find returns the thing with an id; list holds all of them.
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

// filter lists those for which is holds, in the same order.
func filter[T any](list []*T, is func(*T) bool) (some []*T) {
	for _, one := range list {
		if is(one) {
			some = append(some, one)
		}
	}
	return some
}

func newIndex[T any]() index[T] { return index[T]{of: map[string]*T{}} }

// add appends a thing to the list and makes it findable by its id.
func (x *index[T]) add(w *Workshop, list *[]*T, id string, one *T) {
	add(w, list, one)
	if _, there := x.of[id]; there {
		set(w, &x.twice, true)
		return
	}
	put(w, x.of, id, one)
}
