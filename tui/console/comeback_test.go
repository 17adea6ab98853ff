package console_test

import (
	"errors"
	"fmt"
	"testing"

	"swotshop/tui/console"
	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// served is a folder of sockets in memory: the sessions that run, by their ids.
type served map[string]*tuitest.Line

// attach does what looking at the sockets does.
func (s served) attach(wanted string) (console.Attached, error) {
	var fit []*tuitest.Line
	var running []wire.Running
	for id, line := range s {
		if running = append(running, wire.Running{Session: id, Title: "title of " + id}); id == wanted || wanted == "" {
			fit = append(fit, line)
		}
	}
	switch {
	case len(fit) == 1:
		return fit[0], nil
	case len(running) > 0:
		return nil, wire.NewChoice(wire.ErrNone, running)
	}
	return nil, wire.ErrNone
}

// looks is a console that looks for its app once more.
func looks(c *tuitest.Console, at served) {
	line, err := at.attach(c.C.Wanted())
	if line, ok := line.(*tuitest.Line); ok {
		c.Line = line
	}
	c.Send(console.AttachedMsg{Line: line, Wanted: c.C.Wanted(), Err: err})
}

// A console that was given no id comes back to the session that it had, whatever else
// runs meanwhile, and goes elsewhere only when somebody says so.
func TestConsoleComesBackToItsSession(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	mine := app.Events[0].Fact.(workshop.Opened).Session
	other := another(t, "Northwind", app.Events)
	c := tuitest.NewConsole(t)
	c.Hears(app.Events, app.Status)
	c.Gone()

	looks(c, served{"session of Northwind": tuitest.NewLine()})
	c.Shows("Waiting for Acme Robotics, ", "F4 lists 1 other.", "NO APP")
	looks(c, served{"session of Northwind": tuitest.NewLine(), mine: tuitest.NewLine()})
	c.Hears(app.Events, app.Status)
	c.Shows("Console · Acme Robotics", "● saved")
	c.Resize(60, 18)
	c.Keys("f4")
	c.Shows("F4 lists the stages in the app, not here.")

	c.Gone()
	looks(c, served{})
	c.Keys("f4")
	c.Shows("No other session is running.")
	elsewhere := served{"aaaa": tuitest.NewLine(), "session of Northwind": tuitest.NewLine()}
	looks(c, elsewhere)
	c.Type("ask the chair")
	c.Keys("f4")
	c.Shows("title of aaaa", "title of session of Northwind")
	c.Keys("x", "up", "up", "down", "down", "up", "down")
	for range 5 { // the sessions come in any order
		looks(c, elsewhere)
	}
	chosen := c.C.Chosen()
	c.Keys("enter")
	c.Shows("Attaching to title of "+chosen, "ask the chair")
	looks(c, elsewhere)
	c.Hears(other, wire.Status{})
	c.Shows("Console · Northwind", "Typed for Acme Robotics")
}

// A line that was found for another session than the one that was chosen meanwhile
// is let go of.
func TestConsoleGoesWhereItWasLastSent(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	c := tuitest.NewConsole(t)
	c.Hears(app.Events, app.Status)
	before := c.C.Wanted()
	c.Gone()
	looks(c, served{"elsewhere": tuitest.NewLine()})
	c.Keys("f4", "enter")
	late := tuitest.NewLine()
	c.Send(console.AttachedMsg{Line: late, Wanted: before})
	if !late.Closed || c.C.Wanted() != "elsewhere" {
		t.Errorf("it wants %q, and the other line was closed: %v", c.C.Wanted(), late.Closed)
	}
}

// What works in the app alone says so.
func TestConsoleSaysWhatWorksInTheApp(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	c := tuitest.NewConsole(t)
	c.Hears(app.Events, app.Status)
	for _, key := range []string{"f2", "f5", "f7", "f9", "ctrl+s", "ctrl+y"} {
		c.Keys(key)
		c.Shows("does nothing on the console: press it in the app.")
		c.Keys("up")
	}
	c.Keys("f5")
	c.Shows(fmt.Sprintf("%s does nothing on the console", "F5"))
}

// A console that has found its app again says so once it has heard from it: until then
// Enter sends nothing, and the mark does not say that anything is saved.
func TestConsoleIsBackWhenItHears(t *testing.T) {
	_, app := tuitest.NewServedDesk(t)
	c := tuitest.NewConsole(t)
	c.Hears(app.Events, app.Status)
	c.Gone()
	c.Type("a note")
	mine := app.Events[0].Fact.(workshop.Opened).Session
	looks(c, served{mine: tuitest.NewLine()})
	c.Shows("NO APP")
	c.Keys("enter")
	c.Shows("▸ private note a note")
	c.Hears(app.Events, app.Status)
	c.Shows("● saved")
	c.Keys("enter")
	if sent := c.Line.Of(wire.Note); len(sent) != 1 || sent[0] != "a note" {
		t.Errorf("sent %q", sent)
	}
}

// Where several could be meant it asks which, and once: who closes the list is not asked again.
func TestConsoleAsksWhichOfSeveral(t *testing.T) {
	c := tuitest.NewConsole(t)
	c.Send(console.NewsMsg{Line: c.Line, Err: errors.New("gone")})
	several := wire.NewChoice(wire.ErrSeveral, []wire.Running{{Session: "aaaa-1", Title: "Acme, Away day"}, {Session: "bbbb-2", Title: "Northwind, Board day"}})
	c.Send(console.AttachedMsg{Err: several})
	c.Shows("Which session should the console show?", "▸ Acme, Away day", "Northwind, Board day  (bbbb-2)")
	c.Keys("esc")
	c.Send(console.AttachedMsg{Err: several})
	c.Shows("Several sessions are running. F4 lists them.")
	c.Keys("f4", "down", "enter")
	if got := c.C.Wanted(); got != "bbbb-2" {
		t.Errorf("it goes to %q", got)
	}
}
