package stage

import (
	"fmt"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what the stages say that make a plan of the board: strategies, the
// grid and initiatives.

// Strategies.
const (
	nothingToPair = "nothing to pair yet"
	towsLine      = "what do we do?"
	towsTakes     = "Type a strategy; it cites both. Add references in brackets at the end, e.g. “… [S2 O3]”. “next” goes to the next pairing"
	citesBoth     = "It already cites both."

	addStrategy = "add the strategy"
	anotherPair = "another pair"

	changeStrategy = "Change a strategy"
	citeThese      = "Add these two to a strategy’s references"
	dropStrategy   = "Drop a strategy"
)

func (s *TOWS) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Strategies (TOWS)", About: "From what is to what we do: read the two aloud, ask the question, type the answer. " +
			"The strategy cites both; add more references in brackets at the end.",
		Keys: []kit.Hint{kit.Typed("words Enter").Does("add a strategy that cites both"), kit.Typed("words [S2 O3]").Does("and S2 and O3 too"),
			kit.Keys{kit.Left, kit.Right}.Does("the next inside, the next outside cluster"), kit.Keys{kit.PgDn, kit.PgUp}.Does("SO, ST, WO, WT"),
			kit.Keys{kit.Up, kit.Down}.Does("on an empty line: pick a strategy; then:"), kit.Enter.Does("edit its text, and its references in brackets"),
			kit.Del.Does("drop it"), kit.Esc.Does("done")},
	}
}

func citesRefs(refs string) string          { return "cites " + refs }
func strategyCites(ref, refs string) string { return fmt.Sprintf("%s cites %s", ref, refs) }
func strategyAdded(refs string) string      { return fmt.Sprintf("Added (cites %s).", refs) }
func basedOn(refs string) string            { return "based on " + refs }
func strategyLine(st *workshop.Strategy, refs string) string {
	return fmt.Sprintf("%s (cites %s): %s", st.Ref(), refs, st.Text)
}

func pairMissing(p workshop.Pairing, missing string) string { return fmt.Sprintf("%s: %s", p, missing) }

func chooseAnother(q workshop.Quadrant) string { return "Choose another " + oneOf[q] }

// oneOf is what one item of a quadrant is.
var oneOf = map[workshop.Quadrant]string{
	workshop.Strengths: "strength", workshop.Weaknesses: "weakness", workshop.Opportunities: "opportunity", workshop.Threats: "threat",
}

// bothSides is what a pairing pairs.
func bothSides(p workshop.Pairing) string { return oneOf[p.Inside()] + " × " + oneOf[p.Outside()] }

func newStrategyText(text string) string {
	return "New text; references in brackets at the end replace the current ones. Now: " + text
}

func strategyIsAdded(st *workshop.Strategy, refs string) string {
	return fmt.Sprintf("%s added: %s It cites %s", st.Ref(), kit.Sentence(st.Text), refs)
}

func strategyReads(st *workshop.Strategy, refs string) string {
	return fmt.Sprintf("%s now reads: %s It cites %s", st.Ref(), kit.Sentence(st.Text), refs)
}

// The grid of impact by effort.
const (
	nothingToPlace    = "nothing to place yet"
	noStrategiesPlain = "No strategies to place yet. Type “stages” and choose Strategies"

	gridAsks     = "how much will it change, and how hard is it?"
	notPlacedYet = "not placed yet"
	lastToPlace  = "This is the last one to place. Any arrow puts it in the middle."
	allPlaced    = "Every strategy is placed"
	offGrid      = "Taken off the grid. Ctrl+Z puts it back."
	offGridPlain = "Taken off the grid. “undo” puts it back."

	gridTakes    = "Type impact and effort, e.g. “high low” or “3 1”, for the current strategy; “wo1 high low” places WO1"
	gridUnclear  = "Type impact and effort, each low, medium or high: e.g. “high low”, or “wo1 high low” for WO1"
	placeByWords = "impact, then effort: “high low”, or “3 1”"

	noSuchStrategy      = "There is no such strategy. Press F4 and choose Strategies."
	noSuchStrategyPlain = "There is no such strategy. Type “stages” and choose Strategies"

	placeStrategy = "Place a strategy"
	chooseThree   = "Choose a strategy, or take it back"
	chosenWord    = "chosen"
	takeOffGrid   = "Take a strategy off the grid"
	howMuchImpact = "How much will it change?"
	howMuchEffort = "How hard is it?"
)

