package plaintext_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	markup "golang.org/x/net/html"

	"swotshop/e2e/held"
	"swotshop/e2e/hostile"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
	"swotshop/workshop/blueprint/calendar"
	"swotshop/workshop/blueprint/html"
	"swotshop/workshop/blueprint/plaintext"
)

// papers are the papers of sessions that are full of everything: the hostile texts, wide letters,
// what mail programs take for something else, and the demo.
func papers(t *testing.T) map[string]*blueprint.Paper {
	t.Helper()
	all := map[string]*blueprint.Paper{}
	add := func(name string, log *workshop.Log) {
		all[name] = blueprint.Of(log.State(), workshop.NudgeRules{})
		all[name+", page 1"] = all[name].Alone()
	}
	texts := append(hostile.Raw(), "From here on we answer ourselves, says everybody in the room, and from then on too", "> a reply", "--", "-- ", ".", "..",
		strings.Repeat("回答に三日かかる", 30), strings.Repeat("W", 200), strings.Repeat("👩‍👩‍👧‍👦", 60), "a\u00a0b "+strings.Repeat("e\u0301", 80))
	turn := func(from, by int) func() string {
		n := from
		return func() string { n += by; return texts[n%len(texts)] }
	}
	for n := range 3 {
		first, next := held.Full(turn(90*n, 1+2*n))
		add(fmt.Sprint("full ", n), first)
		add(fmt.Sprint("followed ", n), next)
	}
	wide, _ := held.Full(func() string { return texts[len(hostile.Raw())+6] })
	add("wide", wide)
	for seed := range uint64(8) {
		add(fmt.Sprint("random ", seed), held.Random(seed, texts))
	}
	add("demo", held.Demo(t))
	return all
}

// Whatever was typed, a mail program shows every line as it is: none is broken anew, taken for a
// reply, for the begin of the next mail, or for a signature, which alone ends the file.
func TestAMailLeavesTheLinesAlone(t *testing.T) {
	for name, p := range papers(t) {
		file := string(plaintext.File(p))
		body, sign, _ := strings.Cut(file, "\n-- \n")
		if !strings.HasPrefix(sign, "swotshop ") || strings.Count(sign, "\n") != 2 || strings.Contains("\n"+body, "\n-- \n") {
			t.Errorf("%s: the signature is %q", name, sign)
		}
		for line := range strings.Lines(file) {
			line = strings.TrimSuffix(line, "\n")
			switch wide := ansi.StringWidth(line); {
			case wide > plaintext.Columns:
				t.Errorf("%s: %d columns: %s", name, wide, line)
			case strings.HasPrefix(line, "From "), strings.HasPrefix(line, ">"):
				t.Errorf("%s: a mail program takes for something else %q", name, line)
			case line != "-- " && strings.TrimRight(line, " \t") != line:
				t.Errorf("%s: blanks at the end of %q", name, line)
			case line == "-":
				t.Errorf("%s: a point that says nothing", name)
			}
			if found := hostile.Unclean(line); found != nil {
				t.Errorf("%s: %v", name, found)
			}
		}
		if !plaintext.Is([]byte(file)) {
			t.Errorf("%s is not known again", name)
		}
	}
}

// Every paragraph, point and cell of page 1 is in the text, whole, as a browser reads it on the
// web page.
func TestEveryWordOfPageOneIsThere(t *testing.T) {
	for name, p := range papers(t) {
		if !strings.Contains(name, "page 1") {
			continue
		}
		text := unspaced(string(plaintext.Text(p)))
		page, err := html.Page(p, html.AnySheet)
		if err != nil {
			t.Fatal(err)
		}
		said := wordsOf(page)
		if len(said) < 12 {
			t.Errorf("%s: only %d words on the web page", name, len(said))
		}
		for _, words := range said {
			if !strings.Contains(text, unspaced(words)) {
				t.Errorf("%s: not in the text: %q", name, words)
			}
		}
	}
}

