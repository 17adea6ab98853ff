package main

import (
	"fmt"
	"strings"
)

// This file has what the commands say, and words_help.go what --help shows.

// Calls that are wrong.
const (
	emptyFirst           = "“%s” needs %s, but got an empty argument."
	emptyExtra           = "“%s” got an empty argument."
	missingArg           = "“%s” needs %s."
	tooMuch              = "Unexpected argument “%s” for “%s”."
	unknownFlag          = "“%s” has no flag “%s”."
	trueOrFalse          = "true or false"
	helpHint             = "%s\nHelp: %s --help"
	missingValue         = "The flag “%s” needs a value."
	emptyValue           = "The flag “--%s” needs a value, but got an empty one."
	badValue             = "“%s” is not valid for the flag “--%s”: use %s."
	wholeNumber          = "a whole number"
	noSuchCommand        = "“%s” has no command “%s”."
	badClassification    = "“%s” is no classification: it is one of confidential, internal or public."
	badPeople            = "--people must be between 1 and %d."
	unusableDeck         = "The deck cannot be used: %s."
	noStage              = "The agenda “%s” has no stage of kind “%s”. Available: %s."
	noFormat             = "There is no format “%s”. Available: %s."
	noPage               = "There is no page “%s”. Available: %s."
	noEnding             = "No format ends with “%s”. Use one of %s."
	orNameIt             = "%s\nTo use that name anyway, say which format it has with --format."
	pageEndsSo           = "A page is written as Markdown: let the file end with .md, not with “%s”."
	noSheet              = "There is no paper “%s”. Available: a4, letter."
	flagOfOther          = "--%s works only with --format %s."
	noChart              = "There is no picture “%s”. Available: %s."
	noTable              = "There is no table “%s”. Available: %s."
	noSeparator          = "“%s” cannot separate cells. Use a comma, a semicolon, a tab (\\t) or a bar (|)."
	allAlone             = "--all DIR goes with --client C, and without an ID and -o."
	clientWithoutAll     = "--client goes with --all DIR; for one session, give its ID."
	noPageOne            = "--page1 works with md, html, pdf, docx and text, not with %s."
	pageIsMarkdown       = "A page is written as Markdown. Leave out --format %s."
	missingDeckCommand   = "“swotshop deck” needs a command: list, show, check or keep."
	yamlOfOwnDeck        = "“--yaml” works only for built-in decks, such as %s. Your own decks are files already."
	renewWithFile        = "--renew replaces the automatic backups and cannot be combined with FILE."
	restoreToStdout      = "A library cannot be restored to standard output. Name a file with -o."
	missingClient        = "Name the client: --client C"
	missingDate          = "Give a date, e.g. --until 2028-12-31, or use --none."
	missingRedaction     = "Name what to erase: an item, e.g. W3, or --words (and with these --parts, if you like)."
	emptyVariable        = "SWOTSHOP_LIBRARY is set but empty. Set it to a file name, or unset it to use your own library."
	unusableAgenda       = "The agenda cannot be used: %s."
	missingAgendaCommand = "“swotshop agenda” needs a command: list, show or check."
	yamlOfOwnAgenda      = "“--yaml” works only for the built-in agendas, %s. Your own agendas are files already."
)

// Where the program runs, and how it ends.
const (
	needsScreen   = "The app cannot draw its screens in a file or a pipe.\nUse --accessible for plain text output."
	needsTerminal = "The console needs a terminal, but its input or output is a file or a pipe."
	needsDrawing  = "The console needs a terminal that can draw; this one cannot (TERM is “dumb”)."
	noTerminal    = "The terminal cannot be read: %s."
	noConsole     = "The console could not be opened: %s."
	appEnded      = "The app stopped: %s."
	cutOff        = "Stopped: %s. Part of the program did not respond and was cut off."
	stoppedBy     = "Stopped: %s."
	crashed       = "swotshop crashed because of a bug. Everything shown as saved is saved. Start it again."
	noCrashReport = "The crash report could not be written: %s."
	crashReport   = "Please report it: %s says where in the program it happened and contains nothing from your sessions."
	noResult      = "The result could not be written: %s."
	noJSONResult  = "The result could not be written as JSON: %s."
	noCSVResult   = "The result could not be written as CSV: %s."
	neverEntered  = "Typed but not entered: %s"
	noHome        = "no home folder is set (HOME)"
)

