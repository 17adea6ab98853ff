package workshop

import (
	"slices"
	"strconv"
	"time"
)

// Workshop is the state of a session: what its events add up to. It is read
// by screens and by the blueprint and changed only by events.
type Workshop struct {
	ID string
	Details
	UTCOffset int
	Agenda    Agenda
	Deck      Deck
	Triggers  Triggers

	// Where the session stands.
	Stage   int
	Card    string // on the screen of a provocations stage; empty for the choice of cards
	Beat    Beat
	Trigger TriggerShown
	Pairing Pairing
	Closed  bool

	Chosen   []string
	Shown    []string        // cards, in the order in which they were first shown
	Ended    map[string]bool // cards that were shown to their last beat
	Marked   map[string]bool
	Readings map[string]*Readings
	Target   int

	Items    []*Item
	Clusters []*Cluster
	Dots     int // per person as set or as first counted with; 0: not yet
	Revealed bool

	Strategies  []*Strategy
	Initiatives []*Initiative

	Agreement       [len(Gradients)]int
	AgreementPeople int // present when the agreement was taken; 0: not taken
	Remarks         []*Remark
	ReviewDate      string

	PrivateNotes []*PrivateNote // for the facilitator's eyes only, oldest first

	Head      int // seq of the last event
	StartedAt time.Time
	LastAt    time.Time // of the last event, for people only

	clock   clock
	history history
	trail   *trail          // while a step is applied that can be taken back; else nil
	shown   map[string]bool // the same cards as Shown
	next    int             // number of the last id given
	numbers map[string]int  // number of the last item, strategy or initiative by what its ref begins with

	// What would else be sought or added up among all there is.
	cards       map[string]bool
	items       map[string]*Item
	clusters    index[Cluster]
	strategies  index[Strategy]
	initiatives index[Initiative]
	remarks     index[Remark]
	notes       index[PrivateNote]
	named       map[string]int // how often a cluster or a strategy is named by strategies and initiatives
	votes       int            // on all clusters together
	tallies     int            // how many clusters have been counted
}

// Reading is one stance: counts per step and how many people were present.
type Reading struct {
	Counts [Steps]int
	People int
}

// Readings are a card's two readings; either may be nil.
type Readings struct{ Before, After *Reading }

// At is the reading of this moment, or nil.
func (r *Readings) At(m Moment) *Reading {
	switch {
	case r == nil:
		return nil
	case m == After:
		return r.After
	}
	return r.Before
}

// Item is one statement on a quadrant.
type Item struct {
	ID         string
	Quadrant   Quadrant
	Number     int // in its quadrant; never given twice
	Text       string
	Function   Function
	How        Kind
	Card       string
	Evidence   string
	Comparator string
	Cluster    string
	At         time.Time // when it was put on the board
}

// Ref is how an item is called in talk and in the blueprint: "S1".
func (i *Item) Ref() string { return string(i.Quadrant) + strconv.Itoa(i.Number) }

// Cluster is items of one quadrant that say the same.
type Cluster struct {
	ID      string
	Name    string
	Items   []*Item
	Votes   int
	Counted bool // a tally has been taken, if only of zero
}

// Quadrant is the quadrant of the cluster's items.
func (c *Cluster) Quadrant() Quadrant { return c.Items[0].Quadrant }

// Ref is the ref of the cluster's lowest item: "S1".
func (c *Cluster) Ref() string {
	lowest := c.Items[0]
	for _, i := range c.Items {
		if i.Number < lowest.Number {
			lowest = i
		}
	}
	return lowest.Ref()
}

// Title is the cluster's name, or the words of its first item.
func (c *Cluster) Title() string {
	if c.Name != "" {
		return c.Name
	}
	return c.Items[0].Text
}

// Strategy is a TOWS pairing of inside and outside clusters.
type Strategy struct {
	ID      string
	Pairing Pairing
	Number  int // in its pairing; never given twice
	Cites   []string
	Text    string
	Place   // on the grid of impact by effort
}

// Initiative is what will be done.
type Initiative struct {
	ID     string
	Number int // never given twice
	Plan
}

// Remark is a sentence that is not an item.
type Remark struct {
	ID    string
	Topic Topic
	Text  string
	Card  string
	Stage int
}

func newWorkshop() *Workshop {
	return &Workshop{
		Marked:   map[string]bool{},
		Readings: map[string]*Readings{},
		Trigger:  TriggerShown{Quadrant: Strengths},
		Pairing:  SO,
		Ended:    map[string]bool{},
		shown:    map[string]bool{},
		numbers:  map[string]int{},
		items:    map[string]*Item{},
		named:    map[string]int{},

		clusters: newIndex[Cluster](), strategies: newIndex[Strategy](), initiatives: newIndex[Initiative](),
		remarks: newIndex[Remark](), notes: newIndex[PrivateNote](),
	}
}

