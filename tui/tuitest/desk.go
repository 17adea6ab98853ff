package tuitest

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/reader"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Desk is a program under test: keys go in, the screen comes out. Commands
// run at once and in order. Time passes only when a test lets it: what the
// program wants to hear later waits until then.
type Desk struct {
	T       testing.TB
	App     *tui.App
	Options tui.Options // what the program was started with
	Store   *Library
	Clock   time.Time
	Ended   bool
	Raw     []string // what the terminal was sent besides its pictures

	ids      int
	size     kit.Area
	settings kit.Settings // in force
	depth    kit.Depth    // of the terminal's colours
	renewal  tea.Msg      // the next one of the lease
	due      struct {     // the tick that was asked for last
		at  time.Time
		msg tea.Msg
	}
}

// NewDesk starts the program in a window of 80 by 24 cells. What the test needs
// to be otherwise it changes before the start.
func NewDesk(t testing.TB, start tui.Start, change ...func(*tui.Options)) *Desk {
	t.Helper()
	return NewDeskOn(t, NewLibrary(), start, change...)
}

// NewDeskOn starts the program on a library.
func NewDeskOn(t testing.TB, store *Library, start tui.Start, change ...func(*tui.Options)) *Desk {
	t.Helper()
	d := &Desk{T: t, Store: store, Clock: time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC), ids: 1000 * len(store.Sessions)}
	o := tui.Options{
		Store: store, Content: Content{}, Copier: NewCopies(), Start: start, ReducedMotion: true,
		Now:   func() time.Time { return d.Clock },
		NewID: func() string { d.ids++; return fmt.Sprintf("%08d-0000", d.ids) },
		After: d.later, Markdown: drawOnce,
	}
	for _, f := range change {
		f(&o)
	}
	d.Options, d.settings = o, o.Settings
	o.Keep = d.keep
	d.App = tui.New(o)
	d.Run(d.App.Init())
	d.Resize(80, 24)
	return d
}

// Moving starts a program in which things move.
func Moving(o *tui.Options) { o.ReducedMotion = false }

// keep notes the settings and does with them what the test wants.
func (d *Desk) keep(s kit.Settings) error {
	d.settings = s
	if d.Options.Keep == nil {
		return nil
	}
	return d.Options.Keep(s)
}

// Resize gives the window another size.
func (d *Desk) Resize(w, h int) { d.Send(tea.WindowSizeMsg{Width: w, Height: h}) }

// Window is the size of the window.
func (d *Desk) Window() kit.Area { return d.size }

// Send brings the program a message.
func (d *Desk) Send(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		d.size = kit.Area{W: msg.Width, H: msg.Height}
	case tea.ColorProfileMsg:
		d.depth = kit.DepthOf(msg.Profile)
	}
	_, cmd := d.App.Update(msg)
	d.Run(cmd)
}

// Run carries out a command.
func (d *Desk) Run(cmd tea.Cmd) {
	if cmd != nil {
		d.take(cmd())
	}
}

func (d *Desk) take(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			d.Run(cmd)
		}
	case tea.QuitMsg:
		d.Ended = true
	case tea.RawMsg:
		d.Raw = append(d.Raw, fmt.Sprint(msg.Msg))
	default:
		if name := fmt.Sprintf("%T", msg); name == "tea.sequenceMsg" {
			d.sequence(msg)
			return
		}
		d.Send(msg)
	}
}

// sequence runs the commands of a tea.Sequence, whose type is not exported.
func (d *Desk) sequence(msg tea.Msg) {
	v := reflect.ValueOf(msg)
	for i := range v.Len() {
		if cmd, ok := v.Index(i).Interface().(tea.Cmd); ok {
			d.Run(cmd)
		}
	}
}

// Want has the program do what a screen may want.
func (d *Desk) Want(a screen.Action) { d.Run(d.App.Obey(a)) }

// W is the state of the live session.
func (d *Desk) W() *workshop.Workshop { return d.App.Live().W() }

// Do carries out intents in the live session.
func (d *Desk) Do(intents ...workshop.Intent) {
	d.T.Helper()
	for _, i := range intents {
		cmd, err := d.App.Live().Do(i)
		if err != nil {
			d.T.Fatalf("%T: %v", i, err)
		}
		d.Run(cmd)
	}
}

// ClosingStance is the second of the two stances.
const ClosingStance = workshop.StageStance + "2"

// Stage goes to the first stage of a kind, or to the last one of a kind that is
// named with a 2.
func (d *Desk) Stage(kind workshop.StageKind) {
	d.T.Helper()
	of, last := strings.CutSuffix(string(kind), "2")
	at := -1
	for i, s := range d.W().Agenda.Stages {
		if string(s.Kind) == of && (at < 0 || last) {
			at = i
		}
	}
	d.Enter(at)
}

// Enter goes to a stage by its place in the agenda.
func (d *Desk) Enter(stage int) {
	d.T.Helper()
	d.Want(screen.Intend(workshop.EnterStage{Stage: stage}))
}

// Copies is the disk for copies.
func (d *Desk) Copies() *Copies { return d.Options.Copier.(*Copies) }

// Reader is the session that is read.
func (d *Desk) Reader() *reader.Screen { return d.App.Screen().(*reader.Screen) }

// DrawPage draws what the reader shows, without the wait for a command.
func (d *Desk) DrawPage() {
	d.View()
	r := d.Reader()
	r.Now().RenderNow(r.Room(d.size).W)
}
