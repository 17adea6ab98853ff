package console

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// orders are what a console has asked for. A line stays here until it is on the
// disk, whatever happens to the app.
type orders struct {
	last  int
	out   outbox
	lines []lineSent
}

// lineSent is a line that has been sent: a private note, what is owed on an objection, or
// who is in the room.
type lineSent struct {
	id        int
	meant     meant
	text      string
	before    int    // how many notes with the same text there were
	objection string // its id; empty for a note
	people    bool   // it says who is in the room
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
	return c.give(wire.Order{Do: do, Text: text})
}

func (c *Console) give(o wire.Order) tea.Cmd {
	if !c.hears() {
		return nil
	}
	c.orders.last++
	o.ID = c.orders.last
	c.orders.out.put(outgoing{c.line, o})
	return c.orders.out.send
}

// giveLine sends a line, now or again.
func (c *Console) giveLine(n *lineSent) tea.Cmd {
	o := wire.Order{Do: wire.Note, Text: n.text}
	switch {
	case n.people:
		o.Do = wire.People
	case n.objection != "":
		o = wire.Order{Do: wire.Hear, Text: n.text, Objection: n.objection}
	}
	cmd := c.give(o)
	n.id = c.orders.last
	return cmd
}

// sendLine sends what is on the line, which then is empty.
func (c *Console) sendLine(n lineSent) tea.Cmd {
	n.meant, n.before = c.here(), c.notesLike(n.text)
	cmd := c.giveLine(&n)
	c.orders.lines = append(c.orders.lines, n)
	c.in.Set("")
	return cmd
}

// keep sends the line as a private note, or finds an objection with it. Without an app
// it stays on the line, and so does what the app would refuse or not even read; what was
// typed for another session is not sent to this one before Enter was pressed again.
func (c *Console) keep() tea.Cmd {
	text := c.in.Text()
	switch n := workshop.Length(text); {
	case c.Finds(text):
		c.find(text)
	case c.in.Empty() || !c.hears():
	case n > workshop.MaxText:
		c.note = screen.Fault(noteTooLong(n, workshop.MaxText))
	case c.elsewhere():
		c.typedElsewhere()
	default:
		_, people := c.Log.State().ReadPeople(text)
		return c.sendLine(lineSent{text: text, people: people})
	}
	return nil
}

// typedElsewhere says whose the line is; with another Enter it is meant for this one.
func (c *Console) typedElsewhere() {
	c.note = screen.Fault(typedElsewhere(c.meant.client))
	c.meant = c.here()
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

// holds reports whether a line is in the session.
func (c *Console) holds(n lineSent) bool {
	w := c.Log.State()
	if d, ok := w.ReadPeople(n.text); n.people {
		return ok && d.SamePeople(w.Details)
	}
	if n.objection == "" {
		return c.notesLike(n.text) > n.before
	}
	h, heard := c.Log.State().Heard(n.objection)
	owed, by := workshop.ReadOwed(n.text)
	return heard && h.By == by && (h.Owed == owed || owed == "" && by != "")
}

// onAnswer takes the answer to an order. A line that was refused comes back.
func (c *Console) onAnswer(a wire.Answer) {
	if a.Problem == "" {
		return
	}
	c.note = screen.Fault(a.Problem)
	at := slices.IndexFunc(c.orders.lines, func(n lineSent) bool { return n.id == a.ID })
	if at < 0 {
		return
	}
	c.takeBack(c.orders.lines[at])
	c.orders.lines = slices.Delete(c.orders.lines, at, at+1)
}

// takeBack puts a line back, before what is being typed there. What is owed on an
// objection comes back as that only where nothing else is on the line: a private note
// must not become part of it.
func (c *Console) takeBack(n lineSent) {
	text := n.text
	switch {
	case !c.in.Empty():
		text += " " + c.in.Text()
		c.Leave()
	case n.objection != "":
		c.PointAt(n.objection)
	}
	c.in.Set(text)
	c.meant = n.meant
}

// settle lets go of the lines that are in the session and on the disk.
func (c *Console) settle() {
	if c.status.Waiting > 0 {
		return
	}
	c.orders.lines = slices.DeleteFunc(c.orders.lines, func(n lineSent) bool {
		kept := n.meant == c.here() && c.holds(n)
		if kept {
			c.note = screen.Remark(c.saved(n))
		}
		return kept
	})
}

func (c *Console) saved(n lineSent) string {
	if n.people {
		return c.Log.State().PeopleNow(workshop.Details{}) + "."
	}
	if h, heard := c.Log.State().Heard(n.objection); heard {
		return prompter.Heard(*h)
	}
	return noteSaved(n.text)
}

// sendAgain sends the lines that an app had not taken when it went. Those that were
// meant for another session come back to the line.
func (c *Console) sendAgain() tea.Cmd {
	c.comeBack()
	var cmd tea.Cmd
	for i, n := range c.orders.lines {
		if !c.holds(n) {
			cmd = c.giveLine(&c.orders.lines[i])
		}
	}
	return cmd
}

// comeBack puts the lines for another session back, and says of what is there whose it
// is.
func (c *Console) comeBack() {
	for _, n := range slices.Backward(c.orders.lines) {
		if n.meant != c.here() {
			c.takeBack(n)
		}
	}
	c.orders.lines = slices.DeleteFunc(c.orders.lines, func(n lineSent) bool { return n.meant != c.here() })
	if c.elsewhere() {
		c.note = screen.Fault(typedElsewhere(c.meant.client))
	}
}
