package workshop

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// The page on the state names every rule by which a paper may be lacking.
func TestRulesAreDocumented(t *testing.T) {
	page, err := os.ReadFile("../docs/state-format.md")
	if err != nil {
		t.Fatal(err)
	}
	_, named, _ := strings.Cut(string(page), "Rules of every paper:")
	for _, r := range slices.Concat(rules, pitchRules) {
		if !strings.Contains(named, "`"+r.name+"`") {
			t.Errorf("docs/state-format.md does not name the rule %q", r.name)
		}
	}
}
