package tui_test

import (
	"testing"
	"time"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// While nothing happens no screen asks to be drawn more than once a second.
func TestNoScreenIsDrawnMoreThanOnceASecond(t *testing.T) {
	look := func(d *tuitest.Desk, what string) {
		t.Helper()
		d.Passes(time.Minute)
		if pace := d.App.PaceNow(); pace != 0 && pace < time.Second {
			t.Errorf("%s asks to be drawn every %s", what, pace)
		}
	}
	for _, fill := range tuitest.Fills {
		d := tuitest.NewFilledDesk(t, fill, workshop.StageOpen, tuitest.Moving)
		for i, stage := range d.W().Agenda.Stages {
			d.Enter(i)
			look(d, stage.Title)
			d.Keys("f1")
			look(d, "help")
			d.Keys("esc", "f4")
			look(d, "the stages")
			d.Keys("esc")
		}
		d.Choose("Close")
		look(d, "a question")
		d.Keys("y")
		look(d, "the reader")
		d.Keys("esc")
		look(d, "the library")
		d.Keys("n")
		look(d, "the form")
	}
}
