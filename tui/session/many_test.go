package session_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// openList is a session at a stage into which a list was pasted.
func openList(t *testing.T, kind workshop.StageKind, list string) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewSessionDesk(t)
	d.Stage(kind)
	d.Send(tea.PasteMsg{Content: list})
	return d
}

const shortList = "Strengths\r\n- Brand known in the region\r\n- legal: Rules are short\r\nWeaknesses\r\n- Nobody owns social media\r\n"

func TestAPastedListIsAddedInOneStep(t *testing.T) {
	d := openList(t, workshop.StageCapture, shortList)
	d.Shows("3 items: Strengths 2, Weaknesses 1", "Brand known in the region", "Legal: Rules are short", "Nobody owns social media", "Enter add 3")
	if n := len(d.W().Items); n != 0 {
		t.Fatalf("%d items were added without Enter", n)
	}
	d.Keys("enter")
	d.Shows("Added 3 items: Strengths 2, Weaknesses 1")
	if n, f := len(d.W().Items), d.W().Items[1].Function; n != 3 || f != workshop.Legal {
		t.Fatalf("%d items, the second of %q", n, f)
	}
	d.Keys("ctrl+z")
	d.Shows("Undone: 3 items added")
	if n := len(d.W().Items); n != 0 {
		t.Errorf("%d items are left", n)
	}
	d.Keys("ctrl+y")
	if n := len(d.W().Items); n != 3 {
		t.Errorf("%d items came back", n)
	}
}

func TestEscPutsAPastedListOnTheLine(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Type("they say: ")
	d.Send(tea.PasteMsg{Content: "one\ntwo"})
	d.Keys("esc")
	d.Shows("they say: one two")
	d.Send(tea.PasteMsg{Content: "three\rfour"})
	d.Keys("esc")
	d.Shows("they say: one two three four")
	d.Keys("ctrl+z") // nothing was added
	d.Press("backspace", len(" three four"))
	if n := len(d.W().Items); n != 0 {
		t.Errorf("%d items were added", n)
	}
	d.Keys("enter")
	if got := d.W().Items[0].Text; got != "they say: one two" {
		t.Errorf("added %q", got)
	}
}

// What would not be added is named, and why; what is not in the list stays.
func TestAPastedListNamesWhatIsNotAdded(t *testing.T) {
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageCapture)
	d.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "Rivals"})
	d.Send(tea.PasteMsg{Content: "Threats\nRIVALS!\nLeaks\n" + strings.Repeat("word ", 70)})
	d.Shows("1 item: Threats 1", "One more is already there", "One line cannot be added.", "Line 2. Already on the board: T1.",
		"Line 4. Too long for an item: 349 characters, at most 280.", "Enter add it")
	d.Keys("enter")
	if n := len(d.W().Items); n != 2 {
		t.Errorf("%d items on the board, want 2", n)
	}
	d.Send(tea.PasteMsg{Content: "Threats\nleaks"})
	d.Shows("There is nothing here to add.")
	d.Hides("Enter")
	d.Keys("enter")
	d.Shows("There is nothing here to add.")
	d.Keys("esc")
	d.Shows("Threats leaks")
}

// On a card items go where its line goes, and stay with the card; those that come before a
// card is shown are no provocation. A line that asks for something else takes none.
func TestWhereAListIsOffered(t *testing.T) {
	d := openList(t, workshop.StageProvocations, shortList)
	d.Shows("Add a list", "3 items: Strengths 2, Weaknesses 1")
	d.Keys("esc")
	d.Keys("ctrl+u", "ctrl+u", "backspace", "enter")
	d.Send(tea.PasteMsg{Content: "late\nslow"})
	d.Shows("2 items: Weaknesses 2")
	d.Keys("enter")
	if i := d.W().Items[1]; i.Card == "" || i.Card != d.W().Card {
		t.Errorf("from card %q, not from %q", i.Card, d.W().Card)
	}
	d.Stage(workshop.StageCapture)
	d.Keys("up", "enter")
	d.Type(" ")
	d.Send(tea.PasteMsg{Content: "a\nb"})
	d.Shows("slow a b")
	for _, kind := range []workshop.StageKind{workshop.StageCluster, workshop.StageTOWS, workshop.StageInitiatives} {
		d := openList(t, kind, shortList)
		d.Hides("Add a list")
	}
}

