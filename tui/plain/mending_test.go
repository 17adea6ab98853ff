package plain

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// From any stage an item is found by its words or its ref, and changed.
func TestItemsAreFoundAndChangedInLines(t *testing.T) {
	t.Parallel()
	out := inLines(t, tuitest.NewLibrary(), startOn(workshop.StageCapture),
		"s they answer in open chat", "w nobody may answer", "stages", "Vote", "next", "next", "next",
		"/answer", "w1", "1", "somebody may answer", "/w1", "2", "o", "/nowhere", ".text /etc")
	requireSaid(t, out,
		"Which one?", "Change what about W1?", "W1 now reads: somebody may answer. Saved.",
		"Change what about W1? somebody may answer.", "W1 moved to Opportunities; it is now O1. Saved.",
		"No item has “nowhere”. To enter it as text: “.text /nowhere”.")
}

func TestRefAloneInLines(t *testing.T) {
	t.Parallel()
	out := inLines(t, tuitest.NewLibrary(), startOn(workshop.StageCapture), "s they answer", "s1", "2", "t", ".text s1", "s9")
	requireSaid(t, out, "Change what about S1? they answer.", "S1 moved to Threats; it is now T1. Saved.", "S2 added to Strengths: s1. Saved.", "There is no S9 on the board.")
}

// A ref or a vote typed one stage late is no strategy, no name and no card; an item is found by
// its ref there too, and on the list of cards behind a slash.
func TestRefsAreNoContentInLines(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	inLines(t, store, startOn(workshop.StageCapture), "w nobody may answer", "o they ask", "quit")
	for kind, refused := range map[workshop.StageKind][]string{
		workshop.StageTOWS: {"w1 8", "w9"}, workshop.StageCluster: {"w1 8", "w9"}, workshop.StageProvocations: {"w1 8", "w9"}, workshop.StageBlueprint: {"w1 8", "w9"},
	} {
		id := ""
		for id = range store.Sessions {
			break
		}
		out := inLines(t, store, tui.Start{Open: id, Stage: kind}, append([]string{"w1", "back", "/w1", "back"}, append(refused, "quit")...)...)
		requireSaid(t, out, "Change what about W1? nobody may answer.", "Change what about W1? nobody may answer.",
			"“w1 8” is a vote, and counts in Vote alone. Nothing was stored.", "There is no W9 on the board.")
		w, _ := kept(t, store)
		if len(w.Strategies)+len(w.Remarks)+len(w.OwnCards()) > 0 || len(w.Items) != 2 || w.Clusters[0].Name() != "" {
			t.Errorf("%s: something was stored\n%s", kind, out)
		}
	}
}
