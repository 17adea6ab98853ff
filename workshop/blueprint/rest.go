package blueprint

import (
	"time"

	"swotshop/workshop"
)

func (p *paper) commitments() {
	p.heading(2, "9. Agreement and commitments")
	if p.w.AgreementPeople > 0 {
		var rows [][]md
		for i, name := range workshop.Gradients {
			rows = append(rows, []md{md(name), number(p.w.Agreement[i])})
		}
		p.table([]column{{head: "Gradient of agreement", width: 30}, {head: "People", width: 8, number: true}}, rows)
	} else {
		p.say("Agreement has not been taken.")
	}
	if promised := p.remarks(workshop.Commitment); len(promised) > 0 {
		p.say("Promised in the room:")
		p.points(numbered("C", promised))
	} else {
		p.say("No commitment is written down.")
	}
}

// everythingElse keeps what led nowhere: nothing that was said is lost.
func (p *paper) everythingElse() {
	p.heading(2, "10. Everything else captured")
	before := p.out.Len()
	p.unvoted()
	for _, topic := range []struct {
		topic  workshop.Topic
		name   md
		letter md
	}{{workshop.Risk, "Risks", "R"}, {workshop.Dissent, "Dissent", "D"}, {workshop.Unknown, "Not known", "U"}} {
		if all := p.remarks(topic.topic); len(all) > mostRemarks { // page 1 shows the first of them
			p.say(bold(topic.name))
			p.points(numbered(topic.letter, all))
		}
	}
	if all := p.looseEnds(); len(all) > mostLoose {
		p.say(bold("Still open"))
		p.points(all)
	}
	p.looseSentences()
	p.parked()
	if p.out.Len() == before {
		p.say("Nothing was left over.")
	}
}

func (p *paper) unvoted() {
	if !p.votesShown() {
		return
	}
	var items []md
	for _, c := range p.w.Clusters {
		if c.Votes == 0 {
			items = append(items, bold(escape(c.Ref()))+" "+escape(c.Title()))
		}
	}
	if len(items) > 0 {
		p.say(bold("Without a vote"))
		p.points(items)
	}
}

// looseSentences are key sentences that no card of section 7 shows.
func (p *paper) looseSentences() {
	shown := map[string]bool{}
	for _, c := range p.played() {
		shown[c.ID] = true
	}
	var items []md
	for _, r := range p.w.RemarksOn(workshop.KeySentence) {
		if !shown[r.Card] {
			items = append(items, quoted(r.Text))
		}
	}
	if len(items) > 0 {
		p.say(bold("Key sentences"))
		p.points(items)
	}
}

// parked are the remarks that are about nothing else: under the stage of talk
// in which they fell, or in the parking lot.
func (p *paper) parked() {
	byStage := map[int][]md{}
	var lot []md
	for i, text := range numbered("P", p.remarks(workshop.Parking)) {
		if stage := p.w.RemarksOn(workshop.Parking)[i].Stage; p.isTalk(stage) {
			byStage[stage] = append(byStage[stage], text)
		} else {
			lot = append(lot, text)
		}
	}
	for i, s := range p.w.Agenda.Stages {
		if len(byStage[i]) > 0 {
			p.say("From the talk: " + quoted(s.Title))
			p.points(byStage[i])
		}
	}
	if len(lot) > 0 {
		p.say(bold("Parking lot"))
		p.points(lot)
	}
}

func (p *paper) isTalk(stage int) bool {
	stages := p.w.Agenda.Stages
	return stage >= 0 && stage < len(stages) && stages[stage].Kind == workshop.StageTalk
}

// timings compare the plan with what happened, until the last event: an open
// session's clock runs on, the document's does not.
func (p *paper) timings() {
	p.heading(2, "11. Timings")
	var rows [][]md
	planned, spent := 0, time.Duration(0)
	for i, s := range p.w.Agenda.Stages {
		took := p.w.StageSpent(i, p.w.LastAt)
		rows = append(rows, []md{orNothing(s.Title), number(s.Minutes), minutes(took)})
		planned, spent = planned+s.Minutes, spent+took
	}
	rows = append(rows, []md{bold("Total"), bold(number(planned)), bold(minutes(spent))})
	p.table([]column{
		{head: "Stage", width: 30}, {head: "Planned", width: 9, number: true}, {head: "Actual", width: 9, number: true},
	}, rows)
	p.say("In minutes, pauses left out.")
}

func (p *paper) note() {
	p.heading(2, "12. Note")
	p.say("This paper records what a room said in a workshop. It is for discussion, not advice: " +
		"on matters of law, check with counsel. Votes and stances are counts of the people present, without names.")
}