// The library, and where it is.
const (
	noPlace           = "There is nowhere to store your sessions: no home folder is set (HOME). Name a file with --library FILE or SWOTSHOP_LIBRARY."
	noLibraryYet      = "There is no library at %s. It is created with your first session."
	willBeCreated     = "%s It is created with your first session."
	noLibraryToChange = "There is no library at %s; nothing was done. %s"
	restoreNewest     = "Put it back, or restore the newest backup: swotshop restore %s"
	nameLibraryRight  = "Use --library to name the right one."
	inLibrary         = "In the library %s:"
	unreadableSession = "Session %s cannot be read: %s. Restore the library from a backup."
	replayNothing     = "Nothing has happened in session %s yet, so there is nothing to replay."
	replayTooLate     = "Session %s lasted %s: it has nothing at %s."
	replayNoTime      = "“%s” is not a time. Write hours and minutes like 0:30."
	replayNotesAlone  = "--notes is for --plain. On the screen, the key N shows them."
	lowOnDisk         = "Only %d KiB free on the library’s disk. Free up space before the session."
	watchingLease     = "Checking whether another window still runs the session: up to %d seconds."
	notOpened         = "The session was not opened."
	anotherWindow     = "another window"
	makingBackup      = "Making a backup of the library. Ctrl+C stops that and does no harm."
	noBackup          = "No backup was made. %s"
	noLibraryPath     = "none: set HOME or SWOTSHOP_LIBRARY"
	noDecksPath       = "none: set HOME"
)

// What keeps a library from saving, for the whole room: why, and what to do.
const (
	diskFull           = "The disk is full."
	diskFullDo         = "Delete or move something."
	libraryMoved       = "The library is no longer in its place."
	libraryMovedDo     = "Put it back."
	libraryReadOnly    = "The library is read-only."
	libraryReadOnlyDo  = "Make it writable again."
	libraryClosedOff   = "The library cannot be opened."
	libraryClosedOffDo = "Check its disk and folder."
	diskFailed         = "The disk failed."
	diskFailedDo       = "Check the drive, or save a copy."
	libraryBusy        = "Another program is using the library."
	libraryBusyDo      = "Close it."
	libraryConflict    = "Another window wrote to the session."
	sessionDeleted     = "The session was deleted elsewhere."
	saveACopy          = "Save a copy."
	libraryDamaged     = "The library is damaged."
	saveAndQuit        = "Save a copy and quit."
	notALibrary        = "The file is no longer a swotshop library."
)

// Reading: search, notes, decks.
const (
	noMatches      = "No matches."
	moreMatches    = "These are the first %d matches, newest session first; there may be more. Add a word to see fewer."
	noNotes        = "There are no private notes."
	hiddenDecks    = "Not listed because of errors (for details: swotshop deck check FILE): %s"
	unknownDeck    = "The deck cannot be shown: %s."
	validDeck      = "%s: no problems found (deck %s, %s)."
	deckLacksWords = "Missing %s, which the room will read in English; language %s: %s."
	longQuestion   = "%s: the question is too long for large type in a window of 80×24. Shorten it by about %s."
	deckLanguage   = "Language: %s"
	deckHead       = "%s (%s, version %d)"
	deckScale      = "Steps: %s"
	noOwnCards     = "No card was written in session %s. A card is written by typing a question where the cards are listed."
	noOwnCard      = "In session %s no card %s was written; available: %s."
	cardNotKept    = "The card was not stored: %s."
	cardKept       = "Added to %s (deck %s), from line %d, as card %s. Erasing the session does not erase it there. The file now also has:"
	deckMade       = "Made %s (deck %s) with card %s. Erasing the session does not erase it there. The file has:"
	deckAsRead     = "the deck as it was a moment ago"
	deckLaw        = "Law (check with counsel): %s"
	hiddenAgendas  = "Not listed because of errors (for details: swotshop agenda check FILE): %s"
	unknownAgenda  = "The agenda cannot be shown: %s."
	validAgendas   = "%s: no problems found (%s)."
	agendaHead     = "%s (%s, %s)"
	agendaFloor    = "%s, at least %d"
)

