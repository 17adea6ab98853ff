package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"swotshop/workshop"
)

// openShort opens a short session: two cards chosen, with two follow-ups each.
func openShort(t *testing.T) *room {
	t.Helper()
	open := openTest()
	open.Agenda.Stages = nil
	for _, kind := range []workshop.StageKind{
		workshop.StageOpen, workshop.StageProvocations, workshop.StageSilence, workshop.StageCapture,
		workshop.StageVote, workshop.StageTOWS, workshop.StageBlueprint,
	} {
		stage := workshop.Stage{Kind: kind, Title: string(kind), Minutes: 5}
		if kind == workshop.StageProvocations {
			stage.Cards = 2
		}
		open.Agenda.Stages = append(open.Agenda.Stages, stage)
	}
	r := &room{t, workshop.NewLog(), &stamper{}}
	r.do(open)
	return r
}

// shortWay is every position from opening to blueprint.
var shortWay = []string{
	"open",
	"provocations: choice of cards",
	"provocations: V1 question", "provocations: V1 first stance", "provocations: V1 follow-up 1",
	"provocations: V1 follow-up 2", "provocations: V1 twist", "provocations: V1 second stance",
	"provocations: L1 question", "provocations: L1 first stance", "provocations: L1 follow-up 1",
	"provocations: L1 follow-up 2", "provocations: L1 twist", "provocations: L1 second stance",
	"silence: S 0", "silence: W 0", "silence: O 0", "silence: T 0",
	"capture", "vote",
	"tows: SO", "tows: ST", "tows: WO", "tows: WT",
	"blueprint",
}

// position is where a session is, as the room sees it.
func position(w *workshop.Workshop) string {
	stage := w.CurrentStage()
	switch {
	case stage.Kind == workshop.StageProvocations && w.Card == "":
		return "provocations: choice of cards"
	case stage.Kind == workshop.StageProvocations:
		return fmt.Sprintf("provocations: %s %s", w.Card, w.Beat)
	case stage.Kind == workshop.StageSilence:
		return fmt.Sprintf("silence: %s %d", w.Trigger.Quadrant, w.Trigger.Index)
	case stage.Kind == workshop.StageTOWS:
		return "tows: " + string(w.Pairing)
	}
	return string(stage.Kind)
}

// walk moves until the session refuses, and lists where it has been.
func (r *room) walk(step workshop.Intent) (way []string) {
	r.t.Helper()
	for range 100 {
		way = append(way, position(r.state()))
		if _, err := r.log.Do(step, r.stamps.stamp()); err != nil {
			return way
		}
	}
	r.t.Fatalf("%T does not end: %v", step, way)
	return nil
}

func TestForwardGoesFromOpeningToBlueprint(t *testing.T) {
	r := openShort(t)
	requireEqual(t, "way", r.walk(workshop.Forward{}), shortWay)
	r.refused(workshop.Forward{}, "This is the last stage.")
}

func TestBackwardRetracesForward(t *testing.T) {
	r := openShort(t)
	r.walk(workshop.Forward{})
	back := slices.Clone(shortWay)
	slices.Reverse(back)
	requireEqual(t, "way back", r.walk(workshop.Backward{}), back)
	r.refused(workshop.Backward{}, "This is the first stage.")
	requireEqual(t, "way a second time", r.walk(workshop.Forward{}), shortWay)
}

func TestBackwardReversesForwardEverywhere(t *testing.T) {
	r := openShort(t)
	for range len(shortWay) - 1 {
		here := position(r.state())
		r.do(workshop.Forward{}, workshop.Backward{})
		requireEqual(t, "after forward and backward", position(r.state()), here)
		r.do(workshop.Forward{})
	}
}

func TestNavigationChangesOnlyThePosition(t *testing.T) {
	r := openShort(t)
	r.add("SWOT")
	r.do(r.cite(workshop.SO, "S1", "O1"), workshop.TakeStance{Card: "V1", Moment: workshop.Before, Counts: [5]int{8}})
	before, err := workshop.Replay(r.log.Events())
	if err != nil {
		t.Fatal(err)
	}
	r.walk(workshop.Forward{})
	r.walk(workshop.Backward{})
	there, here := *before.State(), *r.state()
	for _, w := range []*workshop.Workshop{&there, &here} {
		workshop.ForgetShown(w)
	}
	requireSame(t, 0, "going about", &there, &here)
}

func TestForwardRevealsCountedVotesFirst(t *testing.T) {
	r := openShort(t)
	r.add("S")
	r.enter(workshop.StageVote)
	r.do(r.count("S1", 3), workshop.Forward{})
	requireEqual(t, "position", position(r.state()), "vote")
	requireEqual(t, "revealed", r.state().VotesShown(), true)
	r.do(workshop.Forward{}, workshop.Backward{})
	requireEqual(t, "position after going on and back", position(r.state()), "vote")
	requireEqual(t, "revealed after going on and back", r.state().VotesShown(), true)
}

