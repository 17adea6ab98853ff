package stage

import (
	"fmt"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what the stages say in which the room talks: the welcome, stances,
// silence, breaks and talks. Provocations are in words_cards.go.

// Welcome.
const (
	objectiveLine     = "the objective"
	objectiveReplaced = "replaces the objective; ↑ on an empty line edits it"
	objectiveAgain    = "Enter again replaces the objective."
	objectiveFirst    = "the objective, in one sentence"
	objectiveNext     = "a new objective, or “people 7” if 7 are here"
	objectiveTakes    = "Type the objective. “people 7” sets the number of people"
	objectiveChange   = "Change the objective"
	objectiveQuestion = "The objective, in one sentence:"
	peopleChange      = "Set the number of people"
	peopleQuestion    = "How many people are here?"
	paperChange       = "Say who may read the blueprint"
	paperQuestion     = "Who may read the blueprint? Type confidential (the board), internal or public."
	paperWord         = "blueprint"
)

func (s *open) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Welcome", About: "Read the objective aloud and ask whether it is the right one. Then go through the plan and the ground rules.",
		Keys: []kit.Hint{kit.Enter.Does("set the objective"), kit.Up.Does("edit the objective"),
			kit.Typed("people 7").Does("then Enter: number of people here, at any stage"),
			kit.Typed("blueprint internal").Does("then Enter: who may read the blueprint (confidential, internal, public)")},
	}
}

func peopleNumber() string {
	return fmt.Sprintf("How many people are in the room? Type a number from 1 to %d.", workshop.MaxPeople)
}

func people(n int) string       { return kit.Plural(n, "person", "people") }
func peopleInRoom(n int) string { return people(n) + " in the room" }

// objectiveAgainPlain asks once before an objective that is there is replaced.
func objectiveAgainPlain(now string) string {
	return fmt.Sprintf("That replaces the objective, which is “%s”. Type it again to do so, or “people 7” if 7 are here.", now)
}

func decisionNeeded(o string) string { return "The decision we need: " + o }
func paperIs(c workshop.Classification) string {
	return "The blueprint is marked “" + kit.Or(c.Name(), "nothing") + "”"
}
func objectiveIs(o string) string { return "The objective: " + kit.Or(o, "none yet") }

// actPlan is a part of the plan in a line: what the room is at, until when, in which stages.
func actPlan(n int, act, until, stages string) string {
	return fmt.Sprintf("%d. %s: %s", n, strings.TrimSuffix(act+", "+until, ", "), stages)
}

// Stances.
const (
	stanceLine    = "fingers (1 1 2 3)"
	stanceEndLine = "fingers (1 1 2 3), or a target (t4)"
	stanceWrong   = "Type fingers (1 1 2 3), counts (2/1/1/0/0) or a target (t4)."
	lastTimeNote  = "last time"
	stanceTakes   = "Type one digit per person (1 1 2 3), or the counts of the five steps (2/1/1/0/0). “t4” makes step 4 the target"
	stanceEnter   = "Enter the stance"
	stanceAsk     = "One digit per person (1 1 2 3), or counts (2/1/1/0/0):"

	targetLine  = "▸ target "
	targetAgree = "Agree on a target"
	targetAsk   = "Where do we want to be?"
	noTarget    = "No target"
)

func (s *stance) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Stance", About: "On three, everyone holds up one to five fingers. Type what you see; type it again to correct it.",
		Keys: append([]kit.Hint{kit.Typed("1 1 2 3 …").Does("fingers held up, one digit per person"), kit.Typed("2/1/1/0/0").Does("or the number of people on each step"),
			kit.Typed("t4").Does("the step where we want to be; t0 clears it")}, s.phones().helps()...),
	}
}

func sessionMoment(m workshop.Moment) string {
	if m == workshop.After {
		return "closing stance"
	}
	return "opening stance"
}

func momentName(m workshop.Moment) string {
	if m == workshop.After {
		return "second stance"
	}
	return "first stance"
}

func stanceOnCard(m workshop.Moment, card string) string {
	return fmt.Sprintf("%s on %s", momentName(m), card)
}

func peopleCounted(n int) string { return people(n) + " counted" }
func countedInstead(n, people, before int) string {
	return fmt.Sprintf("%d of %d, instead of the %d counted before", n, people, before)
}
func countedWith(n, people, before int) string {
	return fmt.Sprintf("%d of %d, with the %d counted before", n, people, before)
}
func targetLanding(step int) string           { return fmt.Sprintf("where we want to be: step %d", step) }
func targetStep(step int, name string) string { return fmt.Sprintf("Target: step %d, %s", step, name) }
func targetIsStep(step int, name string) string {
	return fmt.Sprintf("The target is step %d, %s", step, name)
}

// Silence.
const (
	anotherQuestion = "Another question for this quadrant"
	earlierQuestion = "The previous question"
)

func silenceTakes(here workshop.Quadrant) string {
	return "“next” goes to the next quadrant. A line is an item. " + itemSyntax(here)
}

