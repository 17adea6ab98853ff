package live

import (
	"errors"
	"fmt"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file holds what is said about saving, copies and drafts, in whole
// sentences.

// The notice on every screen while saving fails.
const (
	tryNow           = "try now"
	saveCopyTo       = "save a copy to…"
	anotherPlace     = "another place"
	retrying         = "retrying automatically"
	copyIsComplete   = "The copy is complete."
	copyIsCompleteIn = "The copy is complete: " // and then the file
)

func pending(n int) string              { return changes(n) + " pending." }
func copyFailedToo(err error) string    { return "The copy failed too. " + kit.ErrorText(err) }
func updatingCopy(file string) string   { return "Updating the copy: " + file }
func changes(n int) string              { return kit.Plural(n, "change", "changes") }
func completeCopyIn(file string) string { return "A complete copy is in " + file + "." }
func copyIsOld(file string) string      { return "The copy in " + file + " is out of date." }

// When saving works again.
const savedAgain = "Everything is saved again."

func savedAgainWithout(copied string) string {
	return "Saved again. The copy is no longer updated: " + copied
}

// Why changes are not saved, where the library does not say.
const (
	libraryUnanswered = "the library is not responding"
	diskUnanswered    = "The disk is not responding."
)

// The question before leaving a session that is not saved.
const (
	notEverythingSaved = "Not everything is saved"
	anotherCopyTo      = "another copy to…"
	tryAgainDeed       = "try again"
)

func deedAndLose(deed string, n int) string { return deed + " and lose " + kit.ItOrThem(n) }
func deedWithCopy(deed string) string       { return deed + " (the copy has everything)" }

func notInLibrary(n int, why string) string {
	return fmt.Sprintf("%s not in the library. %s", kit.Plural(n, "change is", "changes are"), why)
}

func completeCopyToImport(file string) string {
	return completeCopyIn(file) + " Once the library works again, “swotshop import” adds it."
}

// What is said when a session was left that is not saved.
const noCopy = "There is no copy."

func leftWithCopy(n int, file string) string {
	return fmt.Sprintf("%s not in the library: “swotshop import %s” adds %s.", changes(n), file, kit.ItOrThem(n))
}

func leftWithOldCopy(n int, file string) string {
	return fmt.Sprintf("%s not saved. The copy is out of date: %s", changes(n), file)
}

func leftWithoutCopy(n int) string { return changes(n) + " not saved, and there is no copy." }

func notSaved(n int, client, why string) string {
	return fmt.Sprintf("NOT SAVED: %s for %s. %s", changes(n), client, why)
}

func importCopy(file string) string {
	return fmt.Sprintf("When the library works again, “swotshop import %s” adds the missing changes.", file)
}

// A session that another window has taken over.
const importAsNew = "“swotshop import --as-new” adds it to the library as a separate session."

func importCopyAsNew(file string) string {
	return fmt.Sprintf("“swotshop import %s --as-new” adds it to the library as a separate session.", file)
}

func strandedWithCopy(n int, file string) string {
	return fmt.Sprintf("%s typed here did not reach the library. %s", changes(n), completeCopyIn(file))
}

func stranded(n int) string {
	return fmt.Sprintf("%s typed here will be lost: %s not in any file. “Not saved” lists %s.", changes(n), kit.ItIsTheyAre(n), kit.ItOrThem(n))
}

func openOn(host string, since time.Time) string {
	if host == "" {
		return "open in another window"
	}
	return "open on " + workshop.Clean(host) + " since " + since.Local().Format("15:04")
}

// The dialog that saves a copy.
const (
	saveCopy      = "Save a copy"
	saveIt        = "save it"
	clearLine     = "clear the line"
	goBack        = "back"
	filePrompt    = "▸ file "
	fileExample   = "a folder or a file name"
	typeFileName  = "Type a file name, e.g. ~/acme.json."
	writingCopy   = "Writing the copy…"
	saveCopyAbout = "Saves the whole session to a separate file."

	whereToCopy        = "Where should the copy go?"
	copyHasAll         = "The file will contain the whole session so far."
	copyHasStranded    = "The file will contain the whole session as it is in this window, with everything that was not saved before the other window took over."
	copyHasUnsaved     = "The file will contain the whole session, with everything that is not saved yet. Until the library works again, new changes are added to it too."
	bestPlace          = "Best on another disk or a USB stick. Existing files are not overwritten."
	bestPlaceAgain     = "Best on another disk or a USB stick. Only the previous copy is replaced."
	copyComesBack      = "“swotshop import FILE” brings it back into a library."
	copyComesBackAsNew = "“swotshop import FILE --as-new” adds it to a library as a separate session."
)

func copyIn(file string) string { return "A copy of the session is in " + file + "." }

// Lines that were typed and not entered.
func draftOnLine(d Draft, now time.Time) kit.Sayable {
	does := ": Enter submits it, Ctrl+U clears it."
	if d.Line != OnStage {
		does = ": Enter saves it, Ctrl+U clears it."
	}
	return kit.Sayable{
		Full:  "Typed on " + kit.Moment(d.At, now) + ", not saved" + does,
		Short: "Not saved (" + kit.ShortMoment(d.At, now) + ")" + does,
	}
}

func draftFrom(at, now time.Time, stage string) kit.Sayable {
	full := "Unsaved line from " + kit.Moment(at, now)
	if stage != "" {
		full += " (" + stage + ")"
	}
	return kit.Sayable{
		Full:  full + ": F8 brings it here.",
		Short: "Unsaved line from " + kit.ShortMoment(at, now) + ": F8 brings it here.",
	}
}

// Changes that an earlier run of the program could not save.
const (
	rescueOfNew  = "The session never reached the library. All of it will be added."
	rescueOfGone = "The session is no longer in the library; somebody may have deleted it. “Yes” restores all of it."
)

func changesFrom(n int, at, now time.Time) string { return changes(n) + " from " + kit.Moment(at, now) }

func rescueMissing(n int) string {
	return fmt.Sprintf("Add %s before you continue that session: afterwards only a copy can be added.", kit.ItOrThem(n))
}

func rescueParted(n int) string {
	return fmt.Sprintf("The session has continued without %s, so a separate copy is added, with “(copy)” in its title.", kit.ItOrThem(n))
}

func unattendedMissing(what, command string, n int) string {
	return fmt.Sprintf("%s could not be saved. “%s” adds %s.", what, command, kit.ItOrThem(n))
}

func unattendedGone(what, command string) string {
	return fmt.Sprintf("%s could not be saved. The session is no longer in the library: “%s” restores it.", what, command)
}

func unattendedParted(what, command string, n int) string {
	return fmt.Sprintf("%s could not be saved. The session has continued without %s: “%s” adds a copy.", what, kit.ItOrThem(n), command)
}

// PhonesSwitchedOff is why there is no page for phones.
const PhonesSwitchedOff = "Phones are switched off: by --no-phones, or by phones_off in the settings file."

// Of the phones in the room.
var errNothingSubmitted = errors.New("nothing that phones sent is waiting")
