package workshop_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/text/unicode/norm"

	"swotshop/e2e/hostile"
	"swotshop/workshop"
)

// cleanCases are what strangers and clipboards bring, and what stays of it.
var cleanCases = []struct{ name, in, want string }{
	// What is nearly always typed.
	{"plain words", "Approval takes nine days", "Approval takes nine days"},
	{"nothing", "", ""},
	{"blanks only", "   ", ""},
	{"blanks at the ends", "  two words ", "two words"},
	{"blanks in a row", "two    words", "two words"},

	// Escape sequences, seven bits.
	{"colours", "\x1b[31mred\x1b[0m alert", "red alert"},
	{"colours with colons", "\x1b[38:2::255:0:0mred\x1b[m", "red"},
	{"cursor home and clear", "a\x1b[2J\x1b[Hb", "ab"},
	{"private mode", "a\x1b[?1049hb", "ab"},
	{"CSI without an end", "word\x1b[31", "word"},
	{"CSI broken off by a letter of another script", "a\x1b[é", "aé"},
	{"window title, ended by BEL", "a\x1b]0;title\x07b", "ab"},
	{"window title, ended by ST", "a\x1b]0;title\x1b\\b", "ab"},
	{"window title with letters that contain the byte of ST", "a\x1b]0;Über本\x07b", "ab"},
	{"link", "see \x1b]8;;https://evil.example\x1b\\bank.com\x1b]8;;\x1b\\ now", "see bank.com now"},
	{"clipboard", "a\x1b]52;c;ZXZpbA==\x07b", "ab"},
	{"OSC without an end, to the end of its line", "a\x1b]0;title\nnext line", "a next line"},
	{"OSC broken off by another sequence", "a\x1b]0;title\x1b[31mb", "ab"},
	{"DCS", "a\x1bPq#0;2;0~\x1b\\b", "ab"},
	{"APC", "a\x1b_Gf=100;AAAA\x1b\\b", "ab"},
	{"PM", "a\x1b^secret\x1b\\b", "ab"},
	{"SOS", "a\x1bXsecret\x1b\\b", "ab"},
	{"reset", "a\x1bcb", "ab"},
	{"character set", "a\x1b(0b", "ab"},
	{"ESC at the end", "word\x1b", "word"},
	{"ESC before a letter of another script", "a\x1bé", "aé"},
	{"ESC after ESC", "a\x1b\x1b[31mb", "ab"},

	// The same with C1 characters, and as bytes that are no UTF-8.
	{"C1 CSI", "\u009b31mred", "red"},
	{"C1 OSC, ended by C1 ST", "a\u009d52;c;ZXZpbA==\u009cb", "ab"},
	{"C1 DCS, ended by C1 ST", "a\u0090q#0\u009cb", "ab"},
	{"C1 APC and PM", "a\u009fGf=1\u009cb\u009esecret\u009cc", "abc"},
	{"C1 ST alone", "a\u009cb", "ab"},
	{"C1 next line", "a\u0085b", "a b"},
	{"raw byte of CSI", "\x9b31mred", "\uFFFD31mred"},
	{"raw byte of OSC", "a\x9d0;t\x9cb", "a\uFFFD0;t\uFFFDb"},

	// Bytes that are no text.
	{"broken UTF-8", "a\xff\xfeb", "a\uFFFDb"},
	{"half a character", "caf\xc3", "caf\uFFFD"},
	{"lone surrogate as bytes", "a\xed\xa0\x80b", "a\uFFFDb"},
	{"overlong slash", "a\xc0\xafb", "a\uFFFDb"},
	{"non-characters", "a\uFFFEb\uFDD0c\U0001FFFFd", "abcd"},

	// Control characters.
	{"NUL", "a\x00b", "ab"},
	{"tab", "a\tb", "a b"},
	{"lines", "one\ntwo\r\nthree\rfour", "one two three four"},
	{"vertical tab and form feed", "a\vb\fc", "a b c"},
	{"backspace, bell, shift out, DEL", "a\bb\ac\x0ed\x7f", "abcd"},
	{"line and paragraph separator", "a\u2028b\u2029c", "a b c"},

	// What cannot be seen.
	{"bidi override and isolate", "a\u202eb\u2066c\u2069d\u202c", "abcd"},
	{"bidi marks", "a\u200eb\u200fc\u061cd", "abcd"},
	{"tags", "a\U000E0068\U000E0069b", "ab"},
	{"zero-width space and word joiner", "a\u200bb\u2060c", "abc"},
	{"byte order mark", "\ufeffword", "word"},
	{"soft hyphen", "co\u00adoperate", "cooperate"},
	{"interlinear annotation", "a\ufff9b\ufffac\ufffbd", "abcd"},
	{"private use", "a\ue000b\U000F0000c", "abc"},
	{"Hangul fillers", "\u115f\u1160\u3164\uffa0", ""},
	{"Braille blank", "\u2800a\u2800", "a"},
	{"unassigned but ignorable", "a\u2065b\U000E01F0c", "abc"},
	{"combining grapheme joiner", "a\u034fb", "ab"},
	{"blanks of other widths", "a\u00a0b\u2003c\u3000d", "a b c d"},
	{"nothing visible at all", "\u200b\u202e\ufeff \u2060\ufe0f\u200d", ""},

	// Joiners and marks out of place.
	{"joiners in a row", "a\u200d\u200d\u200cb", "a\u200db"},
	{"joiners at the ends", "\u200dword\u200c", "word"},
	{"joiner beside a blank", "a\u200d \u200cb", "a b"},
	{"mark with nothing under it", "\u0301abc", "abc"},
	{"mark on a blank", "a \u0301 b", "a b"},
	{"variation selector alone", "\ufe0f", ""},
	{"200 marks on one letter", "z" + strings.Repeat("\u0334", 200) + "!", "z" + strings.Repeat("\u0334", 4) + "!"},
	{"marks with joiners between them", "z" + strings.Repeat("\u0334\u200d", 50) + "!", "z" + "\u0334\u200d\u0334\u200d\u0334\u200d\u0334\u200d!"},
	{"Hangul in letters", "\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"},
	{"marks out of order behind a long row", "\u0c56" + strings.Repeat("ㅠ", 28) + "\u0c56\u05b4", strings.Repeat("ㅠ", 28) + "\u05b4\u0c56"},
	{"a character of 73 bytes", "a" + strings.Repeat("👩\u200d", 10) + "👩b", "a\uFFFDb"},
	{"a Hangul syllable of 90 bytes", strings.Repeat("\u1100", 30) + "\u1161\u11a8\u1161", "\uFFFD\u1161"},

	// Survivors.
	{"é composed", "caf\u00e9", "caf\u00e9"},
	{"é decomposed", "cafe\u0301", "caf\u00e9"},
	{"Vietnamese", "Việt Nam", "Việt Nam"},
	{"Hebrew with points", "שָׁלוֹם", norm.NFC.String("שָׁלוֹם")},
	{"Arabic with marks", "مُحَمَّد", norm.NFC.String("مُحَمَّد")},
	{"Hindi conjuncts", "क्षत्रिय स्त्री", "क्षत्रिय स्त्री"},
	{"Hindi half letter with joiner", "क्\u200dष", "क्\u200dष"},
	{"Sinhala with joiner", "ශ්\u200dරී ලංකාව", "ශ්\u200dරී ලංකාව"},
	{"Persian with non-joiner", "می\u200cخواهم", "می\u200cخواهم"},
	{"Thai", "น้ำ", "น้ำ"},
	{"Korean", "한국어", "한국어"},
	{"Korean tears", strings.Repeat("ㅠ", 70), strings.Repeat("ㅠ", 70)},
	{"Chinese", "社交媒体", "社交媒体"},
	{"emoji family", "👨\u200d👩\u200d👧\u200d👦", "👨\u200d👩\u200d👧\u200d👦"},
	{"emoji couple with skin tones", "👩🏽\u200d❤\ufe0f\u200d💋\u200d👩🏽", "👩🏽\u200d❤\ufe0f\u200d💋\u200d👩🏽"},
	{"flag", "🇳🇱🇩🇪", "🇳🇱🇩🇪"},
	{"flag of tags becomes its base", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", "🏴"},
	{"keycap", "1\ufe0f\u20e3", "1\ufe0f\u20e3"},
	{"quotes and dashes", "“so” – it’s €5", "“so” – it’s €5"},
}

func TestCleanRemovesOnlyWhatCannotBeRead(t *testing.T) {
	for _, c := range cleanCases {
		t.Run(c.name, func(t *testing.T) {
			if got := workshop.Clean(c.in); got != c.want {
				t.Errorf("Clean(%+q)\n got %+q\nwant %+q", c.in, got, c.want)
			}
		})
	}
}

func TestCleanObeysItsLaws(t *testing.T) {
	for _, c := range cleanCases {
		requireClean(t, workshop.Clean(c.in))
	}
	for _, h := range hostile.Texts() {
		t.Run(h.Name, func(t *testing.T) { requireClean(t, workshop.Clean(h.Raw)) })
	}
}

func FuzzClean(f *testing.F) {
	for _, c := range cleanCases {
		f.Add(c.in)
	}
	for _, raw := range hostile.Raw() {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, s string) { requireClean(t, workshop.Clean(s)) })
}

