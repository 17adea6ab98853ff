package document_test

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/document"
	"swotshop/tui/kit"
)

// Words are found across the end of a line, and marked on both.
func TestReaderFindsAcrossLines(t *testing.T) {
	f := document.Finder{In: kit.NewInput()}
	f.In.Set("nine days")
	lines := []string{"  approval takes nine", "  \x1b[1mdays\x1b[0m", "", "days"}
	f.Look(kit.ByCodePoints, lines)
	if len(f.Hits) != 1 || len(f.Hits[0]) != 2 || f.Hits[0][0] != (document.Span{Line: 0, From: 17, To: 21}) || f.Hits[0][1] != (document.Span{Line: 1, From: 2, To: 6}) {
		t.Fatalf("found %v", f.Hits)
	}
	if marked := f.Marked(kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), 1, lines[1]); ansi.Strip(marked) != "  days" || marked == lines[1] {
		t.Errorf("marked %q", marked)
	}
	f.In.Set("大塚 x")
	f.Look(kit.ByCodePoints, []string{"a 大塚 x"})
	if len(f.Hits) != 1 || f.Hits[0][0] != (document.Span{Line: 0, From: 2, To: 8}) {
		t.Errorf("wide characters found at %v", f.Hits)
	}
}

// A table is set as columns where it fits, and else row by row; nothing of it
// is lost.
func TestReaderTables(t *testing.T) {
	md := "## Items\n\n| Ref | Item | Votes |\n| --- | --- | ---: |\n| **S1** | A \\| B &lt;x> and \\*stars\\* | 5 |\n| W12 | " +
		strings.Repeat("long words ", 8) + "| 12 |\n| O1 | <https://a.org/b?c=d&e> | 1 |\n"
	for _, w := range []int{24, 40, 60, 100} {
		lines := document.DrawMarkdown(md, w, kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints))
		text := ansi.Strip(strings.Join(lines, "\n"))
		joined := strings.Join(strings.Fields(text), " ")
		for _, want := range []string{"S1", "A | B <x> and *stars*", " https://a.org/b?c=d", "W12", "5", "12"} {
			if !strings.Contains(joined, want) {
				t.Errorf("in %d cells the table does not show %q:\n%s", w, want, text)
			}
		}
		if n := strings.Count(text, "long"); n != 8 {
			t.Errorf("in %d cells %d of 8 words show:\n%s", w, n, text)
		}
		for _, l := range lines {
			if lipgloss.Width(l) > w {
				t.Errorf("%d cells in %d: %q", lipgloss.Width(l), w, l)
			}
		}
	}
}

// Front matter is for programs; a list hangs; a number is not broken.
func TestReaderMarkdown(t *testing.T) {
	md := "---\ntitle: \"x\"\n---\n\n# Title\n\n- " + strings.Repeat("word ", 8) + "40,000 words that go on\n\ntext\n"
	text := ansi.Strip(strings.Join(document.DrawMarkdown(md, 46, kit.NewTheme(kit.LightTheme, kit.FullColour, kit.ByCodePoints)), "\n"))
	want := "TITLE\n– word word word word word word word word\n  40,000 words that go on\n\ntext"
	if text != want {
		t.Errorf("drawn as\n%s\nwant\n%s", text, want)
	}
}

// Glamour counts graphemes. Where the terminal counts code points nothing of
// the text is lost for it.
func TestMarkdownLosesNothingToTheWidth(t *testing.T) {
	text := strings.TrimSpace(strings.Repeat("क्षि 👨‍👩‍👧‍👦 ", 30))
	lines := document.DrawMarkdown(text, 40, kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints))
	shown := strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), " ")
	if shown != text {
		t.Errorf("the text became %q", shown)
	}
	for _, l := range lines {
		if kit.ByCodePoints.Width(l) > 40 {
			t.Errorf("%d cells: %q", kit.ByCodePoints.Width(l), l)
		}
	}
}
