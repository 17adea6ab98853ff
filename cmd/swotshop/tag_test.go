package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A session that nobody leads is tagged, open or closed; listing writes nothing.
func TestClustersAreTagged(t *testing.T) {
	d := threeSessions(t)
	for _, id := range []string{"example", "3f9a20c41"} {
		before := d.files()
		list := d.fine("tag", id)
		ref, _, _ := strings.Cut(strings.Split(list, "\n")[1], " ")
		if after := d.files(); after != before || !strings.HasPrefix(list, "REF") {
			t.Errorf("listing changed files:\n%s%s", list, after)
		}
		if r := d.run("tag", id, strings.ToLower(ref), "own", "GDPR"); r.code != exitFine || r.out != "" || !strings.Contains(r.err, ref+" is tagged #ownership #GDPR (") {
			t.Errorf("exit %d: %s%s", r.code, r.out, r.err)
		}
		if r := d.run("tag", id, ref, "gdpr", "--remove"); r.code != exitFine || !strings.Contains(r.err, ref+" is tagged #ownership (") {
			t.Errorf("exit %d: %s", r.code, r.err)
		}
		var rows []struct {
			Ref, Proposed string
			Tags          []string
		}
		if err := json.Unmarshal([]byte(d.fine("tag", id, "--json")), &rows); err != nil || len(rows[0].Tags) != 1 || rows[0].Tags[0] != "ownership" || rows[0].Proposed != "" {
			t.Errorf("%v: %+v", err, rows)
		}
		if out := d.fine("export", id, "--format", "json", "-o", "-"); strings.Count(out, `"cluster.tagged"`) != 2 || strings.Count(out, `"outside": true`) != 2 {
			t.Errorf("it counts as time of the session: %s", out)
		}
	}
	if r := d.run("doctor"); r.code != exitFine {
		t.Errorf("the doctor says %s%s", r.out, r.err)
	}
}

// What cannot be tagged is said, and changes nothing.
func TestWhereNothingCanBeTagged(t *testing.T) {
	d := threeSessions(t)
	ref, _, _ := strings.Cut(strings.Split(d.fine("tag", "example"), "\n")[1], " ")
	before := d.fine("export", "example", "--format", "json", "-o", "-")
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"example", "W99", "ownership"}, exitFailed, "There is no cluster “W99” in this session"},
		{[]string{"example", ref, "a"}, exitFailed, "“a” could be advocacy, access"},
		{[]string{"example", ref, "skills", "--remove"}, exitFailed, "has no tag that begins with “skills”"},
		{[]string{"example", ref, "…"}, exitFailed, "it needs a letter or a digit"},
		{[]string{"example", ref}, exitWrongCall, "Name a cluster and a tag"},
		{[]string{"example", "--remove"}, exitWrongCall, "Name a cluster and a tag"},
		{[]string{"nobody", ref, "voice"}, exitFailed, "nobody"},
	} {
		if r := d.run(append([]string{"tag"}, c.args...)...); r.code != c.code || !strings.Contains(r.err, c.want) {
			t.Errorf("%v: exit %d: %s", c.args, r.code, r.err)
		}
	}
	if d.fine("export", "example", "--format", "json", "-o", "-") != before {
		t.Error("it was changed all the same")
	}
}

// A user's own themes are proposed too; what is wrong in their file is said.
func TestOwnThemes(t *testing.T) {
	d := threeSessions(t)
	folder := filepath.Join(d.home, ".config", "swotshop")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	write := func(text string) {
		if err := os.WriteFile(filepath.Join(folder, "themes.yaml"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("- id: minutes\n  title: Minutes\n  meaning: How fast we are.\n  words: [demo]\n")
	if out := d.fine("tag", "example"); !strings.Contains(out, "#minutes?") {
		t.Errorf("it is not proposed:\n%s", out)
	}
	write("- id: minutes\n")
	if r := d.run("tag", "example"); r.code != exitFine || !strings.Contains(r.err, "Your own themes are left out: ") || strings.Contains(r.out, "#minutes") {
		t.Errorf("exit %d: %s%s", r.code, r.out, r.err)
	}
}
