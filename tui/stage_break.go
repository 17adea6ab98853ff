package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// breakStage is a clock that can be read from the corridor.
type breakStage struct{ *stageContext }

func newBreakStage(c *stageContext) *breakStage { return &breakStage{c} }

func (s *breakStage) pace() time.Duration { return seconds }

// digits are five rows each; a cell of them is drawn two cells wide.
var digits = map[rune][5]string{
	'0': {"###", "# #", "# #", "# #", "###"},
	'1': {" # ", "## ", " # ", " # ", "###"},
	'2': {"###", "  #", "###", "#  ", "###"},
	'3': {"###", "  #", "###", "  #", "###"},
	'4': {"# #", "# #", "###", "  #", "  #"},
	'5': {"###", "#  ", "###", "  #", "###"},
	'6': {"###", "#  ", "###", "# #", "###"},
	'7': {"###", "  #", "  #", "  #", "  #"},
	'8': {"###", "# #", "###", "# #", "###"},
	'9': {"###", "# #", "###", "  #", "###"},
	':': {" ", "#", " ", "#", " "},
}

// large writes a time in large digits.
func large(time string) []string {
	rows := make([]string, 5)
	for _, r := range time {
		for i, row := range digits[r] {
			rows[i] += strings.NewReplacer("#", "██", " ", "  ").Replace(row) + "  "
		}
	}
	return rows
}

func (s *breakStage) body(a area) []string {
	t, now := s.theme(), s.env.now()
	stage := s.w().CurrentStage()
	left := stage.Plan() - s.w().StageSpent(s.w().Stage, now)
	var clock []string
	words := "Back at " + now.Add(left).In(s.w().Zone()).Format("15:04")
	switch {
	case stage.Minutes == 0:
		words = "We go on when all are back."
	case left <= 0:
		clock, words = t.lines(t.strong, large("00:00")), "Time to go on."
	default:
		clock = t.lines(t.strong, large(mmss(left)))
	}
	parts := [][]string{
		{t.quiet.Render(cut(stage.Title, a.w-4))}, clock, {t.strong.Render(words)}, s.next(a.w - 4),
	}
	lines := stack(a.h, parts...)
	above := max(0, (a.h-len(lines))/3)
	return indent(append(make([]string, above), lines...), 4)
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

func (s *breakStage) hints() []hint { return []hint{{"PgDn", "go on"}, {"b", "blank the screen"}} }

func (s *breakStage) help() helpPage {
	return helpPage{"Break", "A clock, and when to be back. PgDn goes on, also before the time.",
		[]hint{{"PgDn", "go on with the next stage"}}}
}
