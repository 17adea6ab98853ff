package console

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// This file finds an objection and marks it as heard, or takes the mark back.

// find points at an objection; the line then is what is owed on it.
func (c *Console) find(line string) {
	if problem := c.Point(c.Log.State(), line); problem != "" {
		c.note = screen.Fault(problem)
		return
	}
	c.in.Set("")
}

// overList handles a key over the sessions, the objections or the phones that are listed.
func (c *Console) overList(k tea.KeyPressMsg) (cmd tea.Cmd, mine bool) {
	switch {
	case c.others.open:
		c.choose(k)
		return nil, true
	case c.Pointing():
		return c.over(k)
	case c.PhonesListed():
		return c.overPhones(k)
	}
	return nil, false
}

// over handles a key while the line is for an objection; mine is false for what is typed,
// and for what the key does elsewhere. Without an app nothing is marked.
func (c *Console) over(k tea.KeyPressMsg) (cmd tea.Cmd, mine bool) {
	key := kit.KeyOf(k)
	marks := key == kit.Enter || key == kit.Del && c.in.Empty()
	switch {
	case marks && !c.hears():
		return nil, true
	case key == kit.Enter && c.elsewhere():
		c.typedElsewhere()
		return nil, true
	}
	wish, mine := c.Over(c.Log.State(), k, &c.in)
	switch {
	case wish.Says != "":
		c.note = screen.Fault(wish.Says)
	case wish.Hear != nil:
		cmd = c.sendLine(lineSent{text: wish.Text, objection: wish.Hear.Objection.ID})
		c.Leave()
	case wish.Drop != "":
		cmd = c.give(wire.Order{Do: wire.Unhear, Objection: wish.Drop})
	}
	return cmd, mine
}