// Adding items from a file.
const (
	addFromKeyboard = "Type or paste the items, then press Ctrl+D on an empty line."
	addDone         = "Added %s to the session of %s, “%s”, %s: %s."
	addLine         = "Line %d, “%s”: %s"
	addLeft         = "Not added: %d of %s."
	addHeadings     = "Put items under a heading (Strengths, Weaknesses, Opportunities or Threats), or begin each with s, w, o or t and a space."
	addNothing      = "Nothing was added: there are only headings."
	addRefused      = "Nothing was added. %s"
	addLedElsewhere = "Nothing was added: the session is running on %s (process %d). Paste the items there, or close it first."
	addJSON         = "Nothing was added: %s is JSON, not a list. A session exported by swotshop comes back with “swotshop import”."
	addEncoding     = "Nothing was added: %s is not UTF-8 (line %d). Save it as UTF-8 and try again."
)

var addFile = fileWords{
	empty:      "Nothing was added: %s is empty.",
	tooLarge:   "Nothing was added: %s is larger than %d MiB. A list of items is much smaller.",
	noFile:     "Nothing was added: %s is %s, not a file.",
	missing:    "Nothing was added: there is no file %s.",
	unreadable: "Nothing was added: %s cannot be read: %s.",
}

// Backup and restore.
const (
	copying         = "Copying the library"
	backupWritten   = "Backup written to %s"
	backupRestore   = "To restore it: swotshop restore %s"
	noBackupTouched = "No backup was made or deleted. %s"
	noOlderDeleted  = "No older backup was deleted. %s"
	backupUpToDate  = "Nothing has changed since the newest backup, %s"
	olderNotDeleted = "The older backup %s could not be deleted: %s."
	olderDeleted    = "Deleted: %s."
	restoring       = "Restoring"
	restoredInPart  = "Partly restored: %s"
	notRestored     = "Not restored: %s"
	restText        = "Other text that could be read is in %s."
	restoredTo      = "Restored to %s: %s, %s."
	useRestored     = "To use it: swotshop --library %s"
	partlyRestored  = "Not everything in the backup could be restored. Do not delete it. An older backup may have what is missing. To add a complete copy of a session: swotshop import FILE"
)

// Doctor and rebuild.
const (
	underWay      = "%s …"
	howFar        = "%s: %d of %s"
	examining     = "Checking"
	searching     = "Searching"
	rebuilding    = "Rebuilding"
	problemFound  = "The library has a problem. Before you try to repair it, copy the file as it is."
	notRebuilt    = "Not rebuilt; nothing has changed. %s\nTo create a new library from what can be read: swotshop restore FILE"
	stillWrong    = "Still wrong: %s"
	rebuildFailed = "Rebuilding did not fix everything. Go back to a backup: swotshop restore FILE"
)

// Retention.
const (
	noRetentions     = "No client has a retention date. To set one: swotshop retention --client C --until DATE"
	retentionOver    = "ended: swotshop purge"
	retentionEnded   = "%s: retention ended on %s. To erase the sessions: swotshop purge --client %s"
	retentionUntil   = "%s: retention until %s."
	retentionSet     = "Retention for %s (%s) ends on %s. Nothing is erased automatically."
	retentionRemoved = "%s no longer has a retention date."
)

// The demo.
const (
	unplayable    = "The example could not be played: %s."
	noDemoFolder  = "There is nowhere to store the example: %s."
	demoStored    = "You worked in the example, so it was stored. To open it: swotshop --library %s"
	demoLeft      = "You may have worked in the example, so it was not deleted. To open it: swotshop --library %s"
	demoTemporary = "The system may empty the folder it is in. To store it elsewhere: swotshop backup FILE --library %s"
)

