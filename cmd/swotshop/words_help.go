package main

import "swotshop/workshop"

// This file has what --help shows of each command: its line in the list, what it
// does, and its flags.

// The program.
const (
	rootShort = "Run a social-strategy workshop from one terminal"
	rootLong  = `Run a social-strategy workshop from one terminal, and leave the room with the blueprint.

Without a command, the app opens: your sessions, a new one, or the example to look around in.

First session tomorrow? Read “swotshop help tomorrow”, and run “swotshop check” on the terminal that the room will see.`
	runGroup       = "run a workshop"
	readGroup      = "find and read"
	keepGroup      = "export, back up and check"
	eraseGroup     = "erase permanently"
	libraryFlag    = "the library file (or set SWOTSHOP_LIBRARY)"
	accessibleFlag = "plain text output, for a screen reader or a script (or set SWOTSHOP_ACCESSIBLE)"
	motionFlag     = "no animation (or set SWOTSHOP_REDUCED_MOTION)"
	noPhonesFlag   = "no phones in the room: the app opens no page on the network"
	helpShort      = "Help about any command"
	helpLong       = "Help about any command. “swotshop help tomorrow” is a page for your first session: what to do the evening before, in the room and after it."
	versionShort   = "Show the version and file locations"
)

// Of several commands.
const (
	anID            = "a session id (see “swotshop list”) or “latest”"
	aboutID         = "ID is the start of the session’s id (enough first characters to be unique) or “latest”."
	jsonFlag        = "print a JSON array"
	yesFlag         = "do not ask for confirmation"
	wholeClientFlag = "the client’s full name"
	outputFlag      = "the file to write; - for stdout"
	forceFlag       = "replace the file if it is an earlier export in the same format"
)

// Run a workshop.
const (
	newShort = "Start a session"
	newLong  = `Start a session. With --client it starts at once, with sensible defaults for everything else;
without it, the form opens, filled in with the options you gave.`
	clientFlag         = "client name"
	newClientFlag      = "keep the client’s name as it is given, even if it is nearly that of another client"
	onlyClientFlag     = "show the sessions of this client only"
	titleFlag          = "session title"
	objectiveFlag      = "the decision to be made, in one sentence"
	peopleFlag         = "number of people in the room"
	dateFlag           = "the date of the session, e.g. 2026-03-12; without it, the day on which it is held"
	agendaFlag         = "the id of the agenda (see “swotshop agenda list”)"
	deckFlag           = "the id of the deck (see “swotshop deck list”)"
	classificationFlag = "who may read the blueprint: confidential (the board, the default), internal or public"
	stageFlag          = "the kind of stage to jump to, e.g. capture"
	openShort          = "Resume a session, or read a closed one"
	openLong           = "Resume a session where you left off, or read a closed one. "
	briefShort         = "Write the questions that a client answers before the day"
	briefLong          = `Write a page of questions that a client answers before the day, as Markdown: the question, three numbers with their owners, the accounts
and who holds the keys, the present rule, what went wrong in 24 months, and who comes. What the session knows is filled in.

`
	addShort = "Add items from a file to a session"
	addLong  = `Add items from a file, or from stdin, to a session that is not running. Headings (Strengths, Weaknesses, Opportunities, Threats, also
in the language of the session, German, Dutch, French, Spanish, Portuguese or Italian) choose the quadrant; bullets and numbers are left out. Tables in Markdown and CSV files work too, with a column that names the quadrant or a column for each.
Without a heading, begin each line with s, w, o or t and a space; “legal:” in front of an item is its function.

What is on the board already is not added again, and every line that was not added is named; the exit code is then 1. Undo takes all of them back at once.

`
	consoleShort = "Show the facilitator’s view in a second terminal"
	consoleLong  = `Connect to the running session from a second terminal: notes, what’s next, nudges, objections and the clock.
The room does not see it. It waits for the app to start, and stays open when the app closes.

ID is the start of the session’s id; by default, the running session of the library. Where several run, it is the one that
the console had last, or it asks which.`
	demoShort = "Look around in a finished example session"
	demoLong  = "Look around in a finished example session. It is in a library of its own, which is deleted afterwards; yours is not touched."
)

