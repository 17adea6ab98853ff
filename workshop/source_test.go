package workshop_test

import (
	"strings"
	"testing"

	"swotshop/workshop"
)

// A source is found wherever it stands; what was typed is never changed, only cut off
// where nothing follows the source.
func TestSourcesAreFound(t *testing.T) {
	for _, c := range []struct{ typed, says, link, day string }{
		{"City hospital answers within a day, https://example.org/care, 12 March 2026", "City hospital answers within a day", "https://example.org/care", "12 March 2026"},
		{"City hospital answers within a day (https://example.org/care, March 2026)", "City hospital answers within a day", "https://example.org/care", "March 2026"},
		{"2026-03-12 www.example.org: our rival answers", "2026-03-12 www.example.org: our rival answers", "www.example.org", "2026-03-12"},
		{"our rival (Acme) answers https://example.org/a?b=1.", "our rival (Acme) answers", "https://example.org/a?b=1", ""},
		{"Acme – example.org/2026/03/12/post – 3.4.2026", "Acme", "example.org/2026/03/12/post", "3.4.2026"},
		{"Acme since March 12, 2026 on https://example.org", "Acme since March 12, 2026 on", "https://example.org", "March 12, 2026"},
		{"Acme, seen 31 February 2026", "Acme, seen 31 February 2026", "", ""},
		{"Acme and/or our supplier, in March", "Acme and/or our supplier, in March", "", ""},
		{"https://example.org", "https://example.org", "https://example.org", ""},
		{"", "", "", ""},
	} {
		got := workshop.ReadSourced(c.typed)
		requireEqual(t, c.typed, got, workshop.Sourced{Says: c.says, Link: c.link, Day: c.day})
		if !strings.Contains(c.typed, got.Says) || !strings.Contains(c.typed, got.Link) || !strings.Contains(c.typed, got.Day) {
			t.Errorf("%q is not in the words that were typed: %q", c.typed, got)
		}
	}
}

func FuzzSources(f *testing.F) {
	f.Add("City hospital, https://example.org/care, March 2026")
	f.Add("é www.ſ 1 may 2026")
	f.Fuzz(func(t *testing.T, typed string) {
		s := workshop.ReadSourced(typed)
		if !strings.Contains(typed, s.Says) || !strings.Contains(typed, s.Link) || !strings.Contains(typed, s.Day) {
			t.Errorf("%q is not in the words that were typed: %q", typed, s)
		}
	})
}

func TestDecidersAreRead(t *testing.T) {
	r := openRoom(t)
	for typed, want := range map[string]workshop.Decider{
		"Head of Service by 15 June 2026":         {Who: "Head of Service", By: "2026-06-15"},
		"Ms Berger, the COO, decides by 1.5.2026": {Who: "Ms Berger, the COO", By: "2026-05-01"},
		"Head of Service, answer needed by June":  {Who: "Head of Service", By: "2026-06-30"},
		"the COO":                                 {Who: "the COO"},
	} {
		requireEqual(t, typed, r.log.State().ReadDecider(typed), want)
	}
}
