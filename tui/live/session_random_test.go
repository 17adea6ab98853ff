package live

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/e2e/faults"
	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file leads sessions at random: saves and copies that work, fail and come
// late, in any order, another window that takes over, keys that come at any
// moment; and looks after each step whether all is as it must be.

// renewed is what came of a renewal.
type renewed struct{ err error }

// player leads one session, as the root does. Commands run, and what they bring
// arrives, in any order.
type player struct {
	*disk
	s       *Session
	ids     int
	waiting []tea.Cmd
	arrived []tea.Msg

	table []rule
	told  int              // how many events the session knows to be saved
	fault error            // why the last save failed, as far as it knows
	key   string           // what was pressed last; empty when something else happened since
	shown *screen.Question // what was asked then
	path  string           // what was typed for a copy; it may be covered
	left  bool             // the session was let go of
	wish  string           // the key of the wish, if nothing else was pressed since
	asked bool             // it stood at a question before
	done  bool             // something was done for the wish already, which goes back with it

	deposed bool // another window has taken it over
}

func newPlayer(t *testing.T, seed uint64) *player {
	r := rand.New(rand.NewPCG(seed, 11))
	d := &disk{t: t, rand: r, harsh: [...]int{5, 40, 95}[seed%3], rival: [...]int{3, 30}[seed%2], copies: map[string][]workshop.Event{}}
	p := &player{disk: d, table: rules(t)}
	k := &kit.Kit{Now: func() time.Time { return time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC) }, Low: r.IntN(2) == 0}
	p.s = New(workshop.NewLog(), With{Kit: k, Leader: d, Copier: d, NewID: func() string { p.ids++; return fmt.Sprintf("%08d", p.ids) }})
	p.do(workshop.OpenSession{
		Session: "0000", Details: workshop.Details{Client: "Acme", Title: "Day", People: 8, Date: "2026-03-12"},
		Agenda: workshop.Agenda{ID: "a", Title: "A", Minutes: 15, Stages: []workshop.Stage{{Kind: workshop.StageCapture, Title: "Capture", Minutes: 15}}},
		Deck:   workshop.Deck{ID: "d", Title: "D", Cards: []workshop.Card{{ID: "V1", Question: "?"}}},
	})
	return p
}

func (p *player) queue(cmd tea.Cmd) {
	if cmd != nil {
		p.waiting = append(p.waiting, cmd)
	}
}

func (p *player) do(i workshop.Intent) {
	cmd, err := p.s.Do(i)
	if err != nil {
		p.t.Fatal(err)
	}
	p.queue(cmd)
}

// typed is a change: something typed, or an undo.
func (p *player) typed() {
	p.carryOn()
	if p.rand.IntN(5) == 0 && p.s.W().UndoLabel() != "" {
		p.do(workshop.Undo{})
		return
	}
	p.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: fmt.Sprint("item ", p.ids)})
}

// The keys of the dialogs and of the root. “e” is text alone.
var keys = []string{"y", "n", "s", "t", "e", "e", "esc", "enter", "enter", "f9", "f9", "ctrl+s", "ctrl+c", "ctrl+c", "close"}

var codes = map[string]tea.KeyPressMsg{"esc": {Code: tea.KeyEscape}, "enter": {Code: tea.KeyEnter}}

// carryOn is what the root does before anything that is not the wish again.
func (p *player) carryOn() {
	if p.s.Waits() && p.s.CarryOn().Text == "" {
		p.t.Fatal("a wish is withdrawn, and nothing is said")
	}
	p.wish = ""
	p.queue(p.s.TakeBack())
}

// press is a key as the root takes it. “close” closes the session, which leaves
// it too.
func (p *player) press(key string) {
	if key != p.wish && key != "ctrl+c" {
		p.carryOn()
	}
	over := p.s.Dialog()
	p.key, p.shown = key, nil
	if q, ok := over.(*dialog.Question); ok {
		asked := q.Asks()
		p.shown = &asked
	}
	switch {
	case key == "ctrl+c":
		p.part(key, Wish{Does: "end", Stays: "stays", Fails: "fails", Ends: true})
	case key == "f9":
		p.queue(p.s.OpenCopy())
	case key == "ctrl+s":
		p.queue(p.s.Save())
	case over == nil && (key == "esc" || key == "close"):
		p.part(key, p.leaving(key))
	case over != nil && key != "close":
		msg, named := codes[key]
		if !named {
			msg = tea.KeyPressMsg{Code: rune(key[0]), Text: key}
		}
		want, cmd := over.Update(msg)
		p.obey(want)
		p.queue(cmd)
		if over == screen.Screen(p.s.copying) || p.s.copying == nil && p.shown == nil {
			p.path = p.typedPath()
		}
	}
}

