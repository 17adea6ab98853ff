package prompts

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"swotshop/files"
	"swotshop/workshop"
)

// testdata reads a file of this package's test data.
func testdata(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// wantFaults compares faults, as a person reads them, with what is expected.
func wantFaults(t *testing.T, faults []Fault, want []string) {
	t.Helper()
	var got []string
	for _, f := range faults {
		got = append(got, f.Error())
	}
	if !slices.Equal(got, want) {
		t.Errorf("faults:\n\t%s\nwant:\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
}

func TestGoodDeckIsReadAsWritten(t *testing.T) {
	deck, faults := CheckDeck("good.yaml", []byte(testdata(t, "good.yaml")))
	wantFaults(t, faults, nil)
	want := workshop.Deck{
		ID: "acme", Version: 2, Title: "Acme’s own",
		Scale: [5]string{"locked", "licensed few", "guided", "trusted", "empowered"},
		Session: workshop.Card{
			ID: "session", Question: "Where do we stand today?", Poles: [2]string{"Closed by default", "Open by default"},
		},
		Themes: []workshop.Theme{{ID: "X", Title: "Everything"}},
		Cards: []workshop.Card{{
			ID: "on", Theme: "X", Source: "Acme", Question: "May we?", FollowUps: []string{"Who says so?"},
			Poles: [2]string{"No", "Yes"}, Twist: "Somebody already did.", Note: "Listen.", Law: []string{"LAW"},
		}, {
			ID: "2", Question: "Shall we?", FollowUps: []string{"Why: tell us", "2026"}, Poles: [2]string{"No", "Yes"},
		}},
		Law: map[string]string{"LAW": "Not verified."},
	}
	if got := fmt.Sprintf("%+v", deck); got != fmt.Sprintf("%+v", want) {
		t.Errorf("deck:\n%s\nwant:\n%+v", got, want)
	}
}

func TestAllFaultsAreReportedInLineOrder(t *testing.T) {
	_, faults := CheckDeck("many.yaml", []byte(testdata(t, "many-faults.yaml")))
	wantFaults(t, faults, []string{
		`many.yaml:1: id: "many faults" is not a valid id: use 1 to 40 letters, digits and dashes`,
		`many.yaml:1: title: missing`,
		`many.yaml:2: version: must be a whole number, 1 or more, but is "0"`,
		`many.yaml:3: titel: unknown field; expected: id, version, title, language, scale, session, themes, first, cards, law, words, triggers, objections, guardrails, agendas`,
		`many.yaml:4: scale: 4 entries; exactly 5 needed`,
		`many.yaml:10: session.question: empty`,
		`many.yaml:11: session.poles: must be a mapping (name: value), but is a list`,
		`many.yaml:15: themes[2].id: "x" is already used on line 13`,
		`many.yaml:19: cards[1].theme: there is no theme "Y" in themes`,
		`many.yaml:20: cards[1].question: 94 characters; at most 90 allowed`,
		`many.yaml:21: cards[1].follow_ups: 0 entries; at least 1 needed`,
		`many.yaml:25: cards[1].poles.perhaps: unknown field; expected: control, empowerment`,
		`many.yaml:26: cards[1].law[1]: there is no text for "GONE" in law`,
		`many.yaml:27: cards[2].id: missing`,
		`many.yaml:28: cards[2].question: must be text, but is a list`,
		`many.yaml:30: cards[2].follow_ups[1]: must be text, but is a mapping: put text that contains a colon in double quotes`,
		`many.yaml:31: cards[2].follow_ups[2]: control or invisible character U+202E: delete it`,
		`many.yaml:32: cards[2].poles.empowerment: missing`,
		`many.yaml:34: cards[3].id: "c1" is already used on line 18`,
		`many.yaml:36: cards[3].question: duplicate, first on line 35`,
		`many.yaml:37: cards[3].follow_ups: must be a list (one entry after each dash), but is text`,
		`many.yaml:39: cards[4].id: "Session" is reserved for the session’s own card: choose another id`,
		`many.yaml:43: cards[5]: must be a mapping (name: value), but is text`,
		`many.yaml:45: law."a b": not a valid law key: use 1 to 12 letters, digits and dashes`,
		`many.yaml:46: law.OK: empty`,
	})
}

// TestOneFault changes one thing in the good deck at a time.
func TestOneFault(t *testing.T) {
	long := strings.Repeat("é", 91)
	for _, c := range []struct{ name, old, new, want string }{
		{"no version", "version: 2\n", "", "2: version: missing"},
		{"negative version", "version: 2", "version: -1", `3: version: must be a whole number, 1 or more, but is "-1"`},
		{"version in words", "version: 2", "version: two", `3: version: must be a whole number, 1 or more, but is "two"`},
		{"version too large to count", "version: 2", "version: 99999999999999999999", `3: version: must be a whole number, 1 or more, but is "99999999999999999999"`},
		{"version as a list", "version: 2", "version: [2]", `3: version: must be text, but is a list`},
		{"nothing behind the name", `title: "Acme’s own"`, "title:", "4: title: empty"},
		{"title of blanks", `title: "Acme’s own"`, `title: "  "`, "4: title: empty"},
		{"six steps", "trusted, empowered", "trusted, empowered, free", "5: scale: 6 entries; exactly 5 needed"},
		{"long step", "licensed few", "licensed few only", "5: scale[2]: 17 characters; at most 14 allowed"},
		{"unknown in session", "session:\n", "session:\n  id: session\n", "7: session.id: unknown field; expected: question, poles, note"},
		{"long question", "May we?", long, "18: cards[1].question: 91 characters; at most 90 allowed"},
		{"long follow-up", "Who says so?", long, "20: cards[1].follow_ups[1]: 91 characters; at most 90 allowed"},
		{"long pole", `control: "No"` + "\n      e", `control: "` + long[:122] + `"` + "\n      e", "22: cards[1].poles.control: 61 characters; at most 60 allowed"},
		{"long twist", "already did", long + long, "24: cards[1].twist: 192 characters; at most 180 allowed"},
		{"seven follow-ups", `["Why: tell us", 2026]`, "[a, b, c, d, e, f, g]", "31: cards[2].follow_ups: 7 entries; at most 6 allowed"},
		{"colon in brackets", `["Why: tell us", 2026]`, "[Why: tell us, 2026]", "31: cards[2].follow_ups[1]: must be text, but is a mapping: put text that contains a colon in double quotes"},
		{"empty cards", "law:\n", "  -\nlaw:\n", "33: cards[3]: must be a mapping (name: value), but is empty"},
		{"themes as a text", "themes:\n  - id: X\n    title: \"Everything\"\n", "themes: X\n", `11: themes: must be a list (one entry after each dash), but is text|14: cards[1].theme: there is no theme "X" in themes`},
		{"no themes at all", "themes:\n  - id: X\n    title: \"Everything\"\n", "", `13: cards[1].theme: there is no theme "X" in themes`},
		{"id with a blank", "id: on", "id: on and off", `15: cards[1].id: "on and off" is not a valid id: use 1 to 12 letters, digits and dashes`},
		{"long id", "id: on", "id: abcdefghijklm", `15: cards[1].id: "abcdefghijklm" is not a valid id: use 1 to 12 letters, digits and dashes`},
		{"id with a point", "id: 2", "id: 2.5", `29: cards[2].id: "2.5" is not a valid id: use 1 to 12 letters, digits and dashes`},
		{"the session's id", "id: 2", "id: session", `29: cards[2].id: "session" is reserved for the session’s own card: choose another id`},
		{"law key without text", "[LAW]", "[LAW, LAX]", `28: cards[1].law[2]: there is no text for "LAX" in law`},
		{"raw bidi character", "Listen.", "Lis\u202eten.", "27: control or invisible character U+202E: delete it"},
		{"raw escape sequence in a comment", "# The", "# \x1b[31mThe", "1: control or invisible character U+001B: delete it"},
		{"spelt-out bell and bidi", "Listen.", `Li\as\u2066ten.`, "27: cards[1].note: control or invisible character U+0007, U+2066: delete it"},
		{"not UTF-8", "Listen.", "L\xfcsten.", "27: not UTF-8 from here on: save the file as UTF-8"},
		{"anchor", `"Listen."`, `&a "Listen."`, "27: cards[1].note: must be text, but is an anchor (&), which is not supported: write it out"},
		{"alias", `"Listen."`, `*a`, "27: cards[1].note: must be text, but is an alias (*), which is not supported: write it out"},
		{"tag", `"Listen."`, `!!str x`, "27: cards[1].note: must be text, but is a tag (!), which is not supported: put text that begins with ! in double quotes"},
		{"merge", "  LAW:", "  <<: *a\n  LAW:", `34: law."<<": not a valid law key: use 1 to 12 letters, digits and dashes|34: law."<<": must be text, but is an alias (*), which is not supported: write it out`},
		{"unsafe name", "    note:", `    "no` + "\\u202e" + `te": x` + "\n    note:", `27: cards[1]."no\u202ete": unknown field; expected: id, theme, source, question, follow_ups, poles, twist, note, law`},
		{"second document", "law:\n", "---\nlaw:\n", `28: cards[1].law[1]: there is no text for "LAW" in law|34: a second document starts here: a file holds one, with no --- line inside`},
		{"colon without quotes", `"May we?"`, "So: may we?", "18: invalid YAML: a colon inside text, or wrong indentation: put text that contains a colon in double quotes"},
		{"quote not closed", `"May we?"`, `"May we?`, "20: invalid YAML: text after a closing quote, or an earlier quote is not closed; inside text write ”"},
		{"tab as indent", "    question: \"May", "\tquestion: \"May", "18: invalid YAML: a tab: indent with spaces only"},
		{"bracket not closed", "[LAW]", "[LAW", "29: invalid YAML: a bracket is not closed, here or further up"},
		{"mark at the start", `"Listen."`, "@all", "27: invalid YAML: text that begins with @ or ` needs double quotes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			good := testdata(t, "good.yaml")
			bad := strings.Replace(good, c.old, c.new, 1)
			if bad == good {
				t.Fatalf("%q is not in the good deck", c.old)
			}
			_, faults := CheckDeck("my.yaml", []byte(bad))
			var want []string
			for w := range strings.SplitSeq(c.want, "|") {
				want = append(want, "my.yaml:"+w)
			}
			wantFaults(t, faults, want)
		})
	}
}

func TestFilesThatAreNotDecks(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"nothing", "", "x.yaml:1: empty: only spaces and comments"},
		{"only comments", "# a\n\n# b\n", "x.yaml:1: empty: only spaces and comments"},
		{"a text", "hello", "x.yaml:1: must be a mapping (name: value), but is text"},
		{"a list", "- a\n- b\n", "x.yaml:1: must be a mapping (name: value), but is a list"},
		{"too large", strings.Repeat("# a comment\n", 90_000), "x.yaml: larger than 1048576 bytes: too large"},
		{"a name of several lines", "? id\n: x\n", "x.yaml:1: multi-line names (“?”) are not supported: write name: value"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, faults := CheckDeck("x.yaml", []byte(c.data))
			wantFaults(t, faults, []string{c.want})
		})
	}
}

