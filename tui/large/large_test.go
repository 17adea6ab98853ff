package large

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/exp/golden"
)

// texts are what a workshop shows large, and what could be typed into one.
var texts = []string{
	"I", "14:59", "Strengths", "Can you retweet a competitor’s content?", "One step towards empowerment.",
	"Somebody tweets our financial results before we publish. Now what?",
	"A rival is having its worst day online. What do we post?",
	"We want a more diverse workforce. What would make those people apply to us?",
	"Wie werben wir Leute, die zu unserer Kultur passen – und wer fällt uns nicht auf?",
	"Ποιος μιλά για εμάς;", "Кто говорит от имени компании?", "Ĳsselmeer, Åland, Ærø, Œuvre, Ġgantija",
	"jjj fff WWW …—… «quoted» “quoted” ‘quoted’ 100 % & 3 × 4 = 12; $5, €7, £9",
	"Donaudampfschifffahrtsgesellschaftskapitän", "  blanks   and\nlines\tbetween  ", strings.Repeat("all work and no play ", 12),
}

// Nothing is wider or higher than was asked for, ends in blanks, or gets
// smaller when the window gets larger.
func TestSetStaysInItsRoom(t *testing.T) {
	for _, text := range texts {
		for h := 1; h <= 60; h += 7 {
			before := 0
			for w := 1; w <= 220; w += 9 {
				size := checkRoom(t, text, w, h)
				if above := checkRoom(t, text, w, h+7); size < before || above < size {
					t.Fatalf("%q in %d×%d: %d pixels high, narrower %d, higher %d", text, w, h, size, before, above)
				}
				before = size
			}
		}
	}
}

func checkRoom(t *testing.T, text string, w, h int) (size int) {
	t.Helper()
	lines, ok := Set(text, w, h)
	if ok != (len(lines) > 0) || len(lines) > h {
		t.Fatalf("%q in %d×%d: %d lines, ok %v", text, w, h, len(lines), ok)
	}
	for _, l := range lines {
		if n := utf8.RuneCountInString(l); n > w || strings.HasSuffix(l, " ") {
			t.Fatalf("%q in %d×%d: a line is %d wide: %q", text, w, h, n, l)
		}
		if strings.Trim(l, string(quadrants)) != "" {
			t.Fatalf("%q: a line is not of blocks: %q", text, l)
		}
	}
	return thePress.kept[order{Style{}, text, w, h}].size
}

// Each line of a block is a run of whole words: drawn by itself at the same
// size it looks the same. Together they are the text.
func TestSetCutsNoWord(t *testing.T) {
	for _, text := range texts {
		for _, w := range []int{40, 76, 116, 196} {
			set := thePress.set(order{Style{}, text, w, 50})
			if set.lines == nil {
				continue
			}
			m := thePress.measure(thePress.words(text), thePress.face.scale(set.size))
			m.lines = fewest(m.widths, m.scale.blank, 2*w)
			rows := m.rows()
			if len(set.lines) != m.lines*rows {
				t.Fatalf("%q in %d columns: %d rows for %d lines of %d", text, w, len(set.lines), m.lines, rows)
			}
			from := 0
			for i := range m.lines {
				want := strings.Join(set.lines[i*rows:(i+1)*rows], "\n")
				to := from + 1
				for to < len(m.words) && strings.Join(thePress.line(m, from, to).cells(), "\n") != want {
					to++
				}
				if got := strings.Join(thePress.line(m, from, to).cells(), "\n"); got != want {
					t.Fatalf("%q in %d columns: line %d is not of whole words:\n%s", text, w, i+1, want)
				}
				from = to
			}
			if from != len(m.words) {
				t.Errorf("%q in %d columns: %d of %d words are drawn", text, w, from, len(m.words))
			}
		}
	}
}

func TestWrapIsEven(t *testing.T) {
	for _, c := range []struct {
		widths []int
		width  int
		want   []int
	}{
		{[]int{10, 10, 10, 10}, 32, []int{2, 4}},       // and not three and one
		{[]int{5, 5, 5, 5, 5, 5, 5}, 30, []int{4, 7}},  // five and two would fit
		{[]int{30}, 30, []int{1}},                      // just fits
		{[]int{10, 31, 10}, 30, nil},                   // a word is too wide
		{[]int{20, 2, 20, 2, 20}, 24, []int{2, 4, 5}},  // all lines are needed
		{[]int{3, 3, 3, 20, 3, 3}, 21, []int{3, 4, 6}}, // the long word alone
	} {
		var got []int
		if n := fewest(c.widths, 1, c.width); n > 0 {
			got = even(c.widths, 1, c.width, n)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%v in %d: lines end at %v, want %v", c.widths, c.width, got, c.want)
		}
	}
}

