package language

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/feature/plural"
	bcp47 "golang.org/x/text/language"
)

// Default is the language of the program.
const Default = "en"

const german = "de"

// rule is by which of its forms a language counts.
type rule struct{ tag bcp47.Tag }

// Plural is a text with a number in it, in the forms that a language has for it. Every
// language has the last one.
type Plural struct{ Zero, One, Two, Few, Many, Other string }

// English are the words of the program.
var English = sync.OnceValue(func() *Words {
	w := &Words{rule: rule{bcp47.English}}
	for _, e := range entriesOf(w) {
		e.text.SetString(e.English)
	}
	return w
})

// Missing are the keys of the words that a language has no text for, in the order of the
// fields. Of a plural it needs the forms in which it counts.
func Missing(code string, texts map[string]string) []string {
	forms := formsOf(tagOf(code))
	var keys []string
	for _, e := range entriesOf(&Words{}) {
		needed := e.plural == "" || forms[strings.TrimPrefix(e.Key, e.plural+".")]
		if needed && texts[e.Key] == "" {
			keys = append(keys, e.Key)
		}
	}
	return keys
}

// mostCounted is a number up to which a language has shown all of its forms.
const mostCounted = 200

// formsOf are the forms of a plural that a language has for whole numbers.
func formsOf(tag bcp47.Tag) map[string]bool {
	forms := map[string]bool{"other": true}
	for n := range mostCounted {
		forms[nameOf(plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0))] = true
	}
	return forms
}

// nameOf is the form of a plural as it stands in a key.
func nameOf(form plural.Form) string {
	switch form {
	case plural.Zero:
		return "zero"
	case plural.One:
		return "one"
	case plural.Two:
		return "two"
	case plural.Few:
		return "few"
	case plural.Many:
		return "many"
	}
	return "other"
}

func tagOf(code string) bcp47.Tag {
	if code == "" {
		code = Default
	}
	return bcp47.Make(code)
}

// Known reports whether a language is one of which it is known how it counts.
func Known(code string) bool {
	tag, err := bcp47.Parse(code)
	return err == nil && tag != bcp47.Und
}

// New are the words of a language by their keys. What is missing, or has no room in its
// place, is English.
func New(code string, texts map[string]string) *Words {
	if len(texts) == 0 {
		return English()
	}
	w := &Words{rule: rule{tagOf(code)}}
	for _, e := range entriesOf(w) {
		if text := texts[e.Key]; text != "" && e.Fits(text) {
			e.text.SetString(text)
		} else if !slices.ContainsFunc(e.forms(), func(key string) bool { return texts[key] != "" }) {
			e.text.SetString(e.English)
		}
	}
	return w
}

// Entry is a word as whoever translates it sees it.
type Entry struct {
	Key      string
	English  string // empty for a form of a plural that English does not have
	Most     int    // cells; 0: no limit
	Optional bool   // only some languages have this form of a plural
}

// Fits reports whether a text has room in its place.
func (e Entry) Fits(text string) bool {
	return e.Most == 0 || utf8.RuneCountInString(Sample(text)) <= e.Most
}

// Entries are all words, in the order of their fields.
func Entries() []Entry {
	var all []Entry
	for _, e := range entriesOf(&Words{}) {
		all = append(all, e.Entry)
	}
	return all
}

// Texts are the words by their keys.
func (w *Words) Texts() map[string]string {
	texts := map[string]string{}
	for _, e := range entriesOf(w) {
		texts[e.Key] = e.text.String()
	}
	return texts
}

// Names are the names in braces that a text has.
func Names(text string) []string {
	var names []string
	for {
		_, rest, opened := strings.Cut(text, "{")
		name, after, closed := strings.Cut(rest, "}")
		if !opened || !closed {
			slices.Sort(names)
			return slices.Compact(names)
		}
		names, text = append(names, name), after
	}
}

// Sample is a text with two signs in place of each name, to see how long it is.
func Sample(text string) string {
	var values []any
	for _, name := range Names(text) {
		values = append(values, name, "00")
	}
	return Fill(text, values...)
}

// Fill puts values in place of the names in braces: name, value, name, value …
func Fill(text string, values ...any) string {
	var pairs []string
	for i := 0; i+1 < len(values); i += 2 {
		pairs = append(pairs, fmt.Sprintf("{%v}", values[i]), fmt.Sprint(values[i+1]))
	}
	return strings.NewReplacer(pairs...).Replace(text)
}

// InSentence is a heading as it stands inside a sentence: with a small letter, but for an
// abbreviation, and in German, which writes its nouns with a capital.
func (w *Words) InSentence(heading string) string {
	first, size := utf8.DecodeRuneInString(heading)
	second, _ := utf8.DecodeRuneInString(heading[size:])
	if base, _ := w.rule.tag.Base(); base.String() == german || unicode.IsUpper(second) {
		return heading
	}
	return string(unicode.ToLower(first)) + heading[size:]
}

// Number is a number as it is written inside a sentence: in a word up to twelve.
func (w *Words) Number(n int) string {
	if n < 1 || n > len(w.Numbers) {
		return strconv.Itoa(n)
	}
	return w.Numbers[n-1]
}

// Of is a plural for so many, with n in place of {n}, and with other values.
func (w *Words) Of(p Plural, n int, values ...any) string {
	return Fill(w.Form(p, n), append([]any{"n", n}, values...)...)
}

// Form is the form of a plural for so many, with its names still in braces.
func (w *Words) Form(p Plural, n int) string {
	form := map[plural.Form]string{plural.Zero: p.Zero, plural.One: p.One, plural.Two: p.Two, plural.Few: p.Few, plural.Many: p.Many}
	return cmp.Or(form[plural.Cardinal.MatchPlural(w.rule.tag, n, 0, 0, 0, 0)], p.Other)
}

// Day writes a day: “12 March 2026”.
func (w *Words) Day(day time.Time) string { return w.date(w.Calendar.Day, day) }

// DayOfYear writes a day without its year: “12 March”.
func (w *Words) DayOfYear(day time.Time) string { return w.date(w.Calendar.OfYear, day) }

// LongDay writes a day with its weekday: “Thursday 12 March 2026”.
func (w *Words) LongDay(day time.Time) string { return w.date(w.Calendar.Long, day) }

// ShortDay writes a day without its year for a column of days: “12 Mar”.
func (w *Words) ShortDay(day time.Time) string {
	return Fill(w.Calendar.OfYear, "day", day.Day(), "month", w.Calendar.Short[day.Month()-1])
}

func (w *Words) date(form string, day time.Time) string {
	return Fill(form, "weekday", w.Calendar.Weekdays[day.Weekday()], "day", day.Day(), "month", w.Calendar.Months[day.Month()-1], "year", day.Year())
}

// Listed lists several: “W3, W4 and W5”, or with the last joined in another way.
func (w *Words) Listed(all []string, join string) string {
	last := len(all) - 1
	if last < 1 {
		return strings.Join(all, "")
	}
	return Fill(join, "list", strings.Join(all[:last], ", "), "last", all[last])
}
