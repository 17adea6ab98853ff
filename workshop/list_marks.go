package workshop

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// This file takes off what a line of a list has around its words: bullets, numbers,
// the marks of Markdown; and finds headings.

// bullet is what may stand before an item. Word sets the second level of its lists
// with an o and a tab.
var bullet = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\s>]*(?:(?:[-+*•‣◦●○▪▫■□·–—▸►➢✓✔]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z])[.)])[\s\x{a0}]+|o\t\s*)(?:\[[ xX]\]\s+)?`)
})

// cutBullet takes a bullet or a number off a line.
func cutBullet(line string) (rest string, ok bool) {
	mark := bullet().FindString(line)
	rest = line[len(mark):]
	if mark == "" || strings.TrimSpace(rest) == "" {
		return strings.TrimLeft(line, " \t>"), false
	}
	return rest, true
}

// isRule reports whether a line only separates: “---”, “====”, “| --- | --- |”.
func isRule(line string) bool {
	return strings.Trim(line, "-=_*~|:+ –—─━") == ""
}

// unmarked takes the marks of bold print off a text.
func unmarked(text string) string {
	if strings.Count(text, "**")%2 == 0 {
		text = strings.ReplaceAll(text, "**", "")
	}
	return Clean(text)
}

// heading is a line that says what follows.
type heading struct {
	quadrant Quadrant
	function Function // by its name alone; both empty: something else
	level    int      // less is higher
}

// The levels of headings that are not written with #.
const (
	levelMarked = 7 // in bold print, or with a colon at the end
	levelBare   = 8 // a name alone on its line
)

// headingOf reads a line as a heading.
func headingOf(line string) (h heading, ok bool) {
	line, _ = cutBullet(line)
	words := strings.TrimLeft(line, "#")
	if h.level = len(line) - len(words); h.level > 0 && (h.level > 6 || !strings.HasPrefix(words, " ")) {
		return heading{}, false // “#MeToo”
	}
	words, marked := cutMarks(words)
	explicit := h.level > 0
	if !explicit {
		if h.level = levelBare; marked {
			h.level = levelMarked
		}
	}
	name, _, _ := strings.Cut(words, " (")
	if q, ok := quadrantCalled(name); ok && (explicit || marked || Length(name) > 1) {
		h.quadrant = q
		return h, true
	}
	if q, ok := quadrantWithin(words); ok && (explicit || marked && len(strings.Fields(words)) <= 4) {
		h.quadrant = q
		return h, true
	}
	f, named := functionCalled(name)
	if h.function = f; !named && (!explicit || words == "") {
		return heading{}, false
	}
	return h, explicit || marked
}

// cutMarks takes off what makes a line a heading besides #: bold print around all of
// it, a colon at its end.
func cutMarks(line string) (words string, marked bool) {
	words = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(line), "#"))
	if rest, ok := strings.CutSuffix(words, ":"); ok {
		words, marked = strings.TrimSpace(rest), true
	}
	for _, mark := range []string{"**", "__"} {
		rest, begins := strings.CutPrefix(words, mark)
		rest, ends := strings.CutSuffix(rest, mark)
		if begins && ends && !strings.Contains(rest, mark) {
			words, marked = strings.TrimSpace(rest), true
		}
	}
	if rest, ok := strings.CutSuffix(words, ":"); ok {
		words = strings.TrimSpace(rest)
	}
	if rest, ok := cutBullet(words); ok { // “## 1. Strengths”
		words = rest
	}
	return strings.TrimFunc(words, isOrnament), marked
}

// isOrnament reports whether a character may decorate a heading: “💪 Strengths”.
func isOrnament(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.So, unicode.Sk, unicode.M)
}

// quadrantCalled finds the quadrant of this name, in the singular or the plural, or
// of this letter.
func quadrantCalled(name string) (Quadrant, bool) {
	for _, q := range Quadrants {
		if strings.EqualFold(name, q.Name()) || strings.EqualFold(name, q.singular()) || strings.EqualFold(name, string(q)) {
			return q, true
		}
	}
	return "", false
}

// quadrantWithin finds the only quadrant that is named in a heading: “Our strengths”.
func quadrantWithin(words string) (found Quadrant, ok bool) {
	for _, word := range wordsOf(words) {
		if q, ok := quadrantCalled(word); ok && len(word) > 1 {
			if found != "" && found != q {
				return "", false
			}
			found = q
		}
	}
	return found, found != ""
}

// cutQuadrant takes a quadrant's name and its colon off a text: “Weakness: slow”.
func cutQuadrant(text string) (q Quadrant, rest string, ok bool) {
	name, rest, found := strings.Cut(text, ":")
	name, rest = strings.TrimSpace(name), strings.TrimSpace(rest)
	if q, ok = quadrantCalled(name); !found || !ok || len(name) == 1 || rest == "" {
		return "", "", false
	}
	return q, rest, true
}

func (q Quadrant) singular() string {
	switch q {
	case Weaknesses:
		return "Weakness"
	case Opportunities:
		return "Opportunity"
	}
	return strings.TrimSuffix(q.Name(), "s")
}
