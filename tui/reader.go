package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// reader shows a session to read: a closed one, or one that is led elsewhere.
type reader struct {
	env     *env
	log     *workshop.Log
	led     *LedElsewhereError // nil for a session that is closed
	unsaved int                // changes that another window's take-over kept from being saved
	note    string
}

func newReader(e *env, log *workshop.Log, led *LedElsewhereError) *reader {
	return &reader{env: e, log: log, led: led}
}

func (r *reader) exported() *workshop.Workshop { return r.log.State() }
func (r *reader) say(note string)              { r.note = note }

func (r *reader) update(msg tea.Msg) (action, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "esc" {
		return goLibrary{}, nil
	}
	return nil, nil
}

func (r *reader) view(a area) drawn {
	return frame{title: r.log.State().Client, note: r.note, cursorX: -1}.draw(r.env.theme, a)
}
func (r *reader) help() helpPage      { return helpPage{} }
func (r *reader) typing() bool        { return false }
func (r *reader) pace() time.Duration { return 0 }
