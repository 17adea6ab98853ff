package library_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// shelf puts sessions of five clients into a library, two of them of one day, the newest
// first: each has a strength, and what is done to it besides.
func shelf(t *testing.T, sessions int, client func(i int) int, also func(i int, day time.Time) []workshop.Intent) *tuitest.Library {
	t.Helper()
	store := tuitest.NewLibrary()
	newest := time.Date(2026, 3, 11, 9, 0, 0, 0, time.UTC)
	for i := range sessions {
		log, at, n := workshop.NewLog(), newest.AddDate(0, 0, -9*(i/2)), 0
		intents := append([]workshop.Intent{
			workshop.OpenSession{Session: fmt.Sprintf("%08d-0000", 1000-i), Agenda: tuitest.Day{}.Agendas()[0], Deck: tuitest.Deck(),
				Details: workshop.Details{Client: tuitest.TestClients[client(i)%5], Title: fmt.Sprintf("Session %d", i), People: 8, Date: at.Format(time.DateOnly)}},
			workshop.AddItem{Quadrant: workshop.Strengths, Text: fmt.Sprintf("Strength number %d", i)},
		}, also(i, at)...)
		for _, intent := range intents {
			stamp := workshop.Stamp{At: at, Actor: "facilitator", NewID: func() string { n++; return fmt.Sprintf("e%d", n) }}
			if _, err := log.Do(intent, stamp); err != nil {
				t.Fatalf("%T: %v", intent, err)
			}
		}
		store.Sessions[log.State().ID] = log.Events()
	}
	return store
}

