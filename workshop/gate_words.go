package workshop

import (
	"cmp"

	"swotshop/workshop/language"
)

// This file is the part of the gate that reads what people typed: no paper should
// criticise somebody by name, or tell what may not leave the room.

// passage is a text that the paper prints.
type passage struct {
	ref, text string
	kind      StageKind // of the stage where it can be changed
	about     Subject
	rule      bool // says what may not be said, and tells none of it
}

// passages are all texts that the paper prints in the words of the room.
func (g *gate) passages() (all []passage) {
	all = append(all, passage{text: g.Title, about: Subject{Kind: SubjectDetails}}, passage{text: g.Objective, kind: StageOpen, about: Subject{Kind: SubjectDetails}})
	for _, i := range g.Items {
		proof, proves := Subject{Kind: SubjectEvidence, ID: i.ID}, StageCapture
		if c, ok := g.Cluster(i.Cluster); ok {
			proves = g.proves(c)
		}
		all = append(all, passage{ref: i.Ref(), text: i.Text, kind: StageCapture, about: Subject{Kind: SubjectItemText, ID: i.ID}},
			passage{ref: i.Ref(), text: i.heading, kind: StageCluster, about: Subject{Kind: SubjectName, ID: i.Cluster}},
			passage{ref: i.Ref(), text: i.Evidence, kind: proves, about: proof}, passage{ref: i.Ref(), text: i.Comparator, kind: proves, about: proof})
	}
	for _, s := range g.Strategies {
		all = append(all, passage{ref: s.Ref(), text: s.Text, kind: StageTOWS, about: Subject{Kind: SubjectStrategyText, ID: s.ID}})
	}
	for _, n := range g.Initiatives {
		for _, f := range PlanFields {
			if f != PlanStrategy && f != PlanOwner {
				for _, part := range n.parts(f) {
					all = append(all, passage{ref: n.Ref(), text: *part, kind: StageInitiatives, about: n.asks(f)})
				}
			}
		}
	}
	for _, a := range g.Actions { // what other sessions were told was judged there
		for _, text := range []string{a.Now.Note, a.Now.Value} {
			all = append(all, passage{ref: a.Ref(), text: text, kind: StageStatus, about: Subject{Kind: SubjectAction, ID: a.ID}})
		}
	}
	all = append(all, passage{text: g.Proposal.Text, kind: StageAgreement, about: g.Proposal.Subject()}, passage{text: g.ClosedWhy, about: Subject{Kind: SubjectClosing}})
	for _, r := range g.Remarks {
		all = append(all, passage{text: r.Text, about: Subject{Kind: SubjectRemarkText, ID: r.ID}, rule: r.Topic == Guardrail})
	}
	for _, o := range g.Objections {
		all = append(all, passage{text: o.Owed, about: o.asks()})
	}
	return all
}

// remarkedAt is the place in the agenda where the words of a remark can be changed: where
// all on its topic are shown, or else where it was typed.
func (g *gate) remarkedAt(id string) int {
	r, ok := g.Remark(id)
	if !ok {
		return -1
	}
	if at := g.talkOn(r.Topic); at >= 0 && r.Topic != Parking {
		return at
	}
	at := -1
	switch r.Topic {
	case Dissent, Unknown, Risk:
		at = g.Agenda.Find(StageAgreement)
	case Commitment:
		at = g.Agenda.Find(StageCommitments)
	}
	if at < 0 {
		at = g.StageAt(r.Stage)
	}
	return at
}

// find lists the texts of which a word says something that should not be printed.
func (g *gate) find(says func(p passage) string) (ends []LooseEnd) {
	for _, p := range g.passages() {
		if said := says(p); said != "" {
			if p.ref == "" {
				said = g.fill(g.Words().Ends.Quoted, "text", brief(p.text), "end", said)
			}
			ends = append(ends, LooseEnd{Ref: p.ref, Text: said, kind: p.kind, About: p.about})
		}
	}
	return ends
}

// named finds people who are criticised by name.
func (g *gate) named() []LooseEnd {
	return g.find(func(p passage) string { return g.words.naming(p.text, g.Words()) })
}

// secret finds what may not leave the room. A rule names it, as in “no unpublished figures”,
// and does not tell it.
func (g *gate) secret() []LooseEnd {
	return g.find(func(p passage) string {
		if p.rule {
			return ""
		}
		return g.words.telling(p.text, g.Words())
	})
}

// Unprintable says why a text should not stand in a paper; empty when it may.
func (r NudgeRules) Unprintable(text string) string {
	return cmp.Or(r.naming(text, language.English()), r.telling(text, language.English()))
}

func (r NudgeRules) naming(text string, in *language.Words) string {
	if name, word, ok := r.criticised(text, wordsOf(text)); ok {
		return language.Fill(in.Ends.Person, "name", name, "word", word)
	}
	return ""
}

// telling finds less than what the facilitator is asked about, since it stops the paper.
func (r NudgeRules) telling(text string, in *language.Words) string {
	if found, ok := phraseIn(wordsOf(text), r.NeverPrint); ok {
		return language.Fill(in.Ends.Secret, "words", found)
	}
	return ""
}

// criticised finds the name of somebody beside a word that criticises.
func (r NudgeRules) criticised(text string, words []string) (name, word string, ok bool) {
	if word, ok = phraseIn(words, r.Negative); !ok {
		return "", "", false
	}
	name, ok = nameIn(text, r)
	return name, word, ok
}
