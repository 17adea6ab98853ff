package workshop_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"swotshop/workshop"
)

// What is the same words, and what is not, by what a redaction makes of them.
func TestWordsAreErasedInEverySpelling(t *testing.T) {
	for words, texts := range map[string]map[string]string{
		"Café Müller": {
			"the case of Café Müller is open": "the case of […] is open", "CAFÉ MÜLLER in capitals": "[…] in capitals",
			"Cafe Muller, without accents": "[…], without accents", "Café-Müller with a dash": "[…] with a dash",
			"Café, Müller": "[…]", "“Café” “Müller” in quotes": "“[…]” in quotes", "Ｃａｆé Ｍüller in full width": "[…] in full width",
			"#CaféMüller, cafe.muller@acme.com": "#[…], […]@acme.com", "Café Müllers cakes": "[…]s cakes", "Café Mu\u0308ller": "[…]",
			"CAFÉ ☕ MÜLLER": "[…]", "Müller’s Café": "Müller’s Café", "decaf é Müller": "decaf é Müller", "Decafé-Müller": "Decafé-Müller", "Decafé Müller": "De[…]",
			"DecaféMüller": "DecaféMüller", "Café Anna Müller": "Café Anna Müller",
			"Café Café Müller Müller": "[…]", // what is left beside the mark would be the same again
		},
		"cafe muller":  {"Café Müller, CAFÉ MÜLLER": "[…], […]"},
		"“Müller”, ":   {"Müller said": "[…] said"},
		"Straße":       {"Straße 5, STRASSE 5, strasse 5, STRAẞE": "[…] 5, […] 5, […] 5, […]"},
		"STRASSE":      {"Hauptstraße": "Haupt[…]"},
		"figures":      {"oﬃce ﬁgures and ＦＩＧＵＲＥＳ": "oﬃce […] and […]"},
		"fice fig":     {"oﬃce ﬁgures": "o[…]ures"}, // half of a ligature cannot stay
		"istanbul":     {"İstanbul ISTANBUL ıstanbul istanbul": "[…] […] […] […]"},
		"İSTANBUL":     {"istanbul, ıstanbul": "[…], […]"},
		"ΣΊΣΥΦΟΣ":      {"σίσυφος ΣΙΣΥΦΟΣ σισυφοσ": "[…] […] […]"},
		"Ёлкин":        {"ЕЛКИН и Ёлкина": "[…] и […]а"},
		"Łódź":         {"Lodz, LODZ, łódź": "[…], […], […]"},
		"Sorensen":     {"Sørensen & Sons": "[…] & Sons"},
		"O'Brien":      {"O’Brien, O'Brien, OʼBrien, O´Brien, OBrien, O Brien": "[…], […], […], […], […], […]", "to Brien": "to Brien", "Obrienz": "[…]z"},
		"OBrien":       {"O’Brien and O-Brien": "[…] and […]"},
		"1.234.567":    {"1.234.567 1,234,567 1 234 567 1'234'567 1234567 １２３４５６７ 1_234_567": "[…] […] […] […] […] […] […]", "1 234 568": "1 234 568"},
		"1234567":      {"1.234.567 euro": "[…] euro", "1 234 567 euro": "[…] euro", "12.345.670": "12.345.670", "91 234 567": "91 234 567", "12345670": "[…]0", "EUR1.234.567,80": "EUR[…],80"},
		"0171 234567":  {"(0171) 23 45 67": "([…]", "0171/234567": "[…]"},
		"1.5":          {"1,5 or 1.5": "[…] or […]", "in 2015": "in 2015", "15 %": "15 %"},
		"AT&T":         {"at&t, AT-T": "[…], […]", "attention": "attention", "that thing": "that thing", "a t&t": "a t&t"},
		"R&D":          {"R & D and r&d": "[…] and […]", "the board": "the board"},
		"C++":          {"c++ and C": "[…] and C", "cool": "cool"},
		"#MeToo":       {"#metoo": "[…]", "me too": "me too"},
		"100 %":        {"100% of 100": "[…] of 100"},
		"王伟":           {"王伟说, 王 伟, 王·伟": "[…]说, […], […]", "王和伟": "王和伟"},
		"王 伟":          {"王伟": "[…]"},
		"品牌":           {"品牌危机": "[…]危机"},
		"김":            {"김 부장, 김부장": "[…] 부장, […]부장", "기": "기"},
		"김철수":          {"김 철수": "[…]"},
		"ガス":           {"ｶﾞｽ ガス": "[…] […]", "カス": "カス"},
		"राम":          {"राम जी": "[…] जी", "रम": "रम"},
		"🚀🚀🚀":          {"go 🚀🚀🚀": "go […]", "🚀🚀": "🚀🚀"},
		"...":          {"wait ... and wait…": "wait […] and wait…", "[…]": "[…]"},
		"a.b.c.d.e":    {"A B C D E": "[…]", "abcde": "[…]", "xabcde": "xabcde"},
		"Anna Maria":   {"Anna-Maria, AnnaMaria": "[…], […]"},
		"Zo\u200dë Li": {"Zoë Li": "[…]"},
	} {
		for text, want := range texts {
			text, want = workshop.Clean(text), workshop.Clean(want)
			if got := workshop.Erase(words, text); got != want {
				t.Errorf("%q of %q leaves %q, want %q", words, text, got, want)
			}
		}
	}
}

