package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// listedMsg brings the library's sessions.
type listedMsg struct {
	sessions []workshop.Summary
	err      error
}

type library struct {
	env      *env
	store    Store
	sessions []workshop.Summary
	problem  string
	selected int
}

func newLibrary(e *env, store Store) *library { return &library{env: e, store: store} }

func (l *library) failed(err error) *library {
	l.problem = err.Error()
	return l
}

func (l *library) update(msg tea.Msg) (action, tea.Cmd) {
	switch msg := msg.(type) {
	case listedMsg:
		l.sessions = msg.sessions
	case tea.KeyPressMsg:
		switch msg.String() {
		case "n":
			return goNew{}, nil
		case "enter":
			if len(l.sessions) > 0 {
				return openSession{id: l.sessions[0].ID}, nil
			}
		}
	}
	return nil, nil
}

func (l *library) view(a area) drawn {
	var lines []string
	for _, s := range l.sessions {
		lines = append(lines, s.Client+" "+s.Title)
	}
	return frame{title: "swotshop", body: lines, note: l.problem, cursorX: -1}.draw(l.env.theme, a)
}
func (l *library) help() helpPage      { return helpPage{} }
func (l *library) typing() bool        { return false }
func (l *library) pace() time.Duration { return 0 }