// TestOtherEncodings are named, with a mark at the beginning and without one.
func TestOtherEncodings(t *testing.T) {
	good := testdata(t, "good.yaml")
	for name, width := range map[string]int{"UTF-16": 2, "UTF-32": 4} {
		for _, mark := range []string{"", "\ufeff"} {
			for _, little := range []bool{false, true} {
				var data []byte
				for _, r := range mark + good { // all within the first 65,536 characters
					char := make([]byte, width)
					if char[width-2], char[width-1] = byte(r>>8), byte(r); little {
						slices.Reverse(char)
					}
					data = append(data, char...)
				}
				_, faults := CheckDeck("x.yaml", data)
				wantFaults(t, faults, []string{"x.yaml:1: " + name + ", not UTF-8: save the file as UTF-8"})
			}
		}
	}
	for _, data := range []string{"", "\x00", "a\x00", "\x00\x00\x00\x00", "id: \x00x", "a\x00\x00a", good, "\ufeff" + good, "ÿþ"} {
		if got := files.Encoding([]byte(data)); got != "" {
			t.Errorf("%.20q is taken for %s", data, got)
		}
	}
}

// TestHostileFiles holds files made to hang or crash a YAML reader. Each must
// be refused; that the test ends at all is half of it.
func TestHostileFiles(t *testing.T) {
	many := func(s string) string { return strings.Repeat(s, (maxFile-100)/len(s)) }
	var names, steps strings.Builder
	for i := 0; names.Len() < maxFile-100; i++ {
		fmt.Fprintf(&names, "k%d: v\n", i)
	}
	for i := 0; steps.Len() < maxFile-2000; i++ {
		fmt.Fprintf(&steps, "%sa:\n", strings.Repeat(" ", i))
	}
	for _, c := range []struct{ name, data, want string }{
		{"brackets", many("["), "more than 10 nested brackets"},
		{"brackets over lines", many("[\n"), "more than 10 nested brackets"},
		{"braces", many("{a: "), "more than 10 nested brackets"},
		{"dashes", many("- "), "nested too deeply"},
		{"steps", steps.String(), "nested too deeply"},
		{"names", names.String(), "more than 30000 names, values and comments"},
		{"tags", many("!a\n"), "more than 30000 names, values and comments"},
		{"anchors", many("&a "), "more than 30000 names, values and comments"},
		{"comments", many("#\n"), "more than 30000 names, values and comments"},
		{"ampersands", many("&"), "more than 30000 names, values and comments"},
		{"brackets in pairs", many("{}"), "more than 30000 names, values and comments"},
		{"exclamations", many("!"), "more than 100000 colons, dashes, # and other signs"},
		{"documents", many("---\n"), "more than 30000 names, values and comments"},
		{"a billion laughs", laughs(), "must be text, but is an anchor"},
		{"an alias to itself", "id: &a [*a]\n", "must be text, but is an anchor"},
		{"one endless line", many("x"), "must be a mapping"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, faults := CheckDeck("x.yaml", []byte(c.data))
			if runtime.ReadMemStats(&after); after.TotalAlloc-before.TotalAlloc > 100<<20 {
				t.Errorf("it took %d MiB of memory", (after.TotalAlloc-before.TotalAlloc)>>20)
			}
			if len(faults) == 0 || !strings.Contains(fmt.Sprint(faults), c.want) {
				t.Errorf("faults %.300v, want %q among them", faults, c.want)
			}
		})
	}
}

