package screen

import (
	"cmp"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// Screen is what fills the window. Only the root is a tea.Model: a screen
// changes itself and answers with what it wants done, which the root does in
// the same turn, before the next key.
type Screen interface {
	Update(msg tea.Msg) (Action, tea.Cmd)
	View(a kit.Area) kit.Picture
	// Help lists all keys of the screen, for F1.
	Help() kit.HelpPage
	// Typing reports whether letters are text now, so that ? and . are not keys.
	Typing() bool
	// Pace is how often the screen wants to be redrawn while nothing happens;
	// 0 is never.
	Pace() time.Duration
}

// Action is what a screen wants from the root. Nil is nothing.
type Action any

type (
	// GoLibrary leaves for the library, once everything is saved.
	GoLibrary struct{}
	// GoNew asks for a new session.
	GoNew struct{}
	// FollowUp asks for a new session that follows one, or the last of its chain. Copy is
	// the yes to copying that from the firm’s library.
	FollowUp struct {
		ID, Client string
		Copy       bool
	}
	// CopyHere copies a session from the firm’s library, to lead it here from then on, and
	// then does something else.
	CopyHere struct {
		ID   string
		Then Action
	}
	// OpenSession leads a session, or reads it where it is closed.
	OpenSession struct {
		ID       string
		TakeOver bool // although another window runs it
		Reopen   bool // although it is closed
		Read     bool // only to read: nothing is written, whatever its state
		Export   bool // and then its blueprint is to be written to a file
		At       Spot // where it stands in the list that it is read from

		Firm *Whereabouts // of the firm’s library, which is only read; nil: of the own one
	}
	// Turn reads what comes after a session in the list that it is read from, or before.
	Turn struct {
		By  int  // +1 or -1
		Hit bool // the hit, not the session
	}
	// Replay shows a session again as the room saw it: of a library, or of events.
	Replay struct {
		ID     string
		Firm   bool // of the firm’s library
		Events []workshop.Event
	}
	// Return goes back to a screen that was left for a while; to the library without one.
	Return struct{ To Screen }
	// OpenDemo shows the worked example.
	OpenDemo struct{}
	// Ask puts a question over the screen.
	Ask struct{ Question Question }
	// Offer lets one of a few choices be made, each by its Reply.
	Offer struct{ Menu Menu }
	// Cover lays a dialog over the screen.
	Cover struct{ Dialog Screen }
	// Uncover closes the dialog that has the focus, and then does something else.
	Uncover struct{ Then Action }
	// ShowPhones lays the phones in the room over the session that runs.
	ShowPhones struct{}
	// Blank shows the room nothing until the next key.
	Blank struct{}
	// Close closes the session once everything is saved, and shows it to read.
	Close struct{ Why string } // although something stops its paper; empty: nothing does
	// Export writes the paper of the session on the screen to a file: in the form of that
	// name, or in one that is chosen from a list.
	Export struct{ Form string }
	// CopyPage copies its first page to the clipboard.
	CopyPage struct{}
	// TypedOn brings what was typed at a question that comes by itself, and was meant
	// for what comes next.
	TypedOn struct{ Typed []tea.Msg }
	// TypeAgain brings what was typed before it could be answered.
	TypeAgain struct{ Typed []tea.Msg }
)

// Spot is a place in a list of sessions that are read. The zero value is none.
type Spot struct {
	Says string        // which of them: “session 3 of 40”
	Hit  *workshop.Hit // what was found there; or nil
}

// KeepSettings applies settings and stores them.
type KeepSettings struct{ Settings kit.Settings }

// Question asks before something that undo cannot reverse.
type Question struct {
	Title  string
	Text   []string
	Yes    string // what y does, in a few words
	No     string // the same of n; empty: “go back”
	Action Action
	Else   Action // what a no does, besides closing the question
	Also   []Answer

	// Unasked is a question that comes by itself, maybe under the fingers of
	// somebody who types: a letter answers it only as a line of its own.
	Unasked bool
}

// Answer is one that is neither yes nor no. It leaves the question where
// it is.
type Answer struct {
	Key, Word string // word is typed in plain text mode
	Does      string
	Action    Action
}

// Nay is what a no does.
func (q Question) Nay() string { return kit.Or(q.No, goBack) }

// Answered is the yes to a question.
type Answered struct{ Action Action }

// Note is a remark for the line that screens have for them.
type Note struct {
	Text  string
	Plain string // the same for plain text mode, where keys have other names; empty where it is the same
	Kind  NoteKind
}

// NoteKind is what a note is about.
type NoteKind int

// The kinds of note.
const (
	Happened   NoteKind = iota // something was done
	WentWrong                  // something was not
	SavedAgain                 // saving works again
	Withdrawn                  // what was wished for is not done, since something else was
)

// Remark is a note of something that was done.
func Remark(text string) Note { return Note{Text: text} }

// Fault is a note of something that went wrong.
func Fault(text string) Note { return Note{Text: text, Kind: WentWrong} }

// String is the note as it is shown.
func (n Note) String() string {
	if n.Kind == WentWrong {
		return "! " + n.Text
	}
	return n.Text
}

// InPlain is the note in plain text mode.
func (n Note) InPlain() string { return cmp.Or(n.Plain, n.Text) }
