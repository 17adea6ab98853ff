package sessions

import (
	"fmt"
	"slices"
	"time"
)

// This file has every sentence of the package that people read. The names in them
// are paths and ids that are safe to show.

// Opening a library.
const (
	badName         = "%s is not a valid name for a library."
	noSuchFolder    = "The folder of the library %s could not be found."
	noLibrary       = "There is no library at %s."
	emptyLibrary    = "There is no library at %s yet: the file is empty."
	isAFolder       = "%s is a folder, not a library. Name a file in it."
	isNoFile        = "%s is not a file but %s. Name another one."
	brokenLink      = "%s is a link to a file that does not exist."
	noLibraryFolder = "The folder %s for the library could not be created. Choose another place."
	folderReadOnly  = "No library could be created at %s: the folder is read-only. Choose another place."
	longName        = "The library’s name is too long: the names of its journal and backups are longer still. Nothing was created. Choose a shorter name. It begins %s"
	manyNames       = "The library %s has %d names (hard links). Always open it by the same one: after a crash, opening it by another would damage it."
	otherName       = "The library %s is also called %s and was not closed under that name. Open it by that name first."
	unsafeHere      = "The library %s cannot be written to safely here (journal %s, synchronous %s). Close other programs that use it."
)

// What a file is that is not a library that this version can use.
const (
	notALibrary           = "%s is not a swotshop library. It was left unchanged. Name another file."
	otherProgramsFile     = "%s is another program’s database (application id %d, ours is %d). It was left unchanged. Name another file."
	unknownFormat         = "%s has format %d, which no version of swotshop uses. It was left unchanged. Name another file."
	newerFormat           = "The library %s was written by a newer version of swotshop: its format is %d, this version reads up to %d. It was left unchanged. Install the newer version."
	olderFormat           = "The library %s has an older format (%d, now %d). Start the app once to update it; a backup is made first."
	noBackupBeforeUpdate  = "The library %s has an older format (%d, now %d) and was left unchanged: a backup has to be made before it is updated. %s"
	noBackupBeforeRebuild = "Part of the library %s is missing. It can be rebuilt, but a backup has to be made first. %s"
	cannotUpdate          = "The library %s is damaged and could not be updated. It was left unchanged. %s"
)

// Files beside the library.
const (
	movedAside        = "%s does not belong to this library and was moved aside, to %s. Keep it while you may still need the library it came from."
	cannotMoveAside   = "%s does not belong to this library and would damage it, and it could not be moved aside. Move that file elsewhere, then try again."
	strangeNeighbour  = "%s does not belong to the library %s next to it and would damage it. Nothing was changed. Move that file elsewhere, then try again."
	wasMovedAside     = "%s was moved aside. It may contain text from another library. Delete it when you no longer need it."
	unfinishedJournal = "A program was stopped while it was writing to %s, and cleaning up needs write permission. Make the file and its folder writable once, or copy both the file and its journal elsewhere."
)

// What goes wrong while a library is in use.
const (
	libraryDamaged    = "The library %s is damaged. Do not write to it again. To create a new one from what can be read, or from a backup: swotshop restore FILE"
	libraryBusy       = "The library %s is busy: another program has been using it for more than %d seconds. Close that program or try again."
	cannotOpen        = "The library %s cannot be opened. Check that the file and its folder %s exist and that you are allowed to use them."
	diskFailed        = "The disk failed while %s was in use; the last change may be missing. Try again, or use another disk."
	noAnswer          = "The library %s did not respond in time. Try again."
	strangeAnswer     = "The library %s returned something that cannot be read. Check it, or restore a backup."
	strangeCode       = "The library %s does not work as it should (code %d). Check it, or restore a backup."
	diskFull          = "The disk is full: nothing was saved to %s. Free up space and try again."
	readOnlyLibrary   = "The library %s is read-only: you can read it but not change it. Check the permissions of the file and its folder, or copy it elsewhere."
	libraryMoved      = "The library %s was moved, replaced or deleted by another program while it was open. Nothing more is saved. Put it back."
	libraryClosed     = "The library %s has been closed."
	notWhatWasWritten = "What was written to the library is not in it: another program has changed how the library works. Nothing was saved. To create a new one with all its sessions: swotshop restore FILE"
)

