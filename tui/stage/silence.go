package stage

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// silence shows one trigger question while people write, alone, one
// quadrant after the other. A line is an item, which this screen does not show.
type silence struct{ *Context }

var (
	_ Bounded = (*silence)(nil)
	_ Lister  = (*silence)(nil)
	_ Worder  = (*silence)(nil)
	_ Stander = (*silence)(nil)
)

func newSilence(c *Context) Stage { return &silence{c} }

// Widest is what the question is drawn in: lines that one eye takes in.
func (s *silence) Widest() int { return kit.WidestCard }

// trigger is the question on the screen, and which of how many it is.
func (s *silence) trigger() (trigger workshop.Trigger, place string) {
	at := s.W().Trigger
	all := s.W().Triggers[at.Quadrant]
	if at.Index < 0 || at.Index >= len(all) {
		return workshop.Trigger{Question: s.room().Asks.Of(string(at.Quadrant))}, ""
	}
	return all[at.Index], s.room().place(at.Index+1, len(all))
}

func (s *silence) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if !s.In.Empty() {
		return screen.Reply{}, false
	}
	by := map[kit.Key]int{kit.Right: +1, kit.Left: -1}[kit.KeyOf(k)]
	if by == 0 || !s.more(by) {
		return screen.Reply{}, false
	}
	return s.step(by), true
}

// more reports whether the quadrant has a question after this one, or before. Without one an
// arrow is a step on, or back: some clickers have no other keys.
func (s *silence) more(by int) bool {
	at := s.W().Trigger
	next := at.Index + by
	return next >= 0 && next < len(s.W().Triggers[at.Quadrant])
}

// step shows the quadrant's next question or the previous one, wrapping round at
// the ends.
func (s *silence) step(by int) screen.Reply {
	at := s.W().Trigger
	n := len(s.W().Triggers[at.Quadrant])
	if n < 2 {
		return screen.Reply{}
	}
	return screen.Intend(workshop.ShowTrigger{Quadrant: at.Quadrant, Index: ((at.Index+by)%n + n) % n})
}

// here is where a line without a letter goes: to the quadrant that people wrote for when
// somebody began to type it, though they may be at the next one by now.
func (s *silence) here() workshop.Quadrant {
	if begun := s.Begun; s.In.Typed() && begun.Kind == workshop.SubjectItem && begun.Quadrant.Valid() {
		return begun.Quadrant
	}
	return s.W().Trigger.Quadrant
}

// Submit adds an item. The note does not repeat its words: people are thinking of theirs.
func (s *silence) Submit(text string) screen.Reply {
	if strings.TrimSpace(text) == "" {
		return screen.Reply{}
	}
	r, _ := s.addItem(text, s.here(), "")
	return r
}

func (s *silence) Line() Line {
	look := s.landingLine(s.here())
	look.Hidden = true
	return look
}

// Stand asks for an item of another quadrant again by its badge: people stay where they
// are.
func (s *silence) Stand(at workshop.Subject, done bool) screen.Reply {
	if at.Kind == workshop.SubjectItem && at.Quadrant.Valid() && !done && at.Quadrant != s.here() {
		s.In.Wear(at.Quadrant)
	}
	return screen.Reply{}
}

func (s *silence) Lists() (workshop.Quadrant, bool) { return s.here(), true }

func (s *silence) Hints() []kit.Hint {
	next := s.Onward()
	if q := s.W().Trigger.Quadrant; q != workshop.Threats {
		next = kit.PgDn.Does(s.W().QuadrantName(q.Next()))
	}
	if !s.In.Empty() {
		return []kit.Hint{next, kit.Enter.Does("add")}
	}
	return []kit.Hint{next, kit.Keys{kit.Left, kit.Right}.Does("another question")}
}
