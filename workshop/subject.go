package workshop

import "strings"

// Subject is what a fact is about, and what a line on a screen asks for: an item, a
// field of an initiative, a row. A screen that goes where a subject is stands where
// the facts say, and a line that asks for another subject than before means something
// else. Equal subjects are the same. The zero value is nothing in particular.
type Subject struct {
	Kind SubjectKind `json:"kind"`
	ID   string      `json:"id,omitempty"` // of what is there already; empty for what will be new

	Quadrant Quadrant  `json:"quadrant,omitempty"` // of a new item, or of a tie
	Card     string    `json:"card,omitempty"`     // during which a new item or a new remark came up
	Moment   Moment    `json:"moment,omitempty"`   // of a stance
	Pairing  Pairing   `json:"pairing,omitempty"`  // of a new strategy
	On       string    `json:"on,omitempty"`       // what a new strategy cites, or a new initiative serves
	Field    PlanField `json:"field,omitempty"`    // of an initiative
	Row      int       `json:"row,omitempty"`      // a gradient of agreement, from 1; 0: all of them
	Topic    Topic     `json:"topic,omitempty"`    // of a new remark
	Stage    int       `json:"stage,omitempty"`    // of a new remark, or in the agenda: its number
}

// SubjectKind is a kind of subject.
type SubjectKind string

// The kinds of subject. An item, a strategy, an initiative and a remark are new, or
// meant as a whole; their words are a subject of their own.
const (
	SubjectDetails      SubjectKind = "details"
	SubjectChoice       SubjectKind = "choice" // of a card
	SubjectMark         SubjectKind = "mark"   // of a card
	SubjectCard         SubjectKind = "card"   // written in the session; without an id, a new one
	SubjectStance       SubjectKind = "stance" // on a card
	SubjectTarget       SubjectKind = "target"
	SubjectItem         SubjectKind = "item"
	SubjectItemText     SubjectKind = "item text"
	SubjectEvidence     SubjectKind = "evidence" // for an item
	SubjectCluster      SubjectKind = "cluster"
	SubjectName         SubjectKind = "name"  // of a cluster
	SubjectTags         SubjectKind = "tags"  // of a cluster
	SubjectVotes        SubjectKind = "votes" // for a cluster
	SubjectDots         SubjectKind = "dots"
	SubjectReveal       SubjectKind = "reveal"
	SubjectTie          SubjectKind = "tie" // at the cut of a quadrant
	SubjectStrategy     SubjectKind = "strategy"
	SubjectStrategyText SubjectKind = "strategy text"
	SubjectPlace        SubjectKind = "place" // of a strategy
	SubjectInitiative   SubjectKind = "initiative"
	SubjectProposal     SubjectKind = "proposal"
	SubjectAgreement    SubjectKind = "agreement"
	SubjectRemark       SubjectKind = "remark"
	SubjectRemarkText   SubjectKind = "remark text"
	SubjectObjection    SubjectKind = "objection" // what is owed on it
	SubjectReview       SubjectKind = "review"
	SubjectAction       SubjectKind = "action"
	SubjectWorth        SubjectKind = "worth"   // of the session, to those who were there
	SubjectClosing      SubjectKind = "closing" // why the session is closed although something stops its paper
	SubjectAgenda       SubjectKind = "agenda"  // a stage of it
)

// SubjectStrategyOn is a new strategy of a pairing that cites these clusters.
func SubjectStrategyOn(p Pairing, cites []string) Subject {
	return Subject{Kind: SubjectStrategy, Pairing: p, On: strings.Join(cites, " ")}
}

// Cites are the clusters that a new strategy cites.
func (s Subject) Cites() []string { return strings.Fields(s.On) }

// IsText reports whether the subject is words that are there already.
func (s Subject) IsText() bool {
	switch s.Kind {
	case SubjectItemText, SubjectEvidence, SubjectStrategyText, SubjectRemarkText:
		return true
	case SubjectProposal:
		return s.ID != ""
	}
	return false
}

// topical is a fact about something; all are that undo takes back. The state is the
// one without the fact: where a fact says much, what differs from it is what the fact
// is about.
type topical interface{ about(w *Workshop) Subject }

// RedoSubject is what the step is about that redo would bring back: right after undo,
// the step that was undone.
func (w *Workshop) RedoSubject() Subject {
	last, ok := w.history.lastUndone()
	return w.subjectOf(last, ok)
}

func (w *Workshop) subjectOf(s step, ok bool) Subject {
	if f, topical := s.fact.(topical); ok && topical {
		return f.about(w)
	}
	return Subject{}
}
