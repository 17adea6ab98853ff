package blueprint

import "swotshop/workshop"

func (p *paper) commitments() {
	p.agreementInFull()
	if promised := p.remarks(workshop.Commitment); len(promised) > 0 {
		p.say(promisedKey)
		p.points(numbered("C", promised))
	}
	p.objections()
}

// agreementInFull has the count on every gradient, and says of what it is.
func (p *paper) agreementInFull() {
	w := p.w
	if w.AgreementPeople == 0 {
		return
	}
	switch {
	case w.GradientScale == workshop.OlderScale:
	case w.AgreedOn.Wording == 0:
		p.say(countedNothing)
	case w.Recount():
		p.say(fill(countedOlder, p.quoted(w.AgreedOn.Text)))
	default:
		p.say(fill(countedProposal, p.quoted(w.AgreedOn.Text)))
	}
	var rows [][]md
	for i, name := range w.GradientNames(w.GradientScale) {
		rows = append(rows, []md{escape(name), number(w.Agreement[i])})
	}
	p.table([]column{{head: "Gradient of agreement", width: 30}, {head: "People", width: 8, number: true}}, rows)
	if w.GradientScale == workshop.KanerScale {
		p.say(gradientSource)
	}
}

// everythingElse lists what led nowhere: nothing that was said is lost.
func (p *paper) everythingElse() {
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
	for _, topic := range []struct {
		topic workshop.Topic
		name  md
	}{{workshop.Decides, decidesHead}, {workshop.OnAgenda, agendaHead}, {workshop.Promise, promisesHead}, {workshop.Benchmark, benchmarksHead}, {workshop.Education, educationHead}} {
		if all := p.remarks(topic.topic); len(all) > 0 {
			p.say(bold(topic.name))
			p.points(all)
		}
	}
	if all := p.looseEnds(); len(all) > mostLoose {
		p.say(openAll)
		p.points(all)
	}
	p.looseSentences()
	p.parked()
}

// unvoted lists what got no votes, apart from what was never voted on.
func (p *paper) unvoted() {
	if !p.w.VotesShown() {
		return
	}
	var unvoted, uncounted []md
	for _, c := range p.w.Clusters {
		switch line := bold(escape(c.Ref())) + " " + escape(c.Title()); {
		case !c.Counted():
			uncounted = append(uncounted, line)
		case p.w.Votes(c) == 0:
			unvoted = append(unvoted, line)
		}
	}
	for _, list := range []struct {
		key   md
		items []md
	}{{withoutVotes, unvoted}, {notVotedOn, uncounted}} {
		if len(list.items) > 0 {
			p.say(list.key)
			p.points(list.items)
		}
	}
}

// looseSentences are key sentences that stand with no card.
func (p *paper) looseSentences() {
	shown := map[string]bool{}
	for _, c := range p.told() {
		shown[c.ID] = true
	}
	var items []md
	for _, r := range p.w.RemarksOn(workshop.KeySentence) {
		if !shown[r.Card] {
			items = append(items, p.quoted(r.Text))
		}
	}
	if len(items) > 0 {
		p.say(keySentences)
		p.points(items)
	}
}

// parked are the remarks on no other topic: under the talk they came from, or in
// the parking lot.
func (p *paper) parked() {
	byStage := map[int][]md{}
	var lot []md
	for i, text := range numbered("P", p.remarks(workshop.Parking)) {
		if at := p.w.StageAt(p.w.RemarksOn(workshop.Parking)[i].Stage); p.isTalk(at) {
			byStage[at] = append(byStage[at], text)
		} else {
			lot = append(lot, text)
		}
	}
	for i, s := range p.w.Agenda.Stages {
		if len(byStage[i]) > 0 {
			p.say(fill(fromTalk, p.quoted(s.Title)))
			p.points(byStage[i])
		}
	}
	if len(lot) > 0 {
		p.say(parkingLot)
		p.points(lot)
	}
}

func (p *paper) isTalk(at int) bool {
	return at >= 0 && p.w.Agenda.Stages[at].Kind == workshop.StageTalk
}
