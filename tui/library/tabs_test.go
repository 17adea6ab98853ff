package library_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// office is a shelf whose sessions have stances, actions, reports and tags, each with the
// name of its client in it. The clock of a desk stands at 12 March 2026.
type office struct {
	*tuitest.Shelf
	fetched int
}

func newOffice(n int) *office { return &office{Shelf: tuitest.NewShelf(n)} }

func (o *office) Records(context.Context) ([]review.Record, error) {
	o.fetched++
	records := make([]review.Record, len(o.Rows))
	for i, s := range o.Rows {
		records[i] = recordOf(s, i)
	}
	return records, o.ListErr
}

// recordOf is what review would know of a session of the shelf.
func recordOf(s workshop.Summary, i int) review.Record {
	key := workshop.ClientKey(s.Client)
	r := review.Record{
		Summary: s, ClientKey: key, Agenda: "half", People: 9, Planned: 210, Spent: 215,
		Cards: []review.Card{{Card: workshop.SessionCard, Asked: "x"}}, Stages: []review.Stage{{Title: "Welcome", Planned: 5, Spent: 5}},
		Readings: []review.Reading{{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{1, 5, 3, 0, 0}, People: 9}},
		Themes:   []review.Theme{{Tag: "tag of " + s.Client, Name: "cluster of " + s.Client, Votes: 3}},
		Actions: []review.Action{{Origin: s.ID + "/n1", ID: "n1", Ref: "I1", From: s.Date, What: "Training at " + s.Client,
			Owner: "Owner at " + s.Client, Due: s.Date, Measure: "people at " + s.Client}},
	}
	if s.Closed {
		r.Readings = append(r.Readings, review.Reading{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{0, 2, 3, 4, 0}, People: 9})
		r.Review = "2026-01-01"
	}
	if i%3 == 0 {
		r.Reports = []review.Report{{Origin: s.ID + "/n1", Session: s.ID, On: s.Date, Status: "done", Note: "said at " + s.Client}}
	}
	return r
}

// WorkshopsOf knows none of them.
func (o *office) WorkshopsOf(context.Context, string) ([]*workshop.Workshop, error) { return nil, nil }

func atOffice(t testing.TB, o *office, change ...func(*tui.Options)) *tuitest.Desk {
	t.Helper()
	return tuitest.NewShelfDesk(t, o.Shelf, append(change, func(p *tui.Options) { p.Store = o })...)
}

// Each tab has its key, Tab goes round, and a digit in the filter is text.
func TestTabsChange(t *testing.T) {
	d := atOffice(t, newOffice(12))
	for i, key := range []string{"2", "3", "4", "1", "tab", "tab", "tab", "tab", "shift+tab"} {
		d.Keys(key)
		want := []string{"▸2 Clients", "▸3 Actions", "▸4 Insights", "▸1 Sessions", "▸2 Clients", "▸3 Actions", "▸4 Insights", "▸1 Sessions", "▸4 Insights"}[i]
		d.Shows(want)
	}
	d.Keys("1", "/", "2", "0", "2", "6")
	d.Shows("▸1 Sessions", "/ 2026")
	d.Keys("tab")
	d.Shows("▸1 Sessions")
}

// Whatever is done on a tab: it is as it was when somebody comes back to it, from other
// tabs and from reading.
func TestEachTabIsKept(t *testing.T) {
	t.Parallel()
	moves := []string{"down", "down", "pgdown", "up", "s", "o", "right", "left", "end", "c"}
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 8))
		d := atOffice(t, newOffice(60))
		shown := map[string]string{}
		for range 25 {
			tab := fmt.Sprint(1 + random.IntN(4))
			if d.Keys(tab); shown[tab] != "" && d.Screen() != shown[tab] {
				t.Fatalf("seed %d: tab %s is not as it was left:\n%s\nwant\n%s", seed, tab, d.Screen(), shown[tab])
			}
			for range random.IntN(5) {
				d.Keys(moves[random.IntN(len(moves))])
			}
			shown[tab] = d.Screen()
			if tab == "2" {
				delete(shown, "4") // the insights are those of the client that is chosen there
			}
		}
	}
}

