package plain

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// The form asks by the same words in lines: yes takes the known client, an empty line
// keeps what was typed, and anything else is another name.
func TestLinesAskAboutNearClients(t *testing.T) {
	const question = "Do you mean “Northwind Insurance Group plc”? “yes” takes it, an empty line keeps what you typed."
	for want, lines := range map[string][]string{
		"Northwind Insurance Group plc": {"northwind insurance group", "yes"},
		"northwind insurance group":     {"northwind insurance group", ""},
		"Northwind Energy":              {"northwind insurance group", "Northwind Energy"},
		"NORTHWIND Insurance Groups":    {"northwind insurance group", "NORTHWIND Insurance Groups", ""},
	} {
		store := tuitest.NewShelf(5)
		out := inLines(t, store, tui.Start{Form: &setup.NewSession{}}, append(lines, "", "", "", "", "", "", "", "", "", "")...)
		requireSaid(t, out, question)
		for _, events := range store.Sessions {
			log, err := workshop.Replay(events)
			if err != nil {
				t.Fatal(err)
			}
			if got := log.State().Client; got != want {
				t.Errorf("%q became %q, not %q:\n%s", lines, got, want, out)
			}
		}
		if len(store.Sessions) != 1 {
			t.Errorf("%q: %d sessions were started:\n%s", lines, len(store.Sessions), out)
		}
	}
}
