package workshop

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"swotshop/workshop/language"
)

// This file takes figures out of what was typed: amounts, percentages, counts, with their
// units. What names something and counts nothing stays: a day, “day 60”, a ref, B2B.

// figureFinder finds figures in one language.
type figureFinder struct{ stay, figure, spelt *regexp.Regexp }

const (
	currencies = `€|\$|£|¥|₹|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|JPY|CNY|INR|AUD|CAD`
	units      = `%|‰|€|\$|£|¥|₹|EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|JPY|CNY|INR|AUD|CAD|(?i:percent|per cent|percentage points?|prozent|procent|k|m|mn|bn|mio|mrd|mln|mld|tsd|x` +
		`|thousand|million|billion|millions|billions|tausend|millionen|milliarde|milliarden|duizend|miljoen|miljard|euros?|dollars?|pounds?|francs?)`
	multiples = `hundreds?|thousands?|millions?|billions?|hundert|tausend|million(?:en)?|milliarden?|honderd|duizend|miljoen|miljard`
	numerals  = `a|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|few|several|some|many|of` +
		`|eine?|halbe?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|paar|een|halve?|twee|drie|vijf|zes|zeven|negen|tien|twintig`
)

// figuresIn prepares for the days of a language, and for those of English.
func figuresIn(words *language.Words) *figureFinder {
	seen := map[string]bool{}
	var months []string
	for _, of := range []*language.Words{words, language.English()} {
		for _, list := range [][12]string{of.Calendar.Months, of.Calendar.Short} {
			for _, m := range list {
				if m = strings.TrimSuffix(m, "."); m != "" && !seen[m] {
					seen[m] = true
					months = append(months, regexp.QuoteMeta(m))
				}
			}
		}
	}
	month := `(?:` + strings.Join(months, "|") + `)\b\.?`
	day, year := `\d{1,2}(?:st|nd|rd|th|\.)?`, `(?:,? (?:19|20)\d\d)?`
	stay := []string{
		`\d{4}-\d{2}-\d{2}`, `\d{1,2}\.\d{1,2}\.(?:20\d\d)?`, `\d{1,2}/\d{1,2}/20\d\d`,
		day + `(?: of)? ` + month + year, month + ` (?:` + day + year + `|20\d\d)`,
		`(?:[Dd]ays?|[Tt]age?|[Dd]ag(?:en)?|[Ww]eeks?|[Ww]oche|[Kk][Ww]) \d{1,3}`, `[QH][1-4](?:[ /]20\d\d)?`,
		`(?:SO|ST|WO|WT|[SWOTIAGRDUCPVLBHM])\d{1,3}`, `[A-Z]2[A-Z]`,
	}
	f := &figureFinder{regexp.MustCompile(strings.Join(stay, "|")), figureShape(), speltShape()}
	f.stay.Longest()
	return f
}

var figureShape = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:(?:` + currencies + `)\s?)?[+±<>~≈]?\p{Nd}(?:[\p{Nd}\p{No}]|[.,:/’'–-]\p{Nd}|[ \x{a0}\x{202f}]\p{Nd}{3}\b)*`)
})

var speltShape = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:(?:` + numerals + `)[\s-])*(?:` + multiples + `)\b`)
})

var unitShape = sync.OnceValue(func() *regexp.Regexp {
	unit := regexp.MustCompile(`^[ \x{a0}\x{202f}]?(?:` + units + `)`)
	unit.Longest() // million, and not m
	return unit
})

// in finds the figures of a text.
func (f *figureFinder) in(text string) (places []span) {
	if !strings.ContainsFunc(text, unicode.IsNumber) {
		if !maySpell(text) {
			return nil
		}
		for _, at := range f.spelt.FindAllStringIndex(text, -1) {
			places = append(places, span{at[0], at[1]})
		}
		return places
	}
	var kept []span
	for _, at := range f.stay.FindAllStringIndex(text, -1) {
		if wordEnds(text, at[0]) && wordEnds(text, at[1]) {
			kept = append(kept, span{at[0], at[1]})
		}
	}
	from := 0
	for _, k := range append(kept, span{len(text), len(text)}) {
		places = append(places, f.between(text, from, k.from)...)
		from = k.to
	}
	return places
}

// between finds the figures in a piece of a text.
func (f *figureFinder) between(text string, from, to int) (places []span) {
	add := func(s span) {
		if last := len(places) - 1; last >= 0 && s.from <= places[last].to {
			places[last].to = max(places[last].to, s.to)
			return
		}
		places = append(places, s)
	}
	spells := maySpell(text[from:to])
	for at := from; at < to; {
		piece := text[at:to]
		figure, spelt := f.figure.FindStringIndex(piece), []int(nil)
		if spells {
			spelt = f.spelt.FindStringIndex(piece)
		}
		lone := strings.IndexFunc(piece, isLoneNumber)
		switch {
		case figure != nil && (spelt == nil || figure[0] <= spelt[0]) && (lone < 0 || figure[0] <= lone):
			end := at + figure[1]
			for unit := unitShape().FindStringIndex(text[end:to]); unit != nil && wordEnds(text, end+unit[1]); unit = unitShape().FindStringIndex(text[end:to]) {
				end += unit[1]
			}
			add(span{at + figure[0], end})
			at = end
		case spelt != nil && (lone < 0 || spelt[0] <= lone):
			add(span{at + spelt[0], at + spelt[1]})
			at += spelt[1]
		case lone >= 0:
			_, size := utf8.DecodeRuneInString(piece[lone:])
			add(span{at + lone, at + lone + size})
			at += lone + size
		default:
			return places
		}
	}
	return places
}

// maySpell reports whether a text can have a figure in words: it is asked of every text,
// and most have none.
func maySpell(text string) bool {
	text = strings.ToLower(text)
	return slices.ContainsFunc([]string{"hund", "thous", "illi", "tausend", "honderd", "duizend", "milj"}, func(stem string) bool { return strings.Contains(text, stem) })
}

// isLoneNumber reports whether a character is a number by itself, like ½ and Ⅻ; those set
// high or low belong to a word: CO₂.
func isLoneNumber(r rune) bool {
	return unicode.In(r, unicode.No, unicode.Nl) && !unicode.Is(unicode.Lm, r) && !strings.ContainsRune("²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", r)
}

// wordEnds reports whether no word or number goes on over a place of a text.
func wordEnds(text string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[at:])
	word := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	return at == 0 || at == len(text) || !word(before) || !word(after)
}
