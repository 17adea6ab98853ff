package workshop

import (
	"strings"
	"unicode"
)

// This file finds what would be kept as words though there is no word in it: a count
// that was meant for another stage, a slip on the keys. Nothing is refused for that; who
// typed it is asked.

// Wordless is what somebody is about to say in words that are none.
type Wordless struct {
	Words string
	As    Subject // what it would be
}

// Wordless reports whether an intent brings new words without a letter in them, where
// words are asked for. What is answered in figures and dates is not looked at.
func (w *Workshop) Wordless(i Intent) (none Wordless, ok bool) {
	for _, said := range w.saidBy(i) {
		if said.Words = Clean(said.Words); said.Words != "" && !strings.ContainsFunc(said.Words, unicode.IsLetter) {
			return said, true
		}
	}
	return Wordless{}, false
}

// saidBy are the words that an intent brings, and what they are. Whoever changes the words
// of an item, a strategy or a remark has them on the line, and means it.
func (w *Workshop) saidBy(i Intent) []Wordless {
	says := func(words string, as Subject) []Wordless { return []Wordless{{words, as}} }
	switch i := i.(type) {
	case AddItem:
		return says(i.Text, Subject{Kind: SubjectItem, Quadrant: i.Quadrant})
	case NameCluster:
		return says(i.Name, Subject{Kind: SubjectName, ID: i.Cluster})
	case MergeAll:
		return says(i.Name, Subject{Kind: SubjectName, ID: i.Into})
	case WriteStrategy:
		return says(i.Text, SubjectStrategyOn(i.Pairing, i.Cites))
	case AddRemark:
		return says(i.Text, Subject{Kind: SubjectRemark, Topic: i.Topic})
	case WordProposal:
		return says(i.Text, w.Proposal.Subject())
	case ChangeDetails:
		if i.Objective != w.Objective {
			return says(i.Objective, Subject{Kind: SubjectDetails})
		}
	case WriteInitiative:
		return says(i.What, Subject{Kind: SubjectInitiative})
	case EditInitiative:
		return w.saidOf(i)
	}
	return nil
}

// wordFields are the questions about an initiative that are answered in words. Figures
// and days answer the others.
var wordFields = []PlanField{PlanWhat, PlanOwner, PlanFirstStep, PlanStopRule, PlanWhenThen}

// saidOf are the words of an initiative that would be others than before.
func (w *Workshop) saidOf(i EditInitiative) (said []Wordless) {
	var before Plan
	if n, ok := w.Initiative(i.Initiative); ok {
		before = n.Plan
	}
	for _, f := range wordFields {
		if !i.Plan.same(before, f) {
			said = append(said, Wordless{*i.words(f), Subject{Kind: SubjectInitiative, ID: i.Initiative, Field: f}})
		}
	}
	return said
}
