package stage

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// Cluster groups items that say the same, a quadrant at a time.
type Cluster struct {
	*Context
	Here   workshop.Quadrant
	at     spot
	row    int      // where the selection was last, for when it is gone
	marked []string // clusters that will be merged; some may be gone by now
	places kit.Hits[spot]
}

var (
	_ Clicker     = (*Cluster)(nil)
	_ Scroller    = (*Cluster)(nil)
	_ Bounded     = (*Cluster)(nil)
	_ Spotlighter = (*Cluster)(nil)
	_ Listener    = (*Cluster)(nil)
	_ Stander     = (*Cluster)(nil)
	_ RefReader   = (*Cluster)(nil)
)

// spot is a place in the list: a cluster, or one item of a cluster of several.
type spot struct{ cluster, item string }

// votedWell is about how many clusters a room can compare: above, its votes split.
const votedWell = 12

func newCluster(c *Context) Stage {
	s := &Cluster{Context: c, Here: workshop.Strengths}
	for _, q := range slices.Backward(workshop.Quadrants) {
		if len(c.W().ClustersIn(q)) > 0 {
			s.Here = q
		}
	}
	return s
}

// spots lists all places of the quadrant in the order of the screen.
func (s *Cluster) spots() []spot {
	var spots []spot
	for _, c := range InOrder(s.W().ClustersIn(s.Here)) {
		spots = append(spots, spot{cluster: c.ID})
		if len(c.Items) < 2 {
			continue
		}
		for _, i := range c.Items {
			spots = append(spots, spot{c.ID, i.ID})
		}
	}
	return spots
}

// find is where the selection is now. What it was on may have been split off,
// merged or undone: then it follows the item, or stays in its row.
func (s *Cluster) find(spots []spot) int {
	at := slices.Index(spots, s.at)
	if item, ok := s.W().Item(s.at.item); at < 0 && ok {
		at = slices.Index(spots, spot{cluster: item.Cluster})
	}
	if at < 0 {
		at = slices.Index(spots, spot{cluster: s.at.cluster})
	}
	if at < 0 {
		at = max(0, min(s.row, len(spots)-1))
	}
	return at
}

// Selected is the cluster that is selected, with the one item that the
// selection means: nil on the head of a cluster of several.
func (s *Cluster) Selected() (*workshop.Cluster, *workshop.Item) {
	spots := s.spots()
	if len(spots) == 0 {
		return nil, nil
	}
	at := spots[s.find(spots)]
	c, _ := s.W().Cluster(at.cluster)
	if len(c.Items) == 1 {
		return c, c.Items[0]
	}
	item, _ := s.W().Item(at.item)
	return c, item
}

func (s *Cluster) Spotlit() string {
	c, item := s.Selected()
	switch {
	case c == nil:
		return ""
	case item != nil && len(c.Items) > 1:
		return item.ID
	}
	return c.ID
}

func (s *Cluster) step(by int) {
	spots := s.spots()
	if len(spots) == 0 {
		return
	}
	s.row = max(0, min(len(spots)-1, s.find(spots)+by))
	s.at = spots[s.row]
}

// Stand selects what was named, merged, split off or moved. What has gone to another
// quadrant is not followed there.
func (s *Cluster) Stand(at workshop.Subject, done bool) screen.Reply {
	to := spot{cluster: at.ID}
	if item, ok := s.W().Item(at.ID); ok {
		to = spot{item.Cluster, item.ID}
	}
	c, ok := s.W().Cluster(to.cluster)
	selected, _ := s.Selected()
	if !ok || done && c.Quadrant() != s.Here || c == selected && to.item == "" {
		return screen.Reply{}
	}
	if q := c.Quadrant(); q != s.Here {
		s.Here, s.marked = q, nil
	}
	s.at = to
	s.step(0)
	return screen.Reply{}
}

// Click selects a cluster, or an item of one.
func (s *Cluster) Click(x, y int) (screen.Reply, bool) {
	return click(&s.places, x, y, !s.In.Empty(), func(at spot) {
		s.at = at
		s.step(0)
	})
}

func (s *Cluster) Scroll(by int) screen.Reply { return s.scroll(by, s.step) }

