package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// lookBack asks about rescued changes, and then begins.
func (a *App) lookBack() tea.Cmd {
	remnants := a.options.Remnants
	if remnants == nil || !remnants.Any() {
		return a.begin()
	}
	a.screen = &opening{kit: a.kit, title: "Looking for what could not be saved …"}
	return func() tea.Msg {
		rescues, err := remnants.Rescues(context.Background())
		return rescuesMsg{rescues, err}
	}
}

// askRescues asks about each rescue; where nobody answers it is only said.
func (a *App) askRescues(msg rescuesMsg) tea.Cmd {
	if msg.err != nil {
		a.greeting("! " + kit.Sentence(kit.ErrorText(msg.err)))
	}
	for _, r := range msg.rescues {
		switch {
		case r.State == live.RescueDamaged && a.options.Unattended:
			a.greeting("! A file with changes that could not be saved does not read. It was left as it is: " + r.File)
		case a.options.Unattended:
			a.greeting("! " + r.Unattended(a.kit.Now()))
		default:
			a.rescues = append(a.rescues, r)
		}
	}
	return a.nextRescue()
}

// nextRescue asks about the next one. After the last the program begins.
func (a *App) nextRescue() tea.Cmd {
	a.overlay = nil
	if len(a.rescues) == 0 {
		typed := a.typedMeanwhile()
		begin := a.begin()
		if o, ok := a.screen.(*opening); ok {
			o.typed = typed
			return begin
		}
		return tea.Batch(begin, a.replay(typed))
	}
	a.overlay = dialog.NewQuestion(a.kit, rescueQuestion(a.rescues[0], a.kit.Now()))
	return nil
}

// asksRescue is the rescue that is asked about now, or about losing it.
func (a *App) asksRescue() (*dialog.Question, bool) {
	q, ok := a.overlay.(*dialog.Question)
	if !ok || len(a.rescues) == 0 {
		return nil, false
	}
	switch q.Action.(type) {
	case addRescue, askDiscard, discardRescue:
		return q, true
	}
	return nil, false
}

// noRescue is the no to such a question: not now, or not to lose it after all.
func (a *App) noRescue(q *dialog.Question) tea.Cmd {
	if _, loses := q.Action.(discardRescue); !loses {
		a.rescues = a.rescues[1:]
	}
	return a.nextRescue()
}

// carry carries out an answer. The screen waits for it: what comes next may be
// the very session.
func (a *App) carryRescue(said string, do func(context.Context) error) tea.Cmd {
	a.overlay, a.rescues = nil, a.rescues[1:]
	return func() tea.Msg { return rescuedMsg{said, do(context.Background())} }
}

func (a *App) rescued(msg rescuedMsg) tea.Cmd {
	if msg.err != nil {
		msg.said = "! " + kit.Sentence(kit.ErrorText(msg.err))
	}
	a.greeting(msg.said)
	return a.nextRescue()
}

// addTheRescue and discardTheRescue do what was answered.
func (a *App) addTheRescue(r live.Rescue) tea.Cmd {
	return a.carryRescue(kit.Plural(r.Changes, "change", "changes")+" added.",
		func(ctx context.Context) error { return a.options.Remnants.Add(ctx, r) })
}

func (a *App) discardTheRescue(r live.Rescue) tea.Cmd {
	return a.carryRescue("Discarded.",
		func(context.Context) error { return a.options.Remnants.Discard(r) })
}

// rescueQuestion asks what becomes of a rescue. No name is in it: the room may read it.
func rescueQuestion(r live.Rescue, now time.Time) screen.Question {
	if r.State == live.RescueDamaged {
		return screen.Question{Title: "A file does not read", Action: askDiscard{r}, Yes: "discard it", No: "leave it there",
			Text: []string{"Changes that could not be saved were stored in it: " + r.File, "It was left as it is."}}
	}
	q := screen.Question{
		Title: "Not everything was saved then", Action: addRescue{r},
		Text: []string{r.Words(now) + " could not be saved: add " + kit.ItOrThem(r.Changes) + "?", r.About()},
		Yes:  "add " + kit.ItOrThem(r.Changes), No: "not now",
		Also: []screen.Answer{{Key: "d", Word: "discard", Does: "discard " + kit.ItOrThem(r.Changes), Action: askDiscard{r}}},
	}
	switch r.State {
	case live.RescueGone:
		q.Yes = "bring the session back"
	case live.RescueParted:
		q.Yes = "add a copy"
	}
	return q
}

// discardQuestion asks once more.
func discardQuestion(r live.Rescue) screen.Question {
	if r.State == live.RescueDamaged {
		return screen.Question{Title: "Discard the file for good?", Action: discardRescue{r}, Text: []string{"This cannot be undone: " + r.File}, Yes: "discard it"}
	}
	return screen.Question{Title: "Discard " + kit.Plural(r.Changes, "change", "changes") + " for good?", Action: discardRescue{r},
		Text: []string{kit.UpperFirst(kit.ItIsTheyAre(r.Changes)) + " in no other place, and this cannot be undone."}, Yes: "discard " + kit.ItOrThem(r.Changes)}
}

// greeting adds to what is told on the first screen; what went wrong begins with
// an exclamation mark.
func (a *App) greeting(words string) { a.toTell = append(a.toTell, workshop.Clean(words)) }

type (
	// rescuesMsg brings what is to be asked about.
	rescuesMsg struct {
		rescues []live.Rescue
		err     error
	}
	// rescuedMsg says how an answer was carried out.
	rescuedMsg struct {
		said string
		err  error
	}

	addRescue     struct{ rescue live.Rescue }
	discardRescue struct{ rescue live.Rescue }
	askDiscard    struct{ rescue live.Rescue }
)
