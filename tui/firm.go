package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/library"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/workshop"
)

// This file goes to the firm’s library and back, and copies from it what is to be led here.
// Of a copy that somebody gave up waiting for nothing is heard any more: it may be here all
// the same, and then the list says so.

// Told is a note of something that went on in the background, e.g. a copy that reached the
// firm’s library. It shows as a note, but never over a session that runs: the room would
// read it.
type Told struct{ Note screen.Note }

// tellLater shows such notes once no session runs.
func (a *App) tellLater() {
	if a.live != nil {
		return
	}
	for _, n := range a.later {
		a.greeting(n)
	}
	a.later = nil
}

// showFirm shows the firm’s library in place of the own one.
func (a *App) showFirm(want library.ShowFirm) tea.Cmd {
	if a.firm == nil {
		return nil
	}
	client, _ := a.own.InHand()
	a.library = a.firm
	a.show(a.firm)
	return a.firm.Enter(client, want.All)
}

// showOwn shows the own library again.
func (a *App) showOwn() tea.Cmd {
	a.library = a.own
	a.show(a.own)
	return a.own.Back()
}

// wasLed takes note of the session that runs: it is in the own library, wherever it came from.
func (a *App) wasLed() {
	a.library = a.own
	a.own.Led(a.live.W())
}

// copiedHereMsg says that a session is on this laptop now, or why not.
type copiedHereMsg struct {
	of   *opening // the screen that waits for it
	then screen.Action
	err  error
}

// copyHere copies a session from the firm’s library, behind a screen that says so, and then
// does something else.
func (a *App) copyHere(want screen.CopyHere) tea.Cmd {
	firm := a.options.Firm
	if firm == nil {
		return nil
	}
	waits, ctx := a.awaitFirm(copyingHere, copyingAbout)
	waits.id = want.ID // what is typed meanwhile is for its line, whenever that is there
	a.show(waits)
	return func() tea.Msg {
		return copiedHereMsg{waits, want.Then, firm.Pull(ctx, want.ID, true)}
	}
}

// awaitFirm is a screen that waits for the firm’s library. Esc gives up.
func (a *App) awaitFirm(title, says string) (*opening, context.Context) {
	ctx, stop := context.WithCancel(a.options.Until)
	return &opening{kit: a.kit, title: title, says: says, stop: stop, far: true}, ctx
}

// onCopiedHere goes on with a session that was copied, unless nobody waits for it any more.
func (a *App) onCopiedHere(msg copiedHereMsg) tea.Cmd {
	if a.screen != screen.Screen(msg.of) {
		return nil
	}
	typed := a.typedMeanwhile()
	msg.of.stop()
	if msg.err != nil {
		return a.showFailure(msg.err, nil)
	}
	return tea.Batch(a.Obey(msg.then), a.replay(typed))
}

// followCopy copies what a follow-up is to follow, and asks for what that starts with. The
// session before stays with whoever leads it.
func (a *App) followCopy(want screen.FollowUp) tea.Cmd {
	firm := a.options.Firm
	if firm == nil {
		return nil
	}
	waits, ctx := a.awaitFirm(seekingBefore, seekingAbout)
	a.dialogs = nil
	return a.seekOn(ctx, waits, formerMsg{form: true, wanted: setup.NewSession{Client: want.Client}}, nil, func(ctx context.Context) (*workshop.Workshop, error) {
		defer waits.stop()
		all, err := firm.WorkshopsOf(ctx, want.Client)
		parent, _ := workshop.ParentOf(all, want.ID)
		if err != nil || parent == nil {
			return nil, err
		}
		return parent, firm.Pull(ctx, parent.ID, false)
	})
}
