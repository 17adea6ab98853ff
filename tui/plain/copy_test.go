package plain

import (
	"strings"
	"testing"

	"swotshop/tui/tuitest"
)

// In plain lines the same can be done, and an end without it says so.
func TestLinesCopyAfterATakeOver(t *testing.T) {
	t.Parallel()
	taken := func() *flaky { return &flaky{Library: tuitest.NewLibrary(), good: 2, bad: 1, why: tuitest.Led} }
	out, disk, err := linesWithCopies(taken(), "s lost", "copy", "")
	requireSaid(t, out, "1 change typed here was not saved before the other window took over:", "Strengths: lost.",
		"5. Save a copy, with what is not saved.", "A complete copy is in "+tuitest.CopyFile+". “swotshop import '"+tuitest.CopyFile+"' --as-new” adds it to the library as a separate session.")
	if len(disk.Hold[tuitest.CopyFile]) == 0 || err == nil || !strings.Contains(err.Error(), "--as-new") {
		t.Errorf("it ends with %v", err)
	}
	_, _, err = linesWithCopies(taken(), "s lost")
	if err == nil || !strings.HasPrefix(err.Error(), "NOT SAVED: 1 change for Acme Robotics.") {
		t.Errorf("without a copy it ends with %v", err)
	}
}
