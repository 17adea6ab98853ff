package workshop_test

import (
	"slices"
	"strings"
	"testing"

	"swotshop/workshop"
)

// What a department is called in the business chooses the function that it is a part
// of, in any case. What a sentence may be about is its first word when it begins with a
// capital.
func TestOtherNamesOfFunctions(t *testing.T) {
	for word, want := range map[string]workshop.Function{
		"operations": "operations", "ops": "operations", "production": "operations", "supply": "operations", "procurement": "operations",
		"product": "product", "r&d": "product", "engineering": "product", "comms": "marketing", "pr": "marketing", "brand": "marketing",
		"compliance": "legal", "risk": "legal", "people": "hr", "recruiting": "hr", "support": "service", "customer  service": "service",
		"board": "leadership", "ceo": "leadership", "human resources": "hr", "public relations": "marketing", "it": "it", "research  & development": "product",
	} {
		if got, known := workshop.ParseFunction(word); got != want || !known {
			t.Errorf("%q asked for is %q", word, got)
		}
		line := workshop.Line{Quadrant: workshop.Weaknesses, Function: want, Text: "nobody answers"}
		for _, typed := range []string{word, strings.ToUpper(word)} {
			if got := workshop.ParseLine("w "+typed+": nobody answers", workshop.Threats); got != line {
				t.Errorf("%q is read as %q", typed, got)
			}
		}
		sentence := strings.ToUpper(word[:1]) + word[1:] + ": nobody answers"
		got := workshop.ParseLine(sentence, workshop.Weaknesses)
		if begins := slices.Contains([]string{"It", "Risk", "People", "Brand"}, strings.TrimSuffix(sentence, ": nobody answers")); begins && got.Text != sentence || !begins && got != line {
			t.Errorf("%q is read as %q", sentence, got)
		}
	}
}

func TestAWordThatIsNoFunction(t *testing.T) {
	for text, want := range map[string]string{
		"board: they want figures":    "",
		"Board: they want figures":    "",
		"Risk: they want figures":     "Risk legal",
		"boards: they want figures":   "boards ",
		"Note: they want figures":     "Note ",
		"It: the website":             "It it",
		"It’s slow: nine days":        "",
		"https://x.org is slow":       "",
		"Meeting at 9: nobody came":   "",
		"9: nobody came":              "",
		"Approval:nine days":          "",
		"We know two things: a and b": "",
		"an unusuallylongword: a":     "",
		"plain words":                 "",
		": nothing":                   "",
	} {
		word, meant := workshop.NoFunction(text)
		if got := word + " " + string(meant); strings.TrimSpace(want) != strings.TrimSpace(got) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// No two functions share a name or a tag, and no other name hides one of them.
func TestNoFunctionHidesAnother(t *testing.T) {
	var all []string
	for _, f := range workshop.Functions {
		all = append(all, string(f), strings.ToLower(f.Short()))
		for _, word := range []string{string(f), f.Name(), f.Short()} {
			if got, _ := workshop.ParseFunction(word); got != f {
				t.Errorf("%q is %q", word, got)
			}
		}
	}
	slices.Sort(all)
	if once := slices.Compact(slices.Clone(all)); len(once) < len(all)-2 { // HR and IT are their own tags
		t.Errorf("among %q some are there twice", all)
	}
}
