package stage

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// silence shows one trigger question while people write, alone, one
// quadrant after the other. A line is an item, which this screen does not show.
type silence struct{ *Context }

var (
	_ Pacer   = (*silence)(nil)
	_ Lister  = (*silence)(nil)
	_ Worder  = (*silence)(nil)
	_ Stander = (*silence)(nil)
)

func newSilence(c *Context) Stage { return &silence{c} }

func (s *silence) Pace() time.Duration { return seconds }

func (s *silence) Body(a kit.Area) []string {
	foot := append([]string{s.quadrants(), ""}, s.clock(a.W-4)...)
	if a.H < kit.Low {
		foot = s.clock(a.W - 4)
	}
	name, said := s.headline(kit.Area{W: a.W - 4, H: a.H - len(foot)})
	white := max(0, a.H-len(name)-len(said)-len(foot)-1)
	lines := append(make([]string, min(1, white/3)), name...)
	lines = append(append(lines, make([]string, white/3)...), said...)
	lines = append(lines, make([]string, max(0, a.H-1-len(lines)-len(foot)))...)
	return kit.Indent(append(lines, foot...), 2)
}

// headline is the quadrant's name and the question. The question is large where
// both can be, and the name then only a little larger; else the name is as
// large as it can be with the question in plain letters under it.
func (s *silence) headline(a kit.Area) (name, said []string) {
	t, q := s.theme(), s.W().Trigger.Quadrant
	called := s.W().QuadrantName(q)
	trigger, place := s.trigger()
	w := min(a.W, kit.Aloud)
	about := []string{"", t.Quiet.Render(t.Spread(s.W().FunctionName(trigger.Function), place, w))}
	side := t.Quiet.Render(t.Cut(s.room().Sides.Of(string(q)), w-5))
	if name := t.LargeUpTo(max(6, a.H/4), t.Quadrant[q], called, kit.Area{W: a.W, H: a.H / 2}); name != nil {
		most := max(kit.LeastLarge, len(name)*2/3) // the name is the largest
		question := t.LargeUpTo(most, t.Strong, trigger.Question, kit.Area{W: a.W, H: a.H - len(name) - len(about) - 6})
		if question != nil {
			return append(name, side), append(question, about...)
		}
	}
	said = append(t.Lines(t.Strong, t.WrapTo(trigger.Question, w, 5)), about...)
	for _, white := range []int{4, 0} { // in a low window without any
		if name := t.Large(t.Quadrant[q], called, kit.Area{W: a.W, H: a.H - len(said) - 1 - white}); name != nil {
			return append(name, side), said
		}
	}
	return []string{t.BadgeOf(q) + "  " + t.Quadrant[q].Render(t.Cut(spaceLetters(called), w-6)), "     " + side}, said
}

// trigger is the question on the screen, and which of how many it is.
func (s *silence) trigger() (trigger workshop.Trigger, place string) {
	at := s.W().Trigger
	all := s.W().Triggers[at.Quadrant]
	if at.Index < 0 || at.Index >= len(all) {
		return workshop.Trigger{Question: s.room().Asks.Of(string(at.Quadrant))}, ""
	}
	return all[at.Index], s.room().place(at.Index+1, len(all))
}

// quadrants shows which of the four is being written for.
func (s *silence) quadrants() string {
	t := s.theme()
	marks := make([]string, len(workshop.Quadrants))
	for i, q := range workshop.Quadrants {
		if q == s.W().Trigger.Quadrant {
			marks[i] = t.Accent.Render("▸") + t.BadgeOf(q)
			continue
		}
		marks[i] = " " + t.Quiet.Render(" "+string(q)+" ")
	}
	return strings.Join(marks, " ")
}

// clock says how much time is left, and what a quadrant's share of it is. When
// the share of this quadrant is used up it says so, calmly.
func (s *silence) clock(w int) []string {
	t, r, stage := s.theme(), s.room(), s.W().CurrentStage()
	calm := t.Text.Render(r.Silence.Rule)
	if stage.Minutes == 0 {
		return []string{calm}
	}
	spent := s.W().StageSpent(s.W().Stage, s.Kit.Now())
	share := stage.Plan() / time.Duration(len(workshop.Quadrants))
	words := t.Strong.Render(fill(r.Silence.Left, "time", kit.Clock(stage.Plan()-spent))) + t.Quiet.Render(" · "+fill(r.Silence.Each, "time", Roughly(r.Words, share)))
	if left := stage.Plan() - spent; left < 0 {
		words = t.Strong.Render(fill(r.Silence.Over, "time", kit.Clock(-left)))
	} else if next, late := s.due(spent, share); late {
		words += t.Text.Render(" · " + fill(r.Silence.OnTo, "quadrant", s.W().QuadrantName(next)))
	}
	return []string{calm, t.Cut(words, w)}
}

// due reports whether the present quadrant has had its share of the time.
func (s *silence) due(spent, share time.Duration) (next workshop.Quadrant, late bool) {
	q := s.W().Trigger.Quadrant
	until := time.Duration(0)
	for _, other := range workshop.Quadrants {
		until += share
		if other == q {
			break
		}
	}
	return q.Next(), q != workshop.Threats && spent >= until
}

func (s *silence) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if !s.In.Empty() {
		return screen.Reply{}, false
	}
	switch kit.KeyOf(k) {
	case kit.Right:
		return s.step(+1), true
	case kit.Left:
		return s.step(-1), true
	}
	return screen.Reply{}, false
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
	if !s.In.Empty() {
		return []kit.Hint{kit.Enter.Does("add")}
	}
	next := "capture"
	if q := s.W().Trigger.Quadrant; q != workshop.Threats {
		next = s.W().QuadrantName(q.Next())
	} else if at := s.W().Stage + 1; at < len(s.W().Agenda.Stages) {
		next = s.W().Agenda.Stages[at].Title
	}
	return []kit.Hint{kit.PgDn.Does(next), kit.Keys{kit.Left, kit.Right}.Does("another question")}
}

// spaceLetters sets a word wide, for a heading.
func spaceLetters(word string) string {
	return strings.Join(strings.Split(strings.ToUpper(word), ""), " ")
}
