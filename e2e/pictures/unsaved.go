package main

import (
	"errors"
	"os"
	"path/filepath"
)

// unsaved shows a session whose library is away for a while.
func (s *studio) unsaved() error {
	t, err := s.open("new", "--client", "Acme Robotics", "--title", "Board away day", "--stage", "capture")
	if err != nil {
		return err
	}
	library, away := filepath.Join(s.home, "library.db"), filepath.Join(s.home, "away.db")
	err = s.play(t, step{shown: "● saved"}, step{line: "s it: 31 of 34 staff answer across teams each week", shown: "31 of 34"}, step{shown: "● saved"})
	if err = errors.Join(err, os.Rename(library, away)); err != nil {
		return err
	}
	err = s.play(t,
		step{line: "w hr: Only 2 of 34 staff have published this year", shown: "NOT SAVED", sheet: "not-saved"},
		step{press: "f9", shown: "~/acme-robotics", sheet: "save-a-copy"},
		step{press: "enter", shown: "The copy is complete", sheet: "not-saved-copied"},
		step{press: "ctrl+c", shown: "(the copy has everything)", sheet: "question-unsaved"}, step{press: "n", shown: "F1 help"})
	if err = errors.Join(err, os.Rename(away, library)); err != nil {
		return err
	}
	if err := s.play(t, step{press: "ctrl+s", shown: "Saved again."}); err != nil {
		return err
	}
	return end(t)
}
