package prompts

import (
	"fmt"
	"strings"
	"testing"
)

// What people get wrong in YAML is recognised by where the library stops, so that a new
// version of it which stops elsewhere shows here.
func TestAdviceOnSyntax(t *testing.T) {
	for _, c := range []struct {
		text string
		line int
		want string
	}{
		{"a: So: may we?", 1, colonInText},
		{"a: : x", 1, colonInText},
		{`a: "May we?`, 1, openDouble},
		{"a: 'May we?", 1, openSingle},
		{"a: \"one\nb: \"two\"\nc: 3", 2, behindQuote},
		{`a: "one" two`, 1, behindQuote},
		{`a: {b: "one" two}`, 1, behindQuote},
		{"a:\n\tb: 1", 2, tab},
		{"a: \"one\n\ttwo\"", 2, tab},
		{"a: >-\n\tone", 2, tab},
		{"a: @all", 1, reserved},
		{"a: `all`", 1, reserved},
		{"a: >all", 1, folded},
		{"a: |all", 1, folded},
		{`a: "one \q"`, 1, backslash},
		{"a: 1\nsome words\nb: 2", 2, noName},
		{"a:\n  : 2", 2, nameMissing},
		{"a: 1\nb\n: 2", 2, nameMissing},
		{"a: [1, 2\nb: 3", 2, openBracket},
		{"a: {b: 1\nc: 2", 2, openBracket},
		{"a: [1, 2", 1, openBracket},
		{"a: ]", 1, closedBracket},
		{"a: [1]]", 1, closedBracket},
		{"a: - 1", 1, dashBehind},
		{"a:\n  b: \"1\"\n    c: 2", 3, wrongIndent},
		{"a:\n  - 1\n - 2", 3, wrongIndent},
	} {
		r := &reader{}
		if _, ok := r.parse([]byte(c.text)); ok || len(r.faults) != 1 {
			t.Errorf("%q: %v", c.text, r.faults)
			continue
		}
		if got, want := r.faults[0].String(), fmt.Sprintf(":%d: invalid YAML: %s", c.line, c.want); got != want {
			t.Errorf("%q:\n %s, not\n %s", c.text, got, want)
		}
	}
}

// Whatever the library stops at, what is said about it is ours, and where it is.
func TestEveryMistakeHasAdvice(t *testing.T) {
	good := string(Example(DefaultDeck))
	good = good[:strings.LastIndex(good[:6000], "\n")+1]
	told := map[string]int{}
	for _, slip := range []string{"", ":", ": ", "\"", "'", "[", "]", "{", "}", ",", "- ", "\t", "\n", "\n\t", "@", "`", "\\q", "|", ">", "%", "&a ", "*a", "!t ", "...\n", "<<: ", "x\n"} {
		for at := 0; at < len(good); at += 13 {
			r := &reader{}
			text := good[:at] + slip + good[at+1:]
			r.parse([]byte(text))
			for _, f := range r.faults {
				if problem, ok := strings.CutPrefix(f.Problem, "invalid YAML: "); ok {
					if told[problem]++; f.Line == 0 || problem == unreadableYAML {
						t.Fatalf("%q at %d: %s", slip, at, f)
					}
				}
			}
		}
	}
	if len(told) < 10 {
		t.Errorf("only %d sorts of mistakes were made: %v", len(told), told)
	}
}
