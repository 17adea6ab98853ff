package sessions_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"swotshop/sessions"
	"swotshop/workshop"
)

// pools are words of a kind that look like one another; what is asked for and
// what stands in a session are both made of them.
var pools = [][]string{
	{"Café", "CAFÉ", "cafe", "Cafés", "decaf", "Müller", "Mueller", "MULLER", "Müllers", "“Müller”", "Mu\u0308ller-Café", "Ｃａｆé", "müller,", "the", "c\u0332afé", "Mül\u200dler", "Zoë"},
	{"O'Brien", "O’Brien", "OBrien", "O", "Brien", "to", "O'Briens", "ob", "Brien's"},
	{"1.234.567", "1234567", "1,234", "567", "1", "234", "12'345", "１２３４", "½", "5k"},
	{"王伟", "王", "伟", "王伟说", "王·伟", "品牌危机", "品牌", "說王", "Wang王"},
	{"ブログ", "ブ", "ログ", "ﾌﾞﾛｸﾞ", "プログ", "ガ", "カ"},
	{"김철수", "김", "철수", "김철", "기", "ᄀ"},
	{"Straße", "STRASSE", "strasse", "Straßen", "ﬁgures", "figures", "oﬃce", "İstanbul", "istanbul", "ıstanbul", "Łódź", "Lodz", "Æsir", "aesir"},
	{"σίσυφος", "ΣΊΣΥΦΟΣ", "Сегодня", "Ёлка", "елка", "ЁЛКА", "ёлки", "й", "и"},
	{"हिन्दी", "हिन्द", "हनद", "हो", "नी", "दू", "ภาษา", "ภา", "กษา", "ไทยภาษา", "عَرَبِيّ", "عربي", "עִבְרִית", "עברית"},
	{"R&D", "RD", "r", "d", "C++", "C", "#MeToo", "MeToo", "100%", "100", "🚀", "🚀now", "a€b", "€", "!!", "-", "👩\u200d👩", "_", "x_y", "x", "y"},
}

func someOf(r *rand.Rand, pool []string, most int) string {
	words := make([]string, 1+r.IntN(most))
	for i := range words {
		words[i] = pool[r.IntN(len(pool))]
	}
	return strings.Join(words, []string{" ", " ", "-", ", ", " and ", ""}[r.IntN(6)])
}

// spellings are some of the ways to write words.
func spellings(words string) []string {
	wide := func(r rune) rune {
		if 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' {
			return r - 'A' + 'Ａ'
		}
		return r
	}
	return []string{
		words, strings.ToUpper(words), strings.ToLower(words), norm.NFD.String(words), strings.Map(wide, words),
		strings.NewReplacer("'", "’", "’", "`", "-", "\u2011", "ß", "ss", "ss", "ẞ").Replace(words),
	}
}

// Whatever a search for texts with the words, in any spelling, still finds in a session after
// they were redacted was listed before; and nothing at all when what is like them was
// to go too.
func TestSearchAfterARedactionFindsOnlyWhatWasListed(t *testing.T) {
	t.Parallel()
	found, redacted := 0, 0
	for seed := range uint64(25) {
		r := rand.New(rand.NewPCG(seed, 11))
		lib := openIn(t, t.TempDir())
		pool := pools[r.IntN(len(pools))]
		s := newScribe("s")
		events := s.do(opening("s"))
		for range 40 {
			events = append(events, s.do(workshop.AddItem{Quadrant: workshop.Threats, Text: someOf(r, pool, 4)})...)
		}
		must(t, lib.Append(ctx, "s", events))
		for round := range 6 {
			red := workshop.Redaction{Words: someOf(r, pool, 3), Like: round%2 == 1, Parts: round%3 == 1}
			stored, err := lib.Events(ctx, "s")
			must(t, err)
			likes, err := red.Likes(stored)
			if err != nil {
				continue // too short
			}
			if places, err := lib.Redact(ctx, "s", red, s.stamp()); err == nil && places > 0 {
				redacted++
			}
			for _, words := range spellings(red.Words) {
				hits, err := lib.SearchWithin(ctx, words, sessions.Within{Together: true})
				must(t, err)
				for _, h := range hits {
					found++
					if red.Like || !slices.Contains(likes, h.Text) {
						t.Fatalf("seed %d: %q (likes too: %t) is erased, and %q still finds %q; listed were %q", seed, red.Words, red.Like, words, h.Text, likes)
					}
				}
			}
		}
	}
	if found < 50 || redacted < 50 { // or the test would prove nothing
		t.Errorf("only %d found, %d redactions", found, redacted)
	}
}
