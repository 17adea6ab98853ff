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
// with an o and a tab. What may be an initial or a figure, “A. Person”, “3.5 % growth”,
// is a number only in a run of them: see runs.
var bullet = sync.OnceValue(func() *regexp.Regexp {
	const sign = `(?:[-+*•‣◦●○▪▫■□·–—▸►➢✓✔✅☑❌✖✗✘☐☒→➔➜➤⇒▶★☆✦✧◆◇👉👍🔹🔸🔷🔶🟢🔴🟡🔵①-⓿❶-➓]\x{fe0f}?|\d\x{fe0f}?\x{20e3})`
	const number = `\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{2,5}|[IVX]{2,5})[.)]`
	return regexp.MustCompile(`^[\s>]*(?:(?:` + sign + `|` + number + `)[\s\x{a0}]+(?:\[[ xX✓✔]?\]\s+)?|\[[ xX✓✔]?\]\s+|o\t\s*)`)
})

// figure is what is a number only in a run of them: a capital, or parts without a full
// stop behind the last.
var figure = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\s>]*(?:\(?([A-Z])[.)]|((?:\d{1,2}\.)+)(\d{1,2}))[\s\x{a0}]+`)
})

// cutBullet takes a bullet or a number off a line.
func cutBullet(line string) (rest string, ok bool) { return cutMark(line, bullet()) }

func cutMark(line string, mark *regexp.Regexp) (rest string, ok bool) {
	found := mark.FindString(line)
	rest = line[len(found):]
	if found == "" || strings.TrimSpace(rest) == "" {
		return strings.TrimLeft(line, " \t>"), false
	}
	return rest, true
}

// runs finds the lines that begin with figures of which one follows the other: A. and
// B., 1.1 and 1.2.
func runs(lines []string) map[int]bool {
	in, last, before := map[int]bool{}, -1, figureOf("")
	for at, line := range lines {
		now := figureOf(line)
		if now.n == 0 {
			continue
		}
		if last >= 0 && now.in == before.in && now.n == before.n+1 {
			in[last], in[at] = true, true
		}
		last, before = at, now
	}
	return in
}

// lineFigure is the figure before a line; n is 0 for none.
type lineFigure struct {
	in string // what it counts in: “1.”; empty for capitals
	n  int
}

func figureOf(line string) (f lineFigure) {
	m := figure().FindStringSubmatch(line)
	switch {
	case m == nil:
		return f
	case m[1] != "":
		return lineFigure{"", int(m[1][0]-'A') + 1}
	}
	for _, digit := range m[3] {
		f.n = f.n*10 + int(digit-'0')
	}
	return lineFigure{m[2], f.n}
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
	rest     string   // what stands behind the name and is an item: “## Strengths: known”
}

// The levels of headings that are not written with #.
const (
	levelMarked = 7 // in bold print, or with a colon at the end
	levelBare   = 8 // a name alone on its line
)

// headingOf reads a line as a heading.
func (n quadrantNames) headingOf(line string) (h heading, ok bool) {
	line, pointed := cutPointer(line)
	words := strings.TrimLeft(line, "#")
	if h.level = len(line) - len(words); h.level > 0 && (h.level > 6 || !strings.HasPrefix(words, " ")) {
		return heading{}, false // “#MeToo”
	}
	typed := strings.TrimSpace(words)
	words, marked := cutMarks(words)
	explicit := h.level > 0
	if !explicit {
		if h.level = levelBare; marked {
			h.level = levelMarked
		}
	}
	how := print{explicit: explicit, marked: marked, pointed: pointed}
	if h.quadrant, ok = n.quadrantOf(words, how); ok {
		return h, true
	}
	if h.quadrant, h.rest, ok = n.quadrantBefore(typed, how); ok {
		return h, true
	}
	name, _, _ := strings.Cut(words, " (")
	f, named := functionCalled(name)
	if h.function = f; !named && (!explicit || words == "") {
		return heading{}, false
	}
	return h, explicit || marked
}

// print is how a line is printed that may be a heading.
type print struct {
	explicit bool // with #
	marked   bool // in bold, or with a colon at its end
	pointed  bool // behind a bullet: an item unless it is a name alone
}

// shows reports whether the print alone shows that the line is a heading.
func (p print) shows() bool { return !p.pointed && (p.explicit || p.marked) }

// remarkAtEnd is what stands in brackets behind a name: “Strengths (internal)”.
var remarkAtEnd = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(.*\pL.*?)\s*[(\[]([^()\[\]]*)[)\]]$`) })

