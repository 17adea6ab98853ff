package reader_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// In a session that another window leads somebody may type on: no letter opens, writes or
// changes anything, and what can be done stands in a list.
func TestNoLetterIsAKeyToASessionLedElsewhere(t *testing.T) {
	log, written := playedLog(t), 0
	d := tuitest.NewReaderDesk(t, log, tuitest.Led, func(o *tui.Options) {
		o.Export = tuitest.Paper{Write: func(*workshop.Workshop) (string, error) { written++; return "acme.md", nil }}
	})
	shown := d.Reader()
	for r := 'A'; r <= 'z'; r++ {
		if d.Type(string(r)); d.App.Over() != nil || d.Blank() || d.App.Screen() != screen.Screen(shown) {
			t.Fatalf("%q did something:\n%s", r, d.Screen())
		}
	}
	d.Shows("Letters do nothing here. Tab lists what you can do.")
	d.Choose("Export")
	d.Keys("enter")
	if written != 1 {
		t.Errorf("%d files were written", written)
	}
}

// Words are found, and Enter goes on to the next match.
func TestFindingInASessionLedElsewhere(t *testing.T) {
	d := tuitest.NewReaderDesk(t, playedLog(t), tuitest.Led)
	d.Line("/FORUMS")
	d.Shows("“FORUMS”: 1 of 3", "Enter next")
	d.Keys("enter")
	d.Shows("“FORUMS”: 2 of 3")
	d.Keys("esc", "enter")
	d.Shows("▸ Export it to a file", "Load the latest changes", "Take the session over", "Back to the library")
}
