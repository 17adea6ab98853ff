package library_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/library"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// reviewed is a library of the sessions of five clients, of which some were closed with a
// date for the next review.
func reviewed(t *testing.T) *tuitest.Library {
	t.Helper()
	return shelf(t, 30, func(i int) int { return i * i }, func(i int, day time.Time) []workshop.Intent {
		if i%3 == 0 {
			return nil
		}
		return []workshop.Intent{workshop.SetReview{Date: day.AddDate(0, 0, 5+45*i%90).Format(time.DateOnly)}, workshop.CloseSession{Why: "for the test"}}
	})
}

// shown are the sessions as the list shows them.
func shown(d *tuitest.Desk) (list []workshop.Summary, l *library.Screen) {
	l = d.App.Screen().(*library.Screen)
	for _, i := range l.Filter.Shown {
		list = append(list, l.Sessions[i])
	}
	return list, l
}

// due is the day on which each client wants to look again, at the session that has set it.
func due(t *testing.T, store *tuitest.Library) map[string]string {
	t.Helper()
	records, err := store.Records(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	met, days := map[string]bool{}, map[string]string{}
	for _, r := range records {
		if r.Review != "" && !met[r.ClientKey] {
			met[r.ClientKey], days[r.ID] = true, r.Review
		}
	}
	return days
}

// In every order the same sessions show, as that order has them, and the one that is
// selected stays so.
func TestListInEveryOrder(t *testing.T) {
	store := reviewed(t)
	days := due(t, store)
	last := func(day string) string { return map[bool]string{true: "9999", false: day}[day == ""] }
	key := func(s workshop.Summary) string { return workshop.ClientKey(s.Client) }
	d := tuitest.NewDeskOn(t, store, tui.Start{})
	r := rand.New(rand.NewPCG(1, 2))
	sort, grouped, unfinished := 0, false, false
	for range 300 {
		was := ""
		if list, l := shown(d); len(list) > 0 {
			was = list[l.Selected].ID
		}
		switch press := []string{"s", "c", "u", "down", "pgdown", "up", "home"}[r.IntN(7)]; press {
		case "s":
			sort = (sort + 1) % 3
			d.Keys(press)
		case "c":
			grouped = !grouped
			d.Keys(press)
		case "u":
			unfinished = !unfinished
			d.Keys(press)
		default:
			d.Keys(press)
			was = ""
		}
		list, l := shown(d)
		if want := map[bool]int{true: 10, false: 30}[unfinished]; len(list) != want {
			t.Fatalf("%d sessions show, want %d", len(list), want)
		}
		if i := slices.IndexFunc(list, func(s workshop.Summary) bool { return s.ID == was }); i >= 0 && i != l.Selected {
			t.Fatalf("row %d is selected, want that of %s, which was", l.Selected, was)
		}
		least, first := map[string]string{}, map[string]int{}
		for i, s := range l.Sessions {
			if _, met := first[key(s)]; !met {
				first[key(s)], least[key(s)] = i, "9999"
			}
			least[key(s)] = min(least[key(s)], last(days[s.ID]))
		}
		rank := func(s workshop.Summary) string {
			at := slices.IndexFunc(l.Sessions, func(other workshop.Summary) bool { return other.ID == s.ID })
			by := ""
			switch {
			case sort == 1:
				by = key(s)
			case sort == 2 && grouped:
				by = fmt.Sprintf("%s %03d", least[key(s)], first[key(s)])
			case sort == 2:
				by = last(days[s.ID])
			case grouped:
				by = fmt.Sprintf("%03d", first[key(s)])
			}
			return fmt.Sprintf("%s\x00%03d", by, at)
		}
		if !slices.IsSortedFunc(list, func(a, b workshop.Summary) int { return strings.Compare(rank(a), rank(b)) }) {
			t.Fatalf("sort %d, grouped %v: %v", sort, grouped, list)
		}
		d.Shows("▸ ", list[l.Selected].Client[:10])
	}
}

// What is in force is said, and stays when a session was read.
func TestOrderSurvivesReading(t *testing.T) {
	d := tuitest.NewDeskOn(t, reviewed(t), tui.Start{})
	d.Hides("Newest first", "grouped")
	d.Keys("s", "c", "u", "down", "down")
	d.Shows("Sorted by client · grouped by client · only unfinished, 10 of 30 sessions", tuitest.TestClients[0]+" · 2 sessions")
	before := d.Screen()
	d.Keys("enter")
	if read(d) == "" {
		t.Fatal("nothing is read")
	}
	d.Keys("esc")
	if d.Screen() != before {
		t.Errorf("after reading:\n%s\nbefore:\n%s", d.Screen(), before)
	}
}

// A session that was led shows, though it is closed by now and only unfinished ones were
// wished for.
func TestTheSessionThatWasLedShows(t *testing.T) {
	d := tuitest.NewDeskOn(t, reviewed(t), tui.Start{})
	d.Keys("down", "down", "down") // unfinished
	list, l := shown(d)
	led := list[l.Selected]
	d.Keys("u", "g")
	d.Keys("y")
	if d.App.Live() == nil {
		t.Fatal("nothing is led")
	}
	d.Do(workshop.CloseSession{Why: "for the test"})
	d.Want(screen.GoLibrary{})
	list, l = shown(d)
	if list[l.Selected].ID != led.ID {
		t.Errorf("%v is selected, want %v", list[l.Selected], led)
	}
}

// Whatever the order, each row of the list can be reached, and shows with its client.
func TestEveryRowOfAGroupShowsUnderItsClient(t *testing.T) {
	for _, size := range tuitest.Sizes {
		d := tuitest.NewDeskOn(t, reviewed(t), tui.Start{})
		d.Resize(size[0], size[1])
		d.Keys("c")
		list, _ := shown(d)
		for range list {
			_, l := shown(d)
			s := list[l.Selected]
			d.Shows(s.Client+" · ", "▸ "+s.Title)
			d.Keys("down")
		}
	}
}

// The marks of a row say what is to be done about it.
func TestRowsSayWhatIsNext(t *testing.T) {
	store := reviewed(t)
	store.Kept = []workshop.Retention{{Client: tuitest.TestClients[4], Until: "2026-03-11"}}
	d := tuitest.NewDeskOn(t, store, tui.Start{})
	d.Shows("… Open", "! review ", "! retention over")
	d.Hides("closed")
}

// Plain text mode has the same orders, in the same words.
func TestOrderInPlainLines(t *testing.T) {
	d := tuitest.NewDeskOn(t, reviewed(t), tui.Start{})
	l := d.App.Screen().(*library.Screen)
	lines := strings.Join(l.Hear("sort client").Lines, "\n")
	if !strings.Contains(lines, "Sorted by client.") || !strings.Contains(lines, "1. "+tuitest.TestClients[0]) {
		t.Errorf("sort client:\n%s", lines)
	}
	lines = strings.Join(l.Hear("group").Lines, "\n")
	if !strings.Contains(lines, "Sorted by client · grouped by client.") || !strings.Contains(lines, tuitest.TestClients[0]+", 6 sessions\n1. ") {
		t.Errorf("group:\n%s", lines)
	}
	lines = strings.Join(l.Hear("unfinished").Lines, "\n")
	if !strings.Contains(lines, "10 sessions. Type a number") {
		t.Errorf("unfinished:\n%s", lines)
	}
	if got := l.Hear("sort colour"); len(got.Lines) > 0 {
		t.Errorf("sort colour: %v", got.Lines)
	}
}
