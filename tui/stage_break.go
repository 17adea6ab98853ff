package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// breakStage is a clock that can be read from the corridor.
type breakStage struct{ *stageContext }

func newBreakStage(c *stageContext) *breakStage { return &breakStage{c} }

func (s *breakStage) pace() time.Duration { return seconds }

func (s *breakStage) body(a area) []string {
	t, now := s.theme(), s.env.now()
	stage := s.w().CurrentStage()
	left := stage.Plan() - s.w().StageSpent(s.w().Stage, now)
	words := "Back at " + now.Add(left).In(s.w().Zone()).Format("15:04")
	switch {
	case stage.Minutes == 0:
		words = "We go on when all are back."
	case left <= 0:
		words = "Time to go on."
	}
	title, next := []string{t.quiet.Render(cut(stage.Title, a.w-4))}, s.next(a.w-4)
	var clock []string
	if stage.Minutes > 0 {
		clock = s.clock(max(0, left), area{a.w - 8, a.h - len(title) - len(next) - 4})
	}
	lines := stack(a.h, title, clock, []string{t.strong.Render(words)}, next)
	above := max(0, (a.h-len(lines))/3)
	return indent(append(make([]string, above), lines...), 4)
}

// clock shows how much is left.
func (s *breakStage) clock(left time.Duration, a area) []string {
	t := s.theme()
	if lines := t.large(t.strong, mmss(left), a); lines != nil {
		return lines
	}
	return []string{t.strong.Render(mmss(left))}
}

// next says what comes after the break, so that people can come back to it.
func (s *breakStage) next(w int) []string {
	stages := s.w().Agenda.Stages
	if s.w().Stage+1 >= len(stages) {
		return nil
	}
	t, stage := s.theme(), stages[s.w().Stage+1]
	head := t.quiet.Render("Then ") + t.text.Render(stage.Title)
	return append([]string{cut(head, w)}, t.lines(t.quiet, wrapTo(workshop.Clean(stage.Purpose), min(w, aloud), 2))...)
}

func (s *breakStage) key(tea.KeyPressMsg) (reply, bool) { return reply{}, false }

func (s *breakStage) submit(string) reply { return reply{} }

func (s *breakStage) line() lineLook { return lineLook{hidden: true} }

func (s *breakStage) hints() []hint {
	return []hint{PgDn.Does("go on"), Key("b").Does("blank the screen")}
}

func (s *breakStage) help() helpPage {
	return helpPage{"Break", "A clock, and when to be back. PgDn goes on, also before the time.",
		[]hint{PgDn.Does("go on with the next stage")}}
}
