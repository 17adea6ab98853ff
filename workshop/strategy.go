package workshop

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
)

// Strategy is a TOWS pairing of inside and outside clusters.
type Strategy struct {
	ID      string
	Pairing Pairing
	Number  int // in its pairing; never given twice
	Text    string
	Place        // on the grid of impact by effort
	Phones  int  // of how many phones that is the middle; 0: hands alone placed it
	Chosen  bool // by the room, from the grid

	items []string // ids of what it rests on: the items that led the clusters it cites
}

// Ref is the strategy's short name: "SO1".
func (s *Strategy) Ref() string { return string(s.Pairing) + strconv.Itoa(s.Number) }

// Strategy finds a strategy by its id.
func (w *Workshop) Strategy(id string) (*Strategy, bool) {
	return w.strategies.find(w.Strategies, id, func(s *Strategy) string { return s.ID })
}

// StrategyRef is what the strategy with this id is called; empty when gone.
func (w *Workshop) StrategyRef(id string) string {
	if s, ok := w.Strategy(id); ok {
		return s.Ref()
	}
	return ""
}

// Cites lists the ids of the clusters that a strategy cites: wherever the items
// are that it rests on.
func (w *Workshop) Cites(s *Strategy) []string {
	var clusters []string
	for _, id := range s.items {
		if i, ok := w.items[id]; ok && !slices.Contains(clusters, i.Cluster) {
			clusters = append(clusters, i.Cluster)
		}
	}
	return clusters
}

// Citing lists the strategies that cite a cluster.
func (w *Workshop) Citing(cluster string) []*Strategy {
	return filter(w.Strategies, func(s *Strategy) bool { return slices.Contains(w.Cites(s), cluster) })
}

func (w *Workshop) checkStrategy(id string) error {
	if _, ok := w.Strategy(id); !ok {
		return refuse(strategyGone)
	}
	return nil
}

var strategyFacts = []factKind{
	{StrategyWritten{}, undoable | searched | said},
	{StrategyEdited{}, undoable | searched},
	{StrategyDropped{}, undoable | searched},
}

// StrategyWritten is a new strategy.
type StrategyWritten struct {
	Strategy string   `json:"strategy" redact:"no"`
	Pairing  Pairing  `json:"pairing"`
	Cites    []string `json:"cites" redact:"no"` // clusters
	Text     string   `json:"text"`
}

// WriteStrategy adds a strategy that cites clusters by their ids.
type WriteStrategy struct {
	Pairing Pairing
	Cites   []string
	Text    string
}

func (i WriteStrategy) facts(w *Workshop) ([]Fact, error) {
	return one(StrategyWritten{w.newID("t"), i.Pairing, slices.Clone(i.Cites), Clean(i.Text)})
}

func (StrategyWritten) Kind() string              { return "strategy.written" }
func (f StrategyWritten) label(*Workshop) string  { return fmt.Sprintf(strategyWritten, f.Pairing) }
func (f StrategyWritten) newIDs() []string        { return []string{f.Strategy} }
func (f StrategyWritten) about(*Workshop) Subject { return SubjectStrategyOn(f.Pairing, f.Cites) }

func (f StrategyWritten) check(w *Workshop) error {
	if err := cmp.Or(f.Pairing.check(), w.checkNewIDs(f.newIDs()...)); err != nil {
		return err
	}
	return cmp.Or(w.checkCites(f.Pairing, f.Cites), checkText(fieldStrategy, f.Text, MaxText))
}

// checkCites requires at least one cluster from each side of the pairing.
func (w *Workshop) checkCites(p Pairing, cites []string) error {
	inside, outside := false, false
	cited := map[string]bool{}
	for _, id := range cites {
		c, ok := w.Cluster(id)
		if !ok || cited[id] {
			return refuse(strategyCites)
		}
		cited[id] = true
		inside = inside || c.Quadrant() == p.Inside()
		outside = outside || c.Quadrant() == p.Outside()
	}
	if !inside || !outside {
		return refuse(strategyOneSided,
			p, p.Inside().Name(), p.Outside().Name())
	}
	return nil
}

func (f StrategyWritten) apply(w *Workshop) {
	s := &Strategy{ID: f.Strategy, Pairing: f.Pairing, Number: w.nextNumber(string(f.Pairing)), Text: f.Text}
	w.strategies.add(w, &w.Strategies, s.ID, s)
	w.cite(s, w.basis(nil, f.Cites))
}

