package stage

import (
	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *commitments) Tell() []string {
	var lines []string
	for _, p := range s.pledges() {
		step := stepBy(p.by, kit.Or(p.step, s.room().Initiatives.NoFirstStep))
		lines = append(lines, ownerDoes(kit.Or(p.owner, s.room().Commitments.Nobody), p.what, step))
	}
	if len(lines) == 0 {
		lines = append(lines, s.noPledges())
	}
	lines = append(lines, s.remarkWords(s.promises())...)
	if s.W().ReviewDate != "" {
		lines = append(lines, reviewOn(s.W().ReviewDate))
	}
	return lines
}

func (s *commitments) Asked() string {
	if s.W().ReviewDate == "" {
		return reviewAskPlain
	}
	return ""
}

func (s *commitments) Takes() string { return commitmentsTake }

func (s *commitments) Offers() []screen.Choice { return s.remarkChoices(s.promises) }

func commitmentsHold(w *workshop.Workshop, at int) string {
	if w.ReviewDate != "" {
		return reviewHeld(w.ReviewDate)
	}
	return remarksHold(w, at)
}

func commitmentsNotes(n *notes, _ workshop.Stage) {
	if n.w.ReviewDate != "" {
		n.say("", reviewOn(n.w.ReviewDate))
	}
	if n.w.Worth != nil {
		n.say("", worthIs(n.w.Worth))
	}
}

func commitmentsChange(_ Known, w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.ReviewSet:
		return reviewOn(f.Date)
	case workshop.WorthRated:
		return worthChange(w)
	}
	return ""
}
