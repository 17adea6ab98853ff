package workshop_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// room is a session in which a test does things one after the other.
type room struct {
	t      *testing.T
	log    *workshop.Log
	stamps *stamper
}

// openRoom opens the test session: eight people, four cards, every stage.
func openRoom(t *testing.T) *room {
	t.Helper()
	r := &room{t, workshop.NewLog(), &stamper{}}
	r.do(openTest())
	return r
}

func (r *room) do(intents ...workshop.Intent) {
	r.t.Helper()
	for _, i := range intents {
		mustDo(r.t, r.log, i, r.stamps)
	}
}

// refused asks for something that the rules do not allow: the answer is want,
// and nothing has changed.
func (r *room) refused(i workshop.Intent, want string) {
	r.t.Helper()
	before, err := workshop.Replay(r.log.Events())
	if err != nil {
		r.t.Fatal(err)
	}
	_, err = r.log.Do(i, r.stamps.stamp())
	var refusal *workshop.Refusal
	if !errors.As(err, &refusal) || refusal.Text != want {
		r.t.Errorf("%#v:\n got %v\nwant %s", i, err, want)
	}
	if len(r.log.Events()) != len(before.Events()) || !reflect.DeepEqual(r.log.State(), before.State()) {
		r.t.Errorf("%#v was refused and changed something", i)
	}
}

func (r *room) state() *workshop.Workshop { return r.log.State() }

// item and cluster give the id of what the room calls S1.
func (r *room) item(ref string) string { return r.byRef(ref).ID }

func (r *room) cluster(ref string) string { return r.byRef(ref).Cluster }

func (r *room) byRef(ref string) *workshop.Item {
	r.t.Helper()
	at := slices.IndexFunc(r.state().Items, func(i *workshop.Item) bool { return i.Ref() == ref })
	if at < 0 {
		r.t.Fatalf("no item %s on the board", ref)
	}
	return r.state().Items[at]
}

// add puts one item on the board for each letter, "SSO": S1, S2 and O1.
func (r *room) add(quadrants string) {
	r.t.Helper()
	for n, q := range quadrants {
		r.do(workshop.AddItem{Quadrant: workshop.Quadrant(q), Text: fmt.Sprintf("Item number %d", n+1)})
	}
}

// cite writes a strategy that cites these.
func (r *room) cite(p workshop.Pairing, refs ...string) workshop.WriteStrategy {
	r.t.Helper()
	s := workshop.WriteStrategy{Pairing: p, Text: "Answer in public"}
	for _, ref := range refs {
		s.Cites = append(s.Cites, r.cluster(ref))
	}
	return s
}

func (r *room) count(ref string, votes int) workshop.CountVotes {
	r.t.Helper()
	return workshop.CountVotes{Cluster: r.cluster(ref), Votes: votes}
}

func (r *room) clusterOf(ref string) *workshop.Cluster {
	r.t.Helper()
	c, _ := r.state().Cluster(r.cluster(ref))
	return c
}

// enter goes to the first stage of this kind.
func (r *room) enter(kind workshop.StageKind) {
	r.t.Helper()
	r.do(workshop.EnterStage{Stage: r.state().Agenda.Find(kind)})
}

func requireEqual[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// -- stances and agreement

func TestStanceCountsThePeopleInTheRoom(t *testing.T) {
	for _, c := range []struct {
		name   string
		counts [5]int
		want   string
	}{
		{"everybody", [5]int{1, 4, 2, 1, 0}, ""},
		{"fewer than are in the room", [5]int{0, 0, 3, 0, 0}, ""},
		{"one too many", [5]int{1, 4, 2, 1, 1}, "9 counted, but only 8 in the room: count again, or type “people 9”."},
		{"nobody", [5]int{}, "Nobody was counted: type the fingers you see."},
		{"fewer than none", [5]int{-1, 4}, "The number of people must be from 0 to 200."},
		{"so many that their sum wraps round", [5]int{1 << 62, 1 << 62, 1 << 62, 1 << 62, 1}, "The number of people must be from 0 to 200."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := openRoom(t)
			take := workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: c.counts}
			if c.want != "" {
				r.refused(take, c.want)
				return
			}
			r.do(take)
			requireEqual(t, "reading", *r.state().Readings["V1"].Before, workshop.Reading{Counts: c.counts, People: 8})
		})
	}
}

func TestStanceBelongsToACardOfTheDeck(t *testing.T) {
	r := openRoom(t)
	one := [5]int{1}
	r.refused(workshop.TakeStance{Card: "XX", Moment: workshop.Before, Counts: one}, "The deck has no card “XX”.")
	r.refused(workshop.TakeStance{Card: "V1", Moment: "now", Counts: one}, "A stance is taken before or after the talk.")
	r.do(workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: one})
}

func TestStancesBeforeAndAfterAreBothStored(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.TakeStance{Card: "V1", Moment: workshop.After, Counts: [5]int{0, 8}},
		workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: [5]int{8}})
	requireEqual(t, "before", r.state().Readings["V1"].Before.Counts, [5]int{8})
	requireEqual(t, "after", r.state().Readings["V1"].After.Counts, [5]int{0, 8})
}

func TestCorrectedStanceReplacesTheReadingAndBothStayInTheLog(t *testing.T) {
	r := openRoom(t)
	wrong, right := [5]int{8}, [5]int{0, 8}
	r.do(workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: wrong},
		workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: right})
	requireEqual(t, "reading", r.state().Readings["V1"].At(workshop.Before).Counts, right)
	var logged [][5]int
	for _, ev := range r.log.Events() {
		if f, ok := ev.Fact.(workshop.StanceTaken); ok {
			logged = append(logged, f.Counts)
		}
	}
	requireEqual(t, "counts in the log", logged, [][5]int{wrong, right})
}

func TestAgreementCountsThePeopleInTheRoom(t *testing.T) {
	r := openRoom(t)
	r.refused(workshop.TakeAgreement{}, "Nobody was counted: type the hands you see.")
	r.refused(workshop.TakeAgreement{Counts: [8]int{8, 1}}, "9 counted, but only 8 in the room: count again, or type “people 9”.")
	r.do(workshop.TakeAgreement{Counts: [8]int{3, 3, 1, 0, 1}})
	requireEqual(t, "people asked", r.state().AgreementPeople, 8)
}

