package chart

import (
	"strings"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// saying says what a session knows, in its words. Those of a pitch are English, as its paper is.
func saying(w *workshop.Workshop) *speaker {
	words := w.Words()
	if w.Pitches() {
		words = language.English()
	}
	return &speaker{w: w, words: words}
}

type speaker struct {
	w     *workshop.Workshop
	words *language.Words

	within bool // a page whose words say what a picture of a stance is called and comes to
}

// and lists texts: “a, b and c”.
func (s *speaker) and(all []string) string { return s.words.Listed(all, s.words.List.And) }

// few lists the first of many texts, and counts the rest.
func (s *speaker) few(most int, all []string) string {
	if len(all) <= most {
		return s.and(all)
	}
	return language.Fill(s.words.Document.Few, "list", strings.Join(all[:most], ", "), "n", len(all)-most)
}

func (s *speaker) votesFor(n int) string { return s.words.Of(s.words.Count.Vote, n) }

// named is a ref with what it stands for.
func (s *speaker) named(ref, text string) string {
	return language.Fill(s.words.Document.Pictures.Named, "ref", ref, "text", workshop.Clean(text))
}

// sentences puts whole sentences beside each other, those that are there.
func sentences(all ...string) string {
	var said []string
	for _, one := range all {
		if one != "" {
			said = append(said, one)
		}
	}
	return strings.Join(said, " ")
}
