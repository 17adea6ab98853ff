package tui

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// live is a session that this window leads: its log, and the saver that
// brings new events to the library.
type live struct {
	env   *env
	log   *workshop.Log
	saver saver

	line     Line  // to the second screen; nil without one
	unserved error // why there is none
}

// w is the present state. It is another one after an undo: do not keep it.
func (l *live) w() *workshop.Workshop { return l.log.State() }

// do carries out an intent and queues its events, or says why not.
func (l *live) do(intent workshop.Intent) (tea.Cmd, error) {
	events, err := l.log.Do(intent, workshop.Stamp{At: l.env.now(), NewID: l.env.newID, Actor: "facilitator"})
	if err != nil {
		return nil, err
	}
	return l.saver.push(events), nil
}
