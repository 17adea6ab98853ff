package tui

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// input is the input line. It always has the focus: typing is capturing.
type input struct{ model textinput.Model }

func newInput() input {
	m := textinput.New()
	m.Prompt = ""
	m.SetVirtualCursor(false)
	m.Focus()
	return input{m}
}

func (i *input) text() string { return i.model.Value() }

func (i *input) empty() bool { return i.model.Value() == "" }

// set replaces the text, with the cursor at its end.
func (i *input) set(text string) {
	i.model.SetValue(text)
	i.tidy()
	i.model.CursorEnd()
}

// update gives a key or a paste to the line.
func (i *input) update(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	i.model, cmd = i.model.Update(msg)
	i.tidy()
	return cmd
}

// tidy takes out of the line at once what cleaning would take out of it later:
// a keyboard, or what pretends to be one, can send characters that turn the
// screen around. Blanks stay as they are typed.
func (i *input) tidy() {
	typed := i.text()
	words := strings.Split(typed, " ")
	for n, word := range words {
		words[n] = tidied(word)
	}
	if clean := strings.Join(words, " "); clean != typed {
		at := i.model.Position() - len([]rune(typed)) + len([]rune(clean)) // counted from the end
		i.model.SetValue(clean)
		i.model.SetCursor(max(0, at))
	}
}

// tidied is a word without what must not be shown. A letter to come keeps the
// joiner that may join it.
func tidied(word string) string { return strings.TrimSuffix(workshop.Clean(word+"x"), "x") }

// view draws the line behind a prompt in w cells; placeholder shows while it
// is empty. x is the column of the cursor.
func (i *input) view(t theme, prompt, placeholder string, w int) (line string, x int) {
	styles := textinput.Styles{}
	styles.Focused.Text, styles.Focused.Placeholder = t.strong, t.quiet
	i.model.SetStyles(styles)
	room := max(4, w-widthOf(prompt))
	i.model.SetWidth(room - 1)
	i.model.SetCursor(i.model.Position()) // brings the cursor of a long text into view
	i.model.Placeholder = cut(placeholder, room-2)
	x = widthOf(prompt)
	if c := i.model.Cursor(); c != nil {
		x += c.X
	}
	return cut(prompt+i.model.View(), w), min(x, w-1)
}

// unfinished is said where a click would put the typed text to another use.
const unfinished = "There is text on the line: Enter takes it, Ctrl+U clears it."
