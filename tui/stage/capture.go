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
	Here workshop.Quadrant // where a line without a letter goes
	look boardLook         // as it was drawn last
}

var (
	_ Clicker     = (*Capture)(nil)
	_ Spotlighter = (*Capture)(nil)
	_ Stander     = (*Capture)(nil)
	_ Picker      = (*Capture)(nil)
	_ Lister      = (*Capture)(nil)
	_ Worder      = (*Capture)(nil)
	_ Asider      = (*Capture)(nil)
)

func newCapture(c *Context) Stage { return &Capture{Context: c, Here: captured(c.W())} }

// captured is where the line goes at first: where the agenda says, or, when the room comes
// back to the board, where its newest item stands.
func captured(w *workshop.Workshop) workshop.Quadrant {
	here := w.CurrentStage()
	if newest, ok := w.Item(newestItem(w)); ok && here.Quadrant == "" && w.HeldBefore() {
		return newest.Quadrant
	}
	return here.FirstQuadrant()
}

// Body is the board, and under it in a high window the picked item or the newest for the
// back row.
func (s *Capture) Body(a kit.Area) []string {
	s.look.here, s.look.picked, s.look.landed = s.shows(), s.Spotlit(), newestItem(s.W())
	s.look.places.Clear()
	board := newBoard(s.theme(), s.W(), &s.look)
	newest := s.newest(a)
	above := kit.Area{W: a.W, H: a.H - 1 - len(newest)}
	if newest == nil || above.H < leastBoard && !board.whole(above) {
		return board.draw(a)
	}
	return append(append(board.draw(above), ""), newest...)
}

// leastBoard is how many rows the board keeps, whatever is large, while items are short of
// them: as many as it has in the smallest window that shows all four quadrants at once.
const leastBoard = 19

// shows is where the line will go, or, while nothing is typed, where the picked item is.
func (s *Capture) shows() workshop.Quadrant {
	if item, ok := s.W().Item(s.Spotlit()); ok && (s.In.Empty() && s.In.Badge() == "" || s.Pick.Editing()) {
		return item.Quadrant
	}
	return s.landing(s.Here)
}

// newest is the picked item, or else the newest, for the back row: in two lines of one
// height as long as it has no need for more; nil where it does not fit, or there is none.
func (s *Capture) newest(a kit.Area) []string {
	item, ok := s.W().Item(kit.Or(s.Spotlit(), newestItem(s.W())))
	if !ok {
		return nil
	}
	lines := s.backRow(s.W().Typeset(item.Text), a, besideBoard(a), a.H)
	if lines == nil {
		return nil
	}
	return append(lines, make([]string, max(0, 2*besideBoard(a)-len(lines)))...)
}

func (s *Capture) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	switch kit.KeyOf(k) {
	case kit.Tab:
		s.Here = s.turnLanding(s.Here, +1)
		return screen.Reply{}, true
	case kit.ShiftTab:
		s.Here = s.turnLanding(s.Here, -1)
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
	case !s.In.Empty() && (at.item != "" || s.Pick.Active()):
		return screen.Problem(kit.Unfinished), true
	case at.item == "":
		s.Here = at.quadrant
		s.In.Wear("")
		s.Pick.Drop()
	default:
		s.Pick.choose(itemPicks{s.Context}, at.item)
	}
	return screen.Reply{}, true
}

// Picks begins with the newest item, which the board marks.
func (s *Capture) Picks() picks {
	return picks{itemPicks{s.Context}, onBoard(s.W()), newestItem(s.W())}
}

func (s *Capture) Stand(at workshop.Subject, _ bool) screen.Reply {
	if at.Kind == workshop.SubjectItem && at.Quadrant.Valid() {
		s.Here = at.Quadrant
	}
	return screen.Reply{}
}

func (s *Capture) Submit(text string) screen.Reply {
	if text == "" {
		return screen.Reply{}
	}
	r, to := s.addItem(text, s.Here, "")
	r.Done = func() { s.Here = to }
	return r
}

func (s *Capture) Line() Line {
	look := s.landingLine(s.Here)
	look.Placeholder = captureLine
	return look
}

// Aside says how many items from phones wait to be looked at, and how to begin before
// anything is on the board.
func (s *Capture) Aside(int) string {
	if s.Submitted != nil && s.Submitted() > 0 {
		return itemsWait(s.Submitted())
	}
	if len(s.W().Items) > 0 {
		return ""
	}
	return s.room().Capture.First
}

// Spotlit is the picked item.
func (s *Capture) Spotlit() string { return s.Pick.on(workshop.SubjectItemText) }

func (s *Capture) Hints() []kit.Hint {
	to := workshop.ReadItem(s.In.Text(), s.landing(s.Here)).Quadrant
	hints := []kit.Hint{kit.Enter.Does(addTo(s.W(), to)), kit.Tab.Does("quadrant")}
	if len(s.W().Items) > 0 {
		hints = append(hints, kit.Up.Does("pick an item"))
	}
	return hints
}

func (s *Capture) Lists() (workshop.Quadrant, bool) { return s.Here, true }
