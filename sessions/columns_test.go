package sessions

import (
	"reflect"
	"testing"
	"time"

	"swotshop/workshop"
)

// Every figure of a session's summary has a column, and no two have the same.
// The id is not a figure.
func TestEveryFigureHasAColumn(t *testing.T) {
	var line workshop.Summary
	held := map[uintptr]string{reflect.ValueOf(&line.ID).Pointer(): "id"}
	for _, c := range columns {
		at := reflect.ValueOf(c.field(&line)).Pointer()
		if other, twice := held[at]; twice {
			t.Errorf("%s and %s are the same field", other, c.name)
		}
		held[at] = c.name
	}
	for i := range reflect.TypeFor[workshop.Summary]().NumField() {
		if at := reflect.ValueOf(&line).Elem().Field(i).Addr().Pointer(); held[at] == "" {
			t.Errorf("no column holds %s", reflect.TypeFor[workshop.Summary]().Field(i).Name)
		}
	}
}

// A time comes back as it was written, to the millisecond; what is none is refused.
func TestTimeInAColumn(t *testing.T) {
	at := time.Date(2026, 3, 12, 9, 4, 5, 6e6, time.UTC)
	value, err := millis(at).Value()
	if err != nil {
		t.Fatal(err)
	}
	var back millis
	if err := back.Scan(value); err != nil || !time.Time(back).Equal(at) {
		t.Errorf("%v is %v when it comes back: %v", at, time.Time(back), err)
	}
	for _, none := range []any{nil, "2026", 1.5} {
		if err := back.Scan(none); err == nil {
			t.Errorf("%v was taken for a time", none)
		}
	}
}
