package workshop_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// Words that were erased from another copy of a random session go from this one too, from
// its private notes as from all else, although nobody says which words they were.
func TestWordsErasedElsewhereGoHereToo(t *testing.T) {
	noted := 0
	for seed := range uint64(400) {
		log, name := playNamed(t, seed)
		own := log.Events()
		if same, words, err := workshop.Revise(own, workshop.WithoutNotes(own)); err != nil || len(words) > 0 || !reflect.DeepEqual(same, own) {
			t.Fatalf("seed %d: nothing was erased, and yet %q, %v", seed, words, err)
		}
		r := workshop.Redaction{Words: name[seed%uint64(len(name))], Ours: []string{"test"}}
		redacted, _, err := r.Apply(own)
		if err != nil {
			t.Fatal(err)
		}
		here, words, err := workshop.Revise(own, workshop.WithoutNotes(redacted))
		if err != nil {
			t.Fatalf("seed %d: %q: %v", seed, r.Words, err)
		}
		for i, ev := range here {
			note, is := ev.Fact.(workshop.PrivateNoted)
			switch {
			case !is && !reflect.DeepEqual(ev, redacted[i]):
				t.Fatalf("seed %d: event %d is %v, should be %v", seed, ev.Seq, ev.Fact, redacted[i].Fact)
			case is && len(words) > 0:
				noted++
				for _, spelling := range name {
					if workshop.EraseWhole(spelling, note.Text) != note.Text {
						t.Fatalf("seed %d: %q was erased elsewhere, and %q is in a note", seed, words, note.Text)
					}
				}
			}
		}
	}
	if noted < 100 {
		t.Errorf("only %d notes were looked at", noted)
	}
}

// A copy that says something else is no later copy.
func TestACopyThatSaysSomethingElseIsRefused(t *testing.T) {
	log, s := workshop.NewLog(), &stamper{}
	mustDo(t, log, openTest(), s)
	mustDo(t, log, workshop.AddItem{Quadrant: workshop.Threats, Text: "Bob Smith is slow"}, s)
	mustDo(t, log, workshop.NotePrivately{Text: "Watch Bob"}, s)
	own := log.Events()
	saying := func(text string) []workshop.Event {
		other := slices.Clone(own)
		item := other[1].Fact.(workshop.ItemAdded)
		item.Text = text
		other[1].Fact = item
		return other
	}
	for text, fine := range map[string]bool{
		"Bob Smith is slow": true, "[…] is slow": true, "[…]": true, "Bob […] slow": true, "… is slow": true,
		"Bob Smith is fast": false, "[…] is fast": false, "Bob […] was slow": false, "": false, "is slow": false,
	} {
		if _, _, err := workshop.Revise(own, saying(text)); (err == nil) != fine {
			t.Errorf("%q: %v", text, err)
		}
	}
	for what, change := range map[string]func(*workshop.Event){
		"id": func(ev *workshop.Event) { ev.ID += "x" }, "time": func(ev *workshop.Event) { ev.At = ev.At.Add(1) },
		"actor": func(ev *workshop.Event) { ev.Actor = "somebody" }, "kind": func(ev *workshop.Event) { ev.Fact = workshop.ItemDeleted{Item: "i1"} },
	} {
		other := slices.Clone(own)
		change(&other[1])
		if _, _, err := workshop.Revise(own, other); err == nil {
			t.Errorf("another %s is taken", what)
		}
	}
	if _, _, err := workshop.Revise(own, own[:2]); err == nil {
		t.Error("a shorter copy is taken")
	}
}

// A note that was left out of a copy has its place among the events, and nobody reads it.
func TestANoteThatIsLeftOutHasItsPlace(t *testing.T) {
	log, s := workshop.NewLog(), &stamper{}
	mustDo(t, log, openTest(), s)
	mustDo(t, log, workshop.NotePrivately{Text: private}, s)
	mustDo(t, log, workshop.NotePrivately{Text: "Another"}, s)
	mustDo(t, log, workshop.DropPrivateNote{Note: "p1"}, s)
	file, err := workshop.EncodeSession(workshop.WithoutNotes(log.Events()))
	if err != nil || strings.Contains(string(file), "zanzibar") || strings.Contains(string(file), "Another") {
		t.Fatalf("%v\n%s", err, file)
	}
	there, err := workshop.DecodeSession(file)
	if err != nil {
		t.Fatal(err)
	}
	if notes := there.State().PrivateNotes; len(notes) > 0 {
		t.Errorf("%d notes are read", len(notes))
	}
	mustDo(t, there, workshop.NotePrivately{Text: "Mine"}, s)
	if notes := there.State().PrivateNotes; len(notes) != 1 || notes[0].ID != "p3" {
		t.Errorf("the next note is %v", notes)
	}
}
