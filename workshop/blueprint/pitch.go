package blueprint

import (
	"cmp"
	"regexp"
	"strings"
	"sync"

	"swotshop/workshop"
)

// This file is the paper of a session that makes a case to one person: what is asked, and
// what they need to say yes, on two pages at most. A part of which the session has nothing
// is left out, and named at the end.

const (
	mostPoints    = 4 // of a part of the pitch
	mostArguments = 3
	mostFunctions = 3 // of those who ask
	mostHurting   = 2
)

func (p *paper) pitch() {
	p.askedFor()
	for _, part := range []func(){
		p.theirAgenda, p.promisesKept, p.arguments, p.benchmarks, p.safeRules, p.smallProof, p.theirObjections, p.toRead,
	} {
		part()
	}
	p.notYet()
	p.say(pitchNote)
}

// askedFor is the head of the pitch: the ask as the title, who is asked by whom, and what
// it takes.
func (p *paper) askedFor() {
	p.heading(1, orNothing(cmp.Or(p.w.Ask(), p.w.Title)))
	var to, by md
	for _, d := range p.w.Deciders() {
		to = join(", ", to, bold(escape(d.Who)))
		if d.By != "" {
			by = fill(answerBy, p.day(d.By, 0))
		}
	}
	if to != "" {
		to = fill(pitchTo, to)
	}
	p.say(capital(join(" · ", to, fill(pitchFrom, p.team()), p.day(p.w.Date, 0), by)))
	switch {
	case !p.w.Closed:
		p.say(pitchDraft)
	case p.status() == statusClosed && p.w.ClosedWhy != "":
		p.say(fill(pitchClosedBecause, escape(p.w.ClosedWhy)))
	case p.status() == statusClosed:
		p.say(pitchClosed)
	}
	p.takes()
}

// team says who asks: how many people, of which functions.
func (p *paper) team() md {
	var functions []md
	for _, f := range workshop.Functions {
		if p.w.ByFunction[f] > 0 {
			functions = append(functions, md(f.Name()))
		}
	}
	if len(functions) == 0 || len(functions) > mostFunctions {
		return fill(teamAt, p.people(p.w.People), orNothing(p.w.Client))
	}
	return fill(teamOf, p.people(p.w.People), p.and(functions...), orNothing(p.w.Client))
}

// takes says what it costs and when it is stopped.
func (p *paper) takes() {
	if len(p.w.Initiatives) != 1 {
		return // each has its own
	}
	var said []md
	n := p.w.Initiatives[0]
	if n.Cost != "" {
		said = append(said, ended(fill(pitchCosts, escape(n.Cost))))
	}
	if n.StopRule != "" {
		said = append(said, ended(fill(pitchStops, p.stopRule(n))))
	}
	if len(said) > 0 {
		p.say(join(" ", said...))
	}
}

// ended is a sentence with its full stop.
func ended(said md) md {
	if strings.HasSuffix(string(said), ".") || strings.HasSuffix(string(said), "!") {
		return said
	}
	return said + "."
}

// stopRule is when an initiative is stopped, with the day where the words leave it to be
// counted.
func (p *paper) stopRule(n *workshop.Initiative) md {
	rule := escape(n.StopRule)
	if at := p.w.StopDay(n.Plan); at != "" && strings.Contains(strings.ToLower(n.StopRule), "day ") {
		return fill(onThatDay, rule, p.day(at, 0))
	}
	return rule
}

// theirAgenda is what those who decide want to achieve, each with the initiative that
// acts on it.
func (p *paper) theirAgenda() {
	var items []md
	for _, r := range p.w.RemarksOn(workshop.OnAgenda) {
		item := inTheirTerms(r.Text)
		for _, n := range p.w.Initiatives {
			if n.EffectOn != "" && mentions(r.Text, n.EffectOn) {
				item = fill(actsOnIt, item, cmp.Or(escape(n.Effect), md(n.EffectOn)))
				break
			}
		}
		items = append(items, item)
	}
	p.part(theirAgendaTitle, items)
}

// terms are the words for what a board cares for, and for what an initiative changes.
var terms = map[workshop.Effect]string{
	workshop.EffectRevenue: "revenues?|sales|turnover", workshop.EffectMargin: "margins?", workshop.EffectCost: "costs?",
	workshop.EffectRisk: "risks?", workshop.EffectTalent: "people|talents?|hiring|hires?|staff",
}

