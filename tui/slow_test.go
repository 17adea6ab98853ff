package tui_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/e2e/faults"
	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// gated is a library whose disk takes as long as a test wants: while shut, no
// save comes back.
type gated struct {
	*tuitest.Library
	mu     sync.Mutex
	shut   chan struct{} // closed to let saves go; nil lets them pass
	flying int
	most   int // how many saves were in flight at once
}

func (g *gated) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	leader, err := g.Library.Lead(ctx, id, takeOver)
	return gatedLeader{leader, g}, err
}

func (g *gated) close() { g.shut = make(chan struct{}) }

func (g *gated) count(by int) (shut chan struct{}) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.flying += by
	g.most = max(g.most, g.flying)
	return g.shut
}

type gatedLeader struct {
	live.Leader
	g *gated
}

func (l gatedLeader) Append(ctx context.Context, events []workshop.Event) error {
	if shut := l.g.count(+1); shut != nil {
		<-shut
	}
	defer l.g.count(-1)
	return l.Leader.Append(ctx, events)
}

// parallel is a desk on which commands run beside the keys, as they do in the
// running program. What they bring arrives when the test waits for it.
type parallel struct {
	*tuitest.Desk
	msgs chan tea.Msg
}

func (a *parallel) Send(msg tea.Msg) {
	_, cmd := a.App.Update(msg)
	a.start(cmd)
}

func (a *parallel) start(cmd tea.Cmd) {
	if cmd != nil {
		go func() { a.msgs <- cmd() }()
	}
}

// until takes what arrives until something is so.
func (a *parallel) until(so func() bool) {
	for !so() {
		switch msg := (<-a.msgs).(type) {
		case nil:
		case tea.BatchMsg:
			for _, cmd := range msg {
				a.start(cmd)
			}
		default:
			a.Send(msg)
		}
	}
}

// capturing starts a session at the board.
var capturing = setup.Start{Session: setup.NewSession{Client: "Acme Robotics", People: 8, Stage: workshop.StageCapture}}

// A disk that does not respond delays no key: what is typed shows at once, steps
// continue, undo works, and then everything is saved in order and once.
func TestKeysNeverWaitForTheDisk(t *testing.T) {
	g := &gated{Library: tuitest.NewLibrary()}
	a := &parallel{tuitest.NewDeskOn(t, g.Library, tui.Start{}, func(o *tui.Options) { o.Store = g }), make(chan tea.Msg)}
	a.start(a.App.Obey(capturing))
	a.until(func() bool { return a.App.Live().Saved() })
	g.close()
	for _, line := range []string{"s one", "w two", "o three"} {
		for i, r := range line {
			a.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
			if i > 1 { // before that the letter becomes the badge
				a.Shows(line[2 : i+1])
			}
		}
		a.Send(tuitest.KeyPress("enter"))
		a.Shows(kit.UpperFirst(line[2:]), "○ saving")
	}
	a.Send(tuitest.KeyPress("ctrl+z"))
	a.Shows("Undone: ")
	a.Send(tuitest.KeyPress("pgdown"))
	a.Shows("Cluster · ", "○ saving")
	a.Send(tuitest.KeyPress("pgup"))
	a.Shows("Capture · ", "○ saving")
	close(g.shut)
	a.until(func() bool { return a.App.Live().Saved() })
	a.Shows("● saved")
	if !slices.EqualFunc(g.Sessions[a.W().ID], a.App.Live().Log.Events(), tuitest.SameEvent) {
		t.Error("the library does not hold each event once and in order")
	}
	if g.most != 1 {
		t.Errorf("%d saves were in flight at once", g.most)
	}
}

// moody is a library that fails as it likes: before the commit, after it, for
// good when another window has taken over. It notes what it has acknowledged.
type moody struct {
	*tuitest.Library
	rand  *rand.Rand
	good  bool // it does not fail any more
	taken bool
	acked map[string]int // by session
	fault string
}

func (m *moody) Lead(ctx context.Context, id string, takeOver bool) (live.Leader, error) {
	if !m.good && m.rand.IntN(4) == 0 {
		return nil, tuitest.Full
	}
	leader, err := m.Library.Lead(ctx, id, takeOver)
	return moodyLeader{leader, m, id}, err
}

type moodyLeader struct {
	live.Leader
	m  *moody
	id string
}

func (l moodyLeader) Append(_ context.Context, events []workshop.Event) error {
	mood := l.m.rand.IntN(60)
	switch {
	case l.m.taken, !l.m.good && mood == 0:
		l.m.taken = true
		return &live.LedElsewhereError{Host: "other-laptop"}
	case !l.m.good && mood < 15:
		return tuitest.Full
	}
	l.m.commit(l.id, events)
	if !l.m.good && mood < 25 {
		return errors.New("the disk failed")
	}
	l.m.acked[l.id] = max(l.m.acked[l.id], events[len(events)-1].Seq)
	return nil
}

// commit keeps what is new, as the library does, and notes what does not follow.
func (m *moody) commit(id string, events []workshop.Event) {
	for _, ev := range events {
		have := m.Sessions[id]
		switch {
		case ev.Seq <= len(have) && have[ev.Seq-1].ID == ev.ID:
		case ev.Seq == len(have)+1:
			m.Sessions[id] = append(have, ev)
		default:
			m.fault = fmt.Sprintf("event %d came after %d", ev.Seq, len(have))
		}
	}
}

