package prompts

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"swotshop/e2e/hostile"
)

// FuzzCheckDeck looks for bytes that make the check panic, answer out of order
// or hand out something that must not reach a terminal.
func FuzzCheckDeck(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(paths) < 2 {
		f.Fatalf("no corpus: %v, %v", paths, err)
	}
	for _, p := range append(paths, "content/social-board.yaml") {
		data, err := os.ReadFile(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, s := range []string{"", ":", "? a", "- - -", "a: &a\nb: *a", "<<: *x", "a: !!binary x", "{", "[]", "a: |\n\x00", "\"\\u202e\": '", "---\n---", "%YAML 9", "id: ~", "\ufeff", "a: >-", "\r", "&a &b", "! !", "{a: [b, {c: d}]}"} {
		f.Add([]byte(s))
	}
	for _, raw := range hostile.Raw() {
		f.Add([]byte("id: x\ntitle: \"" + raw + "\"\n# " + raw + "\n"))
		f.Add([]byte("title: " + hostile.Escaped(raw)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		deck, faults := CheckDeck("fuzz.yaml", data)
		if again, twice := CheckDeck("fuzz.yaml", data); !reflect.DeepEqual(again, deck) || !slices.Equal(twice, faults) {
			t.Errorf("checked twice it gives other faults: %v, %v", faults, twice)
		}
		if !slices.IsSortedFunc(faults, func(a, b Fault) int { return a.Line - b.Line }) {
			t.Errorf("not in the order of lines: %v", faults)
		}
		for _, fault := range faults {
			wantShowable(t, fault.Error())
		}
		if len(faults) > 0 {
			return
		}
		for _, c := range deck.Cards {
			for _, text := range append([]string{c.ID, c.Theme, c.Source, c.Question, c.Twist, c.Note, c.Poles[0], c.Poles[1]}, c.FollowUps...) {
				wantShowable(t, text)
			}
		}
	})
}

func wantShowable(t *testing.T, s string) {
	t.Helper()
	if found := hostile.Unclean(s); len(found) > 0 {
		t.Errorf("must not reach a terminal: %v", found)
	}
}
