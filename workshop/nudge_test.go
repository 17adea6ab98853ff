package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"swotshop/workshop"
)

// nudgeRules are a few words of each list; the lists that the program brings
// along are tested where they are kept.
var nudgeRules = workshop.NudgeRules{
	FewestWords: 4, Vague: []string{"strong brand"}, VagueBegins: []string{"more"},
	Ours: []string{"we should"}, OursBegins: []string{"launch"}, Theirs: []string{"customers want"}, TheirsBegins: []string{"competitors"},
	Comparing: []string{"than", "rivals"}, Joining: []string{"and"}, Secret: []string{"revenue"}, Amounts: []string{"%", "€", "k"},
	Claiming: []string{"takes", "answers", "should", "is", "read"}, Public: []string{"published"}, Outsiders: []string{"customers"},
	Negative: []string{"slow"}, Titles: []string{"ms"}, GivenNames: []string{"peter"}, NoNames: []string{"sales"}, Filler: []string{"the", "a", "of", "who", "may"},
}

// nudges are what comes at this minute: kind, ref and words.
func (w *watch) nudges(m int, off ...workshop.NudgeKind) (all []string) {
	for _, n := range w.state().Nudges(nudgeRules, minute(m), off) {
		all = append(all, strings.TrimSpace(string(n.Kind)+" "+n.Ref)+": "+n.Says)
	}
	return all
}

// kinds are the kinds that come at this minute, of these alone.
func (w *watch) kinds(m int, of ...workshop.NudgeKind) (all []workshop.NudgeKind) {
	off := slices.DeleteFunc(slices.Clone(workshop.NudgeKinds), func(k workshop.NudgeKind) bool { return slices.Contains(of, k) })
	for _, n := range w.state().Nudges(nudgeRules, minute(m), off) {
		all = append(all, n.Kind)
	}
	return all
}

func (w *watch) enterAt(m int, kind workshop.StageKind) {
	w.t.Helper()
	w.at(m, workshop.EnterStage{Stage: w.state().Agenda.Find(kind)})
}

func TestNudgeAboutAnItem(t *testing.T) {
	for _, c := range []struct {
		q          workshop.Quadrant
		text, want string
	}{
		{"S", "We have a strong brand", "vague S1: says “strong brand”, as any firm could. Who, where, how many, since when?"},
		{"S", "Good people", "vague S1: has only two words. Who, where, how many, since when?"},
		{"S", "Strong brand: 4 of 5 rivals’ buyers know us", ""},
		{"S", "More posts from sales every week", "vague S1: says “more”, as any firm could. Who, where, how many, since when?"},
		{"S", "Answers come within the hour", "not-relative S1: is not compared with anyone. Could four out of five rivals say the same?"},
		{"S", "Answers come faster than elsewhere", ""},
		{"W", "Answers come within the week", ""},
		{"O", "Launch a podcast this year", "wrong-side O1: says “launch”. Is it an outside event, or something we do? If we closed tomorrow, would it still be true?"},
		{"O", "A podcast that we should make", "wrong-side O1: says “we should”. Is it an outside event, or something we do? If we closed tomorrow, would it still be true?"},
		{"O", "Rivals who launch podcasts are heard", ""},
		{"W", "Customers want answers at night", "wrong-side W1: says “customers want”. Is this about us, or about the outside world?"},
		{"T", "Customers want answers at night", ""},
		{"W", "Approval takes nine days and nobody answers at weekends", "two-in-one W1: combines two claims with “and”. Which one matters, or are they two items?"},
		{"W", "Legal and finance read every post", ""},
		{"W", "Everybody can see our revenue", "confidential W1: contains “revenue”. Can that leave the room? If not, rephrase it."},
		{"W", "Only 6 % of us post", "confidential W1: contains “6 %”. Can that leave the room? If not, rephrase it."},
		{"W", "Tools cost us €12 a seat", "confidential W1: contains “€ 12”. Can that leave the room? If not, rephrase it."},
		{"W", "We paid 40k for a tool", "confidential W1: contains “40k”. Can that leave the room? If not, rephrase it."},
		{"W", "Peter Clayton is slow to approve", "person W1: names “Peter Clayton” next to “slow”. Can it name the role instead?"},
		{"W", "Approval by Ms. Clayton is slow", "person W1: names “Ms. Clayton” next to “slow”. Can it name the role instead?"},
		{"W", "The Sales Director is slow today", ""},
		{"W", "Peter Clayton approves within a day", ""},
		{"W", "日本語のブログを書く人", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			w := openWatch(t)
			w.at(1, workshop.AddItem{Quadrant: c.q, Text: c.text})
			requireEqual(t, "nudge", strings.Join(w.nudges(1), "\n"), c.want)
		})
	}
}

