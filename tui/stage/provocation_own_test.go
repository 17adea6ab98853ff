package stage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// newChoiceDesk stands where the cards are chosen.
func newChoiceDesk(t *testing.T) *tuitest.Desk {
	t.Helper()
	d := tuitest.NewSessionDesk(t)
	d.Stage(workshop.StageProvocations)
	return d
}

// Whatever is typed where cards are chosen is on the line, letter for letter, and
// neither plays nor chooses a card.
func TestLettersChooseNoCard(t *testing.T) {
	d := newChoiceDesk(t)
	chosen, head := slices.Clone(d.W().Chosen), d.W().Head
	for _, text := range []string{"my son posts", "What if the brewer’s son posts", "m", "b b", "next 3 12", "/m s p", "mMbBjJkKqQ"} {
		d.Type(text)
		d.Shows(" ▸ " + text)
		d.Keys("ctrl+u")
	}
	if !slices.Equal(d.W().Chosen, chosen) || d.W().Head != head {
		t.Errorf("something happened: chosen %v", d.W().Chosen)
	}
}

func TestOwnCardIsPlayedAtOnce(t *testing.T) {
	d := newChoiceDesk(t)
	d.Type("Should our interns post?")
	d.Shows("becomes card X1, played now", "play it now", "for later")
	d.Keys("enter")
	d.ShowsLarge("Should our interns post?")
	d.Keys("pgdown")
	d.Shows("Few speak, all is checked", "Many speak, within agreed rules")
	d.Line("11223344")
	d.Type("twist: One of them has 40,000 followers.")
	d.Shows("the twist of X1")
	d.Keys("enter")
	d.Shows("Added: the twist of X1.")
	d.Keys("pgdown")
	d.Shows("┃ One of them has 40,000 followers.")
	d.Line("w hr: nobody trains them")
	d.Keys("pgdown")
	d.Line("22223333")
	if w := d.W(); w.Readings["X1"].After == nil || len(w.ItemsFrom("X1")) != 1 || !w.Played("X1") {
		t.Errorf("it was not played like a card: %+v", w.Readings["X1"])
	}
}

// A quadrant's letter makes an item where cards are chosen too, and nothing is shown.
func TestAnItemIsNoCardWhereCardsAreChosen(t *testing.T) {
	d := newChoiceDesk(t)
	d.Resize(60, 18)
	d.Type("w nobody owns replies")
	d.Shows(" W  nobody owns replies", "goes to Weaknesses", "Enter add to Weaknesses")
	d.Keys("enter")
	d.Type("o legal: the rules are new")
	d.Keys("tab", "enter")
	items := d.W().ItemsFrom("")
	if len(items) != 2 || items[0].Text != "nobody owns replies" || items[1].Quadrant != workshop.Threats || items[1].Function != workshop.Legal {
		t.Errorf("the items are %+v", items)
	}
	d.Type("s ")
	d.Keys("enter")
	if len(d.W().OwnCards()) > 0 || d.W().Card != "" {
		t.Errorf("%d cards were written, %q is shown", len(d.W().OwnCards()), d.W().Card)
	}
	d.Keys("ctrl+u", "backspace")
	d.Type("add lunch after 4")
	d.Shows("PgDn play", "Enter play it now", "becomes card X1, played now")
}

func TestOwnCardForLater(t *testing.T) {
	d := newChoiceDesk(t)
	d.Type("Should our interns post?")
	d.Keys("tab")
	rowHas(d, "▸ X1 ", "  3")
	d.Shows("3 cards will be played", "X1 will be played, after the others.")
	d.Line("poles: Never / Always")
	d.Line("ask: Who reads along?")
	d.Line("ask 2: Who decides?")
	d.Line("question: Should interns answer?")
	own, _ := d.W().OwnCard("X1")
	want := workshop.OwnCard{Question: "Should interns answer?", FollowUps: []string{"Who reads along?", "Who decides?"}, Poles: [2]string{"Never", "Always"}}
	if fmt.Sprint(own) != fmt.Sprint(want) {
		t.Errorf("the card is %+v", own)
	}
	d.Keys("enter")
	d.ShowsLarge("Should interns answer?")
}