func TestTargetIsAStep(t *testing.T) {
	r := openRoom(t)
	r.refused(workshop.AgreeTarget{Step: 6}, "The target must be a step from 1 to 5.")
	r.refused(workshop.AgreeTarget{Step: -1}, "The target must be a step from 1 to 5.")
	r.do(workshop.AgreeTarget{Step: 5}, workshop.AgreeTarget{Step: 0})
	requireEqual(t, "target", r.state().Target, 0)
}

// -- votes

func TestVotesAreRefusedBeyondWhatTheRoomHas(t *testing.T) {
	r := openRoom(t)
	r.add("SWOT")
	r.do(workshop.SetDots{Dots: 4})
	r.refused(r.count("S1", 25), "25 votes for one cluster: 8 people can give at most 24. Count again.")
	r.refused(r.count("S1", -1), "The number of votes must be 0 or more.")
	r.do(r.count("S1", 24))
	r.refused(r.count("W1", 9), "That makes 33 votes; 8 people with 4 each have only 32. Count again.")
	r.do(r.count("W1", 8))
	requireEqual(t, "votes given", r.state().VotesGiven(), 32)
	requireEqual(t, "budget", r.state().Budget(), 32)
}

func TestOneVoteEachMeansOneVotePerCluster(t *testing.T) {
	r := openRoom(t)
	r.add("S")
	r.do(workshop.SetDots{Dots: 1})
	r.refused(r.count("S1", 9), "9 votes for one cluster: 8 people can give at most 8. Count again.")
	r.do(r.count("S1", 8))
}

func TestCorrectingATallyDownwardsIsAlwaysFine(t *testing.T) {
	for _, c := range []struct {
		name string
		meet func(*room)
	}{
		{"after a count too high", func(*room) {}},
		{"after people have left", func(r *room) { r.do(workshop.ChangeDetails{Details: detailsWith(r, 2)}) }},
		{"after a merge has summed votes", func(r *room) {
			r.do(workshop.MergeClusters{Into: r.cluster("S1"), From: r.cluster("S2")})
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := openRoom(t)
			r.add("SS")
			r.do(workshop.SetDots{Dots: 6}, r.count("S1", 24), r.count("S2", 24))
			c.meet(r)
			was := workshop.Counted(r.clusterOf("S1"))
			r.do(r.count("S1", was), r.count("S1", was-1), r.count("S1", 0))
			requireEqual(t, "votes", workshop.Counted(r.clusterOf("S1")), 0)
			requireEqual(t, "counted", r.clusterOf("S1").Counted(), true)
		})
	}
}

// detailsWith are the session's details with another number of people.
func detailsWith(r *room, people int) workshop.Details {
	d := r.state().Details
	d.People = people
	return d
}

func TestFirstCountFixesTheVotesPerPerson(t *testing.T) {
	r := openRoom(t)
	r.add("SSSSWWWWOOOOTTTT") // 16 clusters: 5 each
	requireEqual(t, "votes each before the count", r.state().DotsEach(), 5)
	r.do(r.count("S1", 1))
	r.add("SSSSSSSS")
	requireEqual(t, "votes each when clusters come later", r.state().DotsEach(), 5)
	r.do(workshop.SetDots{Dots: 8})
	requireEqual(t, "votes each as set", r.state().DotsEach(), 8)
}

func TestUndoOfTheFirstCountFreesTheVotesPerPerson(t *testing.T) {
	r := openRoom(t)
	r.add("S")
	r.do(r.count("S1", 1), workshop.Undo{})
	requireEqual(t, "votes each as counted", r.state().Dots, 0)
}

func TestVotesPerPersonHaveBounds(t *testing.T) {
	r := openRoom(t)
	r.add("S")
	r.refused(workshop.SetDots{Dots: 0}, "Each person can have 1 to 20 votes.")
	r.refused(workshop.SetDots{Dots: 21}, "Each person can have 1 to 20 votes.")
	r.do(r.count("S1", 17))
	r.refused(workshop.SetDots{Dots: 2}, "17 votes already counted; 8 people with 2 each have only 16.")
}

func TestVotesAreRevealedOnlyOnceCounted(t *testing.T) {
	r := openRoom(t)
	r.add("S")
	r.refused(workshop.RevealVotes{Revealed: true}, "No votes have been counted yet: type a count first.")
	r.do(r.count("S1", 0), workshop.RevealVotes{Revealed: true}, workshop.RevealVotes{Revealed: false})
}

// -- items

func TestItemTextHasRules(t *testing.T) {
	family := "👨\u200d👩\u200d👧\u200d👦"
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", "No text yet: type an item first."},
		{"blanks and nothing visible", " \u200b\t", "No text yet: type an item first."},
		{"281 characters", strings.Repeat("x", 281), "Too long for an item: 281 characters, at most 280. Shorten it; nothing is lost."},
		{"280 characters", strings.Repeat("x", 280), ""},
		{"280 families of four", strings.Repeat(family, 280), ""},
		{"281 families of four", strings.Repeat(family, 281), "Too long for an item: 281 characters, at most 280. Shorten it; nothing is lost."},
		{"280 letters and their accents", strings.Repeat("e\u0301", 280), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := openRoom(t)
			r.add("S")
			if c.want == "" {
				r.do(workshop.AddItem{Quadrant: workshop.Threats, Text: c.text}, workshop.EditItem{Item: r.item("S1"), Text: c.text})
				return
			}
			r.refused(workshop.AddItem{Quadrant: workshop.Threats, Text: c.text}, c.want)
			r.refused(workshop.EditItem{Item: r.item("S1"), Text: c.text}, c.want)
		})
	}
}

func TestOtherTextsHaveRulesToo(t *testing.T) {
	r := openRoom(t)
	r.add("SO")
	r.do(r.cite(workshop.SO, "S1", "O1"), workshop.AddRemark{Topic: workshop.Risk, Text: "Silence"})
	long, name := strings.Repeat("x", 281), strings.Repeat("x", 81)
	written := r.state().Strategies[0]
	for _, c := range []struct {
		intent workshop.Intent
		want   string
	}{
		{workshop.GiveEvidence{Item: r.item("S1"), Evidence: long}, "Too long for evidence: 281 characters, at most 280. Shorten it; nothing is lost."},
		{workshop.GiveEvidence{Item: r.item("S1"), Comparator: long}, "Too long for a comparison: 281 characters, at most 280. Shorten it; nothing is lost."},
		{workshop.NameCluster{Cluster: r.cluster("S1"), Name: name}, "Too long for a name: 81 characters, at most 80. Shorten it; nothing is lost."},
		{workshop.EditStrategy{Strategy: written.ID, Cites: r.state().Cites(written)}, "No text yet: type a strategy first."},
		{workshop.WriteInitiative{}, "No text yet: type an initiative first."},
		{workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: name}}, "Too long for an owner: 81 characters, at most 80. Shorten it; nothing is lost."},
		{workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", StopRule: long}}, "Too long for a stop rule: 281 characters, at most 280. Shorten it; nothing is lost."},
		{workshop.AddRemark{Topic: workshop.Dissent}, "No text yet: type a remark first."},
		{workshop.AddRemark{Topic: "gossip", Text: "x"}, "“gossip” is not a topic for a remark."},
		{workshop.EditRemark{Remark: r.state().Remarks[0].ID, Text: " "}, "No text yet: type a remark first."},
	} {
		r.refused(c.intent, c.want)
	}
}

