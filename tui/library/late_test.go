package library_test

import (
	"slices"
	"testing"

	"swotshop/tui/tuitest"
)

// What a library that was left had asked for comes too late for the next one: its
// old list is not shown, nor do keys that wait for a row open one of it.
func TestALateListIsForNobody(t *testing.T) {
	s := tuitest.NewShelf(300)
	d := fresh(t, s)
	late := first(d)()
	s.Rows = s.Rows[:250]
	d.Keys("n", "esc", "end") // another list, which is whole
	before := d.Screen()
	if d.Send(late); d.Screen() != before || len(s.Read) > 0 {
		t.Fatalf("the old list changes the new one, or opens %v:\n%s", s.Read, d.Screen())
	}
	if d.Keys("enter"); !slices.Equal(s.Read, []string{"s249"}) {
		t.Errorf("opened %v, want the last one of the new list", s.Read)
	}
}

// Keys that wait for a row are forgotten by whoever does something else meanwhile.
func TestKeysThatWaitForARowAreAboutNow(t *testing.T) {
	for name, other := range map[string]func(d *tuitest.Desk){
		"help": func(d *tuitest.Desk) { d.Keys("f1") }, "room": func(d *tuitest.Desk) { d.Keys("f7") }, "blank": func(d *tuitest.Desk) { d.Keys(".") },
	} {
		s := tuitest.NewShelf(300)
		d := fresh(t, s)
		rest := first(d)
		d.Keys("end", "enter")
		other(d)
		before := d.Screen()
		d.Run(rest)
		if d.Screen() != before || len(s.Read) > 0 {
			t.Errorf("%s: opened %v:\n%s", name, s.Read, d.Screen())
		}
	}
}