// Whole words are erased in every spelling, and no part of a longer word.
func TestOnlyWholeWordsAreErased(t *testing.T) {
	for words, texts := range map[string]map[string]string{
		"Ann":         {"Ann, ANN and “Ann’s” plan": "[…], […] and “[…]’s” plan", "planning a channel, annually, Annie": "planning a channel, annually, Annie", "#Ann @ann": "#[…] @[…]"},
		"Will":        {"Will you? I will; unwilling": "[…] you? I […]; unwilling"},
		"Jo":          {"Jo and JO-ANN": "[…] and […]-ANN", "job": "job"},
		"李":           {"小李说": "小[…]说"},
		"王伟":          {"王伟说": "[…]说"},
		"Müller":      {"Müller’s, muller": "[…]’s, […]", "Müllers Müllerin": "Müllers Müllerin"},
		"Straße":      {"Straße, STRASSE": "[…], […]", "Hauptstraße": "Hauptstraße"},
		"O’Brien":     {"O'Brien, OBrien, O Brien": "[…], […], […]", "O’Briens, Obrienz": "O’Briens, Obrienz"},
		"don't":       {"dont, DON’T and don t": "[…], […] and […]", "dontcare": "dontcare"},
		"e-mail":      {"email, E–Mail": "[…], […]", "emails": "emails"},
		"Smith-Jones": {"Smith‑Jones, Smith–Jones, Smith Jones, SmithJones": "[…], […], […], […]", "Blacksmith-Jones": "Blacksmith-Jones"},
		"1.234.567":   {"1,234,567 and 1 234 567 €": "[…] and […] €", "12345678": "12345678", "EUR1234567": "EUR[…]"},
		"AT&T":        {"at&t, AT & T": "[…], […]", "flat&t": "flat&t"},
		"C#":          {"C# and c": "[…] and c"},
	} {
		for text, want := range texts {
			text, want = workshop.Clean(text), workshop.Clean(want)
			if got := workshop.EraseWhole(words, text); got != want {
				t.Errorf("%q of %q leaves %q, want %q", words, text, got, want)
			}
		}
	}
	for words, fine := range map[string]bool{
		"Jo": true, "of,": true, "C#": true, "王": true, "あい": true, "42": true, "x": false, "の": false, "": false, "。": false, "ก": false,
	} {
		if _, _, err := (workshop.Redaction{Words: words}).Apply(nil); (err == nil) != fine {
			t.Errorf("%q: %v", words, err)
		}
	}
}

// A mark that would make a text too long for its place is a short one; all else
// stays.
func TestALongTextLosesOnlyWhatIsErased(t *testing.T) {
	for _, c := range []struct{ words, text, want string }{
		{"王伟", strings.Repeat("a王伟b", 70), strings.Repeat("a…b", 70)},
		{"王伟", strings.Repeat("a王伟b", 20), strings.Repeat("a…b", 20)},
		{"王伟", strings.Repeat("a王伟b", 16), strings.Repeat("a[…]b", 16)},
		{"王伟", strings.Repeat("x", 278) + "王伟", strings.Repeat("x", 278) + "…"},
		{"Anna", strings.Repeat("Anna!", 56), strings.Repeat("[…]!", 56)},
	} {
		if got := workshop.Erase(c.words, c.text); got != c.want {
			t.Errorf("%q of %q leaves %q", c.words, c.text, got)
		}
	}
}