// loose is a desk on which commands run, and what they bring arrives, in any
// order that Bubble Tea may have.
type loose struct {
	*tuitest.Desk
	rand    *rand.Rand
	waiting [][]tea.Cmd // sequences; most have one command
	arrived []tea.Msg
}

func (l *loose) Send(msg tea.Msg) {
	_, cmd := l.App.Update(msg)
	l.queue(cmd)
}

func (l *loose) queue(cmds ...tea.Cmd) {
	if len(cmds) > 0 && cmds[0] != nil {
		l.waiting = append(l.waiting, cmds)
	}
}

// happen lets one command run, or one message arrive.
func (l *loose) happen() {
	n := len(l.waiting) + len(l.arrived)
	if n == 0 {
		return
	}
	if i := l.rand.IntN(n); i < len(l.arrived) {
		msg := l.arrived[i]
		l.arrived = slices.Delete(l.arrived, i, i+1)
		l.Send(msg)
	} else {
		i -= len(l.arrived)
		cmds := l.waiting[i]
		l.waiting = slices.Delete(l.waiting, i, i+1)
		l.bring(cmds[0]())
		l.queue(cmds[1:]...)
	}
}

func (l *loose) bring(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			l.queue(cmd)
		}
	default:
		if v := reflect.ValueOf(msg); v.CanConvert(reflect.TypeFor[[]tea.Cmd]()) {
			l.queue(slices.Clone(v.Convert(reflect.TypeFor[[]tea.Cmd]()).Interface().([]tea.Cmd))...)
			return
		}
		l.arrived = append(l.arrived, msg)
	}
}

func (l *loose) busy() bool { return len(l.waiting)+len(l.arrived) > 0 }

// moodyKeys are pressed at random. There is none that says yes to losing
// something. Every other session is without the last ones, which leave it, and so is
// led longer.
var moodyKeys = []string{"s", "w", "space", "x", "enter", "enter", "enter", "tab", "pgdown", "pgup", "ctrl+z", "ctrl+y",
	"ctrl+s", "f9", "n", "t", "f5", "f1", "ctrl+u", "esc", wayOut}

// wayOut is the keys that leave a session, but no yes to losing something.
const wayOut = "way out"

// press presses one of them.
func (l *loose) press(key string) {
	if key != wayOut {
		l.Send(tuitest.KeyPress(key))
		return
	}
	for _, key := range tuitest.Leaving {
		if key != "y" || asksToLeave(l.App) {
			l.Send(tuitest.KeyPress(key))
		}
	}
}

// asksToLeave reports whether a yes leaves the session, and loses nothing.
func asksToLeave(a *tui.App) bool {
	q, asks := a.Over().(screen.Asker)
	return asks && q.Asks().Yes == "leave"
}

// roundsOf is how long a session goes: one in twenty is a long one.
func roundsOf(seed uint64) int {
	if seed%20 == 19 {
		return 2000
	}
	return 200
}

// Whatever the disk does and in whichever order results arrive: each event is in
// the library once and in order, “saved” never shows for what was not
// acknowledged, a copy that is said to be complete is, and nobody leaves an
// unsaved session unasked.
func TestNoFailureLosesOrDoublesAnEvent(t *testing.T) {
	t.Parallel()
	theme := kit.NewTheme(kit.LightTheme, kit.FullColour, kit.ByCodePoints)
	for seed := range faults.Seeds(t, 300) {
		r := rand.New(rand.NewPCG(seed, 7))
		m := &moody{Library: tuitest.NewLibrary(), rand: r, acked: map[string]int{}}
		l := &loose{Desk: tuitest.NewDeskOn(t, m.Library, tui.Start{}, func(o *tui.Options) { o.Store = m }), rand: r}
		l.queue(l.App.Obey(capturing))
		led, id, keys := l.App.Live(), l.W().ID, moodyKeys[:len(moodyKeys)-int(seed%2)]
		check := func() {
			t.Helper()
			l.Copies().Fail = map[bool]error{true: errors.New("the stick is gone")}[r.IntN(4) == 0]
			saved := strings.Contains(led.Mark(theme), "● saved")
			switch have := len(led.Log.Events()); {
			case m.fault != "":
				t.Fatal(m.fault)
			case saved && l.App.Live() == led && m.acked[id] < have:
				t.Fatalf("“saved” is said of %d events, and %d are", have, m.acked[id])
			case led.Whole() && len(l.Copies().Hold[led.CopyPlace()]) != have:
				t.Fatalf("the copy lacks something of %d events", have)
			case l.App.Live() != led && !m.taken && m.acked[id] < have:
				t.Fatalf("it was left with %d of %d events", m.acked[id], have)
			}
		}
		for range roundsOf(seed) {
			switch r.IntN(5) {
			case 0, 1:
				l.press(keys[r.IntN(len(keys))])
			case 2:
				if l.App.Live() == led && r.IntN(4) == 0 {
					l.Send(l.Renewal())
				}
			default:
				l.happen()
			}
			check()
		}
		for m.good = true; l.busy() || l.App.Live() == led && !led.Saved(); check() {
			if !l.busy() {
				l.Send(l.Renewal())
			}
			l.happen()
		}
		// A session that was left may have been opened again, and gone on.
		want, got := led.Log.Events(), m.Sessions[id]
		if !m.taken && !slices.EqualFunc(got[:min(len(got), len(want))], want, tuitest.SameEvent) {
			t.Fatalf("the library has %d events of %d", len(got), len(want))
		}
	}
}
