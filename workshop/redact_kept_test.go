package workshop_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// twice is a session of an older program, in which an id was given again after an
// undo: first to words that also stand elsewhere, then to others.
func twice(t *testing.T) *workshop.Log {
	t.Helper()
	log, s := workshop.NewLog(), &stamper{}
	mustDo(t, log, openTest(), s)
	facts := []workshop.Fact{
		workshop.ItemAdded{Item: "i1", Cluster: "c1", Quadrant: "W", Text: "Our people answer within the hour", How: workshop.KindOpinion},
		workshop.Undone{Step: 2},
		workshop.ItemAdded{Item: "i1", Cluster: "c1", Quadrant: "W", Text: "Bob Smith is slow and rude", How: workshop.KindOpinion},
		workshop.ItemEdited{Item: "i1", Text: "Bob Smith is too slow"},
		workshop.Undone{Step: 5},
		workshop.ItemAdded{Item: "i2", Cluster: "c2", Quadrant: "S", Text: "Our people answer within the hour", How: workshop.KindOpinion},
	}
	var events []workshop.Event
	for i, f := range facts {
		stamp := s.stamp()
		events = append(events, workshop.Event{Seq: i + 2, Step: i + 2, ID: stamp.NewID(), At: stamp.At, Fact: f})
	}
	if err := log.Extend(events); err != nil {
		t.Fatal(err)
	}
	return log
}

func TestRedactionSparesAnotherItemOfTheSameID(t *testing.T) {
	log := twice(t)
	file, err := workshop.EncodeSession(log.Events())
	if err != nil {
		t.Fatal(err)
	}
	if log, err = workshop.DecodeSession(file); err != nil { // is still imported
		t.Fatal(err)
	}
	events, places, err := workshop.Redaction{Item: "i1"}.Apply(log.Events())
	if err != nil || places != 2 {
		t.Fatalf("%d places, %v", places, err)
	}
	var said []string
	for _, ev := range events {
		switch f := ev.Fact.(type) {
		case workshop.ItemAdded:
			said = append(said, f.Text)
		case workshop.ItemEdited:
			said = append(said, f.Text)
		}
	}
	want := []string{"Our people answer within the hour", workshop.Erased, workshop.Erased, "Our people answer within the hour"}
	if !slices.Equal(said, want) {
		t.Errorf("got %q", said)
	}
}

// An item that was deleted, and brought back by undo and redo, is the same one.
func TestRedactionFollowsAnItemThroughUndoAndRedo(t *testing.T) {
	log, s := workshop.NewLog(), &stamper{}
	mustDo(t, log, openTest(), s)
	for _, i := range []workshop.Intent{
		workshop.AddItem{Quadrant: "W", Text: "Timbuktu owes us"}, workshop.Undo{}, workshop.Redo{}, workshop.EditItem{Item: "i1", Text: "Timbuktu owes us nine"},
		workshop.DeleteItem{Item: "i1"}, workshop.Undo{}, workshop.GiveEvidence{Item: "i1", Evidence: "a letter from Timbuktu"}, workshop.DeleteItem{Item: "i1"},
	} {
		mustDo(t, log, i, s)
		events, _, err := workshop.Redaction{Item: "i1"}.Apply(log.Events())
		if err != nil {
			t.Fatal(err)
		}
		if file, _ := workshop.EncodeSession(events); strings.Contains(string(file), "Timbuktu") {
			t.Errorf("after %T it still says so", i)
		}
	}
}

// The words of our own decks and agendas are nobody's secret. Those of a deck that
// somebody here wrote may be.
func TestRedactionLeavesOurContentAlone(t *testing.T) {
	open := openTest()
	open.Deck.Cards[0].Question, open.Agenda.Stages[0].Purpose = "What will Question do?", "We question"
	open.Triggers[workshop.Strengths][0].Question = "Any question?"
	log, s := workshop.NewLog(), &stamper{}
	mustDo(t, log, open, s)
	mustDo(t, log, workshop.AddItem{Quadrant: "W", Text: "A question of Question"}, s)
	for _, ours := range [][]string{nil, {"test"}} {
		events, _, err := workshop.Redaction{Words: "question", Ours: ours}.Apply(log.Events())
		if err != nil {
			t.Fatal(err)
		}
		after, err := workshop.Replay(events)
		if err != nil {
			t.Fatal(err)
		}
		w := after.State()
		content := w.Deck.Cards[0].Question + w.Agenda.Stages[0].Purpose + w.Triggers[workshop.Strengths][0].Question
		if got := strings.Contains(content, workshop.Erased); got == (ours != nil) {
			t.Errorf("ours are %q: %q", ours, content)
		}
		requireEqual(t, "typed", w.Items[0].Text, "A […] of […]")
	}
}

