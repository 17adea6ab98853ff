package main

import "fmt"

// This file has what is said of files that are written or read: exports, pages, copies, imports.

// Export, and copies made with F9.
const (
	ourBlueprints    = "a blueprint or a pitch written by swotshop"
	blueprintWritten = "Blueprint written to %s"
	pictureWritten   = "Picture written to %s"
	tablesWritten    = "Spreadsheet written to %s"
	tableWritten     = "Table written to %s"
	datesWritten     = "Dates written to %s"
	bundleWritten    = "Bundle written to %s"
	notInBundle      = "The bundle has no %s: %s."
	policyWritten    = "Policy page written to %s"
	firstWritten     = "Page 1 written to %s"
	pitchWritten     = "Pitch written to %s"
	ourPDFs          = "a PDF written by swotshop"
	ourWordFiles     = "a Word document written by swotshop"
	ourPictures      = "a picture drawn by swotshop"
	ourWorkbooks     = "a spreadsheet written by swotshop"
	ourTables        = "a table written by swotshop"
	ourCalendars     = "a calendar file written by swotshop"
	ourBundles       = "a bundle written by swotshop"
	ourTexts         = "a text written by swotshop"
	ourPages         = "a web page written by swotshop"
	ourPolicies      = "a policy page written by swotshop"
	ourBriefs        = "a page of questions written by swotshop"
	briefWritten     = "Questions written to %s"
	ourSessions      = "a session file written by swotshop"
	sessionWritten   = "Session written to %s"
	hasNotes         = "It has %s. The blueprint and show have none."
	notForTerminal   = "Not exported: %s is not for a terminal. Name a file with -o."
	notExported      = "Not exported: %s."
	noFolderFor      = "the folder %s cannot be created: %s"
	noSessions       = "Not exported: the library has no sessions."
	ofSession        = "Session %s of %s: %s"
	notCopied        = "The copy was not written: %s."
	notCopiedTo      = "The copy was not written: cannot write %s: %s."
	copyExists       = "%s already exists. Type another name."
	copyNameLong     = "The name is too long. Type a shorter one."
	copyNoFolder     = "%s is not a folder. Type another one."
	copyLostFolder   = "There is no folder %s. Type another one."
	copyDiskFull     = "The disk of %s is full too. Type a folder on another disk."
	copyRefused      = "Cannot write to %s. Type another folder."
)

// Import.
const (
	importing        = "Importing"
	importDone       = "Imported: %s, %s, %s. To read it: swotshop show %s"
	importErased     = "It has the words that were erased from the session it is a copy of. To delete it again: swotshop delete %s"
	notImportedAny   = "Not imported, nothing has changed: %s: %s"
	notImportedNew   = "Not imported, nothing has changed: %s: %s."
	notImportedState = "Not imported, nothing has changed: %s is the state of a session, from which it cannot be put together again.\nExport the session itself where it is, and import that: swotshop export %s --format json"
	stdinName        = "standard input"
)

var importFile = fileWords{
	empty:      "Not imported: %s is empty.",
	tooLarge:   "Not imported: %s is larger than %d MiB. A session is much smaller.",
	noFile:     "Not imported: %s is %s, not a file.",
	missing:    "Not imported: there is no file %s.",
	unreadable: "Not imported: %s cannot be read: %s.",
}

// Copying page 1.
const (
	copyFlag    = "copy page 1 as text to the clipboard of this terminal, also over ssh and in tmux, instead of writing a file"
	copyIsAlone = "--copy copies page 1 as text: leave out --format, --page, --all and --output"
	pageSent    = "Page 1 was sent to the clipboard. If pasting brings nothing, your terminal does not let programs copy."
	pageHeld    = "Page 1 was sent to the clipboard. tmux holds it too."
	pageRefused = "Not copied: this terminal does not let programs copy. Write it to a file instead."
	pageTooLong = "Not copied: page 1 is longer than the %d kB that a terminal takes. Write it to a file instead."
)

// The forms in which a session leaves, where one is chosen: what each is called, and what it is for.
const (
	asMarkdown     = "Markdown"
	forMarkdown    = "plain text with marks, to edit or convert"
	asWebPage      = "Web page"
	forWebPage     = "with pictures: to send, read on a phone, or print"
	asMailText     = "Text"
	forMailText    = "for the body of an e-mail"
	asPrinted      = "PDF"
	forPrinted     = "with pictures: to send, sign and file"
	asWordFile     = "Word"
	forWordFile    = "without pictures, to edit"
	asOnePicture   = "Picture"
	forOnePicture  = "how the stance moved, for a slide"
	asSpreadsheet  = "Spreadsheet"
	forSpreadsheet = "initiatives, items, votes and more, for Excel"
	asOneTable     = "Table"
	forOneTable    = "only the initiatives, to import into a tracker"
	asDates        = "Dates"
	forDates       = "due dates and the review, for a calendar"
	asEverything   = "Bundle"
	forEverything  = "a zip with all of these, to hand over"
	asFirstPage    = "Page 1"
	forFirstPage   = "what was decided, on one sheet (web page)"
	asPolicyPage   = "Policy page"
	forPolicyPage  = "only the guardrails, for the wall (Markdown)"
	asSessionFile  = "Session file"
	forSessionFile = "everything, to take to another computer (JSON)"
)

// Formats that need another program.
const (
	needsBrowser      = "needs Chrome, Chromium or Edge"
	needsPandoc       = "needs pandoc"
	browserMissing    = "a PDF is printed by Chrome, Chromium or Edge, and none of them was found. Export a web page (--format html), open it, and print it from there; or set SWOTSHOP_BROWSER to the browser’s program"
	pandocMissing     = "a Word document is made by pandoc, which was not found. Install it from your package manager or pandoc.org; or export a web page (--format html) and open that in Word"
	pandocMadeNothing = "pandoc made nothing of it. Export Markdown (--format md) to see what pandoc says"
)

func chosenBrowserMissing(name string) string {
	return fmt.Sprintf("SWOTSHOP_BROWSER names %s, which was not found. Unset it to have one looked for", name)
}

func notPrinted(browser string) string {
	return fmt.Sprintf("%s printed nothing. Export a web page (--format html), open it, and print it from there", browser)
}

func noPicture(kind string) string {
	return fmt.Sprintf("the session has nothing to draw for “%s”", kind)
}