// laughs is a note that would expand to ten to the power of nine laughs.
func laughs() string {
	var b strings.Builder
	b.WriteString("title: &a0 \"ha\"\n")
	for i := 1; i < 10; i++ {
		fmt.Fprintf(&b, "law%d: &a%d [%s*a%d]\n", i, i, strings.Repeat(fmt.Sprintf("*a%d, ", i-1), 9), i-1)
	}
	return b.String() + "note: *a9\n"
}

func TestTooManyCardsAndFaultsAreCutShort(t *testing.T) {
	good := testdata(t, "good.yaml")
	cards := strings.Repeat("  - {}\n", maxCards+1)
	_, faults := CheckDeck("my.yaml", []byte(strings.Replace(good, "cards:\n", "cards:\n"+cards, 1)))
	if len(faults) != maxFaults+1 {
		t.Fatalf("%d faults, want %d and one that counts the rest", len(faults), maxFaults)
	}
	if want := "my.yaml:14: cards: 203 entries; at most 200 allowed"; faults[0].Error() != want {
		t.Errorf("first fault %q, want %q", faults[0].Error(), want)
	}
	// 200 cards that each lack four names, and the line that says too many.
	if want := "my.yaml:81: 401 more problems from here on: fix those above first"; faults[maxFaults].Error() != want {
		t.Errorf("last fault %q, want %q", faults[maxFaults].Error(), want)
	}
}