func TestItemRecordsTheCardItWasCapturedDuring(t *testing.T) {
	for _, c := range []struct {
		name  string
		stage workshop.StageKind
		card  string // on the screen
		named string // by the facilitator
		want  string
	}{
		{"on a card", workshop.StageProvocations, "V1", "", "V1"},
		{"on the choice of cards", workshop.StageProvocations, "", "", ""},
		{"in another stage, with the card still remembered", workshop.StageCapture, "V1", "", ""},
		{"in another stage, named", workshop.StageCapture, "", "L1", "L1"},
		{"on a card, another named", workshop.StageProvocations, "V1", "L1", "L1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := openRoom(t)
			r.enter(c.stage)
			r.do(workshop.ShowCard{Card: c.card}, workshop.AddItem{Quadrant: workshop.Threats, Text: "A leak", Card: c.named})
			requireEqual(t, "card", r.byRef("T1").Card, c.want)
		})
	}
}

func TestItemIsAnOpinionByDefault(t *testing.T) {
	r := openRoom(t)
	r.add("S")
	requireEqual(t, "kind", r.byRef("S1").How, workshop.KindOpinion)
	r.do(workshop.RetagItem{Item: r.item("S1"), Function: workshop.Legal, How: workshop.KindFact})
	requireEqual(t, "function", r.byRef("S1").Function, workshop.Legal)
	r.refused(workshop.RetagItem{Item: r.item("S1"), How: "rumour"}, "That is not a known function or kind.")
	r.refused(workshop.RetagItem{Item: r.item("S1"), Function: "army", How: workshop.KindFact}, "That is not a known function or kind.")
}

func TestItemNumbersAreNeverReused(t *testing.T) {
	r := openRoom(t)
	r.add("SS")
	r.do(workshop.DeleteItem{Item: r.item("S2")})
	r.add("S")
	r.byRef("S3")
	r.do(workshop.MoveItem{Item: r.item("S3"), Quadrant: workshop.Threats})
	r.do(workshop.MoveItem{Item: r.item("T1"), Quadrant: workshop.Strengths})
	r.byRef("S4")
	r.add("T")
	r.byRef("T2")
}

func TestDeletedItemLeavesTheBoard(t *testing.T) {
	r := openRoom(t)
	r.add("SW")
	r.do(workshop.DeleteItem{Item: r.item("S1")})
	requireEqual(t, "items", len(r.state().Items), 1)
	requireEqual(t, "clusters", refs(r.state().Clusters), []string{"W1"})
}

func TestUndoneItemGivesItsNumberBack(t *testing.T) {
	r := openRoom(t)
	r.add("SS")
	r.do(workshop.Undo{})
	r.add("S")
	r.byRef("S2")
}

func TestMovedItemTakesItsVotesAndNameAlong(t *testing.T) {
	r := openRoom(t)
	r.add("S")
	r.do(r.count("S1", 5), workshop.NameCluster{Cluster: r.cluster("S1"), Name: "Speed"},
		workshop.MoveItem{Item: r.item("S1"), Quadrant: workshop.Weaknesses})
	c := r.clusterOf("W1")
	requireEqual(t, "votes", workshop.Counted(c), 5)
	requireEqual(t, "title", c.Title(), "Speed")
	requireEqual(t, "clusters in Strengths", len(r.state().ClustersIn(workshop.Strengths)), 0)
}

func TestItemMovedOutOfAClusterTakesAlongWhatItLed(t *testing.T) {
	r := openRoom(t)
	r.add("SS")
	r.do(workshop.MergeClusters{Into: r.cluster("S1"), From: r.cluster("S2")}, r.count("S1", 5))
	r.do(workshop.MoveItem{Item: r.item("S1"), Quadrant: workshop.Weaknesses})
	requireEqual(t, "votes of the moved", workshop.Counted(r.clusterOf("W1")), 5)
	requireEqual(t, "the rest was counted", r.clusterOf("S2").Counted(), false)
}

func TestItemMovesOnlyToAnotherQuadrant(t *testing.T) {
	r := openRoom(t)
	r.add("S")
	r.refused(workshop.MoveItem{Item: r.item("S1"), Quadrant: workshop.Strengths}, "S1 is already in Strengths.")
	r.refused(workshop.MoveItem{Item: r.item("S1"), Quadrant: "X"}, "An item needs a quadrant: s, w, o or t.")
}

func TestReferencesToMissingThingsAreRefused(t *testing.T) {
	item, cluster := "That item is no longer on the board.", "That cluster is no longer on the board."
	r := openRoom(t)
	for _, c := range []struct {
		intent workshop.Intent
		want   string
	}{
		{workshop.EditItem{Item: "gone", Text: "x"}, item},
		{workshop.MoveItem{Item: "gone", Quadrant: workshop.Threats}, item},
		{workshop.RetagItem{Item: "gone", How: workshop.KindFact}, item},
		{workshop.GiveEvidence{Item: "gone"}, item},
		{workshop.DeleteItem{Item: "gone"}, item},
		{workshop.SplitItem{Item: "gone"}, item},
		{workshop.MergeClusters{Into: "gone", From: "gone"}, cluster},
		{workshop.NameCluster{Cluster: "gone"}, cluster},
		{workshop.CountVotes{Cluster: "gone"}, cluster},
		{workshop.EditStrategy{Strategy: "gone"}, "That strategy no longer exists."},
		{workshop.DropStrategy{Strategy: "gone"}, "That strategy no longer exists."},
		{workshop.PlaceStrategy{Strategy: "gone"}, "That strategy no longer exists."},
		{workshop.EditInitiative{Initiative: "gone"}, "That initiative no longer exists."},
		{workshop.DropInitiative{Initiative: "gone"}, "That initiative no longer exists."},
		{workshop.EditRemark{Remark: "gone"}, "That remark no longer exists."},
		{workshop.DeleteRemark{Remark: "gone"}, "That remark no longer exists."},
		{workshop.EnterStage{Stage: 18}, "The agenda has no stage 19."},
		{workshop.ShowCard{Card: "XX"}, "The deck has no card “XX”."},
		{workshop.ShowCard{Card: workshop.SessionCard}, "The session itself is not a card."},
		{workshop.MarkCard{Card: "XX"}, "The deck has no card “XX”."},
		{workshop.ChooseCards{Cards: []string{"V1", "V1"}}, "Card V1 is chosen twice."},
		{workshop.ShowTrigger{Quadrant: workshop.Strengths, Index: 1}, "There is no such trigger question."},
		{workshop.ShowTrigger{Quadrant: "X"}, "There is no such trigger question."},
		{workshop.ShowPairing{Pairing: "SW"}, "The pairing must be SO, ST, WO or WT."},
	} {
		r.refused(c.intent, c.want)
	}
}

