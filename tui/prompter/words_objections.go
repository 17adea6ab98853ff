package prompter

import (
	"fmt"

	"swotshop/workshop"
)

// This file has the words about objections.

const (
	howToHear    = "“/O1” or “/word” and Enter: mark one as heard."
	heardAlready = "It is marked as heard. Type what is owed, or Del takes the mark back."
	notHeardYet  = "It is not marked as heard."
	enterFirst   = "Finish the line first: Enter saves it, Ctrl+U clears it."
	owedExample  = "what evidence is owed: HR survey, by Legal"

	pointElsewhere = "choose"
	marksHeard     = "heard"
	takesBack      = "not heard"
	backToNotes    = "back"
	// FindsObjection is what the sign in front of a line does.
	FindsObjection = "before words, or alone, and Enter: objections, to mark one as heard"
)

func objection(text string) string { return "“" + text + "”" }

func foundHeading(at, all int) string {
	return fmt.Sprintf("%s · %d of %d", objectionsHeading, at, all)
}

func owedLabel(id string) string { return "▸ owed on " + id + " " }

func findsNothing(words string) string {
	if words == "" {
		return "There are no objections."
	}
	return fmt.Sprintf("No objection has “%s”. A space first makes it a note.", words)
}

// owes says what is owed on an objection that was heard.
func owes(owed, by string) string {
	if by == "" {
		return fmt.Sprintf("Owed: %s · by nobody yet", owed)
	}
	return fmt.Sprintf("Owed: %s · by %s", owed, by)
}

func toChange(h workshop.HeardObjection) string {
	if h.Owed == "" {
		return heardAlready
	}
	return "Heard. Enter changes what is owed, Del takes the mark back."
}

func willBeHeard(owed, by string) string {
	switch {
	case owed == "":
		return "Enter marks it as heard, with nothing owed."
	case by == "":
		return owes(owed, by) + ": add “, by Legal”"
	}
	return owes(owed, by)
}

// Heard says that an objection is marked.
func Heard(h workshop.HeardObjection) string {
	if h.Owed == "" {
		return h.ID + " is marked as heard: " + objection(h.Says)
	}
	return h.ID + " is marked as heard. " + owes(h.Owed, h.By)
}

// NotHeard says that the mark was taken back.
func NotHeard(says string) string { return "No longer marked as heard: " + objection(says) }
