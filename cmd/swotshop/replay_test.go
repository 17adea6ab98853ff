package main

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/workshop"
)

func TestReplayPrintsALineForEachEvent(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	out := d.fine("replay", "3f9a20c41", "--plain")
	golden.RequireEqual(t, []byte(out))
	if elsewhere := d.fine("replay", "3f9a20c41"); elsewhere != out {
		t.Errorf("where nothing can be drawn it prints\n%s", elsewhere)
	}
	line := regexp.MustCompile(`^(\d+:[0-5]\d) #(\d+) \S.* · \S`)
	last, events := 0, 0
	for out := range strings.Lines(d.fine("replay", "example", "--plain")) {
		found := line.FindStringSubmatch(out)
		if found == nil {
			t.Fatalf("%q is no event", out)
		}
		if _, err := fmt.Sscan(found[2], &events); err != nil || events <= last {
			t.Fatalf("%q comes after event %d", out, last)
		}
		last = events
	}
	if log := example(t); last != len(log.Events()) {
		t.Errorf("the last event is %d, want %d", last, len(log.Events()))
	}
}

func TestReplayBeginsAtATime(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	all := d.fine("replay", "example", "--plain")
	half := d.fine("replay", "example", "--plain", "--from=0:30")
	if half == "" || !strings.HasSuffix(all, "\n"+half) {
		t.Fatalf("from 0:30 it prints\n%s", half)
	}
	first, _, _ := strings.Cut(half, " ")
	before := strings.Split(strings.TrimSuffix(all, half), "\n")
	last, _, _ := strings.Cut(before[len(before)-2], " ")
	if first < "0:30" || last >= "0:30" {
		t.Errorf("from 0:30 it begins at %s, after %s", first, last)
	}
}

func TestReplayLeavesPrivateNotesOut(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.stdin = strings.NewReader("note\nAsk Ann about the leak\ns We answer\nundo\nw Slow\n")
	d.fine("new", "--accessible", "--stage=capture", "--client=Acme")
	d.stdin = nil
	out, told := d.fine("replay", "latest"), d.fine("replay", "latest", "--notes")
	if strings.Contains(out, "Ann") || !strings.Contains(told, "Private (not for the room): Ask Ann about the leak") {
		t.Errorf("unasked\n%s\nasked\n%s", out, told)
	}
	if !strings.Contains(out, "taken back: S1 added to Strengths: We answer") || !strings.Contains(out, "· W1 added to Weaknesses: Slow") {
		t.Errorf("what was taken back is not told, or not from what counts:\n%s", out)
	}
}

func TestReplayRefuses(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	acme, err := started("77aa20c41b77", "Nobody came", "2026-04-02")
	if err != nil {
		t.Fatal(err)
	}
	opened, err := workshop.Replay(acme.Events()[:1])
	if err != nil {
		t.Fatal(err)
	}
	d.keep(opened)
	for _, test := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"nowhere"}, exitFailed, "has no session nowhere"},
		{[]string{"77aa"}, exitFailed, "there is nothing to replay"},
		{[]string{"example", "--from=half"}, exitWrongCall, "“half” is not a time. Write hours and minutes like 0:30."},
		{[]string{"example", "--from=0:61"}, exitWrongCall, "“0:61” is not a time"},
		{[]string{"example", "--from=-1:00"}, exitWrongCall, "is not a time"},
		{[]string{"example", "--from=99:00"}, exitFailed, "it has nothing at 99:00."},
	} {
		r := d.run(append([]string{"replay", "--plain"}, test.args...)...)
		if r.code != test.code || !strings.Contains(r.err, test.says) || r.out != "" {
			t.Errorf("%v: exit %d, %q, printed %q", test.args, r.code, r.err, r.out)
		}
	}
}

// A replay to the end, on the screen and in lines, of a closed session and of one that is
// not, leaves the library as it was.
func TestReplayWritesNothing(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	before := d.documents()
	for _, id := range []string{"example", "3f9a20c41"} {
		d.fine("replay", id, "--plain", "--notes")
		term := window(t, d.process("replay", id))
		wait(t, term, "The session begins", "replay")
		for _, keys := range []string{"right", "pgdn", "5", "space", "u", "N", "pgup", "left"} {
			if err := term.Press(keys); err != nil {
				t.Fatal(err)
			}
		}
		if err := term.Press("end"); err != nil {
			t.Fatal(err)
		}
		all := d.fine("replay", id)
		last := strings.Split(strings.TrimSpace(all), "\n")
		_, says, _ := strings.Cut(last[len(last)-1], " · ")
		shown(t, term, says[:min(20, len(says))])
		if err := term.Press("ctrl+c"); err != nil {
			t.Fatal(err)
		}
		exits(t, term, exitFine)
	}
	if after := d.documents(); after != before {
		t.Errorf("the files were\n%s\nand are\n%s", before, after)
	}
}
