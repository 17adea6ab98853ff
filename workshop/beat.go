package workshop

import (
	"slices"
	"strconv"
	"strings"
)

// Beat is one step forward on a card: the smallest.
type Beat string

// The beats of a card that every card has. Between the first stance and the
// twist come the card's follow-ups, one beat each.
const (
	BeatQuestion     Beat = "question"
	BeatFirstStance  Beat = "first stance"
	BeatTwist        Beat = "twist"
	BeatSecondStance Beat = "second stance"
)

// FollowUpBeat is the beat at which follow-up i (from 0) is revealed.
func FollowUpBeat(i int) Beat { return followUp + Beat(strconv.Itoa(i+1)) }

const followUp Beat = "follow-up "

// IsFollowUp reports whether a follow-up is revealed at this beat.
func (b Beat) IsFollowUp() bool { return strings.HasPrefix(string(b), string(followUp)) }

// Beats lists the card's beats in order.
func (c *Card) Beats() []Beat {
	beats := []Beat{BeatQuestion, BeatFirstStance}
	for i := range c.FollowUps {
		beats = append(beats, FollowUpBeat(i))
	}
	if c.Twist != "" {
		beats = append(beats, BeatTwist)
	}
	return append(beats, BeatSecondStance)
}

// BeatIndex is the position of a beat on the card. Of one that the card has no longer,
// since it was edited while it was played, it is that of the last beat before the twist.
func (c *Card) BeatIndex(beat Beat) int {
	at := slices.Index(c.Beats(), beat)
	if at < 0 && (beat.IsFollowUp() || beat == BeatTwist) {
		return 1 + len(c.FollowUps)
	}
	return max(0, at)
}

// FollowUpsShown is how many follow-ups are on the screen at this beat.
func (c *Card) FollowUpsShown(beat Beat) int {
	return max(0, min(c.BeatIndex(beat)-1, len(c.FollowUps)))
}

// TwistShown reports whether the twist is on the screen at this beat.
func (c *Card) TwistShown(beat Beat) bool {
	return c.Twist != "" && c.BeatIndex(beat) > len(c.FollowUps)+1
}

// MomentAt is the moment of a stance taken at this beat.
func (c *Card) MomentAt(beat Beat) Moment {
	if c.BeatIndex(beat) > len(c.FollowUps)+1 {
		return After
	}
	return Before
}

// BeatOf is the beat of a card at which a stance of a moment is taken, as far as the
// room has seen the card; with no moment, the last one of a card that was shown to its
// end and else the first.
func (w *Workshop) BeatOf(card *Card, m Moment) Beat {
	switch {
	case m == Before:
		return BeatFirstStance
	case w.Ended[card.ID], m == After && card.Twist == "":
		return BeatSecondStance
	case m == After:
		return BeatTwist
	}
	return BeatQuestion
}

// FollowUpsToCome are the follow-ups of the card on the screen that the room
// has not seen yet.
func (w *Workshop) FollowUpsToCome() []string {
	card, ok := w.Deck.Card(w.cardOnScreen())
	if !ok {
		return nil
	}
	return card.FollowUps[card.FollowUpsShown(w.Beat):]
}
