package blueprint_test

import (
	"strings"
	"testing"

	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// The front matter has the classification, and none where nobody has said.
func TestFrontMatterSaysWhoMayRead(t *testing.T) {
	w := &workshop.Workshop{}
	for class, want := range map[workshop.Classification]string{
		workshop.Confidential: "classification: \"Confidential: board\"\n", workshop.Public: "classification: \"Public\"\n",
	} {
		w.Classification = class
		if md := string(blueprint.Markdown(w, workshop.NudgeRules{})); !strings.Contains(md, want) {
			t.Errorf("%s: the front matter has no %q", class, want)
		}
	}
	w.Classification = workshop.Unclassified
	if md := string(blueprint.Markdown(w, workshop.NudgeRules{})); strings.Contains(md, "classification") {
		t.Error("it says something although nobody did")
	}
}
