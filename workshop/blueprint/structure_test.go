package blueprint

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/goccy/go-yaml"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	foreign "swotshop/e2e/hostile"
	"swotshop/workshop"
)

// parts takes a document apart as any reader of front matter does.
func parts(t *testing.T, doc []byte) (front, body string) {
	t.Helper()
	rest, ok := strings.CutPrefix(string(doc), "---\n")
	if !ok {
		t.Fatal("the document does not begin with front matter")
	}
	front, body, ok = strings.Cut(rest, "\n---\n")
	if !ok {
		t.Fatal("the front matter does not end")
	}
	return front, body
}

func TestFrontMatter(t *testing.T) {
	for name, p := range sessions(t) {
		front, _ := parts(t, Markdown(p.w(), noWords))
		var fields map[string]any
		if err := yaml.Unmarshal([]byte(front), &fields); err != nil {
			t.Fatalf("%s: the front matter is not YAML: %v", name, err)
		}
		status := map[bool]string{true: "final", false: "draft"}[p.w().Closed]
		want := map[string]any{
			"title": string(escape(p.w().Title)), "client": string(escape(p.w().Client)), "session": string(escape(p.w().ID)),
			"seq": uint64(p.w().Head), "date": p.w().Date, "status": status, "generator": generator,
			"gate": fmt.Sprintf("open (%d)", len(p.w().LooseEnds(noWords))),
		}
		if !reflect.DeepEqual(fields, want) {
			t.Errorf("%s: front matter\n%v\nwant\n%v", name, fields, want)
		}
	}
}

// The last line tells whether anything above it was changed.
func TestTheLastLineIsTheFingerprint(t *testing.T) {
	for name, p := range sessions(t) {
		lines := strings.SplitAfter(strings.TrimSuffix(string(Markdown(p.w(), noWords)), "\n"), "\n")
		above, last := strings.Join(lines[:len(lines)-1], ""), lines[len(lines)-1]
		sum := sha256.Sum256([]byte(above))
		if !strings.HasSuffix(last, hex.EncodeToString(sum[:])) {
			t.Errorf("%s: the last line is %q, want the SHA-256 %x", name, last, sum)
		}
	}
}

// R3.5: what cat shows is text.
func TestNoControlCharacters(t *testing.T) {
	for name, p := range sessions(t) {
		doc := string(Markdown(p.w(), noWords))
		for i, r := range doc {
			if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200d') || r == '\u2028' || r == '\u2029' {
				t.Errorf("%s: %q at byte %d", name, r, i)
			}
		}
		if !strings.HasSuffix(doc, "\n") || strings.HasSuffix(doc, "\n\n") || strings.Contains(doc, "\n\n\n") {
			t.Errorf("%s: blank lines are not as they should be", name)
		}
		for _, line := range strings.Split(doc, "\n") {
			if strings.TrimRight(line, " ") != line {
				t.Errorf("%s: blanks at the end of %q", name, line)
			}
		}
	}
}

func TestPageOneFitsOnePage(t *testing.T) {
	_, body := parts(t, Markdown(example(t).w(), noWords))
	page, _, ok := strings.Cut(body, "\n* * *\n")
	if !ok {
		t.Fatal("no line ends page 1")
	}
	if words := wordsIn(page); words > 420 || words < 300 {
		t.Errorf("page 1 has %d words, want 300 to 420", words)
	}
}

// shape is a table as goldmark reads it.
type shape struct{ columns, rows int }

// block names a block of the document for comparison.
func shapes(t *testing.T, body string) (tables []shape, headings []string) {
	t.Helper()
	source := []byte(body)
	root := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote)).Parser().Parse(text.NewReader(source))
	err := ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *east.Table:
			tables = append(tables, shape{len(n.Alignments), n.ChildCount() - 1})
		case *ast.Heading:
			if n.Level == 2 {
				headings = append(headings, string(n.Lines().Value(source)))
			}
		case *ast.Link, *ast.AutoLink, *ast.Image, *ast.RawHTML, *ast.HTMLBlock, *ast.CodeSpan, *ast.CodeBlock,
			*ast.FencedCodeBlock, *east.Strikethrough, *east.TaskCheckBox, *east.FootnoteLink, *east.Footnote:
			t.Errorf("the document holds a %s", n.Kind())
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return tables, headings
}

// goldmark trims and fills rows to the width of the head, so that a stray pipe
// would not show in its tables: count the pipes as well.
func checkPipes(t *testing.T, name, body string) {
	t.Helper()
	want := 0
	for _, line := range strings.Split(body, "\n") {
		if !strings.HasPrefix(line, "|") {
			want = 0
			continue
		}
		pipes := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|")
		if want == 0 {
			want = pipes
		}
		if pipes != want {
			t.Errorf("%s: a row with %d pipes below a head with %d: %q", name, pipes, want, line)
		}
	}
}

func TestTablesStayTables(t *testing.T) {
	swot, stance := shape{6, 2}, shape{9, 2}
	want := map[string][]shape{
		"example.md": {{7, 2}, {6, 2}, swot, swot, swot, swot, {5, 7}, stance, stance, stance, stance, {2, 8}, {3, 14}},
		"empty.md":   nil,
		// 45 items a quadrant; a cluster of several has a row of its own.
		"hostile.md": {{7, 5}, {6, 1}, {6, 46}, {6, 46}, {6, 45}, {6, 46}, {5, 6}, {9, 1}, {9, 1}, stance, stance, stance, {2, 8}, {3, 2}, {3, 14}},
	}
	for name, p := range sessions(t) {
		_, body := parts(t, Markdown(p.w(), noWords))
		tables, _ := shapes(t, body)
		if !reflect.DeepEqual(tables, want[name]) {
			t.Errorf("%s: tables %v, want %v", name, tables, want[name])
		}
		checkPipes(t, name, body)
	}
}

