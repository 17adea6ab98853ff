package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// session is a live session: the frame around the present stage, the keys
// that mean the same in every stage, and the input line.
type session struct {
	env   *env
	l     *live
	in    input
	ctx   *stageContext
	stage stageScreen
	at    int // the stage that the stage screen was made for

	note    string // what just happened
	problem string // what did not work; shown instead of the note

	brought sayable  // that a draft is on the line, or waits; shown until the next key
	later   []string // what is to be told when there is room for a note
	typedOn Draft    // what the last line that showed would be as a draft

	body place // where the body was drawn last
	left int   // how far in it the stage's own part begins
}

func newSession(e *env, l *live) *session {
	s := &session{env: e, l: l, in: newInput()}
	s.ctx = &stageContext{env: e, l: l, in: &s.in}
	s.enter()
	return s
}

// enter makes the screen of the present stage.
func (s *session) enter() {
	s.stage, s.at = newStage(s.ctx), s.l.w().Stage
}

func (s *session) typing() bool { return s.open() && !s.in.empty() }

// open says that what is typed goes to the input line.
func (s *session) open() bool {
	look := s.stage.line()
	return !look.hidden && !look.command
}

func (s *session) pace() time.Duration {
	if p, ok := s.stage.(interface{ pace() time.Duration }); ok {
		return p.pace()
	}
	return minutes
}

func (s *session) update(msg tea.Msg) (action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		s.note, s.problem, s.brought = "", "", sayable{}
		want, cmd := s.key(msg)
		s.remark()
		return want, cmd
	case tea.PasteMsg:
		if !s.open() {
			return nil, nil
		}
		return nil, s.in.update(tea.PasteMsg{Content: workshop.Clean(msg.Content)})
	}
	return nil, nil
}

// key gives a key to whoever it belongs to: the session, the stage, the line.
func (s *session) key(k tea.KeyPressMsg) (action, tea.Cmd) {
	switch KeyOf(k) {
	case PgDn:
		return s.obey(intend(workshop.Forward{}))
	case PgUp:
		return s.obey(intend(workshop.Backward{}))
	case CtrlZ:
		return s.obey(s.named("undo", workshop.Undo{}, s.l.w().UndoLabel()))
	case CtrlY:
		return s.obey(s.named("redo", workshop.Redo{}, s.l.w().RedoLabel()))
	case F4:
		return openJump{s.at}, nil
	case F5:
		return s.obey(s.spotlight())
	case F8:
		s.takeBack()
		return nil, nil
	}
	if r, ok := s.stage.key(k); ok {
		return s.obey(r)
	}
	switch {
	case KeyOf(k) == Enter:
		return s.submit()
	case KeyOf(k) == Esc:
		return s.leave()
	case KeyOf(k) == "b" && !s.open():
		return blankScreen{}, nil
	case !s.open():
		return nil, nil
	}
	return nil, s.in.update(k)
}

func (s *session) named(what string, i workshop.Intent, label string) reply {
	return reply{intents: []workshop.Intent{i}, note: what + ": " + label}
}

func (s *session) submit() (action, tea.Cmd) {
	r := s.stage.submit(s.in.text())
	if r.problem == "" && r.set == nil && len(r.intents) > 0 {
		empty := ""
		r.set = &empty
	}
	return s.obey(r)
}

// unentered is what was typed and not entered.
func (s *session) unentered() string {
	if editor, ok := s.stage.(interface{ idle() bool }); ok && editor.idle() {
		return ""
	}
	return workshop.Clean(s.in.text())
}

func (s *session) leave() (action, tea.Cmd) {
	if s.typing() {
		s.problem = unfinished
		return nil, nil
	}
	return goLibrary{}, nil
}

// obey carries out what a stage wants. After a refusal nothing else happens
// and what was typed stays.
func (s *session) obey(r reply) (action, tea.Cmd) {
	s.note, s.problem = r.note, r.problem
	was := seen(s.l.w())
	var cmds []tea.Cmd
	for _, intent := range r.intents {
		cmd, err := s.l.do(intent)
		if err != nil {
			s.note, s.problem = "", err.Error()
			return nil, tea.Batch(cmds...)
		}
		cmds = append(cmds, cmd)
	}
	if r.set != nil {
		s.in.set(*r.set)
	}
	if r.done != nil {
		r.done()
	}
	if s.l.w().Stage != s.at {
		s.enter()
		s.bringBack()
	}
	s.move(was, r.intents)
	return r.action, tea.Batch(cmds...)
}

