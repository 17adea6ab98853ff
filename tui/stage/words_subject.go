package stage

import (
	"cmp"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file calls what a line is about by its name.

// SubjectName is what a subject is called: “the text of S1”.
func SubjectName(w *workshop.Workshop, s workshop.Subject) string {
	switch s.Kind {
	case workshop.SubjectDetails:
		return "the session’s details"
	case workshop.SubjectCard:
		return cardName(s.ID)
	case workshop.SubjectStance:
		return "the " + stanceName(workshop.StanceTaken{Card: s.ID, Moment: s.Moment})
	case workshop.SubjectTarget:
		return "the target"
	case workshop.SubjectDots:
		return "the votes each person has"
	case workshop.SubjectProposal:
		return "the proposal"
	case workshop.SubjectAgreement:
		return agreementName(w, s.Row)
	case workshop.SubjectInitiative:
		return initiativeName(w, s)
	case workshop.SubjectAction:
		return "what became of " + actionRef(w, s.ID)
	case workshop.SubjectObjection:
		return "what is owed on an objection"
	case workshop.SubjectReview:
		return "the review date"
	case workshop.SubjectWorth:
		return "“worth your time?”"
	case workshop.SubjectClosing:
		return "why the session is closed"
	case workshop.SubjectRemark:
		return "a remark (" + string(s.Topic) + ")"
	case workshop.SubjectRemarkText:
		return "the text of a remark"
	}
	return boardName(w, s)
}

// WordsName is what words are as which they are saved: “an item (Strengths)”.
func WordsName(w *workshop.Workshop, s workshop.Subject) string {
	switch {
	case s.Kind == workshop.SubjectItem:
		return "an item (" + s.Quadrant.Name() + ")"
	case s.Kind == workshop.SubjectDetails:
		return "the objective"
	case s.Kind == workshop.SubjectInitiative && s.ID != "":
		return "an answer (" + initiativeName(w, s) + ")"
	}
	return SubjectName(w, s)
}

// boardName is the same for what is on the board and what comes of it.
func boardName(w *workshop.Workshop, s workshop.Subject) string {
	switch s.Kind {
	case workshop.SubjectItem:
		if s.ID != "" {
			return "moving " + itemRef(w, s.ID)
		}
		return s.Quadrant.Name()
	case workshop.SubjectItemText:
		return "the text of " + itemRef(w, s.ID)
	case workshop.SubjectEvidence:
		return "the evidence for " + itemRef(w, s.ID)
	case workshop.SubjectCluster:
		return "the clusters merged into " + w.ClusterRef(s.ID)
	case workshop.SubjectName:
		return "the name of " + w.ClusterRef(s.ID)
	case workshop.SubjectTags:
		return "the tags of " + w.ClusterRef(s.ID)
	case workshop.SubjectVotes:
		return "the votes for " + w.ClusterRef(s.ID)
	case workshop.SubjectTie:
		return "the tie in " + s.Quadrant.Name()
	case workshop.SubjectStrategy:
		return "a strategy (" + string(s.Pairing) + ")"
	case workshop.SubjectPlace:
		return "the place of " + w.StrategyRef(s.ID)
	case workshop.SubjectStrategyText:
		return "the text of " + w.StrategyRef(s.ID)
	}
	return "another line"
}

// cardName names a card that was written in the session; without an id, a new one.
func cardName(id string) string {
	if id == "" {
		return "a new card"
	}
	return "card " + id
}

func agreementName(w *workshop.Workshop, row int) string {
	if row < 1 || row > gradients {
		return "all eight counts"
	}
	return "“" + w.GradientNames(w.ScaleNow())[row-1] + "”"
}

func initiativeName(w *workshop.Workshop, s workshop.Subject) string {
	if s.ID == "" {
		return "a new initiative"
	}
	name := cmp.Or(w.InitiativeRef(s.ID), "an initiative that is gone")
	for _, f := range planFields {
		if f.field == s.Field {
			return name + ", " + kit.LowerFirst(roomOf(w).field(f).Name)
		}
	}
	return name
}
