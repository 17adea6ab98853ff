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
	lines := []string{s.question(), poleWords(&deck.Session), scaleWords(deck)}
	lines = append(lines, readingWords(s.W(), s.readings())...)
	if step := s.W().Target; step >= 1 && step <= workshop.Steps {
		lines = append(lines, "Target: step "+strconv.Itoa(step)+", "+deck.Scale[step-1])
	}
	return lines
}

func (s *stance) Asked() string {
	switch {
	case s.readings().At(s.moment()) != nil:
		return ""
	case s.moment() == workshop.After:
		return "Fingers up again, all at the same time. And where do we want to be?"
	}
	return "Hold up one to five fingers, all at the same time."
}

func (s *stance) Takes() string {
	return "A line is the fingers, one digit a person as 1 1 2 3, or the counts of the five steps as 2/1/1/0/0. “t4” makes step 4 the target"
}

func (s *stance) Offers() []screen.Choice {
	return []screen.Choice{
		screen.Asking("Take the fingers", "Fingers, as 1 1 2 3, or counts, as 2/1/1/0/0:", func(text string) screen.Reply { return s.Submit(text) }),
		screen.Offering("Agree on a target", "Where do we want to be?", "", func() []screen.Choice {
			var steps []screen.Choice
			for i, name := range s.W().Deck.Scale {
				steps = append(steps, screen.Does(name, func() screen.Reply { return screen.Intend(workshop.AgreeTarget{Step: i + 1}) }))
			}
			return append(steps, screen.Does("No target", func() screen.Reply { return screen.Intend(workshop.AgreeTarget{}) }))
		}),
	}
}

// poleWords says what the two ends of the scale mean for a card.
func poleWords(card *workshop.Card) string {
	return "Control: " + kit.Sentence(card.Poles[0]) + " Empowerment: " + card.Poles[1]
}

// scaleWords names the five steps.
func scaleWords(deck *workshop.Deck) string {
	var steps []string
	for i, name := range deck.Scale {
		steps = append(steps, strconv.Itoa(i+1)+" "+name)
	}
	return "Steps: " + strings.Join(steps, ", ")
}

// readingWords says a card's stances and the shift between them.
func readingWords(w *workshop.Workshop, r *workshop.Readings) []string {
	var lines []string
	for _, m := range []workshop.Moment{workshop.Before, workshop.After} {
		if reading := r.At(m); reading != nil {
			lines = append(lines, kit.UpperFirst(string(m))+": "+onSteps(w, reading))
		}
	}
	if len(lines) > 0 {
		lines = append(lines, shiftWords(r))
	}
	return lines
}

func stanceHolds(w *workshop.Workshop, at int) string {
	if r := w.Readings[workshop.SessionCard].At(w.Agenda.Stages[at].Moment); r != nil {
		return kit.Plural(r.Sum(), "person", "people") + " counted"
	}
	return remarksHeld(w, at)
}

// stanceNotes are one stance: how many stand on each step, and what that says.
func stanceNotes(n *notes, at workshop.Stage) {
	r := n.w.Readings[workshop.SessionCard]
	reading := r.At(at.Moment)
	if reading == nil {
		return
	}
	n.say("", string(at.Moment)+": "+stepCounts(n.w, reading))
	if at.Moment == workshop.After {
		n.under(shiftWords(r))
	}
}

// stepCounts says how many stand on each step: “locked 3 · guided 2”.
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
		words := kit.UpperFirst(stanceName(f)) + ": " + onSteps(w, r.At(f.Moment)) + "."
		if f.Moment == workshop.Before {
			r = &workshop.Readings{Before: r.Before}
		}
		return words + " " + shiftWords(r)
	case workshop.TargetAgreed:
		if f.Step == 0 {
			return "No target"
		}
		return "The target is step " + strconv.Itoa(f.Step) + ", " + w.Deck.Scale[f.Step-1]
	}
	return ""
}

func stanceName(f workshop.StanceTaken) string {
	if f.Card == workshop.SessionCard {
		return sessionMoment(f.Moment)
	}
	return momentName(f.Moment) + " on " + f.Card
}

// onSteps says how many stand where: “3 locked, 2 guided”.
func onSteps(w *workshop.Workshop, r *workshop.Reading) string {
	var parts []string
	for i, n := range r.Counts {
		if n > 0 {
			parts = append(parts, strconv.Itoa(n)+" "+w.Deck.Scale[i])
		}
	}
	return strings.Join(parts, ", ")
}
