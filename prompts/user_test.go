package prompts

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestOwnDecksAreListedAfterTheBuiltInOne(t *testing.T) {
	folder, good := t.TempDir(), testdata(t, "good.yaml")
	acme := writeDeck(t, folder, "b.yaml", good)
	other := writeDeck(t, folder, "A.YML", strings.Replace(good, "id: acme", "id: other", 1))
	writeDeck(t, folder, "notes.txt", "not a deck")
	writeDeck(t, folder, "._b.yaml", "\x00\x05\x16\x07")
	if err := os.Mkdir(filepath.Join(folder, "old.yaml"), 0o700); err != nil {
		t.Fatal(err)
	}
	c := Open(folder)
	wantFaults(t, c.Faults(), nil)
	var got []string
	for _, d := range c.Decks()[len(builtInDecks):] {
		got = append(got, d.ID+" "+d.Origin)
	}
	if want := []string{"other " + other, "acme " + acme}; !slices.Equal(got, want) {
		t.Errorf("decks %v, want %v", got, want)
	}
	if deck, err := c.Deck("acme"); err != nil || deck.Title != "Acme’s own" || len(deck.Cards) != 2 {
		t.Errorf("%+v, %v", deck, err)
	}
}

func TestAFaultyDeckIsReportedAndTheOthersStillWork(t *testing.T) {
	folder, good := t.TempDir(), testdata(t, "good.yaml")
	bad := writeDeck(t, folder, "bad.yaml", strings.Replace(strings.Replace(good, "May we?", "", 1), "id: acme", "id: bad", 1))
	built := writeDeck(t, folder, "built.yaml", strings.Replace(good, "id: acme", "id: Social-Board", 1))
	first := writeDeck(t, folder, "first.yaml", good)
	twin := writeDeck(t, folder, "twin.yaml", strings.Replace(good, "id: acme", "id: ACME", 1))
	c := Open(folder)
	wantFaults(t, c.Faults(), []string{
		bad + ":18: cards[1].question: empty",
		built + `:2: id: "Social-Board" is the id of a built-in deck: choose another`,
		twin + `:2: id: "ACME" is also the id of ` + first + `: choose another`,
	})
	if got := c.FaultyFiles(); !slices.Equal(got, []string{bad, built, twin}) {
		t.Errorf("faulty are %q", got)
	}
	if got := c.Decks()[len(builtInDecks):]; len(got) != 1 || got[0].Origin != first {
		t.Errorf("decks %v, want %s", got, first)
	}
	_, err := c.Deck("bad")
	if want := `the deck "bad" cannot be used until its file is fixed: ` + bad + ":18: cards[1].question: empty"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if deck, err := c.Deck("social-board"); err != nil || len(deck.Cards) != 36 {
		t.Errorf("the built-in deck has %d cards, %v", len(deck.Cards), err)
	}
}

func TestFoldersThatCannotBeRead(t *testing.T) {
	if faults := Open(filepath.Join(t.TempDir(), "none")).Faults(); len(faults) > 0 {
		t.Errorf("a folder that is not there is no fault: %v", faults)
	}
	file := writeDeck(t, t.TempDir(), "file", "")
	c := Open(file)
	if faults := c.Faults(); len(faults) != 1 || !strings.HasPrefix(faults[0].Error(), file+": cannot be read: ") {
		t.Errorf("faults %v, want that %s cannot be read", faults, file)
	}
	if len(c.Decks()) != len(builtInDecks) {
		t.Errorf("decks %v, want the built-in ones", c.Decks())
	}
}

func TestCheckFile(t *testing.T) {
	folder, good := t.TempDir(), testdata(t, "good.yaml")
	if deck, faults := Open("").CheckFile(writeDeck(t, folder, "good.yaml", good)); len(faults) > 0 || deck.ID != "acme" {
		t.Errorf("%s, %v", deck.ID, faults)
	}
	built := writeDeck(t, folder, "built.yaml", strings.Replace(good, "id: acme", "id: social-board", 1))
	_, faults := Open("").CheckFile(built)
	wantFaults(t, faults, []string{built + `:2: id: "social-board" is the id of a built-in deck: choose another`})

	large := writeDeck(t, folder, "large.yaml", good+strings.Repeat("#\n", maxFile/2))
	_, faults = Open("").CheckFile(large)
	wantFaults(t, faults, []string{large + ": larger than 1048576 bytes: too large"})

	_, faults = Open("").CheckFile(filepath.Join(folder, "gone.yaml"))
	wantFaults(t, faults, []string{filepath.Join(folder, "gone.yaml") + ": there is no such file"})
	_, faults = Open("").CheckFile(os.DevNull)
	wantFaults(t, faults, []string{os.DevNull + ": it is a device, not a file"})
}

func TestExampleNeedsOnlyItsOwnID(t *testing.T) {
	path := writeDeck(t, t.TempDir(), "mine.yaml", string(Example(DefaultDeck)))
	_, faults := Open("").CheckFile(path)
	wantFaults(t, faults, []string{path + `:18: id: "social-board" is the id of a built-in deck: choose another`})
	mine := strings.Replace(string(Example(DefaultDeck)), "\nid: social-board\n", "\nid: mine\n", 1)
	_, faults = Open("").CheckFile(writeDeck(t, t.TempDir(), "mine.yaml", mine))
	wantFaults(t, faults, nil)
}

