package workshop

import (
	"slices"
)

// This file is the only one that changes a Workshop. See Fact for what apply
// promises. While a fact is applied, LastAt is already the time of its event.
// What undo can take back is changed by the verbs of trail.go and by nothing
// else, and follows from the steps before it alone.

func (f Opened) apply(w *Workshop) {
	w.ID, w.Details, w.UTCOffset = f.Session, f.Details, f.UTCOffset
	w.Agenda, w.Deck, w.Triggers = f.Agenda, f.Deck, f.Triggers
	w.Chosen = slices.Clone(f.Chosen)
	w.cards = cardIDs(f.Deck)
}

func (f DetailsChanged) apply(w *Workshop) { set(w, &w.Details, f.Details) }

// The clock is kept by Log, which knows when an event happened.
func (Resumed) apply(*Workshop) {}

func (f StageEntered) apply(w *Workshop) {
	if f.Stage >= 0 && f.Stage < len(w.Agenda.Stages) {
		w.Stage = f.Stage
	}
}

func (f CardShown) apply(w *Workshop) {
	w.Card, w.Beat = f.Card, f.Beat
	if f.Card != "" && !w.shown[f.Card] {
		w.Shown = append(w.Shown, f.Card)
		w.shown[f.Card] = true
	}
	if f.Beat == BeatSecondStance {
		w.Ended[f.Card] = true
	}
}

func (f TriggerShown) apply(w *Workshop) { w.Trigger = f }

func (f PairingShown) apply(w *Workshop) { w.Pairing = f.Pairing }

func (f CardsChosen) apply(w *Workshop) { set(w, &w.Chosen, slices.Clone(f.Cards)) }

func (f CardMarked) apply(w *Workshop) { put(w, w.Marked, f.Card, f.Played) }

func (f StanceTaken) apply(w *Workshop) {
	r := w.Readings[f.Card]
	if r == nil {
		r = &Readings{}
		put(w, w.Readings, f.Card, r)
	}
	reading := &Reading{Counts: f.Counts, People: w.People}
	if f.Moment == After {
		set(w, &r.After, reading)
	} else {
		set(w, &r.Before, reading)
	}
}

func (f TargetAgreed) apply(w *Workshop) { set(w, &w.Target, f.Step) }

func (f ItemAdded) apply(w *Workshop) {
	item := &Item{
		ID: f.Item, Quadrant: f.Quadrant, Number: w.number(string(f.Quadrant)), Text: f.Text, Function: f.Function, How: f.How,
		Card: f.Card, Cluster: f.Cluster, At: w.LastAt,
	}
	add(w, &w.Items, item)
	put(w, w.items, item.ID, item)
	w.settle(item)
}

// settle makes the cluster for an item that has just been given a new one.
func (w *Workshop) settle(item *Item) *Cluster {
	set(w, &w.next, w.next+1)
	c := &Cluster{ID: item.Cluster, Items: []*Item{item}}
	add(w, &w.Clusters, c)
	w.clusters.enter(w, c.ID, c)
	return c
}

// unsettle takes an item out of its cluster, which goes when it was the last.
func (w *Workshop) unsettle(item *Item) {
	c, ok := w.Cluster(item.Cluster)
	if !ok {
		return
	}
	cut(w, &c.Items, item)
	for w.clusters.twice && slices.Contains(c.Items, item) {
		cut(w, &c.Items, item)
	}
	if len(c.Items) == 0 {
		w.dissolve(c)
	}
}

// dissolve takes a cluster off the board, and its votes with it.
func (w *Workshop) dissolve(c *Cluster) {
	w.count(c, 0, false)
	cut(w, &w.Clusters, c)
	drop(w, w.clusters.of, c.ID)
}

// count gives a cluster a tally, and keeps the sums of all.
func (w *Workshop) count(c *Cluster, votes int, counted bool) {
	set(w, &w.votes, w.votes+votes-c.Votes)
	set(w, &c.Votes, votes)
	if counted != c.Counted {
		set(w, &w.tallies, w.tallies+map[bool]int{true: 1, false: -1}[counted])
		set(w, &c.Counted, counted)
	}
}

func (f ItemEdited) apply(w *Workshop) {
	if i, ok := w.items[f.Item]; ok {
		set(w, &i.Text, f.Text)
	}
}

