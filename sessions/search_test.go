package sessions_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"swotshop/e2e/hostile"
	"swotshop/sessions"
	"swotshop/workshop"
)

// libraryOf makes a library with one session whose items have these texts.
func libraryOf(t testing.TB, texts ...string) *sessions.Library {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	events := s.do(opening("s"))
	for _, text := range texts {
		events = append(events, s.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: text})...)
	}
	must(t, lib.Append(ctx, "s", events))
	return lib
}

// marked shows a hit with its marks in brackets.
func marked(h workshop.Hit) string {
	var b strings.Builder
	at := 0
	for _, m := range h.Marks {
		b.WriteString(h.Text[at:m[0]] + "[" + h.Text[m[0]:m[1]] + "]")
		at = m[1]
	}
	return b.String() + h.Text[at:]
}

// searched are the texts of the items that TestSearch looks through.
var searched = []string{
	"Über uns reden sie schlecht", "uber-cool is not a strategy", "Nobody may approve a reply", "A reply needs approval",
	"R&D tweets about C++", "日本語のブログを書く", "Launch 🚀 soon", "Launch🥰now", "100% of 50_000 fans", "A quote: \"buy\"",
	"naïve façade Straße", "don’t retweet; don't", "ÇA VA", "Сегодня Ёлка", "ภาษาไทยสวย", "한국어를 배우다", "x AND y OR z NOT w NEAR v",
	"Twitter日本", "e\u0301clair im Café", "😀", "Ελλάδα", "back\\slash", "__init__",
}

// finds is what typed words find, with the marks in brackets.
var finds = map[string][]string{
	"uber":                         {"[Über] uns reden sie schlecht", "[uber]-cool is not a strategy"},
	"ÜBER":                         {"[Über] uns reden sie schlecht", "[uber]-cool is not a strategy"},
	"u\u0308ber":                   {"[Über] uns reden sie schlecht", "[uber]-cool is not a strategy"},
	"reply":                        {"Nobody may approve a [reply]", "A [reply] needs approval"},
	"appro":                        {"Nobody may [approve] a reply", "A reply needs [approval]"},
	"appro reply":                  nil, // only the last word may be cut short
	"reply appro":                  {"Nobody may [approve] a [reply]", "A [reply] needs [approval]"},
	"reply nobody":                 {"[Nobody] may approve a [reply]"},
	"reply nothing":                nil,
	"  reply   nobody  ":           {"[Nobody] may approve a [reply]"},
	"reply reply REPLY":            {"Nobody may approve a [reply]", "A [reply] needs approval"},
	"r&d":                          {"[R]&[D] tweets about C++"},
	"d&r":                          nil,
	"c++":                          {"R&D tweets about [C++]"},
	"日本":                           {"[日本]語のブログを書く", "Twitter[日本]"},
	"ブログ":                          {"日本語の[ブログ]を書く"},
	"日本 書":                         {"[日本]語のブログを[書]く"},
	"twitter日":                     {"[Twitter日]本"},
	"ไทย":                          {"ภาษา[ไทย]สวย"},
	"국어":                           {"한[국어]를 배우다"},
	"🚀":                            {"Launch [🚀] soon"},
	"launch 🚀":                     {"[Launch] [🚀] soon"},
	"🥰":                            {"Launch[🥰]now"},
	"😀":                            {"[😀]"},
	"%":                            {"100[%] of 50_000 fans"},
	"100%":                         {"[100]% of 50_000 fans"},
	"50_000":                       {"100% of [50]_[000] fans"},
	"_":                            {"100% of 50[_]000 fans", "[__]init[__]"},
	"\\":                           {"back[\\]slash"},
	`"`:                            {"A quote: [\"]buy[\"]"},
	`"buy"`:                        {"A quote: \"[buy]\""},
	`"reply nobody"`:               {"[Nobody] may approve a [reply]"},
	"reply -nobody":                {"[Nobody] may approve a [reply]"},
	"reply - nobody":               {"[Nobody] may approve a [reply]"},
	"naive facade":                 {"[naïve] [façade] Straße"},
	"straße":                       {"naïve façade [Straße]"},
	"STRASSE":                      {"naïve façade [Straße]"},
	"ｓｔｒａß":                        {"naïve façade [Straße]"},
	"don't":                        {"[don]’[t] retweet; [don]'[t]"}, // ’ and ' both part words
	"dont":                         {"[don’t] retweet; [don't]"},
	"ubercool is":                  {"[uber-cool] [is] not a strategy"},
	"uber‑cool":                    {"[uber]-[cool] is not a strategy"},
	"елка":                         {"Сегодня [Ёлка]"},
	"ёлка":                         {"Сегодня [Ёлка]"},
	"ελλαδα":                       {"[Ελλάδα]"},
	"ﾌﾞﾛｸﾞ":                        {"日本語の[ブログ]を書く"},
	"ΕΛΛΆΔΑ":                       {"[Ελλάδα]"},
	"eclair":                       {"[éclair] im Café"},
	"x AND y":                      {"[x] [AND] [y] OR z NOT w NEAR v"},
	"z OR x":                       {"[x] AND y [OR] [z] NOT w NEAR v"},
	"x NEAR/2 v":                   nil,
	"NOT":                          {"uber-cool is [not] a strategy", "x AND y OR z [NOT] w NEAR v"},
	"text:reply":                   nil,
	"rep*":                         {"Nobody may approve a [reply]", "A [reply] needs approval"},
	"(reply":                       {"Nobody may approve a [reply]", "A [reply] needs approval"},
	"nordwind":                     {"[Nordwind] AG"},
	"\x1b[31mreply\x1b[0m":         {"Nobody may approve a [reply]", "A [reply] needs approval"},
	"":                             nil,
	"   ":                          nil,
	"!!!":                          nil,
	"'; DROP TABLE event; --":      nil,
	strings.Repeat("reply ", 2000): {"Nobody may approve a [reply]", "A [reply] needs approval"},
	strings.Repeat("x", 10000):     nil,
	strings.Repeat("a-", 5000):     nil,
	manyWords(5000):                nil,
	strings.Repeat("日", 10000):     nil,
	strings.Repeat("%", 10000):     nil,
}