// typedPath is what stands in the dialog for a copy, shown or not.
func (p *player) typedPath() string {
	if p.s.copying == nil {
		return ""
	}
	return p.s.copying.in.Text()
}

func (p *player) obey(want screen.Action) {
	switch want := want.(type) {
	case screen.Answered:
		p.obey(want.Action)
	case screen.Uncover:
		p.s.Close()
	case Deed:
		p.queue(p.s.Obey(want))
		p.grant()
	}
}

// leaving is the wish to leave. Closing may have been written already, which has to
// be taken back where it is not granted.
func (p *player) leaving(key string) Wish {
	w := Wish{Does: map[string]string{"esc": "leave", "close": "close"}[key], Stays: "stays", Fails: "fails"}
	if key == "close" && !p.done {
		p.done = true
		w.Back = func() tea.Cmd {
			if !p.done {
				p.t.Fatal("what was done is taken back twice")
			}
			p.done = false
			return nil
		}
	}
	return w
}

func (p *player) part(key string, w Wish) {
	saved := p.s.Saved()
	p.wish = key
	p.queue(p.s.Part(w))
	p.grant()
	if saved && !p.left {
		p.t.Fatalf("all is saved, and nobody can leave: %s", phases[p.s.phase])
	}
}

// grant lets go of the session if that is wished for, and looks whether it may.
func (p *player) grant() {
	w, ok := p.s.Grant()
	if !ok {
		return
	}
	p.left, p.done = true, false
	lost := p.events() - p.told
	if lost == 0 {
		if p.wish == "" && !p.asked {
			p.t.Fatalf("somebody is let go of who has done something else since, to %s", w.Does)
		}
		return
	}
	switch yes := p.key == "y" || p.key == "ctrl+c" && w.Ends; {
	case p.shown == nil || !yes:
		p.t.Fatalf("%d changes are left unasked, by %+v", lost, p.key)
	case !strings.HasPrefix(p.shown.Yes, w.Does), !strings.HasPrefix(p.shown.Text[0], kit.Plural(lost, "change ", "changes ")):
		p.t.Fatalf("%d changes are left, to %s, and what was asked was %+v", lost, w.Does, *p.shown)
	case !strings.Contains(p.shown.Yes, "lose") && len(p.copies[p.s.spare.file]) != p.events():
		p.t.Fatalf("what was asked was %+v, and the copy has %d events of %d", *p.shown, len(p.copies[p.s.spare.file]), p.events())
	}
}

func (p *player) events() int { return len(p.s.Log.Events()) }

// happen lets one command run, or one message arrive. No question comes by that, but
// the one that a copy was made for.
func (p *player) happen() {
	p.key, p.shown = "", nil
	was := p.s.phase
	defer func() {
		if p.s.phase == asking && was != asking && was != copyingFirst {
			p.t.Fatalf("a question comes by itself, after %s", phases[was])
		}
	}()
	n := len(p.waiting) + len(p.arrived)
	if n == 0 {
		return
	}
	i := p.rand.IntN(n)
	if i >= len(p.arrived) {
		i -= len(p.arrived)
		cmd := p.waiting[i]
		p.waiting = slices.Delete(p.waiting, i, i+1)
		if msg := cmd(); msg != nil {
			p.arrived = append(p.arrived, msg)
		}
		return
	}
	msg := p.arrived[i]
	p.arrived = slices.Delete(p.arrived, i, i+1)
	p.take(msg)
}

