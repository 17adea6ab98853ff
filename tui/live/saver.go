package live

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// saver brings events to the library in order: one save in flight, and what
// comes meanwhile goes with the next. Commands of Bubble Tea race; this queue
// is why saves do not.
type saver struct {
	leader  Leader
	waiting []workshop.Event // not yet acknowledged, oldest first
	flying  int              // how many of waiting are in the save in flight
	err     error            // of the last save; nil again after one that worked, but a take-over is for good
	failed  bool             // a save failed, and not everything has been saved since
}

// SavedMsg reports how a save ended.
type SavedMsg struct {
	leader Leader // of which session
	err    error
}

// idle reports whether everything is on the disk.
func (s *saver) idle() bool { return len(s.waiting) == 0 }

// takenOver reports whether another window writes the session now.
func (s *saver) takenOver() bool { return takenOverBy(s.err) != nil }

// push queues events, and starts a save unless one is in flight. After a
// failed save the next push tries again.
func (s *saver) push(events []workshop.Event) tea.Cmd {
	s.queue(events)
	return s.save()
}

// queue lets events wait for the next save.
func (s *saver) queue(events []workshop.Event) { s.waiting = append(s.waiting, events...) }

// save starts a save of everything pending; nil when there is nothing to start.
func (s *saver) save() tea.Cmd {
	if s.flying > 0 || s.idle() || s.takenOver() {
		return nil
	}
	s.flying = len(s.waiting)
	leader, batch := s.leader, s.waiting[:s.flying:s.flying]
	return func() tea.Msg {
		return SavedMsg{leader, leader.Append(context.Background(), batch)}
	}
}

// saved takes note of how a save ended, and starts the next.
func (s *saver) saved(msg SavedMsg) tea.Cmd {
	if msg.leader != s.leader {
		return nil
	}
	landed := s.flying
	if s.flying = 0; !s.takenOver() {
		s.err = msg.err
	}
	if msg.err != nil {
		s.failed = true
		return nil // the same events are tried again, by key or with the next
	}
	s.waiting = s.waiting[landed:]
	s.failed = s.failed && !s.idle()
	return s.save()
}
