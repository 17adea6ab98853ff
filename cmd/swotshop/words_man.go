package main

// This file has what the manual page says beside what --help does.
const (
	manShort       = "Write the manual page"
	manTitle       = "Social-strategy workshops"
	manName        = "name"
	manSynopsis    = "synopsis"
	manDescription = "description"
	manOptions     = "options"
	manCommandWord = "command"
	manArguments   = "arguments"
	manCommands    = "commands"
	manOthers      = "Others"
	manExit        = "exit status"
	manEnvironment = "environment"
	manFiles       = "files"
	manSeeAlso     = "see also"
	manNumber      = "NUMBER"
	manText        = "TEXT"
	manHelpFlag    = "Help for swotshop, or for the command it is given with."
	manVersionFlag = "Show the version, the commit, and which formats this program writes."
	manAbout       = `A session is one workshop with one client. All sessions are in one file, the library, on this computer; nothing is sent anywhere.
What a person types is on the disk before the footer says “saved”. Press F1 in the app for help on the screen that is shown.

Results go to stdout, and what there is to say about them to stderr, so that a result can be piped. ID is the start of a session’s id (see “swotshop list”) or “latest”.`
	manOther = `pandoc(1), which makes a Word document of a blueprint; chromium(1), which prints one.

The guide, and all that was done to break the program, are in the folder docs of its source.`
)

// exitCodes are the exit codes.
var exitCodes = []struct{ code, means string }{
	{"0", "All is well."},
	{"1", "It failed. A line or two on stderr say why, and what to do."},
	{"2", "The call was wrong, and nothing was tried."},
	{"128+N", "A signal with the number N ended it. What was said to be saved is saved."},
}

// variables are what the program reads of its environment.
var variables = []struct{ name, means string }{
	{"SWOTSHOP_LIBRARY", "The library file, in place of the usual one. --library goes before it. Set to nothing, it is an error."},
	{"SWOTSHOP_ACCESSIBLE", "With any value: plain text, for a screen reader or a script."},
	{"SWOTSHOP_REDUCED_MOTION", "With any value: no animation."},
	{"SWOTSHOP_BROWSER", "The browser that prints a PDF: a path, or a name. No other is taken in its place."},
	{"NO_COLOR", "With any value: no colour."},
	{"TERM", "The terminal. With “dumb” the app is in plain text."},
	{"XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_RUNTIME_DIR", "Where the folders below are, in place of those in the home folder. A path that is not absolute does not count."},
	{"TMPDIR", "Where “swotshop demo” has its library while it runs."},
}

// ownPlaces are the files that the program reads and writes.
var ownPlaces = []struct{ name, means string }{
	{"~/.local/share/swotshop/library.db", "The library. Nobody else can read it. Automatic backups are in the folder “backups” beside it."},
	{"~/.config/swotshop/decks/*.yaml, ~/.config/swotshop/agendas/*.yaml", "Decks and agendas of your own."},
	{"~/.config/swotshop/themes.yaml", "Your own short list of themes."},
	{"~/.config/swotshop/settings.json", "What you set in the app, e.g. its colours."},
	{"~/.local/state/swotshop", "Lines you did not enter, what could not be saved, and crash reports, which contain nothing of a session."},
	{"$XDG_RUNTIME_DIR/swotshop", "The socket by which the console finds the app."},
}
