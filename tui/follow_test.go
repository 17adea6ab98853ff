package tui_test

import (
	"context"
	"errors"
	"testing"

	"swotshop/tui"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// remembering is a library that knows the sessions of a client.
type remembering struct {
	*tuitest.Library
	fails error
}

func (r remembering) WorkshopsOf(ctx context.Context, client string) (all []*workshop.Workshop, err error) {
	list, _ := r.List(ctx)
	for _, s := range list {
		events, _ := r.Events(ctx, s.ID)
		log, err := workshop.Replay(events)
		if err != nil {
			return nil, err
		}
		if workshop.ClientKey(s.Client) == workshop.ClientKey(client) {
			all = append(all, log.State())
		}
	}
	return all, r.fails
}

// remembers gives the program a library that knows what was before.
func remembers(fails error) func(*tui.Options) {
	return func(o *tui.Options) { o.Store = remembering{o.Store.(*tuitest.Library), fails} }
}

// followable has an agenda for follow-ups besides the usual one.
type followable struct{ tuitest.Content }

func (c followable) Agendas() []workshop.Agenda {
	return append(c.Content.Agendas(), workshop.Agenda{ID: "follow-up", Title: "Follow-up", Minutes: 10, Stages: []workshop.Stage{{Kind: workshop.StageStatus, Title: "Status", Minutes: 10}}})
}

func (c followable) AgendaWith(_, id string) (workshop.Agenda, error) {
	for _, a := range c.Agendas() {
		if a.ID == id {
			return a, nil
		}
	}
	return c.Agendas()[0], nil
}

// A new session with a client takes over what an earlier one left open, whatever was typed
// while it was looked for; with another client it takes over nothing.
func TestANewSessionTakesOverWhatIsOpen(t *testing.T) {
	store, parent := tuitest.Filled(t, func(s tuitest.Session) {
		s.Do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Rehearse", Owner: "COO"}})
	}, workshop.StageInitiatives)
	for client, want := range map[string]int{"ACME robotics": 1, "Another": 0} {
		start := tuitest.Acme()
		start.New.Client = client
		d := tuitest.NewDeskOn(t, store, start, remembers(nil))
		if got := len(d.W().Actions); got != want {
			t.Errorf("%s: %d actions, want %d", client, got, want)
		}
		if want > 0 && d.W().Follows.From != parent {
			t.Errorf("it follows %q", d.W().Follows.From)
		}
	}
}

// The follow-up of a session opens the form with what it takes over; one Enter starts it.
func TestAFollowUpIsOneEnterAway(t *testing.T) {
	store, parent := tuitest.Filled(t, func(s tuitest.Session) {
		s.Do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Rehearse", Owner: "COO"}}, workshop.ChangeDetails{Details: workshop.Details{Client: "Acme Robotics", Title: "Board day", Date: "2026-03-12", People: 6}})
	}, workshop.StageInitiatives)
	d := tuitest.NewDeskOn(t, store, tui.Start{}, remembers(nil), func(o *tui.Options) { o.Content = followable{} })
	d.Want(screen.FollowUp{ID: parent, Client: "Acme Robotics"})
	d.Shows("1 open action", "Acme Robotics", "Day 0 after Board day")
	d.Keys("enter")
	w := d.W()
	if len(w.Actions) != 1 || w.People != 6 || w.Client != "Acme Robotics" || w.Title != "Day 0 after Board day" {
		t.Errorf("%d actions, %d people, of %s", len(w.Actions), w.People, w.Client)
	}
}

// A library that cannot be asked keeps nobody from starting.
func TestALibraryThatFailsKeepsNoSessionWaiting(t *testing.T) {
	d := tuitest.NewDeskOn(t, tuitest.NewLibrary(), tuitest.Acme(), remembers(errors.New("The disk does not answer.")))
	if d.W().Follows != nil {
		t.Error("it follows something")
	}
	d.Shows("is not taken over")
}
