package state

// What is wrong with a file. The command that was given it names it, and adds the full
// stop.
const (
	notAState    = "this is not the state of a session"
	aSession     = "this is a whole session, not its state: import it, and name it by its id"
	newerState   = "the state has version %d, but this program reads version %d: %w"
	noVersion    = "the state is damaged: there is no version %d"
	wrongField   = "the state is damaged: “%s” cannot be read"
	damagedState = "the state is damaged: it cannot be read to its end"
)
