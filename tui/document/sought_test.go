package document_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/document"
	"swotshop/tui/kit"
)

const page = `# Acme: a day

A paragraph that says at some length that nobody knows who may approve an answer, so that
it goes over the end of a line wherever the window ends.

| Ref | Item | Votes | Function |
|---|---|---:|---|
| W1 | Only two of thirty-four people have written anything that a customer could read this year | 6 | HR |
| **W2** | Approval takes nine days \| or \*more\* | 12 | Legal |

– Finance: publish nothing &lt;before&gt; the audit is done
`

func pagerOf(md string) *document.Pager {
	p := document.NewPager(&kit.Kit{Theme: kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints)})
	p.SetMarkdown(md)
	return p
}

// marked are the pieces that a pager marks for the place that shows.
func marked(p *document.Pager) string {
	if len(p.Find.Hits) == 0 {
		return ""
	}
	var parts []string
	for _, s := range p.Find.Hits[0] {
		parts = append(parts, strings.TrimSpace(ansi.Cut(ansi.Strip(p.Sheet[s.Line]), s.From, s.To)))
	}
	return strings.Join(parts, " ")
}

// A text is found however it is set: in a paragraph, in a column whose neighbours stand in
// the same lines, as a row of its own; with signs before and behind it or without.
func TestATextIsFoundHoweverItIsSet(t *testing.T) {
	for text, words := range map[string]string{
		"Only two of thirty‑four people have written anything that a customer could read this year": "written anything that a customer",
		"Approval takes nine days | or *more*":                                                      "nine days",
		"Finance: publish nothing <before> the audit is done":                                       "the audit",
		"that nobody knows who may approve an answer":                                               "knows who may approve",
		"nobody knows who may approve an answer, so that it goes over":                              "so that it goes",
	} {
		from := strings.Index(text, words)
		sought := document.Sought{Text: text, Marks: [][2]int{{from, from + len(words)}}}
		p := pagerOf(page)
		if !p.Holds(sought) {
			t.Errorf("the page does not hold %q", text)
		}
		p.Seek(&sought)
		for w := 24; w < 130; w++ {
			p.Lines(kit.Area{W: w, H: 4})
			p.RenderNow(w)
			shown := ansi.Strip(strings.Join(p.Lines(kit.Area{W: w, H: 4}), "\n"))
			if got := strings.Join(strings.Fields(marked(p)), " "); got != words {
				t.Fatalf("%q is marked %q in %d cells:\n%s", words, got, w, ansi.Strip(strings.Join(p.Sheet, "\n")))
			}
			if first := strings.Fields(words)[0]; !strings.Contains(shown, first) {
				t.Fatalf("%q does not show in %d cells:\n%s", first, w, shown)
			}
		}
	}
}

// What is not in it is not found: neither a piece of longer words nor words from two columns.
func TestAnotherTextIsNotFound(t *testing.T) {
	p := pagerOf(page)
	for _, text := range []string{"", "!?", "Approval takes ten days", "pprova", "this year Legal", "6 Legal", "W1 W2"} {
		if p.Holds(document.Sought{Text: text}) {
			t.Errorf("the page holds %q", text)
		}
	}
}

// A place is shown until somebody moves; words that are looked for take the marks, and give
// them back.
func TestAPlaceShowsUntilSomebodyMoves(t *testing.T) {
	p := pagerOf(page + strings.Repeat("\nmore\n", 60) + "\nThe last words\n")
	a := kit.Area{W: 80, H: 10}
	p.Seek(&document.Sought{Text: "The last words", Marks: [][2]int{{4, 8}}})
	p.Lines(a)
	p.RenderNow(80)
	if p.Lines(a); p.Top < 40 || marked(p) != "last" {
		t.Fatalf("it stands at %d and marks %q", p.Top, marked(p))
	}
	p.Update(tea.KeyPressMsg{Code: tea.KeyHome})
	if p.Lines(a); p.Top != 0 || marked(p) != "last" {
		t.Errorf("after Home it stands at %d and marks %q", p.Top, marked(p))
	}
	for _, r := range "/approve" {
		p.Update(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	if p.Lines(a); marked(p) != "approve" {
		t.Errorf("a search marks %q", marked(p))
	}
	p.Update(tea.KeyPressMsg{Code: tea.KeyEscape})
	if p.Lines(a); p.Top != 0 || marked(p) != "last" {
		t.Errorf("after it it stands at %d and marks %q", p.Top, marked(p))
	}
}
