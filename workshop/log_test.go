package workshop_test

import (
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"swotshop/workshop"
)

// playRandom plays a session of random intents; refusals are part of it.
func playRandom(t *testing.T, seed uint64, gestures int, after func(*workshop.Log)) *workshop.Log {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 1))
	stamps := &stamper{}
	log, open := workshop.NewLog(), openTest()
	if seed%2 == 1 { // prepared the week before, or written down the week after
		open.Date, open.DateGiven = "2026-03-05", seed%8 == 1
	}
	if seed%3 == 0 {
		open.Follows = formerly()
	}
	if _, err := log.Do(open, stamps.stamp()); err != nil {
		t.Fatal(err)
	}
	for range gestures {
		before := len(log.Events())
		_, err := log.Do(randomIntent(r, log.State()), stamps.stamp())
		var refusal *workshop.Refusal
		if err != nil && (!errors.As(err, &refusal) || len(log.Events()) != before) {
			t.Fatalf("seed %d: %v left %d events, had %d", seed, err, len(log.Events()), before)
		}
		if after != nil {
			after(log)
		}
	}
	return log
}

// The random sessions are worth something only if everything happens in them.
func TestRandomSessionsUseEveryKind(t *testing.T) {
	seen := map[string]int{}
	for seed := range uint64(300) {
		for _, ev := range playRandom(t, seed, 120, nil).Events() {
			seen[ev.Fact.Kind()]++
		}
	}
	for _, kind := range workshop.FactKinds() {
		if seen[kind] < 20 {
			t.Errorf("%s happened %d times in 300 random sessions", kind, seen[kind])
		}
	}
}

// Any sequence of intents, with undo and redo anywhere, adds up to the same
// state live, replayed and verified (R2.5).
func TestReplayGivesTheSameState(t *testing.T) {
	for seed := range uint64(300) {
		log := playRandom(t, seed, 120, func(l *workshop.Log) { checkInvariants(t, seed, l.State()) })
		replayed, err := workshop.Replay(log.Events())
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		verified, err := workshop.Verify(log.Events())
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !reflect.DeepEqual(log.State(), replayed.State()) {
			t.Fatalf("seed %d: replay differs:\nlive   %+v\nreplay %+v", seed, log.State(), replayed.State())
		}
		if !reflect.DeepEqual(log.State(), verified.State()) {
			t.Fatalf("seed %d: verify differs", seed)
		}
	}
}

// What no sequence of intents may break.
func checkInvariants(t *testing.T, seed uint64, w *workshop.Workshop) {
	t.Helper()
	members := 0
	refs := map[string]bool{}
	for _, c := range w.Clusters {
		members += len(c.Items)
		for _, i := range c.Items {
			if i.Cluster != c.ID || i.Quadrant != c.Quadrant() || refs[i.Ref()] {
				t.Fatalf("seed %d: item %s does not fit cluster %s", seed, i.Ref(), c.ID)
			}
			refs[i.Ref()] = true
		}
	}
	if members != len(w.Items) {
		t.Fatalf("seed %d: %d items, %d of them in clusters", seed, len(w.Items), members)
	}
	for _, s := range w.Strategies {
		if !citesBothSides(w, s) {
			t.Fatalf("seed %d: strategy %s lost what it cites", seed, w.StrategyRef(s.ID))
		}
		if s.Place != (workshop.Place{}) && !s.Placed() {
			t.Fatalf("seed %d: strategy %s stands at %+v, which is no place", seed, s.Ref(), s.Place)
		}
	}
}

func citesBothSides(w *workshop.Workshop, s *workshop.Strategy) bool {
	inside, outside := false, false
	for _, id := range w.Cites(s) {
		c, ok := w.Cluster(id)
		if !ok {
			return false
		}
		inside = inside || c.Quadrant() == s.Pairing.Inside()
		outside = outside || c.Quadrant() == s.Pairing.Outside()
	}
	return inside && outside
}

// State after k events plus the rest is the state after all (R2.5, prefix law).
func TestExtendContinuesTheLog(t *testing.T) {
	for seed := range uint64(40) {
		events := playRandom(t, seed, 80, nil).Events()
		for _, cut := range []int{1, len(events) / 3, len(events) - 1} {
			log, err := workshop.Replay(events[:cut])
			if err != nil {
				t.Fatal(err)
			}
			if err := log.Extend(events[cut:]); err != nil {
				t.Fatal(err)
			}
			whole, err := workshop.Replay(events)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(log.State(), whole.State()) {
				t.Fatalf("seed %d: cut at %d differs", seed, cut)
			}
		}
	}
}

