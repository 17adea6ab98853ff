//go:build unix

package main

import (
	"slices"
	"testing"
)

// Where somebody can be asked, two clients are put together only when they say yes, and
// so is a client whose name is typed in part.
func TestClientRenameAsks(t *testing.T) {
	t.Parallel()
	for answer, want := range map[string][]string{"no": {"Acme", "Acme AS", "Acme AS"}, "": {"Acme", "Acme AS", "Acme AS"}, "yes": {"Acme AS", "Acme AS", "Acme AS"}} {
		d := newDesk(t)
		d.keepClients("Acme AS", "Acme", "Acme AS")
		term := window(t, d.process("client", "rename", "acme", "ACME as"))
		wait(t, term, "Acme AS has 2 sessions already. Put this one with them?", "Type yes")
		if err := term.Type(answer + "\r"); err != nil {
			t.Fatal(err)
		}
		exits(t, term, exitFine)
		if got := d.clients(); !slices.Equal(got, want) {
			t.Errorf("after %q the clients are %q, not %q", answer, got, want)
		}
	}
	d := newDesk(t)
	d.keepClients("Hartwell Foods plc")
	term := window(t, d.process("client", "rename", "hartwell", "Hartwell"))
	wait(t, term, "Do you mean “Hartwell Foods plc”?", "Type yes")
	if err := term.Type("yes\r"); err != nil {
		t.Fatal(err)
	}
	exits(t, term, exitFine)
	if got := d.clients(); !slices.Equal(got, []string{"Hartwell"}) {
		t.Errorf("the clients are %q", got)
	}
}
