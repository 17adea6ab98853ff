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
	whichOne      = "Which one?"
	where         = "Where?"
	nothingToType = "There is nothing to type here"
)

// What a list or a window has no room for.
func moreOf(n int) string { return fmt.Sprintf("%d more", n) }

func placeOf(at, of int) string { return fmt.Sprintf("%d of %d", at, of) }

// What is deleted can be brought back.
const (
	deletedNote  = "Deleted. Ctrl+Z brings it back."
	deletedPlain = "Deleted. “undo” brings it back."
	droppedNote  = "Dropped. Ctrl+Z brings it back."
	droppedPlain = "Dropped. “undo” brings it back."
)

// deletedWith names what goes with an item: “, with its 8 votes”.
func deletedWith(along string) (note, plain string) {
	return "Deleted" + along + ". Ctrl+Z brings it back.", "Deleted" + along + ". “undo” brings it back."
}

func refDeleted(ref string) string { return ref + " deleted. “undo” brings it back" }
func refDropped(ref string) string { return ref + " dropped. “undo” brings it back" }

// Where a line of items goes.
const (
	chooseLanding = "Choose where lines without a letter go"
	fingersPrompt = "▸ fingers "
)

func goesTo(line workshop.Line) string {
	if line.Function == workshop.Untagged {
		return "goes to " + line.Quadrant.Name()
	}
	return fmt.Sprintf("goes to %s, %s", line.Quadrant.Name(), line.Function.Name())
}

func addedTo(line workshop.Line) string {
	if line.Function == workshop.Untagged {
		return fmt.Sprintf("Added to %s.", line.Quadrant.Name())
	}
	return fmt.Sprintf("Added to %s, %s.", line.Quadrant.Name(), line.Function.Name())
}

func linesGoTo(q workshop.Quadrant) string { return "Lines without a letter go to " + q.Name() }

func itemSyntax(here workshop.Quadrant) string {
	return fmt.Sprintf("Start with s, w, o or t for the quadrant, then a function and a colon if you like, "+
		"e.g. “w legal: nobody knows who may approve”. Without a letter it goes to %s", here.Name())
}

// Refs that are not there, and quadrants with nothing in them.
func noRef(ref string) string {
	return fmt.Sprintf("There is no %s on the board.", strings.ToUpper(ref))
}

func nothingIn(q workshop.Quadrant) string {
	return fmt.Sprintf("No %s yet. Press F4 and choose Capture.", strings.ToLower(q.Name()))
}

func nothingInPlain(q workshop.Quadrant) string {
	return fmt.Sprintf("No %s yet. Type “stages” and choose Capture.", strings.ToLower(q.Name()))
}

// An item that is picked.
const (
	editsText     = "text"
	editsEvidence = "evidence"
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

func changeWhat(ref string) string     { return fmt.Sprintf("Change what about %s?", ref) }
func newText(old string) string        { return "New text for: " + old }
func whatEvidence(now string) string   { return "What is the evidence? So far: " + kit.Or(now, "none") }
func nowReads(ref, text string) string { return fmt.Sprintf("%s now reads: %s", ref, text) }

// pickerKeys are the picker's keys for help.
var pickerKeys = []kit.Hint{
	kit.Keys{kit.Up, kit.Down}.Does("pick an item; then:"), kit.Keys{"s", "w", "o", "t"}.Does("move it to that quadrant"), kit.Keys{"e", kit.Enter}.Does("edit its text"),
	kit.Key("f").Does("next function"), kit.Key("k").Does("next kind: opinion, assumption, fact"), kit.Key("v").Does("its evidence"),
	kit.Keys{"d", kit.Del}.Does("delete it"), kit.Esc.Does("done"),
}

// A remark that is picked.
const (
	editsRemark  = "text ▸ "
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
}

// Changes that no kind of stage has to itself.
const (
	privateNoteAdded = "Private note added"
	remarkDeleted    = "Deleted. “undo” brings it back"
	sessionClosed    = "The session is closed"
)

func remarkRecorded(topic workshop.Topic, text string) string {
	return fmt.Sprintf("Recorded as %s: %s", kit.Or(topicNames[topic], string(topic)), text)
}

func remarkEdited(text string) string { return "Now reads: " + text }

// What a stage has brought, in the jump list and in the reader.
func spentOf(spent, plan int) string { return fmt.Sprintf("%d of %d min", spent, plan) }
