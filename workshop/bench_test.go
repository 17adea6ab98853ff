package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"swotshop/workshop"
)

// written is an event as a library holds it.
type written struct {
	event workshop.Event
	kind  string
	body  []byte
}

// longSession is a session of so many events, more than any room will make:
// 400 items and what is done to them, now and then undone.
func longSession(b *testing.B, events int) []written {
	b.Helper()
	log, stamps, dice := workshop.NewLog(), &stamper{}, rand.New(rand.NewPCG(1, 2))
	do := func(i workshop.Intent) {
		if _, err := log.Do(i, stamps.stamp()); err != nil {
			b.Fatalf("%#v: %v", i, err)
		}
	}
	do(openTest())
	for n := 1; len(log.Events()) < events; n++ {
		w := log.State()
		item := func() string { return w.Items[dice.IntN(len(w.Items))].ID }
		switch {
		case n < 10 || n%3 > 0 && len(w.Items) < 400:
			do(workshop.AddItem{Quadrant: workshop.Quadrants[n%4], Text: fmt.Sprintf("Für Freigaben brauchen wir %d Tage – zu lang", n)})
		case n%50 == 0:
			do(workshop.Undo{})
		case n%5 == 0:
			do(workshop.GiveEvidence{Item: item(), Evidence: "Chat statistics, February", Comparator: "two peer firms"})
		case n%5 == 1:
			do(workshop.CountVotes{Cluster: w.Clusters[dice.IntN(len(w.Clusters))].ID, Votes: 0})
		case n%5 == 2:
			do(workshop.Forward{})
			do(workshop.Backward{})
		default:
			do(workshop.EditItem{Item: item(), Text: fmt.Sprintf("Approval takes %d days", n)})
		}
	}
	return write(b, log.Events())
}

func write(b *testing.B, events []workshop.Event) (all []written) {
	b.Helper()
	for _, ev := range events {
		body, err := workshop.EncodeFact(ev.Fact)
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, written{ev, ev.Fact.Kind(), body})
	}
	return all
}

// BenchmarkReplay opens a session of 10,000 events as a library would: decode
// each and fold them. The aim is 50 ms; a person does not notice that.
func BenchmarkReplay(b *testing.B) {
	all := longSession(b, 10_000)
	b.ReportAllocs()
	for b.Loop() {
		events := make([]workshop.Event, len(all))
		for i, e := range all {
			fact, err := workshop.DecodeFact(e.kind, workshop.Version, e.body)
			if err != nil {
				b.Fatal(err)
			}
			events[i] = e.event
			events[i].Fact = fact
		}
		if _, err := workshop.Replay(events); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUndo is what a change that is taken back and done again costs at the
// end of such a session, after a change that stays.
func BenchmarkUndo(b *testing.B) {
	for _, size := range []int{100, 10_000, 50_000} {
		b.Run(fmt.Sprint(size), func(b *testing.B) {
			log := replayed(b, longSession(b, size))
			stamps := &stamper{n: 1_000_000}
			change := workshop.EditItem{Item: log.State().Items[0].ID, Text: "Approval takes no time at all"}
			another := workshop.EditItem{Item: change.Item, Text: "Approval takes nine days"}
			for b.Loop() {
				for _, intent := range []workshop.Intent{another, change, workshop.Undo{}, workshop.Redo{}} {
					if _, err := log.Do(intent, stamps.stamp()); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

func replayed(b *testing.B, all []written) *workshop.Log {
	b.Helper()
	events := make([]workshop.Event, len(all))
	for i, e := range all {
		events[i] = e.event
	}
	log, err := workshop.Replay(events)
	if err != nil {
		b.Fatal(err)
	}
	return log
}

func BenchmarkClean(b *testing.B) {
	for name, text := range map[string]string{
		"plain":  "Approval of a reply takes nine days",
		"german": "Für Freigaben brauchen wir neun Tage – zu lang",
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				workshop.Clean(text)
			}
		})
	}
}
