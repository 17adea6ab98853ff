package prompts

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"swotshop/workshop"
)

// read reads one of the embedded files and demands that it has no fault.
func read[T any](t *testing.T, name string, how func(string, []byte) (T, []Fault)) T {
	t.Helper()
	data, err := built.ReadFile("content/" + name)
	if err != nil {
		t.Fatal(err)
	}
	all, faults := how(name, data)
	for _, f := range faults {
		t.Error(f)
	}
	return all
}

func TestTheDeckHasSixThemesOfSixCards(t *testing.T) {
	deck := read(t, "social-board.yaml", CheckDeck)
	if deck.ID != DefaultDeck || len(deck.Themes) != 6 || len(deck.Cards) != 36 {
		t.Errorf("%s with %d themes and %d cards, want %s with 6 and 36", deck.ID, len(deck.Themes), len(deck.Cards), DefaultDeck)
	}
	perTheme := map[string]int{}
	for _, c := range deck.Cards {
		perTheme[c.Theme]++
		if !strings.HasPrefix(c.ID, c.Theme) {
			t.Errorf("card %s is of theme %s", c.ID, c.Theme)
		}
		if c.Source == "" || c.Twist == "" || c.Note == "" || len(c.FollowUps) < 3 {
			t.Errorf("card %s lacks a source, a twist, a note or a third follow-up", c.ID)
		}
	}
	for _, theme := range deck.Themes {
		if perTheme[theme.ID] != 6 {
			t.Errorf("theme %s has %d cards, want 6", theme.ID, perTheme[theme.ID])
		}
	}
}

func TestTheScaleGoesFromLockedToEmpowered(t *testing.T) {
	deck := read(t, "social-board.yaml", CheckDeck)
	want := [5]string{"locked", "named few", "guided", "trusted", "empowered"}
	if deck.Scale != want {
		t.Errorf("scale %v, want %v", deck.Scale, want)
	}
	if deck.Session.ID != workshop.SessionCard || !strings.Contains(deck.Session.Question, "Control and Empowerment") {
		t.Errorf("session card %+v", deck.Session)
	}
}

// TestTheFiveProvocationsExist guards the five with which it all began.
func TestTheFiveProvocationsExist(t *testing.T) {
	deck := read(t, "social-board.yaml", CheckDeck)
	for id, words := range map[string][]string{
		"V1": {"retweet", "competitor’s content"},
		"L1": {"posts", "financial results before we publish"},
		"L2": {"attacks a competitor"},
		"H1": {"recruit", "fit your social culture"},
		"H2": {"diverse, inclusive workforce", "apply to us"},
		"B1": {"keep the blogging culture", "get everyone to blog"},
	} {
		card, ok := deck.Card(id)
		if !ok {
			t.Fatalf("no card %s", id)
		}
		for _, w := range words {
			if !strings.Contains(card.Question, w) {
				t.Errorf("card %s asks %q, want %q in it", id, card.Question, w)
			}
		}
	}
}

func TestEveryLawTextIsUsed(t *testing.T) {
	deck := read(t, "social-board.yaml", CheckDeck)
	used := map[string]bool{}
	for _, c := range deck.Cards {
		for _, key := range c.Law {
			used[key] = true
		}
	}
	for key := range deck.Law {
		if !used[key] {
			t.Errorf("no card refers to the law text %s", key)
		}
	}
	if len(deck.Law) != 17 {
		t.Errorf("%d law texts, want 17", len(deck.Law))
	}
	for _, key := range []string{"FD", "UCPD", "COMP", "WORKS"} {
		if !strings.Contains(strings.ToLower(deck.Law[key]), "not verified:") {
			t.Errorf("law %s does not say what nobody has verified: %s", key, deck.Law[key])
		}
	}
}

func TestEachFunctionHasATriggerInEachQuadrant(t *testing.T) {
	triggers := read(t, "triggers.yaml", readTriggers)
	for _, q := range workshop.Quadrants {
		var asked []workshop.Function
		for _, tr := range triggers[q] {
			asked = append(asked, tr.Function)
		}
		if want := workshop.Functions[:10]; !slices.Equal(asked, want) {
			t.Errorf("%s asks %v, want %v", q, asked, want)
		}
	}
}

