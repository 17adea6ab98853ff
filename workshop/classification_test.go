package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

func TestReadingAClassification(t *testing.T) {
	for text, want := range map[string]workshop.Classification{
		"internal": workshop.Internal, " Public. ": workshop.Public, "confidential": workshop.Confidential, "Confidential: Board": workshop.Confidential,
	} {
		if got, ok := workshop.ReadClassification(text); !ok || got != want {
			t.Errorf("%q is %q, %v", text, got, ok)
		}
	}
	for _, text := range []string{"", "secret", "nothing", "internal public"} {
		if got, ok := workshop.ReadClassification(text); ok {
			t.Errorf("%q is %q", text, got)
		}
	}
}

// Nobody can have said what no program knows; and each has a name that reads as itself.
func TestAClassificationIsKnown(t *testing.T) {
	r := openRoom(t)
	d := r.state().Details
	requireEqual(t, "unless somebody says so", d.Classification, workshop.Unclassified)
	d.Classification = "secret"
	r.refused(workshop.ChangeDetails{Details: d}, "“secret” is no classification: it is one of confidential, internal or public.")
	for _, c := range workshop.Classifications {
		d.Classification = c
		r.do(workshop.ChangeDetails{Details: d})
		requireEqual(t, "kept", r.state().Classification, c)
		if read, ok := workshop.ReadClassification(c.Name()); !ok || read != c {
			t.Errorf("%q reads as %q", c.Name(), read)
		}
	}
}
