package stage

import (
	"slices"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file draws the beats of a card after its question: fingers, talk, twist and shift, all
// in one picture.

// beat draws a card after its question.
func (s *provocation) beat(card *workshop.Card, a kit.Area) []string {
	p := s.picture(card, card.Question, a)
	if s.talks(card) { // what is talked about is first now
		p.asked = p.unweighted(card.Question)
	}
	columns := s.columns(card, p)
	return p.draw(s.above(card, p, columns), columns, s.below(card, p, columns))
}

// talks reports whether a follow-up or the twist is talked about.
func (s *provocation) talks(card *workshop.Card) bool {
	beat := s.W().Beat
	return beat != workshop.BeatFirstStance && !s.showsShift(card) && !s.counts(card) && (card.TwistShown(beat) || card.FollowUpsShown(beat) > 0)
}

// counts reports whether the fingers of the moment are still to be counted.
func (s *provocation) counts(card *workshop.Card) bool {
	beat := s.W().Beat
	return (beat == workshop.BeatFirstStance || beat == workshop.BeatSecondStance) &&
		s.W().Readings[card.ID].At(card.MomentAt(beat)) == nil
}

// phones is what phones answered to the stance of the moment.
func (s *provocation) phones(card *workshop.Card) phoned {
	return s.stancePhones(card.ID, card.MomentAt(s.W().Beat))
}

// Uncounted counts the phones alone, where fingers are to go up.
func (s *provocation) Uncounted() (r screen.Reply, id string) {
	card := s.card()
	if card == nil || !s.counts(card) {
		return r, ""
	}
	r, ok := s.phonesAlone(card.ID, card.MomentAt(s.W().Beat))
	if !ok {
		return r, ""
	}
	return r, s.phones(card).id
}

// columns show where the room stands, or while fingers are to go up which finger says what.
func (s *provocation) columns(card *workshop.Card, p picture) []string {
	r := s.W().Readings[card.ID]
	if r == nil || s.counts(card) {
		return p.digits()
	}
	return p.columns(r, s.progress(kit.TheShift))
}

// above is what stands in place of the poles: where nothing is said below the steps, the talk,
// and how the room moved.
func (s *provocation) above(card *workshop.Card, p picture, columns []string) []string {
	if p.talksBelow() {
		return p.poles
	}
	rows := p.above(columns)
	if s.showsShift(card) {
		lines, _ := s.shiftLines(p, s.W().Readings[card.ID], rows)
		return lines
	}
	if s.W().Beat != workshop.BeatFirstStance {
		if talk := s.talk(card, p.ContentWidth(), min(rows, p.talkRows())); talk != nil {
			if !s.counts(card) {
				talk = append(make([]string, p.whiteAbove(talk, rows)), talk...)
			}
			return talk
		}
	}
	return p.poles
}

// talk is what is talked about, in at most h lines: the twist, or else the follow-ups, with
// the newest last. The ones before it are the first to be left out.
func (s *provocation) talk(card *workshop.Card, w, h int) []string {
	t, beat := s.theme(), s.W().Beat
	if card.TwistShown(beat) {
		if lines := twist(t, card, min(w, kit.Aloud)); len(lines) <= h {
			return lines
		}
		return within(twist(t, card, w), h) // half a sentence misleads
	}
	var lines []string
	style := t.Strong
	for i := card.FollowUpsShown(beat) - 1; i >= 0; i-- {
		ask := t.Lines(style, t.Balance(card.FollowUps[i], min(w, kit.Aloud)))
		if len(lines) == 0 && len(ask) > h {
			ask = t.Lines(style, t.WrapTo(card.FollowUps[i], w, h))
		}
		if len(ask)+kit.Above(lines) > h {
			break
		}
		if len(lines) > 0 {
			ask = append(ask, "")
		}
		lines, style = append(ask, lines...), t.Quiet
	}
	return lines
}

// within are lines of which all have room.
func within(lines []string, h int) []string {
	if len(lines) > h {
		return nil
	}
	return lines
}

// twist is the twist of a card with the bar that marks it.
func twist(t kit.Theme, card *workshop.Card, w int) []string {
	return barred(t, t.Lines(t.Strong, t.Balance(card.Twist, w-2)))
}

// barred sets a bar before lines.
func barred(t kit.Theme, lines []string) []string {
	for i, line := range lines {
		lines[i] = t.Text.Render("┃ ") + line
	}
	return lines
}

// below is what stands below the steps: what is asked or said of the count, what is talked
// about where that has room there, and what was captured.
func (s *provocation) below(card *workshop.Card, p picture, columns []string) []string {
	w, r, t := p.ContentWidth(), s.W().Readings[card.ID], s.theme()
	born := s.captureLines(card, w, min(3, max(1, p.below()/3)))
	if p.below() <= len(born) && s.Spotlit() != "" { // the row that is pointed at never gives way
		return born
	}
	born = within(born, p.below()-1)
	rows := p.below() - len(born) - 3 // the words, and white
	switch {
	case s.counts(card):
		ask := s.room().Stance.Card
		if card.MomentAt(s.W().Beat) == workshop.After {
			ask = s.room().Stance.CardAgain
		}
		var again []string
		if card.TwistShown(s.W().Beat) && p.talksBelow() {
			again = within(twist(t, card, min(w, kit.Aloud)), rows)
		}
		asks := s.besideAsked([]string{t.Strong.Render(ask)}, s.phones(card), w, 0)
		return p.under(asks, again, born)
	case !p.talksBelow():
		elsewhere := s.showsShift(card) && len(s.above(card, p, columns)) > 0
		return p.under(s.said(p, r, s.showsShift(card), elsewhere, s.names()), born)
	}
	topic, rest := s.topic(card, p, rows)
	elsewhere := topic != nil && (s.showsShift(card) || s.W().Beat == workshop.BeatFirstStance)
	return p.under(topic, s.said(p, r, s.showsShift(card), elsewhere, s.names(), rest...), born)
}

// names are what the two counts of a card are called beside each other.
func (s *provocation) names() bothNames {
	return bothNames{s.room().Stance.Before, s.room().Stance.Now}
}

// topic is what is talked about, large where it has room, and what is left to say of it.
func (s *provocation) topic(card *workshop.Card, p picture, h int) (lines, rest []string) {
	w, r := p.ContentWidth(), s.W().Readings[card.ID]
	switch beat := s.W().Beat; {
	case s.showsShift(card):
		lines, more := s.shiftLines(p, r, h)
		return lines, saying(more)
	case beat == workshop.BeatFirstStance:
		return s.spreadLarge(p, r, h)
	case card.TwistShown(beat):
		if large := s.theme().LargeUpTo(mostTopic, s.theme().Strong, card.Twist, kit.Area{W: w - 2, H: h}); large != nil {
			return barred(s.theme(), large), nil
		}
	case card.FollowUpsShown(beat) > 0:
		if large := s.followUpLarge(card, kit.Area{W: w, H: h}); large != nil {
			return large, nil
		}
	}
	return s.talk(card, w, h), nil
}

// followUpLarge is the newest follow-up in large type, with the older ones below it, where
// it does not move for them.
func (s *provocation) followUpLarge(card *workshop.Card, a kit.Area) []string {
	t, newest := s.theme(), card.FollowUpsShown(s.W().Beat)-1
	lines := t.LargeUpTo(mostTopic, t.Strong, card.FollowUps[newest], a)
	for i := newest - 1; i >= 0 && lines != nil; i-- {
		ask := t.Lines(t.Quiet, t.Balance(card.FollowUps[i], kit.Aloud))
		if len(lines)+kit.Above(ask) > a.H {
			break
		}
		lines = append(append(lines, ""), ask...)
	}
	return lines
}

// mostTopic is how many rows a line takes at most of what is talked about.
const mostTopic = 8

// captureLines lists what was captured on this card, in at most so many lines: its key
// sentence, and the newest items, or those around the picked one. The last to go is the item
// that is picked or has just landed, and then the key sentence.
func (s *provocation) captureLines(card *workshop.Card, w, most int) []string {
	t := s.theme()
	var lines []string
	for _, r := range s.W().RemarksOn(workshop.KeySentence) {
		if r.Card == card.ID {
			lines = []string{t.Text.Render(t.Cut("“"+s.W().Typeset(r.Text)+"”", w))}
		}
	}
	items, look := s.W().ItemsFrom(card.ID), boardLook{landed: s.arrival(), picked: s.Spotlit()}
	if most == 1 && len(lines) == 1 && !ofCard(items, look) {
		return lines
	}
	lines = lines[:min(len(lines), most-1)]
	from, to := kit.Window(indexOf(items, look.picked), len(items), min(2, most-len(lines)))
	for _, item := range items[from:to] {
		lines = append(lines, t.BadgeOf(item.Quadrant)+" "+itemRow(t, item, s.W().FunctionTag(item.Function), s.W().Typeset(item.Text), w-4, look.mark(item)))
	}
	return lines
}

// ofCard reports whether what is picked, or has just landed, is one of some items.
func ofCard(items []*workshop.Item, look boardLook) bool {
	return slices.ContainsFunc(items, func(i *workshop.Item) bool { return i.ID == look.picked || i.ID == look.landed })
}
