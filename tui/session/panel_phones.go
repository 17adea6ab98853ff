package session

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
)

// This file lists in the panel what people wrote on phones, for those who have one screen.

// listPhones opens the list.
func (p *Panel) listPhones() {
	if p.Phones == nil {
		p.note = screen.Fault(onlyInSession(kit.F8))
		return
	}
	p.look(p.ListPhones())
}

func (p *Panel) look(w prompter.PhonesWish) {
	if w.Look {
		p.l.LookForNetworks()
	}
}

// overPhones handles a key over the list, and does what it asks for.
func (p *Panel) overPhones(k tea.KeyPressMsg) (want screen.Action, cmd tea.Cmd, mine bool) {
	wish, mine := p.OverPhones(k, &p.In)
	if p.note = screen.Remark(wish.Says); wish.Fault {
		p.note = screen.Fault(wish.Says)
	}
	p.look(wish)
	switch at, found := p.l.Network(wish.On); {
	case len(wish.Admit) > 0:
		var err error
		cmd, err = p.l.Admit(wish.Admit)
		p.say(prompter.Admitted(len(wish.Admit)), err)
	case len(wish.Decline) > 0:
		cmd = p.l.Decline(wish.Decline)
	case found:
		want = live.TurnOn{At: at}
	case wish.Off:
		want = live.TurnOff{}
	}
	return want, cmd, mine
}
