package blueprint

import (
	"strings"
	"testing"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// The words of a deck come from a file that anybody may have written: in the paper they
// are nothing but text.
func TestWordsOfADeckAreOnlyText(t *testing.T) {
	p, opening := newPlay(t), exampleOpening()
	opening.Deck.Language, opening.Deck.Words = "nl", map[string]string{}
	for _, e := range language.Entries() {
		if !e.Optional && e.Most == 0 {
			opening.Deck.Words[e.Key] = "<b>x</b> " + e.English
		}
	}
	p.do(opening)
	p.stances()
	p.items()
	p.decisions()
	p.do(workshop.AddRemark{Topic: workshop.Guardrail, Text: "One rule"})
	for _, doc := range [][]byte{Markdown(p.w(), noWords), Policy(p.w(), noWords).Markdown()} {
		if said := string(doc); !strings.Contains(said, "&lt;b>x") || strings.Contains(said, "<b>") || strings.Contains(said, "</b>") {
			t.Errorf("a deck’s word is Markdown:\n%s", said)
		}
	}
}
