package stage

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// talk is a stage with a purpose and a clock, in which the room talks; what is
// worth recording is typed and saved as remarks on the topic that the stage keeps.
type talk struct {
	*Context
	topic workshop.Topic
	asks  string // in place of the purpose of the stage
}

var (
	_ Worder  = (*talk)(nil)
	_ Picker  = (*talk)(nil)
	_ Filler  = (*talk)(nil)
	_ Bounded = (*talk)(nil)
	_ Noter   = (*talk)(nil)
)

func newTalk(c *Context) Stage {
	if topic := c.W().CurrentStage().Topic(); topic != workshop.Guardrail {
		return &talk{Context: c, topic: topic}
	}
	return newGuardrails(c)
}

// remarks are the remarks of this stage; those on a topic of their own are all shown,
// wherever they were typed.
func (s *talk) remarks() []*workshop.Remark {
	var kept []*workshop.Remark
	for _, r := range s.W().RemarksOn(s.topic) {
		if r.Stage == s.W().StageNumber(s.W().Stage) || s.topic != workshop.Parking {
			kept = append(kept, r)
		}
	}
	return kept
}

// purpose is what the room talks about.
func (s *talk) purpose() string { return cmp.Or(s.asks, s.W().CurrentStage().Purpose) }

// Widest is what the question is drawn in, and what was said below it.
func (s *talk) Widest() int { return kit.WidestCard }

// Fills reports whether nothing has been said yet: the question has all rows.
func (s *talk) Fills() bool { return len(s.remarks()) == 0 }

func (s *talk) Body(a kit.Area) []string {
	kept := s.remarks()
	if len(kept) == 0 {
		return s.alone(s.purpose(), s.purposes(), a)
	}
	asked, w := s.theme().Asked(s.purpose(), a), min(kit.Aloud, a.RowWidth())
	said, rows := s.said(kept, w)
	question := s.question(kit.Area{W: a.ContentWidth(), H: a.H})
	if question != nil && kit.AskedRow+len(question)+1+rows <= a.H {
		asked = append(make([]string, kit.AskedRow), kit.Indent(question, kit.IDColumn)...)
	}
	return append(append(asked, ""), s.saidRows(kept, said, kit.Area{W: w, H: a.H - len(asked) - 1})...)
}

// said are the words of what was said, in lines, and how many there are.
func (s *talk) said(kept []*workshop.Remark, w int) (said [][]string, rows int) {
	for _, r := range kept {
		lines := s.theme().Balance(s.W().Typeset(remarkShown(s.W(), r)), w)
		said, rows = append(said, lines), rows+len(lines)
	}
	return said, rows
}

// purposes are what the room is asked in all talks of the session: they have one size.
func (s *talk) purposes() []string {
	all := []string{s.purpose()}
	for _, stage := range s.W().Agenda.Stages {
		if stage.Kind == workshop.StageTalk {
			all = append(all, stage.Purpose)
		}
	}
	return all
}

// question is what the stage asks, in large type, once something has been said: in a high
// window, where both have room. It is nil where it does not fit.
func (s *talk) question(a kit.Area) []string {
	if a.H < kit.Tall {
		return nil
	}
	return s.theme().Large(s.theme().Strong, s.purpose(), kit.Area{W: a.W, H: a.H / 3})
}

// saidRows are what was said, the newest last and whole, or else what is picked. Older ones
// share what rows are left; those that have none are counted.
func (s *talk) saidRows(kept []*workshop.Remark, said [][]string, a kit.Area) []string {
	picked := slices.Index(remarkIDs(kept), s.Pick.on(workshop.SubjectRemarkText))
	first := picked
	if first < 0 {
		first = len(kept) - 1
	}
	needs, white := make([]int, len(kept)), a.H-len(kept)+1
	for i, lines := range said {
		needs[i] = len(lines)
		white -= len(lines)
	}
	from, shares, hidden := kit.DealAndCount(a.H, needs, first)
	var lines []string
	if hidden > 0 {
		words := s.room().notShown(from, hidden-from)
		lines = kit.Indent([]string{s.theme().Quiet.Render(words[0])}, kit.IDColumn)
	}
	for i, share := range shares {
		if i > 0 && white >= 0 { // white is the first to give way
			lines = append(lines, "")
		}
		lines = append(lines, s.saidRow(kept[from+i], s.theme().Crop(said[from+i], a.W, share), from+i == picked, from+i == len(kept)-1)...)
	}
	return lines
}

// saidRow is one thing that was said.
func (s *talk) saidRow(r *workshop.Remark, words []string, picked, newest bool) []string {
	t, sign, style := s.theme(), "", s.theme().Text
	switch {
	case picked:
		sign, style = t.Accent.Render(kit.Pointer), t.Strong
	case newest:
		sign, style = kit.Latest, t.Strong
	}
	lines := t.Lines(style, words)
	if s.topic == workshop.Guardrail { // a rule to refer to
		number, _ := s.look(r)
		return t.Row(sign, strings.TrimSpace(number), lines)
	}
	lines = kit.Indent(lines, kit.IDColumn)
	lines[0] = t.Pad(sign, kit.IDColumn) + strings.TrimPrefix(lines[0], strings.Repeat(" ", kit.IDColumn))
	return lines
}

// look numbers guardrails, which are rules to refer to; the rule in one sentence stands out.
func (s *talk) look(r *workshop.Remark) (string, lipgloss.Style) {
	if s.topic != workshop.Guardrail {
		return "–  ", s.theme().Text
	}
	number := 0
	for i, other := range s.remarks() {
		if other.ID == r.ID {
			number = i + 1
		}
	}
	style := s.theme().Text
	if r.Scope.First {
		style = s.theme().Strong
	}
	return s.theme().Pad(strconv.Itoa(number), 3) + " ", style
}

func (s *talk) Key(tea.KeyPressMsg) (screen.Reply, bool) { return screen.Reply{}, false }

func (s *talk) Picks() picks { return s.remarkPicks(s.remarks()) }

func (s *talk) Submit(text string) screen.Reply {
	if strings.TrimSpace(text) == "" {
		return screen.Reply{}
	}
	return screen.Intend(s.newOn(s.topic, text))
}

func (s *talk) Notes(lines []string) (all []workshop.AddRemark) {
	for _, line := range lines {
		if rule, ok := ReadGuardrail(line); ok && s.topic == workshop.Guardrail {
			line = rule
		}
		all = append(all, s.newOn(s.topic, line))
	}
	return all
}

func (s *talk) Line() Line {
	return Line{About: s.newRemark(s.topic), Prompt: "▸ ", Placeholder: talkLines[s.topic].asks, Landing: s.lands(s.In.Text())}
}

// lands says what a line is, with what was understood of it.
func (s *talk) lands(text string) string {
	switch s.topic {
	case workshop.Decides:
		if d := s.W().ReadDecider(text); d.Who != "" {
			return whoDecides(d)
		}
	case workshop.Benchmark:
		return benchmarkLanding(workshop.ReadSourced(text))
	}
	return talkLines[s.topic].lands
}

func (s *talk) Hints() []kit.Hint {
	var hints []kit.Hint
	if !s.In.Empty() {
		hints = append(hints, kit.Enter.Does("save the line"))
	}
	if len(s.remarks()) > 0 {
		hints = append(hints, kit.Up.Does("pick one"))
	}
	return hints
}
