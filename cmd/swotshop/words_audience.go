package main

// This file has what is said of documents that are made fit for their readers.

const (
	forFlag      = "who it is for: board (default), or team, which is not told who disagreed"
	redactedFlag = "replace the client’s name, people’s names and any figures that were typed, and list what was replaced"
	hideFlag     = "another word or name to take out (can be repeated); implies --redacted"

	noAudience       = "There is no audience “%s”. Available: %s."
	wholeIsForNobody = "A session file contains everything that was ever typed. Leave out --for, --redacted and --hide, or choose another format."

	replacedNames = "Replaced: %s, and %s by […]."
	replacedName  = "“%s” → %s, in %s"
	ordinaryNames = "%s can also be an ordinary word, so it was replaced only where it has a capital letter. Read the document before you send it."
	takenForRoles = "Left as they are, because they look like roles: %s. If one of them is a name, use --hide."
	notExportedTo = "Not exported: %s" // with a whole sentence
	stillInIt     = "Not exported: it still contains %s."
	stillInName   = "Not exported: the name of the file still contains %s. Choose another name with -o."
)
