package stage

import (
	"cmp"
	"math"
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
	t, deck := s.theme(), &s.W().Deck
	w, r := a.W-3, s.readings()
	question := t.Lines(t.Strong, t.WrapTo(s.question(), min(w, kit.Aloud), 3))
	poles, target := s.room().poleLines(t, &deck.Session, w), s.targetLine(w)
	if a.H < kit.Low {
		poles = nil
	}
	scale, words := scaleLines(t, deck, w), s.words(r, w, s.headline(r))
	room := a.H - len(question) - len(poles) - len(words) - len(target)
	if s.counted() == nil {
		question = s.enlarge(question, kit.Area{W: a.W - 4, H: room + len(question) - s.least(r, scale)})
		room = a.H - len(question) - len(poles) - len(words) - len(target)
	}
	if r.Before != nil || r.After != nil {
		if large, rest := s.large(r, kit.Area{W: a.W - 4, H: room - leastColumns - 1}, a.H); large != nil {
			words = append(large, s.words(r, w, rest)...)
			room = a.H - len(question) - len(poles) - len(words) - len(target)
		}
		if room < leastColumns+3 && len(poles) > 0 { // what they mean is left out first
			poles, room = poles[:1], room+len(poles)-1
		}
		if room < 5 {
			poles, room = nil, room+len(poles)
		}
		scale = drawColumns(t, r, deck, kit.Area{W: w, H: max(4, room-4, min(room, leastColumns))}, s.progress(kit.TheShift))
	}
	return kit.Indent(kit.Stack(a.H, question, poles, append(scale, target...), words), 2)
}

// large is the headline in large type in an area of a body of h lines, and what
// is left to say: about the shift, or else about the midpoint where there is room
// for everything that it is about.
func (s *stance) large(r *workshop.Readings, a kit.Area, h int) (lines []string, rest string) {
	t := s.theme()
	a.H = min(a.H, mostHeadline(h))
	by, known := r.Movement()
	switch {
	case known:
		var said string
		lines, said = t.Headline(a, s.room().moved(by), s.room().moveSigns(by))
		rest = s.room().restOf(by, said)
	case s.counted() != nil && h >= kit.Tall:
		lines, _ = t.Headline(a, s.room().midpointIs(number(s.counted().Middle())))
	}
	if lines != nil && h >= kit.Tall {
		lines = append(lines, "")
	}
	return lines, rest
}

// enlarge sets the question in large type, if that fits.
func (s *stance) enlarge(question []string, a kit.Area) []string {
	if large := s.theme().Large(s.theme().Strong, s.question(), a); large != nil {
		return large
	}
	return question
}

// least is how many lines the scale takes at least, with white around it.
func (s *stance) least(r *workshop.Readings, scale []string) int {
	if r.Before == nil && r.After == nil {
		return len(scale) + 6
	}
	return leastColumns + 6
}

// question is the stage's own, or else the deck's.
func (s *stance) question() string {
	return cmp.Or(s.W().CurrentStage().Question, s.W().Deck.Session.Question, s.room().Stance.Question)
}

// targetLine marks the agreed step below the scale.
func (s *stance) targetLine(w int) []string {
	step := s.target()
	if step < 1 || step > workshop.Steps {
		return nil
	}
	at := stepWidths(s.theme().Cells, &s.W().Deck, w)[0] * (step - 1)
	return []string{strings.Repeat(" ", at) + s.theme().Accent.Render(s.room().Stance.Target)}
}

