package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
)

// screen is what fills the window. Only the root is a tea.Model: a screen
// changes itself and answers with what it wants done, which the root does in
// the same turn, before the next key.
type screen interface {
	update(msg tea.Msg) (action, tea.Cmd)
	view(a kit.Area) kit.Picture
	// help lists all keys of the screen, for F1.
	help() kit.HelpPage
	// typing says that letters are text now, so that ? and . are not keys.
	typing() bool
	// pace is how often the screen wants to be drawn anew while nothing
	// happens; 0 is never.
	pace() time.Duration
}

// action is what a screen wants from the root. Nil is nothing.
type action any

type (
	// goLibrary leaves to the library, once all is saved.
	goLibrary struct{}
	// goNew asks for a new session.
	goNew struct{}
	// openSession resumes a session or reads a closed one.
	openSession struct {
		id       string
		takeOver bool // although another window leads it
		reopen   bool // although it is closed
		read     bool // only to read
	}
	// jumpTo enters a stage from the list of stages.
	jumpTo struct{ stage int }
	// openJump shows the list of stages, with one of them selected.
	openJump struct{ stage int }
	// openDemo shows the worked example.
	openDemo struct{}
	// ask puts a question over the screen.
	ask struct{ question question }
	// closeOverlay closes what lies over the screen.
	closeOverlay struct{}
	// blankScreen shows the room nothing until the next key.
	blankScreen struct{}
	// finish closes the live session and shows it to read.
	finish struct{}
	// export writes the blueprint of the session on the screen to a file.
	export struct{}
	// typeAgain brings what was typed before it could be answered.
	typeAgain struct{ typed []tea.Msg }
	// abandon does what waits for all to be saved, although not all is.
	abandon struct{}
)

// keepSettings puts settings in force and keeps them.
type keepSettings struct{ settings kit.Settings }

// question asks before something that cannot be taken back by undo.
type question struct {
	title  string
	text   []string
	yes    string // what y does, in a few words
	no     string // the same of n; empty: “go back”
	action action
	also   []otherAnswer
}

// otherAnswer is one that is neither yes nor no. It leaves the question where
// it is.
type otherAnswer struct {
	key, word string // word is typed in plain lines
	does      string
	action    action
}

// nay is what a no does.
func (q question) nay() string { return kit.Or(q.no, "go back") }

// answered is the yes to a question.
type answered struct{ action action }
