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

// A footer of a session begins with what comes next, whatever a stage offers, and ends
// with help; at most two hints are between them, three in a wide window.
func TestFooter(t *testing.T) {
	onward, f1 := kit.PgDn.Does("vote"), kit.F1.Does("help")
	stage := []kit.Hint{kit.Enter.Does("add"), kit.Up.Does("edit"), kit.PgDn.Does("reveal"), kit.Tab.Does("quadrant"), kit.Del.Does("drop")}
	labels := func(hints []kit.Hint) (all []string) {
		for _, h := range hints {
			all = append(all, h.Label()+" "+h.Deed)
		}
		return all
	}
	for _, c := range []struct {
		hints []kit.Hint
		w     int
		want  []string
	}{
		{stage, 78, []string{"PgDn reveal", "Enter add", "↑ edit", "F1 help"}},
		{stage, 118, []string{"PgDn reveal", "Enter add", "↑ edit", "Tab quadrant", "F1 help"}},
		{stage[:1], 78, []string{"PgDn vote", "Enter add", "F1 help"}},
		{nil, 78, []string{"PgDn vote", "F1 help"}},
	} {
		if got := labels(kit.Footer(onward, c.hints, f1, c.w)); !slices.Equal(got, c.want) {
			t.Errorf("in %d cells %q, want %q", c.w, got, c.want)
		}
	}
	if got := labels(kit.Footer(kit.Hint{}, nil, f1, 78)); !slices.Equal(got, []string{"F1 help"}) {
		t.Errorf("at the end %q", got)
	}
}
