package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// question asks before something that cannot be taken back by undo. Only y
// says yes: a clicker's keys and a hasty Enter do nothing.
type question struct {
	env    *env
	title  string
	text   []string
	yes    string // what y does, in a few words
	action action
}

// answered is the yes to a question.
type answered struct{ action action }

func (answered) isAction() {}

// over makes the question a screen of its own.
func (q question) over(e *env) *question {
	q.env = e
	return &q
}

func (q *question) update(msg tea.Msg) (action, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "y", "Y":
			return answered{q.action}, nil
		case "n", "N", "esc":
			return closeOverlay{}, nil
		}
	}
	return nil, nil
}

func (q *question) view(a area) drawn {
	t := q.env.theme
	w := min(aloud, a.w-8)
	lines := []string{t.strong.Render(q.title), ""}
	for _, p := range q.text {
		for _, l := range wrap(p, w) {
			lines = append(lines, t.text.Render(l))
		}
	}
	lines = append(lines, "", t.hints([]hint{{"y", q.yes}, {"n", "go back"}}, w))
	box := lipgloss.NewStyle().Border(lipgloss.RoundedBorder()).BorderForeground(t.palette.line).
		Padding(1, 2).Render(strings.Join(lines, "\n"))
	return drawn{content: lipgloss.Place(a.w, a.h, lipgloss.Center, lipgloss.Center, box)}
}

func (q *question) help() helpPage {
	return helpPage{q.title, "Asks before something that cannot be undone.", []hint{{"y", q.yes}, {"n", "go back"}}}
}
func (q *question) typing() bool        { return false }
func (q *question) pace() time.Duration { return 0 }
