package session

import (
	"cmp"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// Panel is the prompter on the projected screen, for those who have only one.
// It warns first, since the room can read it.
type Panel struct {
	prompter.Prompter
	l     *live.Session
	In    kit.Input
	Shown bool // the warning was answered
	note  screen.Note
}

func newPanel(k *kit.Kit, l *live.Session, source prompter.Source) *Panel {
	return &Panel{Prompter: prompter.Prompter{Kit: k, Knows: source, Earlier: l.Earlier.In(l.W())}, l: l, In: kit.NewInput()}
}

// bringBack puts on the line what was left there when the session was last open.
func (p *Panel) bringBack() {
	if notes := &p.l.Notes; len(notes.Waiting) > 0 && notes.On == nil {
		d := notes.Put()
		p.In.Set(workshop.Clean(d.Text))
		p.note = screen.Remark(live.BackOnLine(d, p.Kit.Now()).Short)
	}
}

func (p *Panel) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		if p.Shown {
			return nil, p.In.Update(p.In.Pasted(msg.Content))
		}
	case tea.KeyPressMsg:
		if p.Shown {
			return p.key(msg)
		}
		return p.answer(kit.KeyOf(msg)), nil
	}
	return nil, nil
}

// answer is what a key does on the warning. Only those that it names go anywhere:
// whoever takes another for a yes would type a private note on the wall.
func (p *Panel) answer(key kit.Key) screen.Action {
	switch key {
	case kit.F2:
		p.Shown, p.note = true, screen.Note{}
		p.bringBack()
	case kit.Esc, kit.PgDn, kit.PgUp:
		return screen.Uncover{}
	default:
		p.note = screen.Fault(answerWarning)
	}
	return nil
}

func (p *Panel) key(k tea.KeyPressMsg) (screen.Action, tea.Cmd) {
	p.note, p.Phones = screen.Note{}, p.l.PhonesAside()
	switch {
	case p.Pointing():
		if cmd, mine := p.over(k); mine {
			return nil, cmd
		}
	case p.PhonesListed():
		if want, cmd, mine := p.overPhones(k); mine {
			return want, cmd
		}
	}
	switch kit.KeyOf(k) {
	case kit.Up:
		p.Scroll(-1)
	case kit.Down:
		p.Scroll(+1)
	case kit.Tab:
		p.Leap()
	case kit.F2, kit.Esc, kit.PgDn, kit.PgUp:
		return p.Close(), nil
	case kit.Enter:
		return nil, p.save()
	case kit.CtrlT:
		return nil, p.catchUp()
	case kit.CtrlZ:
		return nil, p.undoPlan()
	case kit.CtrlN:
		return p.switchOff(), nil
	case kit.F8:
		p.listPhones()
	case kit.F4, kit.F5, kit.CtrlY:
		p.note = screen.Fault(onlyInSession(kit.KeyOf(k)))
	case kit.Del:
		if p.In.Empty() {
			return nil, p.dropNote()
		}
		return nil, p.In.Update(k)
	default:
		return nil, p.In.Update(k)
	}
	return nil, nil
}

// switchOff turns off nudges like the first, or all on again.
func (p *Panel) switchOff() screen.Action {
	settings, said, ok := p.SwitchOff(p.l.W())
	if !ok {
		p.note = screen.Fault(said)
		return nil
	}
	p.note = screen.Remark(said)
	return screen.KeepSettings{Settings: settings}
}

// dropNote takes the newest private note back to the line, where Enter saves it again.
func (p *Panel) dropNote() tea.Cmd {
	notes := p.l.W().PrivateNotes
	if len(notes) == 0 {
		p.note = screen.Fault(prompter.NoNote)
		return nil
	}
	newest := notes[len(notes)-1]
	cmd, err := p.l.Do(workshop.DropPrivateNote{Note: newest.ID})
	if err != nil {
		p.note = screen.Fault(err.Error())
		return cmd
	}
	p.In.Set(newest.Text)
	return cmd
}

// Close goes back to the session, unless something typed would be lost.
func (p *Panel) Close() screen.Action {
	if !p.In.Empty() {
		p.note = screen.Fault(finishNote)
		return nil
	}
	return screen.Uncover{}
}

// over handles a key while the line is for an objection.
func (p *Panel) over(k tea.KeyPressMsg) (cmd tea.Cmd, mine bool) {
	wish, mine := p.Over(p.l.W(), k, &p.In)
	switch {
	case wish.Says != "":
		p.note = screen.Fault(wish.Says)
	case wish.Hear != nil:
		cmd = p.hear(*wish.Hear)
	case wish.Drop != "":
		h, _ := p.l.W().Heard(wish.Drop)
		var err error
		cmd, err = p.l.Do(workshop.DropObjection{Objection: wish.Drop})
		p.say(prompter.NotHeard(h.Says), err)
	}
	return cmd, mine
}

// hear marks an objection as heard; then the line is for notes again.
func (p *Panel) hear(i workshop.HearObjection) tea.Cmd {
	cmd, err := p.l.Do(i)
	if err != nil {
		p.note = screen.Fault(err.Error())
		return cmd
	}
	h, _ := p.l.W().Heard(i.Objection.ID)
	p.note = screen.Remark(prompter.Heard(*h))
	p.In.Set("")
	p.Leave()
	return cmd
}

