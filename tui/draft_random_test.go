package tui_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/dialog"
	"swotshop/tui/live"
	"swotshop/tui/reader"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// writer types words at random, each once, among keys that do all sorts of
// things, and knows what becomes of them.
type writer struct {
	*tuitest.Desk
	rng   *rand.Rand
	count int
	words []string // those that have stood on a line
	given []string // those of them that were let go of on purpose
}

// onLines is what stands on the lines of the screen, shown or not.
func (w *writer) onLines() string {
	var all []string
	switch s := w.App.Screen().(type) {
	case *session.Screen:
		all = append(all, s.In.Text(), setAside(s))
	case *reader.Screen:
		all = append(all, s.Halfway)
	case *setup.Form:
		for i := range s.Inputs {
			all = append(all, s.Inputs[i].Text())
		}
	}
	for _, s := range w.App.Dialogs() {
		if p, ok := s.(*session.Panel); ok {
			all = append(all, p.In.Text())
		}
	}
	return strings.Join(all, "\n")
}

// setAside is the refused line that another has replaced.
func setAside(s *session.Screen) string { return s.LeftOn()[1].Text }

// presses presses a key. With a line that is taken somebody lets go of the refused one
// before it.
func (w *writer) presses(key string) {
	s, ok := w.App.Screen().(*session.Screen)
	if !ok {
		w.Keys(key)
		return
	}
	aside := setAside(s)
	w.Keys(key)
	for _, word := range w.words {
		if strings.Contains(aside, word) && !strings.Contains(w.onLines(), word) {
			w.given = append(w.given, word)
		}
	}
}

// word types a new word.
func (w *writer) word() {
	w.count++
	word := fmt.Sprintf("wort%dx", w.count)
	w.Type(" " + word + " ")
	if s, ok := w.App.Screen().(*session.Screen); ok && len(w.App.Dialogs()) == 0 && s.Unentered() == "" { // it is only sought
		return
	}
	if strings.Contains(w.onLines(), word) { // else its letters were keys
		w.words = append(w.words, word)
	}
}

// purposely presses a key by which a person lets go of what is on a line.
func (w *writer) purposely(key string) {
	before := w.onLines()
	w.Keys(key)
	after := w.onLines()
	for _, word := range w.words {
		if strings.Contains(before, word) && !strings.Contains(after, word) {
			w.given = append(w.given, word)
		}
	}
}

func (w *writer) step() {
	keys := []string{"enter", "enter", "pgdown", "pgup", "f2", "f2", "f8", "tab", "up", "down", "ctrl+z", "ctrl+y", "f4", "f9", "n", "/", "."}
	switch n := w.rng.IntN(20); {
	case n < 8:
		w.word()
	case n == 8:
		w.purposely("ctrl+u")
	case n == 9:
		w.purposely("esc")
	case n == 10:
		w.Store.Fail = [...]error{nil, nil, tuitest.Full}[w.rng.IntN(3)]
	case n == 11 && w.App.Live() != nil:
		w.Beat()
	case n == 12 && w.rng.IntN(3) == 0:
		if w.Keys("f4", "end", "enter"); asksToLeave(w.App) {
			w.Keys("y")
		}
	default:
		w.presses(keys[w.rng.IntN(len(keys))])
	}
}

// end ends the program in some way, and answers with what it has left.
func (w *writer) end() live.Remains {
	way := w.rng.IntN(4)
	if w.App.Live() != nil && w.rng.IntN(4) == 0 {
		w.Store.Fail = tuitest.Led
		w.Beat()
	}
	asked := func() bool { _, is := w.App.Over().(*dialog.Question); return is && !w.Ended }
	switch way {
	case 0: // a person
		if w.Keys("ctrl+c"); asked() {
			w.Keys("y")
		}
	case 1: // a signal
		for n := 0; n < 3 && !w.Ended; n++ {
			w.Keys("ctrl+c")
		}
	}
	left := dies(w.Desk)
	left.Decided = left.Decided && way == 0
	return left
}

// stored is every text that is in the library, in a draft or in a rescue.
func (w *writer) stored(t *testing.T, left live.Remains) string {
	t.Helper()
	all := fmt.Sprint(attic(w.Desk).Lines)
	sessions := [][]workshop.Event{}
	for _, events := range w.Store.Sessions {
		sessions = append(sessions, events)
	}
	if left.Unsaved != nil {
		sessions = append(sessions, left.Unsaved.Events) // if Decided, a person has let go of them
	}
	for _, events := range sessions {
		if len(events) == 0 {
			continue
		}
		data, err := workshop.EncodeSession(events)
		if err != nil {
			t.Fatal(err)
		}
		all += string(data)
	}
	return all
}

// Whatever is typed, and however the program ends: each word is in the library,
// in a draft, in a rescue, or somebody let go of it on purpose.
func TestNoTypedWordIsLost(t *testing.T) {
	t.Parallel()
	kinds := []workshop.StageKind{"", workshop.StageOpen, workshop.StageProvocations, workshop.StageCapture, workshop.StageCluster,
		workshop.StageVote, workshop.StageTOWS, workshop.StageInitiatives, workshop.StageAgreement, workshop.StageCommitments, workshop.StageBlueprint}
	for seed := range uint64(400) {
		rng := rand.New(rand.NewPCG(seed, 9))
		start := tui.Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8, Stage: kinds[rng.IntN(len(kinds))]}}
		if rng.IntN(8) == 0 {
			start = tui.Start{Form: &setup.NewSession{}}
		}
		w := &writer{Desk: newHeirDesk(t, tuitest.NewLibrary(), &tuitest.Attic{}, start), rng: rng}
		if w.App.Live() != nil && rng.IntN(2) == 0 {
			for _, line := range []string{"s one", "w two", "o three"} {
				w.Line(line)
			}
		}
		for range 10 + rng.IntN(50) {
			w.step()
		}
		left := w.end()
		stored := w.stored(t, left)
		for _, word := range w.words {
			if !slices.Contains(w.given, word) && !strings.Contains(stored, word) {
				t.Errorf("seed %d: %q is lost", seed, word)
			}
		}
	}
}
