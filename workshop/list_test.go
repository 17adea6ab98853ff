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
		case workshop.EntryTitle:
			fmt.Fprintf(&b, "%d title\n", e.At)
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
			"1 title\n3 #\n4 S Known\n5 #\n6 W Slow\n7 #\n8 O New\n9 #\n10 T Leaks\n"},
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
			"1 #\n2 S Known\n3 title\n4 S Old\n5 title\n6 refused at one\n7 T leaks\n8 #\n9 W slow\n"},
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
		{"a table under a heading", "## Strengths\n| What | Why |\n|---|---|\n| fast | new tools |\n", "1 #\n2 title\n3 #\n4 S fast – new tools\n"},
		{"another tool’s file", "\"Type\",\"Created At\",\"Author\",\"Prompt\",\"Content\"\n\"Reflection\",\"2026-03-01T10:00:00Z\",\"A. Person\",\"Strengths\",\"Brand, known \"\"everywhere\"\"\"\n",
			"1 #\n2 S Brand, known \"everywhere\"\n"},
		{"semicolons and functions", "Quadrant;Function;Text\nStrength;legal;We know the law\nW;Warehouse;Late\n;it;The website\n", "1 #\n2 S legal We know the law\n3 W Warehouse: Late\n4 W it The website\n"},
		{"from a spreadsheet", "Strengths\tWeaknesses\tOpportunities\tThreats\nfast\tslow\tnew\tleaks\n\"a\nb\"\t\t\tx\n", "1 #\n2 S fast\n2 W slow\n2 O new\n2 T leaks\n3 S a\n3 S b\n4 T x\n"},
		{"rows without a head", "Strengths,Known\nThreats,\"Leaks, all\"\nThreats,Rivals\n", "1 S Known\n2 T Leaks, all\n3 T Rivals\n"},
		{"prose with commas", "Threats: rivals, leaks, rain\nStrengths, if any, are few\n", "1 #\n1 T rivals, leaks, rain\n2 T Strengths, if any, are few\n"},

		{"names among other words", "Weaknesses\n- **Opportunity cost**\n- slow\n- **Weak threats management:**\n- law\n**Threat of the week**\n- late\n",
			"1 #\n2 W Opportunity cost\n3 W slow\n4 W Weak threats management:\n5 W law\n6 W Threat of the week\n7 W late\n"},
		{"text behind a heading", "## Strengths: the brand is known\n- team\nThreats – rivals hire\nleaks\n- Weakness: slow\n**Opportunities:** 1. new 2. near\n",
			"1 #\n1 S the brand is known\n2 S team\n3 #\n3 T rivals hire\n4 T leaks\n5 W slow\n6 #\n6 O new\n6 O near\n"},
		{"forms of headings", "S\na\nW:\nb\nOpportunities –\nc\nThreats -\nd\nInternal strengths\ne\n4 Threats\nf\nOur top 3 weaknesses:\ng\nS – Strengths (what we do well)\nh\n- Threats:\ni\nII. Weaknesses\nj\nWhat are our opportunities?\n",
			"1 #\n2 S a\n3 #\n4 W b\n5 #\n6 O c\n7 #\n8 T d\n9 #\n10 S e\n11 #\n12 T f\n13 #\n14 W g\n15 #\n16 S h\n17 #\n18 T i\n19 #\n20 W j\n21 W What are our opportunities?\n"},
		{"other languages", "Stärken\na\nSCHWÄCHEN:\nb\n## Chancen (extern)\nc\nRisiken\nd\nSterktes\ne\nZwaktes\nf\nKansen\ng\nBedreigingen\nh\n**Forces**\ni\nPuntos débiles\nj\nAmeaças\nk\nPunti di forza\nl\nOpportunités\nm\n- Schwäche: langsam\n",
			"1 #\n2 S a\n3 #\n4 W b\n5 #\n6 O c\n7 #\n8 T d\n9 #\n10 S e\n11 #\n12 W f\n13 #\n14 O g\n15 #\n16 T h\n17 #\n18 S i\n19 #\n20 W j\n21 #\n22 T k\n23 #\n24 S l\n25 #\n26 O m\n27 W langsam\n"},
		{"other bullets", "Threats\n✅ a\n👉 b\n→ c\n★ d\n❌ e\n① f\niv. g\n[ ] h\n[x] i\n✔️ j\nA. k\nB. l\n1.1 m\n1.2 n\n3.5 million o\nJ. Smith left\n1️⃣ p\n",
			"1 #\n2 T a\n3 T b\n4 T c\n5 T d\n6 T e\n7 T f\n8 T g\n9 T h\n10 T i\n11 T j\n12 T k\n13 T l\n14 T m\n15 T n\n16 T 3.5 million o\n17 T J. Smith left\n18 T p\n"},
		{"functions as people write them", "Weaknesses\n- Customer service: late\n- Ops: dear\n- IT: old\n- [HR] few\n- Human Resources: slow\n- It: the website\n- Risk: a fine\n- [sic] odd\n",
			"1 #\n2 W service late\n3 W operations dear\n4 W it old\n5 W hr few\n6 W hr slow\n7 W It: the website\n8 W Risk: a fine\n9 W [sic] odd\n"},
		{"a table without a head", "| Strengths | brand<BR>team |\n|---|---|\n| Weaknesses | 1. slow 2. dear |\n", "1 S brand\n1 S team\n2 #\n3 W slow\n3 W dear\n"},
		{"a table of one quadrant", "| Strengths |\n|---|\n| fast |\n| open |\n", "1 #\n2 #\n3 S fast\n4 S open\n"},
		{"helpful and harmful", "| | Helpful | Harmful |\n|---|---|---|\n| Internal | brand<br>team | slow |\n| External | calm | leaks |\n",
			"1 #\n2 #\n3 #\n3 S brand\n3 S team\n3 W slow\n4 #\n4 O calm\n4 T leaks\n"},
		{"helpful and harmful by name", "| | Helpful | Harmful |\n|---|---|---|\n| Internal | Strengths<br>- brand | Weaknesses<br>- slow |\n| External | Opportunities: calm | Threats<br>leaks |\n",
			"1 #\n2 #\n3 #\n3 #\n3 S brand\n3 #\n3 W slow\n4 #\n4 O calm\n4 #\n4 T leaks\n"},
		{"a column of numbers", "Nr,Strengths,Weaknesses\n1,fast,slow\n2,open,\n", "1 #\n2 #\n2 S fast\n2 W slow\n3 #\n3 S open\n"},
		{"a column of numbers and one of quadrants", "#;Quadrant;Was\n1;Stärken;Marke\n2;Risiken;Recht\n", "1 #\n2 S Marke\n3 T Recht\n"},
		{"two rows without a head", "Strengths,Brand\nThreats,Leaks, all\n", "1 S Brand\n2 T Leaks, all\n"},
		{"a broken line that is a name", "Strengths\n- we know our\n  threats\n", "1 #\n2 S we know our threats\n"},
		{"broken lines under another heading", "## Threats\n## Lunch\n- at\n  one\n", "1 #\n2 title\n3 refused at one\n"},
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
		text := strings.NewReplacer("|", "", ",", "", ";", "", "\t", " ", "<br>", " ").Replace(randomList(r))
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

