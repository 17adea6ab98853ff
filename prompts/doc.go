// Package prompts holds the words that a session is played with: decks of
// provocations, trigger questions, objections, starters for the guardrails and agendas.
//
// The built-in ones are YAML files under content/, embedded in the program and
// parsed when they are first asked for, never at start. A user's own decks are
// files in a folder; they are checked, offered beside the built-in deck, and
// when one is faulty every fault is named with its line while the rest works
// on. To play one deck only its own file is read, to list them as many as a list
// has. Ask [Open] for the [Content]; ask [CheckDeck] or [Content.CheckFile] about
// one file.
//
// Where to look: content.go (what can be asked for), user.go (the user's
// folder), keep.go (a card into a deck of the user), deck.go, agenda.go, trigger.go,
// objection.go, guardrail.go, nudge.go (what a file of each sort must hold), fields.go,
// id.go and text.go (reading a file name by name), parse.go (from bytes to YAML, with a guard against hostile files), syntax.go (what
// to do about a file that is not YAML), fault.go, words.go (every sentence for people).
//
// Not here: what is done with a card once it is played (workshop), where the
// user's folder is (cmd), how anything is drawn (tui).
package prompts
