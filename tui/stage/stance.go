package stage

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// stance asks where the room stands: when the session opens, and again
// when it closes, with the shift since and the step where the board wants to
// be.
type stance struct{ *Context }

var _ Bounded = (*stance)(nil)

func newStance(c *Context) Stage { return &stance{c} }

func (s *stance) moment() workshop.Moment {
	if s.W().CurrentStage().Moment == workshop.After {
		return workshop.After
	}
	return workshop.Before
}

// readings is what the stage shows of the session's readings: the opening alone
// when it opens, both when it closes.
func (s *stance) readings() *workshop.Readings {
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
	poles, target := poleLines(t, &deck.Session, w), s.target(w)
	if a.H < kit.Low {
		poles = nil
	}
	scale, words := scaleLines(t, deck, w), s.words(r, w, s.headline(r))
	room := a.H - len(question) - len(poles) - len(words) - len(target)
	if r.At(s.moment()) == nil {
		question = s.enlarge(question, kit.Area{W: a.W - 4, H: room + len(question) - s.least(r, scale)})
		room = a.H - len(question) - len(poles) - len(words) - len(target)
	}
	if r.Before != nil || r.After != nil {
		if large, rest := s.large(r, kit.Area{W: a.W - 4, H: room - leastColumns - 1}, a.H); large != nil {
			words = append(large, s.words(r, w, rest)...)
			room = a.H - len(question) - len(poles) - len(words) - len(target)
		}
		if room < leastColumns+3 && len(poles) > 0 { // what they mean gives way
			poles, room = poles[:1], room+len(poles)-1
		}
		if room < 5 {
			poles, room = nil, room+len(poles)
		}
		scale = drawColumns(t, r, deck, kit.Area{W: w, H: max(4, room-4, min(room, leastColumns))}, s.progress(kit.TheShift))
	}
	return kit.Indent(kit.Stack(a.H, question, poles, append(scale, target...), words), 2)
}