// Where a stage records remarks each line is one of its own, and one step takes all back.
// What somebody edits stays one.
func TestPastedLinesAreRemarksOfTheirOwn(t *testing.T) {
	for _, c := range []struct {
		kind  workshop.StageKind
		topic workshop.Topic
	}{{workshop.StageCommitments, workshop.Commitment}, {workshop.StageGuardrails, workshop.Guardrail}} {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], c.kind)
		d.Send(tea.PasteMsg{Content: "- Weber: the draft\r2. Chen: the figures\r\r" + strings.Repeat("x", 281)})
		d.Shows("2 lines", "–    Weber: the draft", "Line 4. Too long: 281 characters, at most 280.", "Enter add 2")
		d.Keys("enter")
		d.Shows("Added 2 lines")
		if all := d.W().RemarksOn(c.topic); len(all) != 2 || all[1].Text != "Chen: the figures" {
			t.Errorf("%s: %d remarks", c.kind, len(all))
		}
		d.Keys("ctrl+z")
		d.Shows("Undone: 2 lines noted")
		d.Keys("ctrl+y", "up", "enter")
		d.Send(tea.PasteMsg{Content: "and\nmore"})
		d.Shows("Chen: the figures and more")
	}
}

// polish is a session in a language that nothing but its deck knows.
type polish struct{ tuitest.Content }

func (polish) Deck(string) (workshop.Deck, error) {
	deck := tuitest.Deck()
	deck.Language, deck.Words = "pl", map[string]string{"quadrants.strengths": "Mocne strony", "quadrants.threats": "Zagrożenia"}
	return deck, nil
}

// The headings of a list are understood in the language of the session, and its quadrants
// are called so. The smallest window has room for all keys.
func TestAPastedListIsInTheLanguageOfTheSession(t *testing.T) {
	d := tuitest.NewSessionDesk(t, func(o *tui.Options) { o.Content = polish{} })
	d.Stage(workshop.StageCapture)
	d.Resize(60, 18)
	d.Send(tea.PasteMsg{Content: "# SWOT\n## Mocne strony\n- marka\n- zespół\n**ZAGROŻENIA:**\n- " + strings.Repeat("konkurencja ", 20) + "\n- Risiken\n- prawo\n## Chancen\n- rynek\n- " + strings.Join(strings.Split("abcdefg", ""), "\n- ")})
	d.Shows("12 items: Mocne strony 2,", "Zagrożenia 2", "Enter add 12   Esc as text   ↑ ↓ read   F1 help", "● saved")
	d.Press("down", 99)
	d.Shows("SWOT", "Line 1. A heading that names no quadrant.")
	d.Keys("enter")
	d.Shows("Added 12 items: Mocne strony 2")
}

// A second paste continues the list, and all of it can be read.
func TestALongListIsScrolled(t *testing.T) {
	start := func(t *testing.T) *tuitest.Desk {
		d := openList(t, workshop.StageCapture, "Threats\n"+strings.Repeat("- the same\n", 3))
		d.Send(tea.PasteMsg{Content: "Strengths\n" + strings.Join(strings.Split("abcdefghijklmnopqrstuvwxyz", ""), "\n")})
		return d
	}
	tuitest.OnSizes(t, start, func(t *testing.T, d *tuitest.Desk) {
		d.Shows("27 items: Strengths 26, Threats 1", " T   The same", " S   A")
		d.Press("down", 99)
		d.Shows(" S   Z", "Line 3. The same as in line 2.")
		d.Press("pgup", 99)
		d.Shows(" T   The same")
		d.Wheel(99)
		d.Shows(" S   Z")
		d.Fits(t)
	})
}
