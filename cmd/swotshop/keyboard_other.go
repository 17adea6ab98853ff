//go:build !unix

package main

import (
	"io"

	tea "charm.land/bubbletea/v2"
)

// listen leaves the reading to Bubble Tea, which reads a console’s events where
// the terminal is one.
func listen(terminal io.Reader, _ bool, _ func()) (options []tea.ProgramOption, stop func(), err error) {
	return []tea.ProgramOption{tea.WithInput(terminal)}, func() {}, nil
}
