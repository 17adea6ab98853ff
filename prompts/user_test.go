package prompts

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestOwnDecksAreOfferedBesideTheBuiltIn(t *testing.T) {
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
	for _, d := range c.Decks() {
		got = append(got, d.ID+" "+d.Origin)
	}
	if want := []string{"social-board built in", "other " + other, "acme " + acme}; !slices.Equal(got, want) {
		t.Errorf("decks %v, want %v", got, want)
	}
	if deck, err := c.Deck("acme"); err != nil || deck.Title != "Acme’s own" || len(deck.Cards) != 2 {
		t.Errorf("%+v, %v", deck, err)
	}
}

func TestAFaultyDeckIsReportedAndTheRestWorksOn(t *testing.T) {
	folder, good := t.TempDir(), testdata(t, "good.yaml")
	bad := writeDeck(t, folder, "bad.yaml", strings.Replace(strings.Replace(good, "May we?", "", 1), "id: acme", "id: bad", 1))
	built := writeDeck(t, folder, "built.yaml", strings.Replace(good, "id: acme", "id: Social-Board", 1))
	first := writeDeck(t, folder, "first.yaml", good)
	twin := writeDeck(t, folder, "twin.yaml", strings.Replace(good, "id: acme", "id: ACME", 1))
	c := Open(folder)
	wantFaults(t, c.Faults(), []string{
		bad + ":18: cards[1].question: empty",
		built + `:2: id: "Social-Board" is the id of the built-in deck: choose another`,
		twin + `:2: id: "ACME" is the id of ` + first + ` too: choose another`,
	})
	if got := c.Decks(); len(got) != 2 || got[1].Origin != first {
		t.Errorf("decks %v, want the built-in one and %s", got, first)
	}
	_, err := c.Deck("bad")
	if want := `the deck "bad" cannot be used, mend its file first: ` + bad + ":18: cards[1].question: empty"; err == nil || err.Error() != want {
		t.Errorf("%v, want %s", err, want)
	}
	if deck, err := c.Deck("social-board"); err != nil || len(deck.Cards) != 24 {
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
	if len(c.Decks()) != 1 {
		t.Errorf("decks %v, want the built-in one", c.Decks())
	}
}

func TestCheckFile(t *testing.T) {
	folder, good := t.TempDir(), testdata(t, "good.yaml")
	if deck, faults := CheckFile(writeDeck(t, folder, "good.yaml", good)); len(faults) > 0 || deck.ID != "acme" {
		t.Errorf("%s, %v", deck.ID, faults)
	}
	built := writeDeck(t, folder, "built.yaml", strings.Replace(good, "id: acme", "id: social-board", 1))
	_, faults := CheckFile(built)
	wantFaults(t, faults, []string{built + `:2: id: "social-board" is the id of the built-in deck: choose another`})

	large := writeDeck(t, folder, "large.yaml", good+strings.Repeat("#\n", maxFile/2))
	_, faults = CheckFile(large)
	wantFaults(t, faults, []string{large + ": larger than 1048576 bytes: too large for a deck"})

	_, faults = CheckFile(filepath.Join(folder, "gone.yaml"))
	wantFaults(t, faults, []string{filepath.Join(folder, "gone.yaml") + ": there is no such file"})
	_, faults = CheckFile(os.DevNull)
	wantFaults(t, faults, []string{os.DevNull + ": cannot be read: not a plain file"})
}

func TestTheExampleNeedsOnlyAnIDOfItsOwn(t *testing.T) {
	path := writeDeck(t, t.TempDir(), "mine.yaml", string(Example()))
	_, faults := CheckFile(path)
	wantFaults(t, faults, []string{path + `:13: id: "social-board" is the id of the built-in deck: choose another`})
	mine := strings.Replace(string(Example()), "\nid: social-board\n", "\nid: mine\n", 1)
	_, faults = CheckFile(writeDeck(t, t.TempDir(), "mine.yaml", mine))
	wantFaults(t, faults, nil)
}
