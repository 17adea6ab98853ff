package kit_test

import (
	"slices"
	"testing"

	"swotshop/tui/kit"
)

// Whatever gives way in a narrow footer, it is not the way to help; the others stay in
// their order, as many as there is room for.
func TestHelpGivesWayToNoOtherHint(t *testing.T) {
	f1 := kit.F1.Does("help")
	others := []kit.Hint{kit.Enter.Does("save, next"), kit.Keys{kit.Left, kit.Right}.Does("strategy"), kit.Up.Does("edit"), kit.PgDn.Does("next stage")}
	for at := range len(others) + 1 {
		hints := slices.Insert(slices.Clone(others), at, f1)
		for w := kit.ByGraphemes.HintWidth(f1); w < 90; w++ {
			fit := kit.ByGraphemes.FitHints(hints, w)
			used, rest := -3, others
			for _, h := range fit {
				used += 3 + kit.ByGraphemes.HintWidth(h)
				if h.Label() == f1.Label() {
					continue
				}
				if h.Label() != rest[0].Label() {
					t.Fatalf("in %d cells, help as number %d: %q is out of order", w, at+1, h.Label())
				}
				rest = rest[1:]
			}
			if used > w || !slices.ContainsFunc(fit, func(h kit.Hint) bool { return h.Label() == f1.Label() }) {
				t.Errorf("in %d cells, help as number %d: %d cells are used, by %d hints", w, at+1, used, len(fit))
			}
			if len(rest) > 0 && used+3+kit.ByGraphemes.HintWidth(rest[0]) <= w {
				t.Errorf("in %d cells, help as number %d: %q has room and is not there", w, at+1, rest[0].Label())
			}
		}
	}
	if fit := kit.ByGraphemes.FitHints(others, 20); len(fit) != 1 {
		t.Errorf("without help %d hints fit, want 1", len(fit))
	}
}
