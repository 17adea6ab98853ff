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

// Told is what a screen says, and what follows, in this order.
type Told struct {
	Lines  []string
	Menu   *Menu
	After  []string
	Prompt *Prompt
	Reply  *Reply
	Cmd    tea.Cmd
	Action Action

	Leaves bool // no question is open any longer
}

// Tells is a few lines.
func Tells(lines ...string) Told { return Told{Lines: lines} }

// Menu is choices of which one may be picked by the next line.
type Menu struct {
	Title   string
	None    string // said where there are no choices
	Choices []Choice
	Stays   bool // there is nothing else to type
	Listed  bool // the choices have been listed, or some of them
}

// Prompt is a question whose answer is the next line.
type Prompt struct {
	Asks  string
	Take  func(text string) Told
	Empty bool // an empty line is an answer too
	// Command carries out a command word that is one only here.
	Command func(word string) (t Told, known bool)
}
