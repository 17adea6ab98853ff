// Package check asks a terminal what it can do, and shows which keys come from it: what
// the room will have to do with, found out before there is one.
//
// [Screen] is a root of its own. It asks, waits for the answers no longer than a person
// would, and ends when there is nothing left to come, so that no answer is ever typed
// into the shell. What it learnt is in [Screen.Terminal].
//
// Where to look: screen.go (the order of the questions), terminal.go (what is learnt),
// letters.go (how wide they are drawn), pressed.go (what a key does in a session) and
// words.go.
//
// Not here: what is good or bad about it, and anything that can be found out without a
// terminal (cmd/swotshop).
package check
