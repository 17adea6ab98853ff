package stage

import (
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *worth) Tell() []string {
	if rated := s.W().Worth; rated != nil {
		return []string{worthIs(rated)}
	}
	return saying(s.answered(s.phones()))
}

func (s *worth) Asked() string {
	if s.W().Worth != nil {
		return ""
	}
	return worthAsks(s.room().Worth.Ask, s.room().Worth.HandsUp)
}

func (s *worth) Takes() string { return s.phones().takes(worthTakes) }

func (s *worth) Offers() []screen.Choice {
	return []screen.Choice{screen.Asking(worthEnter, worthTakes, func(text string) screen.Reply { return s.Submit(text) })}
}

// worthChange says a count, or that there is none any more.
func worthChange(w *workshop.Workshop) string {
	if w.Worth == nil {
		return worthTakenBack
	}
	return worthIs(w.Worth)
}
