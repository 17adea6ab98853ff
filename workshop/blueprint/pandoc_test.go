package blueprint

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/workshop"
)

// pandoc runs pandoc, when there is one. Without it the test that asks says so
// and rests on the structural tests, which need goldmark alone.
func pandoc(t *testing.T, input []byte, args ...string) (output []byte, ok bool) {
	t.Helper()
	program, err := exec.LookPath("pandoc")
	if err != nil {
		faults.Tell(t, "pandoc is not on the PATH: what pandoc makes of the blueprint has not been checked")
		return nil, false
	}
	cmd := exec.Command(program, append(args, "--fail-if-warnings")...)
	var out, complaints bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(input), &out, &complaints
	if err := cmd.Run(); err != nil || complaints.Len() > 0 {
		t.Fatalf("pandoc %v: %v\n%s", args, err, complaints.String())
	}
	return out.Bytes(), true
}

func TestPandocReadsTheBlueprint(t *testing.T) {
	doc := Markdown(example(t).w(), noWords)
	for _, from := range []string{"markdown", "gfm"} {
		for _, to := range []string{"html", "docx"} {
			out := filepath.Join(t.TempDir(), "example."+to)
			if _, ok := pandoc(t, doc, "-f", from, "-t", to, "-s", "-o", out); !ok {
				return
			}
			if info, err := os.Stat(out); err != nil || info.Size() == 0 {
				t.Errorf("pandoc -f %s -t %s wrote nothing: %v", from, to, err)
			}
		}
	}
}

// What people type must not come alive on a web page made by pandoc, neither
// from the body nor from the front matter.
func TestPandocMakesAnInertPage(t *testing.T) {
	p := newPlay(t)
	p.do(hostileOpening())
	p.hostileItems(9) // of the full session pandoc makes a page too, in half a minute
	p.hostileVotes()
	page, ok := pandoc(t, Markdown(p.w(), noWords), "-f", "markdown", "-t", "html", "-s")
	if !ok {
		return
	}
	_, body, _ := strings.Cut(string(page), "<body>")
	for _, tag := range []string{"<script", "<a ", "<img", "<code", "<sub", "<sup", "<del", "<span", "<section", "<div", "<input"} {
		if strings.Contains(body, tag) {
			t.Errorf("pandoc's page of the hostile session holds %s…", tag)
		}
	}
}

// node is a piece of pandoc's document: {"t": "Str", "c": "word"}.
type node struct {
	T string          `json:"t"`
	C json.RawMessage `json:"c"`
}

// Typed text must be words and blanks to pandoc too: no maths, citation, span,
// subscript, raw TeX, note.
func TestEscapedTextIsInertToPandoc(t *testing.T) {
	var texts []string
	var doc strings.Builder
	for i, text := range nasty {
		for _, text := range []string{text, text + " " + nasty[(i*31+17)%len(nasty)]} {
			if workshop.Clean(text) == "" {
				continue
			}
			texts = append(texts, workshop.Clean(text))
			e := string(escape(text))
			doc.WriteString("# " + e + "\n\n**A:** " + e + "\n\n- **B:** " + e + "\n\n| a | b |\n| --- | --- |\n| " + e + " | x |\n\n")
		}
	}
	for _, from := range []string{"markdown", "markdown+emoji+autolink_bare_uris+lists_without_preceding_blankline+hard_line_breaks", "gfm", "commonmark_x"} {
		out, ok := pandoc(t, []byte(doc.String()), "-f", from, "-t", "json")
		if !ok {
			return
		}
		checkPandoc(t, from, out, texts)
	}
}

func checkPandoc(t *testing.T, from string, out []byte, texts []string) {
	t.Helper()
	var parsed struct{ Blocks []node }
	if err := json.Unmarshal(out, &parsed); err != nil {
		t.Fatal(err)
	}
	if len(parsed.Blocks) != 4*len(texts) {
		t.Fatalf("%s: pandoc reads %d blocks, want %d", from, len(parsed.Blocks), 4*len(texts))
	}
	for i, b := range parsed.Blocks {
		text := round.Replace(texts[i/4])
		kind := []string{"Header", "Para", "BulletList", "Table"}[i%4]
		want := map[string]string{"Header": text, "Para": "A: " + text, "BulletList": "B: " + text, "Table": "a b " + text + " x"}[kind]
		if got := round.Replace(words(t, b)); b.T != kind || strings.Join(strings.Fields(got), " ") != want {
			t.Errorf("%s: pandoc reads %q as %s %q", from, want, b.T, got)
		}
	}
}

// round takes back what pandoc may set: the apostrophe after a letter, and the
// blank that stays after an abbreviation.
var round = strings.NewReplacer("’", "'", "\u00a0", " ")

// words is a block's text; anything but text in it is named as <Kind>.
func words(t *testing.T, n node) string {
	t.Helper()
	var text string
	switch n.T {
	case "Str":
		if err := json.Unmarshal(n.C, &text); err != nil {
			t.Fatal(err)
		}
		return text
	case "Space", "SoftBreak", "":
		return " "
	case "Header", "Para", "Plain", "BulletList", "Table", "Strong":
		return inside(t, n.C)
	}
	return "<" + n.T + ">" + inside(t, n.C)
}

// inside gathers the text of the nodes anywhere below.
func inside(t *testing.T, raw json.RawMessage) string {
	t.Helper()
	raw = bytes.TrimSpace(raw)
	if len(raw) == 0 {
		return ""
	}
	switch raw[0] {
	case '{':
		var n node
		if err := json.Unmarshal(raw, &n); err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(n.T, "Align") || strings.HasPrefix(n.T, "Col") {
			return ""
		}
		return words(t, n)
	case '[':
		var parts []json.RawMessage
		if err := json.Unmarshal(raw, &parts); err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, p := range parts {
			b.WriteString(inside(t, p))
			if bytes.HasPrefix(bytes.TrimSpace(p), []byte("[")) {
				b.WriteString(" ") // cells and rows stand apart
			}
		}
		return b.String()
	}
	return "" // attributes
}