func (s *session) help() helpPage {
	page := s.stage.help()
	if len(s.l.lines.waiting) > 0 {
		page.keys = append(page.keys, F8.Does("the line that was not entered last time"))
	}
	page.keys = append(page.keys,
		Keys{PgDn, PgUp}.Does("one beat on, one back"), Keys{CtrlZ, CtrlY}.Does("undo, redo"),
		F4.Does("all stages, and what each holds"), spotlightKey, Key(".").Does("blank the screen"),
		F6.Does("hold the picture"), F2.Does("your notes, nudges, what comes"),
		F9.Does("save a copy of the session to a file"), CtrlS.Does("try now to save what is not saved"),
		Esc.Does("to the library; the session is kept"))
	return page
}

func (s *session) view(a area) drawn {
	w, now, t := s.l.w(), s.env.now(), s.env.theme
	look := s.stage.line()
	f := frame{
		title: w.Client + " · " + w.Title, place: placeOf(w, now, a.w-margin-1),
		rail: drawRail(t, w, now, a.w-margin-1), hints: s.hints(), mark: s.l.mark(t), note: s.noteLine(look, a.w-margin-1),
		cursorX: -1, firm: Keys{PgDn, PgUp},
	}
	switch {
	case look.command:
		f.line = t.strong.Render(cut("▸ "+look.prompt, a.w-margin-1))
	case !look.hidden:
		f.line, f.cursorX = s.in.view(t, look.prompt, look.placeholder, a.w-margin-1)
	}
	room := bodyArea(a, true, !look.hidden)
	middle, left := s.sheet(room)
	f.body = indent(fit(s.stage.body(middle), room.h), left)
	d := f.draw(t, a)
	s.body, s.left = d.body, left
	return d
}

// sheet is the part of the room that the stage draws in: the middle, for one
// that says how wide it is at most.
func (s *session) sheet(room area) (middle area, left int) {
	if stage, ok := s.stage.(interface{ widest() int }); ok {
		return sheet(room, stage.widest())
	}
	return room, 0
}

func (s *session) hints() []hint {
	return append(s.stage.hints(), F1.Does("help"))
}

// noteLine is one line: what was refused, where the typed line will land, or
// what just happened.
func (s *session) noteLine(look lineLook, w int) string {
	t := s.env.theme
	switch {
	case s.problem != "":
		return t.strong.Render(cut("! "+s.problem, w))
	case s.brought.full != "":
		return t.strong.Render(s.brought.in(w))
	case look.landing != "" && !s.in.empty():
		return t.quiet.Render(cut(look.landing, w))
	case s.note == "":
		return t.quiet.Render(cut(s.aside(w), w))
	}
	return t.quiet.Render(cut(s.note, w))
}

// aside is what a stage has to say where nothing else is to be said.
func (s *session) aside(w int) string {
	if stage, ok := s.stage.(interface{ aside(columns int) string }); ok {
		return stage.aside(w + margin + 1)
	}
	return ""
}

func (s *session) exported() *workshop.Workshop { return s.l.w() }

func (s *session) say(note string) {
	if s.brought.full != "" {
		s.later = append(s.later, note)
		return
	}
	s.note = note
}

// remark says what waits to be said, once nothing else stands there.
func (s *session) remark() {
	if len(s.later) > 0 && s.note == "" && s.problem == "" && s.in.empty() {
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
func (s *session) click(x, y int) (action, tea.Cmd) {
	if y == s.body.y-1 {
		widths := railWidths(s.l.w().Agenda.Stages, s.body.w)
		if stage, ok := railStage(widths, x-margin); ok {
			return openJump{stage}, nil
		}
	}
	stage, ok := s.stage.(clickStage)
	if !ok || !s.body.has(x, y) {
		return nil, nil
	}
	r, ok := stage.click(x-s.body.x-s.left, y-s.body.y)
	if !ok {
		return nil, nil
	}
	return s.obey(r)
}

func (s *session) scroll(by int) (action, tea.Cmd) {
	if stage, ok := s.stage.(scrollStage); ok {
		return s.obey(stage.scroll(by))
	}
	return nil, nil
}
