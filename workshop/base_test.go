package workshop_test

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"swotshop/workshop"
)

// In a session so long that a base is kept, runs of undo and redo of any
// length, with new events among them, add up to what all events add up to.
func TestUndoInALongSessionIsAFoldOfAll(t *testing.T) {
	for seed := range uint64(3) {
		log := playRandom(t, seed, 1200, nil)
		r, stamps := rand.New(rand.NewPCG(seed, 3)), &stamper{n: 100_000}
		back, forth := 0, 0
		for range 40 {
			before := workshop.BaseOf(log)
			run(log, stamps, 1+r.IntN(90), func() workshop.Intent { return workshop.Undo{} })
			requireFold(t, seed, log)
			run(log, stamps, r.IntN(90), func() workshop.Intent { return workshop.Redo{} })
			requireFold(t, seed, log)
			run(log, stamps, r.IntN(120), func() workshop.Intent { return randomIntent(r, log.State()) })
			requireFold(t, seed, log)
			switch after := workshop.BaseOf(log); {
			case after < before:
				back++
			case after > before:
				forth++
			}
		}
		if back == 0 || forth == 0 {
			t.Errorf("seed %d: the base moved back %d times and on %d times: this tests nothing", seed, back, forth)
		}
	}
}

// run carries out intents; those that are refused change nothing.
func run(log *workshop.Log, s *stamper, times int, intent func() workshop.Intent) {
	for range times {
		_, _ = log.Do(intent(), s.stamp())
	}
}

func requireFold(t *testing.T, seed uint64, log *workshop.Log) {
	t.Helper()
	if whole := workshop.FoldPlainly(log.Events()); !reflect.DeepEqual(log.State(), whole) {
		t.Fatalf("seed %d: after %d events\nlive  %+v\nwhole %+v", seed, len(log.Events()), log.State(), whole)
	}
}

// A copy says the same and has no memory in common with the original.
func TestACopyIsOfItsOwn(t *testing.T) {
	filled := map[string]bool{}
	for seed := range uint64(100) {
		w := playRandom(t, seed, 200, nil).State()
		c := workshop.Copy(w)
		workshop.ForgetHistory(w)
		if !reflect.DeepEqual(w, c) {
			t.Fatalf("seed %d: the copy differs:\nis   %+v\nwant %+v", seed, c, w)
		}
		ours := map[uintptr]string{}
		places(reflect.ValueOf(w), "w", func(at uintptr, path string) { ours[at], filled[path] = path, true })
		places(reflect.ValueOf(c), "w", func(at uintptr, path string) {
			if theirs, shared := ours[at]; shared {
				t.Fatalf("seed %d: the copy’s %s is the original’s %s", seed, path, theirs)
			}
		})
	}
	for _, path := range []string{
		"w", "w.Chosen", "w.Shown", "w.Ended", "w.Marked", "w.Readings", "w.Readings[]", "w.Readings[].Before", "w.Readings[].After",
		"w.Items", "w.Items[]", "w.Clusters", "w.Clusters[]", "w.Clusters[].Items", "w.Clusters[].Items[]", "w.Strategies",
		"w.Strategies[]", "w.Strategies[].Cites", "w.Initiatives[]", "w.Remarks[]", "w.PrivateNotes[]", "w.clock.spent",
		"w.numbers", "w.items", "w.items[]",
	} {
		if !filled[path] {
			t.Errorf("%s was never there to be shared", path)
		}
	}
}

// places tells every piece of memory that a state points to and that an event
// may change in place. The deck, the agenda and the triggers never change.
func places(v reflect.Value, path string, tell func(at uintptr, path string)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && v.Type().Elem().Kind() == reflect.Struct && v.Type().Elem().PkgPath() != "time" {
			tell(v.Pointer(), path)
			places(v.Elem(), path, tell)
		}
	case reflect.Slice, reflect.Map:
		if v.Len() > 0 {
			tell(v.Pointer(), path)
		}
		inside(v, path+"[]", tell)
	case reflect.Struct:
		for i := range v.NumField() {
			switch name := v.Type().Field(i).Name; name {
			case "Agenda", "Deck", "Triggers":
			default:
				places(v.Field(i), path+"."+name, tell)
			}
		}
	}
}

func inside(v reflect.Value, path string, tell func(at uintptr, path string)) {
	if v.Kind() == reflect.Map {
		for _, key := range v.MapKeys() {
			places(v.MapIndex(key), path, tell)
		}
		return
	}
	for i := range v.Len() {
		places(v.Index(i), path, tell)
	}
}
