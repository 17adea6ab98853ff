package workshop_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"swotshop/workshop"
)

func TestTextsAreIndexedByTheirWords(t *testing.T) {
	for text, want := range map[string]string{
		"Don’t retweet, don't!":           "don t retweet don t ¶ dont ¶ dont",
		"Café-Müller’s e‑mail":            "cafe muller s e mail ¶ cafemullers ¶ email",
		"Straße STRASSE Łódź ﬁgures Ｃａｆｅ": "strasse strasse lodz figures cafe",
		"Σίσυφος ΣΊΣΥΦΟΣ İstanbul Ёлка":   "σισυφοσ σισυφοσ istanbul елка",
		"王伟说 Wang王 ｶﾞｽ 김철수":               "王 伟 说 wang 王 ガ ス 김 철 수",
		"R&D, C++ and 50_000 €5 🚀now":     "r d c and 50 000 € 5 🚀 now",
		"Acme™ … “[…]” ½":                 "acme ™ 1 2",
		"l’équipe -a b- c--d ’e":          "l equipe a b c d e ¶ lequipe",
		"":                                "",
	} {
		if got := workshop.Searchable(workshop.Clean(text)); got != want {
			t.Errorf("%q is indexed as %q, want %q", text, got, want)
		}
	}
}

// However words are spelt, they are the same to search, and stand where they stand.
func TestWordsAreTheSameInEverySpelling(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 1))
	folded := func(text string) (all []string) {
		words, _ := workshop.SplitWords(text)
		for _, w := range words {
			all = append(all, w.Folded)
		}
		return all
	}
	for range 10_000 {
		words := workshop.Clean(randomWord(r) + " " + randomWord(r))
		other := workshop.Clean(respell(r, words))
		if a, b := folded(words), folded(other); !slices.Equal(a, b) {
			t.Fatalf("%q is %q, and %q is %q", words, a, other, b)
		}
		text := workshop.Clean(randomWords(r) + " " + other + " " + randomWords(r))
		all, joined := workshop.SplitWords(text)
		end := 0
		for _, w := range all {
			if w.From < 0 || w.To > len(text) || w.From >= w.To || w.From < end && w.To != end || !utf8.ValidString(text[w.From:w.To]) {
				t.Fatalf("%q: %q stands at %d to %d", text, w.Folded, w.From, w.To)
			}
			end = w.To
		}
		for _, w := range joined {
			if got := strings.Join(folded(text[w.From:w.To]), ""); got != w.Folded {
				t.Fatalf("%q: %q is joined of %q", text, w.Folded, got)
			}
		}
	}
}

// A redaction takes for one letter whatever search does, for every letter of Unicode;
// or search would find what it did not erase.
func TestRedactionFoldsEveryLetterThatSearchFolds(t *testing.T) {
	for r := rune(0x80); r < 0x20000; r++ {
		if !unicode.In(r, unicode.L, unicode.N) || norm.NFC.String(string(r)) != string(r) || workshop.IsUnspaced(r) || r == '⅟' { // its stroke is asked for too
			continue
		}
		asked := "xyz" + string(r)
		folded, _, _ := strings.Cut(workshop.Searchable(asked), "¶")
		if got := workshop.EraseWhole(asked, workshop.Clean(folded)); strings.Contains(got, "xyz") {
			t.Errorf("%q (%U) is %q to the index, of which a redaction leaves %q", asked, r, folded, got)
		}
	}
}

func TestFoldingKnowsItsPlaces(t *testing.T) {
	text := "«L’œuvre» von Ｓtraße—ﬁn"
	f := workshop.Fold(text)
	if want := "«loeuvre» von strasse-fin"; f.String() != want {
		t.Fatalf("got %q, want %q", f, want)
	}
	for part, want := range map[string]string{"oeuvre": "œuvre", "strasse": "Ｓtraße", "-f": "—ﬁ", "fin": "ﬁn", "loe": "L’œ", "«": "«"} {
		first := utf8.RuneCountInString(f.String()[:strings.Index(f.String(), part)])
		from, to := f.Bytes(first, first+utf8.RuneCountInString(part))
		if text[from:to] != want {
			t.Errorf("%q stands at %q, want %q", part, text[from:to], want)
		}
	}
}

// Clients are the same in every spelling, and different with other signs.
func TestClientsAreTheSameInEverySpelling(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 2))
	for range 2_000 {
		name := workshop.Clean(randomWord(r))
		if a, b := workshop.ClientKey(name), workshop.ClientKey(respell(r, name)); a != b {
			t.Fatalf("%q is %q, but %q in another spelling", name, a, b)
		}
	}
	keys := map[string]bool{}
	for _, name := range []string{"C", "C++", "C#", "AT&T", "ATT", "[…] (a1)", "[…] (b1)", "[…]", "王伟", "王 伟"} {
		keys[workshop.ClientKey(name)] = true
	}
	if len(keys) != 10 {
		t.Errorf("of ten clients there are %q", reflect.ValueOf(keys).MapKeys())
	}
}