// Two clients whose names were erased stay two, and each stays the same however
// often something is erased from the session.
func TestClientsWithoutNamesStayApart(t *testing.T) {
	nameless := func(session, client string, words ...string) string {
		open := openTest()
		open.Session, open.Client = session, client
		log, s := workshop.NewLog(), &stamper{}
		mustDo(t, log, open, s)
		mustDo(t, log, workshop.AddItem{Quadrant: "S", Text: strings.Join(words, " and ")}, s)
		events := log.Events()
		for _, word := range words {
			var err error
			if events, _, err = (workshop.Redaction{Words: word}).Apply(events); err != nil {
				t.Fatal(err)
			}
		}
		file, err := workshop.EncodeSession(events)
		if err != nil {
			t.Fatal(err)
		}
		after, err := workshop.DecodeSession(file)
		if err != nil {
			t.Fatal(err)
		}
		return after.State().Client
	}
	requireEqual(t, "all", nameless("a1", "Acme Foods", "Acme Foods"), "[…] (a1)")
	requireEqual(t, "another", nameless("b2", "Bolt Foods", "Bolt Foods"), "[…] (b2)")
	requireEqual(t, "a part, then the rest", nameless("a1", "Acme Foods", "Acme", "Foods"), "[…] […] (a1)")
	requireEqual(t, "nothing", nameless("a1", "Acme Foods", "Bolt"), "Acme Foods")
	requireEqual(t, "a session of ours", nameless("8ce5be1a-141e-47b5-af4b-c2d352626007", "Acme", "Acme"), "[…] (8ce5be1a)")
	requireEqual(t, "no room", nameless(strings.Repeat("s", 64), "Acme "+strings.Repeat("x", 75), "Acme"), "[…] ("+strings.Repeat("s", 64)+")")
}

// names are said in random sessions, in several spellings.
var names = [][]string{
	{"Ann", "ANN", "Ann,", "“ann”"}, {"José", "Jose", "JOSÉ"}, {"王伟", "王 伟", "王·伟"}, {"O’Brien", "O'Brien", "OBRIEN"},
	{"Straße", "STRASSE", "strasse"}, {"Smith-Jones", "Smith\u2011Jones", "Smith Jones"}, {"Jo", "JO"}, {"Łódź", "Lodz"},
}

// playNamed plays a random session in which names are said.
func playNamed(t *testing.T, seed uint64) (*workshop.Log, []string) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 22))
	name, other := names[r.IntN(len(names))], names[r.IntN(len(names))]
	text := func() string {
		parts := make([]string, 1+r.IntN(4))
		for i := range parts {
			parts[i] = []string{name[r.IntN(len(name))], other[r.IntN(len(other))], "planning the channel", "👩‍👩‍👧", "is slow"}[r.IntN(5)]
		}
		return strings.Join(parts, " ")
	}
	log, s := workshop.NewLog(), &stamper{}
	open := openTest()
	open.Client = name[0] + " & Sons"
	mustDo(t, log, open, s)
	for range 60 {
		intent := randomIntent(r, log.State())
		switch i := intent.(type) {
		case workshop.AddItem:
			i.Text = text()
			intent = i
		case workshop.EditItem:
			i.Text = text()
			intent = i
		case workshop.AddRemark:
			i.Text = text()
			intent = i
		case workshop.NotePrivately:
			intent = workshop.NotePrivately{Text: text()}
		case workshop.GiveEvidence:
			i.Evidence = text()
			intent = i
		}
		_, _ = log.Do(intent, s.stamp()) // most are refused
	}
	return log, name
}

// Whatever is erased from a random session: it has the same shape, can be imported,
// has none of the words in any spelling, and all that did not have them is as it was.
func TestARedactedSessionIsTheSameWithoutTheWords(t *testing.T) {
	erased := 0
	for seed := range uint64(400) {
		log, name := playNamed(t, seed)
		r := workshop.Redaction{Words: name[seed%uint64(len(name))], Parts: seed%5 == 0 && name[0] != "Jo", Ours: []string{"test"}}
		events, places, err := r.Apply(log.Events())
		if err != nil {
			t.Fatalf("seed %d: %q: %v", seed, r.Words, err)
		}
		erased += places
		file, err := workshop.EncodeSession(events)
		if err != nil {
			t.Fatal(err)
		}
		after, err := workshop.DecodeSession(file)
		if err != nil {
			t.Fatalf("seed %d: without %q it is not imported: %v", seed, r.Words, err)
		}
		was, is := log.State(), after.State()
		if len(was.Items) != len(is.Items) || len(was.Remarks) != len(is.Remarks) || was.Head != is.Head {
			t.Fatalf("seed %d: it has another shape", seed)
		}
		if again, places, _ := r.Apply(events); places > 0 {
			t.Fatalf("seed %d: %q is found again: %q", seed, r.Words, again[0].Fact)
		}
		before := was.Entries()
		for n, e := range is.Entries() {
			for _, spelling := range name {
				if workshop.EraseWhole(spelling, e.Text) != e.Text {
					t.Fatalf("seed %d: %q is erased, and %q is in %q", seed, r.Words, spelling, e.Text)
				}
			}
			if !slices.ContainsFunc(name, func(s string) bool { return workshop.Erase(s, before[n].Text) != before[n].Text }) && e != before[n] {
				t.Fatalf("seed %d: %q is erased, and %q became %q", seed, r.Words, before[n].Text, e.Text)
			}
		}
	}
	if erased < 1_000 {
		t.Errorf("only %d texts were changed", erased)
	}
}