// save saves the line as a private note, or finds an objection with it.
func (p *Panel) save() tea.Cmd {
	if p.Finds(p.In.Text()) {
		if problem := p.Point(p.l.W(), p.In.Text()); problem != "" {
			p.note = screen.Fault(problem)
			return nil
		}
		p.In.Set("")
		return nil
	}
	if p.In.Empty() {
		return nil
	}
	do, said := workshop.Intent(workshop.NotePrivately{Text: p.In.Text()}), noteSaved(p.In.Text())
	if d, people := p.l.W().ReadPeople(p.In.Text()); people {
		do, said = workshop.ChangeDetails{Details: d}, d.PeopleNow(p.l.W().Details)+"."
	}
	cmd, err := p.l.Do(do)
	if p.say(said, err); err == nil {
		p.In.Set("")
	}
	return cmd
}

// say says what was done, or why not.
func (p *Panel) say(said string, err error) {
	if p.note = screen.Remark(said); err != nil {
		p.note = screen.Fault(err.Error())
	}
}

// catchUp shortens the stages to come, and says how to take that back.
func (p *Panel) catchUp() tea.Cmd {
	squeezes, _, _ := p.l.W().CatchUp(p.Kit.Now())
	words := prompter.Shortened(p.l.W(), squeezes)
	cmd, err := p.l.CatchUp()
	p.say(undoable(words), err)
	return cmd
}

// undoPlan takes that back.
func (p *Panel) undoPlan() tea.Cmd {
	cmd, err := p.l.Do(workshop.UndoPlan{})
	p.say(planUndone, err)
	return cmd
}

func (p *Panel) View(a kit.Area) kit.Picture {
	if !p.Shown {
		return p.warning(a)
	}
	t, label, example := p.Kit.Theme, notePrompt, noteExample
	hints := []kit.Hint{kit.Keys{kit.F2, kit.Esc}.Does(back), kit.Tab.Does(nextHeading), kit.Enter.Does(saveNote), kit.F1.Does(help)}
	note := p.note.String()
	p.Phones = p.l.PhonesAside()
	switch {
	case p.Pointing():
		label, example = p.Line(p.l.W())
		hints, note = prompter.PointingHints(), cmp.Or(note, p.Lands(p.l.W(), p.In.Text()))
	case p.PhonesListed():
		hints = p.PhonesHints()
	}
	line, x := p.In.View(t, label, example, a.W-kit.Margin-1)
	return kit.Frame{
		Title: panelTitle, Place: t.PlaceLine(p.l.W(), panelTitle, p.Kit.Now(), a.W-kit.Margin-1),
		Body: p.Body(p.l.W(), kit.BodyArea(a, false, true)), Note: t.Note(t.Quiet, note, a.W-kit.Margin-1),
		Line: line, CursorX: x, Hints: hints, Mark: p.l.Mark(t),
	}.Draw(t, a)
}

func (p *Panel) warning(a kit.Area) kit.Picture {
	t := p.Kit.Theme
	lines := []string{"", ""}
	lines = append(lines, t.Lines(t.Strong, t.Wrap(roomWillSee, min(kit.Aloud, a.W-6)))...)
	lines = append(lines, "")
	lines = append(lines, t.Lines(t.Text, t.Wrap(panelWarning, min(kit.Aloud, a.W-6)))...)
	if len(p.l.Submissions()) > 0 {
		lines = append(append(lines, ""), t.Lines(t.Text, t.Wrap(panelPhones, min(kit.Aloud, a.W-6)))...)
	}
	if p.l.Unserved != nil {
		lines = append(append(lines, ""), t.Lines(t.Quiet, t.Wrap(noConsole(p.l.Unserved), min(kit.Aloud, a.W-6)))...)
	}
	_, left := kit.Sheet(kit.BodyArea(a, false, false), kit.Aloud+4)
	return kit.Frame{
		Title: panelTitle, Body: kit.Indent(lines, left+2), CursorX: -1,
		Note:  t.Note(t.Strong, p.note.String(), a.W-kit.Margin-1),
		Hints: []kit.Hint{kit.F2.Does(showIt), kit.Esc.Does(back)}, Mark: p.l.Mark(t),
	}.Draw(t, a)
}

func (p *Panel) Help() kit.HelpPage {
	return kit.HelpPage{Title: panelTitle, About: panelAbout,
		Keys: []kit.Hint{kit.Keys{kit.F2, kit.Esc}.Does(backToSession), kit.Keys{kit.Up, kit.Down, kit.Tab}.Does(scrollOrLeap), kit.Enter.Does(saveLineAsNote),
			kit.Key("/").Does(prompter.FindsObjection), kit.F8.Does(prompter.ListsPhones), kit.Del.Does(takeNoteBack), kit.CtrlN.Does(nudgesOffOrOn),
			kit.Keys{kit.CtrlT, kit.CtrlZ}.Does(shortenOrNot)}}
}
func (p *Panel) Typing() bool        { return p.Shown && !p.In.Empty() }
func (p *Panel) Open() bool          { return p.Shown }
func (p *Panel) Pace() time.Duration { return stage.Minutes }

// LeftOn is the private line, once it was shown.
func (p *Panel) LeftOn() []live.Draft {
	if !p.Shown {
		return nil
	}
	return []live.Draft{{ID: p.l.Notes.ID(), Session: p.l.W().ID, Line: live.OnPanel, At: p.Kit.Now(), Text: workshop.Clean(p.In.Text())}}
}

// Watch takes note when the line is empty. The session counts what is spent by
// that.
func (p *Panel) Watch() []live.Draft {
	if p.Shown {
		p.l.Notes.Watch(p.In.Empty())
	}
	return nil
}

var _ live.Drafter = (*Panel)(nil)

var _ screen.Writer = (*Panel)(nil)