// forty is a library of forty sessions of five clients, every second closed; every fifth
// has two texts about an impostor.
func forty(t *testing.T) *tuitest.Library {
	t.Helper()
	return shelf(t, 40, func(i int) int { return i }, func(i int, _ time.Time) (also []workshop.Intent) {
		if i%5 == 2 {
			also = append(also, workshop.AddItem{Quadrant: workshop.Threats, Text: fmt.Sprintf("The impostor has %d followers", i)},
				workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Nobody watches for an impostor"})
		}
		if i%2 == 1 {
			also = append(also, workshop.CloseSession{Why: "for the test"})
		}
		return also
	})
}

// read is the title of the session that is read; empty where none is.
func read(d *tuitest.Desk) string {
	if r, ok := d.App.Screen().(*reader.Screen); ok {
		return r.W().Title
	}
	return ""
}

// All forty sessions are read in their order with hardly more than a key each, and not one
// of them is changed.
func TestReadingFortySessionsTakesFewKeys(t *testing.T) {
	store := forty(t)
	before := fmt.Sprint(store.Sessions)
	d := tuitest.NewDeskOn(t, store, tui.Start{})
	keys, seen := 0, []string{}
	press := func(key string) { keys++; d.Keys(key) }
	press("enter")
	for range 40 {
		d.DrawPage()
		d.Shows(fmt.Sprintf("session %d of 40", len(seen)+1))
		seen = append(seen, read(d))
		press("J")
	}
	d.Shows("This is the last session of the list.")
	press("esc")
	d.Shows("▸ " + tuitest.TestClients[4][:10])
	list, _ := store.List(t.Context())
	for i, s := range list {
		if seen[i] != s.Title {
			t.Errorf("number %d read was %q, want %q", i+1, seen[i], s.Title)
		}
	}
	if keys > 125 {
		t.Errorf("it took %d keys", keys)
	}
	t.Logf("%d keys", keys)
	if fmt.Sprint(store.Sessions) != before {
		t.Error("reading changed the library")
	}
}

// One by one from the list costs a key more each, since the cursor stays.
func TestTheCursorStaysWhereItWas(t *testing.T) {
	d := tuitest.NewDeskOn(t, forty(t), tui.Start{})
	var seen []string
	for range 40 {
		d.Keys("enter")
		seen = append(seen, read(d))
		d.Keys("esc", "down")
	}
	slices.Sort(seen)
	if got := len(slices.Compact(seen)); got != 40 {
		t.Errorf("%d sessions were read, want 40", got)
	}
}

// Hits are read one after the other, across sessions, each where it stands; and coming back
// the filter, its hits and the one that was read last are as they were.
func TestHitsAreReadOneAfterTheOther(t *testing.T) {
	tuitest.OnSizes(t, func(t *testing.T) *tuitest.Desk { return tuitest.NewDeskOn(t, forty(t), tui.Start{}) }, func(t *testing.T, d *tuitest.Desk) {
		d.Keys("/")
		d.Type("impostor")
		d.Shows("16 matches")
		d.Keys("enter")
		for hit := 1; hit <= 16; hit++ {
			d.DrawPage()
			d.Shows(fmt.Sprintf("hit %d of 16 · %s", hit, tuitest.TestClients[2]), "impostor")
			if hit < 16 {
				d.Keys("n")
			}
		}
		d.Keys("n")
		d.Shows("This is the last hit.")
		d.Keys("N")
		d.DrawPage()
		d.Shows("hit 15 of 16")
		d.Keys("K")
		d.DrawPage()
		d.Shows("hit 13 of 16")
		d.Keys("J")
		d.DrawPage()
		d.Shows("hit 15 of 16")
		d.Keys("esc")
		d.Shows("/ impostor", "16 matches")
		d.Keys("enter")
		d.DrawPage()
		d.Shows("hit 15 of 16")
		d.Keys("/")
		d.Line("strength")
		d.Shows("“strength”: ")
		d.Keys("n", "esc")
		d.Shows("hit 15 of 16")
	})
}

// A client's name and a title are no hits where the session is listed for them.
func TestNamesAreNoHitsBelowTheirRows(t *testing.T) {
	d := tuitest.NewDeskOn(t, forty(t), tui.Start{})
	d.Keys("/")
	d.Type("Northwind")
	d.Shows("8 of 40 sessions · 0 matches in session text")
	d.Keys("esc", "/")
	d.Type("Session 39")
	d.Shows("1 of 40 sessions · 0 matches in session text")
	d.Keys("esc", "/")
	d.Type("number 39")
	d.Shows("0 of 40 sessions · 1 match in session text")
}

// Whatever somebody reads, filters and comes back from: the list shows what it showed, and
// no event is written.
func TestThePlaceIsKept(t *testing.T) {
	t.Parallel()
	keys := []string{"down", "down", "up", "pgdown", "end", "home", "/", "i", "m", "s", "t", "o", "backspace", "esc"}
	looks := []string{"n", "N", "J", "K", "pgdown", "end", "tab", "f1", "esc", "r", "e", "/", "x", "enter"}
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 5))
		store := forty(t)
		before := fmt.Sprint(store.Sessions)
		d := tuitest.NewDeskOn(t, store, tui.Start{})
		for range 6 {
			for range random.IntN(12) {
				d.Keys(keys[random.IntN(len(keys))])
			}
			shown := d.Screen()
			if d.Keys("enter"); read(d) == "" {
				continue
			}
			if random.IntN(2) > 0 {
				if d.Keys("esc"); d.Screen() != shown {
					t.Fatalf("seed %d: after reading\n%s\nwant\n%s", seed, d.Screen(), shown)
				}
				continue
			}
			for range random.IntN(9) {
				if read(d) != "" {
					d.Keys(looks[random.IntN(len(looks))])
				}
			}
			title := read(d)
			for i := 0; i < 5 && read(d) != ""; i++ {
				d.Keys("esc")
			}
			if d.Keys("enter"); title != "" && read(d) != title {
				t.Fatalf("seed %d: the cursor stands on %q, want %q:\n%s", seed, read(d), title, d.Screen())
			}
			d.Keys("esc", "esc")
		}
		if fmt.Sprint(store.Sessions) != before || d.App.Live() != nil {
			t.Fatalf("seed %d: looking changed the library", seed)
		}
	}
}