// large is the headline in large type in an area of a body of h lines, and
// what it leaves to be said: of the shift, or else of the middle where there is
// room for all that it is about.
func (s *stance) large(r *workshop.Readings, a kit.Area, h int) (lines []string, rest string) {
	t := s.theme()
	a.H = min(a.H, mostHeadline(h))
	steps, known := r.Shift()
	switch {
	case known:
		var said string
		lines, said = t.Headline(a, moveWords(steps), moveSigns(steps))
		rest = restOf(steps, said)
	case r.At(s.moment()) != nil && h >= kit.Tall:
		lines, _ = t.Headline(a, "The middle is "+number(r.At(s.moment()).Middle())+".")
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

func (s *stance) question() string {
	if question := s.W().Deck.Session.Question; question != "" {
		return question
	}
	return "Where do we stand today, between Control and Empowerment?"
}

// target marks the agreed step below the scale.
func (s *stance) target(w int) []string {
	step := s.W().Target
	if step < 1 || step > workshop.Steps {
		return nil
	}
	at := stepWidths(s.theme().Cells, &s.W().Deck, w)[0] * (step - 1)
	return []string{strings.Repeat(" ", at) + s.theme().Accent.Render("▲ target")}
}

// words say what the columns show, after a headline unless that stands above
// them in large type. While there is nothing to say, they ask.
func (s *stance) words(r *workshop.Readings, w int, headline string) []string {
	t := s.theme()
	last := latest(r)
	if r.At(s.moment()) == nil {
		ask := "Hold up one to five fingers, all at the same time."
		if s.moment() == workshop.After {
			ask = "Fingers up again, all at the same time. And where do we want to be?"
		}
		return t.Lines(t.Accent, t.Wrap(ask, min(w, kit.Aloud)))
	}
	legend := ""
	if s.moment() == workshop.After {
		legend = stanceLegend(t, r, "opening", "closing")
	}
	if headline == "" {
		return []string{t.Spread(t.Text.Render(spreadWords(r, last)), legend, w)}
	}
	lines := []string{t.Spread(t.Strong.Render(headline), legend, w)}
	return append(lines, t.Lines(t.Text, t.WrapTo(spreadWords(r, last), w, 2))...)
}

// headline is the one sentence to read aloud.
func (s *stance) headline(r *workshop.Readings) string {
	if steps, known := r.Shift(); known {
		return moveWords(steps)
	}
	last := latest(r)
	if last == nil {
		return ""
	}
	return "The middle is " + s.middle(last.Middle()) + "."
}

// middle names a middle: “3 · guided”, or “2½” between two steps.
func (s *stance) middle(m float64) string {
	if n := int(m); m == math.Trunc(m) && n >= 1 && n <= workshop.Steps {
		return number(m) + " · " + s.W().Deck.Scale[n-1]
	}
	return number(m)
}

// number writes a middle: “3”, or “2½” between two steps.
func number(m float64) string {
	whole, half := math.Modf(m)
	switch {
	case half != 0:
		return strconv.Itoa(int(whole)) + "½"
	case whole < 1 || whole > workshop.Steps:
		return "–"
	}
	return strconv.Itoa(int(whole))
}

// spreadWords say what a middle would hide: how far apart people stand, that
// they stand in two camps, and that not everybody was counted.
func spreadWords(r *workshop.Readings, last *workshop.Reading) string {
	low, high := last.Spread()
	words := fmt.Sprintf("Spread %d–%d", low, high)
	if r.Before != nil && r.Before != last {
		wasLow, wasHigh := r.Before.Spread()
		words += fmt.Sprintf(", was %d–%d", wasLow, wasHigh)
	}
	words += fmt.Sprintf(".   %d of %d counted.", last.Sum(), last.People)
	if last.Polarised() {
		words += "   The room is split."
	}
	return words
}

func (s *stance) Key(tea.KeyPressMsg) (screen.Reply, bool) { return screen.Reply{}, false }

func (s *stance) Submit(text string) screen.Reply {
	if step, ok := parseTarget(text); ok {
		return screen.Intend(workshop.AgreeTarget{Step: step})
	}
	if counts, ok := workshop.ParseFingers(text); ok {
		return screen.Intend(workshop.TakeStance{Card: workshop.SessionCard, Moment: s.moment(), Counts: counts})
	}
	if strings.TrimSpace(text) == "" {
		return screen.Reply{}
	}
	return screen.Problem("Fingers as 1 1 2 3, or counts as 2/1/1/0/0; the target as t4.")
}

// parseTarget reads “target 4” or “t4”; 0 takes the target back.
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
	look := Line{Prompt: "▸ ", Placeholder: "fingers, as 1 1 2 3"}
	if s.moment() == workshop.After {
		look.Placeholder += "; where we want to be, as t4"
	}
	text := s.In.Text()
	if step, ok := parseTarget(text); ok {
		look.Prompt, look.Landing = "▸ target ", "where the board wants to be: step "+strconv.Itoa(step)
		return look
	}
	if counts, ok := workshop.ParseFingers(text); ok {
		r := workshop.Reading{Counts: counts}
		look.Prompt = "▸ fingers "
		look.Landing = sessionMoment(s.moment()) + ", " + strconv.Itoa(r.Sum()) + " of " + strconv.Itoa(s.W().People)
	}
	return look
}

func sessionMoment(m workshop.Moment) string {
	if m == workshop.After {
		return "closing stance"
	}
	return "opening stance"
}

func (s *stance) Hints() []kit.Hint {
	hints := []kit.Hint{kit.PgDn.Does("next stage"), kit.Enter.Does("take the fingers")}
	if s.moment() == workshop.After {
		hints = append(hints, kit.Typed("t4").Does("target"))
	}
	return hints
}

func (s *stance) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Stance", About: "On three, everybody holds up one to five fingers. Type what you see; typing it again corrects it.",
		Keys: []kit.Hint{kit.Typed("1 1 2 3 …").Does("fingers held up, one digit a person"), kit.Typed("2/1/1/0/0").Does("or how many stand on each step"),
			kit.Typed("t4").Does("the step where the board wants to be; t0 takes it back")},
	}
}
