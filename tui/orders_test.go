package tui_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// orders has a console ask the app for something.
func orders(d *tuitest.Desk, do wire.Deed, text string) (problem string) {
	d.Send(tui.Order(d.App.Live().Line, wire.Request{
		Order: wire.Order{ID: 1, Do: do, Text: text}, Answer: func(p string) { problem = p },
	}))
	return problem
}

func TestConsoleReceivesEverythingThatHappens(t *testing.T) {
	d, line := tuitest.NewServedDesk(t)
	d.Stage(workshop.StageCapture)
	d.Line("w hr: Only two have published")
	if got, want := len(line.Events), len(d.App.Live().Log.Events()); got != want {
		t.Errorf("%d events told of %d", got, want)
	}
	d.Store.Fail = errors.New("the disk is full")
	d.Line("t A rumour reaches customers")
	if line.Status.Waiting != 1 || line.Status.Fault != "The disk is full" {
		t.Errorf("told %+v", line.Status)
	}
	d.Store.Fail = nil
	d.Keys("ctrl+s")
	d.Leave()
	if !line.Closed {
		t.Error("the line stays open after the session was left")
	}
}

func TestOrdersFromTheConsole(t *testing.T) {
	d, _ := tuitest.NewServedDesk(t)
	if p := orders(d, wire.Forward, ""); p != "" || d.W().Stage != 1 {
		t.Errorf("forward: stage %d, %q", d.W().Stage, p)
	}
	orders(d, wire.Backward, "")
	if p := orders(d, wire.Backward, ""); d.W().Stage != 0 || p != "This is the first stage." {
		t.Errorf("backward at the start: stage %d, %q", d.W().Stage, p)
	}
	orders(d, wire.Blank, "")
	d.Hides("Acme")
	orders(d, wire.Blank, "")
	d.Shows("Acme")
	if p := orders(d, wire.Note, "  "); p == "" {
		t.Error("an empty note was taken")
	}
	if p := orders(d, "dance", ""); !strings.Contains(p, "older than this console") {
		t.Errorf("an unknown order: %q", p)
	}
}

// Whom the console counts is in the room, and no private note.
func TestAnOrderSetsThePeople(t *testing.T) {
	d, _ := tuitest.NewServedDesk(t)
	if p := orders(d, wire.People, "people: eleven"); p != "" || d.W().People != 11 || len(d.W().PrivateNotes) > 0 {
		t.Errorf("%q: %d people, %d notes", p, d.W().People, len(d.W().PrivateNotes))
	}
	if p := orders(d, wire.People, "a few"); p == "" {
		t.Error("that was taken")
	}
}

// What the facilitator notes in private never reaches the room, nor does it
// get in the way of undo there.
func TestPrivateNotesStayPrivate(t *testing.T) {
	d, line := tuitest.NewServedDesk(t)
	d.Stage(workshop.StageCapture)
	d.Line("w Only two have published")
	const secret = "Xylophone is the one who leaks"
	for range 3 {
		if p := orders(d, wire.Note, secret); p != "" {
			t.Fatal(p)
		}
	}
	if n := len(d.W().PrivateNotes); n != 3 || d.W().PrivateNotes[0].Text != secret {
		t.Fatalf("%d notes kept", n)
	}
	orders(d, wire.DropNote, d.W().PrivateNotes[1].ID)
	if len(d.W().PrivateNotes) != 2 || len(line.Events) != len(d.App.Live().Log.Events()) {
		t.Error("the note was not dropped, or the console does not know")
	}
	for stage := range d.W().Agenda.Stages {
		d.Enter(stage)
		d.Hides("Xylophone")
		d.Keys("f4")
		d.Hides("Xylophone")
		d.Keys("esc", "f1")
		d.Hides("Xylophone")
		d.Keys("esc")
	}
	d.Stage(workshop.StageCapture)
	d.Keys("ctrl+z")
	d.Hides("Xylophone", "Only two have published", "note")
}

// A frozen picture stays while the console moves on; a key in the app resumes it
// and does nothing else.
func TestFreeze(t *testing.T) {
	d, line := tuitest.NewServedDesk(t)
	d.Stage(workshop.StageCapture)
	d.Line("w Only two have published")
	d.Type("half a thou")
	held := d.Rows()[:22]
	orders(d, wire.Freeze, "")
	if !line.Status.Frozen {
		t.Error("the console is not told")
	}
	orders(d, wire.Forward, "")
	if d.W().CurrentStage().Kind != workshop.StageCluster {
		t.Fatal("the beat was not obeyed behind the held picture")
	}
	if got := d.Rows()[:22]; !slices.Equal(got, held) {
		t.Errorf("the picture changed:\n%s", strings.Join(got, "\n"))
	}
	d.Shows("frozen", "resumes", "saved")
	d.Store.Fail = errors.New("the disk is full")
	orders(d, wire.Note, "x")
	d.Shows("NOT SAVED")
	d.Resize(60, 18)
	for _, row := range d.Rows() {
		if kit.ByCodePoints.Width(row) > 60 {
			t.Errorf("too wide: %q", row)
		}
	}
	stage := d.W().Stage
	d.Keys("pgdown")
	if d.W().Stage != stage {
		t.Error("the key that lets the picture go did something else too")
	}
	d.Hides("goes on")
	d.Keys("f6")
	d.Shows("frozen")
	d.Keys("f6")
	d.Hides("frozen")
}

// A paste while nobody sees the line brings it back.
func TestPasteEndsBlankAndFreeze(t *testing.T) {
	for _, key := range []string{".", "f6"} {
		d, _ := tuitest.NewServedDesk(t)
		d.Stage(workshop.StageCapture)
		d.Keys(key)
		d.Send(tea.PasteMsg{Content: "pasted words"})
		d.Shows("pasted words", "F1 help")
	}
}

// A window that is taken over leaves the console to the new one.
func TestDeposedWindowLetsTheConsoleGo(t *testing.T) {
	d, line := tuitest.NewServedDesk(t)
	d.Store.Fail = &live.LedElsewhereError{Host: "other"}
	d.Stage(workshop.StageCapture)
	if !line.Closed {
		t.Error("the line stays open")
	}
}
