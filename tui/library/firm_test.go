package library_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/tui"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// joined is a desk whose laptop has joined a firm’s library.
func joined(t testing.TB, n int, change ...func(*tui.Options)) (*tuitest.Desk, *tuitest.Firm) {
	t.Helper()
	own := tuitest.NewLibrary()
	f := tuitest.NewFirm(n, own)
	ids := 0
	on := func(o *tui.Options) {
		o.Firm = f
		o.NewID = func() string { ids++; return fmt.Sprintf("%08d-0018", ids) } // none of the firm’s
	}
	d := tuitest.NewDeskOn(t, own, tui.Start{}, append([]func(*tui.Options){on}, change...)...)
	return d, f
}

// asOf is when a list that could not be renewed was fetched.
var asOf = time.Date(2026, 3, 10, 9, 14, 0, 0, time.UTC)

// alsoHere is a laptop that has the first session of the firm’s library too.
func alsoHere(d *tuitest.Desk, f *tuitest.Firm) {
	f.Away["s0"] = screen.Whereabouts{Here: true}
	f.Away["s2"] = screen.Whereabouts{Laptop: f.Away["s2"].Laptop, Who: "anna", Since: f.Away["s2"].Since, Here: true}
}

func longFirm(f *tuitest.Firm) {
	f.Shelf.Rows = longShelf().Rows
	for _, s := range f.Rows {
		f.Away[s.ID] = screen.Whereabouts{Laptop: "bartholomew-wolfeschlegelstein’s laptop “" + strings.Repeat("travel ", 20) + "”", Who: "bartholomew-wolfeschlegelstein", Since: asOf, Here: true}
	}
}

func TestFirmScreens(t *testing.T) {
	for name, c := range map[string]struct {
		n  int
		do func(*tuitest.Desk, *tuitest.Firm)
	}{
		"empty":       {0, func(d *tuitest.Desk, _ *tuitest.Firm) { d.Keys("l") }},
		"few":         {5, func(d *tuitest.Desk, f *tuitest.Firm) { alsoHere(d, f); d.Keys("l", "down", "down") }},
		"many":        {200, func(d *tuitest.Desk, f *tuitest.Firm) { alsoHere(d, f); d.Keys("l", "pgdown") }},
		"long":        {4, func(d *tuitest.Desk, f *tuitest.Firm) { longFirm(f); d.Keys("l") }},
		"unreachable": {12, func(d *tuitest.Desk, f *tuitest.Firm) { f.Since = asOf; d.Keys("l") }},
		"unread":      {0, func(d *tuitest.Desk, f *tuitest.Firm) { f.ListErr = errFirm; d.Keys("l", "up") }},
		"clients":     {12, func(d *tuitest.Desk, f *tuitest.Firm) { f.Since = asOf; d.Keys("l", "2") }},
	} {
		for _, size := range tuitest.Sizes[:3] {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d, f := joined(t, c.n)
				d.Resize(size[0], size[1])
				c.do(d, f)
				tuitest.Looks(t, d)
				if size[0] == 60 { // the narrow window has no golden of its own elsewhere
					golden.RequireEqual(t, []byte(d.Screen()+"\n"))
				}
			})
		}
	}
}

var errFirm = errors.New("library at db.example.com did not answer within five seconds. Is this laptop online?")

// withSession is a firm’s library with a session that can be read, as the newest.
func withSession(t *testing.T, d *tuitest.Desk, f *tuitest.Firm, is screen.Whereabouts) (id string) {
	t.Helper()
	store, id := tuitest.Filled(t, tuitest.FillSome, workshop.StageInitiatives)
	return f.Fill(store.Sessions[id], is)
}

var annas = screen.Whereabouts{Laptop: "anna’s laptop “studio”", Who: "anna", Since: time.Date(2026, 2, 12, 9, 14, 0, 0, time.UTC)}

