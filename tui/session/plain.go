package session

import (
	"swotshop/tui/screen"
	"swotshop/tui/stage"
)

func (s *Screen) Spoken() stage.Plain {
	if spoken, ok := s.Stage.(stage.Plain); ok {
		return spoken
	}
	return plainStage{s}
}

// plainStage tells a stage that has no words of its own for it.
type plainStage struct{ s *Screen }

func (p plainStage) Tell() []string { return []string{p.s.L.W().CurrentStage().Purpose} }

func (p plainStage) Asked() string { return "" }

func (p plainStage) Takes() string { return p.s.Stage.Help().About }

func (p plainStage) Offers() []screen.Choice { return nil }
