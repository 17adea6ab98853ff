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
// agenda.go (what a session is played with), intent.go and flow.go (what can be
// asked for), fact.go (what can happen), check*.go (the rules), apply.go (what
// a fact changes), label.go (what undo calls it), state.go (what it adds up
// to), stance.go, votes.go, grid.go, clock.go and looseends.go (what follows
// from it), private.go (notes that no room sees), ahead.go, nudge*.go and
// squeeze.go (what the facilitator is prompted with), log.go, history.go and
// trail.go (undo, redo, replay), index.go (what is found without seeking),
// verify.go (what comes from elsewhere), day.go and id.go (days and ids that
// count), codec.go, exchange.go and exchange_fault.go (how events are written
// down), line.go and text.go (how typed text is read and cleaned), redact.go (words
// erased for good), spelling.go, phrase.go and likeness.go (when words are the same,
// or nearly).
//
// Not here: how events are kept (sessions), how anything is drawn (tui), the
// document that leaves the room (workshop/blueprint).
package workshop
