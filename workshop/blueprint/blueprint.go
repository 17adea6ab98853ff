package blueprint

import (
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

// Of is the paper of a session: its blueprint, or its pitch where it ends with one. A
// session that is not closed gives a draft, marked so. The words are those that it should
// not contain: where it does, it says so.
func Of(w *workshop.Workshop, words workshop.NudgeRules) *Paper {
	p := &paper{w: w, ends: w.LooseEnds(words), words: w.Words(), generator: generator}
	if w.Pitches() {
		p.words, p.generator = language.English(), pitchGenerator
		p.pitch()
		return p.whole(nil)
	}
	p.numbers = p.numbered()
	p.pageOne()
	var sections [][]Block
	for _, s := range p.sections() {
		if n := p.numbers[s.name]; n > 0 {
			part := p.draft()
			part.heading(2, fill("%s. %s", number(n), escape(s.title)))
			s.write(part)
			sections = append(sections, part.blocks)
		}
	}
	return p.whole(sections)
}

// Markdown writes the paper of a session: see [Of] and [Paper.Markdown].
func Markdown(w *workshop.Workshop, words workshop.NudgeRules) []byte {
	return Of(w, words).Markdown()
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
	return []byte(p.text())
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
		draft := p.draft()
		if s.write(draft); len(draft.blocks) > 0 {
			numbers[s.name] = len(numbers) + 1
		}
	}
	return numbers
}

// in names a section that the document has: “section 3”.
func (p *paper) in(s section) md { return put(p.words.Document.Section, "n", number(p.numbers[s])) }

// properties describe the document to other programs.
func (p *paper) properties() []Property {
	all := []Property{
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
		all = append(all, Property{"classification", quote(c.Name())})
	}
	return all
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
