package blueprint

import (
	"swotshop/workshop"
	"swotshop/workshop/blueprint/chart"
)

func (p *paper) commitments() {
	p.agreementInFull()
	if promised := p.remarks(workshop.Commitment); len(promised) > 0 {
		p.say(escape(p.words.Document.Records.Promised))
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
	say := &p.words.Document.Records
	switch {
	case w.GradientScale == workshop.OlderScale:
	case w.AgreedOn.Wording == 0:
		p.say(escape(say.Nothing))
	case w.Recount():
		p.say(put(say.Older, "text", p.quoted(w.AgreedOn.Text)))
	default:
		p.say(put(say.Counted, "text", p.quoted(w.AgreedOn.Text)))
	}
	p.picture(Picture{Of: chart.Agreement})
	var rows [][]md
	for i, name := range w.GradientNames(w.GradientScale) {
		rows = append(rows, []md{escape(name), number(w.Agreement[i])})
	}
	p.table([]column{{head: escape(say.Gradient), width: 30}, {head: escape(say.People), width: 8, number: true}}, rows)
	if w.GradientScale == workshop.KanerScale {
		p.say(italic(escape(say.Source)))
	}
}

// everythingElse lists what led nowhere: nothing that was said is lost.
func (p *paper) everythingElse() {
	say := &p.words.Document.Leftovers
	p.unvoted()
	for _, topic := range []struct {
		topic  workshop.Topic
		name   string
		letter md
	}{{workshop.Risk, say.Risks, "R"}, {workshop.Dissent, say.Dissent, "D"}, {workshop.Unknown, say.NotKnown, "U"}} {
		if all := p.remarks(topic.topic); len(all) > p.mostOn(topic.topic) {
			p.say(bold(escape(topic.name)))
			p.points(numbered(topic.letter, all))
		}
	}
	for _, topic := range []struct {
		topic workshop.Topic
		name  string
	}{{workshop.Decides, say.Decides}, {workshop.OnAgenda, say.Agenda}, {workshop.Promise, say.Promises}, {workshop.Benchmark, say.Benchmarks}, {workshop.Education, say.Education}} {
		if all := p.remarks(topic.topic); len(all) > 0 {
			p.say(bold(escape(topic.name)))
			p.points(all)
		}
	}
	if all := p.looseEnds(); len(all) > mostLoose {
		p.say(bold(escape(p.words.Document.Checks.Open)))
		p.points(all)
	}
	p.looseSentences()
	p.parked()
}

// mostOn is how many remarks on a topic page 1 shows. That of a follow-up has what is said
// against going on, and no risks.
func (p *paper) mostOn(topic workshop.Topic) int {
	if p.w.FollowsUp() && topic != workshop.Dissent {
		return 0
	}
	return mostRemarks
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
	say := &p.words.Document.Leftovers
	for _, list := range []struct {
		key   string
		items []md
	}{{say.WithoutVotes, unvoted}, {say.NotVotedOn, uncounted}} {
		if len(list.items) > 0 {
			p.say(bold(escape(list.key)))
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
	for _, r := range p.w.KeySentences() {
		if !shown[r.Card] {
			items = append(items, p.quoted(r.Text))
		}
	}
	if len(items) > 0 {
		p.say(bold(escape(p.words.Document.Leftovers.KeySentences)))
		p.points(items)
	}
}

// parked are the remarks on no other topic: under the talk they came from, or in
// the parking lot.
func (p *paper) parked() {
	byStage, lot := p.parkedBy()
	for i, s := range p.w.Agenda.Stages {
		if len(byStage[i]) > 0 && !(p.w.FollowsUp() && len(p.unblocked()) <= mostUnblocked) { // page 1 has them
			p.say(put(p.words.Document.Leftovers.FromTalk, "stage", p.quoted(s.Title)))
			p.points(byStage[i])
		}
	}
	if len(lot) > 0 {
		p.say(bold(escape(p.words.Document.Leftovers.ParkingLot)))
		p.points(lot)
	}
}

// parkedBy sorts the remarks on no other topic by the talk they came from; the rest is the
// parking lot.
func (p *paper) parkedBy() (byStage map[int][]md, lot []md) {
	byStage = map[int][]md{}
	for i, text := range numbered("P", p.remarks(workshop.Parking)) {
		if at := p.w.StageAt(p.w.RemarksOn(workshop.Parking)[i].Stage); p.isTalk(at) {
			byStage[at] = append(byStage[at], text)
		} else {
			lot = append(lot, text)
		}
	}
	return byStage, lot
}

func (p *paper) isTalk(at int) bool {
	return at >= 0 && p.w.Agenda.Stages[at].Kind == workshop.StageTalk
}
