package console_test

import (
	"strings"
	"testing"

	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// An app that sends too much is not asked again: it would send as much. The
// screen says what to do instead.
func TestConsoleLeavesAnAppThatSendsTooMuch(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	s := tuitest.NewConsole(t)
	s.Hears(app.Events, app.Status)
	s.Send(console.NewsMsg{Line: s.Line, Err: wire.ErrTooLong})
	s.Shows("! The session exceeds the console’s limit of 64 MiB: F2 in the app shows it.", "NO APP")
	if !s.Line.Closed {
		t.Error("the line stays open")
	}
}

// A note that no app would take stays on the line.
func TestOverlongNoteStaysOnTheLine(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	s := tuitest.NewConsole(t)
	s.Hears(app.Events, app.Status)
	s.Type(strings.Repeat("y", workshop.MaxText+1))
	s.Keys("enter")
	s.Shows("! Too long for a private note: 281 characters, at most 280.", "yyyy")
	if got := s.Line.Of(wire.Note); len(got) > 0 {
		t.Errorf("sent %v", got)
	}
}
