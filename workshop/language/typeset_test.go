package language_test

import (
	"strings"
	"testing"
	"unicode"

	"swotshop/workshop/language"
)

func TestTypeset(t *testing.T) {
	german := language.New("de", map[string]string{"header.ends": "Ende {time}"})
	for _, c := range []struct {
		words       *language.Words
		typed, want string
	}{
		{language.English(), `nobody knows who answers`, `Nobody knows who answers`},
		{language.English(), `the employee's "own" words`, `The employee’s “own” words`},
		{language.English(), `'no' is an answer (the "last" one)`, `‘no’ is an answer (the “last” one)`},
		{language.English(), `a rule - no, two -- and so on...`, `A rule – no, two – and so on…`},
		{language.English(), `iPhone owners`, `iPhone owners`},
		{language.English(), `www.firm.com is slow`, `www.firm.com is slow`},
		{language.English(), `a 15" screen`, `A 15" screen`},
		{language.English(), `end-to-end, e-mail`, `End-to-end, e-mail`},
		{language.English(), `über uns`, `Über uns`},
		{language.English(), `--force`, `--force`},
		{language.English(), ``, ``},
		{language.English(), `大塚 'x'`, `大塚 ‘x’`},
		{german, `sie sagen "nein"`, `Sie sagen „nein“`},
	} {
		if got := c.words.Typeset(c.typed); got != c.want {
			t.Errorf("%q is set as %q, want %q", c.typed, got, c.want)
		}
	}
}

// Whatever was typed, its letters stay, and setting it twice changes nothing more.
func FuzzTypeset(f *testing.F) {
	for _, text := range []string{`a "b" 'c' - d...`, "x", `'''"""`, " - ", "ß und ŉ"} {
		f.Add(text)
	}
	letters := func(s string) string {
		return strings.ToUpper(strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, s))
	}
	f.Fuzz(func(t *testing.T, text string) {
		set := language.English().Typeset(text)
		if letters(set) != letters(text) {
			t.Errorf("%q is set as %q", text, set)
		}
		if again := language.English().Typeset(set); again != set {
			t.Errorf("%q is set as %q, and then as %q", text, set, again)
		}
	})
}
