package tui

import (
	"fmt"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file tells the stages that are about the room: welcome, stance,
// silence, talk, break, agreement, commitments.

func (s *openStage) tell() []string {
	w := s.w()
	lines := []string{kit.Plural(w.Agenda.Minutes, "minute", "minutes") + " in " + kit.Plural(len(w.Agenda.Stages), "stage", "stages") + ": " +
		listed(w.Agenda.Stages)}
	lines = append(append(lines, groundRules...), noFigures)
	if w.Objective != "" {
		lines = append(lines, "The decision asked for: "+w.Objective)
	}
	return lines
}

func (s *openStage) asked() string {
	if s.w().Objective == "" {
		return askObjective
	}
	return ""
}

func (s *openStage) takes() string {
	return "A line is the objective. “people 7” says that 7 are here"
}

func (s *openStage) offers() []screen.Choice {
	return []screen.Choice{
		screen.Asking("Change the objective", "The objective, in one sentence:", func(text string) screen.Reply { return s.submit(text) }),
		screen.Asking("Say how many are here", "How many people are here?", s.people),
	}
}

// people takes how many are here; words are no objective then.
func (s *openStage) people(text string) screen.Reply {
	if _, ok := parsePeople(text); !ok {
		return screen.Problem(fmt.Sprintf("How many people are in the room? A number from 1 to %d.", workshop.MaxPeople))
	}
	return s.submit(text)
}

func (s *stanceStage) tell() []string {
	deck := &s.w().Deck
	lines := []string{s.question(), poleWords(&deck.Session), scaleWords(deck)}
	lines = append(lines, readingWords(s.w(), s.shown())...)
	if step := s.w().Target; step >= 1 && step <= workshop.Steps {
		lines = append(lines, "Target: step "+strconv.Itoa(step)+", "+deck.Scale[step-1])
	}
	return lines
}

func (s *stanceStage) asked() string {
	switch {
	case s.shown().At(s.moment()) != nil:
		return ""
	case s.moment() == workshop.After:
		return "Fingers up again, all at the same time. And where do we want to be?"
	}
	return "Hold up one to five fingers, all at the same time."
}

func (s *stanceStage) takes() string {
	return "A line is the fingers, one digit a person as 1 1 2 3, or the counts of the five steps as 2/1/1/0/0. “t4” makes step 4 the target"
}

func (s *stanceStage) offers() []screen.Choice {
	return []screen.Choice{
		screen.Asking("Take the fingers", "Fingers, as 1 1 2 3, or counts, as 2/1/1/0/0:", func(text string) screen.Reply { return s.submit(text) }),
		screen.Offering("Agree on a target", "Where do we want to be?", "", func() []screen.Choice {
			var steps []screen.Choice
			for i, name := range s.w().Deck.Scale {
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

func (s *silenceStage) tell() []string {
	return []string{"Alone, in silence. One thought on one slip."}
}

func (s *silenceStage) asked() string {
	trigger, place := s.trigger()
	q := s.w().Trigger.Quadrant
	words := q.Name() + ". " + sides[q] + ". " + trigger.Question
	if place != "" {
		words += " Question " + place + ", " + kit.Or(trigger.Function.Name(), "for all")
	}
	return words
}

func (s *silenceStage) takes() string {
	return "Nothing is typed here. “next” is the next quadrant"
}

func (s *silenceStage) offers() []screen.Choice {
	return []screen.Choice{
		screen.Does("Another question for this quadrant", func() screen.Reply { return s.step(+1) }),
		screen.Does("The question before", func() screen.Reply { return s.step(-1) }),
	}
}

func (s *talkStage) tell() []string {
	return append([]string{s.w().CurrentStage().Purpose}, remarkWords(s.kept())...)
}

func (s *talkStage) asked() string { return "" }

func (s *talkStage) worded(string) bool { return true }

func (s *talkStage) takes() string {
	if s.topic == workshop.Guardrail {
		return "A line is a guardrail, a rule in one sentence"
	}
	return "A line is kept with this stage"
}

func (s *talkStage) offers() []screen.Choice { return remarkChoices(s.kept) }

func remarkWords(remarks []*workshop.Remark) []string {
	var lines []string
	for _, r := range remarks {
		lines = append(lines, kit.UpperFirst(string(r.Topic))+": "+r.Text)
	}
	return lines
}

func (s *breakStage) tell() []string {
	stage, now := s.w().CurrentStage(), s.kit.Now()
	left := stage.Plan() - s.w().StageSpent(s.w().Stage, now)
	words := "Back at " + now.Add(left).In(s.w().Zone()).Format("15:04")
	switch {
	case stage.Minutes == 0:
		words = "We go on when all are back."
	case left <= 0:
		words = "Time to go on."
	}
	lines := []string{words}
	if next := s.w().Stage + 1; next < len(s.w().Agenda.Stages) {
		lines = append(lines, "Then "+s.w().Agenda.Stages[next].Title)
	}
	return lines
}

func (s *breakStage) asked() string           { return "" }
func (s *breakStage) takes() string           { return "Nothing is typed here. “next” goes on" }
func (s *breakStage) offers() []screen.Choice { return nil }

func (s *agreementStage) tell() []string {
	lines := []string{"How far do we agree? Each of us shows one to eight fingers."}
	if s.w().AgreementPeople > 0 {
		lines = append(lines, countedWords(s.w().Agreement[:], s.w().AgreementPeople)+": "+agreedWords(s.w().Agreement))
	}
	lines = append(lines, remarkWords(s.remarks())...)
	return append(lines, "Words are kept as "+spokenNames[s.topic])
}

func (s *agreementStage) asked() string {
	if s.row >= gradients {
		return ""
	}
	return strconv.Itoa(s.row+1) + ", " + workshop.Gradients[s.row] + ": how many?"
}

func (s *agreementStage) takes() string {
	return "A number counts the row that is asked for; 3/3/1/0/1/0/0/0 counts all eight. Words are kept as " + spokenNames[s.topic] +
		", with ? in front as what we do not know, with ! as the biggest risk"
}

func (s *agreementStage) offers() []screen.Choice {
	rows := func() []screen.Choice {
		var all []screen.Choice
		for i, name := range workshop.Gradients {
			all = append(all, screen.Does(name+", "+strconv.Itoa(s.w().Agreement[i]), func() screen.Reply {
				s.row = i
				return screen.Reply{}
			}))
		}
		return all
	}
	topics := func() []screen.Choice {
		var all []screen.Choice
		for _, topic := range spokenTopics {
			all = append(all, screen.Does(kit.UpperFirst(spokenNames[topic]), func() screen.Reply {
				s.topic = topic
				return screen.Reply{Note: "Words are kept as " + spokenNames[topic]}
			}))
		}
		return all
	}
	return append([]screen.Choice{
		screen.Offering("Count another row", "Which row?", "", rows),
		screen.Offering("Say what words are kept as", "As what?", "", topics),
	}, remarkChoices(s.remarks)...)
}

func (s *commitmentsStage) tell() []string {
	var lines []string
	for _, n := range s.w().Initiatives {
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
	if s.w().ReviewDate != "" {
		lines = append(lines, "We look again on "+kit.Date(s.w().ReviewDate))
	}
	return lines
}

func (s *commitmentsStage) asked() string {
	if s.w().ReviewDate == "" {
		return "When do we look again? A date, or +90 for days."
	}
	return ""
}

func (s *commitmentsStage) takes() string {
	return "A line is a promise. A date, as 2026-06-12, or a distance, as +90 or 13 weeks, is the day of the review"
}

func (s *commitmentsStage) offers() []screen.Choice { return remarkChoices(s.promises) }

// listed joins numbers with their words: “Open 5, Stance 8”.
func listed(stages []workshop.Stage) string {
	var parts []string
	for _, stage := range stages {
		words := stage.Title
		if stage.Minutes > 0 {
			words += " " + strconv.Itoa(stage.Minutes)
		}
		parts = append(parts, words)
	}
	return strings.Join(parts, ", ")
}
