package main

import (
	"strings"
	"testing"

	"swotshop/prompts"
)

// A deck in another language is checked for its words: what it lacks is named by its key,
// and does not keep it from being used.
func TestDeckCheckNamesMissingWords(t *testing.T) {
	d := newDesk(t)
	whole := strings.Replace(string(prompts.Example("social-board-nl")), "id: social-board-nl", "id: eigen", 1)
	if out := d.fine("deck", "check", d.file("whole.yaml", whole)); out != "~/whole.yaml: no problems found (deck eigen, 5 cards).\n" {
		t.Error(out)
	}
	less := strings.Replace(whole, "    rule: \"Ieder voor zich, in stilte. Eén idee per briefje.\"\n", "", 1)
	out := d.fine("deck", "check", d.file("less.yaml", less))
	if !strings.HasSuffix(out, "\nMissing 1 word, which the room will read in English; language nl: silence.rule.\n") {
		t.Error(out)
	}
}

func TestDeckShowTellsTheLanguage(t *testing.T) {
	d := newDesk(t)
	if out := d.fine("deck", "show", "social-board-de"); !strings.Contains(out, "Language: de\n") || !strings.Contains(out, "Dürfen wir") {
		t.Error(out)
	}
	if out := d.fine("deck", "show", "social-board"); strings.Contains(out, "Language") {
		t.Error(out)
	}
	if out := d.fine("deck", "show", "social-board-de", "--yaml"); out != string(prompts.Example("social-board-de")) {
		t.Error("the file is not as it is written")
	}
}
