package kit_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
)

// written are letters of every width: narrow, wide, with an accent of their own,
// joined of several.
var written = []string{"a", "b", "W", " ", "é", "x\u0301", "我", "们", "👩‍👩‍👧‍👦", "🇵🇱", "👍🏽", "ש", "ا", "กำ", "…"}

var moves = []kit.Key{kit.Left, kit.Left, kit.Right, kit.Home, kit.End, kit.Backspace, kit.Del}

// However long a line is, whatever is in it and wherever somebody goes in it: the
// next letter appears where the cursor was.
func TestTheNextLetterGoesToTheCursor(t *testing.T) {
	for seed := range uint64(3000) {
		random := rand.New(rand.NewPCG(seed, 7))
		theme := kit.Theme{Cells: kit.Cells(seed%2 == 0)}
		w := 16 + random.IntN(40)
		in := kit.NewInput()
		for range random.IntN(60) {
			switch {
			case random.IntN(3) > 0:
				in.Update(tea.PasteMsg{Content: written[random.IntN(len(written))]})
			default:
				in.Update(moves[random.IntN(len(moves))].Press())
			}
			_, _ = in.View(theme, "▸ ", "", w)
		}
		_, before := in.View(theme, "▸ ", "", w)
		in.Update(kit.Key("X").Press())
		line, after := in.View(theme, "▸ ", "", w)
		text := ansi.Strip(line)
		at := theme.Width(text[:max(0, strings.LastIndex(text, "X"))])
		if strings.Count(text, "X") != 1 || at != after-1 {
			t.Fatalf("seed %d: the cursor of %q is at %d, the X before it at %d", seed, text, after, at)
		}
		if theme.Width(text) > w || after >= w {
			t.Fatalf("seed %d: %q takes more than %d cells, or its cursor at %d", seed, text, w, after)
		}
		if fits := theme.Width("▸ "+in.Text()) < w; fits && before != at {
			t.Fatalf("seed %d: X went to column %d of %q; the cursor stood at %d", seed, at, text, before)
		}
	}
}

// What is stepped over is a letter as people see it.
func TestTheCursorStepsOverWholeLetters(t *testing.T) {
	for _, letter := range []string{"a", "我", "x\u0301", "👩‍👩‍👧‍👦", "🇵🇱", "👍🏽"} {
		in := kit.NewInput()
		in.Set("a" + letter + "b")
		for _, key := range []kit.Key{kit.Home, kit.Right, kit.Right, "X", kit.End, kit.Left, kit.Left, "Y"} {
			in.Update(key.Press())
		}
		if want := "a" + letter + "YXb"; in.Text() != want {
			t.Errorf("%q, want %q", in.Text(), want)
		}
	}
}

// The end of a line parts words, also those that stand on the line already; a paste
// without one continues a word.
func TestPastedLinesDoNotGrowTogether(t *testing.T) {
	for _, c := range []struct{ typed, pasted, want string }{
		{"first one", "Strengths\r- x one\r", "first one Strengths - x one"}, {"first ", "a\nb", "first a b"}, {"", "a\nb", "a b"}, {"half a wo", "rd", "half a word"},
	} {
		in := kit.NewInput()
		in.Set(c.typed)
		in.Update(in.Pasted(c.pasted))
		if got := in.Text(); got != c.want {
			t.Errorf("%q and %q pasted are %q", c.typed, c.pasted, got)
		}
		in.Set(c.typed)
		in.Model.CursorStart()
		in.Update(in.Pasted("one\ntwo"))
		if got := in.Text(); strings.TrimSpace(got) != strings.TrimSpace("one two "+c.typed) {
			t.Errorf("pasted before %q: %q", c.typed, got)
		}
	}
}