func (s *silence) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Silence",
		About: "Everyone writes alone, one idea per note. The question is a prompt, not something to answer.",
		Keys: []kit.Hint{kit.Keys{kit.PgDn, kit.PgUp}.Does("next / previous quadrant"),
			kit.Keys{kit.Right, kit.Left}.Does("another question for this quadrant; after the last one the next quadrant"),
			kit.Typed("a line").Does("then Enter: an item, which is not shown here")},
	}
}

func questionFor(place, function string) string {
	return fmt.Sprintf("Question %s, %s", place, function)
}

func askedOfFunction(at, all int, function string) string {
	if function == "" {
		return fmt.Sprintf("Question %d of %d.", at, all)
	}
	return fmt.Sprintf("Question %d of %d, asked of %s.", at, all, function)
}

func nextQuestion(text string) string { return "Another question (→): " + text }

// Break.
const (
	breakTakes = "There is nothing to type here. “next” continues"

	breakRefuses      = "Nothing is recorded in a break. The line stays: on the next stage F8 uses it."
	breakRefusesPlain = "Nothing is recorded in a break. Type “next” to continue, then the line again."
)

func (s *pause) Help() kit.HelpPage {
	return kit.HelpPage{Title: "Break", About: "A clock, and when to be back. PgDn continues early.",
		Keys: []kit.Hint{kit.PgDn.Does("continue with the next stage")}}
}

// Talk.

// talkLines say what a line is in a talk on a topic: what is asked, where it lands, and
// both in plain text mode.
var talkLines = map[workshop.Topic]struct{ asks, lands, takes string }{
	workshop.Parking:   {"what is worth recording", "saved with this stage", "Type a remark; it is saved with this stage"},
	workshop.Guardrail: {"a rule, in one sentence", guardrailLanding, guardrailTakes},
	workshop.Risk: {"why it failed; [I1] at the end says what answers it", "a risk",
		"Type why it failed; [I1] or [G1] at the end says which initiative or guardrail answers it"},
	workshop.Unknown: {"what we do not know yet", "something we do not know", "Type what we do not know yet"},
	workshop.Decides: {"who decides, and by when: Head of Service by 15 June", "who decides",
		"Type who decides, and by when an answer is needed: Head of Service by 15 June"},
	workshop.OnAgenda:    {"what those who decide want to achieve", "what is on their agenda", "Type what those who decide want to achieve"},
	workshop.Promise:     {"what we promised, and kept", "a promise kept", "Type what we promised, and kept"},
	workshop.Benchmark:   {"who does it already, with a link and a date", "a benchmark", "Type who does it already, with a link and a date"},
	workshop.Education:   {"what they could read, and whom they could watch", "something for them to see", "Type what they could read, or whom they could watch"},
	workshop.Commitment:  {"who does what by when", "a promise", "Type who does what by when"},
	workshop.Dissent:     {"what somebody disagrees with", "a dissent", "Type what somebody disagrees with"},
	workshop.KeySentence: {"the sentence to remember", "a key sentence", "Type the sentence to remember"},
}

// whoDecides says who decides, and by which day.
func whoDecides(d workshop.Decider) string {
	if d.By == "" {
		return d.Who + " decides; no day yet"
	}
	return fmt.Sprintf("%s decides by %s", d.Who, workshop.DayInWords(d.By))
}

// benchmarkLanding says what a benchmark still needs so that it can be looked up.
func benchmarkLanding(b workshop.Sourced) string {
	switch {
	case b.Link != "" && b.Day != "":
		return "a benchmark with its link and date"
	case b.Link != "":
		return "a benchmark; no date yet, as in March 2026"
	case b.Day != "":
		return "a benchmark; no link yet"
	}
	return talkLines[workshop.Benchmark].lands
}

func (s *talk) Help() kit.HelpPage {
	stage := s.W().CurrentStage()
	return kit.HelpPage{Title: stage.Title, About: stage.Purpose, Keys: append([]kit.Hint{kit.Enter.Does("save the line")}, remarkKeys...)}
}

// A second count before the twist.
const (
	countedAlready       = "Second stance? Tab takes it. Enter again corrects the first."
	countedAlreadyPlain  = "The first stance is counted already. Type the same again to correct it, or “second” if this is the second stance."
	stanceCorrected      = "The first stance is corrected. Ctrl+Z brings back the count before."
	stanceCorrectedPlain = "The first stance is corrected. “undo” brings back the count before."
	secondWord           = "second"
)

// A second count of the opening or the closing stance.
func replaceStance(name, was string) string {
	return fmt.Sprintf("The %s is counted already: %s. Enter again replaces it.", name, was)
}

func replaceStancePlain(name, was string) string {
	return fmt.Sprintf("The %s is counted already: %s. Type the same again to replace it.", name, was)
}

func replaceCount(was string) string {
	return fmt.Sprintf("The room is counted already: %s. Enter again replaces it.", was)
}

func replaceCountPlain(was string) string {
	return fmt.Sprintf("The room is counted already: %s. Type the same again to replace it.", was)
}

func stanceReplaced(is, was string) string {
	return fmt.Sprintf("It is now %s; it was %s. Ctrl+Z brings that back.", is, was)
}

func stanceReplacedPlain(is, was string) string {
	return fmt.Sprintf("It is now %s; it was %s. “undo” brings that back.", is, was)
}
