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
)

func newEvidence(c *Context) Stage { return &evidence{Context: c} }

// cluster is the one that is asked about, nil when there is none; place is which of how many it is.
func (s *evidence) cluster() (c *workshop.Cluster, place string) {
	at, all := s.W().Proving(), s.W().ToProve()
	if at < 0 {
		return nil, ""
	}
	return all[at], s.room().place(at+1, len(all))
}

func (s *evidence) Body(a kit.Area) []string {
	c, place := s.cluster()
	if c == nil {
		return s.advice(s.room().Evidence.Nothing, a.W)
	}
	t, w := s.theme(), a.W-4
	head := []string{t.Spread(t.BadgeOf(c.Quadrant())+" "+t.Strong.Render(c.Ref())+t.Quiet.Render(s.votesFor(c)), t.Quiet.Render(place), min(w, kit.Aloud))}
	said := s.said(c.Proof(), min(w, kit.Aloud))
	title := t.LargeUpTo(max(kit.LeastLarge, a.H/3), t.Strong, c.Title(), kit.Area{W: w, H: a.H - len(head) - len(said) - 4})
	if title == nil {
		title = t.Lines(t.Strong, t.WrapTo(c.Title(), min(w, kit.Aloud), 4))
	}
	return kit.Indent(kit.Stack(a.H, head, title, said), 2)
}

func (s *evidence) votesFor(c *workshop.Cluster) string {
	if !s.W().VotesShown() {
		return ""
	}
	return "  " + s.room().votes(s.W().Votes(c))
}

// said is what is known of a claim, a row for each question, so that what is missing can
// be seen.
func (s *evidence) said(i *workshop.Item, w int) (lines []string) {
	t, r := s.theme(), s.room()
	for _, row := range []struct{ name, text string }{
		{r.Evidence.ProvedBy, i.Evidence}, {r.Evidence.Compared, i.Comparator}, {r.Evidence.MarkedAs, r.Kinds.Of(string(i.How))},
	} {
		words := t.Lines(t.Text, t.WrapTo(row.text, w-evidenceHang, 3))
		if row.text == "" {
			words = []string{t.Quiet.Render(r.Evidence.NotYet)}
		}
		words = kit.Indent(words, evidenceHang)
		words[0] = t.Quiet.Render(t.Pad(row.name, evidenceHang)) + words[0][evidenceHang:]
		lines = append(lines, words...)
	}
	return lines
}

// evidenceHang is the width of the names of the rows.
const evidenceHang = 15

func (s *evidence) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	c, _ := s.cluster()
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
	if c, _ := s.cluster(); c == nil || c.ID != item.Cluster {
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
	c, _ := s.cluster()
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

// ReadsRef reports that a line goes to a cluster.
func (s *evidence) ReadsRef(string) bool { return true }

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
	if c, _ := s.cluster(); c != nil {
		return c.ID
	}
	return ""
}

func (s *evidence) Line() Line {
	c, _ := s.cluster()
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
	if s.edits != "" {
		return []kit.Hint{kit.Enter.Does("save"), kit.Esc.Does("cancel")}
	}
	return []kit.Hint{kit.PgDn.Does("next"), kit.Enter.Does("save"), kit.Tab.Does("fact"), kit.ShiftTab.Does("assumption"), kit.Up.Does("change")}
}