// Find and read.
const (
	listShort   = "List your sessions, newest first"
	listLong    = "List your sessions, newest first. With --json and --csv each has more: its objective, agenda, deck, people, next review and minutes."
	showShort   = "Read a session’s blueprint"
	showLong    = "Read a session’s blueprint: formatted in a terminal, as Markdown elsewhere. With --json, read what the session adds up to, for other programs. "
	stateFlag   = "print the session’s state as a JSON object, without your private notes"
	replayShort = "See a session again, event by event"
	replayLong  = `See a session again as the room saw it, event by event or at its own pace. Nothing is changed. Private notes are left out.
With --plain, or when the output is not a terminal, one line is printed for each event: when it happened, its number, where the room was, and what happened.

`
	replayFromFlag   = "where to begin, in hours and minutes of the session, e.g. 0:30"
	replayPlainFlag  = "print one line for each event"
	replayNotesFlag  = "with --plain: print your private notes too"
	notesShort       = "Read your private notes on a session"
	notesLong        = "Read the private notes that you took during a session. They are for your eyes only and are not in the blueprint. "
	searchShort      = "Search the text of all sessions"
	searchLong       = "Search the text of all sessions. A session is found if every word stands somewhere in it, in any spelling: whatever its case, accents, apostrophes, hyphens and width. For the last word, its beginning is enough. Signs that make another word of it count: C++, C#, .NET. Shown are the texts with all the words or, where no text has them all, a few with each; the client’s name is a match only if nothing else is."
	whatFlag         = "only these, with commas between them: W, S, O or T, strategy, initiative, action, dissent, risk, objection, card …"
	wordsToFind      = "words to search for"
	deckShort        = "List, read and check decks of provocations"
	deckLong         = "List, read and check decks of provocations. Your own decks are the *.yaml files in the folder that “swotshop version” shows."
	deckListShort    = "List the available decks"
	deckShowShort    = "Read a deck, including the notes for the facilitator"
	deckShowFlag     = "print its file, as a start for a deck of your own"
	aDeckID          = "a deck id (see “swotshop deck list”)"
	deckCheckShort   = "Report every problem in a deck file"
	deckKeepShort    = "Add a card that was written in a session to a deck of your own"
	deckKeepLong     = "Add a card that was written in a session (X1, X2 …) to a deck of your own, which is made if it is not there. The rest of its file stays as it is. "
	deckKeepFlag     = "the id of the deck"
	aCard            = "a card of that session, e.g. X1"
	aDeckFile        = "a deck file"
	agendaShort      = "List, read and check agendas"
	agendaLong       = "List, read and check agendas. Your own agendas are the *.yaml files in the folder that “swotshop version” shows."
	agendaListShort  = "List the available agendas"
	agendaShowShort  = "Read an agenda"
	agendaShowFlag   = "print it as a file, as a start for an agenda of your own"
	anAgendaID       = "an agenda id (see “swotshop agenda list”)"
	agendaCheckShort = "Report every problem in a file of agendas"
	anAgendaFile     = "a file of agendas"
)

