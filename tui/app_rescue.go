package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
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
		case r.State == RescueDamaged && a.options.Unattended:
			a.greeting("! A file with changes that could not be saved does not read. It was left as it is: " + r.File)
		case a.options.Unattended:
			a.greeting("! " + r.unattended(a.kit.Now()))
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
	a.overlay = newQuestion(a.kit, rescueQuestion(a.rescues[0], a.kit.Now()))
	return nil
}

// asksRescue is the rescue that is asked about now, or about losing it.
func (a *App) asksRescue() (*questionDialog, bool) {
	q, ok := a.overlay.(*questionDialog)
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
func (a *App) noRescue(q *questionDialog) tea.Cmd {
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
func (a *App) addTheRescue(r Rescue) tea.Cmd {
	return a.carryRescue(kit.Plural(r.Changes, "change", "changes")+" added.",
		func(ctx context.Context) error { return a.options.Remnants.Add(ctx, r) })
}

func (a *App) discardTheRescue(r Rescue) tea.Cmd {
	return a.carryRescue("Discarded.",
		func(context.Context) error { return a.options.Remnants.Discard(r) })
}

// rescueQuestion asks what becomes of a rescue. No name is in it: the room may read it.
func rescueQuestion(r Rescue, now time.Time) screen.Question {
	if r.State == RescueDamaged {
		return screen.Question{Title: "A file does not read", Action: askDiscard{r}, Yes: "discard it", No: "leave it there",
			Text: []string{"Changes that could not be saved were stored in it: " + r.File, "It was left as it is."}}
	}
	q := screen.Question{
		Title: "Not everything was saved then", Action: addRescue{r},
		Text: []string{r.words(now) + " could not be saved: add " + kit.ItOrThem(r.Changes) + "?", r.about()},
		Yes:  "add " + kit.ItOrThem(r.Changes), No: "not now",
		Also: []screen.Answer{{Key: "d", Word: "discard", Does: "discard " + kit.ItOrThem(r.Changes), Action: askDiscard{r}}},
	}
	switch r.State {
	case RescueGone:
		q.Yes = "bring the session back"
	case RescueParted:
		q.Yes = "add a copy"
	}
	return q
}

// discardQuestion asks once more.
func discardQuestion(r Rescue) screen.Question {
	if r.State == RescueDamaged {
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
		rescues []Rescue
		err     error
	}
	// rescuedMsg says how an answer was carried out.
	rescuedMsg struct {
		said string
		err  error
	}

	addRescue     struct{ rescue Rescue }
	discardRescue struct{ rescue Rescue }
	askDiscard    struct{ rescue Rescue }
)