func TestEighteenObjections(t *testing.T) {
	deck := read(t, "social-board.yaml", CheckDeck)
	objections := read(t, "objections.yaml", objectionsTo(deck))
	if len(objections) != 18 {
		t.Errorf("%d objections, want 18", len(objections))
	}
	for _, o := range objections {
		_, named, found := strings.Cut(o.Evidence, "(card ")
		if id, _, _ := strings.Cut(named, ")"); found {
			if _, ok := deck.Card(id); !ok {
				t.Errorf("objection %s names the card %q, which is not in the deck", o.ID, id)
			}
		}
	}
}

func TestWordsAreFitToPrint(t *testing.T) {
	names, err := fs.Glob(built, "content/*.yaml")
	if err != nil || len(names) != 7+len(builtInDecks) {
		t.Fatalf("files %v, %v: want %d", names, err, 7+len(builtInDecks))
	}
	for _, name := range names {
		if id := strings.TrimSuffix(filepath.Base(name), ".yaml"); slices.Contains(builtInDecks[1:], id) {
			continue // several words to a line: their texts are looked at instead
		}
		data, err := built.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		wantFitToPrint(t, name, string(data))
	}
}

func wantFitToPrint(t *testing.T, name, text string) {
	t.Helper()
	line := 0
	for s := range strings.SplitSeq(text, "\n") {
		line++
		said, _, _ := strings.Cut(strings.TrimSpace(s), "# ")
		said = strings.TrimSuffix(said, `"`)
		if _, after, quoted := strings.Cut(said, `: "`); quoted {
			said = after
		}
		said = strings.TrimPrefix(said, `- "`)
		switch {
		case strings.Contains(strings.ToLower(s), "seed"):
			t.Errorf("%s:%d: a source is named by its title or author: %s", name, line, s)
		case strings.ContainsAny(said, `'"`), strings.Contains(said, "..."), strings.Contains(said, " - "):
			t.Errorf("%s:%d: wants typographic marks, ’ “ ” … –: %s", name, line, s)
		case utf8.RuneCountInString(s) > 100:
			t.Errorf("%s:%d: %d characters in a line", name, line, utf8.RuneCountInString(s))
		}
	}
}

func TestOpenReadsNothingUntilAsked(t *testing.T) {
	folder := t.TempDir()
	c := Open(folder)
	writeDeck(t, folder, "late.yaml", testdata(t, "good.yaml"))
	if _, err := c.Deck(DefaultDeck); err != nil {
		t.Fatal(err)
	}
	writeDeck(t, folder, "later.yaml", strings.Replace(testdata(t, "good.yaml"), "id: acme", "id: later", 1))
	if _, err := c.Deck("later"); err != nil {
		t.Errorf("the folder was read before a deck in it was asked for: %v", err)
	}
}

func TestContentReturnsTheBuiltInDecks(t *testing.T) {
	c := Open("")
	deck, err := c.Deck(DefaultDeck)
	if err != nil || len(deck.Cards) != 36 {
		t.Errorf("%d cards, %v", len(deck.Cards), err)
	}
	want := "social-board 36 , social-board-nl 5 nl, social-board-de 5 de"
	if got := join(c.Decks(), func(d DeckInfo) string { return fmt.Sprint(d.ID, " ", d.Cards, " ", d.Language) }); got != want {
		t.Errorf("decks %v, want %v", got, want)
	}
	if len(c.Triggers()[workshop.Threats]) != 10 || len(c.Objections()) != 18 || len(c.Agendas()) != 5 || len(c.Faults()) != 0 {
		t.Errorf("%v\n%v\n%v\n%v", c.Triggers(), c.Objections(), c.Agendas(), c.Faults())
	}
	agenda, err := c.Agenda(DefaultAgenda)
	if err != nil || agenda.Minutes != 90 {
		t.Errorf("agenda of %d minutes, %v", agenda.Minutes, err)
	}
}

func TestUnknownIDsAreReportedWithTheKnownOnes(t *testing.T) {
	c := Open("")
	_, err := c.Deck("no\x1bne")
	if want := `there is no deck "no\x1bne"; available: social-board, social-board-nl, social-board-de`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	_, err = c.Agenda("long")
	if want := `there is no agenda "long"; available: short, half, full, follow-up, case, kort, kurz`; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
}

func writeDeck(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func BenchmarkDeck(b *testing.B) {
	for b.Loop() {
		if _, err := Open("").Deck(DefaultDeck); err != nil {
			b.Fatal(err)
		}
	}
}
