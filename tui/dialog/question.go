package dialog

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Question asks before something that undo cannot reverse. Only y
// says yes: a clicker's keys and a hasty Enter do nothing.
type Question struct {
	screen.Question
	kit *kit.Kit

	// Of a question that comes by itself: the line that may be an answer, and the
	// keys that it was typed with.
	line  string
	typed []tea.Msg
}

// NewQuestion makes a dialog of a question.
func NewQuestion(e *kit.Kit, q screen.Question) *Question { return &Question{Question: q, kit: e} }

func (q *Question) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	if p, ok := msg.(tea.PasteMsg); ok && q.Unasked {
		q.line, q.typed = q.line+p.Content, append(q.typed, p)
	}
	k, ok := msg.(tea.KeyPressMsg)
	switch {
	case ok && q.Unasked:
		return q.write(k), nil
	case ok && kit.KeyOf(k) == kit.Esc:
		return q.answer("n"), nil
	case ok:
		return q.answer(k.Text), nil
	}
	return nil, nil
}

// answer is what a letter does; nil for one that is no answer.
func (q *Question) answer(letter string) screen.Action {
	letter = kit.InPlace(letter)
	for _, also := range q.Also {
		if letter == also.Key {
			return also.Action
		}
	}
	switch letter {
	case "y", "Y":
		return screen.Answered{Action: q.Action}
	case "n", "N":
		return screen.Uncover{Then: q.Else}
	}
	return nil
}

// write takes a key for the line of a question that comes by itself. Enter answers
// with it; what is no answer was meant for something else.
func (q *Question) write(k tea.KeyPressMsg) screen.Action {
	switch key := kit.KeyOf(k); {
	case key == kit.Enter:
		want := q.answer(q.line)
		if typed := append(q.typed, k); want == nil && q.line != "" {
			want = screen.TypedOn{Typed: typed}
		}
		q.line, q.typed = "", nil
		return want
	case key == kit.Esc && q.line == "":
		return q.answer("n")
	case key == kit.Esc:
		q.line, q.typed = "", nil
	case key == kit.Backspace && q.line != "":
		_, last := utf8.DecodeLastRuneInString(q.line)
		q.line, q.typed = q.line[:len(q.line)-last], append(q.typed, k)
	case k.Text != "":
		q.line, q.typed = q.line+k.Text, append(q.typed, k)
	}
	return nil
}

func (q *Question) View(a kit.Area) kit.Picture {
	t := q.kit.Theme
	w := min(kit.Aloud, a.W-8)
	answers := q.answers(t, w)
	var text []string
	for _, p := range q.Text {
		text = append(text, t.Balance(p, w)...)
	}
	lines := append([]string{t.Strong.Render(q.Title), ""}, t.Lines(t.Text, text[:min(len(text), max(1, a.H-7-len(answers)))])...)
	lines = append(append(lines, ""), answers...)
	return kit.Picture{Content: strings.Join(t.Middle(box(t, lines), a), "\n")}
}

// answers are the keys, in as many lines as they take.
func (q *Question) answers(t kit.Theme, w int) (lines []string) {
	rest := []kit.Hint{kit.Key("y").Does(q.Yes)}
	for _, also := range q.Also {
		rest = append(rest, kit.Key(also.Key).Does(also.Does))
	}
	rest = append(rest, kit.Key("n").Does(q.Nay()))
	for len(rest) > 0 {
		n := len(rest)
		if len(t.FitHints(rest, w)) < n { // in pairs
			n = max(1, min(2, len(t.FitHints(rest, w))))
		}
		lines = append(lines, t.Cut(t.Hints(rest[:n], max(w, t.HintWidth(rest[0]))), w))
		rest = rest[n:]
	}
	if q.Unasked {
		lines = append(lines, "", q.ownLine(t, w))
	}
	return lines
}

// ownLine is where the letter stands that Enter answers with.
func (q *Question) ownLine(t kit.Theme, w int) string {
	if q.line == "" {
		return t.Quiet.Render(t.Cut(linePrompt+letterThenEnter, w))
	}
	return t.Strong.Render(linePrompt + t.CutLeft(workshop.Clean(q.line), w-t.Width(linePrompt)))
}

// box puts lines into a box, with white around them.
func box(t kit.Theme, lines []string) []string {
	w := 0
	for _, l := range lines {
		w = max(w, t.Width(l))
	}
	edge, side := strings.Repeat("─", w+4), t.Line.Render("│")
	box := []string{t.Line.Render("╭" + edge + "╮")}
	for _, l := range append(append([]string{""}, lines...), "") {
		box = append(box, side+"  "+t.Pad(l, w)+"  "+side)
	}
	return append(box, t.Line.Render("╰"+edge+"╯"))
}

func (q *Question) Help() kit.HelpPage {
	return kit.HelpPage{Title: q.Title, About: questionAbout, Keys: []kit.Hint{kit.Key("y").Does(q.Yes), kit.Key("n").Does(q.Nay())}}
}
func (q *Question) Typing() bool        { return q.Unasked }
func (q *Question) Pace() time.Duration { return 0 }

// Says reports whether the question says what another one says.
func (q *Question) Says(other screen.Question) bool {
	return slices.Equal(q.Text, other.Text) && q.Yes == other.Yes
}

// Asks is the question, for plain text mode.
func (q *Question) Asks() screen.Question { return q.Question }

// Footless marks a screen with nothing below the question.
func (q *Question) Footless() {}

var (
	_ screen.Asker    = (*Question)(nil)
	_ screen.Footless = (*Question)(nil)
)
