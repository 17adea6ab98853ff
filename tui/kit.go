package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// env is what screens share: the looks, the clock, and what moves.
type env struct {
	theme    theme
	settings Settings
	low      bool // the window has no lines to spare for what is wrong with saving
	noRoom   bool // nobody wants to know from how far the screen can be read
	lines    bool // all is told in plain lines: nothing stands on an input line

	bequeaths bool // what is unsaved at the end may be stored for the next start
	now       func() time.Time
	newID     func() string
	motion    motion
}

// later sends a message to the root when some time has passed.
func later(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}
