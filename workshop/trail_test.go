package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/workshop"
)

// However a session comes about, and wherever in it somebody looks, it is what
// all its events add up to by the shortest way to say it: played, opened again
// and played on, saved piece by piece, replayed, imported.
func TestUndoEqualsAFoldOfAllEvents(t *testing.T) {
	t.Parallel()
	beyond := 0
	for seed := range faults.Seeds(t, 50) {
		p := newPlay(seed)
		saved := workshop.NewLog()
		for range 2 + p.dice.IntN(8) {
			for range 1 + p.dice.IntN(1+p.dice.IntN(60)) {
				from, bare := len(p.log.Events()), workshop.BareOf(p.log)
				p.gesture()
				if workshop.BareOf(p.log) < bare {
					beyond++
				}
				requireFold(t, "played", p.log)
				for n := from; n < len(p.log.Events()); n++ {
					requireFold(t, "replayed", must(workshop.Replay(p.log.Events()[:n+1])))
					requireFold(t, "imported", must(workshop.Verify(p.log.Events()[:n+1])))
				}
			}
			extendInPieces(t, p.dice, saved, p.log.Events())
			switch p.dice.IntN(4) {
			case 0: // closed, and opened again
				p.log, saved = must(workshop.Replay(p.log.Events())), must(workshop.Replay(saved.Events()))
			case 1: // taken to another laptop
				p.log = must(workshop.Verify(p.log.Events()))
			}
		}
		requireFold(t, "brought in anew", must(p.log.Copy("0001-copy", p.stamps.stamp().NewID)))
	}
	if faults.Everyday() && beyond == 0 {
		t.Error("undo never went to where there was no trail: this tests nothing")
	}
}

// The same holds for events that no rule has looked at, which an old or a
// tampered library may have: ids that are given twice, what is gone, any order.
func TestUndoOfUncheckedEvents(t *testing.T) {
	t.Parallel()
	for seed := range faults.Seeds(t, 200) {
		p, facts := newPlay(seed), []workshop.Fact(nil)
		for n := range uint64(3) {
			for _, ev := range playRandom(t, seed+n, 80, nil).Events()[1:] {
				facts = append(facts, ev.Fact)
			}
		}
		events := slices.Clone(p.log.Events())
		for n := 2; n < 100; n++ {
			ev := workshop.Event{Seq: n, ID: fmt.Sprint(n), At: p.stamps.stamp().At, Step: n, Fact: facts[p.dice.IntN(len(facts))]}
			events = append(events, p.sameStep(events[n-2], ev))
		}
		log := workshop.NewLog()
		extendInPieces(t, p.dice, log, events[:50])
		log = must(workshop.Replay(log.Events()))
		extendInPieces(t, p.dice, log, events)
	}
}

// Where an id of a cluster is given twice, an item can get into two clusters,
// and twice into one when these are merged.
func TestUndoWhereAnItemIsInTwoClusters(t *testing.T) {
	add := func(item, cluster string) workshop.Fact {
		return workshop.ItemAdded{Item: item, Cluster: cluster, Quadrant: workshop.Strengths, Text: "An item", How: workshop.KindFact}
	}
	p := newPlay(1)
	events := slices.Clone(p.log.Events())
	for n, f := range []workshop.Fact{
		add("a", "x"), add("b", "x"), workshop.ItemMoved{Item: "b", Quadrant: workshop.Threats, Cluster: "y"}, workshop.ItemDeleted{Item: "a"},
		workshop.ClustersMerged{Into: "y", From: "x"}, workshop.ItemMoved{Item: "b", Quadrant: workshop.Weaknesses, Cluster: "z"},
		workshop.Undone{}, workshop.Undone{}, workshop.Redone{}, workshop.Redone{}, workshop.Undone{}, workshop.Undone{}, workshop.Undone{},
	} {
		events = append(events, workshop.Event{Seq: n + 2, ID: fmt.Sprint(n), Step: n + 2, Fact: f})
		if err := p.log.Extend(events[n+1:]); err != nil {
			t.Fatal(err)
		}
		requireFold(t, "saved", p.log)
	}
}

