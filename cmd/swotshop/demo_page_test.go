package main

import (
	"strings"
	"testing"
	"unicode"
)

// Page 1 of the demo is what a newcomer judges the paper by: a page that a director reads
// in two minutes.
func TestPageOneOfTheDemoIsShort(t *testing.T) {
	shown := threeSessions(t).fine("show", "example")
	_, body, headed := strings.Cut(strings.TrimPrefix(shown, "---\n"), "\n---\n")
	page, _, ended := strings.Cut(body, "\n* * *\n")
	if !headed || !ended {
		t.Fatal("no front matter, or no line that ends page 1")
	}
	words := 0
	for _, w := range strings.Fields(page) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			words++
		}
	}
	if words < 300 || words > 420 {
		t.Errorf("page 1 has %d words, want 300 to 420", words)
	}
}
