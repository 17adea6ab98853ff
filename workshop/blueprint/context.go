package blueprint

import (
	"swotshop/workshop"
)

func (p *paper) context() {
	w := p.w
	p.heading(2, "2. Context")
	p.points([]md{
		bold("Session:") + " " + orNothing(w.Title) + ", held with " + orNothing(w.Client),
		bold("Date:") + " " + day(w.Date, 0),
		bold("In the room:") + " " + p.participants(),
		bold("Agenda:") + " " + orNothing(w.Agenda.Title) + ", " + p.stages(),
		bold("Deck:") + " " + p.deck(),
		bold("Record:") + " session " + orNothing(w.ID) + ", event " + number(w.Head),
	})
	p.heading(3, "Method")
	p.say(p.method())
}

// participants counts the people by function and names nobody.
func (p *paper) participants() md {
	var parts []md
	told := 0
	for _, f := range workshop.Functions {
		if n := p.w.ByFunction[f]; n > 0 {
			parts = append(parts, md(f.Name())+" "+number(n))
			told += n
		}
	}
	if rest := p.w.People - told; len(parts) > 0 && rest > 0 {
		parts = append(parts, "not told "+number(rest))
	}
	if len(parts) == 0 {
		return people(p.w.People) + ", not counted by function"
	}
	return people(p.w.People) + ": " + join(", ", parts...)
}

func (p *paper) stages() md {
	planned := 0
	for _, s := range p.w.Agenda.Stages {
		planned += s.Minutes
	}
	return fill("%s, %s minutes planned (section 11)", count(len(p.w.Agenda.Stages), "stage", "stages"), number(planned))
}

func (p *paper) deck() md {
	d := &p.w.Deck
	return fill("%s (%s, version %s); %s played", orNothing(d.Title), orNothing(d.ID), number(d.Version),
		share(len(p.played()), len(d.Cards), "card", "cards"))
}

// method tells how the room works, as far as the agenda has it so. It is in
// the present tense: of a draft some of it is still to come.
func (p *paper) method() md {
	var said []md
	for _, part := range []struct {
		stage workshop.StageKind
		how   md
	}{
		{workshop.StageProvocations, "Provocations come first. On each card the room takes a stance, all hands at once; talks; " +
			"meets a twist; and takes a stance again."},
		{workshop.StageSilence, "Everybody writes in silence before anybody speaks, so that no voice sets the tone."},
		{workshop.StageCapture, "What was written goes onto four quadrants: Strengths and Weaknesses are ours, " +
			"Opportunities and Threats are the world’s."},
		{workshop.StageCluster, "Items that say the same are put together."},
		{workshop.StageVote, "Votes are cast all at once and shown at the end; at most three clusters of a quadrant go on."},
		{workshop.StageTOWS, "Each strategy rests on at least one cluster from inside and one from outside " +
			"(TOWS, after Weihrich, 1982)."},
		{workshop.StageGrid, "Each strategy is placed by its impact and its effort, each low, medium or high."},
		{workshop.StageInitiatives, "Each initiative needs an owner, a first step within 30 days and a measure."},
		{workshop.StageAgreement, "Agreement is taken on Kaner’s eight gradients, and dissent is kept in its own words."},
	} {
		if p.w.Agenda.Find(part.stage) >= 0 {
			said = append(said, part.how)
		}
	}
	if len(said) == 0 {
		return "The agenda has no stage of its own for items, votes or strategies."
	}
	return join(" ", said...)
}
