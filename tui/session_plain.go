package tui

import (
	"swotshop/tui/screen"
	"swotshop/tui/stage"
)

func (s *session) spoken() stage.Plain {
	if spoken, ok := s.stage.(stage.Plain); ok {
		return spoken
	}
	return plainStage{s}
}

// plainStage tells a stage that has no words of its own for it.
type plainStage struct{ s *session }

func (p plainStage) Tell() []string { return []string{p.s.l.w().CurrentStage().Purpose} }

func (p plainStage) Asked() string { return "" }

func (p plainStage) Takes() string { return p.s.stage.Help().About }

func (p plainStage) Offers() []screen.Choice { return nil }
