package prompts

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"unicode"

	"swotshop/e2e/hostile"
)

// mostFuzzed is the largest deck that is tried: a card or two. Larger ones have
// nothing new, and take the time in which thousands of small ones are tried.
const mostFuzzed = 2 << 10

// FuzzCheckDeck looks for bytes that make the check panic, answer out of order
// or hand out something that must not reach a terminal.
func FuzzCheckDeck(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.yaml")
	if err != nil || len(paths) < 2 {
		f.Fatalf("no corpus: %v, %v", paths, err)
	}
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, s := range []string{"", ":", "? a", "- - -", "a: &a\nb: *a", "<<: *x", "a: !!binary x", "{", "[]", "a: |\n\x00", "\"\\u202e\": '", "---\n---", "%YAML 9", "id: ~", "\ufeff", "a: >-", "\r", "&a &b", "! !", "{a: [b, {c: d}]}"} {
		f.Add([]byte(s))
	}
	for _, text := range hostileDecks() {
		if len(text) <= mostFuzzed {
			f.Add([]byte(text))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) <= mostFuzzed {
			requireSoundCheck(t, data)
		}
	})
}

func hostileDecks() (decks []string) {
	for _, raw := range hostile.Raw() {
		decks = append(decks, "id: x\ntitle: \""+raw+"\"\n# "+raw+"\n", "title: "+hostile.Escaped(raw))
	}
	return decks
}

// Every character that must not reach a terminal is named as a fault, so that no
// message has to quote it.
func TestUnsafeCharactersAreRefused(t *testing.T) {
	for r := range unicode.MaxRune + 1 {
		if r != '\n' && r != '\t' && !unicode.Is(unicode.Cs, r) && !isUnsafe(r) && len(hostile.Unclean("a"+string(r))) > 0 {
			t.Errorf("%U is taken", r)
		}
	}
}

// What is too large for the search above is tried as it is.
func TestCheckOfLargeDecks(t *testing.T) {
	data, err := os.ReadFile("content/social-board.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range append(hostileDecks(), string(data)) {
		if len(text) > mostFuzzed {
			requireSoundCheck(t, []byte(text))
		}
	}
}

func requireSoundCheck(t *testing.T, data []byte) {
	t.Helper()
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
}

func wantShowable(t *testing.T, s string) {
	t.Helper()
	if found := hostile.Unclean(s); len(found) > 0 {
		t.Errorf("must not reach a terminal: %v", found)
	}
}