// Settings.
const (
	noSettings         = "Settings unreadable; using defaults. Fix %s"
	settingsFaulty     = "The settings in %s could not be read, so defaults were used: %s. Fix or delete the file; it was left unchanged."
	settingsEmpty      = "it is empty"
	settingsSyntax     = "line %d is not valid JSON"
	settingsType       = "“%s” has the wrong kind of value"
	settingsNotNamed   = "it is a list or a single value, not named settings"
	settingsNoPlace    = "Not saved for next time: no home folder is set (HOME)."
	settingsUnreadable = "Not saved: fix or delete %s (unreadable)."
	settingsNotWritten = "Not saved: %s cannot be written (%s)."
	ourSettings        = "a settings file"
)

// What an end leaves for the next start.
const (
	ourState         = "a file with unsaved work"
	lineNotStored    = "A line that was not entered could not be stored for next time: %s."
	noteStored       = "A private note was not entered. It will be in your panel (F2) next time."
	rescueUnclear    = "it does not say what was not saved"
	rescueUnreadable = "Nothing was added: %s can no longer be read."
	rescueContinued  = "Nothing was added: the session has continued in the meantime. The next start offers a copy."
	rescueHeld       = "Nothing was added: another window is running that session. You will be asked again at the next start."
	notDiscarded     = "It could not be discarded: %s."
)

// Erasing: the question.
const (
	cannotAskToDelete = "Nothing was deleted: cannot ask here. Use --yes to confirm."
	cannotAskToErase  = "Nothing was erased: cannot ask here. Use --yes to confirm."
	eraseSession      = "This erases the session of %s, “%s”, %s, with %s and %s%s. It cannot be undone."
	eraseClient       = "This erases %s of %s%s. It cannot be undone."
	eraseLine         = "  %s  %s  %s, %s"
	eraseTexts        = "This erases %s from the session of %s, “%s”, %s: %s%s. It cannot be undone."
	itemWithText      = "%s (“%s”)"
	itemNamed         = "item %s"
	wordsNamed        = "“%s”"
	andAlso           = ", and %s: %s"
	confirmErasing    = "Type yes to erase it: "
	confirmSimilar    = "Type all to erase the words there (this cannot be undone): "
	confirmEither     = "Type yes to erase it, or all to erase the words there too: "
	singleCharacter   = "It is a single character and will be erased inside other words too."
	nothingDeleted    = "Nothing was deleted."
	nothingErased     = "Nothing was erased."
	notErased         = "Nothing was erased: %s"
	onlyRetention     = "Nothing was erased: %s has a retention date but no sessions. To remove the date: swotshop retention --client %s --none"
	noSuchText        = "Nothing was erased: the session of %s, %s, does not contain these words."
	onlySimilar       = "Nothing was erased: the session of %s, %s, does not contain these words, but has %s:\n%s\nTo erase the words there: --like"
	similarHere       = "The session of %s, %s, does not contain these words, but has %s:"
	amongSimilar      = "Of these, only similar: %s"
	spareSimilar      = "Similar, but not erased: %s"
	similarLeft       = "Similar, and still there: %s"
	nameSimilar       = "To erase those too, name their words with --words."
	askForLike        = "To erase the words there too, run it again with --like."
	clientErased      = "The client’s name was erased too. The client is now called “%s”. To erase its sessions: swotshop purge --client %s"
	alsoThere         = "It is also in the session of %s, “%s”, %s. To erase it there: swotshop redact %s --words %s"
	namesErased       = "Nothing was erased: “%s” is all that is left of names that were erased, perhaps of several clients. Erase the sessions one by one: %s"
	deleteOne         = "swotshop delete %s"
	moreTexts         = "  and %d more"
)

