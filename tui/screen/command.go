package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// InOrder is commands that are carried out one after the other. Bubble Tea has
// the same, but code that runs the root without it cannot look inside.
type InOrder []tea.Cmd

// Sequence carries out commands one after the other; nil when there are none.
func Sequence(cmds ...tea.Cmd) tea.Cmd {
	cmds = slices.DeleteFunc(cmds, func(c tea.Cmd) bool { return c == nil })
	switch len(cmds) {
	case 0:
		return nil
	case 1:
		return cmds[0]
	}
	return func() tea.Msg { return InOrder(cmds) }
}