// requireClean holds a cleaned text against the laws of R3.1.
func requireClean(t *testing.T, s string) {
	t.Helper()
	switch {
	case !utf8.ValidString(s):
		t.Errorf("%+q is not valid UTF-8", s)
	case workshop.Clean(s) != s:
		t.Errorf("cleaning %+q again gives %+q", s, workshop.Clean(s))
	case strings.ContainsFunc(s, unicode.IsControl):
		t.Errorf("%+q holds a control character", s)
	case ansi.Strip(s) != s:
		t.Errorf("%+q holds a sequence", s)
	case strings.ReplaceAll(norm.NFC.String(s), "\u034f", "") != s: // norm breaks up long rows with U+034F
		t.Errorf("%+q is not in NFC", s)
	case strings.TrimSpace(s) != s || strings.Contains(s, "  "):
		t.Errorf("%+q has blanks too many", s)
	case len(hostile.Unclean(s)) > 0:
		t.Errorf("%+q holds %v", s, hostile.Unclean(s))
	case s != "" && !strings.ContainsFunc(s, isVisible):
		t.Errorf("%+q shows nothing", s)
	}
}

// isVisible says whether a character leaves a mark of its own.
func isVisible(r rune) bool {
	return !unicode.IsSpace(r) && !unicode.In(r, unicode.M, unicode.Cf, unicode.Variation_Selector)
}

func TestLengthCountsWhatAReaderCounts(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
	}{
		{"", 0}, {"abc", 3}, {"café", 4}, {"cafe\u0301", 4}, {"👨\u200d👩\u200d👧\u200d👦", 1},
		{"🇳🇱🇩🇪", 2}, {"1\ufe0f\u20e3", 1}, {"한국어", 3},
	} {
		if got := workshop.Length(c.text); got != c.want {
			t.Errorf("Length(%+q) = %d, want %d", c.text, got, c.want)
		}
	}
}
