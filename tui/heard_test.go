package tui_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// newObjecting is an app with objections that a console hears, in the capture stage.
func newObjecting(t *testing.T) (*tuitest.Desk, *tuitest.Line, *tuitest.Console) {
	t.Helper()
	line := tuitest.NewLine()
	d := tuitest.NewDesk(t, tuitest.Acme(), tuitest.Serving(line), func(o *tui.Options) { o.Prompter = tuitest.Objections })
	d.Stage(workshop.StageCapture)
	return d, line, tuitest.NewConsoleOf(t, d, wire.Status{})
}

// obey carries the orders of a console to the app, and what happens back.
func obey(d *tuitest.Desk, line *tuitest.Line, c *tuitest.Console) {
	for _, o := range c.Line.Sent {
		var answer wire.Answer
		d.Send(tui.Order(d.App.Live().Line, wire.Request{Order: o, Answer: func(p string) { answer = wire.Answer{ID: o.ID, Problem: p} }}))
		c.Answered(answer)
	}
	c.Line.Sent = nil
	c.Hears(line.Events[c.C.Log.State().Head:], line.Status)
}

// What is marked on the console is in the session, in the words of the deck, and can be
// changed and taken back there.
func TestAnObjectionIsHeardOnTheConsole(t *testing.T) {
	d, line, c := newObjecting(t)
	enter := func(lines ...string) {
		for _, l := range lines {
			c.Type(l)
			c.Keys("enter")
			obey(d, line, c)
		}
	}
	heard := func() (all []workshop.HeardObjection) {
		for _, o := range d.W().Objections {
			all = append(all, *o)
		}
		return all
	}
	require := func(what string, want ...workshop.HeardObjection) {
		t.Helper()
		got := heard()
		if len(got) != len(want) {
			t.Fatalf("%s: heard %+v, want %+v", what, got, want)
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%s: heard %+v, want %+v", what, got[i], want[i])
			}
		}
	}
	o2 := workshop.HeardObjection{ID: "O2", Says: "One wrong word and the share price moves.", Answer: "It moves today, and we are not in the talk."}
	enter("/o2", "")
	require("with nothing owed", o2)
	enter("/share", "Two rumours, by the CFO")
	c.Shows("O2 is marked as heard. Owed: Two rumours · by the CFO", "● saved")
	o2.Owed, o2.By = "Two rumours", "the CFO"
	require("with evidence owed", o2)
	enter("/share", "", "")
	require("unchanged", o2)
	enter("/share")
	c.Keys("delete")
	obey(d, line, c)
	require("taken back")
	c.Shows("▸ owed on O2 Two rumours, by the CFO")
	c.Keys("enter")
	obey(d, line, c)
	require("marked again", o2)
}

// An order that cannot be carried out brings the words back.
func TestWhatTheAppRefusesComesBackToTheConsole(t *testing.T) {
	d, line, c := newObjecting(t)
	c.Type("/o2")
	c.Keys("enter")
	c.Type("Two rumours")
	c.Keys("enter")
	d.Do(workshop.CloseSession{})
	obey(d, line, c)
	c.Shows("The session is closed", "▸ owed on O2 Two rumours")
	if len(d.W().Objections) > 0 {
		t.Error("a closed session was changed")
	}
	if p := orders(d, wire.Hear, "x"); p != "The app does not know that objection." {
		t.Errorf("an unknown objection: %q", p)
	}
}

// The room neither sees what is heard on the console, nor takes it back with what it
// said itself.
func TestTheRoomSeesNoObjection(t *testing.T) {
	d, _, _ := newObjecting(t)
	d.Line("w Only two have published")
	d.Do(workshop.HearObjection{Objection: tuitest.Objections.Objections[1], Owed: "Xylophone", By: "the CFO"})
	for stage, s := range d.W().Agenda.Stages {
		if s.Kind == workshop.StageBlueprint {
			continue // which shows the paper
		}
		d.Enter(stage)
		for _, key := range []string{"", "f4", "f1"} {
			if key != "" {
				d.Keys(key)
			}
			d.Hides("Xylophone", "share price", "bjection")
			d.Keys("esc")
		}
	}
	d.Stage(workshop.StageCapture)
	d.Keys("ctrl+z")
	d.Hides("Only two have published", "bjection")
	if len(d.W().Objections) != 1 {
		t.Error("undo in the room took back what was heard")
	}
}
