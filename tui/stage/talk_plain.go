package stage

import (
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *talk) Tell() []string {
	return append([]string{s.W().CurrentStage().Purpose}, remarkWords(s.remarks())...)
}

func (s *talk) Asked() string { return "" }

func (s *talk) Worded(string) bool { return true }

func (s *talk) Takes() string {
	if s.topic == workshop.Guardrail {
		return guardrailTakes
	}
	return talkTakes
}

func (s *talk) Offers() []screen.Choice { return remarkChoices(s.remarks) }
