package workshop

import (
	"maps"
	"slices"
)

// copy is the same state in memory of its own: what is done to one is not seen
// in the other. They share what no event ever changes in place: the agenda,
// the deck, the triggers. The history is left out; it is the log’s to give.
func (w *Workshop) copy() *Workshop {
	c := *w
	c.history = history{}
	c.Chosen, c.Shown = slices.Clone(w.Chosen), slices.Clone(w.Shown)
	c.Ended, c.Marked = maps.Clone(w.Ended), maps.Clone(w.Marked)
	c.numbers, c.clock.spent = maps.Clone(w.numbers), maps.Clone(w.clock.spent)
	c.Readings = maps.Clone(w.Readings)
	for card, r := range c.Readings {
		c.Readings[card] = &Readings{copied(r.Before), copied(r.After)}
	}
	c.Strategies = copies(w.Strategies)
	for _, s := range c.Strategies {
		s.Cites = slices.Clone(s.Cites)
	}
	c.Initiatives, c.Remarks, c.PrivateNotes = copies(w.Initiatives), copies(w.Remarks), copies(w.PrivateNotes)
	c.copyBoard(w)
	return &c
}

// copyBoard copies the items and the clusters, which point to each other.
func (w *Workshop) copyBoard(from *Workshop) {
	twins := make(map[*Item]*Item, len(from.Items))
	w.Items = copies(from.Items)
	for n, i := range from.Items {
		twins[i] = w.Items[n]
	}
	twin := func(i *Item) *Item {
		if twins[i] == nil { // only where an import had an id twice
			twins[i] = copied(i)
		}
		return twins[i]
	}
	w.Clusters = copies(from.Clusters)
	for _, c := range w.Clusters {
		c.Items = slices.Clone(c.Items)
		for n, i := range c.Items {
			c.Items[n] = twin(i)
		}
	}
	w.items = maps.Clone(from.items)
	for id, i := range w.items {
		w.items[id] = twin(i)
	}
}

func copied[T any](p *T) *T {
	if p == nil {
		return nil
	}
	c := *p
	return &c
}

// copies copies what a list points to, in one piece.
func copies[T any](list []*T) []*T {
	if list == nil {
		return nil
	}
	room, out := make([]T, len(list)), make([]*T, len(list))
	for n, p := range list {
		room[n], out[n] = *p, &room[n]
	}
	return out
}