func TestTooFewLettersAreNotErased(t *testing.T) {
	for words, fine := range map[string]bool{
		"no": false, "x": false, "": false, " ": false, "of,": false, "“Jo”": false, "C#": false, "の": false, "ab!": false, "[…]": false,
		"Bob": true, "R&D": true, "王伟": true, "王": true, "김": true, "あい": true, "1.5": true, "!!!": true, "ﬃ": true, "U.S.": true,
	} {
		if _, _, err := (workshop.Redaction{Words: words, Parts: true}).Apply(nil); (err == nil) != fine {
			t.Errorf("%q: %v", words, err)
		}
	}
}

// alphabets are letters to make words of; each word is made of one.
var alphabets = []string{"aeiourstlnmghkp", "äöüßéçøłñåæœ", "АБВГДеёийжзслно", "ΑΒΓΔΕΣσςάέήίό", "王伟品牌危机李明", "あいガかカーっ", "김철수박한국", "0123456789", "कमरािीत", "ابآأةىن", "ABCDEｆｇﬁﬃ"}

func randomWord(r *rand.Rand) string {
	alphabet := []rune(alphabets[r.IntN(len(alphabets))])
	var b strings.Builder
	for range 3 + r.IntN(5) {
		b.WriteRune(alphabet[r.IntN(len(alphabet))])
	}
	return b.String()
}

func randomWords(r *rand.Rand) string {
	words := make([]string, 1+r.IntN(3))
	for i := range words {
		words[i] = randomWord(r)
	}
	return workshop.Clean(strings.Join(words, []string{" ", "-", ", ", "."}[r.IntN(4)]))
}

// respell writes words in another way that is the same.
func respell(r *rand.Rand, words string) string {
	ways := []func(string) string{
		strings.ToUpper, strings.ToLower, norm.NFD.String, norm.NFKC.String,
		func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "ss", "ß"), "ffi", "ﬃ") },
		func(s string) string { return strings.ReplaceAll(s, "ß", "ss") },
		func(s string) string { // without accents
			return strings.Map(func(c rune) rune {
				if unicode.In(c, unicode.Inherited) && c != '\u3099' && c != '\u309a' {
					return -1
				}
				return c
			}, norm.NFD.String(s))
		},
		func(s string) string { // full width
			return strings.Map(func(c rune) rune {
				if '!' <= c && c <= '~' {
					return c - '!' + '！'
				}
				return c
			}, s)
		},
		func(s string) string { // between words
			gap := []string{"  ", "\u00a0", "-", " – ", ", ", "” “", "/", "\u202f", "・"}[r.IntN(9)]
			return strings.Join(strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(" -,.", c) }), gap)
		},
		func(s string) string { // what cannot be seen, somewhere
			at := r.IntN(len(s) + 1)
			for at < len(s) && !utf8.RuneStart(s[at]) {
				at++
			}
			return s[:at] + []string{"\u00ad", "\u200b", "\u2060"}[r.IntN(3)] + s[at:]
		},
	}
	for range 1 + r.IntN(3) {
		words = ways[r.IntN(len(ways))](words)
	}
	return words
}