func TestLineEndsAndByteOrderMarkDoNotMatter(t *testing.T) {
	good := testdata(t, "good.yaml")
	deck, _ := CheckDeck("good.yaml", []byte(good))
	windows, faults := CheckDeck("good.yaml", []byte("\ufeff"+strings.ReplaceAll(good, "\n", "\r\n")))
	wantFaults(t, faults, nil)
	if fmt.Sprint(deck) != fmt.Sprint(windows) {
		t.Errorf("read as\n%v\nnot as\n%v", windows, deck)
	}
}

func TestAFaultShowsNoRawText(t *testing.T) {
	f := Fault{File: "a\x1b[2Jb.yaml", Line: 3, Field: "id", Problem: "missing"}
	if want := `"a\x1b[2Jb.yaml":3: id: missing`; f.Error() != want || f.String() != want {
		t.Errorf("%q, want %q", f.Error(), want)
	}
	if got, want := quote(strings.Repeat("a\x07", 40)), `"`+strings.Repeat(`a\a`, 20)+`…"`; got != want {
		t.Errorf("quoted %s, want %s", got, want)
	}
}

// TestTheLargestDeckIsAccepted guards the limits against hostile files: they
// must not stand in the way of a deck that is as full as a deck may be.
func TestTheLargestDeckIsAccepted(t *testing.T) {
	var cards strings.Builder
	text := strings.Repeat("é", workshop.MaxPole)
	for i := range maxCards {
		fmt.Fprintf(&cards, "  - id: C%d\n    theme: X\n    source: %s\n    question: %s\n    follow_ups:\n", i, text, text)
		cards.WriteString(strings.Repeat("      - "+text+"\n", workshop.MaxFollowUps))
		fmt.Fprintf(&cards, "    poles:\n      control: %s\n      empowerment: %s\n", text, text)
		fmt.Fprintf(&cards, "    twist: >-\n      %s\n    note: >-\n      %s\n    law: [%sLAW]\n", text, text, strings.Repeat("LAW, ", 9))
	}
	head, rest, _ := strings.Cut(testdata(t, "good.yaml"), "cards:\n")
	_, law, _ := strings.Cut(rest, "law:\n")
	deck, faults := CheckDeck("large.yaml", []byte(head+"cards:\n"+cards.String()+"law:\n"+law))
	wantFaults(t, faults, nil)
	if len(deck.Cards) != maxCards {
		t.Errorf("%d cards, want %d", len(deck.Cards), maxCards)
	}
}
