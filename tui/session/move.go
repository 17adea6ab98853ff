package session

import (
	"slices"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// sight is what can be seen of a workshop, as far as its change is shown by a
// movement.
type sight struct {
	shifts, items int
	revealed      bool
}

func sightOf(w *workshop.Workshop) sight {
	s := sight{items: len(w.Items), revealed: w.VotesShown()}
	for _, r := range w.Readings {
		if _, known := r.Movement(); known {
			s.shifts++
		}
	}
	return s
}

// move starts the movement that explains what intents have changed. Undo and
// redo show their result at once.
func (s *Screen) move(was sight, intents []workshop.Intent) {
	is, m, now := sightOf(s.L.W()), &s.kit.Motion, s.kit.Now()
	switch {
	case slices.ContainsFunc(intents, goesBack):
	case is.shifts > was.shifts:
		m.Start(kit.TheShift, now, kit.Growing, kit.Thirtieth)
	case is.revealed && !was.revealed:
		m.Start(kit.TheVotes, now, kit.Growing, kit.Thirtieth)
	case is.items > was.items:
		m.Start(s.L.W().Items[is.items-1].ID, now, kit.Landing, kit.Landing)
	}
}

// goesBack reports whether an intent brings back what was there before.
func goesBack(i workshop.Intent) bool {
	switch i.(type) {
	case workshop.Undo, workshop.Redo:
		return true
	}
	return false
}
