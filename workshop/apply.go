package workshop

import (
	"slices"
)

// This file is the only one that changes a Workshop. See Fact for what apply
// promises. While a fact is applied, LastAt is already the time of its event.

func (f Opened) apply(w *Workshop) {
	w.ID, w.Details, w.UTCOffset = f.Session, f.Details, f.UTCOffset
	w.Agenda, w.Deck, w.Triggers = f.Agenda, f.Deck, f.Triggers
	w.Chosen = slices.Clone(f.Chosen)
}

func (f DetailsChanged) apply(w *Workshop) { w.Details = f.Details }

// The clock is kept by Log, which knows when an event happened.
func (Resumed) apply(*Workshop) {}

func (f StageEntered) apply(w *Workshop) {
	if f.Stage >= 0 && f.Stage < len(w.Agenda.Stages) {
		w.Stage = f.Stage
	}
}

func (f CardShown) apply(w *Workshop) {
	w.Card, w.Beat = f.Card, f.Beat
	if f.Card != "" && !slices.Contains(w.Shown, f.Card) {
		w.Shown = append(w.Shown, f.Card)
	}
	if f.Beat == BeatSecondStance {
		w.Ended[f.Card] = true
	}
}

func (f TriggerShown) apply(w *Workshop) { w.Trigger = f }

func (f PairingShown) apply(w *Workshop) { w.Pairing = f.Pairing }

func (f CardsChosen) apply(w *Workshop) { w.Chosen = slices.Clone(f.Cards) }

func (f CardMarked) apply(w *Workshop) { w.Marked[f.Card] = f.Played }

func (f StanceTaken) apply(w *Workshop) {
	r := w.Readings[f.Card]
	if r == nil {
		r = &Readings{}
		w.Readings[f.Card] = r
	}
	reading := &Reading{Counts: f.Counts, People: w.People}
	if f.Moment == After {
		r.After = reading
	} else {
		r.Before = reading
	}
}

func (f TargetAgreed) apply(w *Workshop) { w.Target = f.Step }

func (f ItemAdded) apply(w *Workshop) {
	item := &Item{ID: f.Item, Text: f.Text, Function: f.Function, How: f.How, Card: f.Card, At: w.LastAt}
	w.Items = append(w.Items, item)
	w.items[item.ID] = item
	w.next++
	w.settle(item, f.Quadrant, f.Cluster)
}

// settle gives an item a place in a quadrant and a cluster of its own.
func (w *Workshop) settle(item *Item, q Quadrant, cluster string) {
	if item.Quadrant != q {
		item.Quadrant, item.Number = q, w.number(string(q))
	}
	item.Cluster = cluster
	w.Clusters = append(w.Clusters, &Cluster{ID: cluster, Items: []*Item{item}})
}

// unsettle takes an item out of its cluster, which goes when it was the last.
func (w *Workshop) unsettle(item *Item) {
	c, ok := w.Cluster(item.Cluster)
	if !ok {
		return
	}
	c.Items = slices.DeleteFunc(c.Items, func(i *Item) bool { return i == item })
	if len(c.Items) == 0 {
		w.Clusters = slices.DeleteFunc(w.Clusters, func(other *Cluster) bool { return other == c })
	}
}

func (f ItemEdited) apply(w *Workshop) {
	if i, ok := w.items[f.Item]; ok {
		i.Text = f.Text
	}
}

func (f ItemMoved) apply(w *Workshop) {
	i, ok := w.items[f.Item]
	if !ok {
		return
	}
	var votes Cluster
	if c, ok := w.Cluster(i.Cluster); ok && len(c.Items) == 1 {
		votes = *c // a lone item takes its votes and its name along
	}
	w.unsettle(i)
	w.next++
	w.settle(i, f.Quadrant, f.Cluster)
	moved := w.Clusters[len(w.Clusters)-1]
	moved.Name, moved.Votes, moved.Counted = votes.Name, votes.Votes, votes.Counted
}

func (f ItemRetagged) apply(w *Workshop) {
	if i, ok := w.items[f.Item]; ok {
		i.Function, i.How = f.Function, f.How
	}
}

func (f EvidenceGiven) apply(w *Workshop) {
	if i, ok := w.items[f.Item]; ok {
		i.Evidence, i.Comparator = f.Evidence, f.Comparator
	}
}

func (f ItemDeleted) apply(w *Workshop) {
	i, ok := w.items[f.Item]
	if !ok {
		return
	}
	w.unsettle(i)
	delete(w.items, f.Item)
	w.Items = slices.DeleteFunc(w.Items, func(other *Item) bool { return other == i })
}

