package setup

import (
	"fmt"
	"strconv"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file holds what the form for a new session says, in whole sentences.

// The fields: what they are called, what is asked for each, what shows while they are empty, and what
// belongs in them.
var (
	labels   = [Fields]string{"Client", "Objective", "People", "Title", "Date", "By function", "Blueprint", "Agenda", "Deck"}
	defaults = [Fields]string{
		ClientField: defaultClient, ObjectiveField: "the decision to be made, in one sentence", PeopleField: strconv.Itoa(defaultPeople),
		titleField: "what the deck calls it, e.g. Social strategy workshop", dateField: "the day it is held", FunctionField: "optional, e.g. 2 sales, 1 legal",
	}
	questions = [Fields]string{
		"Who is it for?", "What must be decided today?", "How many are in the room?", "What is it called?", "When is it held?",
		"Who is in the room, by function?", "Who may read the blueprint?", "How long do we have?", "Which cards are played?",
	}
	about = [Fields]string{
		"The client you are working with.", "What the board is asked to decide, in one sentence. You can add it later.",
		"People in the room, not counting you.", "The name of the session on the screen and in the blueprint.",
		"The date in the blueprint, e.g. 12 March 2026.",
		"People per function; shows which functions were missing.", "Who may read it: the blueprint says so.", "How long it takes, and what happens when.",
		"The provocation cards to use.",
	}
)

const (
	defaultClient = "New client"
)

func defaultIs(text string) string { return kit.Sentence("Default: " + text) }

// The fields with a choice.
const (
	noChoice     = "none"
	loadingDecks = "loading the decks"
)

func agendaFacts(minutes, stages int) string {
	return fmt.Sprintf("%d min · %s", minutes, kit.Plural(stages, "stage", "stages"))
}

func placeAmong(n, of int) string    { return fmt.Sprintf("%d of %d", n, of) }
func deckCheck(file string) string   { return "swotshop deck check " + file }
func agendaCheck(file string) string { return "swotshop agenda check " + file }
func decksHaveErrors(n int) string {
	return kit.Plural(n, "deck has", "decks have") + " errors and cannot be used. Details:"
}
func agendasHaveErrors(n int) string {
	return kit.Plural(n, "file of agendas has", "files of agendas have") + " errors and cannot be used. Details:"
}

// Refusals, each with a format.
const (
	howManyPeople       = "How many people are in the room? Type a number from 1 to %d."
	functionsUnreadable = "Could not read “%s”. Write it like “2 sales, 1 legal”. Functions: %s."
)

// Leaving the form, and bringing back what was typed into it.
const (
	leaveForm    = "Leave the form?"
	typedIsLost  = "What you typed will be discarded."
	leaveIt      = "leave it"
	alreadyTyped = "You have already typed something. F8 works on an untouched form."
)

// Before the room may read what was typed for another client.
const (
	bringFormBack  = "Bring the form back?"
	mayNameAnother = "It was typed another time, and may name another client. Anyone who can see this screen will read it."
	bringItBack    = "bring it back"
)

func formWaits(when, key string) string {
	return fmt.Sprintf("Form from %s, not started: %s brings it back.", when, key)
}

func formIsBack(when string) string { return "Form from " + when + ", not started yet." }

// The client, when another one is written nearly so.
const (
	takeClient = "take it"
	keepTyped  = "keep what you typed"
)

func meansClient(client string) string { return "Do you mean “" + client + "”?" }

// Keys and help.
const (
	newSession = "New session"
	formAbout  = "Press Enter three times to start. All the rest has sensible defaults; Tab shows it."

	start   = "start"
	next    = "next"
	choose  = "choose"
	fields  = "fields"
	back    = "back"
	library = "library"
	help    = "help"

	theRest = "the rest"
	tabDoes = "the rest: title, date, by function, blueprint, agenda, deck"

	complete       = "complete"
	completeClient = "take the client that shows behind the cursor"

	nextOrStart   = "next field; from People on: start"
	otherField    = "another field"
	otherChoice   = "another choice"
	deleteToStart = "delete to the start of the field"
	backToLibrary = "back to the library (asks if you typed something)"
)

// Plain text mode.
const (
	typeNumber = "Type a number."
	yes        = "yes"

	meansClientWords = "“yes” takes it, an empty line keeps what you typed."

	discarded = "Discarded"
	useIt     = "use it"
	dropIt    = "drop it"
)

func notAmong(text string, last int) string {
	return fmt.Sprintf("There is no “%s”: type a number from 1 to %d", text, last)
}

// takesOver says what a new session takes over from an earlier one.
func takesOver(f *workshop.Following) string {
	from := workshop.DayInWords(f.Date)
	if len(f.Actions) == 0 {
		return fmt.Sprintf("Follows the session of %s. No action of it is open.", from)
	}
	return fmt.Sprintf("Takes over %s from %s. Enter starts.", kit.Plural(len(f.Actions), "open action", "open actions"), from)
}
