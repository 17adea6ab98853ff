package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"swotshop/workshop"
)

// The copy of a session is the same workshop except for its id, the ids of its
// events and the word in its title.
func TestCopyIsTheSameWorkshop(t *testing.T) {
	for seed := range uint64(40) {
		r, s := rand.New(rand.NewPCG(seed, 3)), &stamper{}
		log := workshop.NewLog()
		if _, err := log.Do(openTest(), s.stamp()); err != nil {
			t.Fatal(err)
		}
		for range 200 {
			_, _ = log.Do(randomIntent(r, log.State()), s.stamp()) // refusals are part of it
		}
		n := 0
		copied, err := log.Copy("0001-copy", func() string { n++; return fmt.Sprintf("n%d", n) })
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		for i, ev := range copied.Events() {
			if old := log.Events()[i]; ev.ID == old.ID || ev.Seq != old.Seq || ev.Fact.Kind() != old.Fact.Kind() {
				t.Fatalf("seed %d: event %d became %+v", seed, i, ev)
			}
		}
		got, want := *copied.State(), *log.State()
		if got.ID != "0001-copy" || got.Title != want.Title+" (copy)" {
			t.Errorf("seed %d: it is %s, “%s”", seed, got.ID, got.Title)
		}
		want.ID, want.Title = got.ID, got.Title
		if a, b := fmt.Sprintf("%+v", got.Entries()), fmt.Sprintf("%+v", want.Entries()); a != b {
			t.Errorf("seed %d: the entries are\n%s\nnot\n%s", seed, a, b)
		}
		if !reflect.DeepEqual(got.Items, want.Items) || !reflect.DeepEqual(got.Details, want.Details) {
			t.Errorf("seed %d: another workshop", seed)
		}
	}
}

// A title of full length stays unchanged.
func TestCopyOfALongTitle(t *testing.T) {
	open := openTest()
	open.Title = strings.Repeat("x", workshop.MaxName-3)
	log := workshop.NewLog()
	if _, err := log.Do(open, (&stamper{}).stamp()); err != nil {
		t.Fatal(err)
	}
	copied, err := log.Copy("0001-copy", func() string { return "n1" })
	if err != nil || copied.State().Title != open.Title {
		t.Errorf("it is “%s”, %v", copied.State().Title, err)
	}
}
