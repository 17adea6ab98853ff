package console

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// orders are what a console has asked for. A note stays here until it is on the
// disk, whatever happens to the app.
type orders struct {
	last  int
	out   outbox
	notes []noteSent
}

// noteSent is a private note that has been sent.
type noteSent struct {
	id     int
	meant  meant
	text   string
	before int // how many notes with the same text there were
}

// meant is the session that something was typed for. The zero value is none.
type meant struct{ session, client string }

// here is the session that the console shows.
func (c *Console) here() meant {
	w := c.Log.State()
	return meant{w.ID, w.Client}
}

// elsewhere reports whether what is on the line was typed for another session than
// the one that shows.
func (c *Console) elsewhere() bool { return c.meant != meant{} && c.meant != c.here() }

// watchLine takes note of the session for which somebody begins to type.
func (c *Console) watchLine() {
	switch {
	case c.in.Empty():
		c.meant = meant{}
	case c.meant == meant{}:
		c.meant = c.here()
	}
}

// hears reports whether there is an app that is known to run the session that
// shows; where there is not, the note line says so.
func (c *Console) hears() bool { return c.line != nil && !c.fresh }

// order asks the app for something.
func (c *Console) order(do wire.Deed, text string) tea.Cmd {
	if !c.hears() {
		return nil
	}
	c.orders.last++
	c.orders.out.put(outgoing{c.line, wire.Order{ID: c.orders.last, Do: do, Text: text}})
	return c.orders.out.send
}

// keep sends the line as a private note. Without an app it stays on the line, and
// so does what the app would refuse or not even read; what was typed for another
// session is not sent to this one before Enter was pressed again.
func (c *Console) keep() tea.Cmd {
	if c.in.Empty() || !c.hears() {
		return nil
	}
	text := c.in.Text()
	if n := workshop.Length(text); n > workshop.MaxText {
		c.note = screen.Fault(noteTooLong(n, workshop.MaxText))
		return nil
	}
	if c.elsewhere() {
		c.note = screen.Fault(typedElsewhere(c.meant.client))
		c.meant = c.here()
		return nil
	}
	cmd := c.order(wire.Note, text)
	c.orders.notes = append(c.orders.notes, noteSent{c.orders.last, c.here(), text, c.notesLike(text)})
	c.in.Set("")
	return cmd
}

// dropNote deletes the newest note and puts its text on the line, where Enter
// saves it again.
func (c *Console) dropNote() tea.Cmd {
	notes := c.Log.State().PrivateNotes
	switch {
	case len(notes) == 0:
		c.note = screen.Fault(prompter.NoNote)
		return nil
	case !c.hears():
		return nil
	}
	newest := notes[len(notes)-1]
	c.in.Set(newest.Text)
	return c.order(wire.DropNote, newest.ID)
}

// catchUp shortens the stages to come, and says how to take that back.
func (c *Console) catchUp() tea.Cmd {
	squeezes, _, _ := c.Log.State().CatchUp(c.Kit.Now())
	if len(squeezes) == 0 {
		c.note = screen.Remark(nothingToShorten)
		return nil
	}
	c.note = screen.Remark(shortened(c.Log.State(), squeezes))
	return c.order(wire.CatchUp, "")
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
// the line.
func (c *Console) onAnswer(a wire.Answer) {
	if a.Problem == "" {
		return
	}
	c.note = screen.Fault(a.Problem)
	at := slices.IndexFunc(c.orders.notes, func(n noteSent) bool { return n.id == a.ID })
	if at < 0 {
		return
	}
	c.takeBack(c.orders.notes[at])
	c.orders.notes = slices.Delete(c.orders.notes, at, at+1)
}

// takeBack puts a note on the line, before what is being typed there.
func (c *Console) takeBack(n noteSent) {
	text := n.text
	if !c.in.Empty() {
		text += " " + c.in.Text()
	}
	c.in.Set(text)
	c.meant = n.meant
}

// settle lets go of the notes that are in the session and on the disk.
func (c *Console) settle() {
	if c.status.Waiting > 0 {
		return
	}
	c.orders.notes = slices.DeleteFunc(c.orders.notes, func(n noteSent) bool {
		kept := n.meant == c.here() && c.notesLike(n.text) > n.before
		if kept {
			c.note = screen.Remark(noteSaved(n.text))
		}
		return kept
	})
}

// sendAgain sends the notes that an app had not taken when it went. Those that were
// meant for another session come back to the line.
func (c *Console) sendAgain() tea.Cmd {
	c.comeBack()
	var cmd tea.Cmd
	for i, n := range c.orders.notes {
		if c.notesLike(n.text) == n.before {
			cmd = c.order(wire.Note, n.text)
			c.orders.notes[i].id = c.orders.last
		}
	}
	return cmd
}

// comeBack puts the notes for another session on the line, and says of what is
// there whose it is.
func (c *Console) comeBack() {
	for _, n := range slices.Backward(c.orders.notes) {
		if n.meant != c.here() {
			c.takeBack(n)
		}
	}
	c.orders.notes = slices.DeleteFunc(c.orders.notes, func(n noteSent) bool { return n.meant != c.here() })
	if c.elsewhere() {
		c.note = screen.Fault(typedElsewhere(c.meant.client))
	}
}
