package screen

import "swotshop/workshop"

// Choice is one thing that can be done, in words: what keys and arrows do on a
// screen. A number picks it, or its ref. One of the funcs does it.
type Choice struct {
	Ref  string // “W1”; or empty
	Does string

	Reply  func() Reply            // what the screen then wants
	Answer func(text string) Reply // takes the next line, which asks asks for
	Asks   string
	More   func() Menu   // choices of its own
	Recite func() string // a document that is printed unchanged
	Word   string        // does what a command word does
}

// Does makes a choice of what the screen then wants.
func Does(words string, r func() Reply) Choice { return Choice{Does: words, Reply: r} }

// Asking makes a choice that asks for a line of text.
func Asking(words, question string, r func(text string) Reply) Choice {
	return Choice{Does: words, Asks: question, Answer: r}
}

// Offering makes a choice that opens another list.
func Offering(words, title, none string, choices func() []Choice) Choice {
	return Choice{Does: words, More: func() Menu { return Menu{Title: title, None: none, Choices: choices()} }}
}

// WithRef gives a choice a ref by which it can be picked.
func (c Choice) WithRef(ref string) Choice {
	c.Ref = ref
	return c
}

// Reply is what a stage wants after a key or a line. Intents are carried out
// in order; when one is refused the typed text stays.
type Reply struct {
	Intents []workshop.Intent
	Action  Action
	Note    string // what just happened
	Problem string // what did not work, and what to do; the typed text stays
	Plain   string // the note or the problem in plain text mode, where keys have other names
	Set     *string
	Go      workshop.Subject // what to stand on once the intents are carried out
	Done    func()           // after the intents were carried out
}

// Intend is a reply of intents.
func Intend(i ...workshop.Intent) Reply { return Reply{Intents: i} }

// Problem is a reply that says what did not work.
func Problem(text string) Reply { return Reply{Problem: text} }

// InPlain gives a reply the words for plain text mode, where keys have other
// names.
func (r Reply) InPlain(text string) Reply {
	r.Plain = text
	return r
}

// SetLine puts text into the input line.
func SetLine(text string) Reply { return Reply{Set: &text} }
