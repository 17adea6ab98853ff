package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// panel is the prompter on the projected screen, for those who have only one.
// The first key warns, since the room will read along.
type panel struct {
	prompter
	l     *live
	in    kit.Input
	shown bool // the warning was answered
	note  string
}

// bringBack puts on the line what was left there when the session was led last.
func (p *panel) bringBack() {
	if notes := &p.l.notes; len(notes.waiting) > 0 && notes.on == nil {
		d := notes.put()
		p.in.Set(workshop.Clean(d.Text))
		p.note = backOnLine(d, p.kit.Now(), "saves").Short
	}
}

func (p *panel) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if p.shown {
			return nil, p.in.Update(tea.PasteMsg{Content: workshop.Clean(msg.Content)})
		}
	case tea.KeyPressMsg:
		if !p.shown {
			return screen.Uncover{}, nil
		}
		return p.key(msg)
	}
	return nil, nil
}

func (p *panel) key(k tea.KeyPressMsg) (screen.Action, tea.Cmd) {
	p.note = ""
	switch kit.KeyOf(k) {
	case kit.Up:
		p.scroll(-1)
	case kit.Down:
		p.scroll(+1)
	case kit.Tab:
		p.leap()
	case kit.Esc, kit.PgDn, kit.PgUp:
		return p.close(), nil
	case kit.Enter:
		return nil, p.keep()
	default:
		return nil, p.in.Update(k)
	}
	return nil, nil
}

// close goes back to the session, unless something typed would be lost.
func (p *panel) close() screen.Action {
	if !p.in.Empty() {
		p.note = "! There is a note on the line: Enter keeps it, Ctrl+U clears it."
		return nil
	}
	return screen.Uncover{}
}

// keep keeps the line as a private note.
func (p *panel) keep() tea.Cmd {
	if p.in.Empty() {
		return nil
	}
	cmd, err := p.l.do(workshop.NotePrivately{Text: p.in.Text()})
	if err != nil {
		p.note = "! " + err.Error()
		return nil
	}
	p.note = "Kept; no blueprint has it: " + p.in.Text()
	p.in.Set("")
	return cmd
}

func (p *panel) View(a kit.Area) kit.Picture {
	if !p.shown {
		return p.warning(a)
	}
	t := p.kit.Theme
	line, x := p.in.View(t, "▸ private note ", "what nobody else should read", a.W-kit.Margin-1)
	return kit.Frame{
		Title: "For the facilitator", Place: kit.PlaceLine(p.l.w(), p.kit.Now(), a.W-kit.Margin-1),
		Body: p.body(p.l.w(), kit.BodyArea(a, false, true)), Note: t.Quiet.Render(kit.Cut(p.note, a.W-kit.Margin-1)),
		Line: line, CursorX: x, Hints: []kit.Hint{kit.Keys{kit.F2, kit.Esc}.Does("back"), kit.Keys{kit.Up, kit.Down}.Does("scroll"), kit.Enter.Does("keep a note")},
		Mark: p.l.mark(t),
	}.Draw(t, a)
}

func (p *panel) warning(a kit.Area) kit.Picture {
	t := p.kit.Theme
	lines := []string{"", ""}
	lines = append(lines, t.Lines(t.Strong, kit.Wrap("The room will read what comes next.", min(kit.Aloud, a.W-6)))...)
	lines = append(lines, "")
	lines = append(lines, t.Lines(t.Text, kit.Wrap("The panel shows your private notes, the card’s note and its twist on this screen. "+
		"With a second screen, “swotshop console” shows the same to you alone.", min(kit.Aloud, a.W-6)))...)
	if p.l.unserved != nil {
		lines = append(append(lines, ""), t.Lines(t.Quiet, kit.Wrap("No console at present: "+kit.ErrorText(p.l.unserved), min(kit.Aloud, a.W-6)))...)
	}
	_, left := kit.Sheet(kit.BodyArea(a, false, false), kit.Aloud+4)
	return kit.Frame{
		Title: "For the facilitator", Body: kit.Indent(lines, left+2), CursorX: -1,
		Hints: []kit.Hint{kit.F2.Does("show it"), kit.Typed("any other key").Does("back")}, Mark: p.l.mark(t),
	}.Draw(t, a)
}

func (p *panel) Help() kit.HelpPage {
	return kit.HelpPage{Title: "For the facilitator", About: "What comes next, the card’s note, nudges, objections, and your private notes.",
		Keys: []kit.Hint{kit.Keys{kit.F2, kit.Esc}.Does("back to the session"), kit.Keys{kit.Up, kit.Down, kit.Tab}.Does("scroll; to the next heading"), kit.Enter.Does("keep the line as a private note")}}
}
func (p *panel) Typing() bool        { return p.shown && !p.in.Empty() }
func (p *panel) Pace() time.Duration { return stage.Minutes }
