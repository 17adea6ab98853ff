package main

import (
	"os"
	"strings"
	"testing"
)

// The questions go to stdout, or to a file that is overwritten only where it is such a
// page, and only when told to.
func TestBrief(t *testing.T) {
	d := newDesk(t)
	d.keep(aCase(t))
	t.Chdir(d.home)
	printed := d.fine("brief", "latest")
	if !strings.Contains(printed, "**Let service answer in public**") || !strings.Contains(printed, "## 2. Three numbers") {
		t.Errorf("the brief is\n%s", printed)
	}
	if r := d.run("brief", "latest", "-o", "questions.md"); r.err != "Questions written to questions.md\n" || r.out != "" {
		t.Errorf("%+v", r)
	}
	if file, _ := os.ReadFile("questions.md"); string(file) != printed {
		t.Errorf("the file has\n%s", file)
	}
	if r := d.run("brief", "latest", "-o", "questions.md"); r.code != 1 {
		t.Errorf("the file was replaced unasked: %+v", r)
	}
	d.fine("brief", "latest", "-o", "questions.md", "--force")
	d.fine("export", "latest", "-o", "pitch.md")
	if r := d.run("brief", "latest", "-o", "pitch.md", "--force"); r.code != 1 {
		t.Errorf("a pitch was replaced: %+v", r)
	}
}