func unspaced(text string) string { return strings.Join(strings.Fields(text), "") }

// wordsOf are the texts of a web page between its tags: of what can be read and is neither a head
// of a table nor in a picture.
func wordsOf(page []byte) (all []string) {
	z := markup.NewTokenizer(bytes.NewReader(page))
	within := ""
	for {
		switch z.Next() {
		case markup.ErrorToken:
			return all
		case markup.StartTagToken:
			if name, _ := z.TagName(); within == "" && bytes.Contains([]byte(" head th figure footer "), append(append([]byte(" "), name...), ' ')) {
				within = string(name)
			}
		case markup.EndTagToken:
			if name, _ := z.TagName(); string(name) == within {
				within = ""
			}
		case markup.TextToken:
			if text := strings.TrimSpace(string(z.Text())); within == "" && text != "" && text != "–" {
				all = append(all, text)
			}
		}
	}
}

// What the paper says by its marks is said without any.
func TestTheTextHasNoMarks(t *testing.T) {
	text := string(plaintext.File(blueprint.Of(held.Demo(t).State(), workshop.NudgeRules{})))
	for _, mark := range []string{"|", "**", `\`, "\n#", "](", "<", "&amp;", "\t", "\r", "\n\n\n\n"} {
		if strings.Contains(text, mark) {
			t.Errorf("it has %q", mark)
		}
	}
}

// A row says what it is of and what it counts, also where it has nothing but a count.
func TestRowsAreReadable(t *testing.T) {
	p := blueprint.Of(held.Demo(t).State(), workshop.NudgeRules{}).Alone()
	p.PageOne = []blueprint.Block{{Markdown: "| Step | Votes | Who |\n| --- | ---: | --- |\n| open | 3 | – |\n|  | 4 |  |\n|  |  | HR |\n|  |  |  |\n| 2 named | many | IT |\n| shut |  |  |"}}
	want := "- open\n  Votes: 3\n- Votes: 4\n- Who: HR\n- 2 named many\n  Who: IT\n- shut\n"
	if got := string(plaintext.Text(p)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// A blank keeps mail programs from changing a line that begins so, wherever it comes to stand at
// the edge, and no line is the longer for it.
func TestALineThatMailProgramsChange(t *testing.T) {
	p := blueprint.Of(held.Demo(t).State(), workshop.NudgeRules{}).Alone()
	for typed, want := range map[string]string{
		"From here on we answer.":  " From here on we answer.\n",
		"\\> we answer":            " > we answer\n",
		"Fromage. From here on":    "Fromage. From here on\n",
		"- From here\n- \\> there": "- From here\n- > there\n",
		strings.Repeat("w", 70) + " From " + strings.Repeat("m", 67): strings.Repeat("w", 70) + "\nFrom\n" + strings.Repeat("m", 67) + "\n",
	} {
		p.PageOne = []blueprint.Block{{Markdown: typed}}
		if got := string(plaintext.Text(p)); got != want {
			t.Errorf("%q: got\n%swant\n%s", typed, got, want)
		}
	}
}

// Nothing else is taken for a text of ours, a mail that answers one least of all.
func TestWhatIsNoTextOfOurs(t *testing.T) {
	p := blueprint.Of(held.Demo(t).State(), workshop.NudgeRules{})
	file := plaintext.File(p)
	for what, data := range map[string][]byte{
		"nothing": nil, "text alone": plaintext.Text(p), "Markdown": p.Markdown(), "a calendar": calendar.Of(p.Session),
		"another signature": append(plaintext.Text(p), "\n-- \nAnna\n"...), "a reply": []byte("> " + strings.ReplaceAll(string(file), "\n", "\n> ")),
		"an answer above": append(bytes.Clone(file), "\n-- \nAnna\n"...),
	} {
		if plaintext.Is(data) {
			t.Errorf("%s is taken for a text of ours", what)
		}
	}
}
