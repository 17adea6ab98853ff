package stage

import (
	"cmp"
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
	_ Worder = (*talk)(nil)
	_ Picker = (*talk)(nil)
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

func (s *talk) Body(a kit.Area) []string {
	kept, room := s.remarks(), kit.Area{W: a.W - 4, H: a.H - 2} // white above, and between the two
	if question := s.question(room, len(kept) == 0); question != nil {
		said := s.remarkRows(kept, a.W, a.H)
		if len(question)+len(said) <= room.H {
			return kit.Indent(kit.Stack(a.H, question, said), 2)
		}
	}
	purpose := s.theme().Lines(s.theme().Strong, s.theme().BalanceTo(s.purpose(), min(a.W-4, kit.Aloud), 4))
	if len(kept) == 0 { // alone, it is where the eye looks for it
		return kit.Indent(append(make([]string, (a.H-len(purpose))/3), purpose...), 2)
	}
	return kit.Indent(kit.Stack(a.H, purpose, s.remarkRows(kept, a.W, a.H-len(purpose)-2)), 2)
}

// question is what the stage asks, in large type: as large as possible while it
// is alone. Once something has been said it gets smaller, and keeps its size only
// in a high window. It is nil where it does not fit.
func (s *talk) question(a kit.Area, alone bool) []string {
	if !alone {
		if a.H < kit.Tall {
			return nil
		}
		a.H /= 3
	}
	return s.theme().Large(s.theme().Strong, s.purpose(), a)
}

// remarkRows are the saved remarks, in at most h rows.
func (s *talk) remarkRows(kept []*workshop.Remark, w, h int) []string {
	return s.Context.remarkRows(kept, s.look, min(w-2, kit.Aloud+4), h)
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
	return []kit.Hint{s.Onward(), kit.Enter.Does("save the line"), kit.Up.Does("pick one")}
}
