package console_test

import (
	"slices"
	"testing"

	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
)

// A question mark before a letter is the beginning of a note, and arrows are steps
// while there is no text to move in.
func TestSignsAndArrowsOfTheConsole(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	s := tuitest.NewConsole(t)
	s.Hears(app.Events, app.Status)
	s.Keys("right", "left")
	s.Type("?Who")
	s.Shows("?Who")
	s.Keys("left", "right", "ctrl+u", "?", "?", "left")
	var got []wire.Deed
	for _, o := range s.Line.Sent {
		got = append(got, o.Do)
	}
	if want := []wire.Deed{wire.Forward, wire.Backward, wire.Backward}; !slices.Equal(got, want) {
		t.Errorf("ordered %v, want %v", got, want)
	}
}