// Where only one client may show, no key of reading leads to another one's session.
func TestReadingStaysWithTheClient(t *testing.T) {
	t.Parallel()
	client := tuitest.TestClients[2]
	looks := []string{"enter", "esc", "J", "K", "n", "N", "/", "i", "m", "p", "down", "end", "e", "tab", "backspace"}
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 9))
		d := tuitest.NewDeskOn(t, forty(t), tui.Start{}, onlyFor(client))
		for range 80 {
			d.Keys(looks[random.IntN(len(looks))])
			d.Hides(otherClients(client)...)
		}
	}
}

// A session that was led is where the cursor stands, in the filter that was there when it
// shows it.
func TestTheFilterSurvivesLeading(t *testing.T) {
	d := tuitest.NewDeskOn(t, forty(t), tui.Start{})
	d.Keys("/")
	d.Type("impostor")
	d.Keys("down", "down", "enter", "g", "y")
	client := d.W().Client
	d.Leave()
	d.Shows("▸ "+client[:10], "hidden")
	d.Keys("esc")
	d.Shows("▸ "+client[:10], "g continue leading   Enter read")
}

// e reads the selected session, and lists the forms in which its paper can be written.
func TestExportFromTheList(t *testing.T) {
	var written []string
	d := tuitest.NewDeskOn(t, forty(t), tui.Start{}, func(o *tui.Options) {
		o.Export = tuitest.Paper{Write: func(w *workshop.Workshop) (string, error) { written = append(written, w.Title); return "x.md", nil }}
	})
	d.Keys("down", "e", "down", "esc")
	if len(written) > 0 {
		t.Fatalf("%q was written without an Enter", written)
	}
	if d.Keys("esc", "down", "e", "enter"); len(written) != 1 || written[0] != read(d) {
		t.Errorf("%q was written, %q is read", written, read(d))
	}
	d.Shows("└ x.md")
	d.Keys("esc")
	d.Shows("Blueprint written to x.md")
}

// At the end of a text the key that turned its pages says which one reads on.
func TestTheEndOfATextSaysHowToReadOn(t *testing.T) {
	d := tuitest.NewDeskOn(t, forty(t), tui.Start{})
	d.Keys("enter")
	d.DrawPage()
	d.Keys("end")
	d.Hides("This is the end.")
	d.View()
	d.Keys("pgdown")
	d.Shows("This is the end. J reads the next session.")
	d.Keys("up")
	d.Hides("This is the end.")
}

// The sessions of other clients that somebody asked for still show after one was read, and
// no longer after one was led.
func TestOthersShowUntilASessionIsLed(t *testing.T) {
	client, other := tuitest.TestClients[0], tuitest.TestClients[2]
	d := tuitest.NewDeskOn(t, forty(t), tui.Start{}, onlyFor(client))
	d.Keys("a", "y", "down", "down", "enter")
	d.Shows(other[:10])
	d.Keys("ctrl+n", "ctrl+n", "ctrl+p", "esc")
	d.Shows("40 sessions", client, other[:10])
	d.Hides("hidden")
	d.Keys("home", "g", "y")
	d.Leave()
	d.Shows("8 sessions", "32 sessions of other clients hidden.")
	d.Hides(other[:10])
}

// Keys that are pressed while the next session loads are no line of it that is to be stored.
func TestKeysOfReadingAreNoDrafts(t *testing.T) {
	d := tuitest.NewDeskOn(t, forty(t), tui.Start{})
	d.Keys("enter")
	_, load := d.App.Update(tuitest.KeyPress("J")) // which takes its time
	d.App.Update(tuitest.KeyPress("J"))
	if s, ok := d.App.Screen().(live.Typist); !ok || s.Unentered() != "" {
		t.Errorf("what is typed meanwhile would be stored: %T", d.App.Screen())
	}
	d.Run(load)
	d.Shows("session 3 of 40")
}
