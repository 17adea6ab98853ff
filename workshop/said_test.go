package workshop_test

import (
	"math/rand/v2"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/workshop"
)

// What was said of a statement is told here by the statement: its votes, the name of
// the cluster that it leads, and the strategies that rest on it.

// openSaid has S1 with votes, a name and a strategy, and S2 with no votes.
func openSaid(t *testing.T) *room {
	t.Helper()
	r := openRoom(t)
	r.add("SSSO")
	r.do(r.count("S1", 8), r.count("S2", 0), r.count("O1", 8), reveal,
		workshop.NameCluster{Cluster: r.cluster("S1"), Name: "Service desk"}, r.cite(workshop.SO, "S1", "O1"))
	return r
}

func (r *room) merge(into, from string) workshop.MergeClusters {
	r.t.Helper()
	return workshop.MergeClusters{Into: r.cluster(into), From: r.cluster(from)}
}

func (r *room) requireSaidOfS1(when string) {
	r.t.Helper()
	one, two := r.clusterOf("S1"), r.clusterOf("S2")
	requireEqual(r.t, when+": votes of S1", r.state().Votes(one), 8)
	requireEqual(r.t, when+": votes of S2", r.state().Votes(two), 0)
	requireEqual(r.t, when+": S2 was counted", two.Counted(), true)
	requireEqual(r.t, when+": name of S1", one.Name(), "Service desk")
	requireEqual(r.t, when+": name of S2", two.Name(), "")
	requireEqual(r.t, when+": SO1 cites", r.state().Cites(r.strategy("SO1")), []string{one.ID, r.cluster("O1")})
}

// A split gives back what a merge took, whichever of the two is taken out.
func TestSplitGivesBackWhatTheMergeTook(t *testing.T) {
	for _, c := range []struct{ into, from, out string }{
		{"S1", "S2", "S1"}, {"S1", "S2", "S2"}, {"S2", "S1", "S1"}, {"S2", "S1", "S2"},
	} {
		r := openSaid(t)
		r.do(r.merge(c.into, c.from))
		both := r.clusterOf("S1")
		requireEqual(t, "votes of both", r.state().Votes(both), 8)
		requireEqual(t, "what the sum is of", len(r.state().Sum(both)), 2)
		requireEqual(t, "name of both", both.Name(), "Service desk")
		requireEqual(t, "ref of both", both.Ref(), c.into)
		r.do(workshop.SplitItem{Item: r.item(c.out)})
		r.requireSaidOfS1(c.out + " taken out of " + c.into + " with " + c.from)
		requireEqual(t, "what a lone one is the sum of", len(r.state().Sum(r.clusterOf("S1"))), 0)
	}
}

func TestMergeOfTwoCitedClustersIsTakenBackBySplit(t *testing.T) {
	r := openRoom(t)
	r.add("SSO")
	r.do(r.cite(workshop.SO, "S1", "S2", "O1"), r.merge("S2", "S1"))
	requireEqual(t, "cites of the merged", r.state().Cites(r.strategy("SO1")), []string{r.cluster("S2"), r.cluster("O1")})
	r.do(workshop.EditStrategy{Strategy: r.strategy("SO1").ID, Cites: r.state().Cites(r.strategy("SO1")), Text: "Other words"},
		workshop.SplitItem{Item: r.item("S1")})
	requireEqual(t, "cites of the split", r.state().Cites(r.strategy("SO1")), []string{r.cluster("S1"), r.cluster("S2"), r.cluster("O1")})
}