// undo after do, and redo after undo, leave what is seen as it was (R2.4).
func TestUndoIsTheInverse(t *testing.T) {
	for seed := range uint64(150) {
		log := playRandom(t, seed, 40, nil)
		r := rand.New(rand.NewPCG(seed, 2))
		stamps := &stamper{n: 10_000}
		for range 20 {
			before, err := workshop.Replay(log.Events())
			if err != nil {
				t.Fatal(err)
			}
			label := log.State().UndoLabel()
			if made, err := log.Do(randomIntent(r, log.State()), stamps.stamp()); err != nil || len(made) == 0 || !wasStep(log) || log.State().Closed {
				continue // a closed session can be tagged, and nothing in it undone
			}
			done, _ := workshop.Replay(log.Events())
			mustDo(t, log, workshop.Undo{}, stamps)
			requireSame(t, seed, "undo", before.State(), log.State())
			if got := log.State().UndoLabel(); got != label {
				t.Fatalf("seed %d: after undo the next undo is %q, was %q", seed, got, label)
			}
			mustDo(t, log, workshop.Redo{}, stamps)
			requireSame(t, seed, "redo", done.State(), log.State())
		}
	}
}

// wasStep says whether the last event was a step that undo takes back.
func wasStep(log *workshop.Log) bool {
	events := log.Events()
	switch events[len(events)-1].Fact.(type) {
	case workshop.Undone, workshop.Redone, workshop.StageEntered, workshop.CardShown, workshop.TriggerShown,
		workshop.PairingShown, workshop.EvidenceAsked, workshop.WorthAsked, workshop.ActionAsked, workshop.Resumed, workshop.Closed, workshop.Reopened,
		workshop.PrivateNoted, workshop.PrivateNoteDropped, workshop.ObjectionHeard, workshop.ObjectionDropped, workshop.Redacted, workshop.ClientRenamed:
		return false
	}
	return true
}

func mustDo(t *testing.T, log *workshop.Log, i workshop.Intent, s *stamper) []workshop.Event {
	t.Helper()
	events, err := log.Do(i, s.stamp())
	if err != nil {
		t.Fatalf("%T: %v", i, err)
	}
	return events
}

// requireSame compares what can be seen of two states; the head differs.
func requireSame(t *testing.T, seed uint64, what string, want, got *workshop.Workshop) {
	t.Helper()
	w, g := *want, *got
	workshop.ForgetTime(&w)
	workshop.ForgetTime(&g)
	if !reflect.DeepEqual(w, g) {
		t.Fatalf("seed %d: %s changed what is seen:\nwant %+v\ngot  %+v", seed, what, w, g)
	}
}

// What export writes, import reads: the same events, the same state.
func TestExchangeRoundTrip(t *testing.T) {
	for seed := range uint64(60) {
		log := playRandom(t, seed, 60, nil)
		data, err := workshop.EncodeSession(log.Events())
		if err != nil {
			t.Fatal(err)
		}
		read, err := workshop.DecodeSession(data)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if !reflect.DeepEqual(log.State(), read.State()) {
			t.Fatalf("seed %d: import differs", seed)
		}
		again, _ := workshop.EncodeSession(read.Events())
		if string(again) != string(data) {
			t.Fatalf("seed %d: a second export differs", seed)
		}
	}
}

// A fact that is said to change no entry changes none.
func TestFactsThatChangeNoEntryLeaveEntriesAlone(t *testing.T) {
	quiet := 0
	for seed := range uint64(60) {
		r, stamps, log := rand.New(rand.NewPCG(seed, 4)), &stamper{}, workshop.NewLog()
		mustDo(t, log, openTest(), stamps)
		for range 120 {
			before := log.State().Entries()
			events, err := log.Do(randomIntent(r, log.State()), stamps.stamp())
			if err != nil || slices.ContainsFunc(events, func(ev workshop.Event) bool { return workshop.ChangesEntries(ev.Fact) }) {
				continue
			}
			quiet++
			if after := log.State().Entries(); !slices.Equal(before, after) {
				t.Fatalf("seed %d: %s changed the entries:\nbefore %v\nafter  %v", seed, events[0].Fact.Kind(), before, after)
			}
		}
	}
	if quiet < 500 {
		t.Errorf("only %d events changed no entry: this tests nothing", quiet)
	}
}
