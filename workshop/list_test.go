package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"swotshop/workshop"
)

// told is a list in a few words, an entry a line: “2 S legal Nobody knows”.
func told(l workshop.List) string {
	var b strings.Builder
	for _, e := range l.Entries {
		switch e.Kind {
		case workshop.EntryHeading:
			fmt.Fprintf(&b, "%d #\n", e.At)
		case workshop.EntryItem:
			fmt.Fprintf(&b, "%d %s %s\n", e.At, strings.TrimSpace(string(e.Quadrant)+" "+string(e.Function)), e.Text)
		default:
			fmt.Fprintf(&b, "%d %s %s\n", e.At, e.Kind, e.Text)
		}
	}
	return b.String()
}

func TestAListIsReadAsItems(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"headings of Markdown", "# SWOT of Acme\n\n### Strengths\n- Known\n### 2. Weaknesses (internal)\n- Slow\n## Our opportunities\n- New\n## ⚡ THREATS ⚡\n- Leaks\n",
			"1 #\n3 #\n4 S Known\n5 #\n6 W Slow\n7 #\n8 O New\n9 #\n10 T Leaks\n"},
		{"names alone", "Strengths\nKnown\nweakness\nSlow\nTHREATS:\nLeaks\n", "1 #\n2 S Known\n3 #\n4 W Slow\n5 #\n6 T Leaks\n"},
		{"bold print", "**Strengths**\n**Known**: in the region\n**Our threats:**\nLeaks\n", "1 #\n2 S Known: in the region\n3 #\n4 T Leaks\n"},
		{"bullets", "Threats\n- a\n* b\n• c\n– d\n+ e\n  ◦ f\no\tg\n•\th\n> - i\n- [ ] j\n- [x] k\n",
			"1 #\n2 T a\n3 T b\n4 T c\n5 T d\n6 T e\n7 T f\n8 T g\n9 T h\n10 T i\n11 T j\n12 T k\n"},
		{"numbers", "Threats\n1. a one\n2) two\n(3) three\n1.2. four\nd) five\n3.5 % growth\n2025. a year\n", "1 #\n2 T a one\n3 T two\n4 T three\n5 T four\n6 T five\n7 T 3.5 % growth\n8 T 2025. a year\n"},
		{"functions", "## Weaknesses\n- legal: nobody knows\n- MKT: late\n- Market: it shrinks\n### Finance\n- dear\n- it: old\n## Strengths\n- cheap\n",
			"1 #\n2 W legal nobody knows\n3 W marketing late\n4 W Market: it shrinks\n5 #\n6 W finance dear\n7 W it old\n8 #\n9 S cheap\n"},
		{"as lines are typed", "w legal: nobody knows\ns fast\nThreat: leaks\nO time é pequeno\n", "1 W legal nobody knows\n2 S fast\n3 T leaks\n4 refused O time é pequeno\n"},
		{"a letter is a word under a heading", "Weaknesses\n- o time é pequeno\n- s\n", "1 #\n2 W o time é pequeno\n3 W s\n"},
		{"lines broken to fit a page", "Strengths\n- Known in\n  the region\n\tand beyond\n- Old\n\n  apart\n", "1 #\n2 S Known in the region and beyond\n5 S Old\n7 S apart\n"},
		{"other headings", "## Strengths\n- Known\n#### Details\n- Old\n## Lunch\n- at one\n- Threats: leaks\n## Weaknesses\n- slow\n",
			"1 #\n2 S Known\n3 #\n4 S Old\n5 #\n6 refused at one\n7 T leaks\n8 #\n9 W slow\n"},
		{"rules", "Threats\n=======\nLeaks\n---\n* * *\n", "1 #\n2 #\n3 T Leaks\n4 #\n5 #\n"},
		{"carriage returns", "\ufeffThreats\rLeaks\r\nRivals", "1 #\n2 T Leaks\n3 T Rivals\n"},
		{"doubles", "Threats\nA leak.\nRivals\n- a LEAK\nStrengths\nA leak\nThreats\n???\n!!!\nÜber uns\nUBER UNS\n",
			"1 #\n2 T A leak.\n3 T Rivals\n4 twin a LEAK\n5 #\n6 S A leak\n7 #\n8 T ???\n9 T !!!\n10 T Über uns\n11 twin UBER UNS\n"},
		{"already on the board", "Strengths\nthe item number S1!\n", "1 #\n2 twin the item number S1!\n"},
		{"too long", "Threats\n" + strings.Repeat("x", 281) + "\nLeaks\n", "1 #\n2 refused " + strings.Repeat("x", 281) + "\n3 T Leaks\n"},
		{"a table with a column for each", "| Strengths | Weaknesses |\n|---|---|\n| fast<br>- open | slow \\| dear |\n| **Opportunities** | **Threats (outside)** |\n| new | legal: leaks |\n",
			"1 #\n2 #\n3 S fast\n3 S open\n3 W slow | dear\n4 #\n5 O new\n5 T legal leaks\n"},
		{"a table with a column for the quadrant", "Our list:\n\n| Quadrant | Item | Who |\n|:--|--|--|\n| S | fast | Bob |\n| | open | |\n| Threat | leaks | |\n| Luck | x | |\n",
			"1 refused Our list:\n3 #\n4 #\n5 S fast\n6 S open\n7 T leaks\n8 refused \n"},
		{"a table under a heading", "## Strengths\n| What | Why |\n|---|---|\n| fast | new tools |\n", "1 #\n2 #\n3 #\n4 S fast – new tools\n"},
		{"another tool’s file", "\"Type\",\"Created At\",\"Author\",\"Prompt\",\"Content\"\n\"Reflection\",\"2026-03-01T10:00:00Z\",\"A. Person\",\"Strengths\",\"Brand, known \"\"everywhere\"\"\"\n",
			"1 #\n2 S Brand, known \"everywhere\"\n"},
		{"semicolons and functions", "Quadrant;Function;Text\nStrength;legal;We know the law\nW;Warehouse;Late\n;it;The website\n", "1 #\n2 S legal We know the law\n3 W Warehouse: Late\n4 W it The website\n"},
		{"from a spreadsheet", "Strengths\tWeaknesses\tOpportunities\tThreats\nfast\tslow\tnew\tleaks\n\"a\nb\"\t\t\tx\n", "1 #\n2 S fast\n2 W slow\n2 O new\n2 T leaks\n3 S a\n3 S b\n4 T x\n"},
		{"rows without a head", "Strengths,Known\nThreats,\"Leaks, all\"\nThreats,Rivals\n", "1 S Known\n2 T Leaks, all\n3 T Rivals\n"},
		{"prose with commas", "Threats: rivals, leaks, rain\nStrengths, if any, are few\n", "1 T rivals, leaks, rain\n2 refused Strengths, if any, are few\n"},
	} {
		r := openRoom(t)
		r.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "The item number S1"})
		if got := told(r.state().ReadList(c.text, "")); got != c.want {
			t.Errorf("%s:\n%s\nis read as\n%swant\n%s", c.name, c.text, got, c.want)
		}
	}
}

