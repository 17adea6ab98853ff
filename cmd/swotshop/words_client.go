package main

import "fmt"

// What is said of clients, and of their names.
const (
	clientShort       = "List your clients, or rename one"
	clientLong        = "List your clients, or rename one in all its sessions."
	clientListShort   = "List your clients, with their sessions and dates"
	clientRenameShort = "Rename a client in all its sessions"
	clientRenameLong  = `Rename a client in all its sessions, with its retention date. Give the full name, in any spelling; with the same name in another spelling
all sessions are spelt alike. Where there is a client of the new name already, it asks before it puts their sessions together: of two retention
dates, the earlier holds.

Closed sessions are renamed too. What was written before the rename stays in the session’s file with the earlier name: to erase a name, use “swotshop redact”.`
	oldName      = "the client’s present name"
	newName      = "the client’s new name"
	dryRunFlag   = "only say what would be renamed"
	mergeYesFlag = "do not ask before putting the sessions of two clients together"

	missingClientCommand = "“swotshop client” needs a command: list or rename."

	nameInPart        = "“%s” is only part of a name. Do you mean “%s”?"
	confirmMeant      = "Type yes to rename this client: "
	cannotAskToMerge  = "Nothing was renamed: %s has %s already. Use --yes to put them together."
	confirmMerge      = "Type yes to put them together: "
	nothingRenamed    = "Nothing was renamed."
	nothingToRename   = "Nothing to rename: all sessions have the name %s already."
	notRenamed        = "Nothing was renamed: %s"
	unnamedNotRenamed = "Nothing was renamed: “%s” is all that is left of names that were erased, perhaps of several clients."
	renamedElsewhere  = "Nothing was renamed. The session of %s, “%s”, %s: %s"

	spelledAs  = "The client is written “%s” in your library, so the session is too, and not “%s”."
	nearClient = "Did you mean the client “%s”? Use --client %s, or add --new-client to keep “%s”."
	nearHidden = "“%s” is nearly the name of another client; “swotshop client list” shows which. Add --new-client to keep it."

	wouldRename   = "This would rename %s of %s to %s:"
	renamed       = "Renamed %s of %s to %s:"
	sessionsThere = "They are put together with %s of %s."
)

func mergeQuestion(client string, there, more int) string {
	these := "this one"
	if more > 1 {
		these = fmt.Sprintf("these %d", more)
	}
	them := "it"
	if there > 1 {
		them = "them"
	}
	return fmt.Sprintf("%s has %s already. Put %s with %s?", client, count(there, "session"), these, them)
}

func wholeName(typed, whole string) string {
	return fmt.Sprintf("Nothing was renamed: “%s” is only part of a name. The whole name is “%s”.", typed, whole)
}
