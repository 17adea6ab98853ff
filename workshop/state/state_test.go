package state_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/e2e/held"
	"swotshop/prompts"
	"swotshop/workshop"
	"swotshop/workshop/state"
)

var noWords workshop.NudgeRules

func written(t *testing.T, s state.State) string {
	t.Helper()
	data, err := state.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestDemo(t *testing.T) {
	golden.RequireEqual(t, []byte(written(t, state.Of(held.Demo(t).State(), prompts.Open("").Nudges()))))
}

// stamp tells the time of a session that began in the morning and has so many events.
func stamp(n int) workshop.Stamp {
	return workshop.Stamp{At: time.Date(2026, 3, 12, 10, 0, n, 0, time.UTC), Actor: "facilitator", NewID: func() string { return fmt.Sprint("e", n) }}
}

// do is anything that may happen in a session, wherever it is.
func do(r *rand.Rand, w *workshop.Workshop) workshop.Intent {
	one := func(n int) int { return r.IntN(max(1, n)) }
	item, cluster := w.Items[one(len(w.Items))].ID, w.Clusters[one(len(w.Clusters))].ID
	words := fmt.Sprintf("Words %d <&> “…”", r.IntN(100))
	card := w.Deck.Cards[one(len(w.Deck.Cards))].ID
	intents := []workshop.Intent{
		workshop.AddItem{Quadrant: workshop.Quadrants[one(4)], Text: words, Card: card}, workshop.EditItem{Item: item, Text: words},
		workshop.DeleteItem{Item: item}, workshop.GiveEvidence{Item: item, Evidence: words, Comparator: words},
		workshop.MoveItem{Item: item, Quadrant: workshop.Quadrants[one(4)]}, workshop.SplitItem{Item: item},
		workshop.MergeClusters{Into: cluster, From: w.Clusters[one(len(w.Clusters))].ID}, workshop.NameCluster{Cluster: cluster, Name: words},
		workshop.CountVotes{Cluster: cluster, Votes: one(4)}, workshop.RevealVotes{Revealed: one(3) > 0},
		workshop.TakeStance{Card: card, Moment: workshop.Before, Counts: [5]int{one(3), 1, one(3), 0, one(2)}}, workshop.MarkCard{Card: card, Played: one(2) > 0},
		workshop.AgreeTarget{Step: one(6)}, workshop.WordProposal{Text: words}, workshop.TakeAgreement{Counts: [8]int{one(4), one(3), 0, 0, one(2)}},
		workshop.AddRemark{Topic: workshop.Topics[one(len(workshop.Topics))], Text: words},
		workshop.WriteInitiative{Plan: workshop.Plan{What: words, Owner: "CFO", StopRule: "two incidents by day 60"}}, workshop.SetReview{Date: "2026-06-12"},
		workshop.WriteCard{OwnCard: workshop.OwnCard{Question: words + "?"}},
	}
	if len(w.Strategies) > 0 {
		s := w.Strategies[one(len(w.Strategies))].ID
		intents = append(intents, workshop.DropStrategy{Strategy: s}, workshop.PlaceStrategy{Strategy: s, Place: workshop.Place{Impact: 1 + one(3), Effort: 1 + one(3)}})
	}
	return intents[one(len(intents))]
}

// timeless is a state without what every event changes.
func timeless(s state.State) state.State {
	s.Head, s.LastAt, s.MinutesSpent = 0, time.Time{}, 0
	for i := range s.Agenda.Stages {
		s.Agenda.Stages[i].MinutesSpent = 0
	}
	return s
}

// Whatever happens in a session: after undo its state is what it was before, and what
// was exported and read again has the same state. Reading a state gives it back.
func TestStateOfAnySession(t *testing.T) {
	secret := "Only for me, 4711"
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 14))
		log := held.Demo(t)
		if log.State().Closed {
			mustDo(t, log, workshop.ReopenSession{}, 0)
		}
		mustDo(t, log, workshop.NotePrivately{Text: secret}, 1)
		for n := 2; n < 60; n += 2 {
			before := state.Of(log.State(), noWords)
			events, err := log.Do(do(r, log.State()), stamp(n))
			if refusal := new(workshop.Refusal); errors.As(err, &refusal) || err == nil && len(events) == 0 {
				continue
			} else if err != nil {
				t.Fatal(err)
			}
			if r.IntN(2) > 0 {
				continue
			}
			mustDo(t, log, workshop.Undo{}, n+1)
			if after := state.Of(log.State(), noWords); !reflect.DeepEqual(timeless(after), timeless(before)) {
				t.Fatalf("seed %d: after %s and undo it was\n%s, and is\n%s", seed, events[0].Fact.Kind(), written(t, before), written(t, after))
			}
		}
		text := written(t, state.Of(log.State(), noWords))
		if again := written(t, state.Of(moved(t, log).State(), noWords)); again != text {
			t.Fatalf("seed %d: elsewhere it is\n%s, not\n%s", seed, again, text)
		}
		if strings.Contains(text, secret) {
			t.Errorf("seed %d: a private note is in it", seed)
		}
		if read, err := state.Read([]byte(text)); err != nil || written(t, read) != text {
			t.Errorf("seed %d: it comes back otherwise: %v", seed, err)
		}
	}
}

