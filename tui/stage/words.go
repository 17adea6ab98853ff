package stage

import (
	"fmt"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// The words of the stages, in whole sentences: what several of them say is here,
// and what one says alone in words_room.go, words_cards.go, words_board.go,
// words_plan.go and words_end.go, in the order of an agenda. Hints of one or two words are beside
// their keys.

// Questions and answers in plain lines.
const (
	whichOne = "Which one?"
	where    = "Where?"
)

// What is deleted can be brought back.
const (
	deletedNote  = "Deleted. Ctrl+Z brings it back."
	deletedPlain = "Deleted. “undo” brings it back."
)

// deletedWith names an item that is gone, and what went with it: “, with its 8 votes”.
func deletedWith(ref, along string) (note, plain string) {
	return ref + " deleted" + along + ". Ctrl+Z brings it back.", ref + " deleted" + along + ". “undo” brings it back."
}

// dropped names a strategy or an initiative that is gone.
func dropped(ref string) (note, plain string) {
	return ref + " dropped. Ctrl+Z brings it back.", ref + " dropped. “undo” brings it back."
}

func refDeleted(ref string) string { return ref + " deleted. “undo” brings it back" }
func refDropped(ref string) string { return ref + " dropped. “undo” brings it back" }

// Where a line of items goes.
const (
	chooseLanding = "Choose where lines without a letter go"
	fingersPrompt = "▸ fingers "
)

// goesTo says where a line will go, or else that its first word chooses no function: the
// badge in front of the line has the quadrant too, and both do not fit beside each other.
func goesTo(w *workshop.Workshop, line workshop.Line) string {
	kept := keptInWords(line.Text)
	switch {
	case line.Function == workshop.Untagged && kept != "":
		return kept
	case line.Function == workshop.Untagged:
		return "goes to " + w.QuadrantName(line.Quadrant)
	}
	return fmt.Sprintf("goes to %s, %s", w.QuadrantName(line.Quadrant), w.FunctionName(line.Function))
}

// addTo is what Enter does with a line.
func addTo(w *workshop.Workshop, q workshop.Quadrant) string { return "add to " + w.QuadrantName(q) }

func addedTo(w *workshop.Workshop, line workshop.Line) string {
	kept := keptInWords(line.Text)
	switch {
	case line.Function == workshop.Untagged && kept != "":
		return fmt.Sprintf("Added to %s. %s.", w.QuadrantName(line.Quadrant), kept)
	case line.Function == workshop.Untagged:
		return fmt.Sprintf("Added to %s.", w.QuadrantName(line.Quadrant))
	}
	return fmt.Sprintf("Added to %s, %s.", w.QuadrantName(line.Quadrant), w.FunctionName(line.Function))
}

// keptInWords says that a word and colon in front of a text choose no function: “risk:
// a fine” does, “Risk: a fine” does not.
func keptInWords(text string) string {
	word, meant := workshop.NoFunction(text)
	switch {
	case word == "":
		return ""
	case meant != workshop.Untagged:
		return fmt.Sprintf("“%s:” is kept in the words; “%s:” is %s", word, strings.ToLower(word), meant.Name())
	}
	return fmt.Sprintf("“%s:” is no function: kept in the words", word)
}

func linesGoTo(w *workshop.Workshop, q workshop.Quadrant) string {
	return "Lines without a letter go to " + w.QuadrantName(q)
}

func itemSyntax(here workshop.Quadrant) string {
	return fmt.Sprintf("Start with s, w, o or t for the quadrant, then a function and a colon if you like, "+
		"e.g. “w legal: nobody knows who may approve”. Without a letter it goes to %s", here.Name())
}

// Refs that are not there, and quadrants with nothing in them.
func noRef(ref string) string {
	return fmt.Sprintf("There is no %s on the board.", strings.ToUpper(ref))
}

// countsElsewhere refuses a vote that was typed where none is counted.
func countsElsewhere(line string) string {
	return fmt.Sprintf("“%s” is a vote, and counts in Vote alone. Nothing was stored.", line)
}

func nothingInPlain(q workshop.Quadrant) string {
	return fmt.Sprintf("No %s yet. Type “stages” and choose Capture.", strings.ToLower(q.Name()))
}

// What is picked.
const (
	mendAdvice    = "type “o ” to move it, “legal:” or “fact:” to tag it"
	seekAdvice    = "finds items by their words, or one by its reference"
	emptyEdit     = "The line is empty. Esc cancels the edit."
	typeThenEnter = "type, then Enter"

	changeItem   = "Change an item"
	changeText   = "Change the text"
	moveIt       = "Move it"
	setFunction  = "Set its function"
	setKind      = "Set its kind"
	addEvidence  = "Add evidence"
	deleteIt     = "Delete it"
	noItems      = "No items yet"
	someItem     = "The item"
	comparedWith = "compared with "
	fromCard     = "from "
)

func newIn(w *workshop.Workshop, line workshop.Line) string {
	if line.Function == workshop.Untagged {
		return "new in " + w.QuadrantName(line.Quadrant)
	}
	return fmt.Sprintf("new in %s, %s", w.QuadrantName(line.Quadrant), w.FunctionName(line.Function))
}

func tagsAs(ref, name string) string { return fmt.Sprintf("tags %s as %s", ref, name) }

func givesEvidence(ref, words string) string {
	if words == "" {
		return "removes the evidence for " + ref
	}
	return "evidence for " + ref
}

func picksItem(item *workshop.Item) string { return fmt.Sprintf("picks %s: %s", item.Ref(), item.Text) }

func findsItems(found []*workshop.Item) string {
	refs := make([]string, len(found))
	for i, item := range found {
		refs[i] = item.Ref()
	}
	return fmt.Sprintf("picks from %s: %s", items(len(found)), strings.Join(refs, ", "))
}

func findsNothing(words string) string {
	if strings.TrimSpace(words) == "" {
		return "Type a word or a reference after the slash."
	}
	return fmt.Sprintf("No item has “%s”. As text it needs a blank in front.", strings.TrimSpace(words))
}

func findsNothingPlain(line, words string) string {
	return fmt.Sprintf("No item has “%s”. To enter it as text: “.text %s”.", strings.TrimSpace(words), line)
}

func changeWhat(ref string) string     { return fmt.Sprintf("Change what about %s?", ref) }
func newText(old string) string        { return "New text for: " + old }
func whatEvidence(now string) string   { return "What is the evidence? So far: " + kit.Or(now, "none") }
func nowReads(ref, text string) string { return fmt.Sprintf("%s now reads: %s", ref, text) }

// pickerKeys are what one does with items, for help.
var pickerKeys = []kit.Hint{
	kit.Keys{kit.Up, kit.Down}.Does("on an empty line: pick an item; then:"), kit.Keys{kit.Tab, kit.ShiftTab}.Does("the items of the next quadrant, the previous"),
	kit.Enter.Does("edit its text"), kit.Del.Does("delete it"), kit.Typed("o Enter").Does("with a space before Enter: move it to Opportunities"),
	kit.Typed("legal: Enter").Does("its function; “fact:”, “assumption:”, “opinion:” its kind"),
	kit.Typed("evidence: words").Does("its evidence"), kit.Esc.Does("done"),
}

// SeekKey is what picks an item on any stage, for help.
var SeekKey = kit.Typed("/word, /w1").Does("find an item by its words or its number, and change it")

// A remark that is picked.
const (
	editsRemark  = "text"
	changesText  = "changes the text"
	changeRemark = "Change a remark"
	deleteRemark = "Delete a remark"
)

// remarkKeys are the pick's keys for help.
var remarkKeys = []kit.Hint{
	kit.Keys{kit.Up, kit.Down}.Does("on an empty line: pick a saved line; then:"), kit.Enter.Does("edit its text"), kit.Del.Does("delete it"),
}

// topicNames are the topics inside a sentence.
var topicNames = map[workshop.Topic]string{
	workshop.KeySentence: "the card’s key sentence", workshop.Dissent: "dissent", workshop.Unknown: "what we don’t know",
	workshop.Risk: "the biggest risk", workshop.Commitment: "a commitment", workshop.Guardrail: "a guardrail", workshop.Parking: "a remark",
	workshop.Decides: "who decides", workshop.OnAgenda: "what is on their agenda", workshop.Promise: "a promise kept",
	workshop.Benchmark: "a benchmark", workshop.Education: "something for them to see",
}

// Changes that no kind of stage has to itself.
const (
	privateNoteAdded = "Private note added"
	remarkDeleted    = "Deleted. “undo” brings it back"
	sessionClosed    = "The session is closed"
	objectionDropped = "No longer marked as heard"
)

func objectionHeard(says, owed string) string {
	if owed == "" {
		return fmt.Sprintf("“%s” is marked as heard", says)
	}
	return fmt.Sprintf("“%s” is marked as heard. Owed: %s", says, owed)
}

func remarkRecorded(topic workshop.Topic, text string) string {
	return fmt.Sprintf("Recorded as %s: %s", kit.Or(topicNames[topic], string(topic)), text)
}

func remarkEdited(text string) string { return "Now reads: " + text }

// What a stage has brought, in the jump list and in the reader.
func spentOf(spent, plan int) string { return fmt.Sprintf("%d of %d min", spent, plan) }
