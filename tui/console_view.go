package tui

import (
	tea "charm.land/bubbletea/v2"
)

// This file holds how the second screen looks.

// View draws what the facilitator alone sees.
func (c *Console) View() tea.View {
	v := tea.NewView("")
	v.AltScreen, v.WindowTitle = true, "swotshop console"
	var d drawn
	switch {
	case c.size.w == 0 || c.size.h == 0:
		return v
	case c.size.tooSmall():
		d.content = smallNote(c.size)
	case c.help != nil:
		d = c.help.view(c.size)
	default:
		d = c.draw(c.size)
	}
	v.Cursor = d.cursor
	v.SetContent(c.env.theme.paint(d.content, c.size))
	return v
}

func (c *Console) draw(a area) drawn {
	t, w := c.env.theme, c.log.State()
	f := frame{title: "Console", note: c.noteLine(a.w - margin - 1), mark: c.mark(), cursorX: -1,
		hints: []hint{PgDn.Does("next"), Key(".").Does("blank"), F6.Does("hold"), Enter.Does("keep a note"), F1.Does("help")}}
	if w.Head == 0 {
		f.body = indent(append([]string{"", ""}, t.lines(t.text, wrap(c.trouble, min(aloud, a.w-4)))...), 2)
		f.note, f.hints = t.text.Render(cut(c.note, a.w-margin-1)), []hint{F1.Does("help"), CtrlC.Does("end")}
		return f.draw(t, a)
	}
	f.title, f.place = "Console · "+w.Client+" · "+w.Title, placeOf(w, c.env.now(), a.w-margin-1)
	f.rail = drawRail(t, w, c.env.now(), a.w-margin-1)
	f.line, f.cursorX = c.in.view(t, "▸ private note ", "kept, and never shown to the room", a.w-margin-1)
	f.body = c.body(w, bodyArea(a, true, true))
	return f.draw(t, a)
}

// noteLine says what the room sees, when that is not what the console tells,
// and what just happened.
func (c *Console) noteLine(w int) string {
	t := c.env.theme
	switch {
	case c.line == nil:
		return t.strong.Render(cut("! "+c.trouble, w))
	case c.status.Fault != "":
		return t.strong.Render(cut("! "+c.status.Fault, w))
	case c.status.Blank:
		return t.alarm.Render(" BLANK ") + t.strong.Render(cut(" The room sees nothing. A beat brings it back.", w-7))
	case c.status.Frozen:
		return t.alarm.Render(" HELD ") + t.strong.Render(cut(" The room sees the picture from before. F6 lets it go on.", w-6))
	}
	if notes := c.log.State().PrivateNotes; c.note == "" && len(notes) > 0 {
		return t.quiet.Render(cut("Your last note: "+notes[len(notes)-1].Text, w))
	}
	return t.text.Render(cut(c.note, w))
}

func (c *Console) mark() string {
	t := c.env.theme
	if c.line == nil {
		return t.alarm.Render(" NO APP ")
	}
	return t.saveMark(c.status.Waiting, c.status.Fault != "")
}

func (c *Console) keys() helpPage {
	return helpPage{"Console", "What you alone read. The keys of the clicker work here too, and do in the app what they do there.",
		[]hint{Keys{PgDn, PgUp}.Does("one beat on, one back"), Key(".").Does("blank the room’s screen, and bring it back"),
			F6.Does("hold the room’s picture while you look ahead"), Keys{Up, Down, Tab, Esc}.Does("scroll; to the next heading; to the top"),
			Enter.Does("keep the line as a private note"), Del.Does("on an empty line: take the newest note away"),
			CtrlN.Does("no more nudges of the kind on top")}}
}
