package tui

import (
	"errors"
	"fmt"
	"time"

	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/screen"
)

// This file holds what the root says, in whole sentences.

// Leaving a session: what a person wants to do, and what is said while that
// waits for the last save.
const (
	toLeave = "leave"
	toQuit  = "quit"

	willLeave = "Will leave once everything is saved."
	willQuit  = "Will quit once everything is saved."
	willClose = "Will close once everything is saved."
)

// Why that is not done after all: something else was done first, or a save failed.
const (
	staysOpen     = "You carried on, so the session stays open."
	staysRunning  = "You carried on, so swotshop keeps running."
	staysUnclosed = "You carried on, so the session is not closed."

	cannotLeave = "Saving failed, so the session stays open. Leave again to decide."
	cannotQuit  = "Saving failed, so swotshop keeps running. Quit again to decide."
	cannotClose = "Saving failed, so the session is not closed. Close it again to decide."
)

// Opening a session.
const (
	openingSession = "Opening the session …"
	openingHelp    = "Opening"
	openingAbout   = "The session is being loaded."
	backToLibrary  = "library"
	resumed        = "Resumed where you left off."
)

// The firm’s library.
const (
	fromFirm      = "It is read from the firm’s library."
	copyingHere   = "Copying the session to this laptop …"
	copyingAbout  = "It comes from the firm’s library and is led here from then on."
	seekingBefore = "Copying what comes before to this laptop …"
	seekingAbout  = "It comes from the firm’s library. Then the form for the follow-up shows."
	giveUpWaiting = "give up waiting"
)

// Exporting.
const (
	exportAs = "Export as"
	noForms  = "Nothing can be exported here"

	// Of the paper of a session that is not on the screen any more: no file is named.
	writtenElsewhere    = "What you exported before has been written."
	notWrittenElsewhere = "What you exported before could not be written. Export it again to see why."

	endsWritten = "swotshop quits as soon as it is written."
	endsWithout = "quit without it"
)

func writingNow(title string) string { return "Writing: " + title + " …" }
func writeFirst(title string) string {
	return "Still writing: " + title + ". Export again when it is done."
}
func leftUnwritten(title string) string { return "Not written: " + title + "." }

func formNeeds(title, missing string) string { return title + ": " + missing + "." }
func formRow(title, use string) string       { return title + ": " + use }

// Copying page 1.
var copiedPage = map[screen.Copied]string{
	screen.CopySent:    "Page 1 was sent to the clipboard. If pasting brings nothing, your terminal does not let programs copy: export it instead.",
	screen.CopyHeld:    "Page 1 was sent to the clipboard. tmux holds it too.",
	screen.CopyRefused: "This terminal does not let programs copy. Export page 1 instead.",
	screen.CopyTooLong: "Page 1 is too long for a terminal’s clipboard. Export it instead.",
}

// Notes.
func themeChosen(title string) string { return "Theme: " + title + "." }

// A line that was typed and not entered, and could not be stored either.
const lineNotStored = "A line was typed but not entered, and could not be stored."

func textNotStored(text string) string { return "Typed but not entered, and not stored: " + text }

// The frozen picture.
const (
	frozenMark = "‖ frozen"
	anyKey     = "any key"
	resumes    = "resumes"
)

// Refusals that the console shows.
const (
	sessionLeft = "The app has left the session."
	noObjection = "The app does not know that objection."
	appIsOlder  = "The app is older than this console and cannot do that."
)

// Changes that an earlier run of the program could not save.
const (
	lookingForUnsaved = "Looking for unsaved changes …"

	unsavedFound   = "Unsaved changes found"
	notNow         = "not now"
	restoreSession = "restore the session"
	addCopy        = "add a copy"
	discardWord    = "discard"
	discarded      = "Discarded."

	fileUnreadable = "A file cannot be read"
	fileUnchanged  = "The file has not been changed."
	leaveFile      = "leave it there"
	discardFile    = "discard it"
	discardFileAsk = "Discard the file for good?"
)

func couldNotBeSaved(r live.Rescue, now time.Time) string {
	return fmt.Sprintf("%s could not be saved. Add %s?", r.Words(now), kit.ItOrThem(r.Changes))
}

func addThem(n int) string     { return "add " + kit.ItOrThem(n) }
func discardThem(n int) string { return "discard " + kit.ItOrThem(n) }
func changesAdded(n int) string {
	return kit.Plural(n, "change", "changes") + " added."
}

func discardAsk(n int) string {
	return fmt.Sprintf("Discard %s for good?", kit.Plural(n, "change", "changes"))
}

func discardIsFinal(n int) string {
	return kit.UpperFirst(kit.ItIsTheyAre(n)) + " stored nowhere else. This cannot be undone."
}

// What a new session takes over.
const (
	beforeNotAwaited = "the library was not waited for"
	startWithout     = "start without what was before"
)

func beforeUnread(err error) string {
	return fmt.Sprintf("What was agreed in earlier sessions is not taken over: %s", kit.ErrorText(err))
}

func discardFileIsFinal(file string) string { return "This cannot be undone: " + file }
func fileHoldsUnsaved(file string) string {
	return "It contains changes that could not be saved: " + file
}

func unreadableUnsaved(file string) string {
	return "A file with unsaved changes cannot be read. It has not been changed: " + file
}

// Of the phones in the room.
const (
	phonesOff       = "The phones are off."
	howToAdmit      = "F2 shows them to you, and so does the console: there you let them onto the board."
	howToAdmitPlain = "“waiting” lists them: there you let them onto the board."
	closeAll        = "close the session without them"
	leaveOpen       = "leave it open"
	networkGone     = "That network is not there any more. Look for networks again."
)

var phonesEnded = screen.Note{
	Text:  "The page for phones has ended. F8 opens it again; hands are counted as ever.",
	Plain: "The page for phones has ended. “phones” opens it again; hands are counted as ever.",
	Kind:  screen.WentWrong,
}

func phonesAgain(address string) string { return "The phones are on again at " + address + "." }

func stillSubmitted(n int) string {
	if n == 1 {
		return "One item from a phone waits. F8 shows it."
	}
	return fmt.Sprintf("%d items from phones wait. F8 shows them.", n)
}

// Closing a session for whose board something still waits.
const closeQuestion = "Close the session?"

func waitingIsLost(n int) string {
	if n == 1 {
		return "One item from a phone is waiting and will be thrown away."
	}
	return fmt.Sprintf("%d items from phones are waiting and will be thrown away.", n)
}

func submissionsAdmitted(n int) string { return kit.Plural(n, "item", "items") + " added from phones." }

func submissionsDeclined(n int) string {
	return kit.Plural(n, "item", "items") + " from phones thrown away for good."
}

// Why a phone is not heard yet.
var errNotBegun = errors.New("the session has not been saved yet")
