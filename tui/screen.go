package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// screen is what fills the window. Only the root is a tea.Model: a screen
// changes itself and answers with what it wants done, which the root does in
// the same turn, before the next key.
type screen interface {
	update(msg tea.Msg) (action, tea.Cmd)
	view(a area) drawn
	// help lists all keys of the screen, for F1.
	help() helpPage
	// typing says that letters are text now, so that ? and . are not keys.
	typing() bool
	// pace is how often the screen wants to be drawn anew while nothing
	// happens; 0 is never.
	pace() time.Duration
}

// drawn is a screen as it was drawn, with the place of the cursor if it shows,
// and what a click needs to know: which keys its hints name, and where its body
// stands.
type drawn struct {
	content string
	cursor  *tea.Cursor
	keys    hits[Key]
	body    place
	foot    int  // lines at the bottom that never move: notes, the line, the keys
	marked  bool // it says itself whether all is saved
}

// helpPage is what F1 shows.
type helpPage struct {
	title string
	about string // one sentence that says what to do here
	keys  []hint
}

// env is what screens share: the looks, the clock, and what moves.
type env struct {
	theme    theme
	settings Settings
	low      bool // the window has no lines to spare for what is wrong with saving
	noRoom   bool // nobody wants to know from how far the screen can be read
	lines    bool // all is told in plain lines: nothing stands on an input line

	bequeaths bool // what is unsaved at the end may be stored for the next start
	now       func() time.Time
	newID     func() string
	motion    motion
}

// action is what a screen wants from the root. Nil is nothing.
type action interface{ isAction() }

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
	// startSession starts a session that was asked for.
	startSession struct{ setup NewSession }
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

func (goLibrary) isAction()    {}
func (goNew) isAction()        {}
func (openSession) isAction()  {}
func (startSession) isAction() {}
func (jumpTo) isAction()       {}
func (openJump) isAction()     {}
func (openDemo) isAction()     {}
func (ask) isAction()          {}
func (closeOverlay) isAction() {}
func (blankScreen) isAction()  {}
func (finish) isAction()       {}
func (export) isAction()       {}
func (typeAgain) isAction()    {}
func (abandon) isAction()      {}
