package plain

import (
	"fmt"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
)

// This file holds what plain text mode says, in whole sentences. What screens
// and stages say is in their own words.

// Beginning and end.
const (
	welcome       = "swotshop, plain text mode. Type ? for commands."
	stopped       = "Stopped. Everything is saved."
	inputEnded    = "Input ended. Everything is saved."
	goodbye       = "Goodbye. Everything is saved."
	allSaved      = "Everything is saved."
	needsASession = "No session is open. Type ? for commands."
)

// Lines that were not taken.

func linesNotTaken(refused, read int) string {
	if refused == 1 {
		return fmt.Sprintf("1 of %s was not taken:", kit.Plural(read, "line", "lines"))
	}
	return fmt.Sprintf("%d of %d lines were not taken:", refused, read)
}

func lineNotTaken(at int, typed, why string) string {
	return fmt.Sprintf("Line %d, “%s”: %s", at, typed, kit.Sentence(why))
}

// Commands, lists and questions.
const (
	answerNext = "Your next line is the answer; “back” cancels."
	noConsole  = "The console is not available in plain text mode: “prompts” lists what it would show."
	listClosed = "The list is closed."
	askClosed  = "The question is closed."
)

func noCommand(line string) string {
	return fmt.Sprintf("There is no command “%s”: “help” lists the commands. To enter it as text: “.text %s”.", line, line)
}

func nothingToPick(line string) string {
	return fmt.Sprintf("No list is open, so “%s” selects nothing. To enter it as text: “.text %s”.", line, line)
}

func notInList(number string, last int) string {
	return fmt.Sprintf("%s is not in the list: choose 1 to %d.", number, last)
}

// answers lists what a question can be answered with.
func answers(q screen.Question) string {
	words := answerWord("yes", q.Yes) + " "
	for _, also := range q.Also {
		words += answerWord(also.Word, also.Does) + " "
	}
	return words + answerWord("no", q.Nay())
}

func answerWord(word, does string) string { return kit.Sentence("“" + word + "”: " + does) }

// Saving, and what to do when that fails.
const (
	savedAgain = "Everything pending is now saved."
	copyCan    = "“copy” saves everything to another file."
)

func withSaved(change string) string { return kit.Sentence(change) + " Saved." }

func notSaved(fault error, pending int) string {
	return fmt.Sprintf("NOT SAVED: %s %s pending.", kit.Sentence(kit.ErrorText(fault)), kit.Plural(pending, "change", "changes"))
}

func retried(notSaved error) string {
	return fmt.Sprintf("%s It will be retried with your next line; “save” retries now.", notSaved)
}

// Copies of the session.
const noCopy = "There is no session to copy. Type ? for commands."

func copyWhere(file string) string {
	return "File name ending in .json? Press Enter for " + file
}

func copyComplete(file string) string   { return "A complete copy is in " + file }
func copyNotUpdated(file string) string { return "The copy is no longer updated: " + file }
func copyImport(file, how string) string {
	return fmt.Sprintf("A complete copy is in %s. %s", file, how)
}

func lostButCopied(lost error, file, how string) string {
	return fmt.Sprintf("%s A complete copy is in %s. %s", lost, file, how)
}

func copyFailedToo(err error) string {
	return fmt.Sprintf("The copy failed too. %s “copy” saves to another file.", kit.Sentence(kit.ErrorText(err)))
}
