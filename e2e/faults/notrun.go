package faults

import (
	"fmt"
	"os"
	"testing"
)

// notRunVariable names the file that “make test” prints at its end.
const notRunVariable = "SWOTSHOP_NOT_RUN"

// NotRun ends a test that cannot run on this machine, and says so where it is
// seen: a test that rests in silence looks like one that passed. “make test”
// prints it once more at its end; where all has to run (“make crash”), it is a
// failure.
func NotRun(t testing.TB, format string, args ...any) {
	t.Helper()
	why := fmt.Sprintf(format, args...)
	if All() {
		t.Fatal("cannot run here: " + why)
	}
	Tell(t, why)
	t.SkipNow()
}

// Tell says of a test that goes on what it has not looked at.
func Tell(t testing.TB, why string) {
	t.Helper()
	t.Log("NOT RUN HERE: " + why)
	name := os.Getenv(notRunVariable)
	if name == "" {
		return
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	_, writeErr := fmt.Fprintf(f, "%s: %s\n", t.Name(), why)
	if err := f.Close(); err != nil || writeErr != nil {
		t.Fatal(writeErr, err)
	}
}

// All says that everything has to run, and in full, or nearly: of what has
// thousands of places, a part.
func All() bool { return os.Getenv("SWOTSHOP_CRASH") == "all" || Everything() }

// Everything says that every place is tried, however long it takes.
func Everything() bool { return os.Getenv("SWOTSHOP_CRASH") == "everything" }

// Times is how often something is tried: in full when all has to run, else as
// often as everyday tests can afford.
func Times(everyday, full int) int {
	if All() {
		return full
	}
	return everyday
}