func TestAListSaysWhyALineIsNotTaken(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: "Known"})
	l := r.state().ReadList("Nowhere\nStrengths\nKNOWN\nOld\nold\n"+strings.Repeat("x", 300)+"\n", "")
	var why []string
	for _, e := range l.NotTaken() {
		why = append(why, strconv.Itoa(e.At)+" "+e.Why)
	}
	requireEqual(t, "not taken", why, []string{
		"1 No heading above it names a quadrant.",
		"3 Already on the board: S1.", "5 The same as in line 4.", "6 Too long for an item: 300 characters, at most 280.",
	})
	l = r.state().ReadList("Prompt,Author,Content\nThreats,Bob,Leaks\n", "")
	requireEqual(t, "columns", l.Entries[0].Why, "Columns not used: Author.")
}

// scraps are what random lists are made of.
var scraps = []string{
	"# ", "## ", "- ", "* ", "1. ", "  ", "\t", "| ", " | ", ",", ";", ": ", "**", "\n", "\n", "\n", "---", "\"", "(", ")", "<br>",
	"Strengths", "weakness", "Threats:", "OPPORTUNITIES", "s ", "w", "legal: ", "Finance", "Text", "Quadrant", "fast", "slow", "é", "9", "…",
}

func randomList(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(40) {
		b.WriteString(scraps[r.IntN(len(scraps))])
	}
	return b.String()
}

