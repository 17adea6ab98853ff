package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
)

// Screen is what fills the window. Only the root is a tea.Model: a screen
// changes itself and answers with what it wants done, which the root does in
// the same turn, before the next key.
type Screen interface {
	Update(msg tea.Msg) (Action, tea.Cmd)
	View(a kit.Area) kit.Picture
	// Help lists all keys of the screen, for F1.
	Help() kit.HelpPage
	// Typing says that letters are text now, so that ? and . are not keys.
	Typing() bool
	// Pace is how often the screen wants to be drawn anew while nothing
	// happens; 0 is never.
	Pace() time.Duration
}

// Action is what a screen wants from the root. Nil is nothing.
type Action any

type (
	// GoLibrary leaves to the library, once all is saved.
	GoLibrary struct{}
	// GoNew asks for a new session.
	GoNew struct{}
	// OpenSession resumes a session or reads a closed one.
	OpenSession struct {
		ID       string
		TakeOver bool // although another window leads it
		Reopen   bool // although it is closed
		Read     bool // only to read
	}
	// JumpTo enters a stage from the list of stages.
	JumpTo struct{ Stage int }
	// OpenJump shows the list of stages, with one of them selected.
	OpenJump struct{ Stage int }
	// OpenDemo shows the worked example.
	OpenDemo struct{}
	// Ask puts a question over the screen.
	Ask struct{ Question Question }
	// Uncover closes what lies over the screen.
	Uncover struct{}
	// Blank shows the room nothing until the next key.
	Blank struct{}
	// Finish closes the live session and shows it to read.
	Finish struct{}
	// Export writes the blueprint of the session on the screen to a file.
	Export struct{}
	// TypeAgain brings what was typed before it could be answered.
	TypeAgain struct{ Typed []tea.Msg }
	// Abandon does what waits for all to be saved, although not all is.
	Abandon struct{}
)

// KeepSettings puts settings in force and keeps them.
type KeepSettings struct{ Settings kit.Settings }

// Question asks before something that cannot be taken back by undo.
type Question struct {
	Title  string
	Text   []string
	Yes    string // what y does, in a few words
	No     string // the same of n; empty: “go back”
	Action Action
	Also   []Answer
}

// Answer is one that is neither yes nor no. It leaves the question where
// it is.
type Answer struct {
	Key, Word string // word is typed in plain lines
	Does      string
	Action    Action
}

// Nay is what a no does.
func (q Question) Nay() string { return kit.Or(q.No, "go back") }

// Answered is the yes to a question.
type Answered struct{ Action Action }
