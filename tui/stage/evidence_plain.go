package stage

import (
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *evidence) Tell() []string {
	if c := s.cluster(); c == nil {
		return []string{s.room().Evidence.Nothing}
	}
	return nil
}

func (s *evidence) Asked() string {
	c := s.cluster()
	if c == nil {
		return ""
	}
	i, place := c.Proof(), s.room().place(s.Count())
	return provesPlain(c.Ref(), c.Title(), place, evidenceLine(i.Evidence, i.Comparator), i.How)
}

func (s *evidence) Worded(string) bool { return true }

func (s *evidence) Takes() string { return evidenceTakes }

func (s *evidence) Offers() []screen.Choice {
	c := s.cluster()
	if c == nil {
		return nil
	}
	all := kindChoices(c.Proof())
	for _, other := range s.W().ToProve() {
		all = append(all, screen.Does(other.Ref()+": "+other.Title(), func() screen.Reply {
			return screen.Intend(workshop.AskEvidence{Cluster: other.ID})
		}).WithRef(other.Ref()))
	}
	return all
}

func evidenceHolds(w *workshop.Workshop, _ int) string {
	n := 0
	for _, i := range w.Items {
		if i.Evidence != "" || i.Comparator != "" {
			n++
		}
	}
	return countOf(n, "item with evidence", "items with evidence")
}

// evidenceNotes are what proves each claim, in the order of the board.
func evidenceNotes(n *notes, _ workshop.Stage) {
	for _, q := range workshop.Quadrants {
		for _, i := range n.w.ItemsIn(q) {
			if said := evidenceLine(i.Evidence, i.Comparator); said != "" {
				n.say(n.t.Pad(i.Ref(), len(hang)), said)
			}
		}
	}
}