var asciiWord = regexp.MustCompile(`[A-Za-z0-9]+`)

// requireNothingLost fails when a word of a text is in no entry, and when an item
// lacks a word of its line that chose nothing.
func requireNothingLost(t *testing.T, w *workshop.Workshop, text string, present workshop.Quadrant) {
	t.Helper()
	l := w.ReadList(text, present)
	there := map[string]bool{}
	for _, e := range l.Entries {
		for _, word := range asciiWord.FindAllString(e.Typed, -1) {
			there[word] = true
		}
		if e.Kind == workshop.EntryItem && (!e.Quadrant.Valid() || e.Text == "" || workshop.Length(e.Text) > workshop.MaxText || workshop.Clean(e.Text) != e.Text) {
			t.Fatalf("%q: an item that cannot be added: %+v", text, e)
		}
	}
	for _, word := range asciiWord.FindAllString(text, -1) {
		if !there[word] {
			t.Fatalf("%q: %q is in none of\n%s", text, word, told(l))
		}
	}
}

func TestNoWordOfAListIsLost(t *testing.T) {
	room := openRoom(t)
	for seed := range uint64(20_000) {
		r := rand.New(rand.NewPCG(seed, 12))
		requireNothingLost(t, room.state(), randomList(r), []workshop.Quadrant{"", workshop.Threats}[r.IntN(2)])
	}
}

// Only what chose the quadrant or the function, and bullets, are missing from an item.
func TestAnItemHasTheWordsOfItsLine(t *testing.T) {
	room := openRoom(t)
	for seed := range uint64(20_000) {
		r := rand.New(rand.NewPCG(seed, 13))
		text := strings.NewReplacer("|", "", ",", "", ";", "", "\t", " ").Replace(randomList(r))
		for _, e := range room.state().ReadList(text, workshop.Threats).Of(workshop.EntryItem) {
			spare := strings.ToLower(strings.Join([]string{e.Text, string(e.Quadrant), e.Quadrant.Name(), "weakness", e.Function.Name(), e.Function.Short()}, " "))
			for _, word := range asciiWord.FindAllString(e.Typed, -1) {
				if _, err := strconv.Atoi(word); err != nil && !strings.Contains(spare, strings.ToLower(word)) {
					t.Fatalf("seed %d: %q is read as %+v, without %q", seed, text, e, word)
				}
			}
		}
	}
}

func FuzzReadList(f *testing.F) {
	for _, s := range []string{"Strengths\n- fast\n", "| S | W |\n|--|--|\n| a | b |", "Prompt,Content\nThreats,\"a\nb\"", "a\tb\n\"", "\x1b[31m\n\u202e\n\xff"} {
		f.Add(s)
	}
	log := workshop.NewLog()
	stamps := &stamper{}
	if _, err := log.Do(openTest(), stamps.stamp()); err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		log.State().ReadList(text, workshop.Strengths)
		plain := strings.Map(func(r rune) rune { // where cleaning takes nothing away
			if r == '\n' || r == '\t' || r >= ' ' && r < utf8.RuneSelf-1 {
				return r
			}
			return ' '
		}, text)
		requireNothingLost(t, log.State(), plain, "")
	})
}
