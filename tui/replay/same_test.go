package replay_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"swotshop/e2e/faults"
	"swotshop/tui"
	"swotshop/tui/replay"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// wandered is a session that was led at random, with words of every stage, and undo, and
// private notes; and what its screen showed after so many events. Between two of its keys
// some time passes.
func wandered(t *testing.T, seed uint64) (d *tuitest.Desk, id string, saw map[int]string) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 14))
	day := func(o *tui.Options) { o.Content = tuitest.Day{Grid: seed%2 == 0, Evidence: seed%3 == 0} }
	d = tuitest.NewSessionDesk(t, day)
	id = d.W().ID
	if seed%4 > 0 {
		tuitest.FillSome(d)
	}
	keys := []string{"pgdown", "pgdown", "pgdown", "pgdown", "pgup", "up", "down", "tab", "enter", "space", "left", "right", "ctrl+z", "ctrl+z", "ctrl+y", "del"}
	lines := []string{"s People answer in the open", "w legal: nobody knows who may approve", "o An opening", "t A rumour", "11223", "34555", "5", "3", "+",
		"We publish what we know", "Head of HR", "people 9", "= Name the source", "by 12 June", "I1 done"}
	saw = map[int]string{}
	for range 120 {
		was := len(d.Store.Sessions[id])
		d.Passes(time.Duration(r.IntN(90)) * time.Second)
		switch r.IntN(8) {
		case 0, 1, 2:
			d.Line(fmt.Sprintf("%s %d", lines[r.IntN(len(lines))], r.IntN(3)))
		case 3:
			d.Line(lines[r.IntN(len(lines))])
		case 4:
			d.Do(workshop.NotePrivately{Text: fmt.Sprintf("secret %d", r.IntN(100))})
		default:
			d.Keys(keys[r.IntN(len(keys))])
		}
		for d.App.Over() != nil {
			d.Keys("esc")
		}
		if d.App.Live() == nil {
			d.Want(screen.OpenSession{ID: id, Reopen: true})
		}
		if n := len(d.Store.Sessions[id]); n > was {
			saw[n] = upper(d.View().Content, 24)
		}
	}
	return d, id, saw
}

// upper is a screen without the rows that are not of the stage.
func upper(picture string, h int) string {
	rows := strings.Split(ansi.Strip(picture), "\n")
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	return strings.Join(rows[:min(len(rows), h-3)], "\n")
}

// unmarked is a screen without the signs of what is picked on it: those follow the hand of
// who led the session.
func unmarked(screen string) string {
	return strings.NewReplacer("▸", " ", "◂", " ", "─", " ", "+", " ", "–", " ", "↗", " ", "↘", " ").Replace(screen)
}

// replayed shows a session again, all of it.
func replayed(t *testing.T, store *tuitest.Library, id string) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewDeskOn(t, store, tui.Start{Replay: id})
	d.Keys("N", "u")
	return d
}

func stopsOf(t *testing.T, events []workshop.Event) []replay.Stop {
	t.Helper()
	stops, err := replay.Stops(events)
	if err != nil {
		t.Fatal(err)
	}
	return stops
}

// At each event a replay draws what the session showed when it had no more events.
func TestAReplayShowsWhatTheSessionShowed(t *testing.T) {
	compared := 0
	for seed := range faults.Seeds(t, 8) {
		d, id, saw := wandered(t, seed)
		r := replayed(t, d.Store, id)
		for i, stop := range stopsOf(t, d.Store.Sessions[id]) {
			if i > 0 {
				r.Keys("right")
			}
			want, seen := saw[stop.Last]
			if !seen {
				continue
			}
			compared++
			if got := upper(r.View().Content, 24); unmarked(got) != unmarked(want) {
				t.Fatalf("seed %d, event %d, %q: replayed\n%s\nwas\n%s", seed, stop.Last, stop.Says, got, want)
			}
		}
	}
	if compared < 200 {
		t.Errorf("only %d screens were compared", compared)
	}
}

// What a replay shows depends on where it stands, and not on the way there.
func TestNoWayLeadsToAnotherScreen(t *testing.T) {
	for seed := range faults.Seeds(t, 8) {
		d, id, _ := wandered(t, seed)
		r, seen := replayed(t, d.Store, id), map[int]string{}
		stops := stopsOf(t, d.Store.Sessions[id])
		screen := r.App.Screen().(*replay.Screen)
		look := func(after string) {
			t.Helper()
			head, got := screen.W().Head, r.Screen()
			if want, ok := seen[head]; ok && got != want {
				t.Fatalf("seed %d, event %d, after %s:\n%s\nbefore:\n%s", seed, head, after, got, want)
			}
			seen[head] = got
		}
		r.Keys("home")
		for range stops {
			look("right")
			r.Keys("right")
		}
		if len(seen) != len(stops) {
			t.Fatalf("seed %d: %d screens for %d stops", seed, len(seen), len(stops))
		}
		keys := []string{"left", "left", "right", "pgup", "pgdown", "home", "end", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}
		dice := rand.New(rand.NewPCG(seed, 15))
		for range 100 {
			key := keys[dice.IntN(len(keys))]
			r.Keys(key)
			look(key)
		}
	}
}
