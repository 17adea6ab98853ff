package sessions

import (
	"reflect"
	"testing"

	"swotshop/workshop/review"
)

// leaves are the places of all values in a struct, with their names.
func leaves(at reflect.Value, name string, into map[uintptr]string) {
	switch {
	case at.Kind() == reflect.Struct && at.Type().PkgPath() != "time":
		for i := range at.NumField() {
			leaves(at.Field(i), name+"."+at.Type().Field(i).Name, into)
		}
	case at.Kind() == reflect.Array:
		for i := range at.Len() {
			leaves(at.Index(i), name, into)
		}
	case at.Kind() != reflect.Slice:
		into[at.Addr().Pointer()] = name
	}
}

// Every field of a record has a column, and no two have the same: or it would be lost on
// its way through the library.
func TestEveryFieldOfARecordHasAColumn(t *testing.T) {
	r := review.Record{
		Cards: make([]review.Card, 1), Readings: make([]review.Reading, 1), Themes: make([]review.Theme, 1),
		Actions: make([]review.Action, 1), Reports: make([]review.Report, 1), Stages: make([]review.Stage, 1),
	}
	fields := map[uintptr]string{}
	at := reflect.ValueOf(&r).Elem()
	leaves(at, "Record", fields)
	lists := 0
	for i := range at.NumField() {
		if list := at.Field(i); list.Kind() == reflect.Slice {
			lists++
			if list.Len() != 1 {
				t.Fatalf("a new list %s: it needs a table", at.Type().Field(i).Name)
			}
			leaves(list.Index(0), at.Type().Field(i).Name, fields)
		}
	}
	take := func(column string, field any) {
		place := reflect.ValueOf(field).Pointer()
		if fields[place] == "" {
			t.Errorf("the column %s holds what another has, or nothing", column)
		}
		delete(fields, place)
	}
	take("id", &r.ID)
	for _, c := range columns {
		take(c.name, c.field(&r.Summary))
	}
	for _, c := range columnsFor(nil) {
		take(c.name, c.field(&r))
	}
	for _, p := range parts() {
		for i, field := range p.rows(&r)[0] {
			take(p.table+"."+p.columns[i], field)
		}
	}
	for _, name := range fields {
		t.Errorf("no column holds %s", name)
	}
	if lists != len(parts()) {
		t.Errorf("%d lists in %d tables", lists, len(parts()))
	}
}