// StrategyEdited changes a strategy's words and what it cites.
type StrategyEdited struct {
	Strategy string   `json:"strategy" redact:"no"`
	Cites    []string `json:"cites" redact:"no"`
	Text     string   `json:"text"`
}

// EditStrategy changes a strategy's words and what it cites.
type EditStrategy struct {
	Strategy string
	Cites    []string
	Text     string
}

func (i EditStrategy) facts(*Workshop) ([]Fact, error) {
	return one(StrategyEdited{i.Strategy, slices.Clone(i.Cites), Clean(i.Text)})
}

func (StrategyEdited) Kind() string { return "strategy.edited" }
func (f StrategyEdited) about(*Workshop) Subject {
	return Subject{Kind: SubjectStrategyText, ID: f.Strategy}
}

func (f StrategyEdited) label(w *Workshop) string {
	return fmt.Sprintf(strategyEdited, w.StrategyRef(f.Strategy))
}

func (f StrategyEdited) check(w *Workshop) error {
	if err := w.checkStrategy(f.Strategy); err != nil {
		return err
	}
	s, _ := w.Strategy(f.Strategy)
	return cmp.Or(w.checkCites(s.Pairing, f.Cites), checkText(fieldStrategy, f.Text, MaxText))
}

func (f StrategyEdited) apply(w *Workshop) {
	if s, ok := w.Strategy(f.Strategy); ok {
		w.cite(s, w.basis(s.items, f.Cites))
		set(w, &s.Text, f.Text)
	}
}

// StrategyDropped removes a strategy; its initiatives stay, without it.
type StrategyDropped struct {
	Strategy string `json:"strategy" redact:"no"`
}

// DropStrategy removes a strategy.
type DropStrategy struct{ Strategy string }

func (i DropStrategy) facts(*Workshop) ([]Fact, error) { return one(StrategyDropped(i)) }

func (StrategyDropped) Kind() string           { return "strategy.dropped" }
func (StrategyDropped) label(*Workshop) string { return strategyDropped }
func (f StrategyDropped) about(*Workshop) Subject {
	return Subject{Kind: SubjectStrategy, ID: f.Strategy}
}

func (f StrategyDropped) check(w *Workshop) error { return w.checkStrategy(f.Strategy) }

func (f StrategyDropped) apply(w *Workshop) {
	for s, ok := w.Strategy(f.Strategy); ok; s, ok = w.Strategy(f.Strategy) {
		w.cite(s, nil)
		cut(w, &w.Strategies, s)
		drop(w, w.strategies.of, s.ID)
	}
	if w.named[f.Strategy] == 0 {
		return
	}
	for _, n := range w.Serving(f.Strategy) {
		w.setPlan(n, n.Plan.withoutStrategy())
	}
}

// basis is what a strategy rests on that cites these clusters: in each the items
// that it rested on before, or else the one that leads.
func (w *Workshop) basis(before, clusters []string) []string {
	var items []string
	for _, id := range clusters {
		c, ok := w.Cluster(id)
		if !ok {
			continue
		}
		kept := false
		for _, item := range before {
			if i, ok := w.items[item]; ok && i.Cluster == id {
				items, kept = append(items, item), true
			}
		}
		if !kept {
			items = append(items, c.lead().ID)
		}
	}
	return items
}

// citeRest makes the strategies that rest on an item rest on the others of its
// cluster instead. Only sessions of older versions need it: there an item that
// was cited could leave in company.
func (w *Workshop) citeRest(leaving *Item) {
	if w.named[leaving.ID] == 0 {
		return
	}
	heir := ""
	if c, ok := w.Cluster(leaving.Cluster); ok && len(c.Items) > 1 {
		if heir = c.lead().ID; heir == leaving.ID {
			heir = c.Items[1].ID
		}
	}
	for _, s := range w.Strategies {
		at := slices.Index(s.items, leaving.ID)
		if at < 0 {
			continue
		}
		items := slices.Delete(slices.Clone(s.items), at, at+1)
		if heir != "" && !slices.Contains(items, heir) {
			items = slices.Insert(items, at, heir)
		}
		w.cite(s, items)
	}
}

// cite sets what a strategy rests on, and counts how often each item is.
func (w *Workshop) cite(s *Strategy, items []string) {
	w.countNamed(-1, s.items...)
	w.countNamed(+1, items...)
	set(w, &s.items, items)
}

// countNamed counts how often items and strategies are named by others.
func (w *Workshop) countNamed(by int, ids ...string) {
	for _, id := range ids {
		put(w, w.named, id, w.named[id]+by)
	}
}