// joining are the marked clusters that can join the selected one.
func (s *Cluster) joining() []*workshop.Cluster {
	into, _ := s.Selected()
	var joining []*workshop.Cluster
	for _, c := range InOrder(s.W().ClustersIn(s.Here)) {
		if c != into && slices.Contains(s.marked, c.ID) {
			joining = append(joining, c)
		}
	}
	return joining
}

// marks is how many of the marked clusters are still there.
func (s *Cluster) marks() int {
	n := 0
	for _, c := range s.W().ClustersIn(s.Here) {
		if slices.Contains(s.marked, c.ID) {
			n++
		}
	}
	return n
}

func (s *Cluster) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if !s.In.Empty() {
		return screen.Reply{}, false
	}
	switch key := kit.KeyOf(k); {
	case key == kit.Space:
		s.mark()
	case key == kit.Esc && s.marks() > 0:
		s.marked = nil
	default:
		return screen.Reply{}, walk(key, s.step, s.turn)
	}
	return screen.Reply{}, true
}

// turn shows another quadrant. Marks stay behind: clusters of two quadrants
// cannot be merged.
func (s *Cluster) turn(by int) {
	s.Here, s.at, s.row, s.marked = beside(s.Here, by), spot{}, 0, nil
}

func (s *Cluster) mark() {
	c, _ := s.Selected()
	if c == nil {
		return
	}
	if at := slices.Index(s.marked, c.ID); at >= 0 {
		s.marked = slices.Delete(s.marked, at, at+1)
		return
	}
	s.marked = append(s.marked, c.ID)
}

// splitSign alone on the line splits off the selected item.
const splitSign = "-"

func (s *Cluster) split(item *workshop.Item) screen.Reply {
	c, _ := s.Selected()
	if item == nil { // the line is cleared, so that the arrows choose again
		r := screen.SetLine("")
		r.Problem = splitWhich
		return r
	}
	s.at = spot{c.ID, item.ID} // to follow it
	r := screen.Intend(workshop.SplitItem{Item: item.ID})
	r.Note = ownCluster(item.Ref(), takesAlong(s.W(), item)) + "."
	if c.Counted() && !s.W().Outdated(c) { // as one
		r.Note += recountBoth
	}
	return r
}

func (s *Cluster) Submit(text string) screen.Reply {
	c, item := s.Selected()
	if to := itemAt(s.W(), strings.TrimSpace(text)); to != nil {
		return s.goTo(to)
	}
	switch q, isMove := moveTo(text); {
	case c == nil:
		return screen.Problem(s.nothingIn(s.Here)).InPlain(nothingInPlain(s.Here))
	case strings.TrimSpace(text) == splitSign:
		return s.split(item)
	case workshop.IsTagging(text):
		return s.tag(c, text)
	case isMove && item == nil:
		return screen.Problem(s.landing(text, c, item))
	case isMove:
		return screen.Reply{
			Intents: []workshop.Intent{workshop.MoveItem{Item: item.ID, Quadrant: q}},
			Note:    itemMovedTo(item.Ref(), q, takesAlong(s.W(), item)),
		}
	case len(s.joining()) > 0:
		return s.merge(c, s.joining(), text)
	case text != "":
		s.at.cluster = c.ID
		return screen.Reply{Intents: []workshop.Intent{workshop.NameCluster{Cluster: c.ID, Name: text}}, Note: clusterRenamed(c.Ref())}
	case s.marks() > 0:
		return screen.Problem(markOthers)
	case c.Name() != "":
		return screen.SetLine(c.Name())
	}
	return screen.Reply{Note: nameOrMark(c.Ref())}
}

// moveTo reads a line that moves an item: “move t”.
func moveTo(text string) (workshop.Quadrant, bool) {
	verb, to, _ := strings.Cut(strings.TrimSpace(text), " ")
	q, ok := letter(to)
	return q, ok && strings.EqualFold(verb, moveVerb)
}

// letter reads what is nothing but a quadrant's letter.
func letter(text string) (workshop.Quadrant, bool) {
	q := workshop.Quadrant(strings.ToUpper(strings.TrimSpace(text)))
	return q, q.Valid()
}

