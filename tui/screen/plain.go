package screen

import (
	tea "charm.land/bubbletea/v2"
)

// Plain is a screen that can be used in plain text mode.
type Plain interface {
	// Tell is everything that the screen shows.
	Tell() Told
	// News is what has changed of that since.
	News() Told
	// Hear takes a line that is not a command, an answer or a pick.
	Hear(line string) Told
	// Command carries out a command word in the screen's own way; known is false
	// where it has none.
	Command(word string) (t Told, known bool)
	// Remarks takes what the screen would show in its line for notes.
	Remarks() (n Note, problem string)
}

// Strayer is a plain screen on which a line of digits, meant to pick from a list
// that is closed, would be taken for words.
type Strayer interface{ Strays(line string) bool }

// Planner is a plain screen on which some lines change the agenda; ok is false for
// all others.
type Planner interface {
	Planned(line string) (t Told, ok bool)
}

// Mender is a plain screen on which some lines pick something, to be mended; ok is false
// for all others.
type Mender interface {
	Mends(line string) (t Told, ok bool)
}

// Told is what a screen says, and what follows, in this order.
type Told struct {
	Problem string // why the line was not taken, and what to do
	Lines   []string
	Recite  string // a document that is printed unchanged
	Menu    *Menu
	After   []string
	Prompt  *Prompt
	Reply   *Reply
	Cmd     tea.Cmd
	Action  Action

	Leaves bool // no question is open any longer
}

// Refuses is why a line was not taken.
func Refuses(why string) Told { return Told{Problem: why} }

// Tells is a few lines.
func Tells(lines ...string) Told { return Told{Lines: lines} }

// Menu is choices of which one may be picked by the next line.
type Menu struct {
	Title   string
	About   []string // said above the choices, on a screen
	None    string   // said where there are no choices
	Choices []Choice
	Stays   bool // there is nothing else to type
	Listed  bool // the choices have been listed, or some of them
}

// Prompt is a question whose answer is the next line. One that it answers itself
// with goes on, without being asked again.
type Prompt struct {
	Asks  string
	Take  func(text string) Told
	Empty bool        // an empty line is an answer too
	End   func() Told // what the end of the input does; nil: nothing
	// Command carries out a command word that is one only here.
	Command func(word string) (t Told, known bool)
}
