package stage

import (
	"strconv"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

func (s *commitments) Tell() []string {
	var lines []string
	for _, n := range s.W().Initiatives {
		step := "no first step yet"
		if n.FirstStep != "" {
			step = "by day " + strconv.Itoa(firstStepDays) + ": " + n.FirstStep
			if day, ok := s.dayAfter(firstStepDays); ok {
				step = "by " + day.Format("2 January") + ": " + n.FirstStep
			}
		}
		lines = append(lines, kit.Or(n.Owner, nobody)+": "+kit.Sentence(n.What)+" "+kit.UpperFirst(step))
	}
	if len(lines) == 0 {
		lines = append(lines, "No initiatives yet. What does each of us promise?")
	}
	lines = append(lines, remarkWords(s.promises())...)
	if s.W().ReviewDate != "" {
		lines = append(lines, "We look again on "+kit.Date(s.W().ReviewDate))
	}
	return lines
}

func (s *commitments) Asked() string {
	if s.W().ReviewDate == "" {
		return "When do we look again? A date, or +90 for days."
	}
	return ""
}

func (s *commitments) Takes() string {
	return "A line is a promise. A date, as 2026-06-12, or a distance, as +90 or 13 weeks, is the day of the review"
}

func (s *commitments) Offers() []screen.Choice { return remarkChoices(s.promises) }

func commitmentsHold(w *workshop.Workshop, at int) string {
	if w.ReviewDate != "" {
		return "review on " + kit.Date(w.ReviewDate)
	}
	return remarksHeld(w, at)
}

func commitmentsNotes(n *notes, _ workshop.Stage) {
	if n.w.ReviewDate != "" {
		n.say("", "Next review on "+kit.Date(n.w.ReviewDate))
	}
}

func commitmentsChange(_ Known, _ *workshop.Workshop, fact workshop.Fact) string {
	if f, ok := fact.(workshop.ReviewSet); ok {
		return "We look again on " + kit.Date(f.Date)
	}
	return ""
}
