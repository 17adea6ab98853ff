package kit

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// Input is the input line. It always has the focus: typing is capturing.
type Input struct {
	Model textinput.Model
	lent  string // see Lend
}

func NewInput() Input {
	m := textinput.New()
	m.Prompt = ""
	m.SetVirtualCursor(false)
	m.Focus()
	return Input{Model: m}
}

func (i *Input) Text() string { return i.Model.Value() }

func (i *Input) Empty() bool { return i.Model.Value() == "" }

// Set replaces the text, with the cursor at its end.
func (i *Input) Set(text string) {
	i.Model.SetValue(text)
	i.tidy()
	i.Model.CursorEnd()
	i.lent = ""
}

// Lend is Set with a text that is stored somewhere, to be edited.
func (i *Input) Lend(text string) {
	i.Set(text)
	i.lent = i.Text()
}

// Typed reports whether something would be lost with the line: it is not empty, and
// not as it was lent.
func (i *Input) Typed() bool { return !i.Empty() && i.Text() != i.lent }

// Update gives a key or a paste to the line.
func (i *Input) Update(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	i.Model, cmd = i.Model.Update(msg)
	i.tidy()
	return cmd
}

// tidy takes out of the line at once what cleaning would take out of it later:
// a keyboard, or what pretends to be one, can send characters that turn the
// screen around. Blanks stay as they are typed.
func (i *Input) tidy() {
	typed := i.Text()
	words := strings.Split(typed, " ")
	for n, word := range words {
		words[n] = visible(word)
	}
	if clean := strings.Join(words, " "); clean != typed {
		at := i.Model.Position() - len([]rune(typed)) + len([]rune(clean)) // counted from the end
		i.Model.SetValue(clean)
		i.Model.SetCursor(max(0, at))
	}
}

// visible is a word without what must not be shown. A letter to come keeps the
// joiner that may join it.
func visible(word string) string { return strings.TrimSuffix(workshop.Clean(word+"x"), "x") }

// View draws the line behind a prompt in w cells; placeholder shows while it
// is empty. x is the column of the cursor.
func (i *Input) View(t Theme, prompt, placeholder string, w int) (line string, x int) {
	styles := textinput.Styles{}
	styles.Focused.Text, styles.Focused.Placeholder = t.Strong, t.Quiet
	i.Model.SetStyles(styles)
	room := max(4, w-t.Width(prompt))
	i.Model.SetWidth(room - 1)
	i.Model.SetCursor(i.Model.Position()) // brings the cursor of a long text into view
	i.Model.Placeholder = t.Cut(placeholder, room-2)
	x = t.Width(prompt)
	if c := i.Model.Cursor(); c != nil {
		x += c.X
	}
	return t.Cut(prompt+i.Model.View(), w), min(x, w-1)
}
