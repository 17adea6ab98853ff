package stage

import (
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
	before *commitments // which what else is said here goes to
}

func (s *worth) Widest() int { return kit.WidestStance + 4 }

func (s *worth) Body(a kit.Area) []string {
	t, r, w := s.theme(), s.room(), min(a.W-4, kit.WidestStance)
	rows, below := s.rows(w), s.below(w)
	room := kit.Area{W: w, H: a.H - len(rows) - len(below) - 2}
	question := t.LargeUpTo(max(kit.LeastLarge, a.H/3), t.Strong, r.Worth.Ask, room)
	if question == nil {
		question = t.Lines(t.Strong, t.WrapTo(r.Worth.Ask, w, 2))
	}
	if a.H >= kit.Tall {
		rows = kit.SpaceOut(rows)
	}
	return kit.Indent(kit.Stack(a.H, question, rows, below), 2)
}

// rows are one to five fingers, with how many people held them up.
func (s *worth) rows(w int) []string {
	t, r, counts := s.theme(), s.room(), s.counts()
	lines := make([]string, len(counts))
	names := max(t.Width(r.Worth.Low), t.Width(r.Worth.High)) + 4
	for i, n := range counts {
		name := ""
		switch i {
		case 0:
			name = r.Worth.Low
		case len(counts) - 1:
			name = r.Worth.High
		}
		number := t.PadLeft("·", 4)
		if s.W().Worth != nil {
			number = t.PadLeft(strconv.Itoa(n), 4)
		}
		line := t.Strong.Render(strconv.Itoa(i+1)) + "   " + t.Quiet.Render(t.Pad(name, names)) + t.Strong.Render(number) + "  "
		lines[i] = t.Cut(line+t.Text.Render(s.bar(n, w-names-10)), w)
	}
	return lines
}

func (s *worth) counts() (counts [workshop.Steps]int) {
	if rated := s.W().Worth; rated != nil {
		return rated.Counts
	}
	return counts
}

// bar draws n people in w cells, a block each, or one bar for more than there is room for.
func (s *worth) bar(n, w int) string {
	people := max(1, s.W().Worth.Present())
	const block = "▆▆ "
	if people*s.theme().Width(block) <= w {
		return strings.Repeat(block, n)
	}
	return strings.Repeat("▆", max(min(n, 1), w*n/people))
}

// below asks for the fingers, or says how many were counted.
func (s *worth) below(w int) []string {
	t, r := s.theme(), s.room()
	if rated := s.W().Worth; rated != nil {
		return []string{t.Text.Render(t.Cut(r.counted(rated.Sum(), rated.People), w))}
	}
	return t.Lines(t.Accent, t.WrapTo(r.Worth.HandsUp, w, 2))
}

func (s *worth) Key(tea.KeyPressMsg) (screen.Reply, bool) { return screen.Reply{}, false }

func (s *worth) Picks() picks { return picks{} }

func (s *worth) Submit(text string) screen.Reply {
	if counts, ok := workshop.ParseFingers(text); ok {
		return screen.Intend(workshop.RateWorth{Counts: counts})
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
	look := Line{About: workshop.Subject{Kind: workshop.SubjectWorth}, Prompt: "▸ ", Placeholder: worthLine}
	if counts, ok := workshop.ParseFingers(s.In.Text()); ok {
		counted := workshop.Reading{Counts: counts}
		look.Prompt = fingersPrompt
		look.Landing = worthLanding(counted.Sum(), s.W().PeopleFor(counted.Sum(), s.W().Worth.Present()))
	}
	return look
}

func (s *worth) Hints() []kit.Hint {
	return []kit.Hint{s.Onward(), kit.Enter.Does("count the fingers"), kit.PgUp.Does("commitments")}
}
