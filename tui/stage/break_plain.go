package stage

import "swotshop/tui/screen"

func (s *pause) Tell() []string {
	stage, now := s.W().CurrentStage(), s.Kit.Now()
	left := stage.Plan() - s.W().StageSpent(s.W().Stage, now)
	words := "Back at " + now.Add(left).In(s.W().Zone()).Format("15:04")
	switch {
	case stage.Minutes == 0:
		words = "We go on when all are back."
	case left <= 0:
		words = "Time to go on."
	}
	lines := []string{words}
	if next := s.W().Stage + 1; next < len(s.W().Agenda.Stages) {
		lines = append(lines, "Then "+s.W().Agenda.Stages[next].Title)
	}
	return lines
}

func (s *pause) Asked() string { return "" }

func (s *pause) Takes() string { return "Nothing is typed here. “next” goes on" }

func (s *pause) Offers() []screen.Choice { return nil }
