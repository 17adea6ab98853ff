package live

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// copyDialog asks for the file that a copy of the session should go to. It closes
// when the copy is written; until then what was typed stays.
type copyDialog struct {
	kit     *kit.Kit
	session *Session
	in      kit.Input
	problem string // why the last try did not work
	filled  bool   // somebody has begun to type, or a path was suggested
}

func newCopyDialog(s *Session) *copyDialog {
	return &copyDialog{kit: s.with.Kit, session: s, in: kit.NewInput()}
}

func (c *copyDialog) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		c.filled = true
		return nil, c.in.Update(c.in.Pasted(msg.Content))
	case tea.KeyPressMsg:
		c.problem = ""
		switch kit.KeyOf(msg) {
		case kit.Esc:
			return screen.Uncover{}, nil
		case kit.Enter:
			return nil, c.take()
		}
		c.filled = true
		return nil, c.in.Update(msg)
	}
	return nil, nil
}

// take asks for the copy, once.
func (c *copyDialog) take() tea.Cmd {
	file := strings.TrimSpace(c.in.Text())
	switch {
	case c.session.spare.asked != "":
		return nil
	case file == "":
		c.problem = typeFileName
		return nil
	}
	return c.session.copyFor(c, file)
}

func (c *copyDialog) View(a kit.Area) kit.Picture {
	t, w := c.kit.Theme, a.W-kit.Margin-1
	body := kit.BodyArea(a, false, true)
	middle, left := kit.Sheet(body, kit.Aloud+4)
	f := kit.Frame{Title: saveCopy, Place: c.session.W().Client, Note: c.noteLine(w), Mark: t.SaveMark(c.session.Pending(), c.session.Fault() != nil),
		Hints: []kit.Hint{kit.Enter.Does(saveIt), kit.Esc.Does(goBack), kit.CtrlU.Does(clearLine)}}
	f.Body = kit.Indent(kit.Parts(body.H, c.says(min(middle.W-4, kit.Aloud), w)...), left+2)
	f.Line, f.CursorX = c.in.View(t, filePrompt, fileExample, w)
	return f.Draw(t, a)
}

func (c *copyDialog) noteLine(w int) string {
	t := c.kit.Theme
	switch {
	case c.session.spare.asked != "":
		return t.Text.Render(writingCopy)
	case t.Width("! "+c.problem) > w: // the body shows it
	case c.problem != "":
		return t.Strong.Render("! " + c.problem)
	}
	return ""
}

// says is what a copy is for, and how to get it back into a library; or why the
// last try did not work, when the line for that is too short.
func (c *copyDialog) says(w, line int) [][]string {
	t := c.kit.Theme
	question := t.Lines(t.Strong, t.Balance(whereToCopy, w))
	if c.problem != "" && t.Width("! "+c.problem) > line {
		return [][]string{question, t.Lines(t.Strong, t.Wrap("! "+c.problem, w))}
	}
	about, back := copyHasAll, copyComesBack
	switch {
	case c.session.takenOver():
		about, back = copyHasStranded, copyComesBackAsNew
	case c.session.Fault() != nil:
		about = copyHasUnsaved
	}
	place := bestPlace
	if c.session.spare.file != "" {
		place = bestPlaceAgain
	}
	return [][]string{
		question, t.Lines(t.Text, t.Balance(about, w)),
		t.Lines(t.Text, t.Balance(place, w)), t.Lines(t.Quiet, t.Balance(back, w)),
	}
}

func (c *copyDialog) Help() kit.HelpPage {
	return kit.HelpPage{Title: saveCopy, About: saveCopyAbout, Keys: []kit.Hint{kit.Enter.Does(saveIt), kit.Esc.Does(goBack)}}
}

// Typing is always true: a path may begin with any character.
func (c *copyDialog) Typing() bool        { return true }
func (c *copyDialog) Pace() time.Duration { return 0 }