// An action leads to where it was written, and back to it.
func TestReadingFromTheActions(t *testing.T) {
	store, id := tuitest.Filled(t, func(s tuitest.Session) {
		s.Do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Rehearse", Owner: "COO"}},
			workshop.WriteInitiative{Plan: workshop.Plan{What: "Train the desk", Owner: "HR"}})
	}, workshop.StageInitiatives)
	store.Sessions["other"] = beginningOf(store.Sessions[id], 1, "other")
	before := fmt.Sprint(store.Sessions)
	d := tuitest.NewDeskOn(t, store, tui.Start{})
	list := d.Screen()
	d.Keys("3", "down")
	shown := d.Screen()
	d.Shows("▸ I2", "Train the desk", "2 open of 2 actions", "COO")
	d.Keys("enter")
	if read(d) == "" {
		t.Fatalf("Enter does not read:\n%s", d.Screen())
	}
	d.Shows("action 2 of 2")
	d.Keys("K")
	d.Shows("action 1 of 2")
	d.Keys("J", "esc")
	if d.Screen() != shown {
		t.Errorf("after reading:\n%s\nwant\n%s", d.Screen(), shown)
	}
	if d.Keys("1"); d.Screen() != list {
		t.Errorf("the list is not as it was left:\n%s\nwant\n%s", d.Screen(), list)
	}
	if fmt.Sprint(store.Sessions) != before {
		t.Error("reading changed the library")
	}
}

// The sessions of a client are one Enter away.
func TestClientLeadsToItsSessions(t *testing.T) {
	d := atOffice(t, newOffice(12))
	d.Keys("2", "s")
	d.Shows("sorted by client", "▸ Acme Robotics", "3 sessions since", "1/5/3/0/0")
	d.Keys("enter")
	d.Shows("▸1 Sessions", "3 of 12 sessions")
	d.Hides(otherClients("Acme Robotics")...)
	d.Keys("esc", "2")
	d.Shows("sorted by client", "▸ Acme Robotics")
}

// Where the room may be looking, no tab names another client, nor counts what is theirs.
func TestTabsHideOtherClients(t *testing.T) {
	t.Parallel()
	keys := []string{"1", "2", "3", "4", "down", "up", "end", "s", "o", "c", "left", "right", "m", "=", "esc", "pgdown", "a", "n", "p", "/", "b", "b", "f1"}
	for seed := range uint64(25) {
		random := rand.New(rand.NewPCG(seed, 9))
		client := tuitest.TestClients[seed%5]
		o := newOffice([]int{12, 40}[seed%2])
		o.OpenErr = errors.New("there is nothing in it")
		o.Kept = []workshop.Retention{{Client: otherClients(client)[0], Until: "2020-01-01"}}
		d := atOffice(t, o, onlyFor(client))
		for range 120 {
			d.Keys(keys[random.IntN(len(keys))])
			d.Hides(otherClients(client)...)
			if d.App.Live() != nil {
				d.Leave()
				client = "no client of the shelf"
			}
		}
	}
	d := atOffice(t, newOffice(10), onlyFor("Acme Robotics"))
	d.Keys("2")
	d.Shows("1 client · 2 sessions", "8 sessions of other clients hidden. a shows them.")
	d.Keys("3", "o")
	d.Shows("2 actions")
	d.Keys("4")
	d.Shows("Acme Robotics", "8 sessions of other clients hidden.")
	d.Keys("a", "y", "2")
	d.Shows("5 clients · 10 sessions")
}

// What was chosen before is not compared with once it may not show.
func TestMarksOfHiddenSessionsGo(t *testing.T) {
	d := atOffice(t, newOffice(10))
	d.Keys("m", "down", "m")
	d.Shows(" =Acme Robotics", "▸=Bäckerei", "= compares them")
	d.Keys("h", "=")
	d.Shows("Mark two sessions")
}

