package stage

import (
	"reflect"
	"slices"
	"testing"

	"swotshop/workshop"
)

// Every kind of stage that the workshop knows has a row, in the order of the
// workshop, and in it everything that a kind cannot do without.
func TestEveryKindOfStageHasARow(t *testing.T) {
	optional := []string{"change", "each", "newest", "prompts"}
	var known []workshop.StageKind
	for _, row := range kinds {
		known = append(known, row.kind)
		columns := reflect.ValueOf(row)
		for i := range columns.NumField() {
			name := columns.Type().Field(i).Name
			if columns.Field(i).IsZero() && !slices.Contains(optional, name) {
				t.Errorf("the row of %q has no %q", row.kind, name)
			}
		}
	}
	for _, kind := range workshop.StageKinds {
		if !slices.Contains(known, kind) {
			t.Errorf("there is no row for %q", kind)
		}
	}
	if !t.Failed() && !slices.Equal(known, workshop.StageKinds) {
		t.Errorf("rows for %q, want %q", known, workshop.StageKinds)
	}
}

// A stage of a kind that only a later version knows can be shown.
func TestUnknownKindOfStageIsATalk(t *testing.T) {
	w := &workshop.Workshop{Agenda: workshop.Agenda{Stages: []workshop.Stage{{Kind: "song"}}}}
	if _, ok := New(&Context{W: func() *workshop.Workshop { return w }}).(*talk); !ok {
		t.Error("a song is not a talk")
	}
	if held := Holds(w, 0); held != "" {
		t.Errorf("a song without a remark holds %q", held)
	}
}
