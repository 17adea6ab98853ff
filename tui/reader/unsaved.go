package reader

import (
	"swotshop/tui/kit"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// unsavedNotes lists the texts of the last changes, which are only in this
// window.
func unsavedNotes(t kit.Theme, log *workshop.Log, unsaved, w int) []string {
	now := log.State()
	n := stage.NewNotes(t, now, w)
	n.Heading(typedHere, "")
	saved := map[workshop.Entry]bool{}
	events := log.Events()
	if before, err := workshop.Replay(events[:max(0, len(events)-unsaved)]); err == nil {
		for _, e := range before.State().Entries() {
			saved[e] = true
		}
	}
	texts := 0
	for _, e := range now.Entries() {
		if !saved[e] {
			n.Set(t.Strong, t.Quiet.Render(t.Pad(e.What, 16)), e.Text)
			texts++
		}
	}
	n.Lines = append(n.Lines, "")
	if texts < unsaved {
		n.Quiet(changesWithoutText)
	}
	n.Quiet(retypeWhatMatters)
	return n.Lines
}
