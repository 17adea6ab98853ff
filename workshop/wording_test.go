package workshop

import (
	"slices"
	"strings"
	"testing"
)

func TestWordsOfAText(t *testing.T) {
	for text, want := range map[string]string{
		"":                                "",
		" – … ! ":                         "",
		"Approval takes NINE days.":       "approval takes nine days",
		"We’re a rival's friend":          "we a rival friend",
		"the customers’ own, don’t":       "the customers own don",
		"best-in-class (24/7)":            "best in class 24 7",
		"ÜBER Ärger, straße STRAẞE ſo":    "uber arger strasse strasse so",
		"ΣΊΣΥΦΟΣ σίσυφος":                 "σισυφοσ σισυφοσ",
		"ЁЛКА":                            "елка",
		"€3m, 12% and £4":                 "€ 3m 12 % and £ 4",
		"日本語 blog":                        "日 本 語 blog",
		"e\u0301clair":                    "eclair",
		"👩‍👩‍👧 family":                    "family",
		"Q1–Q4":                           "q1 q4",
		"\xff broken \xfe utf":            "broken utf",
		"’quoted’ ‘and’ “so”":             "quoted and so",
		strings.Repeat("a", 3) + "\u200b": "aaa",
	} {
		if got := strings.Join(wordsOf(text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestPlaceOfARowOfWords(t *testing.T) {
	words := strings.Fields("we need to need to post")
	for row, want := range map[string]int{"we": 0, "need to post": 3, "post": 5, "post more": -1, "eed": -1, "": -1} {
		if got := placeOf(words, strings.Fields(row)); got != want {
			t.Errorf("%q stands at %d, want %d", row, got, want)
		}
	}
}

func TestSenseIsASet(t *testing.T) {
	got := sense(wordsOf("The days, a day: business days of glass"), map[string]bool{"the": true, "a": true, "of": true})
	if want := []string{"business", "day", "glass"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