func (f ItemMoved) apply(w *Workshop) {
	i, ok := w.items[f.Item]
	if !ok {
		return
	}
	var along Cluster
	if c, ok := w.Cluster(i.Cluster); ok && len(c.Items) == 1 {
		along = *c // a lone item takes its votes and its name along
	}
	w.unsettle(i)
	if i.Quadrant != f.Quadrant {
		set(w, &i.Quadrant, f.Quadrant)
		set(w, &i.Number, w.number(string(f.Quadrant)))
	}
	set(w, &i.Cluster, f.Cluster)
	moved := w.settle(i) // new, so it needs no trail of its own
	moved.Name = along.Name
	w.count(moved, along.Votes, along.Counted)
}

func (f ItemRetagged) apply(w *Workshop) {
	if i, ok := w.items[f.Item]; ok {
		set(w, &i.Function, f.Function)
		set(w, &i.How, f.How)
	}
}

func (f EvidenceGiven) apply(w *Workshop) {
	if i, ok := w.items[f.Item]; ok {
		set(w, &i.Evidence, f.Evidence)
		set(w, &i.Comparator, f.Comparator)
	}
}

func (f ItemDeleted) apply(w *Workshop) {
	i, ok := w.items[f.Item]
	if !ok {
		return
	}
	w.unsettle(i)
	drop(w, w.items, f.Item)
	cut(w, &w.Items, i)
}

func (f ClustersMerged) apply(w *Workshop) {
	into, ok := w.Cluster(f.Into)
	from, also := w.Cluster(f.From)
	if !ok || !also || into == from {
		return
	}
	votes, counted := into.Votes+from.Votes, into.Counted || from.Counted
	if into.Name == "" {
		set(w, &into.Name, from.Name)
	}
	w.dissolve(from)
	w.count(into, votes, counted)
	w.join(into, from)
	w.recite(from.ID, into.ID)
}

// join puts the items of one cluster behind those of another. The way back is
// one for all of them, and holds none: clusters can be large, and merged often.
func (w *Workshop) join(into, from *Cluster) {
	for _, i := range from.Items {
		if i.Cluster != from.ID { // only where nobody has checked
			set(w, &i.Cluster, from.ID)
		}
	}
	own := len(into.Items)
	if w.trail != nil {
		w.leave(func() {
			from.Items = slices.Clone(into.Items[own:])
			clear(into.Items[own:])
			into.Items = into.Items[:own]
			from.label()
		})
	}
	into.Items, from.Items = append(into.Items, from.Items...), nil
	into.label()
}

func (c *Cluster) label() {
	for _, i := range c.Items {
		i.Cluster = c.ID
	}
}

// recite lets strategies that cited one cluster cite another.
func (w *Workshop) recite(from, into string) {
	if w.named[from] == 0 {
		return
	}
	for _, s := range w.Strategies {
		at := slices.Index(s.Cites, from)
		if at < 0 {
			continue
		}
		cites := slices.Delete(slices.Clone(s.Cites), at, at+1)
		if !slices.Contains(cites, into) {
			cites = slices.Insert(cites, at, into)
		}
		w.cite(s, cites)
	}
}

// cite gives a strategy what it cites, and counts how often each is named.
func (w *Workshop) cite(s *Strategy, cites []string) {
	w.name(-1, s.Cites...)
	w.name(+1, cites...)
	set(w, &s.Cites, cites)
}

// plan gives an initiative what it says.
func (w *Workshop) plan(n *Initiative, p Plan) {
	w.name(-1, n.Strategy)
	w.name(+1, p.Strategy)
	set(w, &n.Plan, p)
}

// name counts how often clusters and strategies are named by others.
func (w *Workshop) name(by int, ids ...string) {
	for _, id := range ids {
		put(w, w.named, id, w.named[id]+by)
	}
}

func (f ItemSplit) apply(w *Workshop) {
	i, ok := w.items[f.Item]
	if !ok {
		return
	}
	w.unsettle(i)
	set(w, &i.Cluster, f.Cluster)
	w.settle(i)
}

func (f ClusterNamed) apply(w *Workshop) {
	if c, ok := w.Cluster(f.Cluster); ok {
		set(w, &c.Name, f.Name)
	}
}

