package library

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// This file completes the line of the filter: Tab writes the first of what it can be, and
// Tab again the next.

// completion is what Tab offered last.
type completion struct {
	before string // the line in front of it
	offers []string
	at     int
	made   string // the line with it
}

// complete completes the last term of the line, or the word that is to be one.
func (l *Screen) complete() tea.Cmd {
	f := &l.Filter
	if c := &f.completion; c.made != "" && c.made == f.in.Text() && len(c.offers) > 1 {
		c.at = (c.at + 1) % len(c.offers)
	} else {
		f.completion = completion{}
		f.completion.before, f.completion.offers = f.offers(l.Sessions)
	}
	c := &f.completion
	if len(c.offers) == 0 {
		return nil
	}
	f.in.Set(c.before + c.offers[c.at])
	c.made = f.in.Text()
	return l.edited()
}

// offers are what the end of the line can become, behind what stands before it.
func (f *filter) offers(sessions []workshop.Summary) (before string, offers []string) {
	text := f.in.Text()
	if t, at, ok := lastTerm(text); ok {
		r := &reading{f: f, sessions: sessions}
		value := strings.TrimLeft(text[at:], " ")
		for _, offer := range begunWith(value, t.values(r)) {
			offers = append(offers, offer+" ")
		}
		if len(offers) > 0 && !slices.Contains(offers, value) {
			return text[:at], offers
		}
	}
	at := strings.LastIndex(text, " ") + 1
	return text[:at], begunWith(text[at:], termWords())
}

// termWords are the words of all terms, with their colons.
func termWords() (words []string) {
	for _, t := range terms() {
		words = append(words, t.word+":")
	}
	return words
}

// lastTerm is the last term of a line, and where its value begins.
func lastTerm(text string) (t term, value int, ok bool) {
	for end := len(text); ; {
		colon := strings.LastIndex(text[:end], ":")
		if colon < 0 {
			return term{}, 0, false
		}
		begin := strings.LastIndex(text[:colon], " ") + 1
		if t, ok := termOf(text[begin:colon]); ok {
			return t, colon + 1, true
		}
		end = colon
	}
}

// begunWith are those of some words that somebody may be typing: those that begin so, and
// then those that have it elsewhere.
func begunWith(typed string, words []string) (begun []string) {
	typed = workshop.Fold(strings.TrimSpace(typed)).String()
	var elsewhere []string
	for _, w := range words {
		switch at := strings.Index(workshop.Fold(w).String(), typed); {
		case at == 0:
			begun = append(begun, w)
		case at > 0:
			elsewhere = append(elsewhere, w)
		}
	}
	return append(begun, elsewhere...)
}

// offering says what Tab would write, where a term waits for its value.
func (f *filter) offering(sessions []workshop.Summary) string {
	if !f.Open || !strings.HasSuffix(strings.TrimSpace(f.in.Text()), ":") {
		return ""
	}
	_, offers := f.offers(sessions)
	for i, offer := range offers {
		offers[i] = strings.TrimSpace(offer)
	}
	return tabOffers(offers)
}
