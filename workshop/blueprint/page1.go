package blueprint

import (
	"slices"

	"swotshop/workshop"
)

// This file is the first page: for the director who reads nothing else. It has
// about 400 words, so each part shows its first few entries and says where the
// rest is. A part of which the session knows nothing is left out: the checks at
// the end say what is missing.

const (
	mostReasons     = 4 // one less where there is much to do
	mostInitiatives = 5
	mostConditions  = 3 // in full
	mostMoves       = 5
	mostRemarks     = 3 // of a topic
	mostLoose       = 8
)

func (p *paper) pageOne() {
	p.masthead()
	p.decision()
	p.why()
	p.what()
	p.risk()
	p.room()
	p.notChosen()
	p.stillOpen()
	p.review()
}

func (p *paper) masthead() {
	w := p.w
	p.heading(1, fill(clientAnd, orNothing(w.Client), p.message()))
	p.say(join(" · ", bold(p.purpose()), escape(w.Title), day(w.Date, 0), people(w.People), p.standingOfPaper(), md(w.Classification.Name())))
	switch {
	case !w.Closed:
		p.say(fill(stillADraft, orNothing(w.CurrentStage().Title)))
	case p.status() == statusClosed && w.ClosedWhy == "":
		p.say(fill(closedAnyway, checksOpen(len(p.ends))))
	case p.status() == statusClosed:
		p.say(fill(closedBecause, checksOpen(len(p.ends)), escape(w.ClosedWhy)))
	}
}

// message is what the title says: that nothing is decided, what is to be done first, or
// the question where the proposal is in words of its own.
func (p *paper) message() md {
	switch p.w.Verdict() {
	case workshop.Blocked, workshop.Opposed, workshop.Unsupported:
		return notDecided
	}
	if p.w.Objective != "" && !p.proposesThePlan() {
		return escape(p.w.Objective)
	}
	if first := p.w.MostUrgent(); len(first) > 0 {
		return escape(first[0].What)
	}
	if best := p.bestFirst(); len(best) > 0 && !best[0].Declined() {
		return escape(best[0].Text)
	}
	return orNothing(p.w.Title)
}

// purpose says what the board is given the paper for.
func (p *paper) purpose() md {
	switch {
	case !p.w.Closed, p.w.Blank():
		return forDraft
	case p.adopted():
		return forRecord
	case p.w.Proposal.Wording == 0 && p.w.Agenda.Find(workshop.StageAgreement) < 0:
		return forKnowledge
	}
	return forDecision
}

// standingOfPaper is what the paper is worth to a board, in a few words. A draft and one that
// was closed although something stops it say so in a line of their own.
func (p *paper) standingOfPaper() md {
	switch n := len(p.ends); {
	case p.status() != statusFinal:
		return ""
	case n == 0:
		return boardReady
	default:
		return bold(checksOpen(n))
	}
}

// stillOpen is the gate: what a board would ask for and will not find.
func (p *paper) stillOpen() {
	items := p.looseEnds()
	if len(items) == 0 {
		return
	}
	p.heading(2, openTitle)
	if rest := len(items) - mostLoose; rest > 0 {
		items = append(items[:mostLoose:mostLoose], p.moreIn(restSection, rest))
	}
	p.points(items)
}

// looseEnds says once what several lack: “S1, W2 Carried without evidence.”
func (p *paper) looseEnds() []md {
	var items []md
	for i, e := range p.ends {
		if slices.ContainsFunc(p.ends[:i], e.Says) {
			continue
		}
		var refs []md
		for _, other := range p.ends[i:] {
			if e.Says(other) && other.Ref != "" {
				refs = append(refs, bold(escape(other.Ref)))
			}
		}
		text := escape(e.Text)
		if len(refs) > 0 {
			text = fill("%s: %s", fewAnd(mostRefs, refs), lower(text))
		}
		items = append(items, text)
	}
	return items
}

func (p *paper) review() {
	if p.w.ReviewDate != "" {
		p.say(fill(nextReview, day(p.w.ReviewDate, 0), p.daysOn(p.w.ReviewDate)))
	}
}
