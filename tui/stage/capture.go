package stage

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Capture is the board: items are typed as fast as people talk.
type Capture struct {
	*Context
	Here   workshop.Quadrant // where a line without a letter goes
	Picked picker
	look   boardLook // as it was drawn last
}

var (
	_ Clicker     = (*Capture)(nil)
	_ Spotlighter = (*Capture)(nil)
	_ Stander     = (*Capture)(nil)
	_ Lister      = (*Capture)(nil)
	_ Worder      = (*Capture)(nil)
)

func newCapture(c *Context) Stage {
	return &Capture{Context: c, Here: workshop.Strengths, Picked: picker{Context: c}}
}

func (s *Capture) Body(a kit.Area) []string {
	newest := s.newest(min(a.W-4, 2*kit.Aloud))
	s.look.here, s.look.picked, s.look.landed = s.landing(), s.Picked.item, s.arrival()
	s.look.places.Clear()
	lines := drawBoard(s.theme(), s.W(), kit.Area{W: a.W, H: a.H - 3}, &s.look)
	lines = append(lines, "")
	return append(lines, newest...)
}

// landing is where the line will go, or where the picked item is.
func (s *Capture) landing() workshop.Quadrant {
	if item, ok := s.W().Item(s.Picked.item); ok {
		return item.Quadrant
	}
	return workshop.ParseLine(s.In.Text(), s.Here).Quadrant
}

// newest shows the picked item, or else the newest, for the back row.
func (s *Capture) newest(w int) []string {
	t, items := s.theme(), s.W().Items
	item, ok := s.W().Item(s.Picked.item)
	switch {
	case !ok && len(items) == 0:
		return []string{"  " + t.Quiet.Render(t.Cut(captureFirst, w)), ""}
	case !ok:
		item = items[len(items)-1]
	}
	lines := t.Wrap(item.Text, w)
	if len(lines) > 2 {
		lines = []string{lines[0], t.Cut(lines[1]+" "+lines[2], w)}
	}
	for i := range lines {
		lines[i] = t.Strong.Render(lines[i])
	}
	return append(kit.Indent(lines, 2), "")[:2]
}

func (s *Capture) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if r, ok := s.Picked.Key(k); ok {
		return r, true
	}
	switch kit.KeyOf(k) {
	case kit.Tab:
		s.Here = s.Here.Next()
		return screen.Reply{}, true
	case kit.ShiftTab:
		s.Here = s.Here.Previous()
		return screen.Reply{}, true
	}
	return screen.Reply{}, false
}

// Click picks an item, or chooses where the line goes. What is on the line stays
// there.
func (s *Capture) Click(x, y int) (screen.Reply, bool) {
	at, ok := s.look.places.At(x, y)
	switch {
	case !ok:
		return screen.Reply{}, false
	case !s.In.Empty() && (at.item != "" || s.Picked.Active()):
		return screen.Problem(kit.Unfinished), true
	case at.item == "":
		s.Here = at.quadrant
	}
	s.Picked.drop()
	s.Picked.item = at.item
	return screen.Reply{}, true
}

func (s *Capture) Stand(at workshop.Subject, done bool) screen.Reply {
	if at.Kind == workshop.SubjectItem && at.Quadrant.Valid() {
		s.Picked.drop()
		s.Here = at.Quadrant
		return screen.Reply{}
	}
	return s.Picked.stand(at, done)
}

func (s *Capture) Submit(text string) screen.Reply {
	if s.Picked.Active() {
		return s.Picked.Submit(text)
	}
	if text == "" {
		return screen.Reply{}
	}
	read := workshop.ParseLine(text, s.Here)
	r := screen.Intend(workshop.AddItem{Quadrant: read.Quadrant, Function: read.Function, Text: read.Text})
	r.Done, r.Note = func() { s.Here = read.Quadrant }, addedTo(read)
	return r
}

func (s *Capture) Line() Line {
	if s.Picked.Active() {
		return s.Picked.Line()
	}
	look := landingLine(s.theme(), s.In.Text(), s.Here)
	look.Placeholder = captureLine
	return look
}

func (s *Capture) Spotlit() string { return s.Picked.item }

func (s *Capture) Hints() []kit.Hint {
	if s.Picked.Active() {
		return s.Picked.Hints()
	}
	return []kit.Hint{kit.Enter.Does("add"), kit.Tab.Does("quadrant"), kit.Up.Does("pick an item")}
}

func (s *Capture) Lists() (workshop.Quadrant, bool) { return s.Here, !s.Picked.Active() }