// A private note may not have the id of what is on the board, and may have that
// of what was taken back: whatever undo and redo did last.
func TestANoteCannotUseAnIDOfTheBoard(t *testing.T) {
	add := workshop.ItemAdded{Item: "x", Cluster: "y", Quadrant: workshop.Strengths, Text: "An item", How: workshop.KindFact}
	undo, redo := workshop.Undone{Step: 2}, workshop.Redone{Step: 2}
	for _, before := range [][]workshop.Fact{{add}, {add, undo}, {add, undo, redo}, {add, undo, redo, undo}, {add, undo, redo, undo, redo}} {
		_, there := before[len(before)-1].(workshop.Undone)
		there = !there
		for id, free := range map[string]bool{"x": !there, "y": !there, "z": true} {
			p := newPlay(1)
			events := slices.Clone(p.log.Events())
			for _, f := range append(slices.Clone(before), workshop.PrivateNoted{Note: id, Text: "Ask the chair"}) {
				n := len(events) + 1
				events = append(events, workshop.Event{Seq: n, ID: fmt.Sprint(n), Step: n, Fact: f})
			}
			if _, err := workshop.Verify(events); (err == nil) != free {
				t.Errorf("after %v a note %s: %v", before, id, err)
			}
		}
	}
}

// Every id that anything has was given by an event that is known to give ids.
func TestEveryGivenIDIsRemembered(t *testing.T) {
	for seed := range uint64(60) {
		log := playRandom(t, seed, 120, nil)
		w := log.State()
		for _, ids := range [][]string{itemIDs(w), clusterIDs(w), strategyIDs(w), initiativeIDs(w), remarkIDs(w)} {
			for _, id := range ids {
				if !workshop.WasGiven(log, id) {
					t.Fatalf("seed %d: nobody gave %s", seed, id)
				}
			}
		}
	}
}

// extendInPieces adds what a log has not yet, as a library saves it.
func extendInPieces(t *testing.T, dice *rand.Rand, log *workshop.Log, events []workshop.Event) {
	t.Helper()
	for rest := events[len(log.Events()):]; len(rest) > 0; {
		n := 1 + dice.IntN(min(len(rest), 1+dice.IntN(20)))
		if err := log.Extend(rest[:n]); err != nil {
			t.Fatal(err)
		}
		rest = rest[n:]
		requireFold(t, "saved piece by piece", log)
	}
}

func requireFold(t *testing.T, how string, log *workshop.Log) {
	t.Helper()
	w := log.State()
	if whole := workshop.FoldPlainly(log.Events()); !reflect.DeepEqual(w, whole) {
		t.Fatalf("%s, after %d events:\nis    %+v\nwhole %+v", how, len(log.Events()), w, whole)
	}
	requireFound(t, w.Clusters, w.Cluster, func(c *workshop.Cluster) string { return c.ID })
	requireFound(t, w.Strategies, w.Strategy, func(s *workshop.Strategy) string { return s.ID })
	requireFound(t, w.Initiatives, w.Initiative, func(i *workshop.Initiative) string { return i.ID })
	requireFound(t, w.Remarks, w.Remark, func(r *workshop.Remark) string { return r.ID })
	requireFound(t, w.PrivateNotes, w.PrivateNote, func(n *workshop.PrivateNote) string { return n.ID })
	requireSums(t, w)
}

// requireFound fails unless each id finds the first that has it.
func requireFound[T any](t *testing.T, list []*T, find func(string) (*T, bool), id func(*T) string) {
	t.Helper()
	first := map[string]*T{}
	for _, one := range slices.Backward(list) {
		first[id(one)] = one
	}
	for id, one := range first {
		if found, ok := find(id); !ok || found != one {
			t.Fatalf("%q finds %+v, not %+v", id, found, one)
		}
	}
	if found, ok := find("nobody"); ok {
		t.Fatalf("what is not there finds %+v", found)
	}
}

// requireSums fails unless what is added up as it comes is what is there.
func requireSums(t *testing.T, w *workshop.Workshop) {
	t.Helper()
	votes, taken := 0, false
	for _, c := range w.Clusters {
		votes, taken = votes+workshop.Counted(c), taken || c.Counted()
	}
	if votes != w.VotesGiven() || taken != w.VotesTaken() {
		t.Fatalf("%d votes, taken %v; it says %d, %v", votes, taken, w.VotesGiven(), w.VotesTaken())
	}
}

