package kit

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// Kit is what screens share: the looks, the clock, and what moves.
type Kit struct {
	Markdown func(md string, w int, t Theme) []string // draws a document; nil: as package document does
	Theme    Theme
	Settings Settings
	Low      bool // the window has no lines to spare for what is wrong with saving
	NoRoom   bool // nobody wants to know from how far the screen can be read
	Lines    bool // all is told in plain lines: nothing stands on an input line

	Now    func() time.Time
	Motion motion
}

// Later sends a message to the root when some time has passed.
func Later(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}
