package tui

import (
	"strings"
	"testing"

	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/workshop"
)

// An app that sends too much is not asked again: it would send as much. The
// screen says what to do instead.
func TestConsoleLeavesAnAppThatSendsTooMuch(t *testing.T) {
	_, app := newServedDesk(t)
	s := newSecond(t)
	s.hears(app.events, app.status)
	s.send(console.NewsMsg{Line: s.line, Err: wire.ErrTooLong})
	s.shows("! The session exceeds the console’s limit of 64 MiB: F2 in the app shows it.", "NO APP")
	if !s.line.closed {
		t.Error("the line stays open")
	}
}

// A note that no app would take stays on the line.
func TestOverlongNoteStaysOnTheLine(t *testing.T) {
	_, app := newServedDesk(t)
	s := newSecond(t)
	s.hears(app.events, app.status)
	s.typed(strings.Repeat("y", workshop.MaxText+1))
	s.keys("enter")
	s.shows("! Too long for a private note: 281 characters, at most 280.", "yyyy")
	if got := s.line.of(wire.Note); len(got) > 0 {
		t.Errorf("sent %v", got)
	}
}