// Erasing: what is done, and what still has the words.
const (
	deletedSession    = "Deleted: %s, %s, %s"
	erasedSessions    = "Erased: %s of %s."
	erasedTexts       = "Erased from %s."
	backupsUnknown    = "Backups may still contain it. %s"
	inBackups         = "It is still in %s: %s"
	replaceBackups    = "To replace them with a new one: swotshop backup --renew"
	inRest            = "%s has text that could not be restored, and may contain it too. Delete it yourself when you no longer need it."
	inAside           = "%s was moved aside and may contain it too. Delete it yourself when you no longer need it."
	unknownCopies     = "The list of copies made with F9 cannot be read (%s: %s). Such copies may still contain it."
	traceOutOfReach   = "it is not accessible now"
	traceUnreadable   = "it cannot be read: %s"
	traceNewer        = "it has changes that are not in the library"
	traceUnclear      = "it cannot be read, so it is not known whose it is"
	staysWithChanges  = "It stays in %s (%s), which has %s not in the library. To import them first: swotshop import %s"
	staysIn           = "It stays in %s (%s): %s."
	loses             = "%s has %s not in the library."
	stillIn           = "%s (%s) still contains it: %s. Delete it yourself when you no longer need it."
	stillInUndeleted  = "%s (%s) still contains it and could not be deleted: %s. Delete it yourself."
	deletedWithIt     = "Also deleted: %s (%s)"
	erasedUndeleted   = "%s (%s) should have been erased but could not be deleted: %s. Delete it yourself."
	deletedOfErased   = "Deleted: %s (%s), from a session that was erased"
	leftoverUndeleted = "%s is left over from an interrupted copy and could not be deleted: %s. Delete it yourself."
	deletedFiles      = "Deleted: %s"
)

// What doctor says of files with words of sessions.
const (
	leftoversFound   = "%s, which may contain text from sessions: %s. To delete: swotshop backup --renew"
	noLeftovers      = "No files are left over from interrupted copies."
	copiesUnreadable = "The list of copies made with F9, %s, cannot be read: %s."
	sessionInCopy    = "Session %s is also in %s (%s), which is deleted with the session."
	libraryInPart    = "The library was only partly restored: other text that could be read is in %s. Delete it when you no longer need it."
	demoFound        = "%s is left over from a demo. If you started a session of your own in it: swotshop --library %s. Otherwise delete the folder."
	rescuesFound     = "Changes that could not be saved are in %s: %s. The next start asks whether to add them."
	draftsFound      = "Lines that were typed but not entered are in %s: %s. Each comes back with its session, and is deleted with it."
)

func noCommand(path, name string, similar []string) string {
	text := fmt.Sprintf(noSuchCommand, path, name)
	for i, s := range similar {
		similar[i] = path + " " + s
	}
	return text + didYouMean(similar)
}

func noClient(name string, similar []string) string {
	if len(similar) == 0 {
		return fmt.Sprintf("Nothing was erased: there is no session of a client called %s. To see the names: swotshop client list", name)
	}
	return fmt.Sprintf("Nothing was erased: there is no session of a client called %s.%s", name, didYouMean(similar))
}

// didYouMean follows a sentence; it is empty where there is nothing similar.
func didYouMean(similar []string) string {
	if len(similar) == 0 {
		return ""
	}
	return fmt.Sprintf(" Did you mean “%s”?", strings.Join(similar, "” or “"))
}

func rebuiltAfter(problems int) string {
	switch problems {
	case 0:
		return "Rebuilt. No problems found."
	case 1:
		return "Rebuilt. 1 problem fixed."
	}
	return fmt.Sprintf("Rebuilt. %d problems fixed.", problems)
}

func rescueStored(changes int, file string) string {
	if changes == 1 {
		return fmt.Sprintf("It is stored for the next start, which asks whether to add it: %s", file)
	}
	return fmt.Sprintf("They are stored for the next start, which asks whether to add them: %s", file)
}

func rescueNotStored(changes int, why string) string {
	if changes == 1 {
		return fmt.Sprintf("It could not be stored anywhere else either: %s.", why)
	}
	return fmt.Sprintf("They could not be stored anywhere else either: %s.", why)
}

// leftBehind says how much was left.
func leftBehind(n int, bytes int64) string {
	return fmt.Sprintf("%s left over from interrupted copies (%d KiB)", count(n, "file"), (bytes+1023)>>10)
}

// calledBy is what something is called: one of it, and several.
type calledBy struct{ one, several string }

func (c calledBy) String() string { return c.one }

// count is a number of it.
func (c calledBy) count(n int) string {
	if n == 1 {
		return "1 " + c.one
	}
	return fmt.Sprintf("%d %s", n, c.several)
}

// What has words of a session.
var (
	aCopy   = calledBy{"copy made with F9", "copies made with F9"}
	aDraft  = calledBy{"line that was not entered", "lines that were not entered"}
	aRescue = calledBy{"file of unsaved changes", "files of unsaved changes"}
)

// count is a number of things.
func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