// Each of the two libraries stays as it was left: its tab, its row, its filter.
func TestEachLibraryStaysAsItWasLeft(t *testing.T) {
	d, _ := joined(t, 40, func(o *tui.Options) { o.Store = tuitest.NewShelf(40) })
	d.Keys("down", "down", "s")
	own := d.Screen()
	d.Keys("l", "2", "end")
	firm := d.Screen()
	d.Shows("The firm’s library · library at db.example.com")
	d.Keys("l")
	if d.Screen() != own {
		t.Errorf("the own library was left as\n%s\nand is\n%s", own, d.Screen())
	}
	d.Keys("l")
	if d.Screen() != firm {
		t.Errorf("the firm’s library was left as\n%s\nand is\n%s", firm, d.Screen())
	}
	d.Keys("1", "/")
	d.Type("l2026") // on the line it is a letter
	d.Shows("/ l2026", "The firm’s library")
}

// Without a firm’s library the key does nothing, and nothing says that there might be one.
func TestWithoutAFirmNothingSaysSo(t *testing.T) {
	d := tuitest.NewShelfDesk(t, tuitest.NewShelf(4))
	before := d.Screen()
	if d.Keys("l"); d.Screen() != before {
		t.Errorf("l shows\n%s", d.Screen())
	}
	d.Keys("f1")
	d.Hides("firm")
}

// What leads from the firm’s library copies the session first, after a question that says
// who leads it: only its yes does, and the session is then led here.
func TestLeadingFromTheFirm(t *testing.T) {
	for name, c := range map[string]struct {
		is    screen.Whereabouts
		keys  []string // that ask
		shows []string
	}{
		"nobody’s":        {screen.Whereabouts{}, []string{"g"}, []string{"Copy it to this laptop to lead it here?", "Acme Robotics · Board away day, 12 March 2026.", "No laptop leads it now."}},
		"anna’s":          {annas, []string{"g"}, []string{"Copy it to this laptop to lead it here?", "Anna’s laptop “studio” has led this session", "since 12 February 2026."}},
		"from its reader": {annas, []string{"enter", "g"}, []string{"Copy it to this laptop to lead it here?", "Anna’s laptop “studio” has led this session", "since 12 February 2026."}},
	} {
		t.Run(name, func(t *testing.T) {
			d, f := joined(t, 5)
			id := withSession(t, d, f, c.is)
			d.Keys("l")
			for _, no := range []string{"n", "esc", "enter", "pgdown", " "} {
				d.Keys(c.keys...)
				d.Shows(c.shows...)
				if d.Keys(no); len(f.Pulled) > 0 || len(d.Store.Sessions) > 0 || d.App.Live() != nil {
					t.Fatalf("%s copies it", no)
				}
				d.Keys("esc", "esc")
			}
			d.Keys(append(c.keys, "y")...)
			if !slices.Equal(f.Pulled, []string{id + " to lead"}) || d.App.Live() == nil || d.W().ID != id {
				t.Fatalf("copied %v, and the screen shows\n%s", f.Pulled, d.Screen())
			}
			d.Leave()
			d.Hides("The firm’s library") // it is here now
			d.Shows("1 session", "▸ Acme Robotics")
		})
	}
}

// A session that this laptop has and leads is led without a question; one that it has and
// another leads is asked about.
func TestLeadingWhatIsHereToo(t *testing.T) {
	d, f := joined(t, 5)
	id := withSession(t, d, f, screen.Whereabouts{})
	d.Store.Sessions[id] = f.Sessions[id]
	d.Keys("l")
	d.Shows("This laptop has it too.")
	if d.Keys("g"); d.App.Live() == nil || len(f.Pulled) > 0 {
		t.Fatalf("copied %v, and the screen shows\n%s", f.Pulled, d.Screen())
	}
	d.Leave()
	f.Away[id] = annas
	d.Keys("l", "y", "home", "g")
	d.Shows("Lead it here all the same?", "Anna’s laptop “studio” has led this session", "since 12 February 2026.")
	if d.Keys("y"); d.App.Live() == nil || !slices.Equal(f.Pulled, []string{id + " to lead"}) {
		t.Errorf("copied %v, and the screen shows\n%s", f.Pulled, d.Screen())
	}
}

