// Package workshop is the domain: what a session is, what may happen in it and
// what it adds up to.
//
// A session is a list of events. [Log.Do] checks an [Intent] against the state
// and answers with new events or with an error a person can read; folding the
// events gives the [Workshop], the state that screens and the blueprint read.
// Nothing here does I/O, reads a clock or rolls a die: times and ids arrive in
// a [Stamp].
//
// Where to look: vocabulary.go (quadrant, function, kind), deck.go and
// agenda.go (what a session is played with), fact*.go (what can happen),
// intent*.go (what can be asked for, and the rules), state.go (what it adds up
// to), log.go (undo, redo, replay), codec.go (how an event is written down),
// text.go (how typed text is cleaned).
//
// Not here: how events are kept (sessions), how anything is drawn (tui), the
// document that leaves the room (workshop/blueprint).
package workshop
