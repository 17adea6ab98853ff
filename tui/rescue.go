package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
)

// This file asks, before anything else is shown, about changes that could not be
// saved when the program ended without anyone to ask.

type (
	// rescuesMsg carries what is to be asked about.
	rescuesMsg struct {
		rescues []live.Rescue
		err     error
	}
	// rescuedMsg says how an answer was carried out.
	rescuedMsg struct {
		said string
		err  error
	}
)

// rescueDeed is an answer about the current rescue.
type rescueDeed int

const (
	addRescue   rescueDeed = iota
	leaveRescue            // not now
	askDiscard             // ask whether to lose it
	keepRescue             // do not lose it after all
	discardRescue
)

// lookBack asks about rescued changes, and then begins.
func (a *App) lookBack() tea.Cmd {
	remnants := a.options.Remnants
	if remnants == nil || !remnants.Any() {
		return a.begin()
	}
	a.screen = &opening{kit: a.kit, title: lookingForUnsaved}
	return func() tea.Msg {
		rescues, err := remnants.Rescues(context.Background())
		return rescuesMsg{rescues, err}
	}
}

// askRescues asks about each rescue; where nobody can answer it is only reported.
func (a *App) askRescues(msg rescuesMsg) tea.Cmd {
	if msg.err != nil {
		a.greeting(screen.Fault(kit.Sentence(kit.ErrorText(msg.err))))
	}
	for _, r := range msg.rescues {
		switch {
		case r.State == live.RescueDamaged && a.options.Unattended:
			a.greeting(screen.Fault(unreadableUnsaved(r.File)))
		case a.options.Unattended:
			a.greeting(screen.Fault(r.Unattended(a.kit.Now())))
		default:
			a.rescues = append(a.rescues, r)
		}
	}
	return a.nextRescue()
}

// nextRescue asks about the next one. After the last the program begins.
func (a *App) nextRescue() tea.Cmd {
	a.dialogs = nil
	if len(a.rescues) == 0 {
		typed := a.typedMeanwhile()
		begin := a.begin()
		if o, ok := a.screen.(*opening); ok {
			o.typed = typed
			return begin
		}
		return tea.Batch(begin, a.replay(typed))
	}
	return a.askByItself(rescueQuestion(a.rescues[0], a.kit.Now()))
}

// askByItself asks something that nobody has called for, and that somebody may be
// typing at.
func (a *App) askByItself(q screen.Question) tea.Cmd {
	q.Unasked = !a.kit.Lines
	return a.Obey(screen.Ask{Question: q})
}

// typedOn takes what was typed at such a question for what comes next. In the library
// it would be keys, and long past.
func (a *App) typedOn(typed []tea.Msg) {
	if o, ok := a.screen.(*opening); ok && !a.options.Start.library() {
		o.typed = append(o.typed, typed...)
	}
}

// rescueDeed carries out an answer.
func (a *App) rescueDeed(d rescueDeed) tea.Cmd {
	switch r := a.rescues[0]; d {
	case addRescue:
		return a.carryRescue(changesAdded(r.Changes),
			func(ctx context.Context) error { return a.options.Remnants.Add(ctx, r) })
	case discardRescue:
		return a.carryRescue(discarded, func(context.Context) error { return a.options.Remnants.Discard(r) })
	case askDiscard:
		a.dialogs = nil
		return a.askByItself(discardQuestion(r))
	case leaveRescue:
		a.rescues = a.rescues[1:]
	}
	return a.nextRescue()
}

// carryRescue does what takes a while. The screen waits: the session that opens
// next may be the same one.
func (a *App) carryRescue(said string, do func(context.Context) error) tea.Cmd {
	a.dialogs, a.rescues = nil, a.rescues[1:]
	return func() tea.Msg { return rescuedMsg{said, do(context.Background())} }
}

func (a *App) onRescued(msg rescuedMsg) tea.Cmd {
	n := screen.Remark(msg.said)
	if msg.err != nil {
		n = screen.Fault(kit.Sentence(kit.ErrorText(msg.err)))
	}
	a.greeting(n)
	return a.nextRescue()
}

// rescueQuestion asks what to do with a rescue. It names no client: the room may read it.
func rescueQuestion(r live.Rescue, now time.Time) screen.Question {
	if r.State == live.RescueDamaged {
		return screen.Question{Title: fileUnreadable, Action: askDiscard, Else: leaveRescue, Yes: discardFile, No: leaveFile,
			Text: []string{fileHoldsUnsaved(r.File), fileUnchanged}}
	}
	q := screen.Question{
		Title: unsavedFound, Action: addRescue, Else: leaveRescue,
		Text: []string{couldNotBeSaved(r, now), r.About()},
		Yes:  addThem(r.Changes), No: notNow,
		Also: []screen.Answer{{Key: "d", Word: discardWord, Does: discardThem(r.Changes), Action: askDiscard}},
	}
	switch r.State {
	case live.RescueGone:
		q.Yes = restoreSession
	case live.RescueParted:
		q.Yes = addCopy
	}
	return q
}

// discardQuestion asks for confirmation.
func discardQuestion(r live.Rescue) screen.Question {
	if r.State == live.RescueDamaged {
		return screen.Question{Title: discardFileAsk, Action: discardRescue, Else: keepRescue, Text: []string{discardFileIsFinal(r.File)}, Yes: discardFile}
	}
	return screen.Question{Title: discardAsk(r.Changes), Action: discardRescue, Else: keepRescue,
		Text: []string{discardIsFinal(r.Changes)}, Yes: discardThem(r.Changes)}
}
