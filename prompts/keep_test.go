package prompts_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"swotshop/prompts"
	"swotshop/workshop"
)

func keptCard() workshop.Card {
	return workshop.Card{
		ID: "X1", Question: `Who said "no: never" \ #1?`, FollowUps: []string{"- Who?", "'Why'"}, Poles: [2]string{"Never", "> Always"}, Twist: "{it} & *more*",
	}
}

func like() *workshop.Deck {
	deck, _ := prompts.Open("").Deck("") // the built-in one is always there
	return &deck
}

func TestKeepMakesADeck(t *testing.T) {
	folder := t.TempDir()
	k, err := prompts.Open(folder).Keep("my-deck", keptCard(), like())
	if err != nil {
		t.Fatal(err)
	}
	write(t, k.File, k.After)
	deck, faults := prompts.Open(folder).CheckFile(k.File)
	if len(faults) > 0 || k.Piece != string(k.After) {
		t.Fatalf("%v\n%s", faults, k.After)
	}
	if want := []workshop.Card{keptCard()}; !reflect.DeepEqual(deck.Cards, want) || deck.ID != "my-deck" || deck.Scale != like().Scale {
		t.Errorf("the deck is %+v", deck)
	}
}

// Whatever the file looks like, all of it stays, and the card comes behind the others.
func TestKeepLeavesTheFileAsItIs(t *testing.T) {
	example := strings.Replace(string(prompts.Example(prompts.DefaultDeck)), "id: social-board", "id: mine   # my own", 1)
	short := "id: mine\nversion: 1\ntitle: T\nscale: [a, b, c, d, e]\nsession:\n  question: Q?\n  poles: {control: n, empowerment: y}\n"
	for name, text := range map[string]string{
		"the example":        example,
		"Windows":            strings.ReplaceAll(example, "\n", "\r\n"),
		"byte-order mark":    "\ufeff" + example,
		"no last line end":   short + "cards:\n- id: A1\n  question: Q?\n  poles: {control: n, empowerment: y}",
		"something behind":   short + "cards:   # all\n\n  # first\n  - id: X1\n    question: Q?\n    poles: {control: n, empowerment: y}\n    twist: >-\n      Long\n\n      text\n\n# the law\nlaw:\n  A: b\n",
		"dashes at the left": short + "cards:\n# none yet\n- id: A1\n  question: Q?\n  poles: {control: n, empowerment: y}\n\n",
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			path := filepath.Join(folder, "any name.yaml")
			write(t, path, []byte(text))
			before, faults := prompts.CheckDeck(path, []byte(text))
			if len(faults) > 0 {
				t.Fatal(faults)
			}
			k, err := prompts.Open(folder).Keep("MINE", keptCard(), like())
			if err != nil {
				t.Fatal(err)
			}
			if k.File != path || string(k.Before) != text {
				t.Errorf("it is about %s", k.File)
			}
			card := keptCard()
			card.ID = k.Card
			after, faults := prompts.CheckDeck(path, k.After)
			if before.Cards = append(before.Cards, card); len(faults) > 0 || !reflect.DeepEqual(after, before) {
				t.Errorf("%v\n got %+v\nwant %+v", faults, after.Cards, before.Cards)
			}
			lines := strings.Split(strings.ReplaceAll(string(k.After), "\r", ""), "\n")
			if got := strings.Join(lines[k.Line-1:k.Line-1+strings.Count(k.Piece, "\n")], "\n") + "\n"; got != k.Piece {
				t.Errorf("in line %d is not %q but %q", k.Line, k.Piece, got)
			}
			if rest := without(k.After, k.Piece); rest != strings.TrimRight(strings.ReplaceAll(text, "\r", ""), "\n") {
				t.Errorf("the rest is now\n%s", rest)
			}
			if bytes.Contains([]byte(text), []byte("\r\n")) && strings.Count(string(k.After), "\n") != strings.Count(string(k.After), "\r\n") {
				t.Error("the line ends are mixed")
			}
			write(t, path, k.After)
			if _, err := prompts.Open(folder).Keep("mine", keptCard(), like()); err == nil || !strings.Contains(err.Error(), "has this question already") {
				t.Errorf("a second time: %v", err)
			}
		})
	}
}

// without is a file without a piece and the blank line before it.
func without(data []byte, piece string) string {
	text := strings.ReplaceAll(string(data), "\r", "")
	return strings.TrimRight(strings.Replace(text, "\n"+piece, "", 1), "\n")
}

func TestKeepRefuses(t *testing.T) {
	const head = "id: mine\nversion: 1\ntitle: T\nscale: [a, b, c, d, e]\nsession: {question: Q?, poles: {control: n, empowerment: y}}\n"
	for name, c := range map[string]struct{ text, deck, question, want string }{
		"cards in brackets": {head + "cards: [{id: A, question: Q?, poles: {control: n, empowerment: y}}]\n", "mine", "Q1?", "one after each dash"},
		"a faulty file":     {head + "cards: 7\n", "mine", "Q1?", "mine.yaml:6: cards: must be a list"},
		"the built-in deck": {"", prompts.DefaultDeck, "Q1?", "is the id of a built-in deck"},
		"no id":             {"", "../mine", "Q1?", "not a valid id"},
		"a long question":   {"", "mine", strings.Repeat("long ", 20), "at most 90 allowed"},
		"what is not seen":  {"", "mine", "blank \u2800 pattern", "U+2800"},
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			if c.text != "" {
				write(t, filepath.Join(folder, "mine.yaml"), []byte(c.text))
			}
			card := keptCard()
			card.Question = c.question
			if _, err := prompts.Open(folder).Keep(c.deck, card, like()); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v", err)
			}
		})
	}
	if _, err := prompts.Open("").Keep("mine", keptCard(), like()); err == nil {
		t.Error("there is no folder")
	}
}

// What is on a card comes back from the file as it was, whatever it is made of.
func TestKeptTextIsReadAsItWas(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	pieces := []string{`"`, `\`, "'", ":", " ", " ", "#", "-", "a", "é", "日本", "👩‍👩‍👧", "%", "@", "`", "|", ">", "{", "}", "[", "&", "*", "!", "~", "null", "0x1", "\\n", "…", ",", "?"}
	text := func(most int) string {
		for {
			var b strings.Builder
			for range 1 + rng.IntN(12) {
				b.WriteString(pieces[rng.IntN(len(pieces))])
			}
			if s := workshop.Clean(b.String()); s != "" && workshop.Length(s) <= most {
				return s
			}
		}
	}
	for range 300 {
		card := workshop.Card{ID: "X1", Question: text(90), FollowUps: []string{text(90), text(90)}, Poles: [2]string{text(60), text(60)}, Twist: text(180)}
		k, err := prompts.Open(t.TempDir()).Keep("mine", card, like())
		if err != nil {
			t.Fatalf("%+v: %v", card, err)
		}
		deck, faults := prompts.CheckDeck("mine", k.After)
		if len(faults) > 0 || !reflect.DeepEqual(deck.Cards[0], card) {
			t.Fatalf("%v\n got %+v\nwant %+v", faults, deck.Cards, card)
		}
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}
