package workshop_test

import (
	"math/rand/v2"
	"testing"

	"swotshop/workshop"
)

// idsGiven are the new ids in an event.
func idsGiven(f workshop.Fact) []string {
	switch f := f.(type) {
	case workshop.ItemAdded:
		return []string{f.Item, f.Cluster}
	case workshop.CardWritten:
		return []string{f.Card}
	case workshop.ItemMoved:
		return []string{f.Cluster}
	case workshop.ItemSplit:
		return []string{f.Cluster}
	case workshop.StrategyWritten:
		return []string{f.Strategy}
	case workshop.InitiativeWritten:
		return []string{f.Initiative}
	case workshop.RemarkAdded:
		return []string{f.Remark}
	case workshop.PrivateNoted:
		return []string{f.Note}
	}
	return nil
}

// comesBack is a session as it is after a restart, on another laptop, after a
// take-over, or after a redaction.
func comesBack(t *testing.T, r *rand.Rand, log *workshop.Log) *workshop.Log {
	t.Helper()
	events := log.Events()
	again, err := log, error(nil)
	switch r.IntN(5) {
	case 0:
		again, err = workshop.Replay(events)
	case 1:
		file, fault := workshop.EncodeSession(events)
		if fault != nil {
			t.Fatal(fault)
		}
		again, err = workshop.DecodeSession(file)
	case 2:
		if again, err = workshop.Replay(events[:len(events)/2]); err == nil {
			err = again.Extend(events[len(events)/2:])
		}
	case 3:
		events, _, err = workshop.Redaction{Words: "answer"}.Apply(events)
		if err == nil {
			again, err = workshop.Replay(events)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// Whatever is undone, deleted and redone, and however often the session was put
// away in between: no id is given a second time.
func TestAnIDIsGivenOnce(t *testing.T) {
	undone := 0
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 21))
		log, s := workshop.NewLog(), &stamper{}
		mustDo(t, log, openTest(), s)
		given := map[string]bool{}
		for range 150 {
			intent := randomIntent(r, log.State())
			if r.IntN(4) == 0 {
				intent = workshop.Undo{}
			}
			events, err := log.Do(intent, s.stamp())
			if err != nil {
				continue
			}
			for _, ev := range events {
				for _, id := range idsGiven(ev.Fact) {
					if given[id] {
						t.Fatalf("seed %d: event %d, %s, gives %s again", seed, ev.Seq, ev.Fact.Kind(), id)
					}
					given[id] = true
				}
				if _, ok := ev.Fact.(workshop.Undone); ok {
					undone++
				}
			}
			if r.IntN(10) == 0 {
				log = comesBack(t, r, log)
			}
		}
	}
	if undone < 1_000 {
		t.Errorf("only %d steps were undone", undone)
	}
}

// Every kind of event that gives an id is looked at, and no other.
func TestEveryNewIDIsRemembered(t *testing.T) {
	for _, fact := range everyFact() {
		if got, want := workshop.Gives(fact), len(idsGiven(fact)) > 0; got != want {
			t.Errorf("%s is taken to give ids: %t", fact.Kind(), got)
		}
	}
}

// An import may have ids that we would have given later.
func TestAnIDOfAnotherProgramIsNotGivenAgain(t *testing.T) {
	log, s := workshop.NewLog(), &stamper{}
	mustDo(t, log, openTest(), s)
	added := workshop.ItemAdded{Item: "i3", Cluster: "c4", Quadrant: "S", Text: "Theirs", How: workshop.KindFact}
	n := len(log.Events())
	if err := log.Extend([]workshop.Event{
		{Seq: n + 1, Step: n + 1, ID: "x1", Fact: added}, {Seq: n + 2, Step: n + 2, ID: "x2", Fact: workshop.ItemDeleted{Item: "i3"}},
	}); err != nil {
		t.Fatal(err)
	}
	given := map[string]bool{"i3": true, "c4": true}
	for range 5 {
		events, err := log.Do(workshop.AddItem{Quadrant: "S", Text: "Ours"}, s.stamp())
		if err != nil {
			t.Fatal(err)
		}
		for _, id := range idsGiven(events[0].Fact) {
			if given[id] {
				t.Errorf("%s is given again", id)
			}
			given[id] = true
		}
		mustDo(t, log, workshop.Undo{}, s)
	}
}
