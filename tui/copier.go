package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// copier asks for the file in which a copy of the session is to go. It closes
// when the copy is written; until then what was typed stays.
type copier struct {
	env     *env
	l       *live
	in      input
	problem string // why the last try did not work
}

// copyTo asks for a copy in a file.
type copyTo struct{ file string }

func newCopier(e *env, l *live) *copier { return &copier{env: e, l: l, in: newInput()} }

func (c *copier) update(msg tea.Msg) (action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return nil, c.in.update(tea.PasteMsg{Content: workshop.Clean(msg.Content)})
	case tea.KeyPressMsg:
		c.problem = ""
		switch KeyOf(msg) {
		case Esc:
			return closeOverlay{}, nil
		case Enter:
			return c.take(), nil
		}
		return nil, c.in.update(msg)
	}
	return nil, nil
}

// take asks for the copy, once.
func (c *copier) take() action {
	file := strings.TrimSpace(c.in.text())
	switch {
	case c.l.spare.asked != "":
		return nil
	case file == "":
		c.problem = "Type the name of a file, as ~/acme.json."
		return nil
	}
	return copyTo{file}
}

func (c *copier) view(a area) drawn {
	t, w := c.env.theme, a.w-margin-1
	body := bodyArea(a, false, true)
	middle, left := sheet(body, aloud+4)
	f := frame{title: "Save a copy", place: c.l.w().Client, note: c.noteLine(w), mark: t.saveMark(len(c.l.saver.waiting), c.l.saver.err != nil),
		hints: []hint{Enter.Does("write it"), Esc.Does("back"), CtrlU.Does("clear the line")}}
	f.body = indent(stack(body.h, c.says(min(middle.w-4, aloud), w)...), left+2)
	f.line, f.cursorX = c.in.view(t, "▸ file ", "a folder, or a file in it", w)
	return f.draw(t, a)
}

func (c *copier) noteLine(w int) string {
	t := c.env.theme
	switch {
	case c.l.spare.asked != "":
		return t.text.Render("Writing the copy…")
	case widthOf("! "+c.problem) > w: // says has it
	case c.problem != "":
		return t.strong.Render("! " + c.problem)
	}
	return ""
}

// says is what a copy is for, and how it comes back into a library; or why the
// last try did not work, when the line for that is too short.
func (c *copier) says(w, line int) [][]string {
	t := c.env.theme
	question := t.lines(t.accent, wrap("Where is the copy to go?", w))
	if c.problem != "" && widthOf("! "+c.problem) > line {
		return [][]string{question, t.lines(t.strong, wrap("! "+c.problem, w))}
	}
	about := "The whole session goes into one file, with everything typed so far."
	switch {
	case c.l.takenOver():
		about = "The whole session as it is in this window goes into one file, with what could not be saved before the other window took over."
	case c.l.saver.err != nil:
		about = "The whole session goes into one file, with what is not saved yet. Until the library works again, every further change goes there too."
	}
	replaces := "No file is replaced."
	if c.l.spare.file != "" {
		replaces = "No file is replaced but the copy from before."
	}
	return [][]string{
		question, t.lines(t.text, wrap(about, w)),
		t.lines(t.text, wrap("A folder on another disk or a memory stick is best. "+replaces, w)),
		t.lines(t.quiet, wrap(c.comesBack(), w)),
	}
}

func (c *copier) comesBack() string {
	if c.l.takenOver() {
		return "“swotshop import”, the file and “--as-new” brings it into a library, beside the session that goes on there."
	}
	return "“swotshop import” and the file brings it back into a library."
}

func (c *copier) help() helpPage {
	return helpPage{"Save a copy", "Writes the whole session into a file of its own.", []hint{Enter.Does("write it"), Esc.Does("back")}}
}

// typing is always so: a path may begin with any sign.
func (c *copier) typing() bool        { return true }
func (c *copier) pace() time.Duration { return 0 }

// openCopy asks where a copy of the session is to go.
type openCopy struct{}
