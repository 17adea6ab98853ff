package workshop

import (
	"slices"
	"strings"
)

// This file holds the rules of the board: items, clusters, votes.

func (f ItemAdded) check(w *Workshop) error {
	if !f.Quadrant.Valid() || !f.Function.Valid() || !f.How.Valid() {
		return refuse("An item needs a quadrant (s, w, o or t), a known function and a kind.")
	}
	if f.Card != "" {
		if err := w.checkCard(f.Card); err != nil {
			return err
		}
	}
	if err := w.checkNewIDs(f.Item, f.Cluster); err != nil {
		return err
	}
	return checkText("an item", f.Text, MaxText)
}

// checkNewIDs guards what is imported: ids made here are always new and fit.
func (w *Workshop) checkNewIDs(ids ...string) error {
	for i, id := range ids {
		switch {
		case id == "" || strings.ContainsFunc(id, notInID):
			return refuse("“%s” is no id: it takes letters and digits.", Clean(id))
		case w.hasID(id) || slices.Contains(ids[:i], id):
			return refuse("The id “%s” is used twice.", id)
		}
	}
	return nil
}

// notInID leaves the punctuation to those who make longer ids of ours.
func notInID(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
}

// hasID says whether anything in the session goes by this id.
func (w *Workshop) hasID(id string) bool {
	_, item := w.Item(id)
	_, cluster := w.Cluster(id)
	_, strategy := w.Strategy(id)
	_, initiative := w.Initiative(id)
	_, remark := w.Remark(id)
	_, private := w.PrivateNote(id)
	return item || cluster || strategy || initiative || remark || private
}

func (w *Workshop) checkItem(id string) error {
	if _, ok := w.items[id]; !ok {
		return refuse("That item is not on the board any more.")
	}
	return nil
}

func (f ItemEdited) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	return checkText("an item", f.Text, MaxText)
}

func (f ItemMoved) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	item := w.items[f.Item]
	switch {
	case !f.Quadrant.Valid():
		return refuse("An item stands in a quadrant: s, w, o or t.")
	case f.Quadrant == item.Quadrant:
		return refuse("%s is in %s already.", item.Ref(), item.Quadrant.Name())
	}
	if err := w.checkNewIDs(f.Cluster); err != nil {
		return err
	}
	return w.checkUncited(item, "moved")
}

// checkUncited keeps a strategy from losing what it rests on.
func (w *Workshop) checkUncited(item *Item, what string) error {
	c, ok := w.Cluster(item.Cluster)
	if !ok || len(c.Items) > 1 || w.named[c.ID] == 0 {
		return nil
	}
	if citing := w.Citing(c.ID); len(citing) > 0 {
		ref := w.StrategyRef(citing[0].ID)
		return refuse("%s cannot be %s: strategy %s rests on it. Edit or drop %s first.", item.Ref(), what, ref, ref)
	}
	return nil
}

func (f ItemRetagged) check(w *Workshop) error {
	if !f.Function.Valid() || !f.How.Valid() {
		return refuse("That is no known function or kind.")
	}
	return w.checkItem(f.Item)
}

func (f EvidenceGiven) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	if err := checkOptional("evidence", f.Evidence, MaxText); err != nil {
		return err
	}
	return checkOptional("a comparison", f.Comparator, MaxText)
}

func (f ItemDeleted) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	return w.checkUncited(w.items[f.Item], "deleted")
}

func (f ClustersMerged) check(w *Workshop) error {
	into, ok := w.Cluster(f.Into)
	from, also := w.Cluster(f.From)
	switch {
	case !ok || !also:
		return refuse("That cluster is not on the board any more.")
	case into == from:
		return refuse("A cluster cannot be merged with itself.")
	case into.Quadrant() != from.Quadrant():
		return refuse("%s and %s stand in different quadrants: move one of them first.", from.Ref(), into.Ref())
	}
	return nil
}

func (f ItemSplit) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	c, ok := w.Cluster(w.items[f.Item].Cluster)
	if !ok || len(c.Items) < 2 {
		return refuse("%s stands alone already.", w.items[f.Item].Ref())
	}
	return w.checkNewIDs(f.Cluster)
}

func (w *Workshop) checkCluster(id string) error {
	if _, ok := w.Cluster(id); !ok {
		return refuse("That cluster is not on the board any more.")
	}
	return nil
}

func (f ClusterNamed) check(w *Workshop) error {
	if err := w.checkCluster(f.Cluster); err != nil {
		return err
	}
	return checkOptional("a name", f.Name, MaxName)
}

// MaxDots is the most votes that each person can be given.
const MaxDots = 20

func (f DotsSet) check(w *Workshop) error {
	if f.Dots < 1 || f.Dots > MaxDots {
		return refuse("Each person has 1 to %d votes.", MaxDots)
	}
	if given := w.VotesGiven(); given > w.People*f.Dots {
		return refuse("%d votes are counted already; %d people with %d each have only %d.",
			given, w.People, f.Dots, w.People*f.Dots)
	}
	return nil
}

func (f VotesCounted) check(w *Workshop) error {
	if err := w.checkCluster(f.Cluster); err != nil {
		return err
	}
	c, _ := w.Cluster(f.Cluster)
	one := min(maxOnOne, f.Dots) * w.People
	all := w.VotesGiven() - c.Votes + f.Votes
	switch {
	case f.Dots < 1 || f.Dots > MaxDots || f.Votes < 0:
		return refuse("Votes are a number from 0 up.")
	case w.Dots > 0 && f.Dots != w.Dots:
		return refuse("Each person has %d votes, not %d.", w.Dots, f.Dots)
	case f.Votes > c.Votes && f.Votes > one:
		return refuse("%d votes on one cluster: %d people can give at most %d. Count again.", f.Votes, w.People, one)
	case f.Votes > c.Votes && all > w.People*f.Dots:
		return refuse("That makes %d votes; %d people with %d each have only %d. Count again.",
			all, w.People, f.Dots, w.People*f.Dots)
	}
	return nil
}

func (f VotesRevealed) check(w *Workshop) error {
	if f.Revealed && !w.VotesTaken() {
		return refuse("No votes are counted yet: type a tally first.")
	}
	return nil
}
