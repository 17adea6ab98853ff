package main

import (
	"context"
	"strings"
	"testing"

	"swotshop/sessions"
)

func TestAFileOfItemsIsAdded(t *testing.T) {
	d := threeSessions(t)
	r := d.run("add", "3f9a20c41", d.file("swot.md", "# SWOT\n## Strengths\n- Known\n- hr: People apply\n## Threats\n1. Rivals\n"))
	if want := "Added 3 items to the session of Acme Robotics, “Social strategy workshop”, 2026-04-02: Strengths 2, Threats 1.\n" +
		"Line 1, “# SWOT”: A heading that names no quadrant.\n"; r.code != exitFine || r.err != want || r.out != "" {
		t.Errorf("exit %d: %s%s", r.code, r.out, r.err)
	}
	if out := d.fine("show", "3f9a20c41"); !strings.Contains(out, "People apply") {
		t.Errorf("the blueprint is\n%s", out)
	}
	if out := d.fine("export", "3f9a20c41", "--format", "json", "-o", "-"); strings.Count(out, `"outside": true`) != 3 {
		t.Errorf("it counts as time of the session: %s", out)
	}
	d.stdin = strings.NewReader("w slow\nw dear\n")
	d.fine("add", "3f9a20c41")
	d.stdin = strings.NewReader("Prompt,Content\nOpportunities,\"New, and large\"\n")
	d.fine("add", "3f9a20c41", "-")
	for _, text := range []string{"dear", "New, and large"} {
		if out := d.fine("search", text); !strings.Contains(out, text) {
			t.Errorf("search does not find %q: %s", text, out)
		}
	}
}

// What is not added is named line by line, and the rest is added all the same.
func TestAFileOfItemsIsAddedInPart(t *testing.T) {
	d := threeSessions(t)
	r := d.run("add", "3f9a20c41", d.file("list.txt", "somewhere\nT:\n- A LEAK would reach the press, before us!\n- Rivals\n"+strings.Repeat("x", 300)))
	want := "Added 1 item to the session of Acme Robotics, “Social strategy workshop”, 2026-04-02: Threats 1.\n" +
		"Line 1, “somewhere”: No heading above it names a quadrant.\n" +
		"Line 3, “- A LEAK would reach the press, before us!”: Already on the board: T1.\n" +
		"Line 5, “" + strings.Repeat("x", 300) + "”: Too long for an item: 300 characters, at most 280.\n" +
		"Put items under a heading (Strengths, Weaknesses, Opportunities or Threats), or begin each with s, w, o or t and a space.\n" +
		"Not added: 3 of 4 lines.\n"
	if r.code != exitFailed || r.err != want {
		t.Errorf("exit %d:\n%swant\n%s", r.code, r.err, want)
	}
}

func TestWhereNothingCanBeAdded(t *testing.T) {
	d := threeSessions(t)
	before := d.fine("list", "--json")
	list := d.file("list.txt", "s fast\nw slow\n")
	latin := d.file("latin.csv", "Quadrant,Text\nS,caf\xe9\n")
	other := d.file("other.json", `{"notes": [{"text": "fast", "column": "Strengths"}]}`)
	heads := d.file("heads.md", "# Strengths\n# Threats\n")
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"add", "example", list}, exitFailed, "Nothing was added. The session is closed: reopen it to change it."},
		{[]string{"add", "3f9a20c41", latin}, exitFailed, "is not UTF-8 (line 2). Save it as UTF-8 and try again."},
		{[]string{"add", "3f9a20c41", other}, exitFailed, "Nothing was added: ~/other.json is JSON, not a list."},
		{[]string{"add", "3f9a20c41", heads}, exitFailed, "Nothing was added: there are only headings."},
		{[]string{"add", "3f9a20c41", d.home}, exitFailed, "Nothing was added: ~ is a folder, not a file."},
		{[]string{"add", "3f9a20c41", list + "x"}, exitFailed, "Nothing was added: there is no file ~/list.txtx."},
		{[]string{"add", "3f9a20c41"}, exitFailed, "Nothing was added: standard input is empty."},
		{[]string{"add", "nobody", list}, exitFailed, "has no session nobody"},
		{[]string{"add"}, exitWrongCall, "needs a session id"},
		{[]string{"add", "3f9a20c41", list, list}, exitWrongCall, "Unexpected argument"},
	} {
		if r := d.run(c.args...); r.code != c.code || !strings.Contains(r.err, c.want) || strings.Contains(r.err, "Added") {
			t.Errorf("%v: exit %d, %s", c.args, r.code, r.err)
		}
	}
	if after := d.fine("list", "--json"); after != before {
		t.Errorf("the library has changed to %s", after)
	}
}

// A session that is running elsewhere belongs to who runs it.
func TestNothingIsAddedToASessionThatIsLed(t *testing.T) {
	d := threeSessions(t)
	ctx := context.Background()
	other, err := sessions.Open(ctx, d.library(), sessions.Options{Host: "desk", PID: 4242})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	lease, err := other.Claim(ctx, "3f9a20c41b77")
	if err != nil {
		t.Fatal(err)
	}
	before, err := other.Events(ctx, "3f9a20c41b77")
	if err != nil {
		t.Fatal(err)
	}
	d.stdin = strings.NewReader("s fast\n")
	r := d.run("add", "3f9a20c41")
	_ = lease.Release(ctx)
	if want := "Nothing was added: the session is running on desk (process 4242). Paste the items there, or close it first.\n"; r.code != exitFailed || !strings.HasSuffix(r.err, want) {
		t.Errorf("exit %d: %s", r.code, r.err)
	}
	after, err := other.Events(ctx, "3f9a20c41b77")
	if err != nil || len(after) != len(before) {
		t.Errorf("%d events were %d: %v", len(after), len(before), err)
	}
}
