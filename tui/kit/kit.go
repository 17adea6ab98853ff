package kit

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// Kit is what screens share: the looks, the clock, and what moves.
type Kit struct {
	Markdown func(md string, w int, t Theme) []string // draws a document; nil: as package document does
	Theme    Theme
	Settings Settings
	Low      bool // the window has no lines to spare for the notice that saving fails
	NoRoom   bool // the offer to find out how far away the screen can be read was declined
	Lines    bool // plain text mode: no input line shows

	Words func() workshop.NudgeRules // what a paper should not contain; nil: nothing is known
	Tags  func() workshop.Tags       // the themes that clusters are tagged with; nil: none are known

	Now    func() time.Time
	Motion motion
}

// Unfit are the words that a paper should not contain.
func (k *Kit) Unfit() workshop.NudgeRules {
	if k.Words == nil {
		return workshop.NudgeRules{}
	}
	return k.Words()
}

// Known are the themes that clusters are tagged with.
func (k *Kit) Known() workshop.Tags {
	if k.Tags == nil {
		return nil
	}
	return k.Tags()
}

// Later sends a message to the root when some time has passed.
func Later(d time.Duration, msg tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return msg })
}
