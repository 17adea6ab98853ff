package blueprint

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// Generators name the program, the document and its layout. A change that
// moves or renames what a reader or a script may look for counts it up.
const (
	generator       = "swotshop blueprint 2"
	pitchGenerator  = "swotshop pitch 1"
	policyGenerator = "swotshop policy 1"
)

// Markdown writes the blueprint of a session as GitHub-flavoured Markdown that
// pandoc reads as well. A session that is not closed gives a draft, marked so. The
// words are those that it should not contain: where it does, it says so.
//
// The last line is the SHA-256 of all lines above it. To check it:
//
//	sed '$d' FILE.md | sha256sum
func Markdown(w *workshop.Workshop, words workshop.NudgeRules) []byte {
	p := &paper{w: w, ends: w.LooseEnds(words), words: w.Words(), generator: generator}
	if w.Pitches() {
		p.words, p.generator = language.English(), pitchGenerator
		p.pitch()
		return p.whole()
	}
	p.numbers = p.numbered()
	p.pageOne()
	p.rule()
	for _, s := range p.sections() {
		if n := p.numbers[s.name]; n > 0 {
			p.heading(2, fill("%s. %s", number(n), escape(s.title)))
			s.write(p)
		}
	}
	return p.whole()
}

// PageOne is the first page alone, as a screen shows it beside others; of a pitch its one
// page.
func PageOne(w *workshop.Workshop, words workshop.NudgeRules) []byte {
	p := &paper{w: w, ends: w.LooseEnds(words), words: w.Words()}
	if w.Pitches() {
		p.words = language.English()
		p.pitch()
	} else {
		p.numbers = p.numbered()
		p.pageOne()
	}
	return []byte(p.out.String())
}

// whole is the paper with its front matter and its hash.
func (p *paper) whole() []byte {
	text := p.frontMatter() + "\n" + p.out.String() + "\n"
	sum := sha256.Sum256([]byte(text))
	return []byte(text + string(fill(fingerprint, md(hex.EncodeToString(sum[:])))) + "\n")
}

// section is a part of the document behind page 1, as the other parts refer to it.
type section int

const (
	actionsSection section = iota
	lastTimeSection
	swotSection
	strategiesSection
	initiativesSection
	guardrailsSection
	stancesSection
	commitmentsSection
	restSection
	aboutSection
)

func (p *paper) sections() []struct {
	name  section
	title string
	write func(*paper)
} {
	say := &p.words.Document.Titles
	return []struct {
		name  section
		title string
		write func(*paper)
	}{
		{actionsSection, p.words.Document.FollowUp.History, (*paper).actions},
		{lastTimeSection, p.words.Document.FollowUp.LastTime, (*paper).fromLastTime},
		{swotSection, say.SWOT, (*paper).swot},
		{strategiesSection, say.Strategies, (*paper).strategies},
		{initiativesSection, say.Initiatives, (*paper).initiatives},
		{guardrailsSection, say.Policy, (*paper).policy},
		{stancesSection, say.Stances, (*paper).provocations},
		{commitmentsSection, say.Commitments, (*paper).commitments},
		{restSection, say.Rest, (*paper).everythingElse},
		{aboutSection, say.About, (*paper).about},
	}
}

// numbered numbers the sections that have something to say. The others are left out.
func (p *paper) numbered() map[section]int {
	numbers := map[section]int{}
	for _, s := range p.sections() {
		draft := &paper{w: p.w, ends: p.ends, words: p.words}
		if s.write(draft); draft.out.Len() > 0 {
			numbers[s.name] = len(numbers) + 1
		}
	}
	return numbers
}

// in names a section that the document has: “section 3”.
func (p *paper) in(s section) md { return put(p.words.Document.Section, "n", number(p.numbers[s])) }

// frontMatter describes the document to other programs.
func (p *paper) frontMatter() string {
	var b strings.Builder
	b.WriteString("---\n")
	fields := []struct{ key, value string }{
		{"title", quote(p.w.Title)},
		{"client", quote(p.w.Client)},
		{"session", quote(p.w.ID)},
		{"seq", strconv.Itoa(p.w.Head)},
		{"date", quote(p.w.Date)},
		{"status", quote(p.status())},
		{"gate", quote(p.gate())},
		{"generator", quote(p.generator)},
	}
	if c := p.w.Classification; c != workshop.Unclassified {
		fields = append(fields, struct{ key, value string }{"classification", quote(c.Name())})
	}
	for _, f := range fields {
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

// status is "final" once the session is closed, unless something stops its paper or there
// is nothing in it.
func (p *paper) status() string {
	switch {
	case !p.w.Closed, p.w.Blank():
		return statusDraft
	case workshop.Stops(p.ends) > 0:
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
