package stage

import (
	"cmp"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// stance asks where the room stands: when the session opens, and again when it
// closes, with the shift since then and the step where the board wants to be.
type stance struct {
	*Context
	asked string // the count that was asked about last, as it was typed
}

var (
	_ Bounded   = (*stance)(nil)
	_ RefReader = (*stance)(nil)
)

func newStance(c *Context) Stage { return &stance{Context: c} }

func (s *stance) moment() workshop.Moment {
	if s.W().CurrentStage().Moment == workshop.After {
		return workshop.After
	}
	return workshop.Before
}

// counted is the stance of this stage; nil while nobody is counted.
func (s *stance) counted() *workshop.Reading {
	return s.W().Readings[workshop.SessionCard].At(s.moment())
}

// readings are those of the session that the stage shows: the opening alone when
// it opens, with that of last time in a follow-up, and both when it closes.
func (s *stance) readings() *workshop.Readings {
	if then := sinceThen(s.W()); then != nil && s.moment() == workshop.Before {
		return then
	}
	r := s.W().Readings[workshop.SessionCard]
	if r == nil {
		return &workshop.Readings{}
	}
	if s.moment() == workshop.Before {
		return &workshop.Readings{Before: r.Before}
	}
	return r
}

// Widest is what a stance is drawn in: large letters, and bars to be seen from
// the back.
func (s *stance) Widest() int { return kit.WidestCard }

func (s *stance) Body(a kit.Area) []string {
	r := s.readings()
	p := s.picture(&s.W().Deck.Session, s.question(), a)
	p.aim, p.mark = s.target(), s.room().Stance.Target
	columns := p.digits()
	if s.counted() != nil {
		columns = p.columns(r, s.progress(kit.TheShift))
	}
	above := p.poles
	if s.showsShift(r) && !p.talksBelow() {
		above, _ = s.shiftLines(p, r, p.above(columns))
	}
	return p.draw(above, columns, s.below(p, r, above))
}

// showsShift reports whether there are two counts to compare, and both may be seen.
func (s *stance) showsShift(r *workshop.Readings) bool {
	return comparable(r) && s.counted() != nil
}

// below is what stands below the steps: what is asked, or said of the count.
func (s *stance) below(p picture, r *workshop.Readings, above []string) []string {
	t := s.theme()
	if s.counted() == nil {
		asks := t.Lines(t.Strong, t.Balance(s.handsUp(), min(p.ContentWidth(), kit.Aloud)))
		return p.under(s.besideAsked(asks, s.phones(), p.ContentWidth(), p.below()-len(asks)))
	}
	shift, elsewhere := s.showsShift(r), false
	var large, more []string
	if rows := p.below() - 3; p.talksBelow() && shift {
		lines, rest := s.shiftLines(p, r, rows)
		large, more = lines, saying(rest)
	} else if p.talksBelow() {
		large, more = s.spreadLarge(p, r, rows)
	} else {
		elsewhere = shift && above != nil
	}
	if at := s.room().atTarget(r, s.target()); at != "" {
		more = append(more, at)
	}
	return p.under(large, s.said(p, r, shift, elsewhere || large != nil, s.names(), more...))
}

// names are what the two counts are called beside each other.
func (s *stance) names() bothNames {
	say := &s.room().Stance
	if s.moment() == workshop.After {
		return bothNames{say.Opening, say.Closing}
	}
	return bothNames{say.LastTime, say.Now}
}

// question is the stage's own, or else the deck's.
func (s *stance) question() string {
	return cmp.Or(s.W().CurrentStage().Question, s.W().Deck.Session.Question, s.room().Stance.Question)
}

// handsUp asks for the fingers.
func (s *stance) handsUp() string {
	if s.moment() == workshop.After {
		return s.room().Stance.Again
	}
	return s.room().Stance.HandsUp
}

// atTarget says how many stand at the target or past it at the close. A room that is split
// has reached nothing together.
func (r room) atTarget(of *workshop.Readings, target int) string {
	at, closed := of.Standing(target)
	switch {
	case !closed:
		return ""
	case at.Reached && !of.After.IsSplit():
		return fill(r.Stance.Reached, "n", at.There, "counted", at.Counted)
	}
	return fill(r.Stance.AtTarget, "n", at.There, "counted", at.Counted)
}

func (s *stance) Key(tea.KeyPressMsg) (screen.Reply, bool) { return screen.Reply{}, false }

func (s *stance) Submit(text string) screen.Reply {
	if step, ok := parseTarget(text); ok {
		return screen.Intend(workshop.AgreeTarget{Step: step})
	}
	if counts, ok := workshop.ParseFingers(text); ok {
		return s.take(text, counts)
	}
	if strings.TrimSpace(text) == "" {
		r, _ := s.phonesAlone(workshop.SessionCard, s.moment())
		return r
	}
	return screen.Problem(stanceWrong)
}

// Uncounted counts the phones alone.
func (s *stance) Uncounted() (r screen.Reply, id string) {
	if r, ok := s.phonesAlone(workshop.SessionCard, s.moment()); ok {
		return r, s.phones().id
	}
	return r, ""
}

// phones is what phones answered to this stance.
func (s *stance) phones() phoned { return s.stancePhones(workshop.SessionCard, s.moment()) }

// ReadsRef reports whether a line is a step to aim for: “t4” is no threat here.
func (s *stance) ReadsRef(line string) bool {
	_, ok := parseTarget(line)
	return ok
}

// parseTarget reads “target 4” or “t4”; 0 clears the target.
func parseTarget(text string) (step int, ok bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	rest, ok := strings.CutPrefix(text, "target")
	if !ok {
		rest, ok = strings.CutPrefix(text, "t")
	}
	step, err := strconv.Atoi(strings.TrimSpace(rest))
	return step, ok && err == nil
}

func (s *stance) Line() Line {
	look := Line{Prompt: "▸ ", Placeholder: stanceLine}
	if s.moment() == workshop.After {
		look.Placeholder = stanceEndLine
	}
	look.Placeholder = s.phones().asks(look.Placeholder, s.W().People, s.counted() != nil)
	look.About = workshop.Subject{Kind: workshop.SubjectStance, ID: workshop.SessionCard, Moment: s.moment()}
	text := s.In.Text()
	if step, ok := parseTarget(text); ok {
		look.About = workshop.Subject{Kind: workshop.SubjectTarget}
		look.Prompt, look.Landing = targetLine, targetLanding(step)
		return look
	}
	if counts, ok := workshop.ParseFingers(text); ok {
		_, t := s.takeStance(workshop.SessionCard, s.moment(), text, counts)
		look.Prompt, look.Landing = fingersPrompt, t.landing(s.room(), s.room().counting)
	}
	return look
}

func (s *stance) Hints() []kit.Hint {
	if s.asks() {
		return s.recountHints()
	}
	hints := []kit.Hint{s.enters()}
	if s.moment() == workshop.After {
		hints = append(hints, kit.Typed("t4").Does("target"))
	}
	return hints
}

// enters says what will be there after Enter; nothing where that is not clear yet.
func (s *stance) enters() kit.Hint {
	text := s.In.Text()
	if _, ok := parseTarget(text); ok {
		return kit.Enter.Does(aimsAt)
	}
	if _, ok := workshop.ParseFingers(text); ok {
		return kit.Enter.Does(countsThem)
	}
	if text == "" && s.counted() == nil {
		return s.phones().enters()
	}
	return kit.Hint{}
}