func TestItemNeedsAKnownPlace(t *testing.T) {
	r := openRoom(t)
	place := "An item needs a quadrant (s, w, o or t), a known function and a kind."
	r.refused(workshop.AddItem{Quadrant: "X", Text: "Fast"}, place)
	r.refused(workshop.AddItem{Quadrant: workshop.Threats, Text: "Fast", Function: "army"}, place)
	r.refused(workshop.AddItem{Quadrant: workshop.Threats, Text: "Fast", How: "rumour"}, place)
	r.refused(workshop.AddItem{Quadrant: workshop.Threats, Text: "Fast", Card: "XX"}, "The deck has no card “XX”.")
	r.refused(workshop.AddRemark{Topic: workshop.Risk, Text: "Fast", Card: "XX"}, "The deck has no card “XX”.")
	r.refused(workshop.AddRemark{Topic: workshop.Risk, Text: "Fast", Card: workshop.SessionCard}, "The session itself is not a card.")
}

// What no intent of ours could lead to is refused on import.
func TestImportedFactsFollowTheRules(t *testing.T) {
	r := openRoom(t)
	r.add("SSO")
	r.do(workshop.SetDots{Dots: 4}, r.cite(workshop.SO, "S1", "O1"), workshop.AddRemark{Topic: workshop.Risk, Text: "Silence"})
	item, cluster, strategy, remark := r.item("S1"), r.cluster("S1"), r.state().Strategies[0].ID, r.state().Remarks[0].ID
	r.do(workshop.MergeClusters{Into: cluster, From: r.cluster("S2")})
	taken := func(id string) string { return "The id “" + id + "” is used twice." }
	for _, c := range []struct {
		fact workshop.Fact
		want string
	}{
		{workshop.VotesCounted{Cluster: cluster, Votes: 1, Dots: 5}, "Each person has 4 votes, not 5."},
		{workshop.VotesCounted{Cluster: cluster, Dots: 21}, "The number of votes must be 0 or more."},
		{workshop.RemarkAdded{Remark: "new", Topic: workshop.Risk, Text: "x", Stage: 18}, "The agenda has no stage 19."},
		{workshop.RemarkAdded{Remark: remark, Topic: workshop.Risk, Text: "x"}, taken(remark)},
		{workshop.ItemMoved{Item: r.item("S1"), Quadrant: workshop.Threats, Cluster: cluster}, taken(cluster)},
		{workshop.ItemSplit{Item: r.item("S1"), Cluster: item}, taken(item)},
		{workshop.StrategyWritten{Strategy: strategy, Pairing: workshop.SO}, taken(strategy)},
		{workshop.StrategyWritten{Strategy: "new", Pairing: "SW"}, "The pairing must be SO, ST, WO or WT."},
		{workshop.InitiativeWritten{Initiative: strategy}, taken(strategy)},
		{workshop.InitiativeWritten{}, "“” is not a valid id: use letters and digits only."},
		{workshop.ItemEdited{Item: item, Text: "a\x1b[31mb"}, "There are characters in an item that cannot be shown."},
		{workshop.Redone{Step: 2}, "There is nothing to redo."},
		{workshop.Undone{Step: 2}, "There is nothing to undo."},
	} {
		seq := len(r.log.Events()) + 1
		_, err := workshop.Verify(append(slices.Clone(r.log.Events()), workshop.Event{Seq: seq, ID: "new", Step: seq, Fact: c.fact}))
		if want := fmt.Sprintf("event %d (%s) breaks a rule: %s", seq, c.fact.Kind(), c.want); err == nil || err.Error() != want {
			t.Errorf("%#v:\n got %v\nwant %s", c.fact, err, want)
		}
	}
}

// -- clusters

func TestMergeSumsVotesKeepsTheNameAndTakesStrategiesAlong(t *testing.T) {
	r := openRoom(t)
	r.add("SSO")
	r.do(r.count("S1", 2), r.count("S2", 3),
		workshop.NameCluster{Cluster: r.cluster("S1"), Name: "Into"}, workshop.NameCluster{Cluster: r.cluster("S2"), Name: "From"},
		r.cite(workshop.SO, "S2", "O1"), r.cite(workshop.SO, "S1", "S2", "O1"),
		workshop.MergeClusters{Into: r.cluster("S1"), From: r.cluster("S2")})
	c := r.clusterOf("S2")
	requireEqual(t, "clusters", refs(r.state().Clusters), []string{"S1", "O1"})
	requireEqual(t, "votes", workshop.Counted(c), 5)
	requireEqual(t, "title", c.Title(), "Into")
	for _, s := range r.state().Strategies {
		requireEqual(t, "cites of "+r.state().StrategyRef(s.ID), r.state().Cites(s), []string{r.cluster("S1"), r.cluster("O1")})
	}
}

func TestMergeIntoANamelessClusterTakesTheName(t *testing.T) {
	r := openRoom(t)
	r.add("SS")
	r.do(workshop.NameCluster{Cluster: r.cluster("S2"), Name: "From"},
		workshop.MergeClusters{Into: r.cluster("S1"), From: r.cluster("S2")})
	requireEqual(t, "title", r.clusterOf("S1").Title(), "From")
}

func TestClusterIsCalledByTheItemThatLeads(t *testing.T) {
	r := openRoom(t)
	r.add("SS")
	r.do(workshop.MergeClusters{Into: r.cluster("S2"), From: r.cluster("S1")})
	requireEqual(t, "ref", r.clusterOf("S1").Ref(), "S2")
	requireEqual(t, "title", r.clusterOf("S2").Title(), "Item number 2")
}

