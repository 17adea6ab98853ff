package blueprint

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"swotshop/workshop"
)

// generator names the program and the layout of the document. A change that
// moves or renames what a reader or a script may look for counts it up.
const generator = "swotshop blueprint 1"

// Markdown writes the blueprint of a session as GitHub-flavoured Markdown that
// pandoc reads as well. A session that is not closed gives a draft, marked so. The
// words are those that it should not contain: where it does, it says so.
//
// The front matter's content_sha256 is the SHA-256 of all bytes that follow
// the line "---" which closes the front matter, the blank line after it
// included. To check it:
//
//	sed '1,/^---$/d' FILE.md | sha256sum
func Markdown(w *workshop.Workshop, words workshop.NudgeRules) []byte {
	p := &paper{w: w, ends: w.LooseEnds(words)}
	p.pageOne()
	p.rule()
	for _, section := range []func(){
		p.context, p.swot, p.strategies, p.initiatives, p.policy, p.provocations,
		p.functionMap, p.commitments, p.everythingElse, p.timings, p.closingNote,
	} {
		section()
	}
	body := "\n" + p.out.String()
	return []byte(p.frontMatter(body) + body)
}

// frontMatter describes the document to other programs.
func (p *paper) frontMatter(body string) string {
	sum := sha256.Sum256([]byte(body))
	var b strings.Builder
	b.WriteString("---\n")
	for _, f := range []struct{ key, value string }{
		{"title", quote(p.w.Title)},
		{"client", quote(p.w.Client)},
		{"session", quote(p.w.ID)},
		{"seq", strconv.Itoa(p.w.Head)},
		{"date", quote(p.w.Date)},
		{"status", quote(p.status())},
		{"gate", quote(p.gate())},
		{"generator", quote(generator)},
		{"content_sha256", quote(hex.EncodeToString(sum[:]))},
	} {
		b.WriteString(f.key + ": " + f.value + "\n")
	}
	b.WriteString("---\n")
	return b.String()
}

// quote writes text as a YAML string in double quotes, in which only quotes
// and backslashes mean anything once escape has cleaned it. The value is
// escaped as Markdown first, because pandoc reads it as Markdown: a title such
// as "<script>" must not come alive on a web page.
func quote(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(string(escape(s))) + `"`
}

// status is "final" once the session is closed, unless something stops its paper.
func (p *paper) status() string {
	switch {
	case !p.w.Closed:
		return statusDraft
	case p.w.Gate(p.ends) == workshop.GateOverridden:
		return statusClosed
	}
	return statusFinal
}

// gate is "board-ready", or what is missing: "open (3)".
func (p *paper) gate() string {
	gate := string(p.w.Gate(p.ends))
	if n := len(p.ends); n > 0 {
		gate += " (" + strconv.Itoa(n) + ")"
	}
	return gate
}