func (p *player) take(msg tea.Msg) {
	switch msg := msg.(type) {
	case SavedMsg:
		if p.flying = false; msg.err == nil {
			p.told = len(p.has)
		}
		if !p.deposed {
			p.fault = msg.err
		}
		news, cmd := p.s.TakeSaved(msg)
		p.queue(cmd)
		if news.TakenOver != nil {
			p.takeOver()
		}
		p.grant()
	case CopiedMsg:
		its := p.s.copying == p.s.spare.asker
		if p.s.TakeCopied(msg); its && msg.asked && msg.err == nil {
			p.path = "" // it is written
		}
	case SuggestedMsg:
		fills := msg.dialog == p.s.copying && p.s.phase.copies() && !msg.dialog.filled
		if p.s.TakeSuggested(msg); fills {
			p.path = p.typedPath()
		}
	case renewed:
		if msg.err != nil {
			p.takeOver()
		}
	}
}

// takeOver tells that another window leads. Only a save that was queued before
// may still begin.
func (p *player) takeOver() {
	p.s.TakeOver(errTaken)
	p.done = false // nothing can be written any more
	p.deposed, p.fault = true, errTaken
	p.over = p.s.saver.flying == 0 || p.flying
	if p.s.phase.wants() || p.s.wish.Does != "" {
		p.t.Fatalf("after a take-over somebody is still to be let go: %s", phases[p.s.phase])
	}
}

// renew is what is done again and again while a session is led.
func (p *player) renew() {
	if !p.s.Saved() {
		p.queue(p.s.SaveAgain())
		return
	}
	p.queue(func() tea.Msg { return renewed{p.Renew(context.Background())} })
}

// step is one thing that happens, and what the root does after each.
func (p *player) step() {
	switch n := p.rand.IntN(16); {
	case n < 3:
		p.typed()
	case n < 7:
		p.press(keys[p.rand.IntN(len(keys))])
	case n == 7:
		p.renew()
	default:
		p.happen()
	}
	p.settle()
}

func (p *player) settle() {
	p.asked = p.s.phase == asking
	p.queue(p.s.TakeBack())
	p.s.Refresh()
	p.queue(p.s.KeepCopy())
	if !p.left {
		p.check()
	}
}

// leaves looks whether the way out is short: Esc out of what is asked, Ctrl+C
// out of the session.
func (p *player) leaves() {
	if p.rand.IntN(2) == 0 {
		for n := 0; n < 2 && p.s.Dialog() != nil; n++ {
			p.press("esc")
			p.settle()
		}
		if p.s.Dialog() != nil {
			p.t.Fatalf("twice Esc lead to %s", phases[p.s.phase])
		}
	}
	for n := 0; n < 3 && !p.left; n++ {
		p.press("ctrl+c")
		p.settle()
	}
	if !p.left {
		p.t.Fatalf("three times Ctrl+C lead to %s", phases[p.s.phase])
	}
}

// recovers looks whether all is saved once nothing fails any more, and nobody still
// waits for that.
func (p *player) recovers() {
	for p.good = true; len(p.waiting)+len(p.arrived) > 0 || !p.s.Saved() && !p.taken; p.settle() {
		if p.happen(); len(p.waiting)+len(p.arrived) == 0 {
			p.renew()
		}
		if p.s.Saved() && p.rand.IntN(8) == 0 {
			break // a renewal comes again and again
		}
	}
	switch {
	case p.taken:
	case !slices.EqualFunc(p.has, p.s.Log.Events(), func(a, b workshop.Event) bool { return a.ID == b.ID }):
		p.t.Fatalf("%d events are saved, which are not the %d of the session", len(p.has), p.events())
	case p.s.Saved() && p.s.phase.wants() && !p.left:
		p.t.Fatalf("all is saved, and it stands at %s", phases[p.s.phase])
	}
}

// Whatever works, fails, comes late or is pressed: nothing unsaved is left but by
// a yes to a question that says how much it is; each event is saved in order, and
// again only when that failed; “saved” is said when all of it is acknowledged;
// what is typed for a copy stays; after a take-over nothing is saved and what was
// not is still told; and everybody gets out.
func TestNoOrderOfThingsLosesAnything(t *testing.T) {
	t.Parallel()
	for seed := range faults.Seeds(t, 6000) {
		p := newPlayer(t, seed)
		for n := p.rand.IntN(80); n > 0 && !p.left; n-- {
			p.step()
		}
		switch {
		case p.left:
		case p.rand.IntN(2) == 0:
			p.recovers()
		default:
			p.leaves()
		}
	}
}