func TestCardShownOnTheSpotLeadsBackToThePlan(t *testing.T) {
	for _, c := range []struct {
		name  string
		shown []string // one after the other
		want  string   // what follows the last one's last beat
	}{
		{"before any chosen card", []string{"V2"}, "provocations: V1 question"},
		{"between the chosen cards", []string{"V1", "V2"}, "provocations: L1 question"},
		{"after the chosen cards", []string{"V1", "L1", "V2"}, "silence: S 0"},
		{"a chosen card out of turn", []string{"L1"}, "provocations: V1 question"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := openShort(t)
			r.enter(workshop.StageProvocations)
			for _, card := range c.shown {
				r.do(workshop.ShowCard{Card: card, Beat: workshop.BeatSecondStance})
			}
			r.do(workshop.Forward{})
			requireEqual(t, "position", position(r.state()), c.want)
		})
	}
}

// cardsFrom lists the cards that forward or backward comes through before it
// leaves the stage, the present one left out.
func (r *room) cardsFrom(step workshop.Intent) (cards []string) {
	r.t.Helper()
	here, last := r.state().Stage, r.state().Card
	for range 100 {
		r.do(step)
		w := r.state()
		if w.Stage != here || w.Card == "" {
			return cards
		}
		if w.Card != last {
			last = w.Card
			cards = append(cards, last)
		}
	}
	r.t.Fatalf("%T does not leave the stage: %v", step, cards)
	return nil
}

func TestSkippedCardStillComes(t *testing.T) {
	all := []string{"V1", "V2", "L1", "L2"}
	for _, c := range []struct {
		name    string
		shown   []string // one after the other, by hand
		played  []string // of these
		on      []string // what then comes
		andBack []string
	}{
		{"the first was left out", []string{"V2"}, nil, []string{"L1", "L2", "V1"}, []string{"L2", "L1", "V2"}},
		{"one between was left out", []string{"V1", "L1"}, nil, []string{"L2", "V2"}, []string{"V1"}},
		{"from the last", []string{"L2"}, []string{"L2"}, []string{"V1", "V2", "L1"}, []string{"V2", "V1", "L2"}},
		{"what was played is not played again", []string{"L1", "L2", "V1"}, []string{"L1", "L2"}, []string{"V2"}, []string{"V1", "L2", "L1"}},
		{"what was only glanced at comes in its turn", []string{"V1", "L1", "V1"}, []string{"V1"}, []string{"V2", "L1", "L2"}, []string{"L1", "V1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := openShort(t)
			r.enter(workshop.StageProvocations)
			r.do(workshop.ChooseCards{Cards: all})
			for _, card := range c.shown {
				r.do(workshop.ShowCard{Card: card})
			}
			for _, card := range c.played {
				r.do(workshop.TakeStance{Card: card, Moment: workshop.Before, Counts: [5]int{8}})
			}
			requireEqual(t, "forward", r.cardsFrom(workshop.Forward{}), c.on)
			r.do(workshop.Backward{})
			requireEqual(t, "backward", r.cardsFrom(workshop.Backward{}), c.andBack)
		})
	}
}

func TestBackwardShowsOnlyCardsTheRoomHasSeen(t *testing.T) {
	r := openShort(t)
	r.enter(workshop.StageProvocations)
	r.do(workshop.ShowCard{Card: "L1"}, workshop.Backward{})
	requireEqual(t, "position", position(r.state()), "provocations: choice of cards")
}

// After any jumps, choices and changes of the agenda, one key leads to its end and
// another back to its beginning.
func TestForwardAlwaysEndsAtTheLastStage(t *testing.T) {
	for seed := range uint64(300) {
		r := openShort(t)
		dice := rand.New(rand.NewPCG(seed, 3))
		cards := []string{"V1", "V2", "L1", "L2"}
		for range 30 {
			dice.Shuffle(len(cards), func(i, j int) { cards[i], cards[j] = cards[j], cards[i] })
			_, _ = r.log.Do(randomIntent(dice, r.state()), r.stamps.stamp())
			_, _ = r.log.Do([]workshop.Intent{
				workshop.ChooseCards{Cards: slices.Clone(cards[:dice.IntN(5)])}, workshop.ShowCard{Card: cards[0]},
				workshop.TakeStance{Card: cards[0], Moment: workshop.Before, Counts: [5]int{1}}, workshop.Forward{}, workshop.Backward{},
			}[dice.IntN(5)], r.stamps.stamp())
		}
		if r.state().Closed {
			r.do(workshop.ReopenSession{})
		}
		for range 2 {
			r.walk(workshop.Forward{})
			requireEqual(t, "end", r.state().Stage, len(r.state().Agenda.Stages)-1)
			r.walk(workshop.Backward{})
			requireEqual(t, "end of the way back", r.state().Stage, 0)
		}
	}
}

