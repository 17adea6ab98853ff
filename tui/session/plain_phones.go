package session

import (
	"strings"

	"swotshop/tui/live"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is the phones in the room in plain text mode.

// tellPhones says how the phones stand, or where they can be turned on.
func (s *Screen) tellPhones() screen.Told {
	desk, page := s.L.PhoneDesk(), s.L.Phones()
	switch {
	case page != nil:
		t := screen.Tells(s.howPhonesStand()...)
		t.After = []string{turnsPhonesOff}
		return t
	case desk == nil:
		return screen.Refuses(live.PhonesSwitchedOff)
	}
	menu := &screen.Menu{Title: whichNetwork, None: noNetwork}
	for _, at := range s.L.LookForNetworks() {
		menu.Choices = append(menu.Choices, screen.Does(networkRow(at.IP, at.What), func() screen.Reply {
			return screen.Reply{Action: live.TurnOn{At: at}}
		}))
	}
	lines := append([]string{phonesAreOff}, s.waitingLine()...)
	return screen.Told{Lines: append(append(lines, desk.Advice()...), prompter.PlainHTTP), Menu: menu}
}

// howPhonesStand says where the page is, how many are here, and what waits.
func (s *Screen) howPhonesStand() []string {
	p := s.L.PhonesAside()
	lines := []string{s.wayIn(), phonesHere(p.Here)}
	if p.Asked && p.Here+p.Answered > 0 {
		lines = append(lines, phonesAnswered(p.Answered, p.Here))
	}
	if people := s.L.W().People; p.Here > people {
		lines = append(lines, morePhones(p.Here, people))
	}
	return append(lines, s.waitingLine()...)
}

// wayIn says what to open and what to type.
func (s *Screen) wayIn() string {
	state := s.L.Phones().State()
	if state.Code == "" {
		return phonesAtSeats(state.Address)
	}
	return phonesAt(state.Address, strings.ToUpper(state.Code))
}

func (s *Screen) waitingLine() []string {
	if n := len(s.L.Submissions()); n > 0 {
		return []string{itemsWait(n)}
	}
	return nil
}

// phonesOff turns them off. What is not counted is said with it.
func (s *Screen) phonesOff() screen.Told {
	if s.L.Phones() == nil {
		return screen.Refuses(phonesAreOff)
	}
	return screen.Told{Action: live.TurnOff{}}
}

// phoneNews says that the phones are on, and that more waits than before.
func (s *Screen) phoneNews() (lines []string) {
	at := ""
	if page := s.L.Phones(); page != nil {
		at = page.State().Address
	}
	if at != s.told.phones && at != "" {
		lines = append(lines, s.wayIn(), tryYourself)
	}
	waiting := len(s.L.Submissions())
	if waiting > s.told.waiting {
		lines = append(lines, itemsWait(waiting))
	}
	s.told.phones, s.told.waiting = at, waiting
	return lines
}

// tellWaiting lists what people wrote on phones, to let it onto the board or not.
func (s *Screen) tellWaiting() screen.Told {
	all, w := s.L.Submissions(), s.L.W()
	s.told.waiting = len(all)
	menu := &screen.Menu{Title: whichWaits, None: nothingWaits}
	for _, one := range all {
		words := submitted(w, one)
		menu.Choices = append(menu.Choices, screen.Offering(words, words, "", func() []screen.Choice { return admitting(one) }))
	}
	if len(all) > 1 {
		menu.Choices = append(menu.Choices, screen.Does(admitAll(len(all)), func() screen.Reply {
			return screen.Reply{Action: live.Admit{Keys: keysOf(all)}}
		}))
	}
	return screen.Told{Menu: menu}
}

// admitting is what can be done with one.
func admitting(one workshop.Submission) []screen.Choice {
	return []screen.Choice{
		screen.Does(admitIt, func() screen.Reply { return screen.Reply{Action: live.Admit{Keys: []string{one.Key}}} }),
		screen.Does(declineIt, func() screen.Reply { return screen.Reply{Action: live.Decline{Keys: []string{one.Key}}} }),
	}
}

func keysOf(all []workshop.Submission) []string {
	keys := make([]string, len(all))
	for i, one := range all {
		keys[i] = one.Key
	}
	return keys
}

// submitted is an item as it would stand on the board.
func submitted(w *workshop.Workshop, one workshop.Submission) string {
	where := w.QuadrantName(one.Quadrant)
	if one.Function != workshop.Untagged {
		where += ", " + w.FunctionName(one.Function)
	}
	return where + ": " + one.Text
}
