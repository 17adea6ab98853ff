// Command swotshop runs a social-strategy workshop from one terminal.
//
// This package is thin: flags, paths, wiring and exit codes. Where to look:
// run.go (one call, from arguments to exit code), root.go (the commands), one
// file for each command (erase.go has those that erase sessions, redact.go the one
// that erases words), traces*.go and ledger.go (what has the words of a session
// besides its library), app.go (the library’s screens), screens.go (any screens:
// keyboard_*.go and paste.go are what they hear, wall.go is where they are drawn,
// breakdown.go what becomes of a panic), signal.go (how the program is told to
// end), state.go, draft.go and rescue.go (what an end leaves, for the next start),
// store.go, keeping.go, copier.go, unsaved.go, content.go (what the screens need of
// other packages), format.go (what can be exported), version.go (what was built, and
// since when the formats are as they are), man.go and roff.go (the manual page),
// place.go and changing.go (where files are), arguments.go (who may read them),
// progress.go (what takes its time), terminal.go and table.go (what is printed),
// words.go and words_help.go (every sentence that a person reads).
//
// Not here: any rule of a workshop (workshop), any screen (tui), any SQL
// (sessions), any word of a deck (prompts).
package main

import (
	"context"
	"os"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func main() {
	// Some of the libraries take NO_COLOR=0 for leave to colour; anyone who sets
	// it means it, whatever its value (R6.6).
	if os.Getenv("NO_COLOR") != "" {
		_ = os.Setenv("NO_COLOR", "1") // fails on no system for a plain name
	}
	cobra.MousetrapHelpText = "" // on Windows a double click may start the app
	debug.SetTraceback("none")   // what cannot be caught is not for the room either; GOTRACEBACK asks for more
	host := &process{talk: os.Stderr, leave: os.Exit}
	host.hush()
	os.Exit(run(host.as(context.Background()), hideArguments(), os.Stdin, os.Stdout, os.Stderr, os.LookupEnv))
}
