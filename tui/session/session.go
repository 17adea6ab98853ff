package session

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// Screen is a live session: the frame around the present stage, the keys
// that mean the same in every stage, and the input line.
type Screen struct {
	kit    *kit.Kit
	L      *live.Session
	In     kit.Input
	source prompter.Source
	ctx    *stage.Context
	Stage  stage.Stage
	at     int // the number of the stage that the stage screen was made for

	note         screen.Note // what just happened
	problem      string      // what did not work; shown instead of the note
	plainProblem string      // the same for plain text mode, where keys have other names
	told         told        // in plain text mode

	brought kit.Sayable   // that a draft is on the line, or waits; shown until the next key
	later   []screen.Note // notes for when there is room for them
	begun   begun         // what somebody has begun to type for
	refused refused       // what was entered last and not taken

	wordless wordless // what was asked about since there is no word in it
	unheard  unheard  // what phones answered that the room may go on without

	body kit.Place // where the body was drawn last
	left int       // how far in it the stage's own part begins
}

// New shows a session that this window runs. The source is for the private panel.
func New(e *kit.Kit, l *live.Session, source prompter.Source) *Screen {
	s := &Screen{kit: e, L: l, In: kit.NewInput(), source: source}
	s.ctx = &stage.Context{Kit: e, W: l.W, In: &s.In, Earlier: func() workshop.Earlier { return l.Earlier }, Answers: l.Answers,
		PhonesHere: l.PhonesHere, Submitted: func() int { return len(l.Submissions()) }}
	s.ctx.Pick = stage.NewPick(s.ctx)
	s.enter()
	return s
}

// enter makes the screen of the present stage.
func (s *Screen) enter() {
	if s.Stage != nil && !s.busy() {
		s.In.Set("") // what was lent or sought
	}
	s.ctx.Pick.Drop()
	s.Stage, s.at = stage.New(s.ctx), s.number()
}

// number is the number of the present stage.
func (s *Screen) number() int { return s.L.W().StageNumber(s.L.W().Stage) }

func (s *Screen) Typing() bool { return !s.In.Empty() }

// Open reports that what is typed goes to the input line, at every stage.
func (s *Screen) Open() bool { return true }

// Blanks reports whether nothing is asked for and nothing typed, so that a b may blank
// the screen.
func (s *Screen) Blanks() bool { return s.ctx.Pick.Line(s.Stage).Hidden && s.In.Empty() }

// idle reports whether the arrows have nothing to do: the stage has no use for them,
// and there is no text to move in.
func (s *Screen) idle() bool { return s.In.Empty() }

func (s *Screen) Pace() time.Duration {
	if p, ok := s.Stage.(stage.Pacer); ok {
		return p.Pace()
	}
	return stage.Minutes
}

func (s *Screen) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		s.note, s.problem, s.brought = screen.Note{}, "", kit.Sayable{}
		s.refused.pass(msg)
		want, cmd := s.key(msg)
		s.remark()
		return want, cmd
	case tea.PasteMsg:
		return s.paste(msg.Content)
	}
	return nil, nil
}

// key gives a key to what it belongs to: the session, the stage, the line.
func (s *Screen) key(k tea.KeyPressMsg) (screen.Action, tea.Cmd) {
	switch kit.KeyOf(k) {
	case kit.PgDn:
		return s.turn(+1, workshop.Forward{})
	case kit.PgUp:
		return s.turn(-1, workshop.Backward{})
	case kit.CtrlZ:
		return s.Obey(s.undo())
	case kit.CtrlY:
		return s.Obey(s.redo())
	case kit.F2:
		return screen.Cover{Dialog: newPanel(s.kit, s.L, s.source)}, nil
	case kit.F4:
		s.ctx.Pick.Leave()
		return s.jump(s.L.W().Stage), nil
	case kit.F5:
		return s.Obey(s.spotlight())
	case kit.F8:
		if s.offersLine() {
			s.takeBack()
			return nil, nil
		}
		return screen.ShowPhones{}, nil
	}
	if enters(kit.KeyOf(k)) && s.astray() {
		s.problem = typedFor(s.begun.name).Full
		s.noteRefusal()
		return nil, nil
	}
	if kit.KeyOf(k) == kit.Up && s.restoreRefused() {
		return nil, nil
	}
	if kit.KeyOf(k) == kit.Esc && s.ctx.Tying > 0 && !s.busy() {
		return s.Obey(screen.Intend(workshop.EnterStage{Stage: s.L.W().Agenda.Find(workshop.StageBlueprint)}))
	}
	if want, cmd, ok := s.byHand(func() (screen.Reply, bool) { return s.ctx.Pick.Key(k, s.Stage) }); ok {
		return want, cmd
	}
	switch key := kit.KeyOf(k); {
	case key == kit.Enter:
		return s.submit()
	case key == kit.Right && s.idle(): // some clickers have no other keys
		return s.turn(+1, workshop.Forward{})
	case key == kit.Left && s.idle():
		return s.turn(-1, workshop.Backward{})
	case key == kit.Esc:
		s.stay()
		return nil, nil
	}
	return nil, s.typing(k)
}

