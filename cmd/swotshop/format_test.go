package main

import (
	"os"
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
		if got := formatOf("x" + f.ending); got.name != f.name {
			t.Errorf("a file %s is taken for %s", f.ending, got.name)
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
	if formatOf("x").name != formats[0].name {
		t.Error("a file without an ending is not of the default format")
	}
}
