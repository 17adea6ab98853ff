package stage

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// status asks of one action of an earlier session after the other what became of it.
type status struct {
	*Context
	edits string // the action of which what was said is on the line to be corrected
	rows  kit.Hits[string]

	doubted ownerDoubt
}

var (
	_ Clicker     = (*status)(nil)
	_ Counter     = (*status)(nil)
	_ Bounded     = (*status)(nil)
	_ Stander     = (*status)(nil)
	_ Spotlighter = (*status)(nil)
	_ Worder      = (*status)(nil)
)

// newStatus asks about the actions. Where there are none it is a talk.
func newStatus(c *Context) Stage {
	if len(c.W().Actions) == 0 {
		return &talk{Context: c, topic: c.W().CurrentStage().Topic(), asks: c.room().Status.Nothing}
	}
	return &status{Context: c}
}

// action is the one that is asked about.
func (s *status) action() *workshop.Action {
	w := s.W()
	return w.Actions[w.Asking()]
}

// statuses are the words with which Tab begins a line.
func (s *status) statuses() []string {
	if s.W().FollowsUp() {
		return []string{"done", "on track", "late", "drop"}
	}
	return []string{"keep", "replaced by", "drop"}
}

func (s *status) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	a := s.action()
	switch key := kit.KeyOf(k); {
	case key == kit.Tab:
		s.turn(+1)
	case key == kit.ShiftTab:
		s.turn(-1)
	case key == kit.Esc && s.edits != "":
		s.edits = ""
		return screen.SetLine(""), true
	case key == kit.Up && s.In.Empty() && a.Reported():
		return s.editing(a), true
	default:
		return screen.Reply{}, false
	}
	return screen.Reply{}, true
}

// turn puts the next status in front of the line, or the one before, in place of the one
// that stands there; after the last comes none. Nothing is said with that until Enter.
func (s *status) turn(by int) {
	all := append([]string{""}, s.statuses()...)
	at, rest := 0, strings.TrimLeft(s.In.Text(), " ")
	for i, word := range all[1:] {
		if after, ok := s.W().CutStatus(rest, word); ok {
			at, rest = i+1, after
			break
		}
	}
	word := all[(at+by+len(all))%len(all)]
	if word != "" {
		word += " "
	}
	s.In.Set(word + rest)
}

// editing puts what was said of an action on the line again.
func (s *status) editing(a *workshop.Action) screen.Reply {
	s.edits = a.ID
	return screen.SetLine(s.W().ReportLine(a))
}

// Stand goes to the action that is meant, and puts what was said of it on the line, where
// something is.
func (s *status) Stand(at workshop.Subject, done bool) screen.Reply {
	s.edits = ""
	a, there := s.W().Action(at.ID)
	if at.Kind != workshop.SubjectAction || !there {
		return screen.Reply{}
	}
	r := s.goTo(a.ID)
	if !done && a.Reported() && !s.Kit.Lines {
		r.Set = s.editing(a).Set
	}
	return r
}

// goTo points at an action.
func (s *status) goTo(id string) screen.Reply {
	if id == "" || id == s.action().ID {
		return screen.Reply{}
	}
	return screen.Intend(workshop.AskAction{Action: id})
}

// Click points at an action of the list.
func (s *status) Click(x, y int) (r screen.Reply, ok bool) {
	to := ""
	if r, ok = click(&s.rows, x, y, s.In.Typed(), func(id string) { to = id }); to == "" {
		return r, ok
	}
	s.edits = ""
	r = s.goTo(to)
	r.Set = screen.SetLine("").Set
	return r, ok
}

func (s *status) Spotlit() string { return s.action().ID }

// read reads the line: in place of what was said, where that is on it.
func (s *status) read(text string) (workshop.ReportAction, error) {
	if s.edits != "" {
		return s.W().CorrectReport(text, s.edits)
	}
	return s.W().ReadReport(text, s.action().ID)
}

// named is the action of which the line is only the name.
func (s *status) named(text string) *workshop.Action {
	if s.edits != "" {
		return nil
	}
	if a, ok := s.W().NamedAction(text, s.action().ID); ok {
		return a
	}
	return nil
}

// Submit records what is said. Nothing goes to the next action that nobody was asked
// about, and so does what leaves nothing to ask of this one.
func (s *status) Submit(text string) screen.Reply {
	pointed := s.action()
	if strings.TrimSpace(text) == "" && s.edits == "" {
		return s.goTo(s.W().NextToAsk(pointed.ID))
	}
	if a := s.named(text); a != nil {
		r := s.goTo(a.ID)
		r.Set = screen.SetLine("").Set
		return r
	}
	said, err := s.read(text)
	if err != nil {
		return screen.Problem(err.Error())
	}
	if r, asks := s.doubts(said); asks {
		return r
	}
	r := screen.Intend(said)
	r.Intents = append(r.Intents, s.goTo(s.next(pointed, said)).Intents...)
	r.Note = s.says(said)
	r.Done = func() { s.edits = "" }
	return r
}

// doubts asks again, once, for a new owner that is not one name or role.
func (s *status) doubts(said workshop.ReportAction) (r screen.Reply, asks bool) {
	a, _ := s.W().Action(said.Action)
	if said.Owner == a.OwnerNow() {
		return screen.Reply{}, false
	}
	return s.doubted.again(said.Action, said.Owner)
}

// next is the action that is asked about after a report: the same one while something is
// to be asked of it.
func (s *status) next(pointed *workshop.Action, said workshop.ReportAction) string {
	about, _ := s.W().Action(said.Action)
	switch {
	case s.W().LacksWith(said) != workshop.LackNothing:
		if said.Status == workshop.NotAsked {
			return pointed.ID
		}
		return about.ID
	case about != pointed && pointed.Now.Status == workshop.NotAsked,
		about == pointed && s.W().Lacks(pointed) == workshop.LackNothing: // it was complete before
		return pointed.ID
	}
	return s.W().NextToAsk(about.ID)
}

// says is what a report adds to what was said, or says in its place.
func (s *status) says(said workshop.ReportAction) string {
	a, _ := s.W().Action(said.Action)
	before := a.Now
	if s.edits == a.ID {
		before = workshop.Report{}
	}
	return reportAdds(s.W(), a.Ref(), before, said.Report)
}

func (s *status) Line() Line {
	a := s.action()
	if s.edits != "" {
		a, _ = s.W().Action(s.edits)
	}
	look := Line{
		About:  workshop.Subject{Kind: workshop.SubjectAction, ID: a.ID},
		Prompt: a.Ref() + " ▸ ", Placeholder: s.placeholder(a),
	}
	text := s.In.Text()
	if strings.TrimSpace(text) == "" {
		return look
	}
	if other := s.named(text); other != nil {
		look.Landing = goesToRef(other.Ref())
	} else if said, err := s.read(text); err == nil {
		look.About.ID, look.Landing = said.Action, s.says(said)
	}
	return look
}

func (s *status) Hints() []kit.Hint {
	if s.edits != "" {
		return []kit.Hint{kit.Enter.Does("save"), kit.Tab.Does("status"), kit.Esc.Does("cancel")}
	}
	hints := []kit.Hint{kit.PgDn.Does("next"), kit.Tab.Does("status"), kit.Enter.Does("save")}
	if s.action().Reported() {
		hints = append(hints, kit.Up.Does("correct"))
	}
	return hints
}