// A session that cannot be copied leaves the list where it was, and says why.
func TestWhatCannotBeCopied(t *testing.T) {
	d, f := joined(t, 5)
	withSession(t, d, f, annas)
	f.Refuse = errFirm
	d.Keys("l", "g", "y")
	d.Shows("The firm’s library", "! Library at db.example.com did not answer", "▸ Acme Robotics")
	if len(d.Store.Sessions) > 0 {
		t.Error("it is here all the same")
	}
}

// A follow-up copies the session before it, which stays with whoever leads it.
func TestFollowingUpFromTheFirm(t *testing.T) {
	for name, keys := range map[string][]string{"a session": {"f"}, "a client": {"2", "home", "f"}} {
		t.Run(name, func(t *testing.T) {
			d, f := joined(t, 0)
			id := withSession(t, d, f, annas)
			d.Keys(append([]string{"l"}, keys...)...)
			d.Shows("Copy it to this laptop to follow it up?", "Acme Robotics.")
			if d.Keys("enter"); len(f.Pulled) > 0 {
				t.Fatal("Enter copies it")
			}
			d.Keys("y")
			if !slices.Equal(f.Pulled, []string{id}) {
				t.Errorf("copied %v, want the session before, and not to be led", f.Pulled)
			}
			d.Shows("New session", "Acme Robotics", "Takes over 2 open actions from 12 March 2026.")
		})
	}
}

// A session of the firm’s library is only read: nothing can be tagged, and its page says
// where it is from.
func TestReadingInTheFirm(t *testing.T) {
	d, f := joined(t, 3)
	withSession(t, d, f, annas)
	d.Keys("l", "enter")
	d.DrawPage()
	d.Shows("open · firm’s library")
	d.Keys("#")
	d.Shows("Here the firm’s library is only read.")
	d.Keys("w")
	d.Shows("The session begins")
	d.Keys("esc", "r", "esc")
	d.Shows("The firm’s library", "▸ Acme Robotics")
	d.Keys("w")
	d.Shows("The session begins")
	d.Keys("esc")
	d.Keys("m", "m", "m", "/")
	d.Type("publish")
	d.Shows("The firm’s library")
}

// After a session was led, the firm’s library shows after a question: all of it, or the
// client in hand. The own one stays as private as it was.
func TestTheFirmAsksWhereTheRoomIsLooking(t *testing.T) {
	d, _ := joined(t, 10, onlyFor("Acme Robotics"))
	d.Keys("l")
	d.Shows("Show the firm’s library?", "Anyone who can see this screen", "c only Acme Robotics")
	d.Hides(otherClients("Acme Robotics")...)
	d.Keys("enter", "c")
	d.Shows("The firm’s library", "2 sessions", "8 sessions of other clients hidden.")
	d.Hides(otherClients("Acme Robotics")...)
	d.Keys("l", "l", "y")
	d.Shows("The firm’s library", "Northwind")
	d.Keys("l")
	d.Hides("The firm’s library", "Northwind")
	d.Keys("l")
	d.Shows("Show the firm’s library?")
	d.Keys("n", "l", "y", "h", "1")
	d.Hides(otherClients("Acme Robotics")...)
}

// Where the room may be looking, no key but a yes names a client of the firm’s library.
func TestNoClientOfTheFirmIsNamed(t *testing.T) {
	t.Parallel()
	keys := append(slices.Clone(firmKeys), "c", "l", "l", "l")
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 18))
		client := tuitest.TestClients[seed%5]
		d, f := joined(t, []int{12, 3, 250}[seed%3], onlyFor(client))
		f.Hits = tuitest.Hits[:2]
		f.OpenErr = errors.New("there is nothing in it")
		for range 120 {
			d.Hides(otherClients(client)...)
			d.Keys(keys[random.IntN(len(keys))])
		}
	}
}

