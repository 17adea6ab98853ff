package main

import (
	"strings"
	"testing"
)

// A follow-up is begun for the client that is meant, and once.
func TestFollowUpIsForTheClientThatIsMeant(t *testing.T) {
	d := threeSessions(t)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"follow-up", "Example AI"}, "Did you mean “Example AI start-up”?"},
		{[]string{"follow-up", "Nobody Ltd"}, "There is no session of a client called Nobody Ltd"},
		{[]string{"follow-up", "example", "--date", "2026-03-01"}, "--date is before the session that it follows, which was on 12 March 2026."},
	} {
		if r := d.run(c.args...); r.code == 0 || !strings.Contains(r.err, c.want) {
			t.Errorf("%q: %+v, want %s", c.args, r, c.want)
		}
	}
	if r := d.run("follow-up", "example AI START-UP", "--accessible"); r.code != 0 || !strings.Contains(r.err, "takes over 2 open actions") {
		t.Fatalf("%+v", r)
	}
	if r := d.run("follow-up", "example"); r.code == 0 || !strings.Contains(r.err, "nothing was said in it yet. To hold it: swotshop open ") {
		t.Errorf("a second one: %+v", r)
	}
}

// A follow-up reads the same when the session that it follows has been deleted.
func TestAFollowUpStandsAlone(t *testing.T) {
	d := threeSessions(t)
	if r := d.run("follow-up", "example", "--date", "2026-04-11", "--accessible"); r.code != 0 {
		t.Fatalf("%+v", r)
	}
	before, state := d.fine("show", "latest"), d.fine("show", "latest", "--json")
	d.fine("delete", "example", "--yes")
	if d.fine("show", "latest") != before || d.fine("show", "latest", "--json") != state {
		t.Error("it reads otherwise")
	}
	if actions := d.fine("actions", "--client", "Example AI start-up"); !strings.Contains(actions, "One public answer a month") {
		t.Errorf("its actions are gone:\n%s", actions)
	}
}

// An action for which nobody has said by when has no date, wherever it is read.
func TestAnActionThatNobodyDatedHasNoDate(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.stdin = strings.NewReader("Write the policy\nAnna\nDraft it\n\nquit\n")
	d.fine("new", "--client", "Brewery", "--date", "2026-01-08", "--stage", "initiatives", "--accessible")
	const no = "no date"
	reads := func(sayNo bool, args ...string) {
		t.Helper()
		said := d.fine(args...)
		for _, day := range []string{"day 90", "2026-04-08", "8 April", "8 Apr", "APRIL", "20260408"} {
			if strings.Contains(said, day) {
				t.Errorf("%q says %q:\n%s", args, day, said)
			}
		}
		if sayNo != strings.Contains(said, no) {
			t.Errorf("%q says %q is not %v:\n%s", args, no, sayNo, said)
		}
	}
	reads(true, "prepare", "Brewery", "-o", "-")
	d.stdin = strings.NewReader("quit\n")
	reads(false, "follow-up", "Brewery", "--date", "2026-09-01", "--accessible")
	reads(true, "open", "latest", "--stage", "status", "--accessible")
	reads(false, "open", "latest", "--stage", "commitments", "--accessible")
	reads(true, "show", "latest")
	reads(false, "actions", "--json")
	reads(false, "actions", "--status", "overdue")
	reads(false, "show", "latest", "--json")
	reads(false, "export", "latest", "--format", "ics", "-o", "-")
	reads(false, "export", "latest", "--format", "csv", "--table", "actions", "-o", "-")
	if said := d.fine("actions"); !strings.Contains(said, no) {
		t.Error(said)
	}
}