func TestMergeWithACountedClusterIsCounted(t *testing.T) {
	r := openRoom(t)
	r.add("SS")
	r.do(r.count("S2", 0), workshop.MergeClusters{Into: r.cluster("S1"), From: r.cluster("S2")})
	requireEqual(t, "counted", r.clusterOf("S1").Counted(), true)
}

func TestMergeIsRefusedAcrossQuadrantsAndWithItself(t *testing.T) {
	r := openRoom(t)
	r.add("SW")
	r.refused(workshop.MergeClusters{Into: r.cluster("S1"), From: r.cluster("W1")},
		"W1 and S1 are in different quadrants: move one of them first.")
	r.refused(workshop.MergeClusters{Into: r.cluster("S1"), From: r.cluster("S1")}, "A cluster cannot be merged with itself.")
}

func TestSplitLeavesTheVotesWithTheItemThatLed(t *testing.T) {
	r := openRoom(t)
	r.add("SS")
	r.refused(workshop.SplitItem{Item: r.item("S1")}, "S1 is already a cluster of its own.")
	r.do(workshop.MergeClusters{Into: r.cluster("S1"), From: r.cluster("S2")}, r.count("S1", 4),
		workshop.SplitItem{Item: r.item("S2")})
	requireEqual(t, "votes that stay", workshop.Counted(r.clusterOf("S1")), 4)
	requireEqual(t, "votes that go", workshop.Counted(r.clusterOf("S2")), 0)
	requireEqual(t, "number of the split", r.clusterOf("S2").Ref(), "S2")
}

// -- strategies, initiatives, dates

func TestStrategyCitesBothSidesOfItsPairing(t *testing.T) {
	sides := "SO strategies must cite at least one of Strengths and one of Opportunities."
	for _, c := range []struct {
		name string
		refs []string
		want string
	}{
		{"one of each", []string{"S1", "O1"}, ""},
		{"more than the pairing needs", []string{"S1", "O1", "W1", "T1"}, ""},
		{"nothing", nil, sides},
		{"only inside", []string{"S1"}, sides},
		{"only outside", []string{"O1"}, sides},
		{"another pairing’s sides", []string{"W1", "T1"}, sides},
		{"the same cluster twice", []string{"S1", "S1", "O1"}, "A strategy can cite only clusters on the board, each once."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := openRoom(t)
			r.add("SWOT")
			write := r.cite(workshop.SO, c.refs...)
			if c.want != "" {
				r.refused(write, c.want)
			}
			r.do(r.cite(workshop.SO, "S1", "O1"))
			edit := workshop.EditStrategy{Strategy: r.state().Strategies[0].ID, Cites: write.Cites, Text: "Other words"}
			if c.want != "" {
				r.refused(edit, c.want)
				return
			}
			r.do(write, edit)
		})
	}
}

func TestCitedClusterCannotBeRemoved(t *testing.T) {
	r := openRoom(t)
	r.add("SSO")
	r.do(r.cite(workshop.SO, "S1", "O1"))
	r.refused(workshop.DeleteItem{Item: r.item("S1")}, "S1 cannot be deleted: strategy SO1 is based on it. Edit or drop SO1 first.")
	r.refused(workshop.MoveItem{Item: r.item("O1"), Quadrant: workshop.Threats},
		"O1 cannot be moved: strategy SO1 is based on it. Edit or drop SO1 first.")
	r.do(workshop.MergeClusters{Into: r.cluster("S2"), From: r.cluster("S1")})
	r.refused(workshop.DeleteItem{Item: r.item("S1")}, "S1 cannot be deleted: strategy SO1 is based on it. Edit or drop SO1 first.")
	r.refused(workshop.MoveItem{Item: r.item("S1"), Quadrant: workshop.Threats}, "S1 cannot be moved: strategy SO1 is based on it. Edit or drop SO1 first.")
	r.do(workshop.DeleteItem{Item: r.item("S2")})
	r.do(workshop.DropStrategy{Strategy: r.state().Strategies[0].ID}, workshop.DeleteItem{Item: r.item("S1")})
}

func TestInitiativeServesAStrategyThatIsThere(t *testing.T) {
	r := openRoom(t)
	r.add("SO")
	r.do(r.cite(workshop.SO, "S1", "O1"))
	strategy := r.state().Strategies[0].ID
	r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Strategy: strategy}}, workshop.DropStrategy{Strategy: strategy})
	initiative := r.state().Initiatives[0]
	requireEqual(t, "strategy of the initiative that stays", initiative.Strategy, "")
	gone := "The strategy that this initiative serves no longer exists."
	r.refused(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Strategy: strategy}}, gone)
	r.refused(workshop.EditInitiative{Initiative: initiative.ID, Plan: workshop.Plan{What: "Drill", Strategy: strategy}}, gone)
}

func TestWhatIsWrittenCanBeEditedAndDropped(t *testing.T) {
	r := openRoom(t)
	r.add("SSO")
	r.do(r.cite(workshop.SO, "S1", "O1"), workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}},
		workshop.AddRemark{Topic: workshop.Dissent, Text: "Too fast"})
	strategy, initiative, remark := r.state().Strategies[0].ID, r.state().Initiatives[0].ID, r.state().Remarks[0].ID
	cites := r.cite(workshop.SO, "S2", "O1").Cites
	r.do(workshop.EditStrategy{Strategy: strategy, Cites: cites, Text: "Other words"},
		workshop.EditInitiative{Initiative: initiative, Plan: workshop.Plan{What: "Rota"}},
		workshop.EditRemark{Remark: remark, Text: "Too slow"})
	requireEqual(t, "strategy", r.state().Strategies[0].Text, "Other words")
	requireEqual(t, "what it cites", r.state().Cites(r.state().Strategies[0]), cites)
	requireEqual(t, "initiative", r.state().Initiatives[0].What, "Rota")
	requireEqual(t, "remark", r.state().RemarksOn(workshop.Dissent)[0].Text, "Too slow")
	r.do(workshop.DropStrategy{Strategy: strategy}, workshop.DropInitiative{Initiative: initiative}, workshop.DeleteRemark{Remark: remark})
	requireEqual(t, "left", len(r.state().Strategies)+len(r.state().Initiatives)+len(r.state().Remarks), 0)
	requireEqual(t, "ref of what is gone", r.state().InitiativeRef(initiative)+r.state().StrategyRef(strategy), "")
}

