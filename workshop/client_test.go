package workshop

import (
	"slices"
	"testing"
)

func TestNearClients(t *testing.T) {
	for _, c := range []struct {
		name, known string
		near        bool
	}{
		{"Hartwell Foods", "Hartwell Foods plc", true},
		{"hartwell foods ltd.", "Hartwell Foods plc", true},
		{"Hartwel Foods plc", "Hartwell Foods plc", true},
		{"Hartwlel Foods", "Hartwell Foods plc", true},
		{"Hartwell Fools", "Hartwell Foods plc", true},
		{"Nordlys Energi", "Nordlys Energi A/S", true},
		{"Müller GmbH & Co. KG", "Mueller", true},
		{"Müller GmbH & Co. KG", "MÜLLER", true},
		{"The Co", "The", true},
		{"hartwell foods PLC", "Hartwell Foods plc", false}, // the same, not near
		{"Hartwell", "Hartwell Foods plc", false},
		{"Plant 1 north", "Plant 2 north", false},
		{"Acme", "Acmi", false},
		{"plc", "AG", false},
		{"", "AG", false},
	} {
		if near := slices.Contains(NearClients(c.name, []string{c.known}), c.known); near != c.near {
			t.Errorf("%q near %q: %v", c.name, c.known, near)
		}
	}
}

// What is near is so from both sides.
func TestNearClientsBothWays(t *testing.T) {
	names := []string{"Acme", "Acme AS", "Acmes", "Castellan Logistics", "Castelan logistics sa", "Castellan  Logistic", "C++", "C", ""}
	for _, a := range names {
		for _, b := range names {
			if there, back := NearClients(a, []string{b}), NearClients(b, []string{a}); len(there) != len(back) {
				t.Errorf("%q and %q: %q, %q", a, b, there, back)
			}
		}
	}
}