// Sessions.
const (
	noSession       = "The library %s has no session %s."
	noSessionToFind = "The library %s has no session %s. To see all sessions: swotshop list"
	noSessionsYet   = "The library %s has no sessions yet."
	manySessions    = "%s could be %s. Type more of the id."
	andMore         = "and more"
	sessionDamaged  = "Session %s is damaged: %s. Restore a backup."
	sessionNewer    = "Session %s was written by a newer version of swotshop (event %d is %s, version %d). Open it with that version."
	eventUnreadable = "Event %d of session %s cannot be read. Restore a backup."
	notHeld         = "This window no longer runs the session. Open it again to continue."
	deletedSince    = "Session %s was deleted by another program while this window did not respond. What is typed here can no longer be saved."
	heldElsewhere   = "The session has been open on %s (process %d) since %s. Close it there, or take it over."
)

// Events that cannot be saved.
const (
	cannotFollow        = "Session %s cannot continue with these events: %s."
	eventIncomplete     = "Event %d of session %s is incomplete."
	otherSessionsEvents = "The events belong to session %s, not to %s."
	cannotEncode        = "Event %d of session %s cannot be encoded."
	cannotDecode        = "Event %d of session %s cannot be read back."
	eventMissing        = "Event %d of session %s is missing: event %d cannot be saved before it."
	eventDiffers        = "Event %d of session %s is different in the library: another program has written to it. Open the session again."
)

// Importing a session.
const (
	nothingToImport = "There is no session to import: it was never opened."
	diverged        = "Session %s has diverged from the copy in the library %s. Nothing was changed. To have both, import it as a separate session: “swotshop import FILE --as-new”."
	divergedCopy    = "Session %s has diverged: here and there it continued in different ways. Nothing was changed. To have both, export the one that is here, and import it as a separate session: “swotshop import FILE --as-new”."
	redactedThere   = "Words were erased from session %s in the library %s after this copy was made: the copy still contains them. Nothing was changed. Delete the copy if you do not need it. “swotshop import FILE --as-new” imports it as a separate session, and brings the erased words back."
	eventsInUse     = "The library %s has some of these events in another session. Nothing was changed. To import the session as a separate one: “swotshop import FILE --as-new”."
	nothingMissing  = "The library %s already has session %s, with nothing missing."
)

// How a part of the library differs from ours.
func (o object) isForeign() string { return o.String() + " does not belong to swotshop" }
func (o object) isChanged() string { return o.String() + " was changed" }
func (o object) isMissing() string { return o.String() + " is missing" }

// String names an object in a sentence.
func (o object) String() string {
	kind := o.kind
	if !slices.Contains([]string{"table", "index", "trigger", "view"}, kind) {
		kind = "entry"
	}
	if o.on != o.name {
		return fmt.Sprintf("the %s %s on %s", kind, show(cut(o.name)), show(cut(o.on)))
	}
	return fmt.Sprintf("the %s %s", kind, show(cut(o.name)))
}

// Erasing.
const (
	noSuchWords      = "Session %s does not contain these words. Nothing was changed."
	tracesLeft       = "It is erased, but traces may remain in the file %s, which could not be rewritten: %s. It is tried again when the library is next opened, e.g. by “swotshop rebuild”."
	tracesFullDisk   = "that takes as much space as the file itself, and the disk is full"
	tracesBusy       = "another program is using it"
	tracesDamaged    = "it is damaged"
	tracesDiskFailed = "the disk failed"
)

// Backups.
const (
	backupIncomplete  = "The backup of %s is incomplete (%d of %d events) and was discarded."
	backupLacks       = "The backup %s has only %d of %d events."
	noBackupOfDamage  = "The library %s is damaged, so no backup was made. For details: swotshop doctor"
	noRoomForBackup   = "There is not enough space for a backup on the disk of %s, which needs %s free. Free up space."
	unreadableBackups = "The backups folder %s cannot be read. Check its permissions and its disk, then try again."
	nameTaken         = "%s already exists. Nothing was written. Choose another name."
	noFolder          = "There is no folder %s. Nothing was written."
	nameTooLong       = "The name %s is too long. Nothing was written. Choose a shorter one."
	noRoomFor         = "There is not enough space for %s. Nothing was written. Free up space, or choose another disk."
	cannotWrite       = "%s cannot be written. Check the permissions of its folder."
)

// Restoring.
const (
	noNewFolder       = "The folder %s for the new library could not be created. Choose another place."
	nothingReadable   = "Nothing in %s can be read, so no library was created. An older backup may work."
	noEvents          = "Nothing in %s can be restored: it has no table of events. An older backup may work."
	noSessionList     = "It has no list of sessions."
	listCutShort      = "The list of sessions cannot be read to its end: there may have been more."
	datesDamaged      = "The retention dates are damaged. Set them again with swotshop retention."
	nothingOfSession  = "Session %s cannot be read from its beginning."
	partOfSession     = "Session %s: %d of %d events; the rest cannot be read."
	eventsDoNotFollow = "Session %s is damaged: its events do not follow on from each other."
	restTitle         = "What can be read of %s but could not be restored: events by number, with their text.\n"
)

