package document_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/document"
	"swotshop/tui/kit"
)

// shown are the pieces of lines that a search for words marks.
func shown(typed string, lines ...string) (pieces []string) {
	var f document.Finder
	f.Begin(0)
	f.In.Set(typed)
	f.Look(kit.ByGraphemes, lines)
	for _, hit := range f.Hits {
		var parts []string
		for _, s := range hit {
			parts = append(parts, strings.TrimSpace(ansi.Cut(ansi.Strip(lines[s.Line]), s.From, s.To)))
		}
		pieces = append(pieces, strings.Join(parts, "|"))
	}
	return pieces
}

// The reader finds words in any spelling, over the end of a line too, and marks the
// whole of them.
func TestWordsAreFoundInAnySpelling(t *testing.T) {
	for typed, want := range map[string]string{
		"o'brien":       "O’Brien O'Brien OBRIEN",
		"obrien":        "O’Brien O'Brien OBRIEN",
		"smith-jones":   "Smith\u2011Jones Smith–Jones",
		"strasse":       "Straße STRASSE",
		"cafe":          "Café Ｃａｆｅ Cafe\u0301",
		"lodz":          "Łódź",
		"王伟":            "王伟",
		"slow and rude": "slow|and|rude",
		"ſlow":          "slow",
		"":              "",
		"zzz":           "",
	} {
		got := shown(typed, "  O’Brien, O'Brien and OBRIEN", "\x1b[1mSmith\u2011Jones\x1b[m or Smith–Jones", "Straße, STRASSE", "", "Café Ｃａｆｅ Cafe\u0301 Łódź", "王伟 is slow  ", "    and", "rude")
		if strings.Join(got, " ") != want {
			t.Errorf("%q finds %q, want %q", typed, got, want)
		}
	}
}

// However a text is drawn, a mark lies within its line.
func FuzzFind(f *testing.F) {
	f.Add("ss", "Straße\nSTRASSE  \n  ﬃ 👩‍👩‍👧 王")
	f.Add("fi", "ﬁ\nﬁ")
	f.Add(" ", "a\n\n b")
	f.Add("\u0301", "e\u0301\n\u0301")
	f.Fuzz(func(t *testing.T, typed, text string) {
		lines := strings.Split(text, "\n")
		for _, cells := range []kit.Cells{kit.ByCodePoints, kit.ByGraphemes} {
			var find document.Finder
			find.Begin(0)
			find.In.Set(typed)
			find.Look(cells, lines)
			for _, hit := range find.Hits {
				for _, s := range hit {
					if s.Line < 0 || s.Line >= len(lines) || s.From < 0 || s.To < s.From || s.To > cells.Width(ansi.Strip(lines[s.Line])) {
						t.Fatalf("%q in %q: %v", typed, lines, s)
					}
				}
			}
		}
	})
}