// A count of the merged is one count: nothing is added up any more.
func TestCountAfterAMergeReplacesTheSum(t *testing.T) {
	r := openRoom(t)
	r.add("SS")
	r.do(workshop.SetDots{Dots: 3}, r.count("S1", 8), r.count("S2", 8), reveal, r.merge("S1", "S2"))
	requireEqual(t, "sum", r.state().Votes(r.clusterOf("S1")), 16)
	r.do(r.count("S1", 11))
	requireEqual(t, "counted again", r.state().Votes(r.clusterOf("S2")), 11)
	requireEqual(t, "what it is the sum of", len(r.state().Sum(r.clusterOf("S1"))), 0)
	requireEqual(t, "given in all", r.state().VotesGiven(), 11)
	r.do(workshop.Undo{})
	requireEqual(t, "sum again", len(r.state().Sum(r.clusterOf("S1"))), 2)
}

// In an older version an item that a strategy rested on could leave in company. Such a
// session is still read, and the strategy rests on those who stayed.
func TestCitedItemThatLeftLongAgoLeavesItsStrategyToTheRest(t *testing.T) {
	for _, gone := range []func(r *room) workshop.Fact{
		func(r *room) workshop.Fact {
			return workshop.ItemMoved{Item: r.item("S1"), Quadrant: workshop.Threats, Cluster: "new"}
		},
		func(r *room) workshop.Fact { return workshop.ItemDeleted{Item: r.item("S1")} },
	} {
		r := openSaid(t)
		r.do(r.merge("S1", "S2"))
		seq := len(r.log.Events()) + 1
		log, err := workshop.Verify(append(r.log.Events(), workshop.Event{Seq: seq, Step: seq, ID: "old", Fact: gone(r)}))
		if err != nil {
			t.Fatal(err)
		}
		r.log = log
		requireEqual(t, "cites", r.state().Cites(r.strategy("SO1")), []string{r.cluster("S2"), r.cluster("O1")})
		r.do(workshop.Undo{})
		requireEqual(t, "cites after undo", r.state().Cites(r.strategy("SO1")), []string{r.cluster("S1"), r.cluster("O1")})
	}
}

// -- who was there when it was counted

func TestVotesAreJudgedByThePeopleOfTheirVote(t *testing.T) {
	for _, people := range []int{1, 5, 8, 10} {
		r := openRoom(t)
		r.add("SS")
		r.do(workshop.SetDots{Dots: 3}, r.count("S1", 14), r.count("S2", 10), reveal,
			workshop.ChangeDetails{Details: detailsWith(r, people)})
		requireEqual(t, "voters", r.state().Voters(), 8)
		requireEqual(t, "budget", r.state().Budget(), 24)
		r.do(r.count("S1", 13), r.count("S1", 14), workshop.SetDots{Dots: 3})
		requireEqual(t, "voters after a correction", r.state().Voters(), 8)
	}
	r := openRoom(t)
	r.add("SS")
	r.do(workshop.SetDots{Dots: 3}, r.count("S1", 14), workshop.ChangeDetails{Details: detailsWith(r, 10)})
	requireEqual(t, "voters while the vote goes on", r.state().Voters(), 8)
	r.do(r.count("S2", 10))
	requireEqual(t, "voters when more came in time", r.state().Voters(), 10)
	r.do(r.count("S2", 16))
	r.refused(r.count("S2", 17), "That makes 31 votes; 10 people with 3 each have only 30. Count again.")
	r = openRoom(t)
	r.add("SS")
	r.do(workshop.SetDots{Dots: 3}, r.count("S1", 14), workshop.ChangeDetails{Details: detailsWith(r, 5)}, r.count("S2", 10))
	requireEqual(t, "voters when some left in between", r.state().Voters(), 8)
}

func TestEarlierCountsCanBeCorrectedWhenPeopleHaveLeft(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: [5]int{2, 2, 2, 1, 1}},
		workshop.TakeAgreement{Counts: [8]int{7, 1}}, workshop.ChangeDetails{Details: detailsWith(r, 6)})
	r.do(workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: [5]int{2, 2, 2, 2}}, workshop.TakeAgreement{Counts: [8]int{8}})
	requireEqual(t, "people of the stance", r.state().Readings["V1"].Before.People, 8)
	requireEqual(t, "people of the agreement", r.state().AgreementPeople, 8)
	r.refused(workshop.TakeStance{Card: "V1", Moment: workshop.After, Counts: [5]int{2, 2, 2, 1}}, "7 counted, but only 6 in the room: count again, or type “people 7”.")
	r.refused(workshop.TakeAgreement{Counts: [8]int{9}}, "9 counted, but only 8 in the room: count again, or type “people 9”.")
}

