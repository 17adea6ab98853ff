package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/phones"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is the app’s end of the phones in the room: turning them on and off, putting
// on them what is asked, and what comes from them. Their ballots are read by the stages.

type (
	// phonesMsg carries the page of a session, or why there is none.
	phonesMsg struct {
		leader live.Leader // of which session
		page   live.Phones
		again  bool // they were on when the program ended
		err    error
	}
	// phoneNewsMsg says that something has changed on the page, or that it has ended.
	phoneNewsMsg struct {
		page  live.Phones
		ended bool
	}
	// submittedMsg carries what phones submitted before the session was opened.
	submittedMsg struct {
		leader live.Leader
		all    []workshop.Submission
	}
)

// recallPhones turns the phones of a session on again if they were on when the program
// ended, and else looks for what they submitted.
func (a *App) recallPhones() tea.Cmd {
	leader := a.live.Leader()
	if desk := a.options.Phones; desk != nil {
		if at, on := desk.Left(a.live.W().ID); on {
			return a.openPhones(at, true)
		}
	}
	return func() tea.Msg {
		all, _ := leader.Submitted(context.Background()) // turning phones on asks again
		return submittedMsg{leader, all}
	}
}

func (a *App) onSubmitted(msg submittedMsg) {
	if a.live == nil || a.live.Leader() != msg.leader || a.live.Phones() != nil {
		return
	}
	a.live.TakeSubmitted(msg.all)
	if n := len(a.live.Submissions()); n > 0 && !a.kit.Lines { // lines tell of them with the stage
		a.say(screen.Remark(stillSubmitted(n)))
	}
}

// showPhones shows the phones in the room, or says why there are none.
func (a *App) showPhones() tea.Cmd {
	switch {
	case a.live == nil:
	case a.options.Phones == nil:
		a.say(screen.Remark(live.PhonesSwitchedOff))
	default:
		a.cover(phones.New(a.kit, a.live))
	}
	return nil
}

// turnOn serves the page of the session at an address.
func (a *App) turnOn(at live.Address) tea.Cmd {
	if a.live == nil || a.live.Phones() != nil || a.options.Phones == nil {
		return nil
	}
	return a.openPhones(at, false)
}

func (a *App) openPhones(at live.Address, again bool) tea.Cmd {
	desk, leader, session := a.options.Phones, a.live.Leader(), a.live.W().ID
	return func() tea.Msg {
		page, err := desk.Open(session, at, leader)
		return phonesMsg{leader, page, again, err}
	}
}

// onPhones takes the page, unless the session was left meanwhile.
func (a *App) onPhones(msg phonesMsg) tea.Cmd {
	here := a.live != nil && a.live.Leader() == msg.leader
	switch {
	case msg.err != nil && here:
		a.live.PhonesFail(kit.ErrorText(msg.err))
		a.say(screen.Fault(kit.ErrorText(msg.err)))
		return nil
	case msg.err != nil:
		return nil
	case !here || a.live.Phones() != nil:
		return suspendPhones(msg.page)
	}
	a.live.SetPhones(msg.page)
	if msg.again {
		a.say(screen.Remark(phonesAgain(msg.page.State().Address)))
	}
	return a.listenToPhones(msg.page)
}

// listenToPhones waits for the next news. In plain text mode commands are waited for, and
// nothing is drawn: there it is looked at with each line.
func (a *App) listenToPhones(page live.Phones) tea.Cmd {
	if a.kit.Lines {
		return nil
	}
	return func() tea.Msg {
		select {
		case _, more := <-page.News():
			if !more {
				return nil
			}
			return phoneNewsMsg{page, false}
		case <-page.Done():
			return phoneNewsMsg{page, true}
		}
	}
}

// onPhoneNews waits for more. The screen is drawn after every message, and so after this.
func (a *App) onPhoneNews(msg phoneNewsMsg) tea.Cmd {
	switch {
	case a.live == nil || a.live.Phones() != msg.page:
		return nil
	case msg.ended:
		a.live.SetPhones(nil)
		a.say(phonesEnded)
		return nil
	}
	return a.listenToPhones(msg.page)
}

// turnOff ends the page; what was submitted still waits.
func (a *App) turnOff() tea.Cmd {
	if a.live == nil || a.live.Phones() == nil {
		return nil
	}
	page := a.live.Phones()
	a.live.SetPhones(nil)
	a.say(screen.Remark(phonesOff))
	return closePhones(page)
}

// letGoOfPhones ends the page of a session that is left. At the end of the program it can
// be opened again as it was: nobody may have meant to end it.
func (a *App) letGoOfPhones() tea.Cmd {
	page := a.live.Phones()
	if a.ended && !a.live.W().Closed {
		return suspendPhones(page)
	}
	return closePhones(page)
}

func closePhones(page live.Phones) tea.Cmd {
	if page == nil {
		return nil
	}
	return func() tea.Msg {
		_ = page.Close() // what is left of it ends with its time
		return nil
	}
}

func suspendPhones(page live.Phones) tea.Cmd {
	if page == nil {
		return nil
	}
	return func() tea.Msg {
		page.Suspend()
		return nil
	}
}

// askPhones puts on the phones what the room is asked, and what the wall shows.
func (a *App) askPhones() {
	if a.live == nil || a.live.Phones() == nil {
		return
	}
	page := a.live.Phones()
	if a.kit.Lines && hasEnded(page) {
		a.live.SetPhones(nil)
		a.say(phonesEnded)
		return
	}
	if asks := a.live.W().Poll().ID; a.frozen == nil || asks == a.asked { // what is looked up behind the picture is not asked yet
		page.Ask(a.live.W())
		a.asked = asks
	}
	switch s, shows := a.screen.(screen.Wall); {
	case a.blank:
		page.Show(nil)
	case shows && a.frozen == nil && page.State().Watching > 0:
		page.Show(s.OnTheWall())
	}
}

func hasEnded(page live.Phones) bool {
	select {
	case <-page.Done():
		return true
	default:
		return false
	}
}

// admit puts on the board what phones submitted.
func (a *App) admit(keys []string) tea.Cmd {
	if a.live == nil {
		return nil
	}
	cmd, err := a.live.Admit(keys)
	if err != nil {
		a.say(screen.Fault(kit.ErrorText(err)))
		return nil
	}
	a.say(screen.Remark(submissionsAdmitted(len(keys))))
	return cmd
}

// decline throws away what phones submitted.
func (a *App) decline(keys []string) tea.Cmd {
	if a.live == nil || len(keys) == 0 {
		return nil
	}
	a.say(screen.Remark(submissionsDeclined(len(keys))))
	return a.live.Decline(keys)
}

func (a *App) onSettled(msg live.SettledMsg) {
	if msg.Err != nil && a.live != nil {
		a.live.TakeSettled(msg)
		a.say(screen.Fault(kit.ErrorText(msg.Err)))
	}
}