var termSigns = sync.OnceValue(func() map[workshop.Effect]*regexp.Regexp {
	signs := map[workshop.Effect]*regexp.Regexp{}
	for effect, words := range terms {
		signs[effect] = regexp.MustCompile(`(?i)\b(?:` + words + `)\b`)
	}
	return signs
})

func mentions(text string, effect workshop.Effect) bool {
	sign, known := termSigns()[effect]
	return known && sign.MatchString(text)
}

// inTheirTerms sets the first word in bold that says what somebody cares for. Where there
// is a link, the word may be in it.
func inTheirTerms(text string) md {
	said := escape(text)
	var first []int
	for _, sign := range termSigns() {
		if at := sign.FindStringIndex(string(said)); at != nil && (first == nil || at[0] < first[0]) {
			first = at
		}
	}
	if first == nil || strings.Contains(text, "://") {
		return said
	}
	return said[:first[0]] + bold(said[first[0]:first[1]]) + said[first[1]:]
}

// effect says what an initiative changes: “60 calls a month less (cost)”.
func effect(n *workshop.Initiative) md {
	if n.Effect == "" || n.EffectOn == "" {
		return cmp.Or(escape(n.Effect), md(n.EffectOn))
	}
	return fill(effectOn, escape(n.Effect), md(n.EffectOn))
}

func (p *paper) promisesKept() { p.part(promisesKeptTitle, p.remarks(workshop.Promise)) }

// arguments are what speaks for it, with the proof of each, and what hurts today.
func (p *paper) arguments() {
	all := p.w.Arguments()
	if len(all) == 0 {
		return
	}
	shown := all[:min(mostArguments, len(all))]
	var items []md
	proven := true
	for _, i := range shown {
		items = append(items, argument(i))
		proven = proven && i.Evidence != ""
	}
	p.heading(2, p.argumentsTitle(len(shown), proven))
	p.points(items)
	var hurts []md
	for _, i := range p.w.Hurting() {
		said := p.quoted(i.Text)
		if i.Evidence != "" {
			said = fill(hurtProven, said, escape(i.Evidence))
		}
		if len(hurts) < mostHurting {
			hurts = append(hurts, said)
		}
	}
	if len(hurts) > 0 {
		p.say(ended(fill(hurtsToday, p.and(hurts...))))
	}
}

// argument is an item with its proof.
func argument(i *workshop.Item) md {
	said := escape(i.Text)
	switch {
	case i.Evidence != "" && i.Comparator != "":
		return fill(provenCompared, said, escape(i.Evidence), escape(i.Comparator))
	case i.Evidence != "":
		return fill(proven, said, escape(i.Evidence))
	case i.How == workshop.KindAssumption:
		return fill(weAssume, said)
	}
	return fill(noProofYet, said)
}

// benchmarks are those who do it already.
func (p *paper) benchmarks() {
	all := p.w.Benchmarks()
	if len(all) == 0 {
		return
	}
	p.heading(2, whoDoesItTitle)
	var rows [][]md
	for _, b := range all[:min(mostPoints+1, len(all))] {
		rows = append(rows, []md{escape(b.Says), link(b.Link), orNothing(b.Day)})
	}
	p.table([]column{{head: "Who, and what they do", width: 40}, {head: "Where to look", width: 30}, {head: "Date", width: 12}}, rows)
	if more := len(all) - len(rows); more > 0 {
		p.say(fill(moreOfThem, capital(p.inWords(more))))
	}
}

var plainLink = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^https?://[A-Za-z0-9][A-Za-z0-9.:-]*(?:/[A-Za-z0-9._~/?#@!$&'()+,=%:-]*)?$`)
})

// link can be followed, where it is a plain one: nothing in it that could end it or mean
// something else.
func link(typed string) md {
	if plainLink().MatchString(typed) {
		return "<" + md(typed) + ">"
	}
	return orNothing(typed)
}

func (p *paper) safeRules() { p.part(safeRuleTitle, p.remarks(workshop.Guardrail)) }

// smallProof is what will be done, and how one will know whether it worked.
func (p *paper) smallProof() {
	if len(p.w.Initiatives) == 0 {
		return
	}
	p.heading(2, smallProofTitle)
	for _, n := range p.w.Initiatives[:min(mostArguments, len(p.w.Initiatives))] {
		p.say(bold(escape(n.What)))
		p.points(p.plan(n))
	}
	if more := len(p.w.Initiatives) - mostArguments; more > 0 {
		p.say(fill(moreOfThem, capital(p.inWords(more))))
	}
	if p.w.ReviewDate != "" {
		p.say(fill(lookAgain, p.day(p.w.ReviewDate, 0)))
	}
}

