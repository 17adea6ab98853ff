package console

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file saves private notes that were typed on the second screen and are not
// yet in a session, so that they outlive it.

// consoleDraftsMsg carries the lines that were left on the console of a session.
type consoleDraftsMsg struct {
	session string
	drafts  []live.Draft
}

// askDrafts asks for them, once for each session.
func (c *Console) askDrafts() tea.Cmd {
	remnants, session := c.options.Remnants, c.Log.State().ID
	if remnants == nil || session == c.session {
		return nil
	}
	if c.session = session; c.in.Empty() {
		c.drafts = live.Pile{}
	} // else what was brought back is still on the line
	return func() tea.Msg {
		msg := consoleDraftsMsg{session: session}
		for _, d := range remnants.Drafts(session) {
			if d.Line == live.OnConsole {
				msg.drafts = append(msg.drafts, d)
			}
		}
		return msg
	}
}

// bringBack puts what was left on the line, unless something is typed there.
func (c *Console) bringBack(msg consoleDraftsMsg) {
	if msg.session != c.session || len(msg.drafts) == 0 {
		return
	}
	if c.drafts.Waiting = msg.drafts; !c.in.Empty() {
		return
	}
	d := c.drafts.Put()
	c.in.Set(workshop.Clean(d.Text))
	c.note = screen.Remark(live.BackOnLine(d, c.Kit.Now()).Short)
}

// draft is what is on the line, and before it the lines that the app has not
// taken.
func (c *Console) draft() live.Draft {
	text := ""
	for _, n := range c.orders.lines {
		if !c.holds(n) {
			text += n.text + " "
		}
	}
	return live.Draft{ID: c.drafts.ID(), Session: cmp.Or(c.meant.session, c.Log.State().ID), Line: live.OnConsole, At: c.Kit.Now(), Text: workshop.Clean(text + c.in.Text())}
}

// watchDrafts forgets what was brought back once it is in the session and on the
// disk, or was cleared.
func (c *Console) watchDrafts() tea.Cmd {
	c.drafts.Watch(c.in.Empty() && len(c.orders.lines) == 0)
	spent, remnants := c.drafts.Spent, c.options.Remnants
	if len(spent) == 0 || remnants == nil {
		return nil
	}
	return func() tea.Msg {
		for _, d := range spent {
			remnants.Forget(d)
		}
		return nil
	}
}

// bequeath records what would be left if the console ended now.
func (c *Console) bequeath() {
	if c.options.Legacy == nil {
		return
	}
	left := live.Remains{Spent: c.drafts.Spent}
	if d := c.draft(); d.Text != "" && d.Session != "" {
		left.Drafts = []live.Draft{d}
	}
	c.options.Legacy.Set(left)
}
