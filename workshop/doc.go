// Package workshop is the domain: what a session is, what may happen in it and
// what it adds up to.
//
// A session is a list of events. [Log.Do] checks an [Intent] against the state
// and answers with new events or with an error a person can read; folding the
// events gives the [Workshop], the state that screens and the blueprint read.
// Nothing here does I/O, reads a clock or rolls a die: times and ids arrive in
// a [Stamp].
//
// Where to look: a noun has one file, with its facts, the intents that ask for
// them, the rules and what a fact changes: session.go,
// agenda.go, card.go, trigger.go, stance.go, movement.go (how a room moved), item.go, cluster.go, votes.go,
// carried.go (what the votes carry on, and ties), pairing.go, strategy.go, grid.go, initiative.go, agreement.go, remark.go,
// objection.go, review.go and private.go (notes that no room sees). fact.go has what facts and
// intents are, state.go what they add up to. deck.go, agenda.go and stages.go are
// what a session is played with, flow.go is the facilitator's one key, clock.go
// and looseends.go what follows from the state, nudge*.go and squeeze.go
// what the facilitator is prompted with. log.go, history.go and trail.go are undo,
// redo and replay, index.go finds things by id, verify.go what comes
// from elsewhere, day.go and id.go days and ids that count; codec.go, exchange.go
// and exchange_fault.go say how events are written down, line.go, list*.go and text.go how
// typed text is read and cleaned, redact.go how words are erased for good, and
// spelling.go, phrase.go and likeness.go when words are the same, or nearly. audience*.go
// is what a session says to those who may not read all of it: a team, strangers. The
// sentences that people read are in words.go, words_list.go, words_nudges.go and words_files.go.
//
// Not here: how events are stored (sessions), how anything is drawn (tui), the
// document that leaves the room (workshop/blueprint).
package workshop
