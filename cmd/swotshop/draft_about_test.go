package main

import (
	"os"
	"path/filepath"
	"testing"

	"swotshop/tui/live"
	"swotshop/workshop"
)

// What a line was typed for is stored with it, and one of an older program, which
// stored the words of its prompt, is still there.
func TestDraftsSayWhatTheyWereTypedFor(t *testing.T) {
	t.Parallel()
	h, _ := newHeir(t)
	about := workshop.Subject{Kind: workshop.SubjectInitiative, ID: "n3", Field: workshop.PlanOwner}
	if err := h.Store(live.Draft{Session: "example", Line: live.OnStage, Stage: workshop.StageInitiatives, About: about, Text: "COO"}); err != nil {
		t.Fatal(err)
	}
	if all := h.Drafts("example"); len(all) != 1 || all[0].About != about {
		t.Errorf("stored: %+v", all)
	}
	old := `{"format":"swotshop-draft","library":"` + h.remnants.library + `","session":"old","line":"line","stage":"capture","asked":" W  goes to Weaknesses","aim":"W","text":"half a line"}`
	if err := os.WriteFile(filepath.Join(h.folder, fileOf(draftPrefix, h.remnants.library, "old")), []byte(old), 0o600); err != nil {
		t.Fatal(err)
	}
	if all := h.Drafts("old"); len(all) != 1 || all[0].Text != "half a line" || all[0].Stage != workshop.StageCapture || all[0].About != (workshop.Subject{}) {
		t.Errorf("of an older program: %+v", all)
	}
}
