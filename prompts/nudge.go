package prompts

import (
	"strings"
	"unicode"

	"github.com/goccy/go-yaml/ast"

	"swotshop/workshop"
)

// The limits of a list of words to nudge at.
const (
	maxPhrase  = 30
	maxPhrases = 200
)

// readNudges reads a file of words to nudge at: lists under their names.
func readNudges(file string, data []byte) (workshop.NudgeRules, []Fault) {
	return readFile(file, data, (*reader).nudges)
}

func (r *reader) nudges(root value) workshop.NudgeRules {
	var rules workshop.NudgeRules
	lists := []struct {
		name string
		into *[]string
	}{
		{"vague", &rules.Vague}, {"vague_begins", &rules.VagueBegins},
		{"ours", &rules.Ours}, {"ours_begins", &rules.OursBegins},
		{"ours_doing", &rules.OursDoing}, {"doing_what", &rules.DoingWhat},
		{"ours_unless", &rules.OursUnless}, {"outsiders", &rules.Outsiders},
		{"theirs", &rules.Theirs}, {"theirs_begins", &rules.TheirsBegins}, {"wishing", &rules.Wishing},
		{"comparing", &rules.Comparing}, {"joining", &rules.Joining},
		{"claiming", &rules.Claiming}, {"adverbs", &rules.Adverbs}, {"referring", &rules.Referring},
		{"secret", &rules.Secret}, {"public", &rules.Public}, {"amounts", &rules.Amounts}, {"never_print", &rules.NeverPrint},
		{"negative", &rules.Negative}, {"titles", &rules.Titles},
		{"given_names", &rules.GivenNames}, {"also_words", &rules.AlsoWords}, {"no_names", &rules.NoNames}, {"filler", &rules.Filler},
	}
	names := []string{"fewest_words"}
	for _, l := range lists {
		names = append(names, l.name)
	}
	f := r.fields(root, names...)
	rules.FewestWords = f.number("fewest_words", 0)
	for _, l := range lists {
		*l.into = f.phrases(l.name)
	}
	return rules
}

// phrases is a list of words and phrases, some of them perhaps as lists again,
// so that a long list is not one line each.
func (f fields) phrases(name string) []string {
	var all []string
	known := map[string]bool{}
	for _, v := range f.list(name, 1, maxPhrases) {
		line := []value{v}
		if _, nested := v.yaml.(*ast.SequenceNode); nested {
			line = f.entries(v, 1, maxPhrases)
		}
		for _, v := range line {
			phrase := f.phrase(v)
			if known[phrase] && phrase != "" {
				f.fault(v, twiceInList, quote(phrase))
			}
			known[phrase] = true
			all = append(all, phrase)
		}
	}
	return all
}

// phrase is text in small letters with something in it that can be found.
func (r *reader) phrase(at value) string {
	text := r.text(at, maxPhrase)
	switch {
	case text == "":
	case text != strings.ToLower(text):
		r.fault(at, capitalLetter, quote(text))
	case !strings.ContainsFunc(text, isFindable):
		r.fault(at, nothingToFind, quote(text))
	}
	return text
}

func isFindable(r rune) bool {
	return unicode.In(r, unicode.L, unicode.N, unicode.Sc) || r == '%' || r == '‰'
}