// What a check finds.
const (
	traceFinding   = "The file may still contain traces of erased text. To clean it: swotshop rebuild"
	unreadableBody = "The file is damaged: the text of event %s cannot be read."
	strayRow       = "A row does not belong to any session: %s."
	strayNotes     = "Notes from phones do not belong to any session: they are of session %s."
	strayText      = "A text does not belong to any session: entry %s."
	fileDamaged    = "The file is damaged: %s."
	eventGap       = "The events have a gap: there are %d, from %d to %d, and the last should be %d."
	wrongTexts     = "The texts for search do not match the events. Rebuild the library."
	wrongFigures   = "The figures for review do not match the events. Rebuild the library."
	wrongLine      = "The entry in the list does not match the events. Rebuild the library."
	foreignParts   = "Another program has changed how the library %s works: %s%s. It was left unchanged. To create a new one with all its sessions: swotshop restore FILE"
	moreParts      = ", and %d more"
	partRebuilt    = "Part of the library %s was missing (used for the list and search) and has been rebuilt. No session was changed; a backup of the library as it was is with the others."
	partMissing    = "Part of the library %s is missing (used for the list and search). To rebuild it: swotshop rebuild"
)

// What the doctor says.
const (
	libraryInShort   = "%s: format %d, %s and %s, %s."
	fileIsFine       = "The file is undamaged."
	fileRemedy       = "To create a new library from what can be read, or from a backup: swotshop restore FILE"
	indexIsFine      = "The search index is complete."
	indexRemedy      = "To fix it: swotshop rebuild"
	replayIsFine     = "Every session matches its events, with no gaps."
	ofSession        = "Session %s: %s"
	retentionOver    = "Retention for %s ended on %s. To erase the sessions: swotshop purge --client %s"
	notWritable      = "It is read-only, or its folder is: sessions can be read but not run. Check the permissions of both, or copy it elsewhere."
	noLibraryFile    = "%s is not a file. Choose another one with --library."
	libraryReadOnly  = "%s is read-only, or its folder is: no session can be run. Check the permissions of both, or copy it elsewhere."
	libraryBarred    = "%s cannot be reached. Check the permissions of its folders."
	libraryThere     = "%s (%s) can be written to."
	libraryNowhere   = "%s cannot be created: nothing can be written to %s. Check its permissions, or choose another place with --library."
	libraryToCome    = "There is none yet: %s will be created by your first session."
	readableByYou    = "Only you can read it."
	reachableByYou   = "Only you can open its folder."
	readableByOthers = "Other users of this computer can read it. To prevent that: chmod 600 %s"
	lowSpace         = "Only %s free on its disk. Free up space before the next session."
	spaceLeft        = "%s free on its disk."
	networkDisk      = "It is on a network or removable file system (%s), which may report unsaved data as saved. Move it to a disk of this computer."
	ownDisk          = "It is on a disk of this computer (%s)."
	syncedFolder     = "It is in a synced folder (%s), where an older file may replace it. Move it elsewhere, and store backups there: swotshop backup FILE"
	noBackups        = "There are no backups yet. One is made at the end of each session. To make one now: swotshop backup FILE"
	newestUnusable   = "The newest, %s, is unusable: %s"
	newestIsFine     = "%s; newest %s, OK."
	newestIsAhead    = "%s; the one made last is OK. It is dated %s, in the future."
)

func futureSessions(n int, last time.Time) string {
	day := last.Format(time.DateOnly)
	if n == 1 {
		return fmt.Sprintf("1 session was saved with a future date (%s): this computer’s clock was wrong then, or is now. Nothing is lost.", day)
	}
	return fmt.Sprintf("%d sessions were saved with a future date, the last on %s: this computer’s clock was wrong then, or is now. Nothing is lost.", n, day)
}

func futureBackups(n int) string {
	if n == 1 {
		return "1 backup is dated in the future: this computer’s clock was wrong then, or is now. Backups are sorted by the order in which they were made."
	}
	return fmt.Sprintf("%d backups are dated in the future: this computer’s clock was wrong then, or is now. Backups are sorted by the order in which they were made.", n)
}

// count is a number of things.
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

// size is a number of bytes as people read it.
func size(bytes int64) string {
	switch {
	case bytes >= 10<<30:
		return fmt.Sprintf("%d GiB", bytes>>30)
	case bytes >= 10<<20:
		return fmt.Sprintf("%d MiB", bytes>>20)
	}
	return fmt.Sprintf("%d KiB", (bytes+1023)>>10)
}