// plan has what was said about an initiative, a line each.
func (p *paper) plan(n *workshop.Initiative) (lines []md) {
	say := func(name, text md) {
		if text != "" {
			lines = append(lines, fill(planLine, name, text))
		}
	}
	say("Owner", escape(n.Owner))
	first := escape(n.FirstStep)
	if n.FirstStep != "" && n.Due != "" {
		first = fill(doneBy, first, p.day(n.Due, 0))
	}
	say("First step", first)
	say("What we count", measured(n))
	say("What it brings", effect(n))
	if len(p.w.Initiatives) > 1 {
		say("Cost", escape(n.Cost))
	}
	say("We stop if", p.stopRule(n))
	say("Needs a yes from", escape(n.InWords(workshop.PlanYesFrom)))
	return lines
}

// measured is what is measured, and from what to what it goes.
func measured(n *workshop.Initiative) md {
	course := escape(n.InWords(workshop.PlanBaseline))
	switch {
	case n.Measure == "" || course == "":
		return escape(n.Measure)
	case n.Target == "":
		return fill(countedNow, escape(n.Measure), course)
	}
	return fill(countedCourse, escape(n.Measure), course)
}

// theirObjections are what was said against it while the no was rehearsed: the proof that
// is owed, and what the room answers.
func (p *paper) theirObjections() {
	answers := p.answers()
	if len(p.w.Objections)+len(answers) == 0 {
		return
	}
	p.heading(2, theirObjectionsTitle)
	var rows [][]md
	for _, o := range p.w.Objections[:min(mostPoints, len(p.w.Objections))] {
		rows = append(rows, []md{p.quoted(o.Says), orNothing(o.Owed), orNothing(o.By)})
	}
	if len(rows) > 0 {
		p.table([]column{{head: "You may say", width: 34}, {head: "Proof that we owe you", width: 36}, {head: "Who brings it", width: 16}}, rows)
	}
	p.points(answers[:min(mostPoints, len(answers))])
	if more := max(0, len(p.w.Objections)-mostPoints) + max(0, len(answers)-mostPoints); more > 0 {
		p.say(fill(moreOfThem, capital(p.inWords(more))))
	}
}

// answers are the key sentences of the cards.
func (p *paper) answers() (items []md) {
	for _, r := range p.w.KeySentences() {
		if c, ok := p.w.Deck.Card(r.Card); ok {
			items = append(items, fill(saidAndAnswered, p.quoted(c.Question), escape(r.Text)))
		}
	}
	return items
}

func (p *paper) toRead() { p.part(toReadTitle, p.remarks(workshop.Education)) }

// part is a list under its title; the first few of many.
func (p *paper) part(title md, items []md) {
	if len(items) == 0 {
		return
	}
	p.heading(2, title)
	if more := len(items) - mostPoints; more > 0 {
		items = append(items[:mostPoints:mostPoints], fill(moreOfThem, capital(p.inWords(more))))
	}
	p.points(items)
}

// notYet names what is missing: what the gate asks for, and the parts that were left out.
func (p *paper) notYet() {
	var items []md
	for _, e := range p.ends {
		items = append(items, p.lacks(e))
	}
	for _, part := range []struct {
		topic workshop.Topic
		lacks md
	}{{workshop.OnAgenda, noTheirAgenda}, {workshop.Promise, noPromisesKept}, {workshop.Education, noToRead}} {
		if len(p.w.RemarksOn(part.topic)) == 0 {
			items = append(items, part.lacks)
		}
	}
	if len(p.w.Objections)+len(p.answers()) == 0 {
		items = append(items, noTheirObjections)
	}
	if len(items) > 0 {
		p.heading(2, notYetTitle)
		p.points(items)
	}
}

// lacks is a loose end for a reader who does not know what I1 is.
func (p *paper) lacks(e workshop.LooseEnd) md {
	text := escape(e.Text)
	for _, n := range p.w.Initiatives {
		if n.Ref() == e.Ref {
			return fill(ofInitiative, p.quoted(n.What), lower(text))
		}
	}
	if e.Ref != "" {
		return fill("%s: %s", bold(escape(e.Ref)), lower(text))
	}
	return text
}
