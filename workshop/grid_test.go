package workshop_test

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// place puts what the room calls SO1 on the grid.
func (r *room) place(ref string, impact, effort int) {
	r.t.Helper()
	r.do(workshop.PlaceStrategy{Strategy: r.strategy(ref).ID, Place: workshop.Place{Impact: impact, Effort: effort}})
}

func (r *room) strategy(ref string) *workshop.Strategy {
	r.t.Helper()
	for _, s := range r.state().Strategies {
		if s.Ref() == ref {
			return s
		}
	}
	r.t.Fatalf("no strategy %s", ref)
	return nil
}

// openWritten has so many strategies of the kind SO.
func openWritten(t *testing.T, n int) *room {
	t.Helper()
	r := openRoom(t)
	r.add("SO")
	for range n {
		r.do(r.cite(workshop.SO, "S1", "O1"))
	}
	return r
}

func TestPlaceIsOneOfNineOrNone(t *testing.T) {
	r := openWritten(t, 1)
	for impact := -1; impact <= 4; impact++ {
		for effort := -1; effort <= 4; effort++ {
			place := workshop.Place{Impact: impact, Effort: effort}
			intent := workshop.PlaceStrategy{Strategy: r.strategy("SO1").ID, Place: place}
			if place == (workshop.Place{}) || min(impact, effort) >= 1 && max(impact, effort) <= 3 {
				r.do(intent)
				requireEqual(t, "place", r.strategy("SO1").Place, place)
				continue
			}
			r.refused(intent, "Impact and effort are each from 1 to 3; 0 and 0 take a strategy off the grid.")
		}
	}
}

// Every move is a step of its own: undo goes back the way that the room came.
func TestPlacingIsUndoneMoveByMove(t *testing.T) {
	r := openWritten(t, 1)
	r.place("SO1", 2, 2)
	r.place("SO1", 3, 2)
	requireEqual(t, "undo", r.state().UndoLabel(), "SO1 placed")
	r.place("SO1", 0, 0)
	requireEqual(t, "undo", r.state().UndoLabel(), "strategy SO1 taken off the grid")
	for _, want := range []workshop.Place{{Impact: 3, Effort: 2}, workshop.Middle, {}} {
		r.do(workshop.Undo{})
		requireEqual(t, "after undo", r.strategy("SO1").Place, want)
	}
	r.do(workshop.Redo{}, workshop.Redo{})
	requireEqual(t, "after redo", r.strategy("SO1").Place, workshop.Place{Impact: 3, Effort: 2})
}

func TestPlaceIsDroppedAndRestoredWithItsStrategy(t *testing.T) {
	r := openWritten(t, 2)
	r.place("SO2", 3, 1)
	r.do(workshop.EditStrategy{Strategy: r.strategy("SO2").ID, Cites: r.state().Cites(r.strategy("SO2")), Text: "Other words"})
	requireEqual(t, "after an edit", r.strategy("SO2").InWords(), "high impact, low effort")
	gone := r.strategy("SO2").ID
	r.do(workshop.DropStrategy{Strategy: gone})
	r.refused(workshop.PlaceStrategy{Strategy: gone, Place: workshop.Middle}, "That strategy no longer exists.")
	r.do(r.cite(workshop.SO, "S1", "O1"))
	requireEqual(t, "a new one", r.strategy("SO3").Place, workshop.Place{})
	r.do(workshop.Undo{}, workshop.Undo{})
	requireEqual(t, "after undo", r.strategy("SO2").Place, workshop.Place{Impact: 3, Effort: 1})
}

func TestPlacesAreNamedForPeople(t *testing.T) {
	for _, c := range []struct {
		place  workshop.Place
		words  string
		advice string
	}{
		{workshop.Place{Impact: 3, Effort: 1}, "high impact, low effort", "Do first"},
		{workshop.Place{Impact: 3, Effort: 3}, "high impact, high effort", "Plan"},
		{workshop.Place{Impact: 1, Effort: 1}, "low impact, low effort", "If time allows"},
		{workshop.Place{Impact: 1, Effort: 3}, "low impact, high effort", "Leave"},
		{workshop.Middle, "medium impact, medium effort", ""},
		{workshop.Place{Impact: 3, Effort: 2}, "high impact, medium effort", ""},
		{workshop.Place{Impact: 4, Effort: 1}, "", ""},
		{workshop.Place{}, "", ""},
	} {
		requireEqual(t, "words", c.place.InWords(), c.words)
		requireEqual(t, "advice", c.place.Advice(), c.advice)
	}
}

func TestBestPlacesComeFirst(t *testing.T) {
	r := openWritten(t, 11)
	for ref, place := range map[string]workshop.Place{
		"SO10": {Impact: 3, Effort: 1}, "SO9": {Impact: 3, Effort: 2}, "SO8": {Impact: 2, Effort: 1}, "SO7": {Impact: 3, Effort: 3},
		"SO6": workshop.Middle, "SO5": {Impact: 1, Effort: 1}, "SO11": {Impact: 1, Effort: 1}, "SO4": {Impact: 2, Effort: 3},
		"SO3": {Impact: 1, Effort: 2}, "SO2": {Impact: 1, Effort: 3},
	} {
		r.place(ref, place.Impact, place.Effort)
	}
	var refs []string
	for _, s := range r.state().BestFirst() {
		refs = append(refs, s.Ref())
	}
	requireEqual(t, "best first", strings.Join(refs, " "), "SO10 SO9 SO8 SO7 SO6 SO5 SO11 SO4 SO3 SO2 SO1")
	requireEqual(t, "as they were written", r.state().Strategies[0].Ref(), "SO1")
}

// An agenda without the grid does not ask for places.
func TestPlaceIsNotALooseEndWithoutTheGrid(t *testing.T) {
	r := openShort(t)
	r.add("SO")
	r.do(r.cite(workshop.SO, "S1", "O1"))
	for _, end := range r.state().LooseEnds(words) {
		if strings.Contains(end.Text, "grid") {
			t.Errorf("%s %s", end.Ref, end.Text)
		}
	}
}

// A strategy that the board decided to leave needs no initiative.
func TestRejectedStrategyNeedsNoInitiative(t *testing.T) {
	r := openWritten(t, 2)
	r.place("SO1", 1, 3)
	r.place("SO2", 3, 1)
	missed := map[string]bool{}
	for _, end := range r.state().LooseEnds(words) {
		missed[end.Ref] = missed[end.Ref] || end.Text == "No initiative."
	}
	if missed["SO1"] || !missed["SO2"] {
		t.Errorf("missed: %v", missed)
	}
}
