package plain

import (
	"slices"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// In plain text mode a cluster is tagged by its ref, by a number, or as the newest.
func TestLinesTagClusters(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, startOn(workshop.StageCapture), "w Passwords are lost", "w Nobody knows who may approve", "stages", "9",
		"tag W2 own GDPR", "tag w2 -own", "#sk", "tag W1", "tag W1 a", "prompts", "?", "3", "1", "1", "again", "quit")
	w := left(t, store)
	if one, two := w.ClusterAt("W1").Tags(), w.ClusterAt("W2").Tags(); !slices.Equal(one, []string{"access"}) || !slices.Equal(two, []string{"GDPR", "skills"}) {
		t.Errorf("W1 has %q, W2 %q\n%s", one, two, out)
	}
	for _, want := range []string{
		"W2 is tagged #ownership #GDPR", "W2 is tagged #GDPR #skills", "Which tag? Type e.g. “tag W1 ownership”", "“a” could be access, advocacy",
		"Tags: W1 #access?", "W1: Passwords are lost. Tags: #access",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("not said: %q\n%s", want, out)
		}
	}
}