// number gives the next number of what is called by this letter or pairing.
func (w *Workshop) number(what string) int {
	put(w, w.numbers, what, w.numbers[what]+1)
	return w.numbers[what]
}

// CurrentStage is the stage at which the session stands.
func (w *Workshop) CurrentStage() Stage {
	if w.Stage < 0 || w.Stage >= len(w.Agenda.Stages) {
		return Stage{}
	}
	return w.Agenda.Stages[w.Stage]
}

// Item finds an item by its id.
func (w *Workshop) Item(id string) (*Item, bool) {
	i, ok := w.items[id]
	return i, ok
}

// ItemsIn lists the items of a quadrant, oldest first.
func (w *Workshop) ItemsIn(q Quadrant) []*Item {
	var in []*Item
	for _, i := range w.Items {
		if i.Quadrant == q {
			in = append(in, i)
		}
	}
	return in
}

// ItemsFrom lists the items that were captured during a card, oldest first.
func (w *Workshop) ItemsFrom(card string) []*Item {
	var from []*Item
	for _, i := range w.Items {
		if i.Card == card {
			from = append(from, i)
		}
	}
	return from
}

// Cluster finds a cluster by its id.
func (w *Workshop) Cluster(id string) (*Cluster, bool) {
	return w.clusters.find(w.Clusters, id, func(c *Cluster) string { return c.ID })
}

// ClustersIn lists the clusters of a quadrant, oldest first.
func (w *Workshop) ClustersIn(q Quadrant) []*Cluster {
	var in []*Cluster
	for _, c := range w.Clusters {
		if c.Quadrant() == q {
			in = append(in, c)
		}
	}
	return in
}

// Strategy finds a strategy by its id.
func (w *Workshop) Strategy(id string) (*Strategy, bool) {
	return w.strategies.find(w.Strategies, id, func(s *Strategy) string { return s.ID })
}

// Ref is how a strategy is called: "SO1".
func (s *Strategy) Ref() string { return string(s.Pairing) + strconv.Itoa(s.Number) }

// StrategyRef is how the strategy with this id is called; empty when gone.
func (w *Workshop) StrategyRef(id string) string {
	if s, ok := w.Strategy(id); ok {
		return s.Ref()
	}
	return ""
}

// Initiative finds an initiative by its id.
func (w *Workshop) Initiative(id string) (*Initiative, bool) {
	return w.initiatives.find(w.Initiatives, id, func(n *Initiative) string { return n.ID })
}

// Ref is how an initiative is called: "I2".
func (n *Initiative) Ref() string { return "I" + strconv.Itoa(n.Number) }

// InitiativeRef is how the initiative with this id is called; empty when gone.
func (w *Workshop) InitiativeRef(id string) string {
	if n, ok := w.Initiative(id); ok {
		return n.Ref()
	}
	return ""
}

// Remark finds a remark by its id.
func (w *Workshop) Remark(id string) (*Remark, bool) {
	return w.remarks.find(w.Remarks, id, func(r *Remark) string { return r.ID })
}

// RemarksOn lists the remarks on a topic, oldest first.
func (w *Workshop) RemarksOn(topic Topic) []*Remark {
	var on []*Remark
	for _, r := range w.Remarks {
		if r.Topic == topic {
			on = append(on, r)
		}
	}
	return on
}

// Played says whether a card counts as played: marked so, or else measured.
func (w *Workshop) Played(card string) bool {
	if marked, ok := w.Marked[card]; ok {
		return marked
	}
	r := w.Readings[card]
	return r != nil && (r.Before != nil || r.After != nil)
}

// Citing lists the strategies that cite a cluster.
func (w *Workshop) Citing(cluster string) []*Strategy {
	var citing []*Strategy
	for _, s := range w.Strategies {
		if slices.Contains(s.Cites, cluster) {
			citing = append(citing, s)
		}
	}
	return citing
}

// Serving lists the initiatives that serve a strategy.
func (w *Workshop) Serving(strategy string) []*Initiative {
	var serving []*Initiative
	for _, n := range w.Initiatives {
		if n.Strategy == strategy {
			serving = append(serving, n)
		}
	}
	return serving
}

// Zone is the time zone in which the session is held.
func (w *Workshop) Zone() *time.Location { return time.FixedZone("", w.UTCOffset*60) }