// Only what the session knows has a heading, and the sections are numbered through.
func TestSections(t *testing.T) {
	want := map[string][]string{
		"example.md": {
			"Agreed", "Why", "What we will do", "What could go wrong", "Where the room stands", "Considered, not chosen", "Checks still open",
			"1. SWOT", "2. Strategies", "3. Initiatives in full", "4. Stances and provocations", "5. Agreement and commitments",
			"6. Everything else captured", "7. About this document",
		},
		"empty.md": {"The question", "Checks still open", "1. About this document"},
	}
	for name, p := range sessions(t) {
		_, body := parts(t, Markdown(p.w(), noWords))
		if _, headings := shapes(t, body); want[name] != nil && !reflect.DeepEqual(headings, want[name]) {
			t.Errorf("%s: sections %q, want %q", name, headings, want[name])
		}
	}
}

// The same session with every hostile text there is: the same document.
func TestHostileTextStaysInItsPlace(t *testing.T) {
	defer func(before []string) { nasty = before }(nasty)
	_, body := parts(t, Markdown(hostile(t).w(), noWords))
	wantTables, wantHeadings := shapes(t, body)
	nasty = foreign.Packed(workshop.MaxText/4, workshop.Clean, workshop.Length)
	_, body = parts(t, Markdown(hostile(t).w(), noWords))
	tables, headings := shapes(t, body)
	if !reflect.DeepEqual(tables, wantTables) || !reflect.DeepEqual(headings, wantHeadings) {
		t.Errorf("tables %v and sections %q, want %v and %q", tables, headings, wantTables, wantHeadings)
	}
	checkPipes(t, "every hostile text", body)
	if found := foreign.Unclean(strings.ReplaceAll(body, "\n", " ")); len(found) > 0 {
		t.Errorf("the document holds %v", found)
	}
}

// What the worked example must say, whatever its words.
func TestExampleSaysWhatHappened(t *testing.T) {
	doc := string(Markdown(example(t).w(), noWords))
	page, rest, _ := strings.Cut(doc, "\n* * *\n")
	_, open, _ := strings.Cut(page, "## Checks still open\n")
	if got := strings.Count(open, "\n- "); got != 1 || !strings.Contains(open, "- **SO1**: no initiative.") {
		t.Errorf("%d loose ends, want SO1 alone: %s", got, open)
	}
	for _, said := range []string{
		"# Example AI start-up: An editor for each function\n", "| Opening | 2 | 3 | 2 | 1 | – |\n| Closing | – | 2 | 4 | 2 | – |\n",
		"Towards Empowerment: at least 6 steps in all. Target: **4 · trusted**. 2 of 8 stand there or past it.", "Split before the talk on B1",
		"(T2, 1 vote; an assumption)", "Only 2 of 34 staff have published anything this year (W1, 6 votes; blog log)",
		"6 answers from 4 functions live by 11 April", "to 6 by 10 June", "**I1** needs a yes from CFO by 20 March; stops: fewer than 3 functions at day 60 (11 May)",
		"## Agreed\n\n**Approve I1 (Head of Product) and I2 (COO), first steps by 11 April; 12 k and half a day a week of one editor for I1 and two mornings for I2**\n",
		"8 of 8 counted: whole-hearted endorsement 3 · agreement with a minor point 3 · support with reservations 1 · more discussion needed 1.",
	} {
		if !strings.Contains(page, said) {
			t.Errorf("page 1 does not say %q", said)
		}
	}
	for _, said := range []string{
		"| O2 | ", "**Without votes**\n\n- **O2** ",
		"**Before, split:** 3 on steps 1–2 and 4 on steps 4–5, of 8 counted.", "check with counsel", "24 of 24 votes used",
	} {
		if !strings.Contains(rest, said) {
			t.Errorf("the sections do not say %q", said)
		}
	}
	if strings.Contains(doc, "PRIVATE") {
		t.Error("the facilitator's note or a law text is in the document")
	}
	if strings.Contains(doc, "raft") {
		t.Error("a closed session is called a draft")
	}
}

func TestOpenSessionIsADraft(t *testing.T) {
	p := newPlay(t)
	p.do(exampleOpening())
	if doc := string(Markdown(p.w(), noWords)); !strings.Contains(doc, "status: \"draft\"\n") || !strings.Contains(doc, "\n**Draft** · ") {
		t.Error("a session that is still open is not marked as a draft")
	}
}

// A tally that the room has not seen is not in the document.
func TestUnrevealedVotesStayHidden(t *testing.T) {
	p := example(t)
	p.do(workshop.ReopenSession{}, workshop.RevealVotes{Revealed: false})
	doc := string(Markdown(p.w(), noWords))
	for _, leak := range []string{"tied", " votes)", "1 vote", "24 of 24", "carried to", "Carried", "Voted up", "Without votes", "It has"} {
		if strings.Contains(doc, leak) {
			t.Errorf("hidden votes show: %q", leak)
		}
	}
	if !strings.Contains(doc, "counted but not revealed") {
		t.Error("the document does not say why there are no votes")
	}
	if !bytes.Contains([]byte(doc), []byte("| S1 | 31 of 34 staff")) {
		t.Error("the items are gone with the votes")
	}
}