// turn goes to another picture of the stage, or else a step.
func (s *Screen) turn(by int, step workshop.Intent) (screen.Action, tea.Cmd) {
	if t, ok := s.Stage.(stage.Turner); ok && t.Turn(by) {
		s.ctx.Pick.Leave()
		return nil, nil
	}
	return s.Obey(screen.Intend(step))
}

// byHand carries out what a key or a click on the stage does. If it chooses what the
// line is for, what is typed goes there.
func (s *Screen) byHand(do func() (screen.Reply, bool)) (want screen.Action, cmd tea.Cmd, ok bool) {
	astray := s.astray()
	r, ok := do()
	if !ok {
		return nil, nil, false
	}
	want, cmd = s.Obey(r)
	if !astray && len(r.Intents) == 0 {
		s.begin()
	}
	return want, cmd, true
}

func (s *Screen) undo() screen.Reply {
	return screen.Reply{Intents: []workshop.Intent{workshop.Undo{}}, Note: undone(s.L.W().UndoLabel())}
}

func (s *Screen) redo() screen.Reply {
	return screen.Reply{Intents: []workshop.Intent{workshop.Redo{}}, Note: redone(s.L.W().RedoLabel())}
}

// Unentered is what was typed and not entered.
func (s *Screen) Unentered() string {
	if !s.busy() {
		return ""
	}
	return workshop.Clean(s.In.Whole())
}

// Obey carries out what a stage wants. After a refusal nothing else happens
// and what was typed stays.
func (s *Screen) Obey(r screen.Reply) (screen.Action, tea.Cmd) {
	if again, asks := s.doubts(r); asks {
		r = again
	}
	r = s.hearPhones(r)
	s.note, s.problem, s.plainProblem = screen.Remark(r.Note), r.Problem, ""
	if r.Problem != "" {
		s.plainProblem = r.Plain
	} else {
		s.note.Plain = r.Plain
	}
	was, events, undone := sightOf(s.L.W()), len(s.L.Log.Events()), s.L.W().RedoSubject()
	var cmds []tea.Cmd
	for _, intent := range r.Intents {
		if goesOn(intent) {
			s.ctx.Pick.Leave()
		}
		cmd, err := s.L.Do(intent)
		if err != nil {
			s.note, s.problem, s.plainProblem = screen.Note{}, err.Error(), kit.PlainText(err)
			return nil, tea.Batch(cmds...)
		}
		cmds = append(cmds, cmd)
	}
	if len(r.Intents) > 0 && len(s.L.Log.Events()) == events {
		s.note = screen.Remark(kit.NoChange)
	}
	if r.Set != nil {
		s.In.Lend(*r.Set)
	}
	tying := s.ctx.Tying
	if r.Done != nil {
		r.Done()
	}
	if s.number() != s.at {
		if s.ctx.Tying == tying && s.L.W().CurrentStage().Kind != workshop.StageBlueprint {
			s.ctx.Tying = 0 // the room has gone on
		}
		s.pass(r.Intents)
		s.enter()
		s.bringBack()
	}
	cmds = append(cmds, s.follow(r.Intents, undone))
	if r.Go.Kind != "" {
		cmds = append(cmds, s.goTo(r.Go))
	}
	s.move(was, r.Intents)
	if _, leaves := r.Action.(screen.GoLibrary); leaves {
		return s.leave(), tea.Batch(cmds...)
	}
	return r.Action, tea.Batch(cmds...)
}

