// Command bare is the floor for measurements: the least that a Bubble Tea
// program with one text input can be, at swotshop's frame rate.
package main

import (
	"fmt"
	"os"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

type model struct{ input textinput.Model }

func (m model) Init() tea.Cmd { return tea.RequestBackgroundColor }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "ctrl+c" {
		return m, tea.Quit
	}
	var cmd tea.Cmd
	m.input, cmd = m.input.Update(msg)
	return m, cmd
}

func (m model) View() tea.View {
	v := tea.NewView("ready\n" + m.input.View())
	v.AltScreen = true
	if c := m.input.Cursor(); c != nil {
		c.Y++
		v.Cursor = c
	}
	return v
}

func main() {
	input := textinput.New()
	input.Prompt = ""
	input.SetVirtualCursor(false)
	input.Focus()
	if _, err := tea.NewProgram(model{input}, tea.WithFPS(120)).Run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