func (s *Grid) Help() kit.HelpPage {
	page := kit.HelpPage{
		Title: "Impact–effort grid", About: "How much will it change, and how hard is it? Read a strategy aloud and move it where the room says. " +
			"Top left comes first: high impact, low effort.",
		Keys: []kit.Hint{kit.Keys{kit.Left, kit.Up, kit.Down, kit.Right}.Does("move the strategy; the first press puts it in the middle"),
			kit.Space.Does("choose it, or not after all: three at most"), kit.Enter.Does("the next one to place"), kit.Keys{kit.Tab, kit.ShiftTab}.Does("next / previous strategy"),
			kit.Del.Does("take it off the grid")},
	}
	if s.phones().on {
		page.Keys = append(page.Keys, kit.Enter.Does(helpsMiddle))
	}
	return page
}

// placeInWords says where a strategy is, and what that advises.
func placeInWords(place workshop.Place) string {
	switch {
	case !place.Placed():
		return notPlacedYet
	case place.Advice() != "":
		return fmt.Sprintf("%s: %s", place.InWords(), kit.LowerFirst(place.Advice()))
	}
	return place.InWords()
}

// placeAndChoice says where a strategy is, and whether the room takes it on.
func placeAndChoice(st *workshop.Strategy) string {
	if st.Chosen {
		return placeInWords(st.Place) + " · " + chosenWord
	}
	return placeInWords(st.Place)
}

// chosenOf says what Space does, and how many are chosen.
func chosenOf(n int) string { return fmt.Sprintf("choose (%d of %d)", n, workshop.MostChosen) }

func howMuchHowHard(ref, text string) string {
	return fmt.Sprintf("How much will it change, and how hard is it? %s: %s", ref, text)
}

func strategyPlaced(ref string, place workshop.Place) string {
	return fmt.Sprintf("%s is %s", ref, placeInWords(place))
}

func alreadyPlaced(ref string, place workshop.Place) string {
	return fmt.Sprintf("%s is already %s", ref, placeInWords(place))
}

func strategyAt(st *workshop.Strategy) string {
	return fmt.Sprintf("%s, %s: %s", st.Ref(), placeInWords(st.Place), st.Text)
}

func stepOfImpact(step string) string { return step + " impact" }
func stepOfEffort(step string) string { return step + " effort" }

// Initiatives: the questions.
var planFields = []planField{
	{field: workshop.PlanWhat, example: "one sentence, starting with a verb"},
	{field: workshop.PlanOwner, example: "one person, not a team", short: true},
	{field: workshop.PlanFirstStep, example: "something you can see"},
	{field: workshop.PlanDue, example: "e.g. 12 June, 3 months, +30 (%s)", short: true},
	{field: workshop.PlanMeasure, example: "e.g. functions publishing per month"},
	{field: workshop.PlanBaseline, example: "e.g. from 1 to 6 by day 90"},
	{field: workshop.PlanEffect, example: "e.g. revenue: two more tenders a quarter"},
	{field: workshop.PlanCost, example: "e.g. 12 k and 4 days a month"},
	{field: workshop.PlanYesFrom, example: "e.g. CFO by %s", short: true},
	{field: workshop.PlanStopRule, example: "e.g. fewer than 3 functions by day 60"},
	{field: workshop.PlanWhenThen, example: "When …, then …"},
}

// Initiatives: the stage.
const (
	initiativesTake = "Type your answer; an empty line skips the question. On a new initiative an empty line goes to the next stage"

	addInitiative = "add the initiative"
	saveAndNext   = "save, next"
	editNext      = "edit the next"
	aNewOne       = "a new one"

	startInitiative = "Start a new initiative"
	chooseServed    = "Choose the strategy it serves"
	servesNone      = "None"
	changeAnswer    = "Change an answer"
	clearAnswer     = "Clear an answer"
	whichInitiative = "Which initiative?"
	whichQuestion   = "Which question?"
	whichAnswer     = "Which answer?"
	noAnswer        = "No answer to clear"

	targetDayExample = "e.g. June, 12 June, day 90"
	whichEffect      = "begin with revenue:, margin:, cost:, risk: or talent:"
	dropInitiative   = "Drop an initiative"
)

func (s *Initiatives) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Initiatives", About: "Who does what by when, and what is it worth? Answer one question at a time, in few words: " +
			"“from 1 to 6 by June”, “risk: fewer leaks”, “CFO by 10 January”. Enter on an empty line leaves one open.",
		Keys: []kit.Hint{kit.Enter.Does("save the answer, next question; empty: skip"),
			kit.Keys{kit.Tab, kit.ShiftTab}.Does("next / previous field, with its text to edit"),
			kit.Keys{kit.Left, kit.Right}.Does("where what will be done is asked: the strategy it serves"),
			kit.Keys{kit.Up, kit.Down}.Does("on an empty line: pick another initiative; the last is new"),
			kit.Enter.Does("on one that is picked: edit its words; any other text is a new initiative"),
			kit.Del.Does("on an empty line: drop the initiative")},
	}
}

