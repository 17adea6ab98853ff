package stage

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// pause is a clock that can be read from the corridor.
type pause struct{ *Context }

var (
	_ Pacer   = (*pause)(nil)
	_ Bounded = (*pause)(nil)
)

func newPause(c *Context) Stage { return &pause{c} }

// Widest is what the clock is drawn in.
func (s *pause) Widest() int { return kit.WidestCard }

func (s *pause) Pace() time.Duration { return seconds }

func (s *pause) Body(a kit.Area) []string {
	t := s.theme()
	left, words := s.left()
	next := s.next(a.ContentWidth())
	var clock []string
	if s.W().CurrentStage().Minutes > 0 {
		clock = s.clock(max(0, left), kit.Area{W: a.ContentWidth(), H: a.H - kit.AskedRow - len(next) - 4})
	}
	lines := kit.Stack(a.H-kit.AskedRow, clock, []string{t.Strong.Render(words)}, next)
	above := max(kit.AskedRow, (a.H-len(lines))/3)
	return kit.Indent(append(make([]string, above), lines...), kit.IDColumn)
}

// left is how much is left of the break, and in words when the session continues.
func (s *pause) left() (left time.Duration, words string) {
	stage, now := s.W().CurrentStage(), s.Kit.Now()
	left = stage.Plan() - s.W().StageSpent(s.W().Stage, now)
	switch {
	case stage.Minutes == 0:
		return left, s.room().Break.AllBack
	case left <= 0:
		return left, s.room().Break.Over
	}
	return left, fill(s.room().Break.Back, "time", kit.OnTheWall(now.Add(left)))
}

// clock shows how much is left.
func (s *pause) clock(left time.Duration, a kit.Area) []string {
	t := s.theme()
	if lines := t.Large(t.Strong, kit.Clock(left), a); lines != nil {
		return lines
	}
	return []string{t.Strong.Render(kit.Clock(left))}
}

// next says what comes after the break, so that people know what to come back for.
func (s *pause) next(w int) []string {
	stages := s.W().Agenda.Stages
	if s.W().Stage+1 >= len(stages) {
		return nil
	}
	t, stage := s.theme(), stages[s.W().Stage+1]
	before, after, _ := strings.Cut(s.room().Break.Then, "{stage}")
	head := t.Quiet.Render(before) + t.Text.Render(stage.Title) + t.Quiet.Render(after)
	return append([]string{t.Cut(head, w)}, t.Lines(t.Quiet, t.BalanceTo(workshop.Clean(stage.Purpose), min(w, kit.Aloud), 2))...)
}

func (s *pause) Key(tea.KeyPressMsg) (screen.Reply, bool) { return screen.Reply{}, false }

func (s *pause) Submit(text string) screen.Reply {
	if strings.TrimSpace(text) == "" {
		return screen.Reply{}
	}
	return screen.Problem(breakRefuses).InPlain(breakRefusesPlain)
}

func (s *pause) Line() Line { return Line{Prompt: "▸ ", Hidden: true} }

func (s *pause) Hints() []kit.Hint {
	if !s.In.Empty() {
		return []kit.Hint{kit.PgDn.Does("continue")}
	}
	return []kit.Hint{kit.PgDn.Does("continue"), kit.Key("b").Does("blank the screen")}
}