func (f ClustersMerged) apply(w *Workshop) {
	into, ok := w.Cluster(f.Into)
	from, also := w.Cluster(f.From)
	if !ok || !also || into == from {
		return
	}
	for _, i := range from.Items {
		i.Cluster = into.ID
	}
	into.Items = append(into.Items, from.Items...)
	into.Votes += from.Votes
	into.Counted = into.Counted || from.Counted
	if into.Name == "" {
		into.Name = from.Name
	}
	w.Clusters = slices.DeleteFunc(w.Clusters, func(c *Cluster) bool { return c == from })
	w.recite(from.ID, into.ID)
}

// recite lets strategies that cited one cluster cite another.
func (w *Workshop) recite(from, into string) {
	for _, s := range w.Strategies {
		at := slices.Index(s.Cites, from)
		if at < 0 {
			continue
		}
		cites := slices.Delete(slices.Clone(s.Cites), at, at+1)
		if !slices.Contains(cites, into) {
			cites = slices.Insert(cites, at, into)
		}
		s.Cites = cites
	}
}

func (f ItemSplit) apply(w *Workshop) {
	i, ok := w.items[f.Item]
	if !ok {
		return
	}
	w.unsettle(i)
	w.next++
	w.settle(i, i.Quadrant, f.Cluster)
}

func (f ClusterNamed) apply(w *Workshop) {
	if c, ok := w.Cluster(f.Cluster); ok {
		c.Name = f.Name
	}
}

func (f DotsSet) apply(w *Workshop) { w.Dots = f.Dots }

func (f VotesCounted) apply(w *Workshop) {
	if c, ok := w.Cluster(f.Cluster); ok {
		c.Votes, c.Counted, w.Dots = f.Votes, true, f.Dots
	}
}

func (f VotesRevealed) apply(w *Workshop) { w.Revealed = f.Revealed }

func (f StrategyWritten) apply(w *Workshop) {
	w.next++
	w.Strategies = append(w.Strategies, &Strategy{
		ID: f.Strategy, Pairing: f.Pairing, Number: w.number(string(f.Pairing)), Cites: slices.Clone(f.Cites), Text: f.Text,
	})
}

func (f StrategyEdited) apply(w *Workshop) {
	if s, ok := w.Strategy(f.Strategy); ok {
		s.Cites, s.Text = slices.Clone(f.Cites), f.Text
	}
}

func (f StrategyDropped) apply(w *Workshop) {
	w.Strategies = slices.DeleteFunc(w.Strategies, func(s *Strategy) bool { return s.ID == f.Strategy })
	for _, n := range w.Serving(f.Strategy) {
		n.Strategy = ""
	}
}

func (f StrategyPlaced) apply(w *Workshop) {
	if s, ok := w.Strategy(f.Strategy); ok && f.Place.valid() {
		s.Place = f.Place
	}
}

func (f InitiativeWritten) apply(w *Workshop) {
	w.next++
	w.Initiatives = append(w.Initiatives, &Initiative{ID: f.Initiative, Number: w.number("I"), Plan: f.Plan})
}

func (f InitiativeEdited) apply(w *Workshop) {
	if n, ok := w.Initiative(f.Initiative); ok {
		n.Plan = f.Plan
	}
}

func (f InitiativeDropped) apply(w *Workshop) {
	w.Initiatives = slices.DeleteFunc(w.Initiatives, func(n *Initiative) bool { return n.ID == f.Initiative })
}

func (f AgreementTaken) apply(w *Workshop) { w.Agreement, w.AgreementPeople = f.Counts, w.People }

func (f RemarkAdded) apply(w *Workshop) {
	w.next++
	w.Remarks = append(w.Remarks, &Remark{ID: f.Remark, Topic: f.Topic, Text: f.Text, Card: f.Card, Stage: f.Stage})
}

func (f RemarkEdited) apply(w *Workshop) {
	if r, ok := w.Remark(f.Remark); ok {
		r.Text = f.Text
	}
}

func (f RemarkDeleted) apply(w *Workshop) {
	w.Remarks = slices.DeleteFunc(w.Remarks, func(r *Remark) bool { return r.ID == f.Remark })
}

func (f PrivateNoted) apply(w *Workshop) {
	w.number(noteNumbers)
	w.PrivateNotes = append(w.PrivateNotes, &PrivateNote{ID: f.Note, Text: f.Text, Stage: f.Stage, Card: f.Card, At: w.LastAt})
}

func (f PrivateNoteDropped) apply(w *Workshop) {
	w.PrivateNotes = slices.DeleteFunc(w.PrivateNotes, func(n *PrivateNote) bool { return n.ID == f.Note })
}

func (f ReviewSet) apply(w *Workshop) { w.ReviewDate = f.Date }

// Undo and redo change which events count; Log folds them anew.
func (Undone) apply(*Workshop) {}
func (Redone) apply(*Workshop) {}

func (Closed) apply(w *Workshop)   { w.Closed = true }
func (Reopened) apply(w *Workshop) { w.Closed = false }
