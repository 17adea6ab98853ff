package main

import (
	"strings"
	"testing"
)

// A page is exported alone under a name of its own, and what is no page is refused.
func TestAPageIsExportedAlone(t *testing.T) {
	d := threeSessions(t)
	t.Chdir(d.home)
	d.says(exitFine, []string{"export", "example", "--page", "policy"}, "Policy page written to example-ai-start-up-2026-03-12-policy.md")
	page := d.fine("export", "example", "--page", "policy", "-o", "-")
	if !strings.Contains(page, "# How we speak in public: Example AI start-up") || strings.Contains(page, "SWOT") {
		t.Errorf("the page is\n%s", page)
	}
	d.says(exitWrongCall, []string{"export", "example", "--page", "wall"}, "There is no page “wall”. Available: policy.")
	d.says(exitWrongCall, []string{"export", "example", "--page", "policy", "--format", "json"}, "Leave out --format json")
	d.fine("export", "example", "--page", "policy", "--format", "md", "--force")
	d.fine("export", "example", "-o", "paper.md")
	d.says(exitFailed, []string{"export", "example", "--page", "policy", "-o", "paper.md", "--force"}, "policy page written by swotshop")
}