func last(way []string) string { return way[len(way)-1] }

func TestBackwardFromACardOnTheSpotGoesToTheChoice(t *testing.T) {
	r := openShort(t)
	r.enter(workshop.StageProvocations)
	r.do(workshop.ShowCard{Card: "V2"}, workshop.Backward{})
	requireEqual(t, "position", position(r.state()), "provocations: choice of cards")
	r.do(workshop.Backward{})
	requireEqual(t, "position", position(r.state()), "open")
}

func TestCardIsShownFromItsQuestion(t *testing.T) {
	r := openShort(t)
	r.enter(workshop.StageProvocations)
	r.do(workshop.ShowCard{Card: "V2"}, workshop.ShowCard{Card: "L1"}, workshop.ShowCard{Card: "V2"})
	requireEqual(t, "beat", r.state().Beat, workshop.BeatQuestion)
	requireEqual(t, "shown, each once", r.state().Shown, []string{"V2", "L1"})
}

func TestBeatsOfACard(t *testing.T) {
	type beat struct {
		beat      workshop.Beat
		followUps int
		twist     bool
		moment    workshop.Moment
	}
	for _, c := range []struct {
		name string
		card workshop.Card
		want []beat
	}{
		{"two follow-ups and a twist", workshop.Card{FollowUps: []string{"One?", "Two?"}, Twist: "But."}, []beat{
			{"question", 0, false, workshop.Before},
			{"first stance", 0, false, workshop.Before},
			{"follow-up 1", 1, false, workshop.Before},
			{"follow-up 2", 2, false, workshop.Before},
			{"twist", 2, true, workshop.After},
			{"second stance", 2, true, workshop.After},
		}},
		{"no twist", workshop.Card{FollowUps: []string{"One?"}}, []beat{
			{"question", 0, false, workshop.Before},
			{"first stance", 0, false, workshop.Before},
			{"follow-up 1", 1, false, workshop.Before},
			{"second stance", 1, false, workshop.After},
		}},
		{"no follow-ups", workshop.Card{Twist: "But."}, []beat{
			{"question", 0, false, workshop.Before},
			{"first stance", 0, false, workshop.Before},
			{"twist", 0, true, workshop.After},
			{"second stance", 0, true, workshop.After},
		}},
		{"only a question", workshop.Card{}, []beat{
			{"question", 0, false, workshop.Before},
			{"first stance", 0, false, workshop.Before},
			{"second stance", 0, false, workshop.After},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []beat
			for _, b := range c.card.Beats() {
				got = append(got, beat{b, c.card.FollowUpsShown(b), c.card.TwistShown(b), c.card.MomentAt(b)})
				requireEqual(t, string(b)+" is a follow-up", b.IsFollowUp(), b == "follow-up 1" || b == "follow-up 2")
			}
			requireEqual(t, "beats", got, c.want)
		})
	}
}

func TestUnknownBeatCountsAsTheQuestion(t *testing.T) {
	card := workshop.Card{FollowUps: []string{"One?"}}
	for _, b := range []workshop.Beat{"", "encore"} {
		requireEqual(t, "index of "+string(b), card.BeatIndex(b), 0)
	}
}

// A card may be edited while it is played: who stands at what it has no longer stands
// before the second stance, and sees what it has.
func TestBeatThatACardHasNoLonger(t *testing.T) {
	card := workshop.Card{FollowUps: []string{"One?"}}
	for _, b := range []workshop.Beat{"twist", "follow-up 2"} {
		requireEqual(t, "index of "+string(b), card.BeatIndex(b), card.BeatIndex("follow-up 1"))
		requireEqual(t, "moment of "+string(b), card.MomentAt(b), workshop.Before)
	}
}

// From the choice of cards the way on is the card that was left, where it stood: Esc may
// have been a slip.
func TestForwardGoesOnWithTheCardThatWasLeft(t *testing.T) {
	r := openShort(t)
	r.do(workshop.EnterStage{Stage: r.state().Agenda.Find(workshop.StageProvocations)})
	var second string
	for second == "" {
		r.do(workshop.Forward{})
		if w := r.state(); w.Card != "" && w.Card != w.Chosen[0] {
			second = w.Card
		}
	}
	for range 3 {
		there := position(r.state())
		r.do(workshop.ShowCard{}, workshop.Forward{})
		requireEqual(t, "after the choice of cards", position(r.state()), there)
		r.do(workshop.Forward{})
	}
}
