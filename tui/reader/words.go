package reader

import (
	"fmt"

	"swotshop/tui/kit"
)

// This file holds what the screen of a read-only session says, in whole
// sentences.

// Title, views and state.
const (
	blueprintView = "Blueprint"
	pitchView     = "Pitch"
	stagesView    = "Stage by stage"
	unsavedView   = "Not saved"
	stateOpen     = "open"
	stateClosed   = "closed"
	readOnlyHere  = "Read-only here."
	ofFirm        = "firm’s library"
	inFirm        = "in the firm’s library"
)

func demoOf(client string) string { return "Demo · " + client }

// Keys at the foot.
const (
	help            = "help"
	library         = "library"
	otherView       = "other view"
	find            = "find"
	export          = "export"
	more            = "more"
	otherHits       = "other hits"
	otherSessions   = "other sessions"
	reopen          = "reopen"
	lead            = "lead"
	reload          = "reload"
	takeOver        = "take over"
	saveCopyTo      = "save a copy to…"
	continueReading = "continue reading"

	done         = "done"
	cancel       = "cancel"
	next         = "next"
	previous     = "previous"
	otherMatches = "other matches"
	endSearch    = "end search"
)

// Where it stands in the list that it is read from.
func hitHere(says, what string) string { return says + " · " + what }
func hitNotHere(says, what, text string) string {
	return says + " · not printed here · " + what + ": " + text
}

// Questions, and what is said instead of one.
const (
	noKey          = "Letters do nothing here. Tab lists what you can do."
	endOfText      = "This is the end. J reads the next session."
	demoIsReadOnly = "The demo is read-only. Press n in the library to start your own session."
	replayLater    = "Some of this exists only in this window. Replay the session from the library."

	takeOverQuestion     = "Take the session over?"
	takeItOver           = "take it over"
	otherBecomesReadOnly = "The other window can then only read, and it says why."

	reloadQuestion  = "Reload the session?"
	reloadIt        = "reload it"
	leaveForLibrary = "Back to the library?"
	goToLibrary     = "go to the library"
)

// What was typed here before another window took over.
const (
	notEntered         = "Typed but not entered: " // and then the text
	typeOn             = "If you were typing, carry on: nothing is lost. Esc lets you read here."
	copyIsCompleteIn   = "The copy is complete: " // and then the file
	typedHere          = "Typed here, not saved"
	changesWithoutText = "Changes without text (stances, votes, moves, steps) show only in the other two views."
	retypeWhatMatters  = "Retype what matters in the window that now runs the session. A copy (F9) or an export (Tab) contains all of it."
)

func unsavedHere(n int) string {
	return fmt.Sprintf("%s not saved before the other window took over", kit.Plural(n, "change typed here was", "changes typed here were"))
}

// Help.
const (
	readerTitle   = "Reading"
	readerAbout   = "Reading changes nothing."
	firmAbout     = "Reading changes nothing. To lead the session, copy it to this laptop: g asks."
	ledOnLaptop   = "Read-only. Another laptop leads the session, so letters do nothing here."
	ledAbout      = "Read-only. Another window leads the session, so letters do nothing here."
	helpList      = "what can be done: export, copy, reload, take over, library"
	helpFind      = "find words; then Enter: the next match"
	helpViews     = "the paper, or the notes of each stage"
	helpHits      = "next hit, previous hit, in other sessions too"
	helpSessions  = "next session of the list, previous session"
	helpTheSame   = "the same, where an alphabet has no capitals"
	helpExport    = "write the paper to a file: choose the form"
	helpCopyPage  = "copy page 1 as text, to paste it into an e-mail"
	helpCopy      = "save a copy of the session, with what is not saved"
	helpReplay    = "watch it again as the room saw it, event by event"
	helpReload    = "load the latest changes"
	helpLead      = "lead it (asks first if its last entry is older than twelve hours)"
	helpReopen    = "reopen it and lead it (asks first)"
	blankScreen   = "blank the screen"
	backToLibrary = "back to the library"
)

// Plain text mode.
const (
	pickByNumber        = "Type a number to choose:"
	exportToFile        = "Export it to a file"
	copyPageOne         = "Copy page 1 as text"
	replaySession       = "Replay it, event by event"
	reloadChanges       = "Load the latest changes"
	takeSessionOver     = "Take the session over"
	reopenSession       = "Reopen the session"
	leadSession         = "Lead the session"
	saveCopyWithUnsaved = "Save a copy, with what is not saved"
	toTheLibrary        = "Back to the library"
	nextHit             = "The next hit"
	hitBefore           = "The hit before"
	nextSession         = "The next session of the list"
	sessionBefore       = "The session before"
	moreCommands        = "Also: lead, export, copy, next, back, again, library, quit"
	noTextHere          = "Text cannot be entered here. Type ? for commands"
)

func readOnlySession(title, date, state string) string {
	return fmt.Sprintf("%s, %s, %s. Read-only", title, date, state)
}