// Letters that a board can meet. What the typeface lacks of them is refused,
// but it has to have the alphabets.
const (
	latin    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	digits   = "0123456789"
	marks    = "!?.,:;'\"()[]{}<>/\\|@#$%&*+-=~^_`’‘“”„‚«»‹›–—…·•×÷±§©®€£¥°½¼¾"
	greek    = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψωάέήίόύώΆΈΉΊΌΎΏϊϋΐΰΪΫ"
	cyrillic = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяЄєІіЇїҐґЎўЂђЃѓЈјЉљЊњЋћЌќЏџЅѕ"
)

func letters() string {
	var b strings.Builder
	b.WriteString(latin + digits + marks + greek + cyrillic)
	for r := rune(0xC0); r <= 0x17F; r++ { // Latin-1 and Latin Extended-A
		b.WriteRune(r)
	}
	return b.String()
}

func TestEveryLetterIsDrawn(t *testing.T) {
	s := thePress.faceForTest().scale(least)
	for _, r := range letters() {
		if lines, ok := Set(string(r), 20, 8); !ok || strings.TrimSpace(strings.Join(lines, "")) == "" {
			t.Errorf("%c (%U) is not drawn", r, r)
			continue
		}
		if look := inked(s.stamp(thePress.face.outline(r))); !strings.Contains(look, "#") {
			t.Errorf("%c (%U) has no ink at the least size", r, r)
		}
	}
}

// alike are letters that are the same in every typeface, or in most, and the
// two shorter dashes.
func alike(r, other rune) bool {
	const same = "AΑА BΒВ EΕЕ ZΖ HΗН IΙІ KΚК MΜМ NΝ OΟО PΡР TΤТ YΥ XΧХ CС JЈ SЅ oοо aа cс eе pр xх yу iі jј sѕ νv -–"
	for _, group := range strings.Fields(same) {
		if strings.ContainsRune(group, r) && strings.ContainsRune(group, other) {
			return true
		}
	}
	return false
}

// At the smallest size letters of an alphabet, digits and marks can still be
// told apart.
func TestLettersDiffer(t *testing.T) {
	s := thePress.faceForTest().scale(least)
	for _, alphabet := range []string{latin + digits + marks, greek, cyrillic} {
		seen := map[string]rune{}
		for _, r := range alphabet {
			st := s.stamp(thePress.face.outline(r))
			look := inked(st)
			if other, ok := seen[look]; ok && !alike(r, other) {
				t.Errorf("%c and %c look the same:\n%s", other, r, look)
			}
			seen[look] = r
		}
	}
}

