package blueprint

import (
	"testing"

	"swotshop/workshop"
)

// PapersToPrint are the sessions of TestPapers and the example, for tests from outside that
// print them.
func PapersToPrint(t *testing.T) map[string]*Paper {
	t.Helper()
	all := map[string]*Paper{"example.md": Of(example(t).w(), workshop.NudgeRules{})}
	for name, p := range papers(t) {
		all[name] = Of(p.w(), badWords())
	}
	return all
}
