package kit

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// Input is the input line. It always has the focus: typing is capturing.
type Input struct {
	Model   textinput.Model
	lent    string            // see Lend
	from    int               // the first letter that shows, of a text that is too long
	badge   workshop.Quadrant // see Badge
	literal bool              // the letter of the badge was given back
}

func NewInput() Input {
	m := textinput.New()
	m.Prompt = ""
	m.SetVirtualCursor(false) // the terminal has one
	m.Focus()
	return Input{Model: m}
}

func (i *Input) Text() string { return i.Model.Value() }

// Empty reports whether nothing is typed, not even a badge.
func (i *Input) Empty() bool { return i.Text() == "" && i.badge == "" }

// Set replaces the text, with the cursor at its end. It has no badge.
func (i *Input) Set(text string) {
	i.Model.SetValue(text)
	i.tidy()
	i.Model.CursorEnd()
	i.lent, i.badge, i.literal = "", "", false
}

// Lend is Set with a text that is stored somewhere, to be edited.
func (i *Input) Lend(text string) {
	i.Set(text)
	i.lent = i.Text()
}

// Lent reports whether the line began as a text that is stored somewhere.
func (i *Input) Lent() bool { return i.lent != "" }

// Typed reports whether something would be lost with the line: it is not empty, and
// not as it was lent.
func (i *Input) Typed() bool { return !i.Empty() && i.Text() != i.lent }

// Update gives a key or a paste to the line.
func (i *Input) Update(msg tea.Msg) tea.Cmd {
	var cmd tea.Cmd
	was := i.Model.Position()
	i.Model, cmd = i.Model.Update(msg)
	i.tidy()
	i.whole(was)
	i.literal = i.literal && i.Text() != ""
	if k, ok := msg.(tea.KeyPressMsg); ok && KeyOf(k) == CtrlU && i.Text() == "" {
		i.badge = ""
	}
	return cmd
}

// Pasted is a text that was pasted as it comes onto the line: cleaned, and with a blank for
// each end of a line in it. Neither of what stands before it nor behind it a word grows
// together with one that was on a line of its own.
func (i *Input) Pasted(text string) tea.PasteMsg {
	clean := workshop.Clean(text)
	if clean == "" || !strings.ContainsAny(text, "\r\n") {
		return tea.PasteMsg{Content: clean}
	}
	on, at := []rune(i.Text()), i.Model.Position()
	if at > 0 && on[at-1] != ' ' {
		clean = " " + clean
	}
	if at < len(on) && on[at] != ' ' {
		clean += " "
	}
	return tea.PasteMsg{Content: clean}
}

// whole keeps the cursor out of a character of several parts, such as a letter with
// its accent: it steps over it in the direction in which it came.
func (i *Input) whole(was int) {
	at, begin := i.Model.Position(), 0
	for _, l := range ByGraphemes.letters(i.Text()) {
		if begin < at && at < l.end {
			if at < was {
				i.Model.SetCursor(begin)
			} else {
				i.Model.SetCursor(l.end)
			}
			return
		}
		begin = l.end
	}
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
// is empty. x is the column of the cursor, where the next letter goes.
func (i *Input) View(t Theme, prompt, placeholder string, w int) (line string, x int) {
	x = t.Width(prompt)
	room := max(4, w-x) - 1 // the cursor stands behind the last letter
	if i.Text() == "" {
		return t.Cut(prompt+t.Quiet.Render(t.Cut(placeholder, room-1)), w), min(x, w-1)
	}
	shown, before, more := i.scroll(t.Cells, room)
	return t.Cut(prompt+t.Strong.Render(shown+more), w), min(t.Width(prompt+shown[:before]), w-1)
}

// scroll brings the cursor of a text that is too long into view, with the letter that
// it stands on. It answers with what shows in w cells, how many bytes of it are before
// the cursor, and the sign that there is more. It moves no further than it must.
func (i *Input) scroll(c Cells, w int) (shown string, before int, more string) {
	all, at := c.letters(i.Text()), i.Model.Position()
	n := 0 // letters before the cursor
	for ; n < len(all) && all[n].end <= at; n++ {
	}
	i.from = min(i.from, n)
	to, wide := min(n+1, len(all)), 0
	for _, l := range all[i.from:to] {
		wide += l.width
	}
	for ; wide > w && i.from < n; i.from++ {
		wide -= all[i.from].width
	}
	for ; to < len(all) && wide+all[to].width <= w; to++ {
		wide += all[to].width
	}
	for ; to == len(all) && i.from > 0 && wide+all[i.from-1].width <= w; i.from-- { // something was deleted
		wide += all[i.from-1].width
	}
	for k, l := range all[i.from:to] {
		if i.from+k < n {
			before += len(l.text)
		}
		shown += l.text
	}
	if to < len(all) {
		more = "…"
	}
	return shown, before, more
}