func must(log *workshop.Log, err error) *workshop.Log {
	if err != nil {
		panic(err)
	}
	return log
}

// play is a session in which people take back and do again what they did, in
// rows of any length.
type play struct {
	log    *workshop.Log
	dice   *rand.Rand
	stamps *stamper
	mood   int
	left   int // how many gestures the mood lasts
}

func newPlay(seed uint64) *play {
	p := &play{log: workshop.NewLog(), dice: rand.New(rand.NewPCG(seed, 3)), stamps: &stamper{}}
	if _, err := p.log.Do(openTest(), p.stamps.stamp()); err != nil {
		panic(err)
	}
	return p
}

// gesture does something, or is refused. One in some is of several events.
func (p *play) gesture() {
	before := slices.Clone(p.log.Events())
	done, err := p.log.Do(p.intent(), p.stamps.stamp())
	if err != nil || len(done) == 0 {
		return
	}
	last := before[len(before)-1]
	if joined := p.sameStep(last, done[0]); joined.Step == last.Step {
		for _, ev := range done {
			ev.Step = last.Step
			before = append(before, ev)
		}
		p.log = must(workshop.Replay(before))
	}
}

// sameStep lets an event belong to the step before it, now and then and where
// that may be.
func (p *play) sameStep(last, ev workshop.Event) workshop.Event {
	switch ev.Fact.(type) {
	case workshop.Undone, workshop.Redone:
	default:
		if p.dice.IntN(4) == 0 {
			ev.Step = last.Step
		}
	}
	return ev
}

func (p *play) intent() workshop.Intent {
	if p.left == 0 {
		p.mood, p.left = p.dice.IntN(9), 1+p.dice.IntN(1+p.dice.IntN(90))
	}
	p.left--
	switch mood := p.mood; {
	case mood == 0, mood == 1 && p.left%2 == 0:
		return workshop.Undo{}
	case mood == 2, mood == 3 && p.left%3 == 0:
		return workshop.Redo{}
	case mood == 3 && p.left%3 == 1:
		return workshop.NotePrivately{Text: "Ask the chair first"}
	case mood == 3:
		return workshop.Undo{}
	case mood == 4:
		return [...]workshop.Intent{
			workshop.MergeClusters{Into: p.cluster(), From: p.cluster()}, workshop.NameCluster{Cluster: p.cluster(), Name: "A name"},
			workshop.CountVotes{Cluster: p.cluster(), Votes: p.dice.IntN(3)}, workshop.SplitItem{Item: pick(p.dice, itemIDs(p.log.State()))}, workshop.Undo{},
		}[p.dice.IntN(5)]
	case mood == 5:
		w := p.log.State()
		cites := append(clustersIn(w, workshop.Opportunities), p.cluster())
		strategy, initiative := pick(p.dice, strategyIDs(w)), pick(p.dice, initiativeIDs(w))
		return [...]workshop.Intent{
			workshop.AddItem{Quadrant: workshop.Opportunities, Text: "An opening"}, workshop.AddItem{Quadrant: workshop.Strengths, Text: "A strength"},
			workshop.WriteStrategy{Pairing: workshop.SO, Cites: cites, Text: "A strategy"}, workshop.DropStrategy{Strategy: strategy},
			workshop.EditStrategy{Strategy: strategy, Cites: cites[len(cites)/2:], Text: "Another"}, workshop.Undo{}, workshop.Undo{},
			workshop.PlaceStrategy{Strategy: strategy, Place: workshop.Place{Impact: 1 + p.dice.IntN(3), Effort: 1}},
			workshop.WriteInitiative{Plan: workshop.Plan{What: "A plan", Strategy: strategy}},
			workshop.EditInitiative{Initiative: initiative, Plan: workshop.Plan{What: "Another plan", Strategy: strategy}},
			workshop.DropInitiative{Initiative: initiative}, workshop.MergeClusters{Into: p.cluster(), From: p.cluster()},
		}[p.dice.IntN(12)]
	case mood == 6:
		return workshop.AddItem{Quadrant: workshop.Quadrants[p.left%4], Text: "One of many"}
	}
	return randomIntent(p.dice, p.log.State())
}

func (p *play) cluster() string { return pick(p.dice, clustersIn(p.log.State(), workshop.Strengths)) }
