package tui

import "swotshop/workshop"

// choice is one thing that can be done, in words: what keys and arrows do on a
// screen. A number picks it, or its ref. One of the funcs says what comes of
// that.
type choice struct {
	ref  string // “W1”; or empty
	does string

	reply  func() reply            // what the screen then wants
	answer func(text string) reply // takes the next line, which asks asks for
	asks   string
	more   func() menu   // choices of its own
	recite func() string // a document that is said as it stands
	word   string        // does what a command word does
}

// menu is choices under a title.
type menu struct {
	title   string
	none    string // said where there are no choices
	choices []choice
}

// does makes a choice of what the screen then wants.
func does(words string, r func() reply) choice { return choice{does: words, reply: r} }

// asking makes a choice that asks for a line of text.
func asking(words, question string, r func(text string) reply) choice {
	return choice{does: words, asks: question, answer: r}
}

// offering makes a choice that opens another list.
func offering(words, title, none string, choices func() []choice) choice {
	return choice{does: words, more: func() menu { return menu{title, none, choices()} }}
}

// withRef gives a choice a ref by which it can be picked.
func (c choice) withRef(ref string) choice {
	c.ref = ref
	return c
}

// reply is what a stage wants after a key or a line. Intents are carried out
// in order; when one is refused the typed text stays.
type reply struct {
	intents []workshop.Intent
	action  action
	note    string // what just happened
	problem string // what did not work, and what to do; the typed text stays
	set     *string
	done    func() // after the intents were carried out
}

func intend(i ...workshop.Intent) reply { return reply{intents: i} }

func problem(text string) reply { return reply{problem: text} }

// setLine puts text into the input line.
func setLine(text string) reply { return reply{set: &text} }
