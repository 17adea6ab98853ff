package main

import (
	"strings"
	"testing"

	"swotshop/e2e/hostile"
)

// uncleanDesk has three sessions, one of them with an id that only a library
// can have which was tampered with.
func uncleanDesk(t *testing.T) *desk {
	t.Helper()
	d := threeSessions(t)
	const id = "'3f9a20c41b77'"
	const evil = "'evil' || char(27) || '[31m' || char(8238) || 'x'"
	tamper(t, d.library(), "DROP TRIGGER event_never_changes", "UPDATE event SET session_id="+evil+" WHERE session_id="+id,
		"UPDATE session SET id="+evil+" WHERE id="+id)
	return d
}

// tells fails when anything of what a command says is not clean.
func (d *desk) tells(code int, args ...string) {
	d.t.Helper()
	r := d.run(args...)
	if r.code != code {
		d.t.Errorf("%v ends with %d: %s", args, r.code, r.err)
	}
	for line := range strings.Lines(r.out + r.err) {
		if found := hostile.Unclean(strings.TrimSuffix(line, "\n")); len(found) > 0 {
			d.t.Errorf("%v says %v", args, found)
		}
	}
}

// Such a session can be brought out and erased, by what is shown of its id.
func TestASessionWithAnUncleanID(t *testing.T) {
	for _, typed := range []string{"evil", "evilx", `"evil`, `evil\x1b`, `"evil\x1b[31m\u202ex"`, "evil\x1b[31m\u202ex"} {
		d := uncleanDesk(t)
		before := len(strings.Split(d.fine("list"), "\n"))
		d.tells(exitFine, "list")
		d.tells(exitFine, "show", typed)
		d.tells(exitFine, "export", typed, "-o", "-")
		d.tells(exitFine, "export", typed, "-o", "-", "--format", "json")
		d.tells(exitFine, "delete", typed, "--yes")
		if after := len(strings.Split(d.fine("list"), "\n")); after != before-1 {
			t.Errorf("%q: %d lines are listed after %d", typed, after, before)
		}
		d.tells(exitFailed, "show", typed)
	}
}

// All of a client's sessions are erased, that one too.
func TestPurgeOfAnUncleanID(t *testing.T) {
	d := uncleanDesk(t)
	d.tells(exitFine, "purge", "--client", "Acme Robotics", "--yes")
	if strings.Contains(d.fine("list", "--json"), "evil") {
		t.Error("it is still there")
	}
}