// words say what the columns show, after a headline unless that is above them in
// large type. While there is nothing to say, they ask.
func (s *stance) words(r *workshop.Readings, w int, headline string) []string {
	t, say := s.theme(), &s.room().Stance
	last := latest(r)
	if s.counted() == nil {
		return t.Lines(t.Accent, t.Wrap(s.handsUp(), min(w, kit.Aloud)))
	}
	legend := ""
	switch {
	case s.moment() == workshop.After:
		legend = stanceLegend(t, r, say.Opening, say.Closing)
	case r.After != nil:
		legend = stanceLegend(t, r, say.LastTime, say.Now)
	}
	if headline == "" {
		return []string{t.Spread(t.Text.Render(s.said(r, last)), legend, w)}
	}
	lines := append([]string{t.Strong.Render(headline)}, t.Lines(t.Text, t.WrapTo(s.said(r, last), w, 2))...)
	beside := 0 // where the legend stands
	if t.Width(headline)+t.Width(legend) >= w {
		beside = len(lines) - 1
	}
	lines[beside] = t.Spread(lines[beside], legend, w)
	return lines
}

// said is what a midpoint and a movement would hide, and who stands at the target.
func (s *stance) said(r *workshop.Readings, last *workshop.Reading) string {
	words := s.room().spreadWords(r, last)
	if at := s.room().atTarget(r, s.target()); at != "" {
		words += "   " + at
	}
	return words
}

// handsUp asks for the fingers.
func (s *stance) handsUp() string {
	if s.moment() == workshop.After {
		return s.room().Stance.Again
	}
	return s.room().Stance.HandsUp
}

// headline is the one sentence to read aloud.
func (s *stance) headline(r *workshop.Readings) string {
	if by, known := r.Movement(); known {
		return s.room().moved(by)
	}
	last := latest(r)
	if last == nil {
		return ""
	}
	return s.room().midpointIs(s.midpoint(last.Middle()))
}

// midpoint names a midpoint: “3 · guided”, or “2½” between two steps.
func (s *stance) midpoint(m float64) string {
	if n := int(m); m == math.Trunc(m) && n >= 1 && n <= workshop.Steps {
		return number(m) + " · " + s.W().Deck.Scale[n-1]
	}
	return number(m)
}

// number writes a midpoint: “3”, or “2½” between two steps.
func number(m float64) string {
	if m < 1 || m > workshop.Steps {
		return "–"
	}
	return halves(m)
}

// spreadWords say what a midpoint would hide: how far apart people are, that
// they are in two camps, and that not everybody was counted.
func (r room) spreadWords(of *workshop.Readings, last *workshop.Reading) string {
	words := r.spread(last, of.Before) + "   " + r.counted(last.Sum(), last.People)
	if last.IsSplit() {
		words += "   " + r.Stance.Split
	}
	if other := r.otherRoom(of); other != "" {
		words += "   " + other
	}
	return words
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
		return screen.Reply{}
	}
	return screen.Problem(stanceWrong)
}

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
	look.About = workshop.Subject{Kind: workshop.SubjectStance, ID: workshop.SessionCard, Moment: s.moment()}
	text := s.In.Text()
	if step, ok := parseTarget(text); ok {
		look.About = workshop.Subject{Kind: workshop.SubjectTarget}
		look.Prompt, look.Landing = targetLine, targetLanding(step)
		return look
	}
	if counts, ok := workshop.ParseFingers(text); ok {
		take := workshop.TakeStance{Card: workshop.SessionCard, Moment: s.moment(), Counts: counts}
		look.Prompt, look.Landing = fingersPrompt, s.stanceLanding(sessionMoment(s.moment()), take)
	}
	return look
}

// stanceLanding says how many of those who are there a stance counts.
func (c *Context) stanceLanding(name string, take workshop.TakeStance) string {
	counted := workshop.Reading{Counts: take.Counts}
	before := c.W().Readings[take.Card].At(take.Moment)
	return stanceOf(name, counted.Sum(), c.W().PeopleFor(counted.Sum(), before.Present()))
}

func (s *stance) Hints() []kit.Hint {
	if s.asks() {
		return s.recountHints()
	}
	hints := []kit.Hint{s.Onward(), kit.Enter.Does("count the fingers")}
	if s.moment() == workshop.After {
		hints = append(hints, kit.Typed("t4").Does("target"))
	}
	return hints
}
