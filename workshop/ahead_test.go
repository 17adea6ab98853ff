package workshop_test

import (
	"slices"
	"testing"

	"swotshop/workshop"
)

// announced steps forward until the session refuses, and lists what was announced
// at each step.
func (r *room) announced() (all []string) {
	for range 100 {
		all = append(all, r.state().NextBeat())
		if _, err := r.log.Do(workshop.Forward{}, r.stamps.stamp()); err != nil {
			return all
		}
	}
	return all
}

func TestNextBeatIsAnnouncedEverywhere(t *testing.T) {
	r := openShort(t)
	requireEqual(t, "announced", r.announced(), []string{
		"provocations",
		"Next card: V1 Question V1?", "First stance", "Follow-up 1: First?", "Follow-up 2: Second?", "Twist", "Second stance",
		"Next card: L1 Question L1?", "First stance", "Follow-up 1: First?", "Follow-up 2: Second?", "Twist", "Second stance",
		"silence", "Weaknesses", "Opportunities", "Threats",
		"capture", "vote", "tows", "ST", "WO", "WT", "blueprint", "",
	})
}

func TestNextBeatRevealsTheVotes(t *testing.T) {
	r := openShort(t)
	r.add("S")
	r.enter(workshop.StageVote)
	requireEqual(t, "before the count", r.state().NextBeat(), "tows")
	r.do(r.count("S1", 3))
	requireEqual(t, "once counted", r.state().NextBeat(), "Reveal the votes")
	r.do(workshop.Forward{})
	requireEqual(t, "once revealed", r.state().NextBeat(), "tows")
}

func TestNextBeatIsEmptyWhenForwardIsRefused(t *testing.T) {
	requireEqual(t, "before the opening", workshop.NewLog().State().NextBeat(), "")
	r := openShort(t)
	r.do(workshop.CloseSession{})
	requireEqual(t, "when closed", r.state().NextBeat(), "")
}

// What is announced is what happens: no announcement, no step.
func TestNextBeatIsWhatForwardDoes(t *testing.T) {
	for seed := range uint64(60) {
		playRandom(t, seed, 60, func(l *workshop.Log) {
			next := l.State().NextBeat()
			again, err := workshop.Replay(l.Events())
			if err != nil {
				t.Fatal(err)
			}
			_, err = again.Do(workshop.Forward{}, (&stamper{n: 1_000_000}).stamp())
			if (err == nil) != (next != "") {
				t.Fatalf("seed %d: %q is announced, and forward says %v", seed, next, err)
			}
		})
	}
}

func TestFollowUpsToCome(t *testing.T) {
	r := openShort(t)
	requireEqual(t, "on no card", r.state().FollowUpsToCome(), nil)
	r.enter(workshop.StageProvocations)
	requireEqual(t, "at the choice", r.state().FollowUpsToCome(), nil)
	for beat, want := range map[workshop.Beat]int{
		workshop.BeatQuestion: 2, workshop.BeatFirstStance: 2, "follow-up 1": 1, "follow-up 2": 0, workshop.BeatTwist: 0, workshop.BeatSecondStance: 0,
	} {
		r.do(workshop.ShowCard{Card: "V1", Beat: beat})
		requireEqual(t, "at "+string(beat), len(r.state().FollowUpsToCome()), want)
	}
	r.do(workshop.ShowCard{Card: "V1", Beat: "follow-up 1"})
	requireEqual(t, "the one to come", r.state().FollowUpsToCome(), []string{"Second?"})
	r.enter(workshop.StageCapture)
	requireEqual(t, "in another stage", len(r.state().FollowUpsToCome()), 0)
}

func TestUnheardFunctionsAreInTheRoomWithoutAnItem(t *testing.T) {
	r := openRoom(t)
	details := r.state().Details
	details.ByFunction = map[workshop.Function]int{workshop.Sales: 2, workshop.Legal: 1, workshop.Other: 1, workshop.HR: 0}
	r.do(workshop.ChangeDetails{Details: details}, workshop.AddItem{Quadrant: workshop.Strengths, Text: "Fast", Function: workshop.Sales})
	functions, known := r.state().Unheard()
	requireEqual(t, "unheard", functions, []workshop.Function{workshop.Legal, workshop.Other})
	requireEqual(t, "known", known, true)
}

func TestAllFunctionsAreUnheardWhenNoneWereEntered(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "Fast", Function: workshop.Legal})
	functions, known := r.state().Unheard()
	requireEqual(t, "known", known, false)
	requireEqual(t, "how many", len(functions), 9)
	if slices.Contains(functions, workshop.Legal) || slices.Contains(functions, workshop.Other) {
		t.Errorf("unheard: %v", functions)
	}
}