// Export, back up and check.
const (
	exportShort = "Export a session’s blueprint, or the whole session, to a file"
	exportLong  = `Export a session’s blueprint, or the whole session, to a file. Existing files are not overwritten.

Formats:

`
	paperFlag        = "the paper of a PDF or a Word document: a4 (default) or letter"
	exportMore       = "A PDF is printed by Chrome, Chromium or Edge, and a Word document is made by pandoc, where these are installed; a bundle has both where it can. The same session gives the same file whenever it is exported.\n\n"
	chartFlag        = "what the picture shows, with --format svg: %s (default %s)"
	tableFlag        = "which table, with --format csv: %s (default %s)"
	separatorFlag    = "what separates the cells of a table: \",\" (default), \";\" for a German Excel, \"\\t\" or \"|\""
	exportClientFlag = "with --all: the client whose sessions are exported"
	exportAllFlag    = "export every session of the client into this folder"
	pageOneFlag      = "page 1 of the blueprint alone"
	exportFormatFlag = "the format; by default as the file’s ending says, or %s"
	exportPageFlag   = "one page alone, as Markdown: %s"
	importShort      = "Import a session that was exported as JSON"
	importLong       = `Import a session that was exported as JSON; - reads it from stdin. Every event is checked, and the session is imported whole or not at all.
If the library has the beginning of the session, the missing events are added. If the session has diverged from the copy in the library, e.g. after
another window took it over, --as-new imports it as a separate session, with “(copy)” in its title.`
	importArg     = "the file to import"
	importNewFlag = "import it as a separate session, whatever the library has"
	backupShort   = "Copy the whole library to a file"
	backupLong    = `Copy the whole library to a file, or into a folder, e.g. on a USB stick, even while a session runs. The copy is checked before it
gets its name; existing files are not overwritten. Without FILE it goes to the folder “backups” next to the library, with the automatic
backups. Those are made at the end of each session and before the format changes; the oldest are deleted.`
	backupRenewFlag = "then delete all older automatic backups"
	restoreShort    = "Create a new library from a backup"
	restoreLong     = `Create a new library from a backup, or from any library, even a damaged one or one of an older format: what can be read is restored,
and what cannot is reported. Existing files are not overwritten: without -o it takes the library’s place only if there is none, and otherwise is stored next to it.`
	restoreArg  = "the backup to restore"
	restoreFlag = "the new library"
	doctorShort = "Check the library for damage and risks"
	doctorLong  = `Check the library without changing it: the file, the search index, the events of every session,
who can read it, the disk and folder it is in, and the backups. The exit code is 1 if there is a problem.`
	rebuildShort = "Rebuild the list and search index from the events"
	rebuildLong  = `Rebuild everything that is derived from the sessions’ events: the list, the texts for search, and the search index.
The events themselves are never changed. If a session’s events cannot be read, or the file is damaged, nothing is changed at all.`
)

// Erase permanently.
const (
	deleteShort = "Erase a session permanently"
	deleteLong  = "Erase a session permanently: nothing of it remains in the library. Earlier copies and backups still contain it. "
	redactShort = "Erase an item’s words, or any words, from a session"
	redactLong  = `Erase words from a session permanently, as if they had never been typed: everything that one item ever said and wherever it is
quoted, or with --words a name or a phrase wherever it occurs, whatever its case, accents, width and punctuation: “Café Müller”
matches CAFE MULLER and Café-Müller too, 1234567 matches 1.234.567. Only whole words are erased, unless you say --parts. The item
stays, as “` + workshop.Erased + `”. Texts that are only similar (“Müllers old Café”, “Mueller”) are shown; they are erased too if you say so, or
with --like. The built-in deck and agendas stay as they are. A client whose name is erased keeps its retention date, and is told from
others by the session’s id. Earlier copies, exports and backups still contain the words. ITEM is its reference on the board, e.g. W3. `
	redactWordsFlag = "erase these words wherever they occur, in any spelling"
	redactPartsFlag = "also inside longer words: Ann in planning"
	redactLikeFlag  = "also where the words are in another order, have others between them, or differ slightly"
	purgeShort      = "Erase all sessions of a client permanently"
	purgeLong       = `Erase all sessions of a client permanently, with the client’s retention date. Give the full name, in any spelling.
Earlier copies, exports and backups still contain them.`
	retentionShort = "Show or set how long a client’s sessions may be stored"
	retentionLong  = `Show how long each client’s sessions may be stored, or set the date for one client. It is shown wherever sessions are listed.
Nothing is erased automatically: use “swotshop purge” for that.`
	retentionUntilFlag = "the last day on which they may be stored, e.g. 2028-12-31"
	retentionNoneFlag  = "remove the date"
)
