package blueprint

import (
	"slices"
	"time"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// This file is the page that a client answers before the day, so that the room need not
// guess: what the session knows is filled in, the rest is left as lines and cells.

const briefGenerator = "swotshop brief 1"

// Brief writes the questions before a session as Markdown, to be printed or filled in.
func Brief(w *workshop.Workshop) []byte {
	p := &paper{w: w, words: language.English()}
	p.block("---\ntitle: " + md(quote(w.Title)) + "\nclient: " + md(quote(w.Client)) + "\ngenerator: " + md(quote(briefGenerator)) + "\n---")
	p.heading(1, fill(briefTitle, orNothing(w.Title)))
	p.say(join(" · ", bold(orNothing(w.Client)), p.dayOf(), p.people(w.People), escape(w.Agenda.Title)))
	p.say(briefIntro)
	p.askTheQuestion()
	p.askForNumbers()
	p.askForAccounts()
	p.askForPolicy()
	p.askForIncidents()
	p.askWhoComes()
	p.tellTheCards()
	return []byte(p.text())
}

// IsBrief reports whether a file is such a page of ours, by how it begins.
func IsBrief(head []byte) bool { return isOf(head, briefGenerator) }

// dayOf is the day of the session, where somebody said which.
func (p *paper) dayOf() md {
	if p.w.DateGiven {
		return p.day(p.w.Date, 0)
	}
	return briefNoDay
}

// ask is a question with its answer, or a line for it.
func ask(question md, answer string) md {
	if answer == "" {
		return question + " " + blankLine
	}
	return question + " " + bold(escape(answer))
}

// form is a table to fill in.
func (p *paper) form(rows int, heads ...column) {
	p.table(heads, slices.Repeat([][]md{make([]md, len(heads))}, rows))
}

func (p *paper) askTheQuestion() {
	p.heading(2, briefQuestion)
	who, by := "", ""
	if all := p.w.Deciders(); len(all) == 1 {
		who, by = all[0].Who, workshop.DayInWords(all[0].By)
	}
	items := []md{ask(briefObjective, p.w.Objective)}
	if p.w.Objective != "" {
		items = append(items, ask(briefBetter, ""))
	}
	p.points(append(items, ask(briefDecides, who), ask(briefDecidesBy, by), ask(briefDesk, "")))
}

func (p *paper) askForNumbers() {
	p.heading(2, briefNumbers)
	p.say(briefNumbersKey)
	p.form(3, column{head: "Number", width: 26}, column{head: "Today", width: 12}, column{head: "Who owns it", width: 18}, column{head: "Where it is from", width: 22})
}

func (p *paper) askForAccounts() {
	p.heading(2, briefAccounts)
	p.form(4, column{head: "Account, and where", width: 26}, column{head: "Who posts", width: 16}, column{head: "Who holds the keys", width: 18}, column{head: "Who takes over", width: 18})
}

func (p *paper) askForPolicy() {
	p.heading(2, briefPolicy)
	p.points([]md{ask(briefRule, ""), ask(briefBlocked, ""), ask(briefPractice, "")})
}

func (p *paper) askForIncidents() {
	p.heading(2, p.twoYears())
	p.say(briefIncidentsKey)
	p.form(3, column{head: "When", width: 10}, column{head: "What happened", width: 30}, column{head: "Hours until the answer", width: 14}, column{head: "What changed since", width: 24})
}

// twoYears asks for 24 months, from the day of the session where that is known.
func (p *paper) twoYears() md {
	held, err := time.Parse(time.DateOnly, p.w.Date)
	if err != nil || !p.w.DateGiven {
		return briefIncidentsAny
	}
	return fill(briefIncidents, md(held.AddDate(-2, 0, 0).Format("January 2006")))
}

// askWhoComes has the functions that are known to come, or else all of them.
func (p *paper) askWhoComes() {
	p.heading(2, briefPeople)
	p.say(fill(briefPeopleKey, p.people(p.w.People)))
	var rows, all [][]md
	for _, f := range workshop.Functions {
		if f != workshop.Other {
			all = append(all, []md{md(f.Name()), "", ""})
		}
		if n := p.w.ByFunction[f]; n > 0 {
			rows = append(rows, []md{md(f.Name()), number(n), ""})
		}
	}
	if len(rows) == 0 {
		rows = all
	}
	p.table([]column{{head: "Function", width: 14}, {head: "How many", width: 9}, {head: "Roles, no names needed", width: 40}}, rows)
}

func (p *paper) tellTheCards() {
	var items []md
	for _, id := range p.w.Chosen {
		if c, ok := p.w.Deck.Card(id); ok {
			items = append(items, escape(c.Question))
		}
	}
	if len(items) > 0 {
		p.heading(2, briefCards)
		p.say(briefCardsKey)
		p.points(items)
	}
}
