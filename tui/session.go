package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// session is a live session: the frame around the present stage, the keys
// that mean the same in every stage, and the input line.
type session struct {
	kit   *kit.Kit
	l     *live
	in    kit.Input
	ctx   *stage.Context
	stage stage.Stage
	at    int // the stage that the stage screen was made for

	note    string // what just happened
	problem string // what did not work; shown instead of the note

	brought kit.Sayable // that a draft is on the line, or waits; shown until the next key
	later   []string    // what is to be told when there is room for a note
	typedOn Draft       // what the last line that showed would be as a draft

	body kit.Place // where the body was drawn last
	left int       // how far in it the stage's own part begins
}

func newSession(e *kit.Kit, l *live) *session {
	s := &session{kit: e, l: l, in: kit.NewInput()}
	s.ctx = &stage.Context{Kit: e, W: l.w, In: &s.in}
	s.enter()
	return s
}

// enter makes the screen of the present stage.
func (s *session) enter() {
	s.stage, s.at = stage.New(s.ctx), s.l.w().Stage
}

func (s *session) Typing() bool { return s.open() && !s.in.Empty() }

// open says that what is typed goes to the input line.
func (s *session) open() bool {
	look := s.stage.Line()
	return !look.Hidden && !look.Command
}

func (s *session) Pace() time.Duration {
	if p, ok := s.stage.(interface{ Pace() time.Duration }); ok {
		return p.Pace()
	}
	return stage.Minutes
}

func (s *session) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		s.note, s.problem, s.brought = "", "", kit.Sayable{}
		want, cmd := s.key(msg)
		s.remark()
		return want, cmd
	case tea.PasteMsg:
		if !s.open() {
			return nil, nil
		}
		return nil, s.in.Update(tea.PasteMsg{Content: workshop.Clean(msg.Content)})
	}
	return nil, nil
}

// key gives a key to whoever it belongs to: the session, the stage, the line.
func (s *session) key(k tea.KeyPressMsg) (screen.Action, tea.Cmd) {
	switch kit.KeyOf(k) {
	case kit.PgDn:
		return s.obey(screen.Intend(workshop.Forward{}))
	case kit.PgUp:
		return s.obey(screen.Intend(workshop.Backward{}))
	case kit.CtrlZ:
		return s.obey(s.named("undo", workshop.Undo{}, s.l.w().UndoLabel()))
	case kit.CtrlY:
		return s.obey(s.named("redo", workshop.Redo{}, s.l.w().RedoLabel()))
	case kit.F4:
		return screen.OpenJump{Stage: s.at}, nil
	case kit.F5:
		return s.obey(s.spotlight())
	case kit.F8:
		s.takeBack()
		return nil, nil
	}
	if r, ok := s.stage.Key(k); ok {
		return s.obey(r)
	}
	switch {
	case kit.KeyOf(k) == kit.Enter:
		return s.submit()
	case kit.KeyOf(k) == kit.Esc:
		return s.leave()
	case kit.KeyOf(k) == "b" && !s.open():
		return screen.Blank{}, nil
	case !s.open():
		return nil, nil
	}
	return nil, s.in.Update(k)
}

func (s *session) named(what string, i workshop.Intent, label string) screen.Reply {
	return screen.Reply{Intents: []workshop.Intent{i}, Note: what + ": " + label}
}

func (s *session) submit() (screen.Action, tea.Cmd) {
	r := s.stage.Submit(s.in.Text())
	if r.Problem == "" && r.Set == nil && len(r.Intents) > 0 {
		empty := ""
		r.Set = &empty
	}
	return s.obey(r)
}

// unentered is what was typed and not entered.
func (s *session) unentered() string {
	if editor, ok := s.stage.(interface{ Idle() bool }); ok && editor.Idle() {
		return ""
	}
	return workshop.Clean(s.in.Text())
}

func (s *session) leave() (screen.Action, tea.Cmd) {
	if s.Typing() {
		s.problem = kit.Unfinished
		return nil, nil
	}
	return screen.GoLibrary{}, nil
}

// obey carries out what a stage wants. After a refusal nothing else happens
// and what was typed stays.
func (s *session) obey(r screen.Reply) (screen.Action, tea.Cmd) {
	s.note, s.problem = r.Note, r.Problem
	was := seen(s.l.w())
	var cmds []tea.Cmd
	for _, intent := range r.Intents {
		cmd, err := s.l.do(intent)
		if err != nil {
			s.note, s.problem = "", err.Error()
			return nil, tea.Batch(cmds...)
		}
		cmds = append(cmds, cmd)
	}
	if r.Set != nil {
		s.in.Set(*r.Set)
	}
	if r.Done != nil {
		r.Done()
	}
	if s.l.w().Stage != s.at {
		s.enter()
		s.bringBack()
	}
	s.move(was, r.Intents)
	return r.Action, tea.Batch(cmds...)
}