func mustDo(t *testing.T, log *workshop.Log, intent workshop.Intent, n int) {
	t.Helper()
	if _, err := log.Do(intent, stamp(n)); err != nil {
		t.Fatalf("%#v: %v", intent, err)
	}
}

// moved is a session as it arrives on another computer.
func moved(t *testing.T, log *workshop.Log) *workshop.Log {
	t.Helper()
	data, err := workshop.EncodeSession(log.Events())
	if err != nil {
		t.Fatal(err)
	}
	there, err := workshop.DecodeSession(data)
	if err != nil {
		t.Fatal(err)
	}
	return there
}

// What was erased is in no field of the state.
func TestStateAfterRedaction(t *testing.T) {
	log := held.Demo(t)
	word := strings.Fields(log.State().Items[0].Text)[1]
	events, places, err := workshop.Redaction{Words: word, Parts: len(word) > 2}.Apply(log.Events())
	if err != nil || places == 0 {
		t.Fatalf("%q: %d, %v", word, places, err)
	}
	after, err := workshop.Replay(events)
	if err != nil {
		t.Fatal(err)
	}
	s := state.Of(after.State(), noWords)
	if text := s.Items[0].Text; strings.Contains(text, word) || !strings.Contains(text, workshop.Erased) {
		t.Errorf("%q is still in %q", word, text)
	}
}

// Votes that the room has not seen are not in it, nor an order that follows from them.
func TestStateKeepsHiddenVotes(t *testing.T) {
	log := held.Demo(t)
	if log.State().Closed {
		mustDo(t, log, workshop.ReopenSession{}, 0)
	}
	mustDo(t, log, workshop.RevealVotes{}, 1)
	s := state.Of(log.State(), noWords)
	if s.Votes.Shown || s.Votes.Given > 0 || len(s.Votes.Ties) > 0 {
		t.Errorf("%+v", s.Votes)
	}
	for i, c := range s.Clusters {
		if c.Votes > 0 || c.Carried || c.Ref != log.State().Clusters[i].Ref() {
			t.Errorf("%+v", c)
		}
	}
}

func TestFilesThatAreNoState(t *testing.T) {
	good := []byte(written(t, state.Of(held.Demo(t).State(), noWords)))
	session, err := workshop.EncodeSession(held.Demo(t).Events())
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data  []byte
		says  string
		newer bool
	}{
		"nothing":           {nil, "not the state", false},
		"text":              {[]byte("hello"), "not the state", false},
		"a list":            {[]byte("[]"), "not the state", false},
		"another document":  {[]byte(`{"format": "x"}`), "not the state", false},
		"a session":         {session, "a whole session", false},
		"a newer version":   {bytes.Replace(good, []byte(`"version": 1`), []byte(`"version": 2, "cards": "other"`), 1), "version 2", true},
		"no version":        {bytes.Replace(good, []byte(`"version": 1`), []byte(`"version": 0`), 1), "no version 0", false},
		"the half of it":    {good[:len(good)/2], "to its end", false},
		"a field of others": {bytes.Replace(good, []byte(`"people": 8`), []byte(`"people": "8"`), 1), "people", false},
	} {
		_, err := state.Read(c.data)
		if err == nil || !strings.Contains(err.Error(), c.says) || errors.Is(err, workshop.ErrNewer) != c.newer {
			t.Errorf("%s: %v", name, err)
		}
	}
	if !state.Is(good) || !state.Is(good[:60]) || state.Is(session) {
		t.Error("a state is not known by how it begins")
	}
}

// The actions of a session that follows another one are in its state, as they stand and
// with all that was reported.
func TestStateOfAFollowUp(t *testing.T) {
	content := prompts.Open("")
	parent := held.Demo(t).State()
	agenda, err := content.Agenda("follow-up")
	if err != nil {
		t.Fatal(err)
	}
	log := workshop.NewLog()
	details := parent.Details
	details.Date = "2026-04-16"
	mustDo(t, log, workshop.OpenSession{Session: "later", Details: details, DateGiven: true, Agenda: agenda, Deck: parent.Deck, Follows: parent.Follow()}, 1)
	mustDo(t, log, workshop.ReportAction{Action: "a2", Report: workshop.Report{Status: workshop.Late, Reason: workshop.Waiting, Note: "for IT", Value: "2", Due: "2026-07-01", Owner: "CIO"}}, 2)
	s := state.Of(log.State(), noWords)
	if s.Follows != parent.ID || len(s.Actions) != len(parent.Initiatives) {
		t.Fatalf("it follows %q, with %+v", s.Follows, s.Actions)
	}
	a := s.Actions[1]
	if a.Ref != "A2" || a.Origin != parent.ID+"/"+parent.Initiatives[1].ID || a.What != parent.Initiatives[1].What ||
		a.Status != "late" || a.Owner != "CIO" || a.Due != "2026-07-01" || a.Value != "2" {
		t.Errorf("%+v", a)
	}
	if want := []state.Report{{Session: "later", On: "2026-04-16", Status: "late", Value: "2", Reason: "waiting", Note: "for IT", Due: "2026-07-01", Owner: "CIO"}}; !reflect.DeepEqual(a.Reports, want) {
		t.Errorf("%+v", a.Reports)
	}
	if first := s.Actions[0]; first.Status != "" || len(first.Reports) > 0 {
		t.Errorf("%+v", first)
	}
}
