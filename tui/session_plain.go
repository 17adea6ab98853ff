package tui

import "swotshop/tui/screen"

func (s *session) spoken() spokenStage {
	if spoken, ok := s.stage.(spokenStage); ok {
		return spoken
	}
	return plainStage{s}
}

// plainStage tells a stage that has no words of its own for it.
type plainStage struct{ s *session }

func (p plainStage) tell() []string { return []string{p.s.l.w().CurrentStage().Purpose} }

func (p plainStage) asked() string { return "" }

func (p plainStage) takes() string { return p.s.stage.Help().About }

func (p plainStage) offers() []screen.Choice { return nil }
