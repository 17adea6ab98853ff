package workshop

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// This file finds where a statement is from: a benchmark that nobody can look up proves
// nothing, and neither does one of nobody knows when.

// Sourced is a statement with its source, each as it was typed.
type Sourced struct {
	Says string // without the source, where that stands at its end
	Link string // empty: there is none
	Day  string // a day or a month, with its year; empty: none is named
}

var sourceSigns = sync.OnceValue(func() (s struct{ link, day *regexp.Regexp }) {
	s.link = regexp.MustCompile(`(?i)\b(?:https?://|www\.)[^\s<>"]+|\b(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s<>"]*`)
	const month = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
	s.day = regexp.MustCompile(`(?i)\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4}|(?:\d{1,2} )?` + month + ` \d{4}|` + month + ` \d{1,2}, \d{4})\b`)
	return s
})

// ReadSourced reads “City hospital answers within a day, https://example.org/care, March
// 2026”, the link and the day anywhere and in any order.
func ReadSourced(text string) Sourced {
	s := Sourced{Says: text}
	rest := text
	cut := func(find *regexp.Regexp, is func(string) bool) string {
		for _, at := range find.FindAllStringIndex(rest, -1) {
			found := strings.TrimRight(rest[at[0]:at[1]], ".,;:!?)]}’”")
			if is(found) {
				rest = rest[:at[0]] + strings.Repeat(" ", len(found)) + rest[at[0]+len(found):]
				return found
			}
		}
		return ""
	}
	s.Link = cut(sourceSigns().link, func(string) bool { return true })
	s.Day = cut(sourceSigns().day, func(day string) bool { return CheckDay(readDue(day, "")) == nil })
	// In rest, the source is blank: what is typed before it, and nothing but signs behind,
	// is the statement.
	words := strings.TrimRightFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if end := len(words); end > 0 && strings.TrimSpace(rest[end:]) != strings.TrimSpace(text[end:]) {
		s.Says = strings.TrimSpace(text[:end])
	}
	return s
}

// Benchmarks are those who do already what is asked for.
func (w *Workshop) Benchmarks() (all []Sourced) {
	for _, r := range w.RemarksOn(Benchmark) {
		all = append(all, ReadSourced(r.Text))
	}
	return all
}
