package e2e

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// choose selects a row of a list that is open, and presses Enter.
func (w window) choose(row string) {
	w.t.Helper()
	w.shows(row, "▸ ")
	at, to := -1, -1
	for i, line := range strings.Split(w.Screen(), "\n") {
		if strings.Contains(line, "▸ ") && at < 0 {
			at = i
		}
		if strings.Contains(line, row) && to < 0 {
			to = i
		}
	}
	for ; at < to; at++ {
		w.keys("down")
	}
	for ; at > to; at-- {
		w.keys("up")
	}
	w.shows("▸ " + row)
	w.keys("enter")
}

// closes closes the picture of a file.
func (w window) closes() {
	w.t.Helper()
	w.keys("esc")
	w.shows("Blueprint written to") // a key right behind an Esc would be one with it
}

// e lists the forms, Enter writes a file, and the picture says where it went. An earlier
// file stays as it was.
func TestExportingByKeys(t *testing.T) {
	h := newHome(t)
	w := h.open("demo")
	w.shows("Stage by stage")
	w.keys("e")
	w.choose("Markdown")
	w.shows("Written", "blueprint.md", "new, ")
	first := h.blueprints()
	if len(first) != 1 {
		t.Fatalf("there are %q", first)
	}
	if err := os.WriteFile(first[0], []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.closes()
	w.keys("e")
	w.shows("▸ Markdown", "is there already", "blueprint-2.md")
	w.keys("enter")
	w.shows("as it was", "blueprint-2.md   new, ")
	if text, err := os.ReadFile(first[0]); err != nil || string(text) != "mine" || len(h.blueprints()) != 2 {
		t.Errorf("the earlier file has %q, %v; there are %q", text, err, h.blueprints())
	}
	w.closes()
	w.quit()
}

// copies are the texts that a program has put on the clipboard of its terminal.
func copies(t *testing.T, sent string) (texts []string) {
	t.Helper()
	for _, rest := range strings.Split(sent, "\x1b]52;")[1:] {
		data, _, ended := strings.Cut(strings.TrimPrefix(rest, "c;"), "\a")
		text, err := base64.StdEncoding.DecodeString(data)
		if !ended || err != nil {
			t.Fatalf("%.80q is no text for the clipboard: %v", rest, err)
		}
		texts = append(texts, string(text))
	}
	return texts
}

// y copies page 1, by one sequence, and nothing else copies anything.
func TestCopyingByKeys(t *testing.T) {
	h := newHome(t)
	w := h.open("demo")
	w.shows("Stage by stage")
	w.keys("y")
	w.shows("Page 1 was sent to the clipboard.")
	w.keys("e")
	w.choose("Markdown")
	w.shows("Written")
	w.closes()
	w.quit()
	texts := copies(t, w.Sent())
	if len(texts) != 1 || !strings.Contains(texts[0], "Example AI start-up") || strings.ContainsFunc(texts[0], func(r rune) bool { return unicode.IsControl(r) && r != '\n' }) {
		t.Fatalf("copied: %q", texts)
	}
	paper, err := os.ReadFile(filepath.Join(h.folder, filepath.Base(h.blueprints()[0])))
	if err != nil || len(texts[0]) >= len(paper) {
		t.Errorf("all of the paper was copied, or %v", err)
	}
}

// A terminal that lets no program copy is sent nothing, and its user is told what to do.
func TestCopyingWhereItCannotBeDone(t *testing.T) {
	h := newHome(t)
	h.more = []string{"TERM=linux"}
	w := h.open("demo")
	w.shows("Stage by stage")
	w.keys("y")
	w.shows("This terminal does not let programs copy.")
	w.quit()
	if texts := copies(t, w.Sent()); len(texts) > 0 {
		t.Errorf("copied: %q", texts)
	}
}