var firmKeys = []string{"up", "down", "end", "home", "pgup", "pgdown", "enter", "enter", "esc", "/", "f1", "f3", "backspace", "tab", "a", "e", "g", "g", "r", "d", "h", "o", "p", "m", "=", "f", "1", "2", "3", "4", "left", "right", "s", "u", "w", "#", "x"}

// No key in the firm’s library writes to the own one, or copies to it, but a yes to a
// question that says so.
func TestNoKeyWritesButTheYes(t *testing.T) {
	t.Parallel()
	asked := 0
	keys := append(slices.Clone(firmKeys), "y", "y", "g", "f")
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 19))
		d, f := joined(t, 6)
		id := withSession(t, d, f, []screen.Whereabouts{annas, {}}[seed%2])
		d.Keys("l")
		var pressed []string
		for range 80 {
			key := keys[random.IntN(len(keys))]
			before := d.Screen()
			pressed = append(pressed, key)
			d.Keys(key)
			if len(f.Pulled) == 0 && len(d.Store.Sessions) == 0 && d.App.Live() == nil {
				continue
			}
			if key != "y" || !strings.Contains(before, "to this laptop to") || len(f.Pulled) == 0 {
				t.Fatalf("seed %d: %v copied %v and left %d sessions here, after\n%s", seed, pressed, f.Pulled, len(d.Store.Sessions), before)
			}
			if asked++; strings.Contains(before, "to lead it here?") && (d.App.Live() == nil || d.W().ID != id) {
				t.Errorf("seed %d: the yes leads nothing:\n%s", seed, d.Screen())
			}
			break
		}
	}
	if asked < 10 {
		t.Errorf("only %d of the runs came to a yes", asked)
	}
}

// Of two libraries each gets its own answers, whichever shows by then.
func TestAnswersGoToWhoeverAsked(t *testing.T) {
	d, f := joined(t, 5)
	_, cmd := d.App.Update(tuitest.KeyPress("l"))
	d.Shows("Asking the firm’s library …")
	d.Keys("l")
	before := d.Screen()
	if d.Run(cmd); d.Screen() != before {
		t.Errorf("the firm’s list shows in the own library:\n%s", d.Screen())
	}
	f.ListErr = errFirm // it could not be read any more
	d.Keys("l")
	d.Shows("Northwind", "as of 12 March, 09:00 · not reachable now", "! Library at db.example.com did not answer")
}

// The line that says whose library it is moves no row away from under the mouse.
func TestClicksInTheFirm(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk {
		d, f := joined(t, 12)
		f.OpenErr = errFirm
		d.Keys("l")
		return d
	}
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		d.Click("Northwind")
		d.Shows("▸ Northwind", "Led on anna’s laptop “studio” since 12 February 2026")
		d.Click("l own library")
		d.Hides("The firm’s library")
		d.Click("l firm’s library")
		d.Shows("The firm’s library", "▸ Northwind")
		d.Click("2 Clients")
		d.Click("Northwind")
		d.Shows("▸ Northwind")
	})
}

// Who led a session that is closed matters to nobody until it is reopened; then the question
// says it.
func TestWhoLedAClosedSession(t *testing.T) {
	d, f := joined(t, 2)
	f.Away["s1"] = annas
	d.Keys("l", "end")
	d.Shows("▸ Bäckerei")
	d.Hides("anna")
	d.Keys("g")
	d.Shows("Anna’s laptop “studio” has led this session", "It is closed.")
}

// From a list that is old nobody knows who leads a session: the question does not say that
// nobody does.
func TestNobodyKnowsWhoLeads(t *testing.T) {
	d, f := joined(t, 2)
	f.Since, f.Away = asOf, nil
	d.Keys("l", "g")
	d.Shows("Copy it to this laptop to lead it here?", "Who leads it now is not known")
	d.Hides("No laptop leads it")
}
