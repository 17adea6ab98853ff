package workshop

// This file is the part of the gate that reads what people typed: no paper should
// criticise somebody by name, or tell what may not leave the room.

// passage is a text that the paper prints.
type passage struct {
	ref, text string
	stage     StageKind
	about     Subject
}

// passages are all texts that the paper prints in the words of the room.
func (g *gate) passages() (all []passage) {
	all = append(all, passage{"", g.Objective, StageOpen, Subject{Kind: SubjectDetails}})
	for _, i := range g.Items {
		about := Subject{Kind: SubjectItemText, ID: i.ID}
		all = append(all, passage{i.Ref(), i.Text, StageCapture, about}, passage{i.Ref(), i.heading, StageCluster, Subject{Kind: SubjectName, ID: i.Cluster}},
			passage{i.Ref(), i.Evidence, StageCapture, Subject{Kind: SubjectEvidence, ID: i.ID}}, passage{i.Ref(), i.Comparator, StageCapture, about})
	}
	for _, s := range g.Strategies {
		all = append(all, passage{s.Ref(), s.Text, StageTOWS, Subject{Kind: SubjectStrategyText, ID: s.ID}})
	}
	for _, n := range g.Initiatives {
		for _, f := range PlanFields {
			if f != PlanStrategy && f != PlanOwner {
				for _, part := range n.parts(f) {
					all = append(all, passage{n.Ref(), *part, StageInitiatives, n.asks(f)})
				}
			}
		}
	}
	for _, r := range g.Remarks {
		all = append(all, passage{"", r.Text, g.stageOf(r), Subject{Kind: SubjectRemarkText, ID: r.ID}})
	}
	for _, o := range g.Objections {
		all = append(all, passage{text: o.Owed, about: o.asks()})
	}
	return all
}

// stageOf is the kind of stage in which a remark was made.
func (g *gate) stageOf(r *Remark) StageKind {
	if !g.plan.has(r.Stage) {
		return ""
	}
	return g.plan.stages[r.Stage].Kind
}

// find lists the texts of which a word says something that should not be printed.
func (g *gate) find(says func(text string) string) (ends []LooseEnd) {
	for _, p := range g.passages() {
		if said := says(p.text); said != "" {
			if p.ref == "" {
				said = g.fill(g.Words().Ends.Quoted, "text", brief(p.text), "end", said)
			}
			ends = append(ends, LooseEnd{Ref: p.ref, Text: said, Stage: p.stage, About: p.about})
		}
	}
	return ends
}

// named finds people who are criticised by name.
func (g *gate) named() []LooseEnd {
	return g.find(func(text string) string {
		if name, word, ok := g.words.criticised(text, wordsOf(text)); ok {
			return g.fill(g.Words().Ends.Person, "name", name, "word", word)
		}
		return ""
	})
}

// secret finds what may not leave the room: less than what the facilitator is asked
// about, since it stops the paper.
func (g *gate) secret() []LooseEnd {
	return g.find(func(text string) string {
		if found, ok := phraseIn(wordsOf(text), g.words.NeverPrint); ok {
			return g.fill(g.Words().Ends.Secret, "words", found)
		}
		return ""
	})
}

// criticised finds the name of somebody beside a word that criticises.
func (r NudgeRules) criticised(text string, words []string) (name, word string, ok bool) {
	if word, ok = phraseIn(words, r.Negative); !ok {
		return "", "", false
	}
	name, ok = nameIn(text, r)
	return name, word, ok
}
