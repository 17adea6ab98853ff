package main

// This file has what is said of documents that are made fit for their readers.

const (
	forFlag      = "who reads it: board (default) or team; a team does not read who disagreed"
	redactedFlag = "replace the client’s name, persons’ names and typed figures; what was replaced is listed"
	hideFlag     = "a word to take out as well; implies --redacted and may be repeated"

	noAudience       = "There is no audience “%s”. Available: %s."
	wholeIsForNobody = "A session file has everything that was ever typed in it. Leave out --for, --redacted and --hide, or choose another format."

	replacedNames = "Replaced: %s, and %s by […]."
	replacedName  = "“%s” → %s, in %s"
	ordinaryNames = "%s can also be an ordinary word: replaced only where it begins with a capital letter. Read the document before you send it."
	takenForRoles = "Taken for roles and left as they are: %s. If one of them is a name, hide it with --hide."
	notExportedTo = "Not exported: %s" // with a whole sentence
	stillInIt     = "Not exported: there is still %s."
	stillInName   = "Not exported: in the name of the file there is still %s. Give it another name with -o."
)
