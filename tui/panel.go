package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// panel is the prompter on the projected screen, for those who have only one.
// The first key warns, since the room will read along.
type panel struct {
	prompter
	l     *live
	in    input
	shown bool // the warning was answered
	note  string
}

// bringBack puts on the line what was left there when the session was led last.
func (p *panel) bringBack() {
	if notes := &p.l.notes; len(notes.waiting) > 0 && notes.on == nil {
		d := notes.put()
		p.in.set(workshop.Clean(d.Text))
		p.note = backOnLine(d, p.env.now(), "saves").short
	}
}

func (p *panel) update(msg tea.Msg) (action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if p.shown {
			return nil, p.in.update(tea.PasteMsg{Content: workshop.Clean(msg.Content)})
		}
	case tea.KeyPressMsg:
		if !p.shown {
			return closeOverlay{}, nil
		}
		return p.key(msg)
	}
	return nil, nil
}

func (p *panel) key(k tea.KeyPressMsg) (action, tea.Cmd) {
	p.note = ""
	switch KeyOf(k) {
	case Up:
		p.scroll(-1)
	case Down:
		p.scroll(+1)
	case Tab:
		p.leap()
	case Esc, PgDn, PgUp:
		return p.close(), nil
	case Enter:
		return nil, p.keep()
	default:
		return nil, p.in.update(k)
	}
	return nil, nil
}

// close goes back to the session, unless something typed would be lost.
func (p *panel) close() action {
	if !p.in.empty() {
		p.note = "! There is a note on the line: Enter keeps it, Ctrl+U clears it."
		return nil
	}
	return closeOverlay{}
}

// keep keeps the line as a private note.
func (p *panel) keep() tea.Cmd {
	if p.in.empty() {
		return nil
	}
	cmd, err := p.l.do(workshop.NotePrivately{Text: p.in.text()})
	if err != nil {
		p.note = "! " + err.Error()
		return nil
	}
	p.note = "Kept; no blueprint has it: " + p.in.text()
	p.in.set("")
	return cmd
}

func (p *panel) view(a area) drawn {
	if !p.shown {
		return p.warning(a)
	}
	t := p.env.theme
	line, x := p.in.view(t, "▸ private note ", "what nobody else should read", a.w-margin-1)
	return frame{
		title: "For the facilitator", place: placeOf(p.l.w(), p.env.now(), a.w-margin-1),
		body: p.body(p.l.w(), bodyArea(a, false, true)), note: t.quiet.Render(cut(p.note, a.w-margin-1)),
		line: line, cursorX: x, hints: []hint{Keys{F2, Esc}.Does("back"), Keys{Up, Down}.Does("scroll"), Enter.Does("keep a note")},
		mark: p.l.mark(t),
	}.draw(t, a)
}

func (p *panel) warning(a area) drawn {
	t := p.env.theme
	lines := []string{"", ""}
	lines = append(lines, t.lines(t.strong, wrap("The room will read what comes next.", min(aloud, a.w-6)))...)
	lines = append(lines, "")
	lines = append(lines, t.lines(t.text, wrap("The panel shows your private notes, the card’s note and its twist on this screen. "+
		"With a second screen, “swotshop console” shows the same to you alone.", min(aloud, a.w-6)))...)
	if p.l.unserved != nil {
		lines = append(append(lines, ""), t.lines(t.quiet, wrap("No console at present: "+spoken(p.l.unserved), min(aloud, a.w-6)))...)
	}
	_, left := sheet(bodyArea(a, false, false), aloud+4)
	return frame{
		title: "For the facilitator", body: indent(lines, left+2), cursorX: -1,
		hints: []hint{F2.Does("show it"), Typed("any other key").Does("back")}, mark: p.l.mark(t),
	}.draw(t, a)
}

func (p *panel) help() helpPage {
	return helpPage{"For the facilitator", "What comes next, the card’s note, nudges, objections, and your private notes.",
		[]hint{Keys{F2, Esc}.Does("back to the session"), Keys{Up, Down, Tab}.Does("scroll; to the next heading"), Enter.Does("keep the line as a private note")}}
}
func (p *panel) typing() bool        { return p.shown && !p.in.empty() }
func (p *panel) pace() time.Duration { return minutes }
