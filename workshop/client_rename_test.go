package workshop_test

import (
	"math/rand/v2"
	"testing"

	"swotshop/workshop"
)

// Once renamed, the client keeps its name whatever happens, is undone or is opened again;
// and another name replaces it, in a closed session too.
func TestARenamedClientKeepsItsName(t *testing.T) {
	for seed := range uint64(40) {
		r, s := rand.New(rand.NewPCG(seed, 3)), &stamper{}
		log := workshop.NewLog()
		mustDo(t, log, openTest(), s)
		name := "Acme"
		for range 60 {
			switch r.IntN(8) {
			case 0:
				name = []string{"Acme Robotics", "Acme AS", "Acme"}[r.IntN(3)]
				mustDo(t, log, workshop.RenameClient{Client: name}, s)
			case 1:
				d := log.State().Details
				d.People = 1 + r.IntN(12)
				_, _ = log.Do(workshop.ChangeDetails{Details: d}, s.stamp())
			case 2:
				_, _ = log.Do(workshop.Undo{}, s.stamp())
			case 3:
				_, _ = log.Do(workshop.Redo{}, s.stamp())
			case 4:
				_, _ = log.Do(workshop.CloseSession{}, s.stamp())
			default:
				if intent := randomIntent(r, log.State()); !renames(intent) {
					_, _ = log.Do(intent, s.stamp())
				}
			}
			if got := log.State().Client; got != name {
				t.Fatalf("seed %d: the client is called %q, not %q", seed, got, name)
			}
		}
		again, err := workshop.Replay(log.Events())
		if err != nil || again.State().Client != name {
			t.Errorf("seed %d: read again, the client is called %q, not %q: %v", seed, again.State().Client, name, err)
		}
	}
}

func renames(i workshop.Intent) bool {
	_, ok := i.(workshop.RenameClient)
	return ok
}

// A client whose new name is erased is told from others as ever.
func TestARenamedClientIsErased(t *testing.T) {
	s, log := &stamper{}, workshop.NewLog()
	mustDo(t, log, openTest(), s)
	mustDo(t, log, workshop.RenameClient{Client: "Zebra Foods"}, s)
	events, _, err := workshop.Redaction{Words: "Zebra Foods"}.Apply(log.Events())
	if err != nil {
		t.Fatal(err)
	}
	after, err := workshop.Replay(events)
	if want := workshop.Erased + workshop.ClientMark("0000-test"); err != nil || after.State().Client != want {
		t.Errorf("the client is called %q, not %q: %v", after.State().Client, want, err)
	}
}
