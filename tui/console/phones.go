package console

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
)

// This file lists what people wrote on phones, and lets it onto the board or not.

// listPhones opens the list, and asks the app for networks where there is none yet.
func (c *Console) listPhones() tea.Cmd {
	if c.Phones == nil {
		c.note = screen.Fault(prompter.PhonesSwitchedOff)
		return nil
	}
	return c.wish(c.ListPhones())
}

// overPhones handles a key over the list. Without an app nothing is admitted.
func (c *Console) overPhones(k tea.KeyPressMsg) (cmd tea.Cmd, mine bool) {
	key := kit.KeyOf(k)
	if (key == kit.Enter || key == kit.Del) && c.in.Empty() && !c.hears() {
		return nil, true
	}
	wish, mine := c.OverPhones(k, &c.in)
	return c.wish(wish), mine
}

// wish orders what a key over the list asks for.
func (c *Console) wish(w prompter.PhonesWish) tea.Cmd {
	switch {
	case w.Fault:
		c.note = screen.Fault(w.Says)
	case w.Says != "":
		c.note = screen.Remark(w.Says)
	}
	if order, ok := w.Order(); ok {
		return c.give(order)
	}
	return nil
}
