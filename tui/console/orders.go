package console

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/workshop"
)

// orders are what a console has asked for. A note stays here until it is on the
// disk, whatever happens to the app.
type orders struct {
	last  int
	notes []noteSent
}

// noteSent is a private note that has been sent.
type noteSent struct {
	id     int
	text   string
	before int // how many notes with the same text there were
}

// order asks the app for something.
func (c *Console) order(do wire.Deed, text string) tea.Cmd {
	if c.line == nil {
		return nil // the note line says so
	}
	c.orders.last++
	line, o := c.line, wire.Order{ID: c.orders.last, Do: do, Text: text}
	return func() tea.Msg {
		// A failure shows with the next news: that the app has closed.
		_ = line.Send(o)
		return nil
	}
}

// keep sends the line as a private note. Without an app it stays on the line, and
// so does what the app would refuse or not even read.
func (c *Console) keep() tea.Cmd {
	if c.in.Empty() || c.line == nil {
		return nil
	}
	text := c.in.Text()
	if n := workshop.Length(text); n > workshop.MaxText {
		c.note = "! " + noteTooLong(n, workshop.MaxText)
		return nil
	}
	cmd := c.order(wire.Note, text)
	c.orders.notes = append(c.orders.notes, noteSent{c.orders.last, text, c.notesLike(text)})
	c.in.Set("")
	return cmd
}

// dropNote deletes the newest note and puts its text on the line, where Enter
// saves it again.
func (c *Console) dropNote() tea.Cmd {
	notes := c.Log.State().PrivateNotes
	if len(notes) == 0 || c.line == nil {
		return nil
	}
	newest := notes[len(notes)-1]
	c.in.Set(newest.Text)
	return c.order(wire.DropNote, newest.ID)
}

func (c *Console) notesLike(text string) int {
	n := 0
	for _, note := range c.Log.State().PrivateNotes {
		if note.Text == text {
			n++
		}
	}
	return n
}

// onAnswer takes the answer to an order. A note that was refused comes back to
// the line, before what is being typed there.
func (c *Console) onAnswer(a wire.Answer) {
	if a.Problem == "" {
		return
	}
	c.note = "! " + a.Problem
	at := slices.IndexFunc(c.orders.notes, func(n noteSent) bool { return n.id == a.ID })
	if at < 0 {
		return
	}
	text := c.orders.notes[at].text
	c.orders.notes = slices.Delete(c.orders.notes, at, at+1)
	if !c.in.Empty() {
		text += " " + c.in.Text()
	}
	c.in.Set(text)
}

// settle lets go of the notes that are in the session and on the disk.
func (c *Console) settle() {
	if c.status.Waiting > 0 {
		return
	}
	c.orders.notes = slices.DeleteFunc(c.orders.notes, func(n noteSent) bool {
		kept := c.notesLike(n.text) > n.before
		if kept {
			c.note = noteSaved(n.text)
		}
		return kept
	})
}

// sendAgain sends the notes that an app had not taken when it went.
func (c *Console) sendAgain() tea.Cmd {
	var cmds []tea.Cmd
	for i, n := range c.orders.notes {
		if c.notesLike(n.text) == n.before {
			cmds = append(cmds, c.order(wire.Note, n.text))
			c.orders.notes[i].id = c.orders.last
		}
	}
	return tea.Sequence(cmds...)
}