// What the room has called I2 and SO2 stays I2 and SO2.
func TestRefsStayWhenOthersAreDropped(t *testing.T) {
	r := openRoom(t)
	r.add("SO")
	for range 2 {
		r.do(r.cite(workshop.SO, "S1", "O1"), workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}})
	}
	strategies, initiatives := r.state().Strategies, r.state().Initiatives
	second, later := strategies[1].ID, initiatives[1].ID
	r.do(workshop.DropStrategy{Strategy: strategies[0].ID}, workshop.DropInitiative{Initiative: initiatives[0].ID})
	requireEqual(t, "refs", r.state().StrategyRef(second)+" "+r.state().InitiativeRef(later), "SO2 I2")
	r.do(r.cite(workshop.SO, "S1", "O1"))
	requireEqual(t, "the next", r.state().Strategies[1].Ref(), "SO3")
}

func TestItemsByQuadrantAndByCard(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "One", Card: "V1"},
		workshop.AddItem{Quadrant: workshop.Threats, Text: "Two", Card: "V2"},
		workshop.AddItem{Quadrant: workshop.Strengths, Text: "Three", Card: "V2"})
	texts := func(items []*workshop.Item) (texts []string) {
		for _, i := range items {
			texts = append(texts, i.Text)
		}
		return texts
	}
	requireEqual(t, "in Strengths", texts(r.state().ItemsIn(workshop.Strengths)), []string{"One", "Three"})
	requireEqual(t, "from V2", texts(r.state().ItemsFrom("V2")), []string{"Two", "Three"})
}

func TestReviewComesAfterTheSession(t *testing.T) {
	r := openRoom(t)
	r.refused(workshop.SetReview{Date: "soon"}, "“soon” is not a date. Write it like 2026-03-12.")
	r.refused(workshop.SetReview{Date: "2026-02-30"}, "“2026-02-30” is not a date. Write it like 2026-03-12.")
	r.refused(workshop.SetReview{Date: "2026-03-12"}, "2026-03-12 is too early for the review: the session is on 2026-03-12.")
	r.do(workshop.SetReview{Date: "2026-03-13"})
	moved := r.state().Details
	moved.Date = "2026-03-13"
	r.refused(workshop.ChangeDetails{Details: moved}, "2026-03-13 is too early for the review: the session is on 2026-03-13.")
	r.do(workshop.SetReview{}, workshop.ChangeDetails{Details: moved})
}

func TestDetailsHaveRules(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*workshop.Details)
		want   string
	}{
		{"no client", func(d *workshop.Details) { d.Client = " " }, "No text yet: type a client first."},
		{"no title", func(d *workshop.Details) { d.Title = "" }, "No text yet: type a title first."},
		{"a long title", func(d *workshop.Details) { d.Title = strings.Repeat("x", 81) }, "Too long for a title: 81 characters, at most 80. Shorten it; nothing is lost."},
		{"a long objective", func(d *workshop.Details) { d.Objective = strings.Repeat("x", 281) }, "Too long for an objective: 281 characters, at most 280. Shorten it; nothing is lost."},
		{"no date", func(d *workshop.Details) { d.Date = "" }, "“” is not a date. Write it like 2026-03-12."},
		{"nobody", func(d *workshop.Details) { d.People = 0 }, "How many people are in the room? Type a number from 1 to 200."},
		{"a stadium", func(d *workshop.Details) { d.People = 201 }, "How many people are in the room? Type a number from 1 to 200."},
		{"a function nobody knows", func(d *workshop.Details) {
			d.ByFunction = map[workshop.Function]int{"army": 1}
		}, "Could not read the people by function. Write them like “2 sales, 1 legal”."},
		{"counts whose sum wraps round", func(d *workshop.Details) {
			d.ByFunction = map[workshop.Function]int{workshop.Sales: 1<<63 - 1, workshop.Legal: 1}
		}, "Could not read the people by function. Write them like “2 sales, 1 legal”."},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := openRoom(t)
			d := r.state().Details
			c.change(&d)
			r.refused(workshop.ChangeDetails{Details: d}, c.want)
		})
	}
}