func ownerAgain(owner string) string {
	return fmt.Sprintf("“%s” is not one name or role: who owns it? Enter again saves it as typed.", owner)
}

func ownerAgainPlain(owner string) string {
	return fmt.Sprintf("“%s” is not one name or role: who owns it? Type the same again to save it as it is.", owner)
}

// editOrNew is what a line does while an initiative is picked.
func editOrNew(ref string) string { return "Enter edits " + ref + "; any other text is a new one" }

// servesNow says what an initiative is for since an arrow was pressed.
func servesNow(ref, strategy string) string {
	if strategy == "" {
		return ref + " serves no strategy now. Ctrl+Z takes it back."
	}
	return fmt.Sprintf("%s serves %s now. Ctrl+Z takes it back.", ref, strategy)
}

func onDay(day string) string { return "on " + day }

func newInitiative(strategy string) string {
	if strategy == "" {
		return "a new initiative"
	}
	return "a new initiative for " + strategy
}

func newInitiativeAsked(strategy *workshop.Strategy, question string) string {
	if strategy == nil {
		return "New initiative. " + question
	}
	return fmt.Sprintf("New initiative for %s %s", kit.Sentence(strategy.Ref()+": "+strategy.Text), question)
}

func fieldAsked(ref, field, question, now string) string {
	if now == "" {
		return fmt.Sprintf("%s, %s: %s", ref, field, question)
	}
	return fmt.Sprintf("%s, %s: %s Now: %s", ref, field, question, kit.Sentence(now))
}

func initiativeIs(ref, strategy, what string) string {
	if strategy == "" {
		return kit.Sentence(fmt.Sprintf("%s: %s", ref, what))
	}
	return kit.Sentence(fmt.Sprintf("%s, for %s: %s", ref, strategy, what))
}

func charactersOf(n, most int) string { return fmt.Sprintf(" · %d of %d characters", n, most) }
func answerSoFar(name, is string) string {
	return fmt.Sprintf("%s: %s", name, kit.Or(is, "no answer yet"))
}

func answerNow(name, is string) string { return fmt.Sprintf("%s: %s", name, kit.Or(is, "cleared")) }

func initiativeAdded(ref, what string) string { return fmt.Sprintf("%s added: %s", ref, what) }
func initiativeSame(ref string) string        { return ref + " is unchanged" }
func initiativeServes(ref, strategy string) string {
	return fmt.Sprintf("%s serves %s", ref, kit.Or(strategy, "no strategy"))
}

// planNotes are the answers in the reader's notes.
func planNotes(w *workshop.Workshop, p *workshop.Initiative) (notes [][2]string) {
	for _, f := range planFields[1:] {
		notes = append(notes, [2]string{kit.LowerFirst(roomOf(w).field(f).Name), f.shows(w, &p.Plan)})
	}
	return append(notes, [2]string{"serves", w.StrategyRef(p.Strategy)})
}

// suggests is the example for a field with the day that it may offer.
func (f planField) suggests(day string) string { return strings.ReplaceAll(f.example, "%s", day) }

// Evidence.
const (
	evidencePrompt      = "evidence ▸ "
	evidencePlaceholder = "what proves it; or vs, and whom it is compared with"
	evidenceTakes       = "Type what proves it; “vs” and a name say whom it is compared with"
)

// enterEvidence is what Enter makes of a line.
func enterEvidence(ref string) string { return "evidence for " + ref }

func (s *evidence) Help() kit.HelpPage {
	return kit.HelpPage{
		Title: "Evidence", About: "What would a director who doubts it ask to see? A number, a source, a day. What nobody can prove is an assumption: " +
			"mark it as one, and the paper says so.",
		Keys: []kit.Hint{kit.Keys{kit.PgDn, kit.PgUp}.Does("next, previous"), kit.Enter.Does("save what is typed"), kit.Tab.Does("it is a fact"),
			kit.ShiftTab.Does("it is an assumption"), kit.Up.Does("change what was said")},
	}
}

// itemIsNow says what an item is marked as: “S1 is an assumption.”
func itemIsNow(ref string, how workshop.Kind) string {
	if how == workshop.KindFact {
		return ref + " is a fact."
	}
	return ref + " is an " + string(how) + "."
}

// provesWhat says where a line will go.
func provesWhat(ref, evidence, comparator string) string {
	switch {
	case evidence == "":
		return "what " + ref + " is compared with"
	case comparator == "":
		return "evidence for " + ref
	}
	return "evidence for " + ref + ", and what it is compared with"
}

func provesPlain(ref, title, place, said string, how workshop.Kind) string {
	return fmt.Sprintf("%s, %s: %s. Marked as %s. What proves it, and compared with whom? So far: %s", ref, place, title, how, kit.Or(said, "nothing"))
}
