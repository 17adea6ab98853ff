package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

func many(texts ...string) workshop.AddItems {
	var a workshop.AddItems
	for i, text := range texts {
		a.Items = append(a.Items, workshop.AddItem{Quadrant: workshop.Quadrants[i%4], Text: text})
	}
	return a
}

func TestManyItemsAreOneStep(t *testing.T) {
	r := openRoom(t)
	r.add("S")
	r.do(many("a", "b", "c", "d", "e"))
	requireEqual(t, "items", len(r.state().Items), 6)
	requireEqual(t, "undo", r.state().UndoLabel(), "5 items added")
	r.do(workshop.Undo{})
	requireEqual(t, "items after undo", len(r.state().Items), 1)
	requireEqual(t, "redo", r.state().RedoLabel(), "5 items added")
	r.do(workshop.Redo{})
	requireEqual(t, "items after redo", len(r.state().Items), 6)
	requireEqual(t, "the last", r.state().Items[5].Ref(), "S3")
	log, err := workshop.Replay(r.log.Events())
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, "undo after a replay", log.State().UndoLabel(), "5 items added")
}

// Ids are new, also where an imported session has given later ones.
func TestManyItemsHaveIDsOfTheirOwn(t *testing.T) {
	r := openRoom(t)
	for range 30 {
		r.do(many("a", "b", "c"), workshop.Undo{}, workshop.AddItem{Quadrant: workshop.Threats, Text: "x"}, many("d", "e"))
	}
	seen := map[string]bool{}
	for _, ev := range r.log.Events() {
		if f, ok := ev.Fact.(workshop.ItemAdded); ok {
			if seen[f.Item] || seen[f.Cluster] {
				t.Fatalf("event %d gives %s or %s again", ev.Seq, f.Item, f.Cluster)
			}
			seen[f.Item], seen[f.Cluster] = true, true
		}
	}
}

// One that cannot be added keeps the others from the board, too.
func TestManyItemsAreAddedTogetherOrNotAtAll(t *testing.T) {
	r := openRoom(t)
	for _, intent := range []workshop.AddItems{many("a", "", "c"), {}} {
		if _, err := r.log.Do(intent, r.stamps.stamp()); err == nil {
			t.Errorf("%+v was taken", intent)
		}
	}
	requireEqual(t, "items", len(r.state().Items), 0)
}

func TestManyItemsComeFromTheCardOnTheScreen(t *testing.T) {
	r := openRoom(t)
	r.enter(workshop.StageProvocations)
	r.do(workshop.ShowCard{Card: "V1"}, many("a", "b"))
	outside := many("c")
	outside.Outside = true
	r.do(outside)
	var cards []string
	for _, i := range r.state().Items {
		cards = append(cards, i.Card)
	}
	requireEqual(t, "cards", cards, []string{"V1", "V1", ""})
}

// What a file brings takes no time of the session, and is dated when it came.
func TestItemsFromOutsideTakeNoTime(t *testing.T) {
	w := openWatch(t)
	w.at(5, workshop.Leave{})
	outside := many("a", "b")
	outside.Outside = true
	w.at(60, outside)
	requireEqual(t, "last event that was led", w.state().LastAt, minute(5))
	requireEqual(t, "when it came", w.state().Items[0].At, minute(60))
	w.at(120, workshop.Resume{})
	w.at(121, workshop.Undo{})
	w.at(122, workshop.Redo{})
	requireEqual(t, "when it came, after redo", w.state().Items[0].At, minute(60))
	requireEqual(t, "time", w.state().Spent(minute(122)).Minutes(), 7.0)
}