func TestSearch(t *testing.T) {
	lib := libraryOf(t, searched...)
	for typed, want := range finds {
		hits, err := lib.Search(ctx, typed)
		if err != nil {
			t.Errorf("%.40q: %v", typed, err)
			continue
		}
		got := map[string]bool{}
		for _, h := range hits {
			got[marked(h)] = true
		}
		wanted := map[string]bool{}
		for _, w := range want {
			wanted[workshop.Clean(w)] = true
		}
		if !reflect.DeepEqual(got, wanted) {
			t.Errorf("%.40q finds %q, want %q", typed, keysOf(got), keysOf(wanted))
		}
	}
}

func keysOf(m map[string]bool) (list []string) {
	for k := range m {
		list = append(list, k)
	}
	return list
}

func manyWords(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "w%d ", i)
	}
	return b.String()
}

// Newest session first, then in the order of the session's entries, whatever
// the order in which things were written.
func TestSearchOrder(t *testing.T) {
	lib := openIn(t, t.TempDir())
	for _, s := range []struct{ id, date string }{{"mid", "2026-02-02"}, {"new", "2026-03-03"}, {"old", "2026-01-01"}} {
		scribe := newScribe(s.id)
		lease := claim(t, lib, s.id)
		must(t, lease.Append(ctx, scribe.do(dated(s.id, "Client needle", s.date))))
		for _, intent := range []workshop.Intent{
			workshop.AddRemark{Topic: workshop.Dissent, Text: "remark needle"},
			workshop.AddItem{Quadrant: workshop.Threats, Text: "item1 needle"},
			workshop.AddItem{Quadrant: workshop.Strengths, Text: "item2 needle"},
			workshop.GiveEvidence{Item: "i2", Evidence: "evidence needle"},
			workshop.AddItem{Quadrant: workshop.Strengths, Text: "item3"},
			workshop.EditItem{Item: "i4", Text: "item3 needle"},
		} {
			must(t, lease.Append(ctx, scribe.do(intent)))
		}
		must(t, lease.Release(ctx))
	}
	check := func() {
		t.Helper()
		hits, err := lib.Search(ctx, "NEEDLE")
		must(t, err)
		var got []string
		for _, h := range hits {
			got = append(got, h.Session.ID+" "+strings.TrimSuffix(h.Text, " needle")+" "+h.What)
		}
		var want []string
		for _, id := range []string{"new", "mid", "old"} {
			for _, e := range []string{ // and not the client's name, which is in the session's line
				"item1 Threats", "evidence evidence for T1", "item2 Strengths", "item3 Strengths", "remark dissent",
			} {
				want = append(want, id+" "+e)
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	check()
	must(t, lib.Rebuild(ctx))
	check()
}

// When there are too many, those of the newest sessions are shown.
func TestSearchLimit(t *testing.T) {
	lib := openIn(t, t.TempDir())
	for n, date := range []string{"2026-03-01", "2026-01-01", "2026-02-01"} {
		s := newScribe(fmt.Sprint("s", n))
		events := s.do(dated(s.id, "Client", date))
		for range 300 {
			events = append(events, s.do(workshop.AddItem{Quadrant: workshop.Threats, Text: "needle 針 " + s.text()})...)
		}
		must(t, lib.Append(ctx, s.id, events))
	}
	for _, typed := range []string{"needle", "needl", "針", "needle 針"} {
		hits, err := lib.Search(ctx, typed)
		must(t, err)
		count := map[string]int{}
		for i, h := range hits {
			count[h.Session.ID]++
			if len(h.Marks) == 0 {
				t.Errorf("hit %d has no marks", i)
			}
		}
		if want := map[string]int{"s0": 300, "s2": 200}; len(hits) != sessions.SearchLimit || !reflect.DeepEqual(count, want) {
			t.Errorf("%s: %v", typed, count)
		}
	}
}

// Nothing that can be typed is an error, or a mark out of place.
func FuzzSearch(f *testing.F) {
	lib := libraryOf(f, append(hostile.Packed(workshop.MaxText, workshop.Clean, workshop.Length),
		"Über R&D and \"quotes\" 100%", "日本語 🚀 rockets", "plain words (in) brackets*")...)
	for _, typed := range []string{
		"uber", `"`, `"a`, `a"`, "*", "a*", "AND", "a AND", "(", ")", "NEAR/1", "-a", "a:b", "^a", "🚀", "日本", "\x00", "\xff", "%_\\", "{", "a OR b",
	} {
		f.Add(typed)
	}
	for _, raw := range hostile.Raw() {
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		hits, err := lib.Search(ctx, typed)
		if err != nil {
			t.Fatalf("%q: %v", typed, err)
		}
		for _, h := range hits {
			end := -1
			for _, m := range h.Marks {
				if m[0] <= end || m[1] <= m[0] || m[1] > len(h.Text) || !utf8.ValidString(h.Text[m[0]:m[1]]) {
					t.Fatalf("%q: marks %v in %q", typed, h.Marks, h.Text)
				}
				end = m[1]
			}
			if found := hostile.Unclean(h.Text); len(found) > 0 {
				t.Fatalf("%q finds %v", typed, found)
			}
			if len(h.Marks) == 0 {
				t.Fatalf("%q finds %q and shows nothing", typed, h.Text)
			}
		}
	})
}

// A word that is in an entry is found, whatever else is in it.
func TestEveryWordIsFound(t *testing.T) {
	lib := openIn(t, t.TempDir())
	s := newScribe("s")
	events := s.do(opening("s"))
	for range 100 {
		events = append(events, s.do(s.item())...)
	}
	must(t, lib.Append(ctx, "s", events))
	for _, e := range s.log.State().Entries() {
		for _, word := range append(strings.Fields(e.Text), e.Text) {
			hits, err := lib.Search(ctx, strings.ToUpper(word))
			must(t, err)
			found := false
			for _, h := range hits {
				found = found || h.Text == e.Text
			}
			if !found {
				t.Errorf("%q is not found by %q", e.Text, word)
			}
		}
	}
}

// big is a library of 100 sessions with 1,000 items each.
func big(b *testing.B) (*sessions.Library, time.Duration) {
	lib := openIn(b, b.TempDir())
	began := time.Now()
	for n := range 100 {
		s := seededScribe(fmt.Sprint("s", n), uint64(n))
		s.do(dated(s.id, "Client", fmt.Sprintf("2026-01-%02d", 1+n%28)))
		for range 1000 {
			s.do(s.item())
		}
		must(b, lib.Import(ctx, s.log))
	}
	return lib, time.Since(began)
}

// BenchmarkSearch searches 100,000 items, each time beside the bare question
// to the index that returns the same texts. The goal is ratio ≤ 2.
func BenchmarkSearch(b *testing.B) {
	lib, _ := big(b)
	for _, c := range []struct{ name, typed, match string }{
		{"rare", "entry777 budget", `"entry777" "budget*"`},
		{"hundred", "entry500", `"entry500*"`},
		{"two-words", "competitor naive", `"competitor" "naive*"`},
		{"common", "customers", `"customers*"`},
	} {
		b.Run(c.name, func(b *testing.B) {
			var ours, docids, texts []time.Duration
			var hits []workshop.Hit
			var matches int
			for range b.N {
				start := time.Now()
				var err error
				hits, err = lib.Search(ctx, c.typed)
				must(b, err)
				ours = append(ours, time.Since(start))
				start = time.Now()
				matches = sessions.BareSearch(b, lib, "SELECT docid, '' FROM entry_fts WHERE entry_fts MATCH ?", c.match)
				docids = append(docids, time.Since(start))
				start = time.Now()
				sessions.BareSearch(b, lib, "SELECT docid, words FROM entry_fts WHERE entry_fts MATCH ?", c.match)
				texts = append(texts, time.Since(start))
			}
			b.ReportMetric(float64(len(hits)), "hits")
			b.ReportMetric(float64(matches), "matches")
			b.ReportMetric(float64(median(ours).Microseconds()), "search-µs")
			b.ReportMetric(float64(median(docids).Microseconds()), "bare-docid-µs")
			b.ReportMetric(float64(median(texts).Microseconds()), "bare-text-µs")
			b.ReportMetric(float64(median(ours))/float64(median(texts)), "ratio-text")
			b.ReportMetric(float64(median(ours))/float64(median(docids)), "ratio-docid")
		})
	}
}

// BenchmarkSearchPiece looks through 100,000 items without the index.
func BenchmarkSearchPiece(b *testing.B) {
	lib, _ := big(b)
	for b.Loop() {
		_, err := lib.Search(ctx, "日本語")
		must(b, err)
	}
}
