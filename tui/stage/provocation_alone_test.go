package stage_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"swotshop/prompts"
	"swotshop/tui"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// windows are those in which the room sees the cards.
var windows = [][2]int{{60, 18}, {80, 24}, {120, 40}, {200, 60}}

// decked is a day with a deck of its own.
type decked struct {
	tuitest.Day
	deck workshop.Deck
}

func (c decked) Deck(string) (workshop.Deck, error) { return c.deck, nil }

// newDeckDesk stands at the choice of cards of a built-in deck.
func newDeckDesk(t *testing.T, id string) *tuitest.Desk {
	t.Helper()
	deck, err := prompts.Open("").Deck(id)
	if err != nil {
		t.Fatal(err)
	}
	d := tuitest.NewSessionDesk(t, func(o *tui.Options) { o.Content = decked{tuitest.Day{}, deck} })
	d.Stage(workshop.StageProvocations)
	return d
}

// Whatever cards of whatever deck are chosen, at most one size of type is on the screen
// from the first of them to the last.
func TestChosenCardsHaveOneSize(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(15, 2))
	for _, listed := range prompts.Open("").Decks() {
		d := newDeckDesk(t, listed.ID)
		for range 4 {
			cards := d.W().Deck.Cards
			var chosen []string
			for _, i := range rng.Perm(len(cards))[:2+rng.IntN(4)] {
				chosen = append(chosen, cards[i].ID)
			}
			d.Do(workshop.ChooseCards{Cards: chosen})
			for _, size := range windows {
				d.Resize(size[0], size[1])
				sizes := map[int]string{}
				for _, id := range chosen {
					d.Do(workshop.ShowCard{Card: id, Beat: workshop.BeatQuestion})
					d.Fits(t)
					card, _ := d.W().Deck.Card(id)
					if n := d.SizeOfLarge(card.Question); n > 0 {
						sizes[n] = card.Question
					} else if size[0] >= 80 {
						t.Errorf("in %v %q is not large:\n%s", size, card.Question, d.Screen())
					}
				}
				if len(sizes) > 1 {
					t.Errorf("in %v the cards %v are in %d sizes: %v", size, chosen, len(sizes), sizes)
				}
			}
		}
	}
}

// A question that cannot be large at all is plain, and the others do not suffer for it.
func TestQuestionThatIsTooLongIsPlain(t *testing.T) {
	const tooLong = "Why would we, when nobody else who does what we do would ever want to say why they do it?"
	d := newCardDesk(t)
	before := d.SizeOfLarge("Can you retweet a competitor’s content?")
	d.Do(workshop.WriteCard{OwnCard: workshop.OwnCard{Question: tooLong}})
	d.Do(workshop.ChooseCards{Cards: append(slices.Clone(d.W().Chosen), "X1")})
	if after := d.SizeOfLarge("Can you retweet a competitor’s content?"); after != before {
		t.Errorf("a capital was %d pixels high and is %d", before, after)
	}
	d.Do(workshop.ShowCard{Card: "X1", Beat: workshop.BeatQuestion})
	d.Shows("Why would we, when nobody else")
	rows := d.Rows()
	first := slices.IndexFunc(rows, func(row string) bool { return strings.Contains(row, "Why would we") })
	if first < 8 || first > 13 {
		t.Errorf("it begins on row %d and not in the middle:\n%s", first+1, d.Screen())
	}
}

// The line asks for nothing while the room reads the question, and takes what is typed.
// Nothing moves for it, and what is picked to be mended is told below.
func TestQuestionIsAlone(t *testing.T) {
	for _, size := range windows {
		d := newCardDesk(t)
		d.Resize(size[0], size[1])
		before := d.Rows()
		if line := strings.TrimSpace(before[len(before)-2]); line != "▸" {
			t.Errorf("in %v the line says %q", size, line)
		}
		d.Type("w legal: nobody may answer")
		d.Shows("nobody may answer", "goes to Weaknesses, Legal")
		d.Keys("enter")
		d.Hides("nobody may answer")
		d.Keys("up")
		d.Shows("nobody may answer")
		for y, row := range d.Rows()[:len(before)-3] {
			if row != before[y] {
				t.Errorf("in %v row %d was %q and is %q", size, y+1, before[y], row)
			}
		}
	}
}

// The longest question that is large in the window that decks are written for has the line
// of notes too, as long as nothing is said there.
func TestQuestionTakesTheLineOfNotes(t *testing.T) {
	const longest = "Tomorrow’s hires arrive connected, with AI at hand. What do they find?"
	d := newCardDesk(t)
	asks(d, longest)
	rows := d.Rows()
	d.ShowsLarge(longest)
	if note := rows[len(rows)-3]; note == "" {
		t.Errorf("the line of notes is empty:\n%s", d.Screen())
	}
	d.Keys("ctrl+p")
	if note := strings.TrimSpace(d.Rows()[len(rows)-3]); note != "V1 marked as played." {
		t.Errorf("the line of notes says %q:\n%s", note, d.Screen())
	}
	d.Fits(t)
}

// Every question of the decks that come with the program is large in the window that they
// are written for; how much one is too long is what makes it so.
func TestEveryQuestionIsLarge(t *testing.T) {
	content := prompts.Open("")
	for _, listed := range content.Decks() {
		deck, err := content.Deck(listed.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, card := range deck.Cards {
			if by := stage.TooLong(card.Question); by > 0 {
				t.Errorf("%s: %s is about %d characters too long: %q", listed.ID, card.ID, by, card.Question)
			}
		}
	}
}

func TestTooLongSaysByHowMuch(t *testing.T) {
	const long = "We want a more diverse workforce. What would make those people apply to us and to nobody?"
	by := stage.TooLong(long)
	if by < 5 || by > 40 {
		t.Errorf("it is too long by %d", by)
	}
	if cut := long[:len(long)-by]; stage.TooLong(cut) > 0 {
		t.Errorf("shortened by as much it is still too long: %q", cut)
	}
	for _, question := range []string{"", "Who?", "公開の場で答える?", "Can 公 we?"} {
		if by := stage.TooLong(question); by > 0 {
			t.Errorf("%q is too long by %d", question, by)
		}
	}
}
