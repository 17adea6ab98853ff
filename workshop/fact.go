package workshop

// Fact is what an event says: one thing that happened. Facts are never
// changed once a version of the program has written them; a new meaning is a
// new kind or a new version (see codec.go).
//
// check says why the fact may not happen now, and what to do instead; it guards
// what is typed and what is imported.
//
// apply changes the state, and is total: on a state that does not fit it changes
// nothing, so that reading an old log can never panic. changedAt is already the
// time of the event. What undo takes back is changed by the
// verbs of trail.go alone, and follows from the steps before it alone.
//
// label names the fact as a step that can be undone ("item added to Threats").
// It is asked for while the fact is the last that counts (undo) or the next that
// could (redo), so what it names exists unless the fact itself removed it.
type Fact interface {
	Kind() string
	check(w *Workshop) error
	apply(w *Workshop)
	label(w *Workshop) string
}

// factKind is a kind of event, by an empty fact of it, and its traits. Each noun
// lists its own; codec.go puts the lists together.
type factKind struct {
	fact Fact
	traits
}

// traits are how kinds of event differ.
type traits uint8

// The traits. A plain fact only moves the view, is a private note, or belongs to
// no particular moment of the session.
const (
	undoable   traits = 1 << iota // a step that undo takes back
	searched                      // may change an entry that search can find
	whenClosed                    // may happen in a closed session
	outside                       // written when nobody leads the session: takes none of its time
	said                          // something that the room says: with the first one the session is held
	plain      traits = 0
)

// has reports whether a fact is of a kind with this trait.
func has(f Fact, trait traits) bool { return factKinds[f.Kind()].traits&trait != 0 }

// outsider is a fact of a kind that is mostly written while the session is led.
// fromOutside reports whether this one was not.
type outsider interface{ fromOutside() bool }

// isOutside reports whether a fact was written when nobody led the session.
func isOutside(f Fact) bool {
	o, ok := f.(outsider)
	return has(f, outside) || ok && o.fromOutside()
}

// giver is a fact that gives new ids to what is on the board.
type giver interface{ newIDs() []string }

// Intent is what somebody wants to happen: a small value made from keys or
// from a command. Its facts are what would happen if the rules let it.
// Text in an intent is cleaned here, on its way in.
type Intent interface {
	facts(w *Workshop) ([]Fact, error)
}

func one(f Fact) ([]Fact, error) { return []Fact{f}, nil }
