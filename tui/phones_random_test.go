package tui_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// facilitator reads on a console, in any order, what people write on phones meanwhile.
type facilitator struct {
	*tuitest.Desk
	t       *testing.T
	phones  *tuitest.PhoneDesk
	line    *tuitest.Line
	console *tuitest.Console
	dice    *rand.Rand
	keys    []string
	written int
	heard   int             // events
	carried int             // orders
	gone    map[string]bool // keys of what was declined
}

func newFacilitator(t *testing.T, seed uint64) *facilitator {
	d, phones, line := phonedConsole(t, workshop.StageCapture)
	f := &facilitator{Desk: d, t: t, phones: phones, line: line, dice: rand.New(rand.NewPCG(seed, 17)), gone: map[string]bool{}}
	orders(d, wire.PhonesLook, "")
	orders(d, wire.PhonesOn, "192.168.178.123")
	f.console = tuitest.NewConsoleOf(t, d, line.Status)
	f.heard = len(line.Events)
	return f
}

func word(n int) string { return fmt.Sprintf("zq%03d", n) }

// write is somebody who sends an item, which is put anywhere among the others.
func (f *facilitator) write() {
	one := workshop.Submission{Key: fmt.Sprintf("%020d", f.written), Quadrant: workshop.Quadrants[f.dice.IntN(4)], Text: word(f.written)}
	f.written++
	page := f.phones.On
	page.Waiting = slices.Insert(page.Waiting, f.dice.IntN(len(page.Waiting)+1), one)
	f.Send(nil)
}

// press presses a key on the console. Sometimes the app has not yet told what is new.
func (f *facilitator) press(key string) {
	f.keys = append(f.keys, key)
	f.console.Keys(key)
	f.console.Screen()
	for ; f.carried < len(f.console.Line.Sent); f.carried++ {
		f.carry(f.console.Line.Sent[f.carried])
	}
	if f.dice.IntN(3) > 0 {
		f.console.Hears(f.line.Events[f.heard:], f.line.Status)
		f.heard = len(f.line.Events)
	}
}

// carry brings an order to the app.
func (f *facilitator) carry(o wire.Order) {
	switch o.Do {
	case wire.PhonesOff: // on purpose, and not what this is about
		return
	case wire.Decline:
		if n := len(f.keys); n < 2 || f.keys[n-2] != "delete" {
			f.fail("it was thrown away by one key: %+v", o)
		}
		for _, key := range o.Keys() {
			f.gone[key] = f.gone[key] || f.waits(key)
		}
	}
	orders(f.Desk, o.Do, o.Text)
}

func (f *facilitator) waits(key string) bool {
	return slices.ContainsFunc(f.phones.On.Waiting, func(one workshop.Submission) bool { return one.Key == key })
}

// check says that each item is in one place, and that nobody reads what waits.
func (f *facilitator) check() {
	wall := f.Screen()
	for n := range f.written {
		key, places := fmt.Sprintf("%020d", n), 0
		if f.waits(key) {
			places++
			if strings.Contains(wall, word(n)) {
				f.fail("the wall shows what waits:\n%s", wall)
			}
		}
		for _, item := range f.W().Items {
			if item.Text == word(n) {
				places++
			}
		}
		if f.gone[key] {
			places++
		}
		if places != 1 {
			f.fail("%s is in %d places", word(n), places)
		}
	}
}

func (f *facilitator) fail(format string, args ...any) {
	f.t.Helper()
	f.t.Fatalf("after %v: %s", f.keys, fmt.Sprintf(format, args...))
}

// Whatever keys are pressed while others write, nothing is lost, nothing is on the board
// twice, and what waits is not on the wall.
func TestNothingThatPhonesWroteIsLost(t *testing.T) {
	t.Parallel()
	keys := []string{"f8", "enter", "enter", "delete", "delete", "tab", "up", "down", "esc", "enter", "delete", "x", "backspace"}
	for seed := range faults.Seeds(t, 30) {
		f := newFacilitator(t, seed)
		for range 60 {
			if f.dice.IntN(4) == 0 {
				f.write()
			}
			key := keys[f.dice.IntN(len(keys))]
			f.press(key)
			f.check()
		}
	}
}