// A part that cannot be taken stays on the line, with the reason.
func TestOwnCardRefusesAPart(t *testing.T) {
	d := newChoiceDesk(t)
	d.Line("twist: too early")
	d.Shows("Write a card of your own first", "▸ twist: too early")
	d.Keys("ctrl+u")
	d.Line("1 1 2 3")
	d.Shows("A card needs a question in words.", "▸ 1 1 2 3")
	d.Keys("ctrl+u")
	d.Line("Should our interns post?")
	d.Line("poles: Never")
	d.Shows("Put a slash between the two poles", "▸ poles: Never")
	if len(d.W().Items) > 0 || len(d.W().OwnCards()) != 1 {
		t.Errorf("%d items, %d cards", len(d.W().Items), len(d.W().OwnCards()))
	}
}

func TestOwnCardUndoneWhileItIsShown(t *testing.T) {
	d := newChoiceDesk(t)
	d.Line("Should our interns post?")
	d.Keys("ctrl+z")
	d.Shows("cards will be played", "Undone: card X1 written")
	d.Hides("X1  ")
	d.Keys("ctrl+y")
	d.ShowsLarge("Should our interns post?")
}

func TestCardsAreSought(t *testing.T) {
	d := newChoiceDesk(t)
	d.Type("/RIVAL worst")
	d.Shows("1 card has these words", "V2 ", "all cards")
	d.Hides("V1 ", "L1 ")
	d.Keys("tab")
	if !slices.Contains(d.W().Chosen, "V2") {
		t.Errorf("chosen are %v", d.W().Chosen)
	}
	d.Keys("enter")
	d.ShowsLarge("A rival is having its worst day online. What do we post?")
	d.Keys("esc")
	d.Type("/zeppelin")
	d.Keys("enter")
	d.Shows("No card has these words.", "▸ /zeppelin")
	d.Keys("esc")
	d.Shows("V1 ", "L2 ", "your own provocation")
	d.Type("/tweets")
	d.Keys("pgdown") // back to the card that was left, and what was sought is no item of it
	d.ShowsLarge("A rival is having its worst day online. What do we post?")
	d.Hides("tweets")
}

func TestIDOfACardShowsIt(t *testing.T) {
	d := newChoiceDesk(t)
	d.Type("l1")
	d.Shows("shows L1: Somebody tweets our financial results")
	d.Keys("enter")
	d.ShowsLarge("Somebody tweets our financial results before we publish. Now what?")
}

// A list that is cut says by how much, and counts every card once.
func TestCardsBelowAreCounted(t *testing.T) {
	d := newChoiceDesk(t)
	for i := range 20 {
		d.Do(workshop.WriteCard{OwnCard: workshop.OwnCard{Question: fmt.Sprintf("Question %d?", i+1)}})
	}
	for _, size := range tuitest.Sizes {
		d.Resize(size[0], size[1])
		for range 24 {
			d.Fits(t)
			shown, rest := 0, 0
			for line := range strings.SplitSeq(d.Screen(), "\n") {
				var n int
				for _, end := range []string{"above", "below"} {
					if at := strings.Index(line, " more "+end); at > 0 {
						fields := strings.Fields(line[:at])
						_, _ = fmt.Sscan(fields[len(fields)-1], &n)
						rest += n
					}
				}
				if strings.Contains(line, "Question ") || strings.Contains(line, " V1 ") || strings.Contains(line, " V2 ") || strings.Contains(line, " L1 ") || strings.Contains(line, " L2 ") {
					shown++
				}
			}
			if shown+rest != 24 {
				t.Fatalf("%v: %d cards are shown and %d elsewhere\n%s", size, shown, rest, d.Screen())
			}
			d.Keys("down")
		}
		for range 24 {
			d.Keys("up")
		}
	}
}
