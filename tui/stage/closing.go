package stage

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// closing is a stage of commitments: these, and a step further, in the last one, whether
// the session was worth the time.
type closing struct {
	*Context
	commitments commitments
	worth       worth
}

var (
	_ Bounded = (*closing)(nil)
	_ Picker  = (*closing)(nil)
	_ Noter   = (*closing)(nil)
	_ Stander = (*closing)(nil)
)

func newClosing(c *Context) Stage {
	s := &closing{Context: c, commitments: commitments{Context: c}}
	s.worth = worth{Context: c, before: &s.commitments}
	return s
}

// now is what the room is at.
func (s *closing) now() interface {
	Stage
	Bounded
	Picker
} {
	if s.W().AsksWorth() {
		return &s.worth
	}
	return &s.commitments
}

// Stand goes from the commitments to the question and back.
func (s *closing) Stand(at workshop.Subject, _ bool) screen.Reply {
	if asks := at.Kind == workshop.SubjectWorth; asks != s.W().AsksWorth() && (asks || at.Kind == workshop.SubjectReview || at.Kind == workshop.SubjectRemark) {
		return screen.Intend(workshop.AskWorth{Asked: asks})
	}
	return screen.Reply{}
}

// Uncounted counts the phones alone, where the question is asked.
func (s *closing) Uncounted() (r screen.Reply, id string) {
	if !s.W().AsksWorth() {
		return r, ""
	}
	return s.worth.Uncounted()
}

// Notes are promises; what is typed at the question is first of all an answer.
func (s *closing) Notes(lines []string) []workshop.AddRemark {
	if s.W().AsksWorth() {
		return nil
	}
	return s.commitments.Notes(lines)
}

func (s *closing) Body(a kit.Area) []string                        { return s.now().Body(a) }
func (s *closing) Widest() int                                     { return s.now().Widest() }
func (s *closing) Key(k tea.KeyPressMsg) (r screen.Reply, ok bool) { return s.now().Key(k) }
func (s *closing) Picks() picks                                    { return s.now().Picks() }
func (s *closing) Submit(text string) screen.Reply                 { return s.now().Submit(text) }
func (s *closing) Line() Line                                      { return s.now().Line() }
func (s *closing) Hints() []kit.Hint                               { return s.now().Hints() }
func (s *closing) Help() kit.HelpPage                              { return s.now().Help() }
func (s *closing) Tell() []string                                  { return s.now().Tell() }
func (s *closing) Asked() string                                   { return s.now().Asked() }
func (s *closing) Takes() string                                   { return s.now().Takes() }
func (s *closing) Offers() []screen.Choice                         { return s.now().Offers() }