func TestEvidenceAndComparisonEndTheNudge(t *testing.T) {
	w := openWatch(t)
	w.at(1, workshop.AddItem{Quadrant: workshop.Strengths, Text: "We have a strong brand"})
	item := w.item("S1")
	w.at(2, workshop.GiveEvidence{Item: item, Evidence: "Poll of 200 buyers"})
	requireEqual(t, "kinds", w.kinds(2, workshop.NudgeKinds...), []workshop.NudgeKind{workshop.NudgeNotRelative})
	w.at(3, workshop.GiveEvidence{Item: item, Evidence: "Poll of 200 buyers", Comparator: "two peers: under half"})
	requireEqual(t, "kinds", w.kinds(3, workshop.NudgeKinds...), nil)
}

func TestSameAsAnItemInAnyQuadrant(t *testing.T) {
	for _, c := range []struct {
		q          workshop.Quadrant
		text, want string
	}{
		{"W", "The approval of a reply takes nine days", "same-as W2: says nearly the same as W1. Merge them, or what is the difference?"},
		{"W", "APPROVAL of replies: it took nine days", ""},
		{"S", "Approval of a reply takes nine days", "same-as S1: says nearly the same as W1, on the other side: worth discussing, not a mistake. What makes it both?"},
		{"T", "Approval of a reply takes nine days", "same-as T1: says nearly the same as W1. Is it about us, or about the outside world?"},
		{"W", "Approval of a budget takes two years", ""},
	} {
		t.Run(c.text, func(t *testing.T) {
			w := openWatch(t)
			w.at(1, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Approval of a reply takes nine days"})
			w.at(2, workshop.AddItem{Quadrant: c.q, Text: c.text})
			off := []workshop.NudgeKind{workshop.NudgeNotRelative}
			requireEqual(t, "nudge", strings.Join(w.nudges(2, off...), "\n"), c.want)
		})
	}
}

func TestMergedItemsAreNotFlaggedAsTheSame(t *testing.T) {
	w := openWatch(t)
	for m := range 2 {
		w.at(m, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Approval of a reply takes nine days"})
	}
	requireEqual(t, "before", w.kinds(2, workshop.NudgeSameAs), []workshop.NudgeKind{workshop.NudgeSameAs})
	w.at(2, workshop.MergeClusters{Into: w.cluster("W1"), From: w.cluster("W2")})
	requireEqual(t, "after", w.kinds(2, workshop.NudgeSameAs), nil)
}

func TestNewestItemComesFirstAndOneThingAtATime(t *testing.T) {
	w := openWatch(t)
	for m, text := range []string{"Old", "Revenue", "We should launch it and we should tell everybody", "Peter Clayton is slow with revenue"} {
		w.at(m, workshop.AddItem{Quadrant: workshop.Opportunities, Text: text})
	}
	var got []string
	for _, n := range w.nudges(4) {
		got = append(got, strings.SplitN(n, ":", 2)[0])
	}
	requireEqual(t, "nudges", got, []string{"confidential O4", "wrong-side O3", "confidential O2"})
	got = nil
	for _, n := range w.nudges(4, workshop.NudgeConfidential, workshop.NudgeWrongSide) {
		got = append(got, strings.SplitN(n, ":", 2)[0])
	}
	requireEqual(t, "nudges with two kinds off", got, []string{"person O4", "two-in-one O3", "vague O2"})
}

func TestItemIsNewForTenMinutes(t *testing.T) {
	w := openWatch(t)
	w.at(1, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Slow"})
	requireEqual(t, "after ten minutes", w.kinds(11, workshop.NudgeVague), []workshop.NudgeKind{workshop.NudgeVague})
	requireEqual(t, "after eleven", w.kinds(12, workshop.NudgeVague), nil)
}

func TestUnprovenNudgeComesOnceVotesAreRevealed(t *testing.T) {
	w := openWatch(t)
	w.add("SWO")
	w.enterAt(1, workshop.StageVote)
	w.at(2, w.count("S1", 7))
	requireEqual(t, "while hidden", w.kinds(3, workshop.NudgeUnproven), nil)
	w.at(3, workshop.RevealVotes{Revealed: true})
	requireEqual(t, "revealed", w.nudges(3, workshop.NudgeVague, workshop.NudgeSameAs, workshop.NudgeNotRelative, workshop.NudgeLate),
		[]string{"unproven S1: has 7 votes and no evidence. What would a sceptical director ask to see?"})
	w.enterAt(4, workshop.StageTOWS)
	requireEqual(t, "in the strategies", w.kinds(4, workshop.NudgeUnproven), []workshop.NudgeKind{workshop.NudgeUnproven})
	w.enterAt(5, workshop.StageAgreement)
	requireEqual(t, "at the agreement", w.kinds(5, workshop.NudgeUnproven), nil)
	w.enterAt(6, workshop.StageTOWS)
	w.at(7, workshop.GiveEvidence{Item: w.item("S1"), Evidence: "Chat log"})
	requireEqual(t, "proven", w.kinds(7, workshop.NudgeUnproven), nil)
}

func TestPauseIsNoticedInCapture(t *testing.T) {
	w := openWatch(t)
	w.enterAt(1, workshop.StageCapture)
	requireEqual(t, "after a minute", w.kinds(2, workshop.NudgePause), nil)
	requireEqual(t, "after two", w.nudges(3, workshop.NudgeLate),
		[]string{"pause: Two minutes without a new item. What is still on your notes, or shall we move on?"})
	w.at(3, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Approval of a reply takes nine days"})
	requireEqual(t, "after an item", w.kinds(4, workshop.NudgePause), nil)
	requireEqual(t, "two minutes later", w.kinds(5, workshop.NudgePause), []workshop.NudgeKind{workshop.NudgePause})
	w.at(5, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Nobody answers at weekends"})
	requireEqual(t, "after another", w.kinds(6, workshop.NudgePause), nil)
	w.at(30, workshop.Resume{})
	requireEqual(t, "after a break", w.kinds(31, workshop.NudgePause), nil)
	w.enterAt(31, workshop.StageCluster)
	requireEqual(t, "in another stage", w.kinds(40, workshop.NudgePause), nil)
}

// inTheRoom says who is there.
func (w *watch) inTheRoom(m int, by map[workshop.Function]int) {
	w.t.Helper()
	details := w.state().Details
	details.ByFunction = by
	w.at(m, workshop.ChangeDetails{Details: details})
}

func TestSilentFunctionIsNamedAfterAThirdOfTheTime(t *testing.T) {
	w := openWatch(t)
	silent := []workshop.NudgeKind{workshop.NudgeSilentFunction}
	w.enterAt(0, workshop.StageCapture) // five minutes
	w.at(0, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Approval takes nine days", Function: workshop.Sales})
	requireEqual(t, "nobody said who is there", w.kinds(2, silent...), nil)
	w.inTheRoom(0, map[workshop.Function]int{workshop.Sales: 3, workshop.Legal: 1, workshop.HR: 1})
	requireEqual(t, "at the beginning", w.kinds(1, silent...), nil)
	requireEqual(t, "after a third", w.nudges(2, workshop.NudgePause, workshop.NudgeLate),
		[]string{"silent-function: Nothing yet from HR and Legal. What do you see that the others don’t?"})
	w.inTheRoom(2, map[workshop.Function]int{workshop.Marketing: 1, workshop.Service: 1, workshop.Legal: 1, workshop.HR: 1, workshop.IT: 1})
	requireEqual(t, "many", w.nudges(2, workshop.NudgePause, workshop.NudgeLate),
		[]string{"silent-function: Nothing yet from Marketing, Service, HR and two more. What do you see that the others don’t?"})
	w.enterAt(2, workshop.StageCluster)
	requireEqual(t, "in another stage", w.kinds(4, silent...), nil)
}

func TestOneFunctionGivesOverHalf(t *testing.T) {
	w := openWatch(t)
	w.enterAt(0, workshop.StageCapture)
	add := func(f workshop.Function, times int) {
		for range times {
			w.at(0, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Approval takes nine days", Function: f})
		}
	}
	one := []workshop.NudgeKind{workshop.NudgeOneFunction}
	add(workshop.Sales, 5)
	requireEqual(t, "five items", w.kinds(0, one...), nil)
	add(workshop.Legal, 5)
	requireEqual(t, "half", w.kinds(0, one...), nil)
	add(workshop.Sales, 1)
	requireEqual(t, "over half", last(w.nudges(0)), "one-function: 6 of the 11 items with a function are from Sales. Who sees it differently?")
	w.inTheRoom(0, map[workshop.Function]int{workshop.Sales: 5, workshop.Legal: 1})
	requireEqual(t, "over half of the room", w.kinds(0, one...), nil)
	w.inTheRoom(0, map[workshop.Function]int{workshop.Sales: 1, workshop.Legal: 1, workshop.HR: 1})
	requireEqual(t, "one thing at a time", w.kinds(3, workshop.NudgeOneFunction, workshop.NudgeSilentFunction),
		[]workshop.NudgeKind{workshop.NudgeSilentFunction})
}

func TestNoNudgesWhenNothingCanBeAsked(t *testing.T) {
	w := openWatch(t)
	w.at(0, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Slow"})
	requireEqual(t, "all off", len(w.nudges(1, workshop.NudgeKinds...)), 0)
	w.at(1, workshop.CloseSession{})
	requireEqual(t, "closed", len(w.nudges(1)), 0)
	requireEqual(t, "not opened", len(workshop.NewLog().State().Nudges(nudgeRules, minute(1), nil)), 0)
}

// Whatever happens in a session, nudges are a handful, each about something
// else, and asking for them changes nothing.
func TestNudgesAreFewAndAboutDifferentThings(t *testing.T) {
	given := 0
	for seed := range uint64(100) {
		dice := rand.New(rand.NewPCG(seed, 5))
		playRandom(t, seed, 60, func(l *workshop.Log) {
			now := l.State().LastAt.Add(time.Duration(dice.IntN(4000)-100) * time.Second)
			nudges := l.State().Nudges(nudgeRules, now, nil)
			again := l.State().Nudges(nudgeRules, now, nil)
			if !reflect.DeepEqual(nudges, again) || len(nudges) > 5 {
				t.Fatalf("seed %d: %v\n%v", seed, nudges, again)
			}
			about := map[string]bool{}
			for _, n := range nudges {
				given++
				thing := n.Ref
				if thing == "" {
					thing = string(n.Kind)
				}
				if about[thing] || n.Says == "" || !slices.Contains(workshop.NudgeKinds, n.Kind) {
					t.Fatalf("seed %d: %v", seed, nudges)
				}
				about[thing] = true
			}
		})
	}
	if given < 1000 {
		t.Errorf("only %d nudges: this proves little", given)
	}
}

// BenchmarkNudges is what the console costs on a board that no room will fill.
// The aim is a few milliseconds for 2,000 items.
func BenchmarkNudges(b *testing.B) {
	log, stamps := workshop.NewLog(), &stamper{}
	intents := []workshop.Intent{openTest()}
	for n := range 2000 {
		intents = append(intents, workshop.AddItem{
			Quadrant: workshop.Quadrants[n%4], Function: workshop.Functions[n%len(workshop.Functions)],
			Text: fmt.Sprintf("Für die Freigabe von Antwort %d brauchen wir neun Tage, and rivals answer within %d hours", n, n%50),
		})
	}
	for _, i := range intents {
		if _, err := log.Do(i, stamps.stamp()); err != nil {
			b.Fatal(err)
		}
	}
	now := log.State().LastAt.Add(time.Minute)
	b.ReportAllocs()
	for b.Loop() {
		log.State().Nudges(nudgeRules, now, nil)
	}
}
