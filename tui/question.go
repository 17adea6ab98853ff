package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
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
	return drawn{content: strings.Join(middle(t.boxed(lines), a), "\n")}
}

// boxed puts lines into a box, with white around them.
func (t theme) boxed(lines []string) []string {
	w := 0
	for _, l := range lines {
		w = max(w, widthOf(l))
	}
	edge, side := strings.Repeat("─", w+4), t.line.Render("│")
	box := []string{t.line.Render("╭" + edge + "╮")}
	for _, l := range append(append([]string{""}, lines...), "") {
		box = append(box, side+"  "+pad(l, w)+"  "+side)
	}
	return append(box, t.line.Render("╰"+edge+"╯"))
}

func (q *question) help() helpPage {
	return helpPage{q.title, "Asks before something that cannot be undone.", []hint{{"y", q.yes}, {"n", "go back"}}}
}
func (q *question) typing() bool        { return false }
func (q *question) pace() time.Duration { return 0 }