// named is a good deck with an id of its own.
func named(t *testing.T, id string) string {
	return strings.Replace(testdata(t, "good.yaml"), "id: acme", "id: "+id, 1)
}

// Whatever else is in the folder, only the deck that is needed is read.
func TestOnlyTheDeckThatIsNeededIsRead(t *testing.T) {
	folder := t.TempDir()
	writeDeck(t, folder, "a.yaml", named(t, "other"))
	writeDeck(t, folder, "b.yaml", strings.Replace(named(t, "mine"), "May we?", "", 1))
	writeDeck(t, folder, "c.yaml", named(t, "\"mine\" # my own"))
	writeDeck(t, folder, "d.yaml", strings.Replace(named(t, "bad"), "May we?", "", 1))
	c := Open(folder)
	c.own = func() ([]ownDeck, string) { t.Error("all decks are read"); return nil, "" }
	for _, id := range []string{"mine", "other", DefaultDeck, ""} {
		if deck, err := c.Deck(id); err != nil || deck.ID != cmp.Or(id, DefaultDeck) {
			t.Errorf("%q: %q, %v", id, deck.ID, err)
		}
	}
	if _, err := c.Deck("bad"); err == nil || !strings.Contains(err.Error(), "d.yaml:18: cards[1].question: empty") {
		t.Errorf("bad: %v", err)
	}
}

// A deck whose id does not show at first sight is found all the same.
func TestDeckIsFoundHoweverItsIDIsWritten(t *testing.T) {
	folder := t.TempDir()
	writeDeck(t, folder, "late.yaml", strings.Repeat("# a long tale\n", maxHead/10)+named(t, "late"))
	writeDeck(t, folder, "quoted.yaml", strings.Replace(named(t, "quoted"), "id: quoted", "\"id\": quoted", 1))
	writeDeck(t, folder, "below.yaml", strings.Replace(named(t, "below"), "id: below", "id:\n  below", 1))
	writeDeck(t, folder, "marked.yaml", "\ufeff"+strings.TrimPrefix(named(t, "marked"), "# "))
	for _, id := range []string{"late", "quoted", "below"} {
		if deck, err := Open(folder).Deck(id); err != nil || deck.ID != id {
			t.Errorf("%s: %q, %v", id, deck.ID, err)
		}
	}
	if _, err := Open(folder).Deck("none"); err == nil || !strings.HasPrefix(err.Error(), `there is no deck "none"; available: social-board, social-board-nl, social-board-de, below, late, `) {
		t.Errorf("none: %v", err)
	}
}

// A deck that is checked where it will be used must not have the id of another.
func TestCheckFileReportsDuplicateIDs(t *testing.T) {
	folder := t.TempDir()
	writeDeck(t, folder, "0.yaml", strings.Replace(named(t, "mine"), "May we?", "", 1)) // faulty: it has no right to the id
	first := writeDeck(t, folder, "a.yaml", named(t, "mine"))
	twin := writeDeck(t, folder, "b.yaml", named(t, "MINE"))
	elsewhere := writeDeck(t, t.TempDir(), "b.yaml", named(t, "mine"))
	_, faults := Open(folder).CheckFile(twin)
	wantFaults(t, faults, []string{twin + `:2: id: "MINE" is also the id of ` + first + `: choose another`})
	for _, path := range []string{first, elsewhere} {
		_, faults = Open(folder).CheckFile(path)
		wantFaults(t, faults, nil)
	}
}

// A folder may hold anything: what is looked at is bounded, and what is left out
// is said.
func TestAFolderOfDecksIsLimited(t *testing.T) {
	check := func(name string, folder string, decks int, last, said string) {
		t.Helper()
		c := Open(folder)
		if got := len(c.Decks()) - len(builtInDecks); got != decks || !strings.Contains(c.Unlisted(), said) {
			t.Errorf("%s: %d decks, not %d; %q", name, got, decks, c.Unlisted())
		}
		if _, err := c.Deck(last); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	many := t.TempDir()
	for i := range maxListed + 3 {
		writeDeck(t, many, fmt.Sprintf("%03d.yaml", i), named(t, fmt.Sprintf("d%d", i)))
	}
	check("many", many, maxListed, "d202", "/200.yaml and the decks after it are left out, 3 in all")

	large := t.TempDir()
	for i := range 10 {
		deck := named(t, fmt.Sprintf("d%d", i))
		writeDeck(t, large, fmt.Sprintf("%d.yaml", i), deck+"#"+strings.Repeat("x", maxFile-len(deck)-1))
	}
	check("large", large, 8, "d9", "/8.yaml and the decks after it are left out, 2 in all")

	twins := t.TempDir()
	first := writeDeck(t, twins, "000.yaml", named(t, "mine"))
	for i := range 50 {
		if err := os.Link(first, filepath.Join(twins, fmt.Sprintf("%03d.yaml", i+1))); err != nil {
			t.Fatal(err)
		}
	}
	check("twins", twins, 1, "mine", "")
	if faults := Open(twins).Faults(); len(faults) != 50 {
		t.Errorf("%d twins are named", len(faults))
	}

	for i := range maxEntries {
		writeDeck(t, twins, fmt.Sprintf("note%d.txt", i), "")
	}
	wantFaults(t, Open(twins).Faults(), []string{twins + ": more than 5000 files: too many for such a folder"})
}
