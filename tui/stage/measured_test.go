package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui/kit"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A stance stays in the notes of a session when its card is marked as unplayed,
// also where nothing else came from the card.
func TestNotesHaveAStanceOnAnUnplayedCard(t *testing.T) {
	for _, played := range []bool{true, false} {
		d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {
			card := d.W().Deck.Cards[0].ID
			d.Do(workshop.TakeStance{Card: card, Moment: workshop.Before, Counts: [5]int{4, 0, 0, 0, 4}}, workshop.MarkCard{Card: card, Played: played})
		}, workshop.StageProvocations)
		text := strings.Join(stage.NotesOf(kit.NewTheme(kit.DarkTheme, kit.FullColour, kit.ByCodePoints), d.W(), 80), "\n")
		if !strings.Contains(text, d.W().Deck.Cards[0].Question[:20]) || strings.Contains(text, "marked as unplayed") == played {
			t.Errorf("played is %v:\n%s", played, text)
		}
	}
}