// randomLines is a list of words that are there once each, w1 and so on, in the forms in
// which people write lists, with names of quadrants wherever words may stand.
func randomLines(r *rand.Rand) string {
	n := 0
	word := func() string {
		n++
		return "w" + strconv.Itoa(n)
	}
	pick := func(all ...string) string { return all[r.IntN(len(all))] }
	name := func() string {
		return pick("Strengths", "weakness", "Opportunities", "THREATS", "Chancen", "Zwaktes", "Puntos débiles", "legal", "Ops", "HR")
	}
	words := func() string {
		return pick(word(), word()+" "+word(), word()+" "+name()+" "+word(), name()+" "+word(), name()+": "+word(), name()+" – "+word(), word()+": "+word(), "["+word()+"] "+word())
	}
	bold := func(text string) string { return pick(text, text, "**"+text+"**", "**"+text+":**") }
	var b strings.Builder
	for range 1 + r.IntN(12) {
		switch r.IntN(8) {
		case 0:
			b.WriteString(pick("", "# ", "## ", "1. ", "- ") + bold(name()+pick("", ":", " –", " ("+pick("internal", "3")+")")))
		case 1:
			b.WriteString(pick("# ", "## ", "### ") + bold(words()))
		case 2:
			b.WriteString("| " + pick(name(), words(), "#", "Helpful", "Internal") + " | " + words() + pick("", "<br>"+words(), "<BR>- "+words()) + " |" + pick("", "\n|---|---|"))
		case 3:
			b.WriteString(words() + pick(",", ";", "\t") + words())
		default:
			b.WriteString(pick("", "- ", "  ", "✅ ", "A. ", "1.1 ", "[ ] ", "iv. ", "> ") + bold(words()))
		}
		b.WriteString(pick("\n", "\n", "\r\n", "\n\n"))
	}
	return b.String()
}

// Every word is in an item, or in a line of which is told why it is none. Nothing vanishes
// with a heading, unless it is the heading.
func TestNoWordVanishes(t *testing.T) {
	room := openRoom(t)
	word := regexp.MustCompile(`w\d+`)
	for seed := range uint64(10_000) {
		r := rand.New(rand.NewPCG(seed, 14))
		text := randomLines(r)
		l, there := room.state().ReadList(text, workshop.Threats), map[string]bool{}
		for _, e := range l.Entries {
			says := e.Typed
			if e.Kind == workshop.EntryItem {
				says = e.Text
			} else if e.Why == "" {
				continue
			}
			for _, w := range word.FindAllString(says, -1) {
				there[w] = true
			}
		}
		for _, w := range word.FindAllString(text, -1) {
			if !there[w] {
				t.Fatalf("seed %d: %q of\n%s\nvanishes:\n%s", seed, w, text, told(l))
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
