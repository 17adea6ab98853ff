package stage

import (
	"math"
	"strings"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what people look at while they write: a quadrant, a question, and how much
// time is left, in whole minutes, since what ticks is looked at.

func (s *silence) Body(a kit.Area) []string {
	room := kit.Area{W: a.ContentWidth(), H: a.H}
	p := s.parts(room)
	free := max(0, a.H-p.height())
	most := 2 // more white than between the other parts is round what is large
	if a.H >= kit.Tall {
		most, free = 3, max(0, free-1) // and white above the note
	}
	above := min(free, most)
	lines := append(make([]string, kit.AskedRow), p.name...)
	lines = append(lines, make([]string, 1+above)...)
	lines = append(lines, p.said()...)
	foot := p.foot()
	if p.large { // the question is in the middle of what is left
		foot = append(make([]string, min(most, free-above)), foot...)
	}
	return kit.Indent(append(append(lines, ""), foot...), kit.IDColumn)
}

// silent is what the screen of the silence has, from above. Each part is as high as it is
// for any quadrant and any question, so that nothing moves from one to the next.
type silent struct {
	name     []string
	gloss    []string
	question []string
	rule     []string
	minutes  []string
	large    bool // the question
}

func (p *silent) said() []string {
	return kit.Join(len(p.gloss)+len(p.question)+1, p.gloss, p.question)
}

func (p *silent) foot() []string { return kit.Join(len(p.rule)+len(p.minutes)+1, p.rule, p.minutes) }

// height is how many rows all parts take, with one white row above each.
func (p *silent) height() int {
	return kit.AskedRow + len(p.name) + 1 + len(p.said()) + 1 + len(p.foot())
}

// parts are what there is room for. The name is large, and in a high window so is the
// question; else the gloss is the first to go, and the rule the next.
func (s *silence) parts(a kit.Area) *silent {
	t, q := s.theme(), s.W().Trigger.Quadrant
	p := &silent{rule: []string{t.Text.Render(t.Cut(s.room().Silence.Rule, a.W))}, minutes: s.minutes(a.W)}
	p.gloss = []string{t.Quiet.Render(t.Cut(s.room().Sides.Of(string(q)), a.W))}
	p.name = s.name(kit.Area{W: a.W, H: max(kit.LeastLarge, a.H/4)})
	if a.H >= kit.Tall { // one of two large things leads: that which makes people write
		p.name = s.name(kit.Area{W: a.W, H: max(kit.LeastLarge, a.H/7)})
		p.question = s.largeQuestion(kit.Area{W: a.W, H: a.H - p.height() - 3})
		p.large = p.question != nil
	}
	if p.large {
		return p
	}
	p.question = s.plainQuestion(min(a.W, kit.Aloud))
	if p.height() > a.H {
		p.gloss = nil
	}
	if p.height() > a.H {
		p.rule = nil
	}
	if p.height() > a.H {
		p.name = []string{t.BadgeOf(q) + "  " + t.Quadrant[q].Render(t.Cut(spaceLetters(s.W().QuadrantName(q)), a.W-5))}
	}
	return p
}

// name is that of the quadrant, as large as all four can be.
func (s *silence) name(a kit.Area) []string {
	t, q := s.theme(), s.W().Trigger.Quadrant
	var names []string
	for _, q := range workshop.Quadrants {
		names = append(names, s.W().QuadrantName(q))
	}
	return heighten(t.LargeAlike(t.Quadrant[q], s.W().QuadrantName(q), names, a), kit.LargeRows(names, a))
}

// largeQuestion is the question, as large as all of the session can be; nothing where they
// cannot. One that is too long for that is plain, in as many rows.
func (s *silence) largeQuestion(a kit.Area) []string {
	all, t := s.questions(), s.theme()
	rows := kit.LargeRows(all, a)
	if rows == 0 {
		return nil
	}
	trigger, _ := s.trigger()
	if lines := t.LargeAlike(t.Strong, trigger.Question, all, a); lines != nil {
		return heighten(lines, rows)
	}
	return heighten(s.plainQuestion(kit.Aloud), rows)
}

// plainQuestion is the question in as many rows as the longest of the session takes.
func (s *silence) plainQuestion(w int) []string {
	t := s.theme()
	most := 0
	for _, question := range s.questions() {
		most = max(most, len(t.Wrap(question, w)))
	}
	trigger, _ := s.trigger()
	return heighten(t.Lines(t.Strong, t.Balance(trigger.Question, w)), most)
}

// questions are all that the session has.
func (s *silence) questions() []string {
	var all []string
	for _, q := range workshop.Quadrants {
		all = append(all, s.room().Asks.Of(string(q)))
		for _, trigger := range s.W().Triggers[q] {
			all = append(all, trigger.Question)
		}
	}
	return all
}

// heighten adds blank rows up to a height.
func heighten(lines []string, height int) []string {
	return append(lines, make([]string, max(0, height-len(lines)))...)
}

// minutes are the four quadrants with the time of each, a block a minute, and how much is
// left. Once it is over nothing is said of it: the room goes on when it is ready.
func (s *silence) minutes(w int) []string {
	plan := s.W().CurrentStage().Plan()
	spent := s.W().StageSpent(s.W().Stage, s.Kit.Now())
	left := ""
	if n := int((plan - spent + time.Minute - 1) / time.Minute); n > 0 {
		left = s.room().minutesLeft(n)
	}
	t, gone := s.theme(), int(spent/time.Minute)
	for _, gap := range []int{4, 2} {
		if strip := s.strip(gone, gap); t.Width(strip)+2+t.Width(left) <= w {
			return []string{t.Spread(strip, t.Text.Render(left), w)}
		}
	}
	return []string{t.Text.Render(t.Cut(left, w))}
}

// strip shows which of the four is being written for, and which of the minutes of each are
// gone. They go on by themselves: who stays longer with one quadrant takes it from the next.
func (s *silence) strip(gone, gap int) string {
	t, plan := s.theme(), s.W().CurrentStage().Minutes
	each := max(0, min(mostBlocks, int(math.Round(float64(plan)/float64(len(workshop.Quadrants))))))
	full := 0
	if plan > 0 {
		full = gone * each * len(workshop.Quadrants) / plan
	}
	var parts []string
	for i, q := range workshop.Quadrants {
		style := t.Quiet
		if q == s.W().Trigger.Quadrant {
			style = t.Quadrant[q].Bold(true)
		}
		done := max(0, min(each, full-i*each))
		blocks := strings.Repeat(minuteGone, done) + strings.Repeat(minuteLeft, each-done)
		parts = append(parts, strings.TrimRight(style.Render(string(q))+"  "+t.Quadrant[q].Render(blocks), " "))
	}
	return strings.Join(parts, strings.Repeat(" ", gap))
}

// mostBlocks is how many blocks a quadrant has at most; each is then more than a minute.
const mostBlocks = 4

// A minute that is gone, and one that is left.
const (
	minuteGone = "▰"
	minuteLeft = "▱"
)

// spaceLetters sets a word wide, for a heading.
func spaceLetters(word string) string {
	return strings.Join(strings.Split(strings.ToUpper(word), ""), " ")
}
