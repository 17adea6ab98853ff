package stage

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// vote lets people choose, counts hands, a cluster at a time, and shows what came of it.
// Tallies stay hidden until they are revealed together, so that nobody votes with the crowd.
type vote struct {
	*Context
	hands   bool              // are called for, although nothing has been counted
	back    bool              // people choose again, although something has
	page    int               // of what they choose from
	pages   []ballotPage      // as they were drawn last; none where one picture has all
	calling string            // the cluster that hands are called for
	left    map[string]string // by cluster: what was called for when undo went to it
	again   []string          // clusters to be counted again, since their items are others
	doubted string            // the line that was asked about last
	atOnce  bool              // the phones were counted on all clusters in one step
	picked  string            // after the reveal: the cluster to be corrected, if any
	places  kit.Hits[*workshop.Cluster]
}

var (
	_ Clicker     = (*vote)(nil)
	_ Scroller    = (*vote)(nil)
	_ Spotlighter = (*vote)(nil)
	_ Stander     = (*vote)(nil)
	_ RefReader   = (*vote)(nil)
	_ Passer      = (*vote)(nil)
	_ Asider      = (*vote)(nil)
	_ Bounded     = (*vote)(nil)
	_ Turner      = (*vote)(nil)
)

func newVote(c *Context) Stage {
	s := &vote{Context: c, left: map[string]string{}}
	for _, c := range s.listing() {
		if s.W().Outdated(c) {
			s.again = append(s.again, c.ID)
		}
	}
	s.calling, s.picked = s.nextToCount(""), s.nextAgain()
	return s
}

// nextAgain is the first of those that are to be counted again; empty when all were.
func (s *vote) nextAgain() string {
	for _, id := range s.again {
		if c, ok := s.W().Cluster(id); ok && !s.stands(c) {
			return id
		}
	}
	return ""
}

// stands reports whether a cluster has a tally of the items that it has.
func (s *vote) stands(c *workshop.Cluster) bool { return c.Counted() && !s.W().Outdated(c) }

// listing are the clusters in the order of the screen.
func (s *vote) listing() []*workshop.Cluster {
	if s.W().VotesShown() {
		return s.W().Ranking()
	}
	return s.allClusters()
}

// selection is the cluster that a lone number is for. Before the reveal there
// is always one; after it only one that was picked to be corrected.
func (s *vote) selection() *workshop.Cluster {
	id := s.calling
	if s.W().VotesShown() {
		id = s.picked
	}
	if c, ok := s.W().Cluster(id); ok {
		return c
	}
	if c, ok := s.W().Cluster(s.nextToCount("")); ok && !s.W().VotesShown() {
		return c
	}
	return nil
}

func (s *vote) Spotlit() string {
	if c := s.selection(); c != nil {
		return c.ID
	}
	return ""
}

func (s *vote) choose(c *workshop.Cluster) {
	if s.W().VotesShown() {
		s.picked = c.ID
	} else {
		s.calling = c.ID
		s.callHands(true)
	}
}

// nextToCount is the first cluster after another that has no tally that stands, wrapping
// round at the end; when all have one, that other, or else the first.
func (s *vote) nextToCount(after string) string {
	all := s.allClusters()
	at := slices.IndexFunc(all, func(c *workshop.Cluster) bool { return c.ID == after })
	for i := range all {
		if c := all[(at+1+i)%len(all)]; !s.stands(c) {
			return c.ID
		}
	}
	if at < 0 && len(all) > 0 {
		return all[0].ID
	}
	return after
}

func (s *vote) tallies() int {
	n := 0
	for _, c := range s.W().Clusters {
		if s.stands(c) {
			n++
		}
	}
	return n
}

func (s *vote) Key(k tea.KeyPressMsg) (screen.Reply, bool) {
	if !s.W().VotesShown() {
		s.picked = "" // the next reveal begins with nothing picked
	}
	if kit.KeyOf(k) == kit.CtrlR {
		if r, id := s.Uncounted(); id != "" {
			return r, true
		}
		return screen.Intend(workshop.RevealVotes{Revealed: !s.W().VotesShown()}), true
	}
	if !s.In.Empty() {
		return screen.Reply{}, false
	}
	key := kit.KeyOf(k)
	switch {
	case key == kit.Esc && s.W().VotesShown() && s.selection() != nil:
		s.picked = ""
		return screen.Reply{}, true
	case key == kit.Space && s.tied():
		return s.settle(), true
	case !s.W().VotesShown() && s.choosing():
		return screen.Reply{}, s.browse(key)
	}
	return screen.Reply{}, walk(key, s.step, s.turn)
}

// browse is what keys do while people choose: the arrows call for hands, Tab shows
// another page. Right and Left are the keys of a clicker here.
func (s *vote) browse(key kit.Key) bool {
	switch key {
	case kit.Up, kit.Down:
		s.step(0)
	case kit.Tab:
		s.turnPage(+1)
	case kit.ShiftTab:
		s.turnPage(-1)
	default:
		return false
	}
	return true
}

// step chooses the cluster above or below; with none chosen, the first. While people
// choose it calls for the hands for the next that has not been counted.
func (s *vote) step(by int) {
	all := s.listing()
	switch {
	case len(all) == 0:
		return
	case !s.W().VotesShown() && s.ballots():
		s.callHands(true)
		return
	}
	at := slices.Index(all, s.selection())
	if at < 0 {
		by = +1
	}
	s.choose(all[max(0, min(len(all)-1, at+by))])
}

