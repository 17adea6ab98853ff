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
	mostRules       = 2 // the policy has them all
	mostLoose       = 8
)

func (p *paper) pageOne() {
	p.masthead()
	if p.w.FollowsUp() {
		p.followUp()
		return
	}
	p.decision()
	p.why()
	p.what()
	p.earlierActions()
	p.risk()
	p.room()
	p.notChosen()
	p.stillOpen()
	p.review()
}

func (p *paper) masthead() {
	w := p.w
	say := &p.words.Document.Masthead
	p.heading(1, p.title())
	p.say(join(" · ", bold(p.purpose()), escape(w.Title), p.day(w.Date, 0), p.people(w.People), p.standingOfPaper(), escape(say.Of(string(w.Classification)))))
	switch {
	case !w.Closed:
		p.say(put(say.StillOpen, "stage", orNothing(w.CurrentStage().Title)))
	case p.status() == statusClosed && w.ClosedWhy == "":
		p.say(bold(p.figure(say.Closed, len(p.ends))))
	case p.status() == statusClosed:
		p.say(bold(p.figure(say.Closed, len(p.ends))) + " " + put(say.Reason, "why", escape(w.ClosedWhy)))
	}
}

// title names the client and says the message; that of a follow-up says on which day.
func (p *paper) title() md {
	client := orNothing(p.w.Client)
	if p.w.Client == p.words.Audience.Client { // who is not named, and so begins a sentence
		client = capital(client)
	}
	if n := p.dayNumber(p.w.Date); p.w.FollowsUp() && len(p.w.Actions) > 0 && n > 0 {
		return put(p.words.Document.FollowUp.Title, "client", client, "n", number(n), "message", p.message())
	}
	return put(p.words.Document.Masthead.Title, "client", client, "message", p.message())
}

// message is what the title says: that nothing is decided, what is to be done first, or
// the question where the proposal is in words of its own.
func (p *paper) message() md {
	if p.w.FollowsUp() && len(p.w.Actions) > 0 {
		return p.standingOfActions()
	}
	switch p.w.Verdict() {
	case workshop.Blocked, workshop.Opposed, workshop.Unsupported:
		return escape(p.words.Document.Masthead.NotDecided)
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
	switch say := &p.words.Document.Masthead; {
	case !p.w.Closed, p.w.Blank():
		return escape(say.Draft)
	case p.adopted():
		return escape(say.Agreed)
	case p.w.Proposal.Wording == 0 && (p.w.FollowsUp() || p.w.Agenda.Find(workshop.StageAgreement) < 0):
		return escape(say.ForInformation)
	default:
		return escape(say.ForDecision)
	}
}

// standingOfPaper is what the paper is worth to a board, in a few words. A draft and one that
// was closed although something stops it say so in a line of their own.
func (p *paper) standingOfPaper() md {
	say := &p.words.Document.Masthead
	switch n := len(p.ends); {
	case p.status() != statusFinal:
		return ""
	case n == 0:
		return escape(say.BoardReady)
	default:
		return bold(p.figure(say.ChecksOpen, n))
	}
}

// stillOpen is the gate: what a board would ask for and will not find.
func (p *paper) stillOpen() {
	items := p.looseEnds()
	if len(items) == 0 {
		return
	}
	p.heading(2, escape(p.words.Document.Checks.Open))
	if rest := len(items) - mostLoose; rest > 0 {
		items = append(items[:mostLoose:mostLoose], p.moreIn(restSection, rest))
	}
	p.points(items)
}

// moreIn says where the rest of a list is: “Three more in section 4.”
func (p *paper) moreIn(s section, n int) md {
	return capital(p.counted(p.words.Document.More, n, "section", p.in(s)))
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
			text = fill("%s: %s", p.fewAnd(mostRefs, refs), p.inside(text))
		}
		items = append(items, text)
	}
	return items
}

func (p *paper) review() {
	if p.w.ReviewDate != "" {
		p.say(bold(escape(p.words.Document.Checks.NextReview)) + " " + p.soon(p.w.ReviewDate) + p.daysOn(p.w.ReviewDate) + ".")
	}
}