// merge merges clusters into one, in one step, and names it unless the name is empty.
func (s *Cluster) merge(into *workshop.Cluster, joining []*workshop.Cluster, name string) screen.Reply {
	r := screen.Intend(workshop.MergeAll{Into: into.ID, From: idsIn(joining), Name: name})
	r.Note, r.Plain = mergeNote(len(joining)), mergeNotePlain(len(joining))
	if into.Counted() || slices.ContainsFunc(joining, (*workshop.Cluster).Counted) {
		r.Note, r.Plain = mergedRecount(len(joining), into.Ref()), mergedRecountPlain(len(joining), into.Ref())
	}
	r.Done = func() { s.at, s.marked = spot{cluster: into.ID}, nil }
	return r
}

func (s *Cluster) Line() Line {
	if len(s.W().Clusters) == 0 {
		return Line{Prompt: "▸ ", Hidden: true}
	}
	look := Line{Prompt: s.theme().BadgeOf(s.Here) + " "}
	if c, item := s.Selected(); c != nil {
		look.Prompt = RefBadge(s.theme(), c) + " "
		look.Placeholder = clusterName
		if len(s.joining()) > 0 {
			look.Placeholder = clusterNames
		}
		look.About = workshop.Subject{Kind: workshop.SubjectName, ID: c.ID}
		if _, isMove := moveTo(s.In.Text()); isMove && item != nil {
			look.About = workshop.Subject{Kind: workshop.SubjectItem, ID: item.ID}
		} else if workshop.IsTagging(s.In.Text()) {
			look.About.Kind = workshop.SubjectTags
		} else if len(s.joining()) > 0 {
			look.About.Kind = workshop.SubjectCluster
		}
		look.Landing = s.landing(s.In.Text(), c, item)
	}
	return look
}

// landing says what a line will do at Enter.
func (s *Cluster) landing(text string, c *workshop.Cluster, item *workshop.Item) string {
	q, isMove := moveTo(text)
	joining, to := s.joining(), itemAt(s.W(), strings.TrimSpace(text))
	switch {
	case to != nil:
		return goesToRef(to.Ref())
	case strings.TrimSpace(text) == splitSign && item == nil:
		return splitWhich
	case strings.TrimSpace(text) == splitSign:
		return splitsOff(item.Ref())
	case workshop.IsTagging(text):
		return TagLanding(s.W(), c, s.Kit.Known(), text)
	case isMove && item == nil:
		return moveWhich(c.Ref(), len(c.Items))
	case isMove:
		return movesTo(item.Ref(), q)
	case len(joining) > 0:
		return mergesAs(Refs(joining), c.Ref())
	}
	return names(c.Ref())
}

func (s *Cluster) Hints() []kit.Hint {
	if len(s.W().Clusters) == 0 {
		return []kit.Hint{kit.F4.Does("stages")}
	}
	c, _ := s.Selected()
	switch n := len(s.joining()); {
	case c == nil:
		return []kit.Hint{kit.Tab.Does("quadrant")}
	case !s.In.Empty():
		return []kit.Hint{kit.Enter.Does(s.entering(c)), kit.CtrlU.Does("clear")}
	case n > 0:
		return []kit.Hint{kit.Enter.Does(mergeNInto(n, c.Ref())), kit.Space.Does("mark"), kit.Esc.Does("unmark all")}
	}
	return []kit.Hint{kit.Space.Does("mark"), kit.Enter.Does(nameRef(c.Ref())), kit.Tab.Does("quadrant"), kit.Typed("-").Does("split off"), kit.Typed("#").Does("tag")}
}

// entering is what Enter does with what is typed.
func (s *Cluster) entering(c *workshop.Cluster) string {
	_, isMove := moveTo(s.In.Text())
	switch {
	case itemAt(s.W(), strings.TrimSpace(s.In.Text())) != nil:
		return "go there"
	case strings.TrimSpace(s.In.Text()) == splitSign:
		return "split off"
	case workshop.IsTagging(s.In.Text()):
		return "tag " + c.Ref()
	case isMove:
		return "move"
	case len(s.joining()) > 0:
		return mergeAndName
	}
	return nameRef(c.Ref())
}

// ReadsRef reports whether a line goes to an item of the list.
func (s *Cluster) ReadsRef(line string) bool { return !s.Kit.Lines && itemAt(s.W(), line) != nil }

// goTo selects an item in the list.
func (s *Cluster) goTo(item *workshop.Item) screen.Reply {
	s.Stand(workshop.Subject{Kind: workshop.SubjectItem, ID: item.ID}, false)
	return screen.SetLine("")
}