// pass says what is left open in the stage from which the room goes on.
func (s *Screen) pass(intents []workshop.Intent) {
	passer, ok := s.Stage.(stage.Passer)
	if !ok || !slices.ContainsFunc(intents, isForward) {
		return
	}
	note, plain := passer.Passed()
	s.note = screen.Remark(note)
	s.note.Plain = plain
}

func isForward(i workshop.Intent) bool {
	_, ok := i.(workshop.Forward)
	return ok
}

// follow goes where undo or redo have led. Undone is what could be redone before them.
func (s *Screen) follow(intents []workshop.Intent, undone workshop.Subject) tea.Cmd {
	for _, i := range intents {
		switch i.(type) {
		case workshop.Undo:
			return s.stand(s.L.W().RedoSubject(), false)
		case workshop.Redo:
			return s.stand(undone, true)
		}
	}
	return nil
}

func (s *Screen) Help() kit.HelpPage {
	page := s.Stage.Help()
	switch {
	case s.astray():
		page.Keys = append(page.Keys, kit.F8.Does(useLine))
	case len(s.L.Lines.Waiting) > 0:
		page.Keys = append(page.Keys, kit.F8.Does(restoreLine))
	}
	if s.finds() {
		page.Keys = append(page.Keys, stage.SeekKey)
	}
	page.Keys = append(page.Keys,
		kit.Keys{kit.PgDn, kit.PgUp}.Does(nextStepPrevious), kit.Keys{kit.CtrlZ, kit.CtrlY}.Does(undoRedo),
		kit.F4.Does(stagesAndOut), s.phonesKey(), spotlightKey, kit.Key(".").Does(blankScreen),
		kit.F6.Does(freezePicture), kit.F2.Does(openPanel),
		kit.F9.Does(saveCopy), kit.CtrlS.Does(retrySaving))
	return page
}

// phonesKey leads to the phones in the room, where a line that waits does not have that key.
func (s *Screen) phonesKey() kit.Hint {
	if s.offersLine() {
		return kit.Keys{kit.F4, kit.F8}.Does(openPhones)
	}
	return kit.F8.Does(openPhones)
}

// attend makes the screen of the present stage if it is another than before: the agenda
// can be changed from elsewhere.
func (s *Screen) attend() {
	if s.number() != s.at {
		s.enter()
	}
}

func (s *Screen) Exported() *workshop.Log { return s.L.Log }

func (s *Screen) Say(note screen.Note) {
	if s.brought.Full != "" {
		s.later = append(s.later, note)
		return
	}
	s.note = note
}

// remark shows the next note that waits, once the line for notes is free.
func (s *Screen) remark() {
	if len(s.later) > 0 && s.note.Text == "" && s.problem == "" && s.In.Empty() {
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

// Click opens the list of stages at the segment of the rail, or passes it to
// the stage. Nothing else in the frame of a session can be clicked.
func (s *Screen) Click(x, y int) (screen.Action, tea.Cmd) {
	if y == s.body.Y-1 {
		widths := kit.RailWidths(s.L.W().Agenda.Stages, s.body.W)
		if stage, ok := railStage(widths, x-kit.Margin); ok {
			return s.jump(stage), nil
		}
	}
	stage, ok := s.Stage.(stage.Clicker)
	if !ok || !s.body.Has(x, y) {
		return nil, nil
	}
	want, cmd, _ := s.byHand(func() (screen.Reply, bool) { return stage.Click(x-s.body.X-s.left, y-s.body.Y) })
	return want, cmd
}

func (s *Screen) Scroll(by int) (screen.Action, tea.Cmd) {
	if stage, ok := s.Stage.(stage.Scroller); ok {
		return s.Obey(stage.Scroll(by))
	}
	return nil, nil
}

// Refused is why the last thing was not done; empty when it was.
func (s *Screen) Refused() string { return s.problem }

var (
	_ screen.Clicker  = (*Screen)(nil)
	_ screen.Scroller = (*Screen)(nil)
	_ screen.Exporter = (*Screen)(nil)
	_ screen.Writer   = (*Screen)(nil)
	_ screen.Blanker  = (*Screen)(nil)
	_ screen.Replier  = (*Screen)(nil)
	_ screen.Refuser  = (*Screen)(nil)
	_ live.Drafter    = (*Screen)(nil)
	_ live.Typist     = (*Screen)(nil)
)
