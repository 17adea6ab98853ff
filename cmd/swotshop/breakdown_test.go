package main

import (
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// fragile is a root with one command.
type fragile struct{ cmd tea.Cmd }

func (f fragile) Init() tea.Cmd                       { return f.cmd }
func (f fragile) Update(tea.Msg) (tea.Model, tea.Cmd) { return f, nil }
func (f fragile) View() tea.View                      { return tea.NewView("") }

// However deep in batches and sequences a command is that panics, the screens
// end by themselves, and the panic is known.
func TestEveryCommandIsGuarded(t *testing.T) {
	t.Parallel()
	boom := func() tea.Msg { panic("boom") }
	fine := func() tea.Msg { return nil }
	for name, cmd := range map[string]tea.Cmd{
		"alone":           boom,
		"batch":           tea.Batch(fine, boom),
		"sequence":        tea.Sequence(fine, boom),
		"in a sequence":   tea.Sequence(fine, tea.Batch(fine, boom)),
		"in a batch":      tea.Batch(fine, tea.Sequence(fine, boom), fine),
		"deep":            tea.Batch(fine, tea.Sequence(fine, tea.Batch(fine, tea.Sequence(fine, boom)))),
		"brought by one":  func() tea.Msg { return tea.BatchMsg{fine, boom} },
		"with empty ones": func() tea.Msg { return tea.BatchMsg{nil, boom} },
	} {
		g := &guard{root: fragile{cmd}}
		program := tea.NewProgram(g, tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithoutSignalHandler())
		g.quit = program.Quit
		if _, err := program.Run(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if broken := g.fault(); broken == nil || !strings.Contains(broken.Report(), "TestEveryCommandIsGuarded") {
			t.Errorf("%s: it is not known where it broke", name)
		}
	}
}
