package stage

import "swotshop/tui/screen"

func (s *pause) Tell() []string {
	_, words := s.left()
	lines := []string{words}
	if next := s.W().Stage + 1; next < len(s.W().Agenda.Stages) {
		lines = append(lines, fill(s.room().Break.Then, "stage", s.W().Agenda.Stages[next].Title))
	}
	return lines
}

func (s *pause) Asked() string { return "" }

func (s *pause) Takes() string { return breakTakes }

func (s *pause) Offers() []screen.Choice { return nil }