func (f DotsSet) apply(w *Workshop) { set(w, &w.Dots, f.Dots) }

func (f VotesCounted) apply(w *Workshop) {
	if c, ok := w.Cluster(f.Cluster); ok {
		w.count(c, f.Votes, true)
		set(w, &w.Dots, f.Dots)
	}
}

func (f VotesRevealed) apply(w *Workshop) { set(w, &w.Revealed, f.Revealed) }

func (f StrategyWritten) apply(w *Workshop) {
	set(w, &w.next, w.next+1)
	s := &Strategy{ID: f.Strategy, Pairing: f.Pairing, Number: w.number(string(f.Pairing)), Text: f.Text}
	add(w, &w.Strategies, s)
	w.strategies.enter(w, s.ID, s)
	w.cite(s, slices.Clone(f.Cites))
}

func (f StrategyEdited) apply(w *Workshop) {
	if s, ok := w.Strategy(f.Strategy); ok {
		w.cite(s, slices.Clone(f.Cites))
		set(w, &s.Text, f.Text)
	}
}

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
		w.plan(n, n.Plan.aimless())
	}
}

func (f StrategyPlaced) apply(w *Workshop) {
	if s, ok := w.Strategy(f.Strategy); ok && f.Place.valid() {
		set(w, &s.Place, f.Place)
	}
}

// aimless is the plan without the strategy that it serves.
func (p Plan) aimless() Plan {
	p.Strategy = ""
	return p
}

func (f InitiativeWritten) apply(w *Workshop) {
	set(w, &w.next, w.next+1)
	n := &Initiative{ID: f.Initiative, Number: w.number("I")}
	add(w, &w.Initiatives, n)
	w.initiatives.enter(w, n.ID, n)
	w.plan(n, f.Plan)
}

func (f InitiativeEdited) apply(w *Workshop) {
	if n, ok := w.Initiative(f.Initiative); ok {
		w.plan(n, f.Plan)
	}
}

func (f InitiativeDropped) apply(w *Workshop) {
	for n, ok := w.Initiative(f.Initiative); ok; n, ok = w.Initiative(f.Initiative) {
		w.name(-1, n.Strategy)
		cut(w, &w.Initiatives, n)
		drop(w, w.initiatives.of, n.ID)
	}
}

func (f AgreementTaken) apply(w *Workshop) {
	set(w, &w.Agreement, f.Counts)
	set(w, &w.AgreementPeople, w.People)
}

func (f RemarkAdded) apply(w *Workshop) {
	set(w, &w.next, w.next+1)
	r := &Remark{ID: f.Remark, Topic: f.Topic, Text: f.Text, Card: f.Card, Stage: f.Stage}
	add(w, &w.Remarks, r)
	w.remarks.enter(w, r.ID, r)
}

func (f RemarkEdited) apply(w *Workshop) {
	if r, ok := w.Remark(f.Remark); ok {
		set(w, &r.Text, f.Text)
	}
}

func (f RemarkDeleted) apply(w *Workshop) {
	for r, ok := w.Remark(f.Remark); ok; r, ok = w.Remark(f.Remark) {
		cut(w, &w.Remarks, r)
		drop(w, w.remarks.of, r.ID)
	}
}

func (f PrivateNoted) apply(w *Workshop) {
	w.number(noteNumbers)
	n := &PrivateNote{ID: f.Note, Text: f.Text, Stage: f.Stage, Card: f.Card, At: w.LastAt}
	add(w, &w.PrivateNotes, n)
	w.notes.enter(w, n.ID, n)
}

func (f PrivateNoteDropped) apply(w *Workshop) {
	for n, ok := w.PrivateNote(f.Note); ok; n, ok = w.PrivateNote(f.Note) {
		cut(w, &w.PrivateNotes, n)
		drop(w, w.notes.of, n.ID)
	}
}

func (f ReviewSet) apply(w *Workshop) { set(w, &w.ReviewDate, f.Date) }

// Undo and redo change which events count; Log folds them anew.
func (Undone) apply(*Workshop) {}
func (Redone) apply(*Workshop) {}

func (Closed) apply(w *Workshop)   { w.Closed = true }
func (Reopened) apply(w *Workshop) { w.Closed = false }