// inked shows a stamp, with a line for the base.
func inked(s stamp) string {
	var b strings.Builder
	for y, row := range s.pixels {
		if y == len(s.pixels)-s.below {
			b.WriteString("--\n")
		}
		for _, ink := range row {
			b.WriteByte(" #"[map[bool]int{true: 1}[ink]])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func (p *press) faceForTest() *face {
	p.set(order{Style{}, "x", 10, 10})
	return p.face
}

func TestMissingLettersAreRefused(t *testing.T) {
	for _, text := range []string{
		"公開", "Can 公 we?", "🙂", "👨‍👩‍👧‍👦", "שלום", "مرحبا", "a\u200bb", "a\u200db", "soft\u00adhyphen", "x\u0301", "\ufeffx", "a\u202eb", "\x00", "\xff", "\ue000",
	} {
		if lines, ok := Set(text, 200, 60); ok || lines != nil {
			t.Errorf("%q is drawn:\n%s", text, strings.Join(lines, "\n"))
		}
	}
}

func TestHostileTexts(t *testing.T) {
	for _, text := range []string{"", " ", "\n", "\u00a0", strings.Repeat("x", 10000), strings.Repeat("x ", 5000), strings.Repeat("W", 999)} {
		for _, size := range [][2]int{{0, 0}, {-1, 5}, {1, 1}, {5, -1}, {80, 24}, {1000, 300}} {
			if _, ok := Set(text, size[0], size[1]); ok && strings.TrimFunc(text, unicode.IsSpace) == "" {
				t.Errorf("%q in %v is drawn", text, size)
			}
		}
	}
}

// Letters that come in two parts are drawn as one.
func TestComposedLetters(t *testing.T) {
	apart, _ := Set("Cafe\u0301", 60, 10)
	whole, ok := Set("Café", 60, 10)
	if !ok || strings.Join(apart, "\n") != strings.Join(whole, "\n") {
		t.Errorf("é from two parts looks different:\n%s", strings.Join(apart, "\n"))
	}
}

func TestMost(t *testing.T) {
	free, _ := Set("Threats", 100, 30)
	capped, ok := Style{Most: 6}.Set("Threats", 100, 30)
	if !ok || len(capped) > 6 || len(free) <= 6 {
		t.Errorf("%d rows, and %d where 6 is the most", len(free), len(capped))
	}
	if few, ok := (Style{Lines: 1}).Set("Threats and more", 60, 30); !ok || len(few) >= 12 {
		t.Errorf("one line of text takes %d lines, ok %v", len(few), ok)
	}
	if _, ok := (Style{Lines: 1}).Set("Threats and many more words", 60, 30); ok {
		t.Error("more words than one line has room for are set in one")
	}
	if _, ok := (Style{Most: 3}).Set("Threats", 100, 30); ok {
		t.Error("drawn in 3 rows, which is less than the least size")
	}
}

func TestCentre(t *testing.T) {
	left, _ := Set("14:59", 60, 5)
	middle, ok := Style{Centre: true}.Set("14:59", 60, 5)
	if !ok || len(left) != len(middle) {
		t.Fatalf("%d lines, centred %d", len(left), len(middle))
	}
	widest := 0
	for _, l := range left {
		widest = max(widest, utf8.RuneCountInString(l))
	}
	for i := range left {
		if left[i] != "" && middle[i] != strings.Repeat(" ", (60-widest)/2)+left[i] {
			t.Errorf("line %d is not in the middle: %q", i, middle[i])
		}
	}
}

// Changing what was returned changes nothing for the next caller.
func TestSetReturnsACopy(t *testing.T) {
	first, _ := Set("Weaknesses", 90, 9)
	want := strings.Join(first, "\n")
	first[0] = "spoilt"
	if again, _ := Set("Weaknesses", 90, 9); strings.Join(again, "\n") != want {
		t.Error("the second answer is the first one’s, spoilt")
	}
}

func TestLooks(t *testing.T) {
	lines, ok := Set("Can you retweet a competitor’s content? 15:04", 76, 24)
	if !ok {
		t.Fatal("does not fit")
	}
	golden.RequireEqual(t, []byte(strings.Join(lines, "\n")+"\n"))
}

func BenchmarkSet(b *testing.B) {
	const text = "Somebody tweets our financial results before we publish. Now what?"
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			thePress = press{}
			Set(text, 116, 30)
		}
	})
	b.Run("again", func(b *testing.B) {
		Set(text, 116, 30)
		for b.Loop() {
			Set(text, 116, 30)
		}
	})
}

// An f keeps its hook at the smallest sizes, to the right of its stem and as far
// as its bar: without it “before” reads as “betore”.
func TestSmallFKeepsItsHook(t *testing.T) {
	Set("f", 20, 20)
	for size := least; size <= least+1; size++ {
		f := thePress.stamp('f', thePress.face.scale(size))
		top := f.pixels[0]
		if !top[len(top)-1] {
			t.Errorf("%d pixels high, the hook of an f ends early: %v", size, top)
		}
	}
}

// Texts that are alike have one size, at which each fits that fits at all, and no larger
// one is possible.
func TestAlikeIsTheLargestSizeForAll(t *testing.T) {
	for _, w := range []int{56, 76, 116, 148} {
		for h := 4; h <= 40; h += 6 {
			size, highest := Alike(texts, w, h)
			larger, rows := false, 0
			for _, text := range texts {
				if _, ok := Set(text, w, h); !ok {
					continue
				}
				lines, ok := Style{Size: size}.Set(text, w, h)
				if !ok {
					t.Errorf("%q does not fit into %d×%d at the common size %d", text, w, h, size)
				}
				rows = max(rows, len(lines))
				_, ok = Style{Size: size + 1}.Set(text, w, h)
				larger = larger || !ok
			}
			if rows != highest {
				t.Errorf("in %d×%d the highest takes %d rows, and not %d", w, h, rows, highest)
			}
			if size > 0 && !larger {
				t.Errorf("in %d×%d all would fit at more than %d", w, h, size)
			}
		}
	}
	if size, _ := Alike([]string{"公", ""}, 76, 20); size != 0 {
		t.Errorf("what cannot be set has the size %d", size)
	}
}
