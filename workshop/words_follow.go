package workshop

import "fmt"

// This file has the words about what a session takes over from an earlier one.

const (
	statusUnknown   = "“%s” is not a known status of an action."
	reasonUnknown   = "“%s” is not a known reason."
	stopUnknown     = "“%s” does not say whether a stop rule was met."
	actionGone      = "That action is not one of this session’s."
	actionUnknown   = "There is no action %s here."
	replacementGone = "There is no such initiative in this session. Write it first, and then say which action it replaces."
	tooManyActions  = "%d actions are too many to take over: at most %d."
)

// actionReported is what undo calls the step: “A2 done”.
func actionReported(ref string, s Status) string {
	switch {
	case ref == "":
		return "action reported"
	case s == NotAsked:
		return fmt.Sprintf("note on %s", ref)
	}
	return fmt.Sprintf("%s %s", ref, s)
}
