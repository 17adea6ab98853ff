package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *talkStage) Tell() []string {
	return append([]string{s.W().CurrentStage().Purpose}, remarkWords(s.kept())...)
}

func (s *talkStage) Asked() string { return "" }

func (s *talkStage) Worded(string) bool { return true }

func (s *talkStage) Takes() string {
	if s.topic == workshop.Guardrail {
		return "A line is a guardrail, a rule in one sentence"
	}
	return "A line is kept with this stage"
}

func (s *talkStage) Offers() []screen.Choice { return remarkChoices(s.kept) }

func remarkWords(remarks []*workshop.Remark) []string {
	var lines []string
	for _, r := range remarks {
		lines = append(lines, kit.UpperFirst(string(r.Topic))+": "+r.Text)
	}
	return lines
}
