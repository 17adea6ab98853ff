package sessions_test

import (
	"reflect"
	"testing"
)

// Signs at the end of a word are part of what is looked for, though the index does not
// know them; other punctuation around a word is not.
func TestSearchFindsSignsAtTheEndOfAWord(t *testing.T) {
	lib := libraryOf(t, "C++ skills are rare", "call centre is fast", "C# and Java (copy)", "a plan C exists")
	for typed, want := range map[string][]string{
		"C++":      {"[C++] skills are rare"},
		"c++":      {"[C++] skills are rare"},
		"C#":       {"[C#] and Java (copy)"},
		"(C#)":     {"[C#] and Java (copy)"},
		"skills +": {"C++ [skills] are rare"},
		"C":        {"[C]++ skills are rare", "[call] [centre] is fast", "[C]# and Java ([copy])", "a plan [C] exists"},
		"“copy”":   {"C# and Java ([copy])"},
		"F++":      nil,
	} {
		hits, err := lib.Search(ctx, typed)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, h := range hits {
			if h.What == "Strengths" {
				got = append(got, marked(h))
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q finds %q, want %q", typed, got, want)
		}
	}
}
