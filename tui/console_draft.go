package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// This file holds how a private note that was typed on the second screen, and is
// in no session, outlives that screen.

// consoleDraftsMsg brings the lines that were left on the console of a session.
type consoleDraftsMsg struct {
	session string
	drafts  []Draft
}

// askDrafts asks for them, once for each session.
func (c *Console) askDrafts() tea.Cmd {
	remnants, session := c.options.Remnants, c.log.State().ID
	if remnants == nil || session == c.session {
		return nil
	}
	c.session, c.drafts = session, pile{}
	return func() tea.Msg {
		msg := consoleDraftsMsg{session: session}
		for _, d := range remnants.Drafts(session) {
			if d.Line == OnConsole {
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
	if c.drafts.waiting = msg.drafts; !c.in.Empty() {
		return
	}
	d := c.drafts.put()
	c.in.Set(workshop.Clean(d.Text))
	c.note = backOnLine(d, c.kit.Now(), "saves").Short
}

// draft is what is on the line, and before it the notes that the app has not
// taken.
func (c *Console) draft() Draft {
	text := ""
	for _, n := range c.orders.notes {
		if c.notesLike(n.text) == n.before {
			text += n.text + " "
		}
	}
	return Draft{ID: c.drafts.id(), Session: c.log.State().ID, Line: OnConsole, At: c.kit.Now(), Text: workshop.Clean(text + c.in.Text())}
}

// watchDrafts forgets what was brought back once it is in the session and on the
// disk, or was cleared.
func (c *Console) watchDrafts() tea.Cmd {
	c.drafts.watch(c.in.Empty() && len(c.orders.notes) == 0)
	spent, remnants := c.drafts.spent, c.options.Remnants
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

// bequeath takes note of what would be left if the console ended now.
func (c *Console) bequeath() {
	if c.options.Legacy == nil {
		return
	}
	left := Remains{Spent: c.drafts.spent}
	if d := c.draft(); d.Text != "" && d.Session != "" {
		left.Drafts = []Draft{d}
	}
	c.options.Legacy.set(left)
}