// bare is what is left of a text without all that spellings differ in, by other
// means than the ones tested.
func bare(s string) string {
	var b strings.Builder
	for _, c := range norm.NFKC.String(strings.ToLower(strings.ToUpper(s))) {
		parts := string(c)
		if !unicode.In(c, unicode.Hangul, unicode.Katakana, unicode.Hiragana) {
			parts = norm.NFKD.String(parts)
		}
		for _, c := range parts {
			if unicode.In(c, unicode.L, unicode.N) || unicode.In(c, unicode.M) && !unicode.In(c, unicode.Inherited, unicode.Arabic) {
				b.WriteRune(c)
			}
		}
	}
	return strings.NewReplacer("ß", "ss", "ς", "σ", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l").Replace(b.String())
}

// After a redaction no text has the words in any spelling; what did not have
// them is the same byte for byte; and to erase them again changes nothing.
func TestErasedInEveryRandomSpelling(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	same, other := 0, 0
	for range 5_000 {
		words := randomWords(r)
		if workshop.Erase(words, "") != "" {
			continue // too short
		}
		parts := []string{"zzxx", workshop.Clean(respell(r, words)), "xxzz " + randomWord(r) + " xxzz", workshop.Clean(respell(r, words))}
		if r.IntN(2) == 0 {
			parts = []string{randomWords(r), randomWord(r)}
		}
		text := workshop.Clean(strings.Join(parts, " "))
		after := workshop.Erase(words, text)
		switch {
		case workshop.Erase(words, after) != after:
			t.Fatalf("%q of %q leaves %q, and then %q", words, text, after, workshop.Erase(words, after))
		case workshop.Clean(after) != after:
			t.Fatalf("%q of %q leaves %q, which is not clean", words, text, after)
		}
		if parts[0] == "zzxx" {
			if same++; strings.Contains(bare(after), bare(words)) {
				t.Fatalf("%q of %q leaves %q", words, text, after)
			}
		} else if !strings.Contains(bare(text), bare(words)) {
			if other++; after != text {
				t.Fatalf("%q of %q leaves %q, and was not in it", words, text, after)
			}
		}
	}
	if same < 1_000 || other < 1_000 {
		t.Errorf("only %d texts with the words, %d without", same, other)
	}
}

// What was found by the very letters, in any case, is found still.
func TestLettersAreErasedWhereverTheyOccur(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	found := 0
	for range 5_000 {
		text := workshop.Clean(randomWords(r) + " " + randomWords(r))
		runes := []rune(text)
		from := r.IntN(len(runes))
		words := strings.TrimFunc(string(runes[from:min(len(runes), from+3+r.IntN(6))]), func(c rune) bool { return unicode.IsPunct(c) || c == ' ' })
		if words = workshop.Clean(words); utf8.RuneCountInString(words) < 3 || workshop.Erase(words, "") != "" {
			continue
		}
		found++
		after := workshop.Erase(words, text)
		if regexp.MustCompile("(?i)" + regexp.QuoteMeta(words)).MatchString(after) {
			t.Fatalf("%q of %q leaves %q", words, text, after)
		}
	}
	if found < 1_500 {
		t.Errorf("only %d", found)
	}
}

// Upper, lower and title case of any letter of Unicode are the same.
func TestEveryLetterIsErasedInAnyCase(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.Is(unicode.M, r) {
			continue // the iota below a Greek letter has no case
		}
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			if unicode.Is(unicode.M, other) {
				continue
			}
			words, text := workshop.Clean("xyz"+string(r)), workshop.Clean("xyz"+string(other))
			if got := workshop.Erase(words, text); got != workshop.Erased {
				t.Errorf("%q of %q leaves %q", words, text, got)
			}
		}
	}
}

// No text grows beyond its limit, whatever is in it.
func FuzzErase(f *testing.F) {
	for _, c := range [][2]string{
		{"王伟", strings.Repeat("王伟", 140)}, {"ﬃ", strings.Repeat("ﬃ", 280)}, {"👩👩👩", strings.Repeat("👩\u200d👩\u200d👩", 280)}, {"...", "…... …"},
		{"[…]", "[…]"}, {"…", "……"}, {"a b", "a[…]b"}, {"1234", "1[…]2.3-4"}, {"Café Müller", "CAFE\u0301 mu\u0308ller"}, {"राक", "राकी"}, {"!!!", "!!!!"},
	} {
		f.Add(c[0], c[1])
	}
	f.Fuzz(func(t *testing.T, words, text string) {
		text = workshop.Clean(text)
		if words = workshop.Clean(words); workshop.Erase(words, "") != "" {
			return // refused
		}
		after := workshop.Erase(words, text)
		switch {
		case workshop.Clean(after) != after, (after == "") != (text == ""):
			t.Errorf("%q of %q leaves %q", words, text, after)
		case workshop.Length(after) > max(workshop.Length(text), workshop.MaxName):
			t.Errorf("%q of %q grows to %q", words, text, after)
		case workshop.Erase(words, after) != after:
			t.Errorf("%q of %q leaves %q, and then %q", words, text, after, workshop.Erase(words, after))
		case after == text && workshop.IsLike(words, text) && strings.EqualFold(words, text):
			t.Errorf("%q stays", text)
		}
	})
}
