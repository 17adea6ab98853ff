package stage_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// wordy is a text of unlike words, of at most so many characters.
func wordy(r *rand.Rand, most int) string {
	var words []string
	for n := 0; ; {
		word := fmt.Sprintf("w%d%s", len(words), strings.Repeat("o", r.IntN(12)))
		if n += len(word) + 1; n > most {
			return strings.Join(words, " ")
		}
		words = append(words, word)
	}
}

// showsWhole fails unless every word of a text is on the screen: in large type, or in
// plain letters from a sign on.
func showsWhole(d *tuitest.Desk, sign, text string) {
	d.T.Helper()
	typeset := d.W().Typeset(text)
	if d.RowsOfLarge(typeset) > 0 {
		return
	}
	_, below, ok := strings.Cut(d.Screen(), sign)
	if !ok {
		d.T.Fatalf("no %q on the screen:\n%s", sign, d.Screen())
	}
	for _, word := range strings.Fields(typeset) {
		if !strings.Contains(below, word) {
			d.T.Fatalf("%q is cut: it lacks %q:\n%s", typeset, word, d.Screen())
		}
	}
}

// The newest strategy is whole in every window, however long it and the others are.
func TestNewestStrategyIsWhole(t *testing.T) {
	t.Parallel()
	sizes := append([][2]int{{60, 18}, {72, 18}, {100, 30}, {120, 40}, {200, 60}, {50, 20}}, tuitest.Sizes...)
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 4))
		d := votedDesk(t)
		for range 7 {
			text := wordy(r, 10+r.IntN(workshop.MaxText-10))
			d.Line(text)
			for _, size := range sizes {
				d.Resize(size[0], size[1])
				d.Fits(t)
				showsWhole(d, "» SO", text)
			}
		}
	}
}

// One thing of a high window is large as soon as a strategy is there, and what the pairing
// asks never is. Before that nothing is: the pair is for talking about, side by side.
func TestStrategiesAreLargeAndWhatIsAskedIsNot(t *testing.T) {
	for _, size := range [][2]int{{100, 30}, {120, 40}, {200, 60}} {
		d := votedDesk(t)
		d.Resize(size[0], size[1])
		asked := "Use the strength to win the opportunity:"
		row := func() string {
			_, y := d.Find(asked)
			return fmt.Sprint(y)
		}
		before := row()
		d.Line("answer where buyers ask")
		d.ShowsLarge("Answer where buyers ask")
		if row() != before {
			t.Errorf("%v: what is asked moved from row %s to row %s:\n%s", size, before, row(), d.Screen())
		}
	}
}
