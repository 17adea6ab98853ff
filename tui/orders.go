package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/prompter"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is the app's end of the line to the facilitator's second screen:
// opening it, reporting what happens, and obeying its orders.

type (
	// servedMsg carries the line of a session, or why there is none.
	servedMsg struct {
		leader live.Leader // of which session
		line   live.Line
		err    error
	}
	// orderMsg is a request from a console.
	orderMsg struct {
		line    live.Line
		request wire.Request
	}
)

// serve opens the line for consoles. Without one the session continues, and F2
// says why.
func (a *App) serve() tea.Cmd {
	if a.options.Serve == nil || a.live == nil || a.live.Line != nil {
		return nil
	}
	serve, leader, session := a.options.Serve, a.live.Leader(), a.live.W().ID
	return func() tea.Msg {
		line, err := serve(session)
		return servedMsg{leader, line, err}
	}
}

// onServed takes the line, unless the session was left meanwhile.
func (a *App) onServed(msg servedMsg) tea.Cmd {
	switch {
	case msg.err != nil && a.live != nil:
		a.live.Unserved = msg.err
		return nil
	case msg.err != nil:
		return nil
	case a.live == nil || a.live.Leader() != msg.leader || a.live.Line != nil:
		return hangUp(msg.line)
	}
	a.live.Line, a.live.Unserved = msg.line, nil
	return listen(msg.line)
}

// listen waits for the next order.
func listen(line live.Line) tea.Cmd {
	return func() tea.Msg {
		select {
		case r := <-line.Orders():
			return orderMsg{line, r}
		case <-line.Done():
			return nil
		}
	}
}

func hangUp(line live.Line) tea.Cmd {
	if line == nil {
		return nil
	}
	return func() tea.Msg {
		// A socket that is left behind is taken over by the next to serve.
		_ = line.Close()
		return nil
	}
}

// tell keeps the consoles up to date.
func (a *App) tell() {
	if a.live == nil || a.live.Line == nil {
		return
	}
	a.live.Line.Tell(a.live.Log.Events(), a.status())
}

func (a *App) status() wire.Status {
	s := wire.Status{Waiting: a.live.Pending(), Blank: a.blank, Frozen: a.frozen != nil, Phones: a.live.PhonesAside()}
	if a.live.W().CurrentStage().Kind == workshop.StageProvocations {
		s.Earlier = strings.Join(a.live.Earlier.In(a.live.W()), " ")
	}
	if err := a.live.Fault(); err != nil {
		s.Fault = kit.ErrorText(err)
	}
	return s
}

// onOrder does what a console asks for, and waits for the next order.
func (a *App) onOrder(msg orderMsg) tea.Cmd {
	if a.live == nil || a.live.Line != msg.line {
		msg.request.Answer(sessionLeft)
		return nil
	}
	cmd, problem := a.order(msg.request.Order)
	msg.request.Answer(problem)
	return tea.Batch(cmd, listen(msg.line))
}

// order obeys one order; problem says why it could not. A step is the clicker's
// key, but a frozen picture stays frozen.
func (a *App) order(o wire.Order) (cmd tea.Cmd, problem string) {
	switch o.Do {
	case wire.Forward:
		return a.beat(tea.KeyPgDown)
	case wire.Backward:
		return a.beat(tea.KeyPgUp)
	case wire.Blank:
		a.blank = !a.blank
	case wire.Freeze:
		a.freeze()
	case wire.Note:
		return a.privately(workshop.NotePrivately{Text: o.Text})
	case wire.DropNote:
		return a.privately(workshop.DropPrivateNote{Note: o.Text})
	case wire.Hear:
		return a.hear(o)
	case wire.Unhear:
		return a.privately(workshop.DropObjection{Objection: o.Objection})
	case wire.People:
		return a.people(o.Text)
	case wire.CatchUp:
		return done(a.live.CatchUp())
	case wire.UndoPlan:
		return a.privately(workshop.UndoPlan{})
	case wire.Admit:
		return done(a.live.Admit(o.Keys()))
	case wire.Decline:
		return a.live.Decline(o.Keys()), ""
	case wire.PhonesLook:
		a.live.LookForNetworks()
	case wire.PhonesOn:
		return a.turnOnAt(o.Text)
	case wire.PhonesOff:
		return a.turnOff(), ""
	default:
		problem = appIsOlder
	}
	return nil, problem
}

func (a *App) beat(code rune) (tea.Cmd, string) {
	cmd := a.instead(func() tea.Cmd { return a.press(tea.KeyPressMsg{Code: code}) })
	if s, ok := a.screen.(screen.Refuser); ok {
		return cmd, s.Refused()
	}
	return cmd, ""
}

// hear marks an objection as heard, in the words that this program knows.
func (a *App) hear(o wire.Order) (tea.Cmd, string) {
	objection, ok := prompter.Objection(a.options.Prompter, a.live.W(), o.Objection)
	if !ok {
		return nil, noObjection
	}
	owed, by := workshop.ReadOwed(o.Text)
	return a.privately(workshop.HearObjection{Objection: objection, Owed: owed, By: by})
}

// people sets who is in the room.
func (a *App) people(line string) (tea.Cmd, string) {
	details, ok := a.live.W().ReadPeople(line)
	if !ok {
		return nil, appIsOlder // it reads fewer forms than the console
	}
	return a.privately(workshop.ChangeDetails{Details: details})
}

// privately changes what the app says nothing of.
func (a *App) privately(i workshop.Intent) (tea.Cmd, string) {
	return done(a.live.Do(i))
}

func done(cmd tea.Cmd, err error) (tea.Cmd, string) {
	if err != nil {
		return nil, err.Error()
	}
	return cmd, ""
}

// turnOnAt turns phones on at an address that the console was told of.
func (a *App) turnOnAt(ip string) (tea.Cmd, string) {
	at, found := a.live.Network(ip)
	switch {
	case a.options.Phones == nil:
		return nil, live.PhonesSwitchedOff
	case a.live.Phones() != nil:
		return nil, ""
	case !found:
		return nil, networkGone
	}
	return a.turnOn(at), ""
}
