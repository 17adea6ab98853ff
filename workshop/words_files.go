package workshop

// What is wrong with events and with session files. The command or the form that
// was given the file names it, and adds the full stop.
const (
	newerVersion = "written by a newer version of swotshop"
	newerFact    = "%s, version %d: %w"
	newerFile    = "the file has version %d, but this program reads version %d: %w"

	notOursShape   = "this is not a swotshop session file: its structure is different"
	notOursJSON    = "this is not a swotshop session file: it is not JSON"
	notOursNoName  = "this is not a swotshop session file: it has no “format”"
	notOursName    = "this is not a swotshop session file: its format is “%s”, not “%s”"
	notOursVersion = "this is not a swotshop session file: there is no version %d"

	fileEmpty        = "the file is empty"
	fileNoEvents     = "the file has no events"
	fileCutOff       = "the file is incomplete: its end is missing"
	fileDamagedField = "the file is damaged: “%s” cannot be read"
	fileDamagedAfter = "the file is damaged: it cannot be read after byte %d of %d"
	fileContinues    = "the file has something after the session: remove that"
	fileSessionID    = "the session id is not valid: it must be one word that begins with a letter or a digit, is not “%s” and has at most %d bytes"
	fileTwoIDs       = "the file’s session id is not the one in its first event"

	eventAt      = "event %d: %w"
	eventNot     = "this is not an event: %w"
	eventTime    = "its time %q is not valid: write it like 2026-03-12T09:00:00.000Z"
	eventNames   = "its id or actor is not valid"
	eventTwice   = "event %d: the event id %q is used twice"
	eventMissing = "event %d is missing: the log continues with event %d"
	eventOpening = "event %d: a session begins with its opening, and has only one"
	eventStep    = "event %d belongs to step %d, which is neither its own nor the one before"
	eventRule    = "event %d (%s) breaks a rule: %w"

	factVersion = "%s: there is no version %d"
	factField   = "%s: “%s” has the wrong type of value"
	factBody    = "%s: its body cannot be read"

	revisedOtherwise = "it differs in more than words that were erased"

	exportNoEvents  = "a session without events cannot be written"
	exportNoOpening = "a session begins with its opening"
)
