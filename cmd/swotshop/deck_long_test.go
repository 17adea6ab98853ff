package main

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"swotshop/prompts"
)

// The check of a deck names a card whose question is too long to be large, and by about how
// much; shortened by so much it is fine. That is no fault.
func TestDeckCheckWarnsOfLongQuestions(t *testing.T) {
	d := newDesk(t)
	const short, long = "What have we already pasted into a public AI tool?", "Which of our own colleagues have already pasted something of ours into a public AI tool?"
	deck := strings.Replace(string(prompts.Example("social-board")), "id: social-board", "id: ours", 1)
	check := func(question string) string {
		return d.fine("deck", "check", d.file("ours.yaml", strings.Replace(deck, short, question, 1)))
	}
	said := regexp.MustCompile(`(?s)\nL5: .* 80×24\. Shorten it by about (\d+)\s+characters\.\n$`).FindStringSubmatch(check(long))
	if said == nil {
		t.Fatalf("nothing is said of the question: %q", check(long))
	}
	by, _ := strconv.Atoi(said[1])
	if out := check(long[:len(long)-by]); strings.Contains(out, "L5") {
		t.Error(out)
	}
}
