package workshop_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"swotshop/workshop"
)

// again is what says the same once more; nil for a fact that cannot be said twice.
func again(f workshop.Fact) workshop.Intent {
	switch f := f.(type) {
	case workshop.ItemEdited:
		return workshop.EditItem(f)
	case workshop.ItemRetagged:
		return workshop.RetagItem(f)
	case workshop.EvidenceGiven:
		return workshop.GiveEvidence(f)
	case workshop.ClusterNamed:
		return workshop.NameCluster(f)
	case workshop.ClusterTagged:
		return workshop.TagCluster(f)
	case workshop.DotsSet:
		return workshop.SetDots(f)
	case workshop.VotesCounted:
		return workshop.CountVotes{Cluster: f.Cluster, Votes: f.Votes, Phones: f.Phones}
	case workshop.VotesRevealed:
		return workshop.RevealVotes(f)
	case workshop.TieSettled:
		return workshop.SettleTie(f)
	case workshop.StrategyEdited:
		return workshop.EditStrategy(f)
	case workshop.StrategyPlaced:
		return workshop.PlaceStrategy(f)
	case workshop.StrategyChosen:
		return workshop.ChooseStrategy(f)
	case workshop.InitiativeEdited:
		return workshop.EditInitiative(f)
	}
	return againOfAll(f)
}

// againOfAll is the same for facts about the whole room.
func againOfAll(f workshop.Fact) workshop.Intent {
	switch f := f.(type) {
	case workshop.DetailsChanged:
		return workshop.ChangeDetails(f)
	case workshop.CardsChosen:
		return workshop.ChooseCards(f)
	case workshop.CardEdited:
		return workshop.EditCard(f)
	case workshop.CardMarked:
		return workshop.MarkCard(f)
	case workshop.StanceTaken:
		if f.Counts == [workshop.Steps]int{} {
			return nil // what is taken back cannot be taken back again
		}
		return workshop.TakeStance(f)
	case workshop.TargetAgreed:
		return workshop.AgreeTarget(f)
	case workshop.AgreementTaken:
		if f.Counts == [8]int{} {
			return nil
		}
		return workshop.TakeAgreement{Counts: f.Counts, Phones: f.Phones}
	case workshop.ProposalWorded:
		return workshop.WordProposal(f)
	case workshop.RemarkEdited:
		return workshop.EditRemark(f)
	case workshop.ReviewSet:
		return workshop.SetReview(f)
	case workshop.WorthRated:
		if f.Counts == [workshop.Steps]int{} {
			return nil
		}
		return workshop.RateWorth(f)
	}
	return nil
}

// What changes nothing makes no event, whoever asks for it: no step for undo, and
// what was undone can still be redone. What makes a step changes something.
func TestOnlyWhatChangesSomethingIsAStep(t *testing.T) {
	t.Parallel()
	repeated := map[string]int{}
	for seed := range uint64(300) {
		log, stamps := playRandom(t, seed, 20, nil), &stamper{n: 10_000}
		dice := rand.New(rand.NewPCG(seed, 7))
		for range 60 {
			before := must(workshop.Replay(log.Events()))
			made, err := log.Do(randomIntent(dice, log.State()), stamps.stamp())
			switch {
			case err != nil:
			case len(made) == 0 && !reflect.DeepEqual(before.State(), log.State()):
				t.Fatalf("seed %d: something changed without an event", seed)
			case len(made) > 0 && wasStep(log) && sameForRoom(before.State(), log.State()):
				t.Fatalf("seed %d: %#v changed nothing and is a step", seed, made[0].Fact)
			case len(made) > 0 && again(made[0].Fact) != nil:
				repeated[made[0].Fact.Kind()]++
				sayAgain(t, seed, log, made[0].Fact, stamps)
			}
		}
	}
	for _, kind := range workshop.FactKinds() {
		if f := workshop.EmptyFact(kind); again(f) != nil && repeated[kind] < 5 {
			t.Errorf("%s was said again %d times: this tests nothing", kind, repeated[kind])
		}
	}
}

// sayAgain takes another step back and says the last thing once more.
func sayAgain(t *testing.T, seed uint64, log *workshop.Log, last workshop.Fact, stamps *stamper) {
	t.Helper()
	mustDo(t, log, workshop.AddItem{Quadrant: workshop.Strengths, Text: "To be redone"}, stamps)
	mustDo(t, log, workshop.Undo{}, stamps)
	before := must(workshop.Replay(log.Events()))
	if made := mustDo(t, log, again(last), stamps); len(made) > 0 {
		t.Fatalf("seed %d: %#v was said twice and is a step", seed, last)
	}
	if !reflect.DeepEqual(before.State(), log.State()) || log.State().RedoLabel() == "" {
		t.Fatalf("seed %d: %#v was said twice and changed something", seed, last)
	}
}

func sameForRoom(a, b *workshop.Workshop) bool {
	x, y := *a, *b
	workshop.ForgetTime(&x)
	workshop.ForgetTime(&y)
	return reflect.DeepEqual(x, y)
}
