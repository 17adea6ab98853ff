package kit_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"swotshop/tui/kit"
	"swotshop/tui/tuitest"
)

// Lines are cut and wrapped by the method in force. What is cut ends after a whole word,
// or else the room is used: no character is so wide that more than eight cells stay free.
func TestCutAndWrapByTheMethodInForce(t *testing.T) {
	for _, cells := range []kit.Cells{kit.ByCodePoints, kit.ByGraphemes} {
		for _, text := range tuitest.Hostile() {
			for w := 10; w < 80; w++ {
				short := cells.Cut(kit.NewTheme(kit.DarkTheme, kit.FullColour, cells).Strong.Render(text), w)
				kept := strings.TrimSuffix(ansi.Strip(short), "…")
				whole := strings.HasPrefix(strings.TrimPrefix(text, kept), " ")
				if got := cells.Width(short); got > w || cells.Width(text) > w && got < w-8 && !whole || 3*got < w && cells.Width(text) > w {
					t.Errorf("%q cut to %d cells has %d", text, w, got)
				}
				for _, l := range cells.Wrap(text, w) {
					if cells.Width(l) > w {
						t.Errorf("%q wrapped at %d has a line of %d", text, w, cells.Width(l))
					}
				}
			}
		}
	}
}

// No word is cut inside where the words before it say something.
func TestCutEndsAfterAWord(t *testing.T) {
	for text, want := range map[string]string{
		"Turn the best weekly answers into public ones": "Turn the best weekly…",
		"Turn the best weekly answer":                   "Turn the best weekly…",
		"Turn the best weekly days":                     "Turn the best weekly…",
		"It fits in here":                               "It fits in here",
		"Entscheidungsvorbereitungssitzung":             "Entscheidungsvorbereitung…",
		"An Entscheidungsvorbereitungssitzung":          "An Entscheidungsvorbereit…",
	} {
		w := 24
		if strings.Contains(text, "Entscheidung") {
			w = 26
		}
		if got := kit.ByCodePoints.Cut(text, w); got != want {
			t.Errorf("%q in %d cells is %q, want %q", text, w, got, want)
		}
	}
}

// What is read aloud is in lines of about equal length, and in no more of them
// than before; no word is broken for it.
func TestBalancedLines(t *testing.T) {
	for text, want := range map[string][]string{
		"Turn the best weekly answers into public ones where buyers ask": {"Turn the best weekly answers into", "public ones where buyers ask"},
		"One line":                        {"One line"},
		"":                                nil,
		strings.Repeat("ab", 30) + " and": {strings.Repeat("ab", 30), "and"},
	} {
		if got := kit.ByCodePoints.Balance(text, 60); !slices.Equal(got, want) {
			t.Errorf("%q is set as %q, want %q", text, got, want)
		}
	}
	for _, text := range tuitest.Hostile() {
		for w := 10; w < 80; w++ {
			lines := kit.ByCodePoints.Balance(text, w)
			if len(lines) > len(kit.ByCodePoints.Wrap(text, w)) || slices.ContainsFunc(lines, func(l string) bool { return kit.ByCodePoints.Width(l) > w }) {
				t.Errorf("%q balanced at %d is %q", text, w, lines)
			}
		}
	}
}

// Poles are set in lines of about equal length, without a word left over and
// without a broken one.
func TestPolesAreBalanced(t *testing.T) {
	for text, want := range map[string][]string{
		"Closed by default; a licensed few speak for us": {"Closed by default; a", "licensed few speak for us"},
		"short": {"short"}, "": nil, "Donaudampfschifffahrtsgesellschaft us": {"Donaudampfschifffahrtsgesellschaft", "us"},
	} {
		if got := kit.ByCodePoints.Balance(text, 36); strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q is set as %q, want %q", text, got, want)
		}
	}
}
