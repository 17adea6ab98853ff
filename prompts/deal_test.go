package prompts

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// What a facilitator is dealt who chooses nothing: each built-in agenda, in the order
// in which the cards will be played.
func TestWhatIsDealtByDefault(t *testing.T) {
	deck := read(t, "social-board.yaml", CheckDeck)
	for agenda, want := range map[string]string{
		"short":     "V1 L1 B1",
		"half":      "V1 L1 B1 H2 H1",
		"full":      "V1 L1 B1 H2 H1 M2 A3 L2",
		"follow-up": "",
		"case":      "M5 A3",
	} {
		a, err := content.Agenda(agenda)
		if err != nil {
			t.Fatal(err)
		}
		cards := 0
		for _, s := range a.Stages {
			cards += s.Cards
		}
		if got := strings.Join(deck.Suggest(cards, a.First...), " "); got != want {
			t.Errorf("%s deals %q, want %q", agenda, got, want)
		}
	}
}

func TestFirstCardsAreCardsOfTheDeck(t *testing.T) {
	good := testdata(t, "good.yaml")
	line := 1 + strings.Count(good, "\n")
	for first, want := range map[string][]string{
		"[2, on]":        nil,
		"[on, gone]":     {`first[2]: there is no card "gone" in cards`},
		"[on, on]":       {`first[2]: "on" is in this list twice`},
		"[On]":           {`first[1]: there is no card "On" in cards`},
		"[]":             {`first: 0 entries; at least 1 needed`},
		"on":             {`first: must be a list (one entry after each dash), but is text`},
		"[gone, [2], 2]": {`first[1]: there is no card "gone" in cards`, `first[2]: must be text, but is a list`},
	} {
		t.Run(first, func(t *testing.T) {
			deck, faults := CheckDeck("my.yaml", []byte(good+"first: "+first+"\n"))
			for i := range want {
				want[i] = fmt.Sprintf("my.yaml:%d: %s", line, want[i])
			}
			wantFaults(t, faults, want)
			if want == nil && !slices.Equal(deck.First, []string{"2", "on"}) {
				t.Errorf("first %q", deck.First)
			}
		})
	}
}
