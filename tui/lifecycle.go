package tui

import (
	"context"
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// This file decides which screen shows when, over a session's life: the library,
// the form, opening, running, leaving, reading, the end.

// openedMsg carries a session's events, and its lease.
type openedMsg struct {
	of     *opening // the screen that waits for it
	want   screen.OpenSession
	stage  workshop.StageKind
	events []workshop.Event
	leader live.Leader
	drafts []live.Draft // lines of it that were not entered
	err    error
}

// begin shows what was asked for.
func (a *App) begin() tea.Cmd {
	switch start := a.options.Start; {
	case start.New != nil:
		return a.start(*start.New)
	case start.Form != nil:
		return a.openForm(*start.Form)
	case start.Open != "":
		return a.open(screen.OpenSession{ID: start.Open}, start.Stage)
	case start.Replay != "":
		return a.openReplay(screen.Replay{ID: start.Replay}, nil, start.From)
	}
	return a.showLibrary()
}

// showLibrary shows the library as it was left.
func (a *App) showLibrary() tea.Cmd {
	a.screen = a.library
	return a.library.Back()
}

// toLibrary leaves the current screen.
func (a *App) toLibrary() tea.Cmd {
	cmd := a.leave()
	a.dialogs = nil
	return tea.Batch(cmd, a.showLibrary())
}

// openForm asks for what a new session starts with.
func (a *App) openForm(wanted setup.NewSession) tea.Cmd {
	form, remnants := setup.NewForm(a.kit, a.options.Content, wanted), a.options.Remnants
	a.screen = form
	known := a.nameClients(form)
	if remnants == nil {
		return known
	}
	return tea.Batch(known, func() tea.Msg { return setup.FormDraftsMsg{Of: form, Drafts: remnants.Drafts("")} })
}

// private reports whether the room may be looking from the start, or has been by now.
func (a *App) private() bool {
	start := a.options.Start
	return a.led || a.kit.Settings.LibraryPrivate || start.Client != "" || start.Replay != ""
}

// nameClients tells a form which clients it may name: all, or the one in hand.
func (a *App) nameClients(form *setup.Form) tea.Cmd {
	if client, alone := a.library.InHand(); alone || a.private() {
		form.Hold(client)
		if client != "" {
			form.Know([]string{client})
		}
		return nil
	}
	ctx, store, ledLately := a.options.Until, a.options.Store, a.own.LedLately()
	return func() tea.Msg {
		if led := ledLately(ctx); led != nil {
			return setup.ClientsMsg{Of: form, Clients: []string{led.Client}, Held: led.Client}
		}
		list, _ := store.List(ctx) // of a library that cannot be read nothing is named; starting says why
		var clients []string
		for _, s := range list {
			if !slices.Contains(clients, s.Client) {
				clients = append(clients, s.Client)
			}
		}
		return setup.ClientsMsg{Of: form, Clients: clients}
	}
}

// open loads a session. The screen changes at once; keys typed meanwhile are
// saved for the screen that follows.
func (a *App) open(want screen.OpenSession, stage workshop.StageKind) tea.Cmd {
	leave := a.leave()
	ctx, stop := context.WithCancel(a.options.Until)
	waits := &opening{kit: a.kit, stop: stop}
	var from live.Reader = a.options.Store
	if want.Firm != nil {
		from, waits.says = a.options.Firm, fromFirm
	}
	if !want.Read { // a session that is read has no line
		waits.id = want.ID
	}
	a.show(waits)
	store, remnants := a.options.Store, a.options.Remnants
	load := func() tea.Msg {
		defer stop()
		msg := fetch(ctx, from, store, want)
		if remnants != nil && msg.leader != nil {
			msg.drafts = remnants.Drafts(want.ID)
		}
		msg.of, msg.stage = waits, stage
		return msg
	}
	return screen.Sequence(leave, load)
}

// fetch loads a session, and its lease if it is to be led. A closed one is only read.
func fetch(ctx context.Context, from live.Reader, store live.Store, want screen.OpenSession) (msg openedMsg) {
	msg.want = want
	msg.events, msg.err = from.Events(ctx, want.ID)
	if msg.err != nil || want.Read || !want.Reopen && closed(msg.events) {
		return msg
	}
	msg.leader, msg.err = store.Lead(ctx, want.ID, want.TakeOver)
	if led := new(live.LedElsewhereError); msg.err != nil && !errors.As(msg.err, &led) {
		return msg
	}
	events, err := store.Events(ctx, want.ID) // another window may have led it until then
	if msg.events = events; err != nil {
		msg.err = err
	}
	return msg
}

// closed reports whether a session is closed.
func closed(events []workshop.Event) bool {
	log, err := workshop.Replay(events)
	return err == nil && log.State().Closed
}

// onOpened shows a fetched session, live or to read, unless nobody waits for it any
// more.
func (a *App) onOpened(msg openedMsg) tea.Cmd {
	if a.screen != screen.Screen(msg.of) {
		return release(msg.leader)
	}
	typed := a.typedMeanwhile()
	log, err := workshop.Replay(msg.events)
	led := new(live.LedElsewhereError)
	switch {
	case msg.err != nil && !errors.As(msg.err, &led):
		return a.showFailure(msg.err, msg.leader)
	case err != nil:
		return a.showFailure(err, msg.leader)
	case msg.err != nil:
		return a.readElsewhere(log, led, typed)
	case msg.want.Read, log.State().Closed && !msg.want.Reopen:
		return a.read(log, msg, typed)
	default:
		return a.lead(log, msg, typed)
	}
}

// read shows a session that somebody wants to read.
func (a *App) read(log *workshop.Log, msg openedMsg, typed []tea.Msg) tea.Cmd {
	a.library.Reads(log.State())
	r := reader.New(a.kit, log, nil)
	r.Firm = msg.want.Firm
	r.Stand(msg.want.At)
	a.screen, a.began = r, true
	cmd := release(msg.leader)
	if msg.want.Export {
		cmd = tea.Batch(cmd, a.export(screen.Export{}))
	}
	return tea.Batch(cmd, a.replay(typed))
}

// turn reads what comes next in the library's list. Another hit in the same session is on
// the same screen.
func (a *App) turn(want screen.Turn) tea.Cmd {
	next, why := a.library.Turn(want)
	r, reads := a.screen.(*reader.Screen)
	switch {
	case why != "":
		a.say(screen.Remark(why))
		return nil
	case reads && r.W().ID == next.ID:
		r.Stand(next.At)
		return nil
	}
	return a.open(next, "")
}

// readElsewhere shows a session that another window runs. What was typed for its line
// is no keys to the reader.
func (a *App) readElsewhere(log *workshop.Log, led *live.LedElsewhereError, typed []tea.Msg) tea.Cmd {
	a.library.LedElsewhere(log.State())
	r, drafts := reader.New(a.kit, log, led), a.unentered()
	a.screen, a.began = r, true
	if len(drafts) == 0 {
		return a.replay(typed)
	}
	r.Catching(drafts, drafts[0].Text)
	return nil
}

// lead makes this window the one that runs the session.
func (a *App) lead(log *workshop.Log, msg openedMsg, typed []tea.Msg) tea.Cmd {
	a.live = a.newLive(log, msg.leader)
	a.live.Sort(msg.drafts)
	before := a.live.ResumeAfter(live.LedUntil(msg.leader))
	first := []workshop.Intent{workshop.Resume{}}
	if log.State().Closed {
		first = []workshop.Intent{workshop.ReopenSession{}}
	}
	if at := log.State().Agenda.Find(msg.stage); at >= 0 {
		first = append(first, workshop.EnterStage{Stage: at})
	}
	s := session.New(a.kit, a.live, a.options.Prompter)
	a.screen, a.began = s, true
	_, cmd := s.Obey(screen.Reply{Intents: first, Note: resumed})
	s.Resumed(len(typed) > 0)
	return tea.Batch(before, cmd, a.serve(), a.renewLater(msg.leader), a.recall(), a.recallPhones(), a.replay(typed))
}

func (a *App) newLive(log *workshop.Log, leader live.Leader) *live.Session {
	return live.New(log, live.With{Kit: a.kit, Leader: leader, Copier: a.options.Copier, NewID: a.options.NewID, Phones: a.options.Phones, Stores: a.options.Legacy != nil})
}

// start begins a new session, with what an earlier one of the client left open.
func (a *App) start(wanted setup.NewSession) tea.Cmd {
	if cmd := a.seekParent(wanted); cmd != nil {
		return cmd
	}
	return a.startNow(wanted)
}

// startNow begins a new session. Its id is new, so there is nothing to load: the
// lease is taken with the first save.
func (a *App) startNow(wanted setup.NewSession) tea.Cmd {
	open, err := wanted.Intent(a.options.Content, a.options.NewID(), a.kit.Now())
	if err != nil {
		return a.refuse(wanted, err)
	}
	leader := &leaderToBe{store: a.options.Store, id: open.Session}
	l := a.newLive(workshop.NewLog(), leader)
	cmd, err := l.Do(open)
	if err != nil {
		return a.refuse(wanted, err)
	}
	a.spend()
	s := session.New(a.kit, l, a.options.Prompter)
	a.live, a.screen, a.began = l, s, true
	if at := open.Agenda.Find(wanted.Stage); at > 0 {
		_, jump := s.Obey(screen.Intend(workshop.EnterStage{Stage: at}))
		cmd = tea.Batch(cmd, jump)
	}
	return tea.Batch(cmd, a.serve(), a.renewLater(leader), a.recall())
}

// refuse shows why a session does not start, in a form with what was asked for.
func (a *App) refuse(wanted setup.NewSession, err error) tea.Cmd {
	form := setup.Refuse(a.kit, a.options.Content, wanted, err, a.screen)
	a.screen, a.refused = form, a.options.Start.New != nil
	return a.nameClients(form)
}

// showFailure goes to the library and says what went wrong.
func (a *App) showFailure(err error, leader live.Leader) tea.Cmd {
	kept := a.letGo()
	a.library.Failed(err)
	a.refused = a.options.Start.Open != ""
	return tea.Batch(kept, release(leader), a.showLibrary())
}

// showTakenOver shows a session that another window has taken over. What could no
// longer be saved is shown, so that it can be retyped there or go into a copy.
func (a *App) showTakenOver(led *live.LedElsewhereError) tea.Cmd {
	a.live.TakeOver(led)
	a.wasLed()
	drafts := a.unentered()
	a.noteHalfway()
	r := reader.NewDeposed(a.kit, a.live, led, drafts, a.halfway)
	line, page := a.live.Line, a.live.Phones()
	a.live, a.frozen = nil, nil
	a.show(r)
	return tea.Batch(hangUp(line), closePhones(page))
}

// showClosed shows the closed session, read-only. What waited to be admitted has nowhere to
// go any more.
func (a *App) showClosed() tea.Cmd {
	log := a.live.Log
	lost := a.live.DeclineAll()
	leave := a.leave()
	a.screen = reader.New(a.kit, log, nil)
	return screen.Sequence(lost, leave)
}

// leave lets go of the live session, if any.
func (a *App) leave() tea.Cmd {
	kept := a.letGo()
	if a.live == nil {
		return kept
	}
	a.wasLed()
	leader, line, last := a.live.Leader(), a.live.Line, a.live.LastLed()
	phones := a.letGoOfPhones()
	if words := a.live.LastWords(); words != "" {
		a.farewell = words
	}
	a.live, a.frozen = nil, nil
	return screen.Sequence(kept, phones, tea.Batch(release(leader, last...), hangUp(line))) // the next to run it finds the lines
}

// End lets go of the session, saves the settings and ends the program, even with unsaved changes.
func (a *App) End() tea.Cmd {
	if o, ok := a.screen.(*opening); ok && o.stop != nil {
		o.stop()
	}
	a.noteHalfway()
	a.Bequeath()
	again := a.ended
	a.ended = true
	return screen.Sequence(a.leave(), a.keeper.Try(), a.quitWritten(again))
}

// noteHalfway records what is on the line of a screen that is left.
func (a *App) noteHalfway() {
	if s, ok := a.screen.(live.Typist); ok {
		a.halfway = s.Unentered()
	}
}