func (s *session) Help() kit.HelpPage {
	page := s.stage.Help()
	if len(s.l.lines.waiting) > 0 {
		page.Keys = append(page.Keys, kit.F8.Does("the line that was not entered last time"))
	}
	page.Keys = append(page.Keys,
		kit.Keys{kit.PgDn, kit.PgUp}.Does("one beat on, one back"), kit.Keys{kit.CtrlZ, kit.CtrlY}.Does("undo, redo"),
		kit.F4.Does("all stages, and what each holds"), spotlightKey, kit.Key(".").Does("blank the screen"),
		kit.F6.Does("hold the picture"), kit.F2.Does("your notes, nudges, what comes"),
		kit.F9.Does("save a copy of the session to a file"), kit.CtrlS.Does("try now to save what is not saved"),
		kit.Esc.Does("to the library; the session is kept"))
	return page
}

func (s *session) View(a kit.Area) kit.Picture {
	w, now, t := s.l.w(), s.kit.Now(), s.kit.Theme
	look := s.stage.Line()
	f := kit.Frame{
		Title: w.Client + " · " + w.Title, Place: kit.PlaceLine(w, now, a.W-kit.Margin-1),
		Rail: kit.Rail(t, w, now, a.W-kit.Margin-1), Hints: s.Hints(), Mark: s.l.mark(t), Note: s.noteLine(look, a.W-kit.Margin-1),
		CursorX: -1, Firm: kit.Keys{kit.PgDn, kit.PgUp},
	}
	switch {
	case look.Command:
		f.Line = t.Strong.Render(kit.Cut("▸ "+look.Prompt, a.W-kit.Margin-1))
	case !look.Hidden:
		f.Line, f.CursorX = s.in.View(t, look.Prompt, look.Placeholder, a.W-kit.Margin-1)
	}
	room := kit.BodyArea(a, true, !look.Hidden)
	middle, left := s.sheet(room)
	f.Body = kit.Indent(kit.Fit(s.stage.Body(middle), room.H), left)
	d := f.Draw(t, a)
	s.body, s.left = d.Body, left
	return d
}

// sheet is the part of the room that the stage draws in: the middle, for one
// that says how wide it is at most.
func (s *session) sheet(room kit.Area) (middle kit.Area, left int) {
	if stage, ok := s.stage.(interface{ Widest() int }); ok {
		return kit.Sheet(room, stage.Widest())
	}
	return room, 0
}

func (s *session) Hints() []kit.Hint {
	return append(s.stage.Hints(), kit.F1.Does("help"))
}

// noteLine is one line: what was refused, where the typed line will land, or
// what just happened.
func (s *session) noteLine(look stage.Line, w int) string {
	t := s.kit.Theme
	switch {
	case s.problem != "":
		return t.Strong.Render(kit.Cut("! "+s.problem, w))
	case s.brought.Full != "":
		return t.Strong.Render(s.brought.In(w))
	case look.Landing != "" && !s.in.Empty():
		return t.Quiet.Render(kit.Cut(look.Landing, w))
	case s.note == "":
		return t.Quiet.Render(kit.Cut(s.Aside(w), w))
	}
	return t.Quiet.Render(kit.Cut(s.note, w))
}

// Aside is what a stage has to say where nothing else is to be said.
func (s *session) Aside(w int) string {
	if stage, ok := s.stage.(interface{ Aside(columns int) string }); ok {
		return stage.Aside(w + kit.Margin + 1)
	}
	return ""
}

func (s *session) exported() *workshop.Workshop { return s.l.w() }

func (s *session) say(note string) {
	if s.brought.Full != "" {
		s.later = append(s.later, note)
		return
	}
	s.note = note
}

// remark says what waits to be said, once nothing else stands there.
func (s *session) remark() {
	if len(s.later) > 0 && s.note == "" && s.problem == "" && s.in.Empty() {
		s.note, s.later = s.later[0], s.later[1:]
	}
}

// railStage is the stage of the segment at a cell of the rail, with the blank
// after it.
func railStage(widths []int, x int) (stage int, ok bool) {
	for i, width := range widths {
		if x >= 0 && x <= width {
			return i, true
		}
		x -= width + 1
	}
	return 0, false
}

// click opens the list of stages at the segment of the rail, or tells the
// stage. Nothing else in the frame of a session can be clicked.
func (s *session) click(x, y int) (screen.Action, tea.Cmd) {
	if y == s.body.Y-1 {
		widths := kit.RailWidths(s.l.w().Agenda.Stages, s.body.W)
		if stage, ok := railStage(widths, x-kit.Margin); ok {
			return screen.OpenJump{Stage: stage}, nil
		}
	}
	stage, ok := s.stage.(stage.Clicker)
	if !ok || !s.body.Has(x, y) {
		return nil, nil
	}
	r, ok := stage.Click(x-s.body.X-s.left, y-s.body.Y)
	if !ok {
		return nil, nil
	}
	return s.obey(r)
}

func (s *session) scroll(by int) (screen.Action, tea.Cmd) {
	if stage, ok := s.stage.(stage.Scroller); ok {
		return s.obey(stage.Scroll(by))
	}
	return nil, nil
}
