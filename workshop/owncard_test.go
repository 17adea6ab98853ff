package workshop_test

import (
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// withOwnCard is a session at its cards, in which one was written.
func withOwnCard(t *testing.T) (*workshop.Log, *stamper) {
	t.Helper()
	log, s := workshop.NewLog(), &stamper{}
	mustDo(t, log, openTest(), s)
	mustDo(t, log, workshop.EnterStage{Stage: slices.Index(workshop.StageKinds, workshop.StageProvocations)}, s)
	mustDo(t, log, workshop.WriteCard{OwnCard: workshop.OwnCard{Question: " Should interns\tpost? "}}, s)
	return log, s
}

func TestOwnCardIsACardOfTheSession(t *testing.T) {
	log, s := withOwnCard(t)
	mustDo(t, log, workshop.ShowCard{Card: "X1"}, s)
	mustDo(t, log, workshop.TakeStance{Card: "X1", Moment: workshop.Before, Counts: [5]int{8}}, s)
	mustDo(t, log, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Nobody trains them"}, s)
	w := log.State()
	card, ok := w.Deck.Card("X1")
	if !ok || card.Question != "Should interns post?" || card.Poles != w.Deck.Session.Poles {
		t.Fatalf("the card is %+v", card)
	}
	if !w.Played("X1") || len(w.ItemsFrom("X1")) != 1 {
		t.Error("it is not played like the others")
	}
	if !slices.Contains(w.Entries(), workshop.Entry{ID: "X1", Noun: "card", What: "card X1", Text: "Should interns post?"}) {
		t.Errorf("search does not find it in %v", w.Entries())
	}
	for _, e := range w.Entries() {
		if strings.HasPrefix(e.What, "pole") {
			t.Errorf("the usual pole %q is searched", e.Text)
		}
	}
}

// The deck that a session was opened with is shared: to write a card must not change it.
func TestOwnCardLeavesTheDeckAlone(t *testing.T) {
	open := openTest()
	open.Deck.Cards = slices.Grow(open.Deck.Cards, 9)
	other := workshop.NewLog()
	for _, log := range []*workshop.Log{workshop.NewLog(), other} {
		s := &stamper{}
		mustDo(t, log, open, s)
		mustDo(t, log, workshop.WriteCard{OwnCard: workshop.OwnCard{Question: "Who?"}}, s)
	}
	mustDo(t, other, workshop.EditCard{Card: "X1", OwnCard: workshop.OwnCard{Question: "When?"}}, &stamper{n: 100})
	if len(open.Deck.Cards) != 4 || open.Deck.Cards[:5][4].ID != "" {
		t.Error("the deck itself has the card now")
	}
}

func TestOwnCardUndone(t *testing.T) {
	log, s := withOwnCard(t)
	mustDo(t, log, workshop.ShowCard{Card: "X1"}, s)
	mustDo(t, log, workshop.Undo{}, s)
	if _, ok := log.State().Deck.Card("X1"); ok {
		t.Fatal("it is still there")
	}
	mustDo(t, log, workshop.AddItem{Quadrant: workshop.Weaknesses, Text: "Said while nothing is shown"}, s)
	mustDo(t, log, workshop.WriteCard{OwnCard: workshop.OwnCard{Question: "Another?"}, Later: true}, s)
	if _, ok := log.State().OwnCard("X2"); !ok {
		t.Error("the id of a card that was undone is given again")
	}
	if chosen := log.State().Chosen; chosen[len(chosen)-1] != "X2" {
		t.Errorf("chosen are %v", chosen)
	}
	mustDo(t, log, workshop.Undo{}, s)
	if slices.Contains(log.State().Chosen, "X2") {
		t.Error("one undo does not take back all of it")
	}
}

func TestOwnCardsTakeNoIDOfTheDeck(t *testing.T) {
	log, open := workshop.NewLog(), openTest()
	open.Deck.Cards[0].ID, open.Deck.Cards[1].ID = "X1", "x2"
	mustDo(t, log, open, &stamper{})
	if got := log.State().NextOwnCard(); got != "X3" {
		t.Errorf("the next is %s", got)
	}
}

func TestOwnCardRefusals(t *testing.T) {
	log, s := withOwnCard(t)
	long := strings.Repeat("é", workshop.MaxQuestion+1)
	for _, c := range []struct {
		name   string
		intent workshop.Intent
		want   string
	}{
		{"no question", workshop.WriteCard{}, "No text yet"},
		{"long question", workshop.WriteCard{OwnCard: workshop.OwnCard{Question: long}}, "Too long for a question: 91"},
		{"long follow-up", workshop.EditCard{Card: "X1", OwnCard: workshop.OwnCard{Question: "?", FollowUps: []string{long}}}, "Too long for a follow-up"},
		{"empty follow-up", workshop.EditCard{Card: "X1", OwnCard: workshop.OwnCard{Question: "?", FollowUps: []string{""}}}, "No text yet"},
		{"seven follow-ups", workshop.EditCard{Card: "X1", OwnCard: workshop.OwnCard{Question: "?", FollowUps: strings.Fields("a b c d e f g")}}, "at most 6"},
		{"card of the deck", workshop.EditCard{Card: "V1", OwnCard: workshop.OwnCard{Question: "?"}}, "V1 is a card of the deck"},
		{"no card", workshop.EditCard{Card: "Z9", OwnCard: workshop.OwnCard{Question: "?"}}, "The deck has no card “Z9”."},
	} {
		if _, err := log.Do(c.intent, s.stamp()); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	for range workshop.MaxOwnCards - 1 {
		mustDo(t, log, workshop.WriteCard{OwnCard: workshop.OwnCard{Question: "Another?"}}, s)
	}
	if _, err := log.Do(workshop.WriteCard{OwnCard: workshop.OwnCard{Question: "One more?"}}, s.stamp()); err == nil {
		t.Error("there is no end to them")
	}
}

func TestCardLines(t *testing.T) {
	card := workshop.OwnCard{Question: "Q?", FollowUps: []string{"One?", "Two?"}, Poles: [2]string{"No", "Yes"}, Twist: "T"}
	with := func(change func(o *workshop.OwnCard)) workshop.OwnCard {
		o := card
		o.FollowUps = slices.Clone(card.FollowUps)
		change(&o)
		return o
	}
	for _, c := range []struct {
		line, name string
		want       workshop.OwnCard
	}{
		{"twist: 40,000 saw it: live", "the twist", with(func(o *workshop.OwnCard) { o.Twist = "40,000 saw it: live" })},
		{" TWIST :", "the twist", with(func(o *workshop.OwnCard) { o.Twist = "" })},
		{"question: Who?", "the question", with(func(o *workshop.OwnCard) { o.Question = "Who?" })},
		{"poles: Never/ Always ", "the poles", with(func(o *workshop.OwnCard) { o.Poles = [2]string{"Never", "Always"} })},
		{"poles:", "the poles", with(func(o *workshop.OwnCard) { o.Poles = [2]string{} })},
		{"control: Ask", "the pole “control”", with(func(o *workshop.OwnCard) { o.Poles[0] = "Ask" })},
		{"Empowerment: Act", "the pole “empowerment”", with(func(o *workshop.OwnCard) { o.Poles[1] = "Act" })},
		{"ask: Three?", "follow-up 3", with(func(o *workshop.OwnCard) { o.FollowUps = append(o.FollowUps, "Three?") })},
		{"follow-up 3: Three?", "follow-up 3", with(func(o *workshop.OwnCard) { o.FollowUps = append(o.FollowUps, "Three?") })},
		{"ask 2: Other?", "follow-up 2", with(func(o *workshop.OwnCard) { o.FollowUps[1] = "Other?" })},
		{"ask 1:", "follow-up 1", with(func(o *workshop.OwnCard) { o.FollowUps = o.FollowUps[1:] })},
	} {
		read, ok := workshop.ParseCardLine(c.line)
		got, err := read.On(card)
		if !ok || err != nil || read.Name(card) != c.name {
			t.Errorf("%q: %v, %v, %q", c.line, ok, err, read.Name(card))
		}
		requireEqual(t, c.line, got, c.want)
	}
	requireEqual(t, "follow-ups", card.FollowUps, []string{"One?", "Two?"})
	for _, line := range []string{"poles: Never", "ask 4: Too far?", "ask:"} {
		if read, ok := workshop.ParseCardLine(line); !ok {
			t.Errorf("%q is not read", line)
		} else if _, err := read.On(card); err == nil {
			t.Errorf("%q is taken", line)
		}
	}
	for _, line := range []string{"", "twist", "Should we ask: yes or no?", "twist 2: a", "asks: a", "ask 22: a", "legal: ask"} {
		if _, ok := workshop.ParseCardLine(line); ok {
			t.Errorf("%q is not a question", line)
		}
	}
}