// Stand calls for the hands of a cluster again, or for those that were called for when
// undo went there. Of a tie it picks one.
func (s *vote) Stand(at workshop.Subject, done bool) screen.Reply {
	if at.Kind == workshop.SubjectTie {
		s.standOn(at.Quadrant)
		return screen.Reply{}
	}
	c, ok := s.W().Cluster(at.ID)
	switch {
	case !ok || at.Kind != workshop.SubjectVotes:
	case s.atOnce && !done && !s.W().VotesTaken(): // back to where that was
		s.callHands(false)
	case s.atOnce && done:
		s.callHands(!s.allOnPhones())
	case !done:
		if !s.W().VotesShown() {
			s.left[c.ID] = s.calling
		}
		s.choose(c)
	case s.calling == c.ID:
		s.calling = s.leftFor(c.ID)
	}
	return screen.Reply{}
}

// leftFor is the cluster that undo left to go to this one, unless it has been counted
// since; then the next.
func (s *vote) leftFor(id string) string {
	if c, ok := s.W().Cluster(s.left[id]); ok && !s.stands(c) {
		return c.ID
	}
	return s.nextToCount(id)
}

// Click chooses a cluster.
func (s *vote) Click(x, y int) (screen.Reply, bool) {
	return click(&s.places, x, y, !s.In.Empty(), s.choose)
}

func (s *vote) Scroll(by int) screen.Reply { return s.scroll(by, s.step) }

// turn goes to the first cluster of another quadrant that has one. Revealed
// clusters are in order of votes, not by quadrant: there it does nothing.
func (s *vote) turn(by int) {
	c := s.selection()
	if c == nil || s.W().VotesShown() {
		return
	}
	for q := beside(c.Quadrant(), by); ; q = beside(q, by) {
		if in := InOrder(s.W().ClustersIn(q)); len(in) > 0 {
			s.choose(in[0])
			return
		}
	}
}

func (s *vote) Submit(text string) screen.Reply {
	if text == "" {
		if r, ok := s.phonesHere(); ok {
			return r
		}
		return s.settle()
	}
	b := s.read(text)
	switch {
	case b.dots == 0 && len(s.W().Clusters) == 0:
		return screen.Problem(s.room().Vote.Nothing).InPlain(nothingToVoteOnPlain)
	case b.problem != "":
		return screen.Problem(b.problem).InPlain(b.plain)
	case b.choice != nil:
		return s.choice(*b.choice)
	case b.dots > 0 && tellsDots(s.W()): // a refusal would say the sum
		return screen.Problem(dotsLater)
	case b.dots > 0 || b.cluster == nil:
		r := screen.Intend(workshop.SetDots{Dots: b.dots})
		r.Note = eachHas(b.dots) + "."
		return r
	case b.goTo:
		s.choose(b.cluster)
		return screen.SetLine("")
	}
	return s.count(text, b.cluster, b.votes)
}

// count counts the hands for a cluster, with the dots of phones, and calls for the next.
func (s *vote) count(typed string, c *workshop.Cluster, hands int) screen.Reply {
	if r, is := s.refused(typed, c, hands); is {
		return r
	}
	r := screen.Intend(s.counting(c, hands))
	r.Note = isCounted(c.Ref()) + "."
	id := c.ID
	r.Done = func() {
		s.callHands(true)
		if id == s.calling {
			s.calling = s.nextToCount(id)
		}
		if next := s.nextAgain(); id == s.picked && next != "" {
			s.picked = next
		}
	}
	if !s.W().VotesShown() && id != s.calling { // the first call, or one that is gone
		s.calling = s.selection().ID
	}
	return r
}

func (s *vote) Hints() []kit.Hint {
	switch {
	case len(s.W().Clusters) == 0:
		return []kit.Hint{kit.F4.Does("stages")}
	case s.W().VotesShown() && s.tied():
		return []kit.Hint{kit.Enter.Does(s.settling(s.selection())), kit.Keys{kit.Up, kit.Down}.Does("another")}
	case s.openTie() != nil:
		return []kit.Hint{kit.Enter.Does("settle the tie"), kit.Keys{kit.Up, kit.Down}.Does("correct a count"), kit.CtrlR.Does("hide")}
	case s.W().VotesShown():
		return []kit.Hint{kit.Keys{kit.Up, kit.Down}.Does("correct a count"), kit.CtrlR.Does("hide")}
	}
	return s.hintsOfCount()
}

// hintsOfCount are the keys before the reveal.
func (s *vote) hintsOfCount() []kit.Hint {
	count := kit.Enter.Does(countRef(s.selection().Ref(), s.stands(s.selection())))
	others := kit.Keys{kit.Up, kit.Down}.Does("another")
	line, does := otherDots(s.W().DotsEach())
	switch {
	case s.choosing() && !s.In.Empty():
		return []kit.Hint{kit.PgDn.Does(s.nextPage()), count}
	case s.choosing() && s.phones().any() && !s.W().VotesTaken() && !s.allOnPhones():
		return []kit.Hint{kit.PgDn.Does(s.nextPage()), s.phones().enters(), kit.Keys{kit.Up, kit.Down}.Does("choose")}
	case s.choosing():
		return []kit.Hint{kit.PgDn.Does(s.nextPage()), kit.Typed(line).Does(does), kit.Keys{kit.Up, kit.Down}.Does("choose")}
	case len(s.uncounted()) > 0:
		return []kit.Hint{kit.PgDn.Does(countsRest), s.alone(count), others}
	case !s.W().VotesTaken():
		return []kit.Hint{count, others}
	}
	return []kit.Hint{kit.PgDn.Does(showsResult), count, others}
}

// ReadsRef reports that a line goes to a cluster or counts it.
func (s *vote) ReadsRef(string) bool { return true }
