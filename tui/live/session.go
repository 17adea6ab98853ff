package live

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/tui/dialog"
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// Session is a session that this window runs, or ran until another took it
// over: its log, the queue that brings new events to the library, a copy while
// that does not work, and how it is left.
type Session struct {
	Log *workshop.Log

	Line     Line  // to the second screen; nil without one
	Unserved error // why there is none

	Earlier workshop.Earlier // what was played with the client before, once that is known

	Lines, Notes Pile // drafts of the stages' line, and of the private panel's

	phones phones
	aside  aside

	with  With
	watch watch
	saver saver
	spare spare

	phase    phase          // how far leaving has come
	wish     Wish           // what is to be done then
	back     func() tea.Cmd // takes back what was done for a wish that was withdrawn; or nil
	question *dialog.Question
	copying  *copyDialog
}

// With is what a session needs besides its log.
type With struct {
	Kit    *kit.Kit
	Leader Leader
	Copier Copier        // nil: no copies
	NewID  func() string // for events; unique
	Phones PhoneDesk     // turns phones on; nil: they are switched off
	Stores bool          // what is not saved at the end is stored for the next start
}

// New makes a session of a log that this window runs.
func New(log *workshop.Log, with With) *Session {
	return &Session{Log: log, with: with, saver: saver{leader: with.Leader}, spare: spare{copier: with.Copier}}
}

// Strand makes a session that another window took over before so many changes,
// the last ones, were saved.
func Strand(log *workshop.Log, unsaved int, led *LedElsewhereError, with With) *Session {
	s := New(log, with)
	events := log.Events()
	s.saver.waiting = events[len(events)-unsaved:]
	s.TakeOver(led)
	return s
}

// W is the present state. It is another one after an undo: do not hold on to it.
func (s *Session) W() *workshop.Workshop { return s.Log.State() }

// Leader writes the session.
func (s *Session) Leader() Leader { return s.saver.leader }

// Do carries out an intent and queues its events, or reports why not.
func (s *Session) Do(intent workshop.Intent) (tea.Cmd, error) {
	now := s.with.Kit.Now()
	s.watch.at(now)
	s.saver.queue(s.slept())
	events, err := s.Log.Do(intent, s.stamp(now))
	if err != nil {
		return nil, err
	}
	return s.saver.push(events), nil
}

func (s *Session) stamp(at time.Time) workshop.Stamp {
	return workshop.Stamp{At: at, NewID: s.with.NewID, Actor: "facilitator"}
}

// Saved reports whether everything is in the library.
func (s *Session) Saved() bool { return s.saver.idle() }

// Pending is how many changes are not in the library.
func (s *Session) Pending() int { return len(s.saver.waiting) }

// Fault is why something could not be saved; nil when the last save did not
// fail, and when all is saved.
func (s *Session) Fault() error {
	if s.Saved() {
		return nil
	}
	return s.saver.err
}

// Save tries to save what is pending; nil when there is nothing to start.
func (s *Session) Save() tea.Cmd { return s.saver.save() }

// SaveAgain is Save, and lets a copy that failed be tried again too.
func (s *Session) SaveAgain() tea.Cmd {
	s.spare.again()
	return s.Save()
}

// GiveUp records that the program no longer waits for the library.
func (s *Session) GiveUp() { s.saver.err = errUnanswered }

// SaveNow saves what is pending while nothing else can use the session any more, as
// long as there is time.
func (s *Session) SaveNow(ctx context.Context) {
	if s.Saved() || s.takenOver() {
		return
	}
	waiting := s.saver.waiting
	s.saver.err = InTime(ctx, func() error { return s.saver.leader.Append(ctx, waiting) })
	if s.saver.err == nil {
		s.saver.waiting, s.saver.flying = nil, 0
	}
}

// Mark shows whether everything is on the disk; if not, and nothing else shows
// it, it names the key that saves it somewhere else.
func (s *Session) Mark(t kit.Theme) string {
	mark := t.SaveMark(s.Pending(), s.Fault() != nil)
	if s.Fault() == nil || !s.with.Kit.Low || s.spare.copier == nil || s.Whole() {
		return mark
	}
	return t.Strong.Render("F9") + " " + t.Quiet.Render("copy") + " " + mark
}

// Line is the app's end of the line to the second screen.
type Line interface {
	// Orders is where orders arrive; Done is closed when the line is.
	Orders() <-chan wire.Request
	Done() <-chan struct{}
	// Tell sends all events so far and the status of the app. It never waits.
	Tell(events []workshop.Event, status wire.Status)
	Close() error
}
