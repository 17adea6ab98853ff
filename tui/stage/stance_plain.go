package stage

import (
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *stance) Tell() []string {
	deck := &s.W().Deck
	lines := []string{s.question(), s.room().meaning(&deck.Session), s.room().scaleWords(deck)}
	if then := sinceThen(s.W()); then != nil && s.moment() == workshop.Before {
		lines = append(lines, thenWords(s.W(), then)...)
	} else {
		lines = append(lines, readingWords(s.W(), s.readings())...)
	}
	if step := s.target(); step >= 1 && step <= workshop.Steps {
		lines = append(lines, strings.TrimRight(targetStep(step, deck.Scale[step-1])+" "+s.room().atTarget(s.readings(), step), " "))
	}
	if s.counted() == nil {
		lines = append(lines, saying(s.answered(s.phones()))...)
	}
	return lines
}

func (s *stance) Asked() string {
	if s.counted() != nil {
		return ""
	}
	return s.handsUp()
}

func (s *stance) Takes() string { return s.phones().takes(stanceTakes) }

func (s *stance) Offers() []screen.Choice {
	return []screen.Choice{
		screen.Asking(stanceEnter, stanceAsk, func(text string) screen.Reply { return s.Submit(text) }),
		screen.Offering(targetAgree, targetAsk, "", func() []screen.Choice {
			var steps []screen.Choice
			for i, name := range s.W().Deck.Scale {
				steps = append(steps, screen.Does(name, func() screen.Reply { return screen.Intend(workshop.AgreeTarget{Step: i + 1}) }))
			}
			return append(steps, screen.Does(noTarget, func() screen.Reply { return screen.Intend(workshop.AgreeTarget{}) }))
		}),
	}
}

// scaleWords names the five steps.
func (r room) scaleWords(deck *workshop.Deck) string {
	var names []string
	for i, name := range deck.Scale {
		names = append(names, strconv.Itoa(i+1)+" "+name)
	}
	return fill(r.Stance.StepsListed, "list", strings.Join(names, ", "))
}

// readingWords says a card's stances and the shift between them.
func readingWords(w *workshop.Workshop, r *workshop.Readings) []string {
	var lines []string
	for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
		if reading := r.At(m); reading != nil {
			lines = append(lines, kit.UpperFirst(roomOf(w).moment(m))+": "+onSteps(w, reading))
		}
	}
	if len(lines) > 0 {
		lines = append(lines, roomOf(w).shiftWords(r))
	}
	return lines
}

func stanceHolds(w *workshop.Workshop, at int) string {
	if r := w.Readings[workshop.SessionCard].At(w.Agenda.Stages[at].Moment); r != nil {
		return peopleCounted(r.Sum())
	}
	return remarksHold(w, at)
}

// stanceNotes are one stance: how many people are on each step, and what that
// says.
func stanceNotes(n *notes, at workshop.Stage) {
	r := n.w.Readings[workshop.SessionCard]
	reading := r.At(at.Moment)
	if reading == nil {
		return
	}
	n.say("", string(at.Moment)+": "+stepCounts(n.w, reading))
	then := sinceThen(n.w)
	switch {
	case at.Moment == workshop.After:
		n.under(roomOf(n.w).shiftWords(r))
	case then != nil:
		n.under(lastTimeNote + ": " + stepCounts(n.w, then.Before))
		n.under(roomOf(n.w).shiftWords(then))
	}
}

// stepCounts says how many people are on each step: “locked 3 · guided 2”.
func stepCounts(w *workshop.Workshop, r *workshop.Reading) string {
	var parts []string
	for i, c := range r.Counts {
		if c > 0 {
			parts = append(parts, w.Deck.Scale[i]+" "+strconv.Itoa(c))
		}
	}
	return strings.Join(parts, " · ")
}

func stanceChange(_ Known, w *workshop.Workshop, fact workshop.Fact) string {
	switch f := fact.(type) {
	case workshop.StanceTaken:
		r := w.Readings[f.Card]
		words := kit.UpperFirst(stanceName(f)) + ": "
		if r.At(f.Moment) == nil {
			return words + nobodyCounted
		}
		words += onSteps(w, r.At(f.Moment)) + "."
		then := sinceThen(w)
		switch {
		case f.Card == workshop.SessionCard && f.Moment == workshop.Before && then != nil:
			return words + " " + thenWords(w, then)[0] + ". " + roomOf(w).shiftWords(then)
		case f.Moment == workshop.Before:
			r = &workshop.Readings{Before: r.Before}
		}
		return words + " " + roomOf(w).shiftWords(r)
	case workshop.TargetAgreed:
		if f.Step == 0 {
			return noTarget
		}
		return targetIsStep(f.Step, w.Deck.Scale[f.Step-1])
	}
	return ""
}

func stanceName(f workshop.StanceTaken) string {
	if f.Card == workshop.SessionCard {
		return sessionMoment(f.Moment)
	}
	return stanceOnCard(f.Moment, f.Card)
}

// onSteps says how many people are where: “3 locked, 2 guided”.
func onSteps(w *workshop.Workshop, r *workshop.Reading) string {
	var parts []string
	for i, n := range r.Counts {
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+w.Deck.Scale[i])
		}
	}
	return strings.Join(parts, ", ")
}
