package stage

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// guardrails is a talk about rules. Below those that were agreed stands what may be taken
// over: key sentences that were said today, and rules to begin from. The words of one are
// put on the line, to be kept as they are or changed first.
type guardrails struct {
	*talk
	offer string // id of what is on the line to be taken over; empty for nothing
	rows  kit.Hits[string]
}

var (
	_ Clicker  = (*guardrails)(nil)
	_ Scroller = (*guardrails)(nil)
)

func newGuardrails(c *Context) Stage {
	return &guardrails{talk: &talk{Context: c, topic: workshop.Guardrail}}
}

// at is the place of what is on the line among all offers; -1 for nothing.
func (s *guardrails) at(offers []workshop.Offer) int {
	return slices.IndexFunc(offers, func(o workshop.Offer) bool { return o.ID == s.offer })
}

// lends reports whether the words of an offer are on the line, changed or not.
func (s *guardrails) lends() bool { return s.offer != "" && !s.In.Empty() && s.In.Lent() }

func (s *guardrails) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if s.offer != "" && !s.lends() { // its words were taken off the line
		s.offer = ""
		s.In.Set(s.In.Text())
	}
	picked := s.Pick.Active()
	switch key := kit.KeyOf(k); {
	case key == kit.Esc && s.lends():
		s.offer = ""
		return screen.SetLine(""), true
	case key == kit.Tab && !picked:
		return s.step(+1), true
	case key == kit.ShiftTab && !picked:
		return s.step(-1), true
	case s.In.Typed():
		return screen.Reply{}, false
	case key == kit.Down:
		return s.step(+1), true
	case key == kit.Up && s.lends():
		return s.step(-1), true
	}
	return screen.Reply{}, false
}

// step puts the next offer on the line, or the one before; before the first the line is
// empty again.
func (s *guardrails) step(by int) screen.Reply {
	if s.In.Typed() {
		return screen.Problem(kit.Unfinished)
	}
	s.Pick.Drop()
	offers := s.W().Offers()
	at := s.at(offers) + by
	if s.offer == "" && by < 0 {
		at = len(offers) - 1
	}
	if at = min(at, len(offers)-1); at < 0 {
		s.offer = ""
		return screen.SetLine("")
	}
	return s.lend(offers[at])
}

func (s *guardrails) lend(o workshop.Offer) screen.Reply {
	return screen.Reply{Done: func() {
		s.offer = o.ID
		s.In.Lend(workshop.WriteGuardrail(o.Text, o.Scope))
	}}
}

// Click puts an offer on the line.
func (s *guardrails) Click(x, y int) (screen.Reply, bool) {
	var r screen.Reply
	clicked, ok := click(&s.rows, x, y, s.In.Typed(), func(id string) {
		for _, o := range s.W().Offers() {
			if o.ID == id {
				s.Pick.Drop()
				r = s.lend(o)
			}
		}
	})
	if r.Done != nil {
		return r, ok
	}
	return clicked, ok
}

func (s *guardrails) Scroll(by int) screen.Reply {
	if s.In.Typed() {
		return screen.Reply{}
	}
	return s.step(by)
}

// Submit keeps a guardrail, with what it was taken over from.
func (s *guardrails) Submit(text string) screen.Reply {
	if rule, ok := ReadGuardrail(text); ok {
		text = rule
	}
	if strings.TrimSpace(text) == "" {
		return screen.Reply{}
	}
	add := s.newOn(workshop.Guardrail, text)
	if s.lends() && s.at(s.W().Offers()) >= 0 {
		add.From = s.offer
	}
	r := screen.Intend(add)
	r.Note, r.Done = guardrailAdded, func() { s.offer = "" }
	return r
}

func (s *guardrails) Line() Line {
	look := s.talk.Line()
	look.Landing = s.guardrailLands(s.In.Text())
	if len(s.W().Offers()) > 0 {
		look.Placeholder = guardrailOrTab
	}
	return look
}

func (s *guardrails) Hints() []kit.Hint {
	hints := []kit.Hint{kit.Enter.Does(s.enterRule())}
	if s.lends() {
		return append(hints, kit.Keys{kit.Up, kit.Down}.Does("another"), kit.Esc.Does("back"))
	}
	if len(s.W().Offers()) > 0 {
		hints = append(hints, kit.Tab.Does("adopt"))
	}
	if len(s.remarks()) > 0 {
		hints = append(hints, kit.Up.Does("pick one"))
	}
	return hints
}

// enterRule is what Enter makes of a line: the next guardrail.
func (s *guardrails) enterRule() string {
	return addGuardrail(len(s.W().RemarksOn(workshop.Guardrail)) + 1)
}

func (s *guardrails) Picks() picks {
	all := s.talk.Picks()
	if all.of != nil {
		all.of = rulePicks{remarkPicks{s.Context}}
	}
	return all
}

// rulePicks are guardrails. One of them may be the rule in one sentence.
type rulePicks struct{ remarkPicks }

// mark makes a guardrail the rule in one sentence, or one like the others again.
func (c rulePicks) mark(id string) screen.Reply {
	r, _ := c.W().Remark(id)
	of := workshop.Scope{First: !r.Scope.First}
	reply := screen.Intend(workshop.EditRemark{Remark: id, Text: r.Text, Scope: of})
	reply.Note = markedFirst(of.First)
	return reply
}

func (rulePicks) advice(string) string { return tabMarksFirst }

func (c rulePicks) lands(_, text string) string {
	_, of := workshop.ReadGuardrail(text)
	return withScope(changesText, isFor(c.W(), of))
}

func (rulePicks) marks() string { return "our rule" }
