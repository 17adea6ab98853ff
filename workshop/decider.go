package workshop

import (
	"cmp"
	"strings"
)

// This file is who is asked for what, in a session that makes a case to one person.

// Decider is who decides on what is asked for.
type Decider struct {
	Who string
	By  string // 2006-01-02, by when an answer is needed; empty: nobody said
}

// Deciders are those who were named: one, if it goes well.
func (w *Workshop) Deciders() (all []Decider) {
	for _, r := range w.RemarksOn(Decides) {
		all = append(all, w.ReadDecider(r.Text))
	}
	return all
}

// ReadDecider reads “Head of Service by 15 June”.
func (w *Workshop) ReadDecider(line string) Decider {
	who, by := readYes(Clean(line), w.Date)
	for _, end := range deciderEnds {
		if at := len(who) - len(end) - 1; at > 0 && strings.EqualFold(who[at:], " "+end) {
			who = strings.TrimRight(who[:at], " ,;:–-")
		}
	}
	return Decider{who, by}
}

// Ask is what is asked for, in a sentence: the proposal, or before there is one the
// objective.
func (w *Workshop) Ask() string { return cmp.Or(w.Proposal.Text, w.Objective) }
