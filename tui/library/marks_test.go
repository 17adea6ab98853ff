package library_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// diary is a library that knows the sessions of a client.
type diary struct{ *tuitest.Library }

func (d diary) WorkshopsOf(ctx context.Context, client string) (all []*workshop.Workshop, err error) {
	list, _ := d.List(ctx)
	for _, s := range list {
		events, _ := d.Events(ctx, s.ID)
		log, err := workshop.Replay(events)
		if err != nil {
			return nil, err
		}
		if workshop.ClientKey(s.Client) == workshop.ClientKey(client) {
			all = append(all, log.State())
		}
	}
	return all, nil
}

func keepsDiary(o *tui.Options) { o.Store = diary{o.Store.(*tuitest.Library)} }

// What to know before a visit has private notes: it says so, and is asked about once the
// room has been looking.
func TestPreparingIsPrivate(t *testing.T) {
	store, _ := tuitest.Filled(t, tuitest.FillSome, workshop.StageInitiatives)
	d := tuitest.NewDeskOn(t, store, tui.Start{}, keepsDiary)
	for _, tab := range []string{"1", "2"} {
		d.Keys(tab, "p")
		d.Shows("PRIVATE", "before the next visit")
		d.Keys("esc")
		d.Shows("▸" + tab)
	}
	d.Keys("1", "g")
	d.Leave()
	d.Keys("p")
	d.Shows("Show your private notes?")
	d.Hides("PRIVATE")
	d.Keys("n", "p", "y")
	d.Shows("PRIVATE")
	d.Keys("esc")
	d.Shows("▸1 Sessions")
}

// Two sessions that are marked are set side by side: first what differs, then all of it.
func TestMarkedSessionsAreCompared(t *testing.T) {
	store, id := tuitest.Filled(t, tuitest.FillSome, workshop.StageInitiatives)
	store.Sessions["other"] = beginningOf(store.Sessions[id], len(store.Sessions[id])/2, "other")
	before := fmt.Sprint(store.Sessions)
	d := tuitest.NewDeskOn(t, store, tui.Start{})
	d.Keys("=")
	d.Shows("Mark two sessions with m first")
	d.Keys("home", "m")
	d.Shows("▸=Acme", "Mark another one")
	d.Keys("m")
	d.Hides("▸=")
	d.Keys("m", "down", "m", "=")
	d.Shows("Two sessions side by side", "12 Mar 2026 · day")
	few := d.Screen()
	d.Keys("a")
	if d.Screen() == few {
		t.Errorf("a shows no more:\n%s", few)
	}
	d.Keys("a")
	if d.Screen() != few {
		t.Errorf("the second a shows\n%s\nwant\n%s", d.Screen(), few)
	}
	tuitest.EverySize(t, d)
	d.Keys("esc")
	d.Shows("▸1 Sessions", "=Acme")
	if fmt.Sprint(store.Sessions) != before {
		t.Error("comparing changed the library")
	}
}

// beginningOf is how a session began, as another session.
func beginningOf(events []workshop.Event, n int, id string) []workshop.Event {
	other := slices.Clone(events[:n])
	opened := other[0].Fact.(workshop.Opened)
	opened.Session = id
	other[0].Fact = opened
	return other
}

// A follow-up is one key away, of a session and of a client.
func TestFollowUpFromTheLibrary(t *testing.T) {
	store, _ := tuitest.Filled(t, tuitest.FillSome, workshop.StageInitiatives)
	for _, tab := range []string{"1", "2"} {
		d := tuitest.NewDeskOn(t, store, tui.Start{}, keepsDiary, func(o *tui.Options) { o.Content = tuitest.RichContent{} })
		d.Keys(tab, "f")
		d.Shows("open action", "Acme Robotics")
	}
}
