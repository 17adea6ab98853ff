package stage

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// evidence asks of one cluster after the other what proves it, and compared with whom.
type evidence struct {
	*Context
	edits string // the item whose evidence is on the line to be changed
}

var (
	_ Stander     = (*evidence)(nil)
	_ Spotlighter = (*evidence)(nil)
	_ Worder      = (*evidence)(nil)
	_ RefReader   = (*evidence)(nil)
	_ Counter     = (*evidence)(nil)
)

func newEvidence(c *Context) Stage { return &evidence{Context: c} }

// cluster is the one that is asked about, nil when there is none.
func (s *evidence) cluster() *workshop.Cluster {
	if at := s.W().Proving(); at >= 0 {
		return s.W().ToProve()[at]
	}
	return nil
}

// Count is which of the clusters is asked about.
func (s *evidence) Count() (n, all int) { return s.W().Proving() + 1, len(s.W().ToProve()) }

func (s *evidence) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	c := s.cluster()
	if c == nil {
		return screen.Reply{}, false
	}
	switch key := kit.KeyOf(k); {
	case key == kit.Esc && s.edits != "":
		s.edits = ""
		return screen.SetLine(""), true
	case !s.In.Empty():
		return screen.Reply{}, false
	case key == kit.Tab:
		return s.mark(c, workshop.KindFact), true
	case key == kit.ShiftTab:
		return s.mark(c, workshop.KindAssumption), true
	case key == kit.Up && c.Proof().Evidence+c.Proof().Comparator != "":
		return s.editing(c.Proof()), true
	}
	return screen.Reply{}, false
}

// mark says what a claim is; the same key again makes it an opinion.
func (s *evidence) mark(c *workshop.Cluster, how workshop.Kind) screen.Reply {
	i := c.Proof()
	if i.How == how {
		how = workshop.KindOpinion
	}
	r := screen.Intend(workshop.RetagItem{Item: i.ID, Function: i.Function, How: how})
	r.Note = itemIsNow(i.Ref(), how)
	return r
}

// editing puts what was said on the line again.
func (s *evidence) editing(i *workshop.Item) screen.Reply {
	s.edits = i.ID
	return screen.SetLine(evidenceLine(i.Evidence, i.Comparator))
}

// Stand goes to the cluster whose evidence is meant, and puts it on the line after undo.
func (s *evidence) Stand(at workshop.Subject, done bool) screen.Reply {
	s.edits = ""
	item, there := s.W().Item(at.ID)
	if at.Kind != workshop.SubjectEvidence || !there {
		return screen.Reply{}
	}
	r := screen.Reply{}
	if c := s.cluster(); c == nil || c.ID != item.Cluster {
		r = screen.Intend(workshop.AskEvidence{Cluster: item.Cluster})
	}
	if !done && item.Evidence+item.Comparator != "" {
		r.Set = s.editing(item).Set
	}
	return r
}

// Submit takes evidence and the comparison. What is said later is added to what was said
// before; what was put on the line to be changed is replaced.
func (s *evidence) Submit(text string) screen.Reply {
	c := s.cluster()
	if c == nil || text == "" && s.edits == "" {
		return screen.Reply{}
	}
	if other := s.named(text); other != nil && s.edits == "" {
		r := screen.Intend(workshop.AskEvidence{Cluster: other.ID})
		r.Set = screen.SetLine("").Set
		return r
	}
	i := c.Proof()
	if edited, ok := s.W().Item(s.edits); ok {
		i = edited
	}
	proof, comparator := workshop.ReadEvidence(text)
	if s.edits == "" {
		proof, comparator = both(i.Evidence, proof), both(i.Comparator, comparator)
	}
	r := screen.Intend(workshop.GiveEvidence{Item: i.ID, Evidence: proof, Comparator: comparator})
	r.Done = func() { s.edits = "" }
	return r
}

// named is the cluster of which a line is only the ref.
func (s *evidence) named(text string) *workshop.Cluster {
	for _, c := range s.W().ToProve() {
		if strings.EqualFold(c.Ref(), strings.TrimSpace(text)) {
			return c
		}
	}
	return nil
}

// ReadsRef reports whether a line goes to a cluster.
func (s *evidence) ReadsRef(line string) bool { return s.named(line) != nil }

// both puts what was said behind what was said before.
func both(before, now string) string {
	if before == "" || now == "" {
		return before + now
	}
	return before + "; " + now
}

// evidenceLine is evidence as it is typed.
func evidenceLine(evidence, comparator string) string {
	switch {
	case comparator == "":
		return evidence
	case evidence == "":
		return "vs " + comparator
	}
	return evidence + ", vs " + comparator
}

func (s *evidence) Spotlit() string {
	if c := s.cluster(); c != nil {
		return c.ID
	}
	return ""
}

func (s *evidence) Line() Line {
	c := s.cluster()
	if c == nil {
		return Line{Hidden: true}
	}
	look := Line{
		About:  workshop.Subject{Kind: workshop.SubjectEvidence, ID: cmp.Or(s.edits, c.Proof().ID)},
		Prompt: evidencePrompt, Placeholder: evidencePlaceholder,
	}
	if other := s.named(s.In.Text()); other != nil {
		look.Landing = goesToRef(other.Ref())
	} else if proof, comparator := workshop.ReadEvidence(s.In.Text()); proof+comparator != "" {
		look.Landing = provesWhat(c.Ref(), proof, comparator)
	}
	return look
}

func (s *evidence) Hints() []kit.Hint {
	c := s.cluster()
	if c == nil {
		return nil
	}
	enter := kit.Enter.Does(enterEvidence(c.Ref()))
	if s.edits != "" {
		return []kit.Hint{enter, kit.Esc.Does("cancel")}
	}
	hints := []kit.Hint{enter, kit.Tab.Does("fact"), kit.ShiftTab.Does("assumption")}
	if n, all := s.Count(); n < all {
		hints = append(hints, kit.PgDn.Does(s.W().ToProve()[n].Ref()))
	}
	return hints
}
