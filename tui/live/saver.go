package live

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// Saver brings events to the library in order: one save in flight, and what
// comes meanwhile goes with the next. Commands of Bubble Tea race; this queue
// is why saves do not.
type Saver struct {
	Leader  Leader
	Waiting []workshop.Event // not yet acknowledged, oldest first
	Flying  int              // how many of waiting are in the save in flight
	Err     error            // of the last save; nil again after one that worked
	Failed  bool             // a save failed, and not all is saved since
}

// SavedMsg says how a save ended.
type SavedMsg struct {
	Leader Leader // of which session
	Err    error
}

// Idle says that everything is on the disk.
func (s *Saver) Idle() bool { return len(s.Waiting) == 0 }

// push queues events, and starts a save unless one is in flight. After a
// failed save the next push tries again.
func (s *Saver) push(events []workshop.Event) tea.Cmd {
	s.Waiting = append(s.Waiting, events...)
	return s.Save()
}

// Save starts a save of all that waits; nil when there is nothing to start.
func (s *Saver) Save() tea.Cmd {
	if s.Flying > 0 || s.Idle() {
		return nil
	}
	s.Flying = len(s.Waiting)
	leader, batch := s.Leader, s.Waiting[:s.Flying:s.Flying]
	return func() tea.Msg {
		return SavedMsg{leader, leader.Append(context.Background(), batch)}
	}
}

// Saved takes note of how a save ended, and starts the next.
func (s *Saver) Saved(msg SavedMsg) tea.Cmd {
	if msg.Leader != s.Leader {
		return nil
	}
	landed := s.Flying
	s.Flying, s.Err = 0, msg.Err
	if msg.Err != nil {
		s.Failed = true
		return nil // the same events are tried again, by key or with the next
	}
	s.Waiting = s.Waiting[landed:]
	s.Failed = s.Failed && !s.Idle()
	return s.Save()
}
