package stage

import (
	"swotshop/tui/screen"
)

func (s *talk) Tell() []string {
	return append([]string{s.purpose()}, s.remarkWords(s.remarks())...)
}

func (s *talk) Asked() string { return "" }

func (s *talk) Worded(string) bool { return true }

func (s *talk) Takes() string {
	return talkLines[s.topic].takes
}

func (s *talk) Offers() []screen.Choice { return s.remarkChoices(s.remarks) }