func TestOpeningHasRules(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*workshop.OpenSession)
		want   string
	}{
		{"no id", func(o *workshop.OpenSession) { o.Session = "" }, "A session needs an id."},
		{"no stages", func(o *workshop.OpenSession) { o.Agenda.Stages = nil }, "The agenda “Test” has no stages."},
		{"a stage nobody knows", func(o *workshop.OpenSession) { o.Agenda.Stages[0].Kind = "dance" }, "The agenda has an unknown kind of stage: “dance”."},
		{"no cards", func(o *workshop.OpenSession) { o.Deck.Cards = nil }, "The deck “Test deck” has no cards."},
		{"two cards of one id", func(o *workshop.OpenSession) { o.Deck.Cards[1].ID = "V1" }, "The card id “V1” is reserved, or used twice in the deck."},
		{"a card with the session’s id", func(o *workshop.OpenSession) { o.Deck.Cards[1].ID = workshop.SessionCard }, "The card id “session” is reserved, or used twice in the deck."},
		{"a card without an id", func(o *workshop.OpenSession) { o.Deck.Cards[1].ID = "" }, "The card id “” is reserved, or used twice in the deck."},
		{"a time zone off the map", func(o *workshop.OpenSession) { o.UTCOffset = 841 }, "The time zone is 841 minutes from UTC; the limit is 14 hours."},
		{"a client missing", func(o *workshop.OpenSession) { o.Client = "" }, "No text yet: type a client first."},
	} {
		t.Run(c.name, func(t *testing.T) {
			open := openTest()
			c.change(&open)
			_, err := workshop.NewLog().Do(open, (&stamper{}).stamp())
			if err == nil || err.Error() != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// What is wrong in the form of a new session is shown at its field.
func TestARefusalNamesTheFieldToFix(t *testing.T) {
	for field, change := range map[workshop.Field]func(*workshop.OpenSession){
		workshop.FieldClient:    func(o *workshop.OpenSession) { o.Client = "" },
		workshop.FieldTitle:     func(o *workshop.OpenSession) { o.Title = strings.Repeat("x", 81) },
		workshop.FieldObjective: func(o *workshop.OpenSession) { o.Objective = strings.Repeat("x", 281) },
		workshop.FieldPeople:    func(o *workshop.OpenSession) { o.People = 0 },
		workshop.FieldFunctions: func(o *workshop.OpenSession) { o.ByFunction = map[workshop.Function]int{workshop.Sales: 9} },
		workshop.FieldAgenda:    func(o *workshop.OpenSession) { o.Agenda.Stages = nil },
		workshop.FieldDeck:      func(o *workshop.OpenSession) { o.Deck.Cards = nil },
		"":                      func(o *workshop.OpenSession) { o.Session = "" },
	} {
		open := openTest()
		change(&open)
		_, err := workshop.NewLog().Do(open, (&stamper{}).stamp())
		if refusal := new(workshop.Refusal); !errors.As(err, &refusal) || refusal.Field != field {
			t.Errorf("for %q: %#v", field, err)
		}
	}
}

func TestSessionMustBeOpenedFirstAndOnce(t *testing.T) {
	_, err := workshop.NewLog().Do(workshop.CloseSession{}, (&stamper{}).stamp())
	if err == nil || err.Error() != "The session has not been opened yet." {
		t.Errorf("got %v", err)
	}
	openRoom(t).refused(openTest(), "The session is already open.")
}

func TestSuggestedCardsRotateThroughTheThemes(t *testing.T) {
	deck := testDeck()
	deck.Cards[3].Theme = ""
	for n, want := range map[int][]string{
		0: nil, 1: {"V1"}, 2: {"V1", "L1"}, 3: {"V1", "L1", "V2"}, 4: {"V1", "L1", "V2", "L2"}, 9: {"V1", "L1", "V2", "L2"},
	} {
		requireEqual(t, fmt.Sprintf("%d cards", n), deck.Suggest(n), want)
	}
	deck.Themes = nil
	requireEqual(t, "cards of a deck without themes", deck.Suggest(2), []string{"V1", "V2"})
}

// A card that is not in the deck, or stands there twice, is passed over: a deck may come
// with a session that somebody wrote.
func TestSuggestedCardsBeginWithThoseThatTheDeckWantsFirst(t *testing.T) {
	deck := testDeck()
	deck.First = []string{"L2", "gone", "V2", "L2", workshop.SessionCard}
	for n, want := range map[int][]string{
		0: nil, 1: {"L2"}, 2: {"L2", "V2"}, 3: {"L2", "V2", "V1"}, 9: {"L2", "V2", "V1", "L1"},
	} {
		requireEqual(t, fmt.Sprintf("%d cards", n), deck.Suggest(n), want)
	}
}

// -- closing

func TestClosedSessionRefusesEverythingButReopening(t *testing.T) {
	r := openRoom(t)
	r.refused(workshop.ReopenSession{}, "The session is already open.")
	r.add("SSO")
	r.do(workshop.CloseSession{})
	for _, i := range []workshop.Intent{
		workshop.AddItem{Quadrant: workshop.Threats, Text: "Late"}, workshop.EditItem{Item: r.item("S1"), Text: "Late"},
		workshop.MergeClusters{Into: r.cluster("S1"), From: r.cluster("S2")}, r.count("S1", 1),
		r.cite(workshop.SO, "S1", "O1"), workshop.SetReview{Date: "2026-06-12"}, workshop.Forward{},
		workshop.EnterStage{Stage: 1}, workshop.ShowCard{Card: "V1"}, workshop.Undo{}, workshop.CloseSession{},
		workshop.ChangeDetails{Details: r.state().Details}, workshop.TakeAgreement{Counts: [8]int{1}},
	} {
		r.refused(i, "The session is closed: reopen it to change it.")
	}
	r.do(workshop.Resume{}) // says only when somebody looked at it again
	r.do(workshop.ReopenSession{}, workshop.EditItem{Item: r.item("S1"), Text: "In time"})
}

// -- undo

func TestUndoNamesItsStep(t *testing.T) {
	r := openRoom(t)
	r.add("SSOT")
	s1, c1 := r.item("S1"), r.cluster("S1")
	write := r.cite(workshop.SO, "S1", "O1")
	merge := workshop.MergeClusters{Into: c1, From: r.cluster("S2")}
	votes := r.count("S1", 3)
	fewer := r.state().Details
	fewer.People--
	for _, c := range []struct {
		intent workshop.Intent
		want   string
	}{
		{workshop.AddItem{Quadrant: workshop.Threats, Text: "A leak"}, "item added to Threats"},
		{workshop.EditItem{Item: s1, Text: "Other words"}, "item S1 edited"},
		{workshop.RetagItem{Item: s1, How: workshop.KindFact}, "item S1 retagged"},
		{workshop.GiveEvidence{Item: s1, Evidence: "Log"}, "evidence for S1 recorded"},
		{workshop.MoveItem{Item: r.item("T1"), Quadrant: workshop.Weaknesses}, "item moved to Weaknesses"},
		{workshop.DeleteItem{Item: r.item("T1")}, "item deleted"},
		{merge, "clusters merged"},
		{workshop.SplitItem{Item: r.item("S2")}, "item S2 split off"},
		{workshop.NameCluster{Cluster: c1, Name: "Speed"}, "cluster S1 named"},
		{workshop.SetDots{Dots: 4}, "votes per person set"},
		{votes, "votes for S1 counted"},
		{workshop.RevealVotes{Revealed: true}, "votes revealed"},
		{workshop.RevealVotes{}, "votes hidden"},
		{write, "strategy SO written"},
		{workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill"}}, "initiative written"},
		{workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: [5]int{1}}, "first stance on V1 taken"},
		{workshop.TakeStance{Card: "V1", Moment: workshop.After, Counts: [5]int{1}}, "second stance on V1 taken"},
		{workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [5]int{1}}, "opening stance taken"},
		{workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.After, Counts: [5]int{1}}, "closing stance taken"},
		{workshop.AgreeTarget{Step: 4}, "target agreed"},
		{workshop.MarkCard{Card: "V1", Played: true}, "card V1 marked as played"},
		{workshop.MarkCard{Card: "V1"}, "card V1 marked as not played"},
		{workshop.ChooseCards{Cards: []string{"L1"}}, "cards chosen"},
		{workshop.AddRemark{Topic: workshop.Dissent, Text: "Too fast"}, "dissent noted"},
		{workshop.WordProposal{Text: "Approve I1"}, "proposal worded"},
		{workshop.TakeAgreement{Counts: [8]int{8}}, "agreement taken"},
		{workshop.SetReview{Date: "2026-06-12"}, "review date set"},
		{workshop.ChangeDetails{Details: fewer}, "session details changed"},
	} {
		t.Run(c.want, func(t *testing.T) {
			r.t = t
			r.do(c.intent)
			requireEqual(t, "undo", r.state().UndoLabel(), c.want)
			requireEqual(t, "redo", r.state().RedoLabel(), "")
			if c.want == "item deleted" {
				r.do(workshop.Undo{})
				requireEqual(t, "redo after undo", r.state().RedoLabel(), c.want)
			}
		})
	}
}

func TestUndoAndRedoStepByStep(t *testing.T) {
	r := openRoom(t)
	r.refused(workshop.Undo{}, "There is nothing to undo.")
	r.refused(workshop.Redo{}, "There is nothing to redo.")
	r.add("SW")
	r.do(workshop.Undo{}, workshop.Undo{})
	r.refused(workshop.Undo{}, "There is nothing to undo.")
	requireEqual(t, "redo", r.state().RedoLabel(), "item added to Strengths")
	r.do(workshop.Redo{}, workshop.Redo{})
	r.refused(workshop.Redo{}, "There is nothing to redo.")
	requireEqual(t, "items", len(r.state().Items), 2)
	requireEqual(t, "undo", r.state().UndoLabel(), "item added to Weaknesses")
}

func TestNewStepClearsRedo(t *testing.T) {
	r := openRoom(t)
	r.add("SW")
	r.do(workshop.Undo{})
	r.add("O")
	r.refused(workshop.Redo{}, "There is nothing to redo.")
	r.do(workshop.Undo{})
	requireEqual(t, "redo", r.state().RedoLabel(), "item added to Opportunities")
}

func TestNavigationIsNotUndoneAndPreservesRedo(t *testing.T) {
	r := openRoom(t)
	r.add("SW")
	r.do(workshop.Undo{})
	r.enter(workshop.StageProvocations)
	r.do(workshop.ShowCard{Card: "V1"}, workshop.Forward{}, workshop.ShowPairing{Pairing: workshop.WT},
		workshop.ShowTrigger{Quadrant: workshop.Threats}, workshop.Resume{})
	requireEqual(t, "redo", r.state().RedoLabel(), "item added to Weaknesses")
	r.do(workshop.Undo{})
	requireEqual(t, "stage", r.state().CurrentStage().Kind, workshop.StageProvocations)
	requireEqual(t, "card", r.state().Card, "V1")
	requireEqual(t, "beat", r.state().Beat, workshop.BeatFirstStance)
	requireEqual(t, "pairing", r.state().Pairing, workshop.WT)
	requireEqual(t, "items", len(r.state().Items), 0)
}

func TestUndoWorksAcrossClosingAndRestart(t *testing.T) {
	r := openRoom(t)
	r.add("SW")
	r.do(workshop.Undo{}, workshop.CloseSession{}, workshop.ReopenSession{})
	again, err := workshop.Replay(r.log.Events())
	if err != nil {
		t.Fatal(err)
	}
	r.log = again
	requireEqual(t, "redo", r.state().RedoLabel(), "item added to Weaknesses")
	r.do(workshop.Redo{}, workshop.Undo{}, workshop.Undo{})
	requireEqual(t, "items", len(r.state().Items), 0)
	requireEqual(t, "closed", r.state().Closed, false)
}

// asEvents puts facts in a row, each a gesture of its own.
func asEvents(facts []workshop.Fact) (events []workshop.Event) {
	for i, f := range facts {
		events = append(events, workshop.Event{Seq: i + 1, ID: fmt.Sprint(i), Step: i + 1, Fact: f})
	}
	return events
}

func TestGestureOfTwoEventsIsUndoneTogether(t *testing.T) {
	r := openRoom(t)
	r.add("S")
	both := asEvents([]workshop.Fact{
		r.log.Events()[0].Fact, r.log.Events()[1].Fact,
		workshop.EvidenceGiven{Item: r.item("S1"), Evidence: "Log"}, workshop.ItemEdited{Item: r.item("S1"), Text: "Other words"},
	})
	both[3].Step = 3
	var err error
	if r.log, err = workshop.Verify(both); err != nil {
		t.Fatal(err)
	}
	requireEqual(t, "undo", r.state().UndoLabel(), "evidence for S1 recorded")
	r.do(workshop.Undo{})
	requireEqual(t, "evidence", r.byRef("S1").Evidence, "")
	requireEqual(t, "text", r.byRef("S1").Text, "Item number 1")
	r.do(workshop.Redo{})
	requireEqual(t, "text again", r.byRef("S1").Text, "Other words")
	requireEqual(t, "evidence again", r.byRef("S1").Evidence, "Log")
}

// Reading asks no rules, so whatever a library holds must at least be read.
func TestReadingNonsenseNeverPanics(t *testing.T) {
	dice := rand.New(rand.NewPCG(1, 4))
	facts := everyFact()
	rest := append(slices.Clone(facts[1:]), facts[1:]...)
	rest = append(rest, workshop.PairingShown{}, workshop.StageEntered{Stage: 99}, workshop.CardShown{Card: "XX"},
		workshop.StrategyWritten{Strategy: "t9"}, workshop.StrategyPlaced{Strategy: "t5", Place: workshop.Place{Impact: -1, Effort: 9}},
		workshop.VotesCounted{Cluster: "c1", Votes: -1}, workshop.TargetAgreed{Step: -3},
		workshop.PrivateNoted{Note: "p1", Stage: 99}, workshop.ItemAdded{Item: "i8", Function: "singing", Text: "\xff’"})
	for range 300 {
		dice.Shuffle(len(rest), func(i, j int) { rest[i], rest[j] = rest[j], rest[i] })
		log, err := workshop.Replay(asEvents(append(facts[:1:1], rest...)))
		if err != nil {
			t.Fatal(err)
		}
		w := log.State()
		w.LooseEnds(words)
		w.BestFirst()
		w.Summary()
		w.Entries()
		w.UndoLabel()
		w.RedoLabel()
		w.Spent(w.LastAt)
		w.NextBeat()
		w.FollowUpsToCome()
		w.Unheard()
		w.Nudges(nudgeRules, w.LastAt, nil)
		w.Squeeze(9, w.LastAt)
		for _, i := range []workshop.Intent{workshop.ReopenSession{}, workshop.Forward{}, workshop.Backward{}, workshop.Redo{}, workshop.Undo{},
			workshop.EditStrategy{Strategy: "t9", Text: "x"}} {
			_, _ = log.Do(i, (&stamper{}).stamp())
		}
	}
}

func TestActorIsCleanedLikeAnyText(t *testing.T) {
	log := workshop.NewLog()
	stamp := (&stamper{}).stamp()
	stamp.Actor = " Jo\x1b[31m\u202e "
	events, err := log.Do(openTest(), stamp)
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, "actor", events[0].Actor, "Jo")
}
