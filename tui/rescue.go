package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// This file asks, before anything else is shown, about changes that could not be
// saved when the program ended and nobody was there to be asked.

// Remnants are what earlier ends of the program left in files. Any goroutine may
// call their methods.
type Remnants interface {
	// Any says at once whether there may be rescued changes.
	Any() bool
	// Rescues are those of the library, oldest first, compared with what it has
	// now. Those of which it has everything are removed, and not among them.
	Rescues(ctx context.Context) ([]Rescue, error)
	// Add brings a rescue into the library; when it returns nil that is on the
	// disk, and the file is gone. Whoever is asked again may add it again.
	Add(ctx context.Context, r Rescue) error
	// Discard removes a rescue for good.
	Discard(r Rescue) error

	// Drafts are the lines of a session that were not entered, oldest first; of
	// no session those of the form for a new one.
	Drafts(session string) []Draft
	// Store keeps drafts; one that it knows already takes the place of what it was.
	Store(drafts ...Draft) error
	// Forget removes a draft, if it is there.
	Forget(d Draft)
}

// Rescue is a session with changes that could not be saved.
type Rescue struct {
	ID      string    // what Remnants call it
	At      time.Time // when they could not be saved
	Changes int
	State   RescueState
	File    string // where it lies, as it may be shown to a room
	Command string // what adds it, to be typed in a shell
}

// RescueState is how the library stands to a rescue.
type RescueState int

// The states of a rescue.
const (
	RescueMissing RescueState = iota // the library has the session without them
	RescueNew                        // the session never reached the library
	RescueGone                       // the session is no longer there: it may have been erased
	RescueParted                     // the session has gone on without them
	RescueDamaged                    // the file does not read
)

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

func (addRescue) isAction()     {}
func (discardRescue) isAction() {}
func (askDiscard) isAction()    {}

// lookBack asks about rescued changes, and then begins.
func (a *App) lookBack() tea.Cmd {
	remnants := a.options.Remnants
	if remnants == nil || !remnants.Any() {
		return a.begin()
	}
	a.screen = &opening{env: a.env, title: "Looking for what could not be saved …"}
	return func() tea.Msg {
		rescues, err := remnants.Rescues(context.Background())
		return rescuesMsg{rescues, err}
	}
}

// askRescues asks about each rescue; where nobody answers it is only said.
func (a *App) askRescues(msg rescuesMsg) tea.Cmd {
	if msg.err != nil {
		a.greeting("! " + sentence(spoken(msg.err)))
	}
	for _, r := range msg.rescues {
		switch {
		case r.State == RescueDamaged && a.options.Unattended:
			a.greeting("! A file with changes that could not be saved does not read. It was left as it is: " + r.File)
		case a.options.Unattended:
			a.greeting("! " + r.unattended(a.env.now()))
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
	a.overlay = a.rescues[0].question(a.env.now()).over(a.env)
	return nil
}

// asksRescue is the rescue that is asked about now, or about losing it.
func (a *App) asksRescue() (*question, bool) {
	q, ok := a.overlay.(*question)
	if !ok || len(a.rescues) == 0 {
		return nil, false
	}
	switch q.action.(type) {
	case addRescue, askDiscard, discardRescue:
		return q, true
	}
	return nil, false
}

// noRescue is the no to such a question: not now, or not to lose it after all.
func (a *App) noRescue(q *question) tea.Cmd {
	if _, loses := q.action.(discardRescue); !loses {
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
		msg.said = "! " + sentence(spoken(msg.err))
	}
	a.greeting(msg.said)
	return a.nextRescue()
}

// addTheRescue and discardTheRescue do what was answered.
func (a *App) addTheRescue(r Rescue) tea.Cmd {
	return a.carryRescue(plural(r.Changes, "change", "changes")+" added.",
		func(ctx context.Context) error { return a.options.Remnants.Add(ctx, r) })
}

func (a *App) discardTheRescue(r Rescue) tea.Cmd {
	return a.carryRescue("Discarded.",
		func(context.Context) error { return a.options.Remnants.Discard(r) })
}

// question asks what becomes of a rescue. No name is in it: the room may read it.
func (r Rescue) question(now time.Time) *question {
	if r.State == RescueDamaged {
		return &question{title: "A file does not read", action: askDiscard{r}, yes: "discard it", no: "leave it there",
			text: []string{"Changes that could not be saved were stored in it: " + r.File, "It was left as it is."}}
	}
	q := &question{
		title: "Not everything was saved then", action: addRescue{r},
		text: []string{r.words(now) + " could not be saved: add " + itOrThem(r.Changes) + "?", r.about()},
		yes:  "add " + itOrThem(r.Changes), no: "not now",
		also: []otherAnswer{{"d", "discard", "discard " + itOrThem(r.Changes), askDiscard{r}}},
	}
	switch r.State {
	case RescueGone:
		q.yes = "bring the session back"
	case RescueParted:
		q.yes = "add a copy"
	}
	return q
}

// words are how much it is, and when that was.
func (r Rescue) words(now time.Time) string {
	return plural(r.Changes, "change", "changes") + " of " + moment(r.At, now)
}

// about says what a yes does.
func (r Rescue) about() string {
	switch r.State {
	case RescueNew:
		return "The session never reached the library. It comes in whole."
	case RescueGone:
		return "The session is no longer in the library: somebody may have erased it. A yes brings all of it back."
	case RescueParted:
		return "The session has continued without " + itOrThem(r.Changes) + ", so a copy is added beside it, with “(copy)” in its title."
	}
	return "Do so before that session continues: afterwards only a copy of it can be added."
}

// discarding asks once more.
func (r Rescue) discarding() *question {
	if r.State == RescueDamaged {
		return &question{title: "Discard the file for good?", action: discardRescue{r}, text: []string{"This cannot be undone: " + r.File}, yes: "discard it"}
	}
	return &question{title: "Discard " + plural(r.Changes, "change", "changes") + " for good?", action: discardRescue{r},
		text: []string{upperFirst(itIsTheyAre(r.Changes)) + " in no other place, and this cannot be undone."}, yes: "discard " + itOrThem(r.Changes)}
}

func itIsTheyAre(n int) string {
	if n == 1 {
		return "it is"
	}
	return "they are"
}

// unattended says it where a question would take a line that is meant for
// something else.
func (r Rescue) unattended(now time.Time) string {
	words := r.words(now) + " could not be saved then. "
	switch r.State {
	case RescueGone:
		return words + "The session is no longer in the library: “" + r.Command + "” brings it back."
	case RescueParted:
		return words + "The session has continued without " + itOrThem(r.Changes) + ": “" + r.Command + "” adds a copy."
	}
	return words + "“" + r.Command + "” adds " + itOrThem(r.Changes) + "."
}

// greeting adds to what is told on the first screen; what went wrong begins with
// an exclamation mark.
func (a *App) greeting(words string) { a.toTell = append(a.toTell, workshop.Clean(words)) }