// Without a client the figures are of several at once, and those of few are held back.
func TestInsightsNameNobody(t *testing.T) {
	o := newOffice(80)
	d := atOffice(t, o)
	for range 4 {
		d.Keys("4")
		d.Shows("without names")
		d.Hides(tuitest.TestClients...)
		d.Keys("right")
	}
	d.Shows("▲", "5 clients")
	few := newOffice(80)
	for i := range few.Rows {
		few.Rows[i].Client = tuitest.TestClients[i%2]
	}
	d = atOffice(t, few)
	d.Keys("4")
	d.Shows("Held back: under 3 clients")
	d.Keys("2", "4")
	d.Shows("towards Empowerment", "1/5/3/0/0 → 0/2/3/4/0")
}

// Reviews that are overdue show on the list too, and nothing waits for what tells them.
func TestDueShowsOnTheList(t *testing.T) {
	o := newOffice(12)
	o.Kept = []workshop.Retention{{Client: tuitest.TestClients[2], Until: "2026-03-01"}}
	d := atOffice(t, o)
	d.Resize(120, 40)
	d.Shows("! 3 reviews overdue · retention ended: Northwind Insurance Group plc (1 Mar 2026)")
}

// What is known of the sessions is asked for again when one was led.
func TestRecordsAreFetchedAgain(t *testing.T) {
	o := newOffice(5)
	d := atOffice(t, o)
	was := o.fetched
	d.Keys("2", "3", "4", "1")
	if o.fetched != was {
		t.Errorf("changing tabs reads the library %d times", o.fetched-was)
	}
	d.Want(setup.Start{Session: setup.NewSession{Client: "New one", People: 5}})
	d.Leave()
	if o.fetched <= was {
		t.Error("nothing is asked for after a session was led")
	}
}

// A library that cannot be read says so, and goes on.
func TestTabsSayWhatWentWrong(t *testing.T) {
	o := newOffice(3)
	d := atOffice(t, o)
	o.ListErr = errors.New("the file is gone")
	d.Keys("2")
	d.Shows("Acme")
	d = atOffice(t, &office{Shelf: &tuitest.Shelf{Library: tuitest.NewLibrary(), ListErr: errors.New("the file is gone")}})
	for _, tab := range []string{"2", "3", "4"} {
		d.Keys(tab)
		d.Shows("the file is gone")
	}
}

// Figures are made once for what has come, and not for each frame.
func TestTabsDrawOnlyWhatShows(t *testing.T) {
	frame := func(n int, tab string) float64 {
		d := atOffice(t, newOffice(n))
		d.Keys(tab)
		return testing.AllocsPerRun(5, func() { d.App.Update(tuitest.KeyPress("down")); d.App.View() })
	}
	for _, tab := range []string{"2", "3"} {
		if few, many := frame(60, tab), frame(3000, tab); many > 3*few {
			t.Errorf("tab %s: a frame of 3000 sessions takes %.0f allocations, one of 60 takes %.0f", tab, many, few)
		}
	}
}

func TestTabsLook(t *testing.T) {
	for tab, key := range map[string]string{"clients": "2", "actions": "3", "insights": "4"} {
		for _, size := range [][2]int{{80, 24}, {60, 18}} {
			t.Run(fmt.Sprintf("%s_%dx%d", tab, size[0], size[1]), func(t *testing.T) {
				o := newOffice(12)
				o.Kept = []workshop.Retention{{Client: tuitest.TestClients[0], Until: "2026-03-01"}}
				d := atOffice(t, o)
				d.Resize(size[0], size[1])
				d.Keys("2", key, "down")
				tuitest.Looks(t, d)
			})
		}
	}
}

func TestTabsFitEveryWindow(t *testing.T) {
	t.Parallel()
	long := newOffice(4)
	long.Shelf = longShelf()
	for _, o := range []*office{newOffice(0), newOffice(1), newOffice(300), long} {
		d := atOffice(t, o)
		for _, tab := range []string{"2", "3", "4"} {
			d.Keys(tab)
			tuitest.EverySize(t, d)
		}
	}
}

// The empty library says so on every tab.
func TestTabsWithoutSessions(t *testing.T) {
	d := atOffice(t, newOffice(0))
	for _, tab := range []string{"2", "3", "4"} {
		d.Keys(tab, "down", "enter", "f", "p", "s")
		d.Shows("No sessions yet")
	}
	if strings.Contains(d.Screen(), "panic") || d.Ended {
		t.Error("it ended")
	}
}
