package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// aList is what people have on the clipboard, or get by mail.
const aList = "### Strengths\n- Brand known in the region\n- hr: People apply without being asked\n\n### Weaknesses\n- Nobody owns social media\n- .NET skills are rare\n\n" +
	"### Opportunities\n- Rivals are silent\n\n### Threats\n- A leak before results\n"

// A list comes onto the board by paste, by lines and from a file; a pipe without
// “list” is told what was not taken.
func TestAListComesOntoTheBoard(t *testing.T) {
	t.Parallel()
	pasted := newHome(t)
	w := pasted.open("new", "--client", "Acme Robotics", "--stage", "capture")
	w.shows("Capture", "● saved")
	w.must(w.Paste(strings.ReplaceAll(aList, "\n", "\r"))) // as most terminals send it
	w.shows("6 items: Strengths 2, Weaknesses 2, Opportunities 1, Threats 1")
	w.keys("enter")
	w.shows("A leak before results", "● saved")
	w.quit()

	lines := newHome(t)
	lines.told(append([]string{"list"}, strings.Split(aList, "\n")...), "new", "--client", "Acme Robotics", "--stage", "capture")

	file := newHome(t)
	file.told(nil, "new", "--client", "Acme Robotics", "--stage", "capture")
	path := filepath.Join(file.folder, "list.md")
	if err := os.WriteFile(path, []byte(aList), 0o600); err != nil {
		t.Fatal(err)
	}
	file.run("add", "latest", path)
	if _, talk, err := file.tell(nil, "add", "latest", path); err == nil || !strings.Contains(talk, "Not added: 6 of 6 lines.") {
		t.Errorf("added twice: %v, %s", err, talk)
	}
	for _, h := range []home{pasted, lines, file} {
		for _, item := range []string{"Brand known in the region", "People apply without being asked", ".NET skills are rare", "A leak before results"} {
			if n := h.timesIn(item); n != 1 {
				t.Errorf("%q is there %d times", item, n)
			}
		}
		requireWhole(t, h)
	}

	piped := newHome(t)
	_, talk, err := piped.tell(strings.Split(aList, "\n"), "new", "--client", "Acme Robotics", "--stage", "capture")
	if err == nil || !strings.Contains(talk, "lines were not taken:") || !strings.Contains(talk, "Line 7, “- .NET skills are rare”: ") {
		t.Errorf("it ends with %v and says %q", err, talk)
	}
}
