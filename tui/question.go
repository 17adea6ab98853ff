package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

// questionDialog asks before something that cannot be taken back by undo. Only y
// says yes: a clicker's keys and a hasty Enter do nothing.
type questionDialog struct {
	question
	env *env
}

func newQuestion(e *env, q question) *questionDialog { return &questionDialog{q, e} }

func (q *questionDialog) update(msg tea.Msg) (action, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		for _, also := range q.also {
			if k.Text == also.key {
				return also.action, nil
			}
		}
		switch KeyOf(k) {
		case "y", "Y":
			return answered{q.action}, nil
		case "n", "N", Esc:
			return closeOverlay{}, nil
		}
	}
	return nil, nil
}

func (q *questionDialog) view(a area) drawn {
	t := q.env.theme
	w := min(aloud, a.w-8)
	answers := q.answers(t, w)
	var text []string
	for _, p := range q.text {
		text = append(text, wrap(p, w)...)
	}
	lines := append([]string{t.strong.Render(q.title), ""}, t.lines(t.text, text[:min(len(text), max(1, a.h-7-len(answers)))])...)
	lines = append(append(lines, ""), answers...)
	return drawn{content: strings.Join(middle(boxed(t, lines), a), "\n")}
}

// answers are the keys, in as many lines as they take.
func (q *questionDialog) answers(t theme, w int) (lines []string) {
	rest := []hint{Key("y").Does(q.yes)}
	for _, also := range q.also {
		rest = append(rest, Key(also.key).Does(also.does))
	}
	rest = append(rest, Key("n").Does(q.nay()))
	for len(rest) > 0 {
		n := len(rest)
		if len(fitting(rest, w)) < n { // in pairs
			n = max(1, min(2, len(fitting(rest, w))))
		}
		lines = append(lines, cut(t.hints(rest[:n], max(w, rest[0].width())), w))
		rest = rest[n:]
	}
	return lines
}

// boxed puts lines into a box, with white around them.
func boxed(t theme, lines []string) []string {
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

func (q *questionDialog) help() helpPage {
	return helpPage{q.title, "Asks before something that cannot be undone.", []hint{Key("y").Does(q.yes), Key("n").Does(q.nay())}}
}
func (q *questionDialog) typing() bool        { return false }
func (q *questionDialog) pace() time.Duration { return 0 }