// quadrantOf finds the quadrant that a heading names.
func (n quadrantNames) quadrantOf(words string, how print) (Quadrant, bool) {
	if Length(words) == 1 && !how.explicit && !how.marked && (how.pointed || words != strings.ToUpper(words)) {
		return "", false // a word, such as “o”
	}
	if is, ok := n.called(words); ok {
		return is.of, true
	}
	name, remark := words, ""
	if m := remarkAtEnd().FindStringSubmatch(words); m != nil {
		name, remark = m[1], m[2]
	}
	if how.pointed {
		is, ok := n.called(name)
		return is.of, ok && Length(name) > 1 && onlyRemarks(remark)
	}
	is, ok := n.titled(name, how.shows())
	if !ok {
		is, ok = n.called(name)
	}
	if !ok || !onlyRemarks(remark) && !how.shows() && !is.many {
		return "", false
	}
	return is.of, true
}

func onlyRemarks(text string) bool {
	for _, word := range nameWords(text) {
		if !saysNothing(word, true) {
			return false
		}
	}
	return true
}

// quadrantBefore finds the quadrant that a line names before what it says, which is an
// item while the name is a heading: “Strengths: the brand is known”. In the singular it
// names the quadrant of that item alone.
func (n quadrantNames) quadrantBefore(line string, how print) (q Quadrant, rest string, ok bool) {
	if how.pointed {
		return "", "", false
	}
	line = unmarked(line)
	for _, sign := range []string{":", " – ", " — ", " - "} {
		name, rest, found := strings.Cut(line, sign)
		name, rest = strings.TrimFunc(name, isOrnament), strings.TrimSpace(rest)
		if !found || rest == "" || Length(name) < 2 {
			continue
		}
		if q, ok := n.quadrantOf(name, how); ok && (how.explicit || n.isMany(name)) {
			return q, rest, true
		}
	}
	return "", "", false
}

// isMany reports whether a heading names a quadrant in the plural.
func (n quadrantNames) isMany(name string) bool {
	if m := remarkAtEnd().FindStringSubmatch(name); m != nil {
		name = m[1]
	}
	is, _ := n.titled(name, true)
	return is.many
}

// cutPointer takes a bullet or a number off a line that may be a heading. Headings have
// numbers as chapters do; what has another bullet is pointed at as an item.
func cutPointer(line string) (rest string, pointed bool) {
	for _, mark := range []*regexp.Regexp{chapter(), bullet()} {
		if rest, ok := cutMark(line, mark); ok {
			return rest, mark == bullet()
		}
	}
	return strings.TrimLeft(line, " \t>"), false
}

// chapter is the number of a heading: “1.”, “A)”, “IV.”.
var chapter = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\s>]*\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Z]|[ivxIVX]{1,5})[.)][\s\x{a0}]+`)
})

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
	words, _ = cutPointer(words) // “## 1. Strengths”
	return strings.TrimFunc(words, isOrnament), marked
}

// isOrnament reports whether a character may decorate a heading: “💪 Strengths –”.
func isOrnament(r rune) bool {
	return unicode.IsSpace(r) || unicode.In(r, unicode.So, unicode.Sk, unicode.M, unicode.Pd)
}

// cutQuadrant takes a quadrant's name and its colon off a text: “Weakness: slow”, “W: slow”.
func (n quadrantNames) cutQuadrant(text string) (q Quadrant, rest string, ok bool) {
	name, rest, found := strings.Cut(text, ":")
	name, rest = strings.TrimSpace(name), strings.TrimSpace(rest)
	is, ok := n.called(name)
	if !found || !ok || len(name) == 1 && name != string(is.of) || rest == "" {
		return "", "", false
	}
	return is.of, rest, true
}
