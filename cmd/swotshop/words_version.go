package main

// This file has what “version” and --version say.
const (
	versionLong = `Show which version this is, from which commit it was built, and where your files are. Below that stands when the formats of what
swotshop writes changed: a program reads all that older ones wrote, and refuses what a newer one did.`
	versionJSONFlag = "print a JSON object, without the places of your files"
	versionLine     = "swotshop %s (%s)"
	fromSource      = "built from source"
	commitUnknown   = "the commit is not known"
	commitOf        = "commit %s of %s"
	commitChanged   = "commit %s of %s, changed since"
	formatSince     = "format %d since %s"
)

// The formats, and why each changed.
const (
	libraryFormat    = "library"
	sessionFormat    = "session file"
	stateFormat      = "session state"
	blueprintFormat  = "blueprint"
	firstFormat      = "the first"
	libraryFormat2   = "words can be erased, sessions have a date until which they are stored, long lists are fast"
	libraryFormat3   = "the search finds words as redactions do"
	libraryFormat4   = "what figures need of each session is stored"
	libraryFormat5   = "what people write on their phones waits until it is admitted"
	blueprintFormat2 = "page 1 is for the one who decides, and fits on a sheet"
)
