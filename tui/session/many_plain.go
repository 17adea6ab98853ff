package session

import (
	"strings"

	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// askList collects the lines of a list, blank ones too, until one says that it is
// done, or the input ends.
func (s *Screen) askList() screen.Told {
	l, ok := s.Stage.(stage.Lister)
	if !ok {
		return screen.Refuses(noListHere)
	}
	aim, lists := l.Lists()
	if !lists {
		return screen.Refuses(noListHere)
	}
	var lines []string
	p := &screen.Prompt{Asks: askForList, Empty: true}
	p.End = func() screen.Told { return s.takeList(strings.Join(lines, "\n"), aim) }
	p.Take = func(text string) screen.Told {
		if strings.EqualFold(text, listIsDone) {
			return p.End()
		}
		lines = append(lines, text)
		return screen.Told{Prompt: p}
	}
	return screen.Told{Prompt: p}
}

// takeList adds a list, and says what was not taken.
func (s *Screen) takeList(text string, aim workshop.Quadrant) screen.Told {
	list := s.L.W().ReadList(text, aim)
	t := screen.Told{}
	left := list.NotTaken()
	for _, e := range append(list.Told(), left...) {
		t.Lines = append(t.Lines, lineOf(e))
	}
	if items := list.Items(); len(items) > 0 {
		t.Reply = &screen.Reply{Intents: []workshop.Intent{workshop.AddItems{Items: items}}}
	}
	if all := len(list.Items()) + len(left); len(left) > 0 || all == 0 {
		t.Problem = notAdded(len(left), all)
	}
	return t
}