func TestCountOfNobodyTakesACountBack(t *testing.T) {
	r := openRoom(t)
	before := workshop.TakeStance{Card: "V1", Moment: workshop.Before}
	r.do(workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: [5]int{3}}, workshop.TakeAgreement{Counts: [8]int{3}}, before, workshop.TakeAgreement{})
	requireEqual(t, "readings", len(r.state().Readings), 0)
	requireEqual(t, "agreement", r.state().AgreementPeople, 0)
	if _, err := r.log.Do(before, r.stamps.stamp()); err == nil {
		t.Error("nobody is counted of nobody")
	}
	r.do(workshop.Undo{}, workshop.Undo{})
	requireEqual(t, "counted again", r.state().Readings["V1"].Before.Counts, [5]int{3})
}

func TestAnyNumberOfPeopleCanBeSetAtAnyTime(t *testing.T) {
	r := openRoom(t)
	d := r.state().Details
	d.ByFunction = map[workshop.Function]int{workshop.Sales: 3, workshop.Legal: 2, workshop.HR: 3}
	for _, people := range []int{8, 1, 200} {
		d.People = people
		r.do(workshop.ChangeDetails{Details: d})
	}
	requireEqual(t, "people by function", r.state().PeopleByFunction(), 8)
}

// -- whatever people do

// TestVotesStayWithTheirStatements holds for sessions in which people do anything: no more votes
// than there were in the room, and a statement's votes change only by a count of its
// cluster, by its own deletion, or by undo and redo.
func TestVotesStayWithTheirStatements(t *testing.T) {
	for seed := range faults.Seeds(t, 100) {
		r, stamps, log := rand.New(rand.NewPCG(seed, 7)), &stamper{}, workshop.NewLog()
		mustDo(t, log, openTest(), stamps)
		for range 150 {
			was, intent := workshop.TalliesOf(log.State()), randomIntent(r, log.State())
			if _, err := log.Do(intent, stamps.stamp()); err != nil {
				continue
			}
			w := log.State()
			if w.VotesGiven() > w.Budget() {
				t.Fatalf("seed %d: after %#v there are %d of %d votes", seed, intent, w.VotesGiven(), w.Budget())
			}
			if count, ok := intent.(workshop.CountVotes); ok {
				was = handsCounted(was, w, count)
			}
			if !goesBack(intent) {
				requireSameTallies(t, seed, intent, was, w)
			}
		}
	}
}

// handsCounted is what the hands of one count leave: those that were counted for the item that
// leads, and none for the others.
func handsCounted(was map[string]int, w *workshop.Workshop, count workshop.CountVotes) map[string]int {
	c, _ := w.Cluster(count.Cluster)
	for _, i := range c.Items {
		delete(was, i.ID)
	}
	was[c.Items[0].ID] = count.Votes
	return was
}

func goesBack(i workshop.Intent) bool { return i == workshop.Undo{} || i == workshop.Redo{} }

func requireSameTallies(t *testing.T, seed uint64, after workshop.Intent, was map[string]int, w *workshop.Workshop) {
	t.Helper()
	is := workshop.TalliesOf(w)
	for id, votes := range was {
		if _, there := w.Item(id); there && is[id] != votes {
			t.Fatalf("seed %d: after %#v item %s has %d votes, not %d", seed, after, id, is[id], votes)
		}
		delete(is, id)
	}
	if len(is) > 0 {
		t.Fatalf("seed %d: after %#v there are votes that nobody counted: %v", seed, after, is)
	}
}
