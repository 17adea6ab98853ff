package main

import (
	"cmp"
	"os"
	"strings"
	"testing"

	"swotshop/e2e/faults"
)

// Every row of formats is offered, asked for by its name and by its files' ending,
// and knows its own files and no other's.
func TestFormats(t *testing.T) {
	w, events := example(t).State(), example(t).Events()
	for _, f := range formats {
		if got, ok := findFormat(formats, f.name); !ok || got.ending != f.ending {
			t.Errorf("%s is not found by its name", f.name)
		}
		for _, ending := range []string{f.ending, strings.ToUpper(f.ending), cmp.Or(f.spelled, f.ending)} {
			if got, known := formatOf("x" + ending); got.name != f.name || !known {
				t.Errorf("a file %s is taken for %s", ending, got.name)
			}
		}
		if f.missing != nil && f.missing(os.Getenv) != "" {
			faults.Tell(t, f.missing(os.Getenv))
			continue
		}
		data, err := f.write(material{ctx: t.Context(), env: os.Getenv, w: w, events: events})
		if err != nil {
			t.Fatal(err)
		}
		for _, other := range formats {
			if is := other.ours.Is(data); is != (other.name == f.name) {
				t.Errorf("%s is taken for %s: %v", f.name, other.name, is)
			}
		}
	}
	for file, known := range map[string]bool{"x": true, "-": true, "a.b/x": true, "x.doc": false, "x.md.bak": false, ".x": false} {
		if got, is := formatOf(file); got.name != formats[0].name || is != known {
			t.Errorf("%s is taken for %s, its ending for a known one: %v", file, got.name, is)
		}
	}
}
