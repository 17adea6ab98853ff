package live

import (
	"swotshop/tui/console/wire"
	"swotshop/workshop"
)

// This file is what the facilitator alone sees of the phones, on the console and in the
// private panel, and what is needed to turn them on from there.

// aside is what was found out on the way to turning phones on.
type aside struct {
	looked  bool
	found   []Address
	advice  []string
	problem string // why they could not be turned on
}

// PhoneDesk is what turns phones on; nil where they are switched off.
func (s *Session) PhoneDesk() PhoneDesk { return s.with.Phones }

// LookForNetworks finds the addresses at which phones can be turned on.
func (s *Session) LookForNetworks() []Address {
	if s.with.Phones == nil {
		return nil
	}
	s.aside.looked, s.aside.found, s.aside.problem = true, s.with.Phones.Addresses(), ""
	s.aside.advice = s.with.Phones.Advice()
	return s.aside.found
}

// Network is the address that was found and has this IP.
func (s *Session) Network(ip string) (at Address, ok bool) {
	for _, at := range s.aside.found {
		if at.IP == ip {
			return at, true
		}
	}
	return Address{}, false
}

// PhonesFail says why phones could not be turned on; empty for nothing.
func (s *Session) PhonesFail(why string) { s.aside.problem = why }

// PhonesAside is what the facilitator alone sees; nil where phones are switched off and
// nothing waits.
func (s *Session) PhonesAside() *wire.Phones {
	items := s.Submissions()
	if s.with.Phones == nil && s.phones.page == nil && len(items) == 0 {
		return nil
	}
	p := &wire.Phones{
		Can: s.with.Phones != nil, Waiting: len(items), Items: items[:min(len(items), wire.MostItems)],
	}
	if s.phones.page != nil {
		state, asked := s.phones.page.State(), s.W().Poll()
		p.On, p.Address, p.Code = true, state.Address, state.Code
		p.Asked = asked.Kind != workshop.PollNone && asked.Kind != workshop.PollItems && !asked.Closed
		p.Here, p.Answered = state.Joined, state.Answered
		return p
	}
	p.Looked, p.Advice, p.Problem = s.aside.looked, s.aside.advice, s.aside.problem
	for _, at := range s.aside.found {
		p.Networks = append(p.Networks, wire.Network{IP: at.IP, What: at.What})
	}
	return p
}
