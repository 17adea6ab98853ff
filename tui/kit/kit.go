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
	Low      bool // the window has no lines to spare for the notice that saving fails
	NoRoom   bool // the offer to find out how far away the screen can be read was declined
	Lines    bool // plain text mode: no input line shows

	Now    func() time.Time
	Motion motion
}

// Later sends a message to the root when some time has passed.
func Later(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}
