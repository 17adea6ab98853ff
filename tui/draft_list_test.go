package tui_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// A list that was pasted and neither added nor put on the line is a line that nobody
// entered; one that was added is not.
func TestAListThatIsLeftComesBackAsALine(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.Send(tea.PasteMsg{Content: "one\ntwo"})
	d.Shows("2 items")
	dies(d)
	d = reopened(d)
	d.Shows("Unsaved line from Thursday 09:00 (Capture): F8 brings it here.")
	d.Keys("f8")
	d.Shows("one two")
	d.Keys("ctrl+u")
	d.Send(tea.PasteMsg{Content: "three\nfour"})
	d.Keys("enter")
	dies(d)
	if left := attic(d).Lines; len(left) > 0 {
		t.Errorf("still there: %v", left)
	}
}
