package stage

import (
	"strconv"
	"strings"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// open is the welcome: the objective, the plan and the ground rules. A
// typed line is the objective, or how many people came.
type open struct {
	*Context
	mends bool   // the words of the objective were put on the line
	asked string // what would replace it, and was asked about
}

var (
	_ Bounded = (*open)(nil)
	_ Asider  = (*open)(nil)
)

func newOpen(c *Context) Stage { return &open{Context: c} }

func (s *open) Widest() int { return kit.WidestCard }

// Key puts the objective on the line to be edited, while nothing is typed.
func (s *open) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if kit.KeyOf(k) == kit.Up && s.In.Empty() && s.W().Objective != "" {
		r := screen.SetLine(s.W().Objective)
		r.Done = func() { s.mends = true }
		return r, true
	}
	return screen.Reply{}, false
}

func (s *open) Submit(text string) screen.Reply {
	details := s.W().Details
	if n, ok := bareNumber(text); ok {
		details.People = n
		return SetPeople(s.W(), details)
	}
	if c, ok := readPaper(text); ok {
		return s.classify(c)
	}
	switch {
	case strings.TrimSpace(text) == "":
		return screen.Reply{}
	case meansPeople(text):
		return screen.Problem(peopleNumber())
	case s.replaces(text) && s.asked != text && !otherwiseRefused(text):
		s.asked = text
		return screen.Problem(objectiveAgain).InPlain(objectiveAgainPlain(s.W().Objective))
	}
	return s.setObjective(text)
}

func (s *open) setObjective(text string) screen.Reply {
	details := s.W().Details
	details.Objective, s.asked = text, ""
	return screen.Intend(workshop.ChangeDetails{Details: details})
}

// replaces reports whether a text takes the place of an objective that is there, rather
// than mending its words.
func (s *open) replaces(text string) bool {
	return s.W().Objective != "" && s.W().Objective != workshop.Clean(text) && !s.mends
}

// otherwiseRefused reports whether a text is too long, or is asked about since it has no
// word in it.
func otherwiseRefused(text string) bool {
	return workshop.Length(text) > workshop.MaxText || !strings.ContainsFunc(text, unicode.IsLetter)
}

// meansPeople reports whether a line begins to say how many people there are, and does not.
func meansPeople(text string) bool {
	words := strings.Fields(strings.ToLower(text))
	return len(words) > 0 && len(words) <= 2 && strings.TrimSuffix(words[0], ":") == "people"
}

// readPaper reads who may read the paper: “blueprint internal”.
func readPaper(text string) (c workshop.Classification, ok bool) {
	word, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
	if !strings.EqualFold(strings.TrimSuffix(word, ":"), paperWord) {
		return workshop.Unclassified, false
	}
	return workshop.ReadClassification(rest)
}

// classify says who may read the paper.
func (s *open) classify(c workshop.Classification) screen.Reply {
	details := s.W().Details
	details.Classification = c
	r := screen.Intend(workshop.ChangeDetails{Details: details})
	r.Note = paperIs(c) + "."
	return r
}

// bareNumber reads a number alone, or “7 people”: that is no objective, but how many
// there are.
func bareNumber(text string) (n int, ok bool) {
	number, rest, _ := strings.Cut(strings.ToLower(strings.TrimSpace(text)), " ")
	n, err := strconv.Atoi(number)
	return n, err == nil && (rest == "" || rest == "people" || rest == "person" || rest == "persons")
}

func (s *open) Line() Line {
	s.mends = s.mends && !s.In.Empty()
	look := Line{Prompt: "▸ ", Placeholder: objectiveNext, Landing: objectiveLine, About: workshop.Subject{Kind: workshop.SubjectDetails}}
	if s.W().Objective == "" {
		look.Placeholder = objectiveFirst
	}
	if s.replaces(s.In.Text()) {
		look.Landing = objectiveReplaced
	}
	if n, ok := bareNumber(s.In.Text()); ok {
		look.Landing = peopleInRoom(n)
	}
	if c, ok := readPaper(s.In.Text()); ok {
		look.Landing = paperIs(c)
	}
	return look
}

// Aside says from how far away the room can read, before it has to.
func (s *open) Aside(columns int) string { return s.Kit.ReachLine(columns) }

func (s *open) Hints() []kit.Hint {
	switch {
	case !s.In.Empty():
		return []kit.Hint{kit.Enter.Does(s.enters())}
	case s.W().Objective != "":
		return []kit.Hint{kit.Up.Does("edit the objective")}
	}
	return nil
}

// enters is what Enter does with what is typed.
func (s *open) enters() string {
	if _, ok := bareNumber(s.In.Text()); ok {
		return "set the people"
	}
	if _, ok := readPaper(s.In.Text()); ok {
		return "mark the blueprint"
	}
	if s.replaces(s.In.Text()) {
		return "replace it"
	}
	return "set the objective"
}
