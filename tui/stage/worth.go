package stage

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// worth asks whether the session was worth the time of those who are there: one to five
// fingers, and the counts as they are. A mean would say less, and be quoted.
type worth struct {
	*Context
	before *commitments        // which what else is said here goes to
	asked  [workshop.Steps]int // the hands that were asked about last
}

func (s *worth) Widest() int { return kit.WidestCard }

func (s *worth) Body(a kit.Area) []string {
	t := s.theme()
	rows, below := s.rows(a), kit.Indent(s.below(a), kit.IDColumn)
	if a.H >= kit.Tall {
		rows = kit.SpaceOut(rows)
	}
	white := make([]string, 1)
	room := kit.Area{W: a.ContentWidth(), H: a.H - kit.AskedRow - len(rows) - len(below) - 2*len(white)}
	question := t.Asked(s.room().Worth.Ask, a)
	if large := t.LargeUpTo(max(kit.LeastLarge, a.H/3), t.Strong, s.room().Worth.Ask, room); large != nil {
		question = append(make([]string, kit.AskedRow), kit.Indent(large, kit.IDColumn)...)
	}
	if len(question)+len(rows)+len(below)+2*len(white) > a.H {
		white = nil
	}
	return slices.Concat(question, white, rows, white, below)
}

// rows are one to five fingers, with how many people held them up: nobody is a dash, and
// what was not counted is empty.
func (s *worth) rows(a kit.Area) []string {
	t, r, counts := s.theme(), s.room(), s.counts()
	lines := make([]string, len(counts))
	names := [workshop.Steps]string{0: r.Worth.Low, workshop.Steps - 1: r.Worth.High}
	widest := max(t.Width(r.Worth.Low), t.Width(r.Worth.High))
	for i, n := range counts {
		number := ""
		switch {
		case n > 0:
			number = t.Strong.Render(t.PadLeft(strconv.Itoa(n), gradientCount))
		case s.W().Worth != nil:
			number = t.Quiet.Render(t.PadLeft("–", gradientCount))
		}
		said := t.Text.Render(t.Pad(names[i], widest)) + number
		if bar := peopleBar(n, s.W().Worth.Present(), a.RowWidth()-widest-gradientCount-2); bar != "" {
			said += "  " + t.Text.Render(bar)
		}
		lines[i] = strings.TrimRight(t.Row("", t.Strong.Render(strconv.Itoa(i+1)), []string{said})[0], " ")
	}
	return lines
}

func (s *worth) counts() (counts [workshop.Steps]int) {
	if rated := s.W().Worth; rated != nil {
		return rated.Counts
	}
	return counts
}

// below asks for the fingers, or says how many were counted.
func (s *worth) below(a kit.Area) []string {
	t, r, w := s.theme(), s.room(), min(a.ContentWidth(), kit.Aloud)
	if rated := s.W().Worth; rated != nil {
		return t.Lines(t.Text, t.WrapTo(r.counted(rated.Sum(), rated.People), w, 1))
	}
	return s.besideAsked(t.Lines(t.Strong, t.BalanceTo(r.Worth.HandsUp, w, 2)), s.phones(), a.ContentWidth(), 0)
}

func (s *worth) Key(tea.KeyPressMsg) (screen.Reply, bool) { return screen.Reply{}, false }

func (s *worth) Picks() picks { return picks{} }

func (s *worth) Submit(text string) screen.Reply {
	if counts, ok := workshop.ParseFingers(text); ok {
		return s.take(text, counts)
	}
	if strings.TrimSpace(text) == "" {
		r, _ := s.Uncounted()
		return r
	}
	if isMiscount(text) {
		return screen.Problem(worthWrong)
	}
	r := s.before.Submit(text)
	if len(r.Intents) > 0 { // goes where it can be seen
		r.Intents, r.Note = append(r.Intents, workshop.AskWorth{}), promiseAdded
	}
	return r
}

// phones is what phones answered.
func (s *worth) phones() phoned { return s.phoned(s.W().Poll()) }

// rate counts hands together with phones.
func (s *worth) rate(typed string, hands [workshop.Steps]int) (workshop.RateWorth, tally) {
	t := s.tallied(typed, hands[:], s.phones(), talliedOf(s.W().Worth))
	return workshop.RateWorth{Counts: [workshop.Steps]int(t.counts), Phones: t.phones}, t
}

func (s *worth) take(typed string, hands [workshop.Steps]int) screen.Reply {
	p := s.phones()
	rates, t := s.rate(typed, hands)
	sum := total(rates.Counts[:])
	if r, is := p.tooMany(sum-rates.Phones, s.W().PeopleFor(sum, s.W().Worth.Present())); is {
		return r
	}
	if was := s.W().Worth; was != nil && !t.late && sum > 0 && p.lost(was.Phones) && s.asked != hands {
		s.asked = hands
		return p.lostAnswers(was.Phones)
	}
	return screen.Intend(rates)
}

// Uncounted counts the phones alone.
func (s *worth) Uncounted() (r screen.Reply, id string) {
	p := s.phones()
	if !p.any() || s.W().Worth != nil {
		return r, ""
	}
	return p.counted(s.take("", [workshop.Steps]int{}), s.W().People), p.id
}

// saysMore reports whether a line is something else than fingers: somebody pressed a key
// too early.
func (s *worth) saysMore(line string) bool {
	_, fingers := workshop.ParseFingers(line)
	return strings.TrimSpace(line) != "" && !fingers && !isMiscount(line)
}

// isMiscount reports whether a line is digits that are no fingers: no promise was meant.
func isMiscount(line string) bool {
	return strings.TrimSpace(line) != "" && strings.Trim(line, "0123456789 ,/") == ""
}

func (s *worth) Line() Line {
	if text := s.In.Text(); s.saysMore(text) {
		look := s.before.Line()
		look.Landing = goesToCommitments
		return look
	}
	look, hands := Line{About: workshop.Subject{Kind: workshop.SubjectWorth}, Prompt: "▸ "}, worthLine
	if s.Onward().Deed == "" { // the plan was changed: nothing comes after it
		hands = worthLast
	}
	look.Placeholder = s.phones().asks(hands, s.W().People, s.W().Worth != nil)
	if counts, ok := workshop.ParseFingers(s.In.Text()); ok {
		_, t := s.rate(s.In.Text(), counts)
		look.Prompt, look.Landing = fingersPrompt, t.landing(s.room(), worthLanding)
	}
	return look
}

func (s *worth) Hints() []kit.Hint {
	if p := s.phones(); s.In.Empty() && p.any() && s.W().Worth == nil {
		return []kit.Hint{p.enters(), kit.PgUp.Does("back")}
	}
	return []kit.Hint{kit.Enter.Does("count them"), kit.PgUp.Does("back")}
}
