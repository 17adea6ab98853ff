package session

import (
	"fmt"
	"strconv"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file holds what the screen of a session says around its stages, in whole
// sentences.

// Keys that mean the same in every stage.
const (
	help        = "help"
	back        = "back"
	choose      = "choose"
	scroll      = "scroll"
	nextHeading = "next heading"

	useItHere = "use it here"
	saveIt    = "save"

	refusedLine      = "the refused line"
	openPhones       = "phones in the room: answers without names"
	useLine          = "use the line here, though it was typed for something else"
	restoreLine      = "bring back the line that was not entered last time"
	nextStepPrevious = "next step, previous step"
	undoRedo         = "undo, redo"
	stagesAndOut     = "all stages and what each contains; leave the session"
	blankScreen      = "blank the screen"
	freezePicture    = "freeze the picture"
	openPanel        = "your notes, nudges, what’s next"
	saveCopy         = "save a copy of the session to a file"
	retrySaving      = "retry saving now"
)

// What has no word in it, where words are asked for.
func noWord(as string) string {
	return fmt.Sprintf("There is no word in that. Enter again saves it as %s.", as)
}
func noWordPlain(words, as string) string {
	return fmt.Sprintf("There is no word in “%s”. Say the same again to save it as %s.", words, as)
}

func undone(what string) string { return "Undone: " + what }
func redone(what string) string { return "Redone: " + what }

// A line that was typed for something else than the line asks for now.
func typedFor(what string) kit.Sayable {
	return kit.Sayable{
		Full:  "Typed for " + what + ". F8 uses it here, Ctrl+U clears it.",
		Short: "Typed for " + what + ". F8 uses it here.",
	}
}

func lineIn(stage string) string { return "“" + stage + "”" }

// A line that was not entered last time, brought back by F8.
const (
	lineSearches = "This line only searches. F8 works on other lines."
	noteWaits    = "An unsaved private note is waiting in your panel (F2)."
)

// Leaving the session.
const (
	howToLeave    = "To leave: F4, then “Leave the session”."
	leaveSession  = "Leave the session"
	leave         = "leave"
	leaveQuestion = "Leave the session?"
	leaveAbout    = "This goes back to the library. g there resumes the session where you left off; Enter reads it."
	leaveInLines  = "This goes back to the library. “lead” with its number there resumes the session where you left off. As an item, type “.text library”."
)

// The list of stages.
const (
	stagesTitle  = "Stages"
	stagesAbout  = "All stages and what each contains. Nothing is lost by going back, and every change can be undone."
	chooseStage  = "choose a stage"
	firstOrLeave = "the first stage; “Leave the session”"
	goThere      = "go there"
	backToStage  = "back to where you were"

	minutesHint      = "min"
	minuteLessOrMore = "a minute less, a minute more"
	leaveOut         = "leave out"
	leaveStageOut    = "leave the stage out"
	bringBack        = "bring back"
	goThereOrBack    = "go there; bring back a stage that is left out"
	moveIt           = "move"
	moveStage        = "take the stage: ↑ ↓ move it, Space puts it down"
	putDown          = "put it down"
	addStage         = "add"
	addAStage        = "add a break, a talk or guardrails behind it"
	addIt            = "add it here"
	somethingElse    = "something else"
	doNot            = "leave it"
	shorten          = "shorten"
	shortenLater     = "when late: shorten the stages to come"
	undoRedoPlan     = "undo, redo a change of the agenda"

	notInAgenda = "left out"

	headStage   = "Stage"
	headBegins  = "from"
	headMinutes = "minutes"
	headHolds   = "so far"
)

func minutesOf(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// minutesSoFar is what a stage has taken of its minutes; of one that has taken all of them
// only those.
func minutesSoFar(n, of int) string {
	if n >= of {
		return minutesOf(of)
	}
	return fmt.Sprintf("%d of %d", n, of)
}

func minutesSet(title string, n int) string {
	return fmt.Sprintf("%s: %s.", title, kit.Plural(n, "minute", "minutes"))
}
func leftOut(title string) string   { return title + " is left out. Enter brings it back." }
func isLeftOut(title string) string { return title + " is left out." }
func noSuchStage(n, last int) string {
	return fmt.Sprintf("There is no stage %d: the list has %d", n, last)
}
func broughtBack(title string) string { return title + " is back." }
func stageAdded(title string) string  { return title + " was added." }

// movedTo says that a stage was moved, and which stages the session then goes past.
func movedTo(title string, skipped []workshop.Stage) string {
	var titles []string
	for _, s := range skipped {
		titles = append(titles, s.Title)
	}
	switch {
	case len(titles) == 0:
		return title + " was moved."
	case len(titles) == 1 && titles[0] == title:
		return title + " was moved before the present stage: it is skipped, and its minutes are no longer planned."
	}
	return fmt.Sprintf("%s was moved. Before it now, and so skipped, with no time planned: %s.", title, strings.Join(titles, ", "))
}

// The spotlight.
const (
	spotlightTitle = "Spotlight"
	spotlightAbout = "Shows one thing in large type to the whole room."
	spotlightKeys  = "F5, then ← →"
	spotlightDoes  = "the selected or newest item in large type, the others"
	nothingToShow  = "Nothing to show in large type yet: there are no items."
)

// The private panel.
const (
	panelTitle   = "For the facilitator"
	panelAbout   = "What’s next, the card’s note, nudges, objections and your private notes."
	roomWillSee  = "The room will see what comes next."
	panelWarning = "This panel shows your private notes, the card’s note and its twist on this screen. " +
		"On a second screen, “swotshop console” shows the same to you only."
	showIt        = "show it"
	answerWarning = "F2 shows it to the room, Esc goes back."

	notePrompt     = "▸ private note "
	noteExample    = "saved, but not in the blueprint"
	saveNote       = "save a note"
	finishNote     = "Finish the note first: Enter saves it, Ctrl+U clears it."
	backToSession  = "back to the session"
	scrollOrLeap   = "scroll; next heading"
	saveLineAsNote = "save the line as a private note"
	takeNoteBack   = "on an empty line: take back the newest note"
	nudgesOffOrOn  = "turn off nudges like the top one"
	shortenOrNot   = "shorten the stages to come when late; take that back"
	planUndone     = "The change of the agenda was taken back."
)

// hiddenRows counts the stages above and below those that a window has room for.
func hiddenRows(above, below int) string {
	switch {
	case above > 0 && below > 0:
		return fmt.Sprintf("↑ %d  ↓ %d", above, below)
	case above > 0:
		return fmt.Sprintf("↑ %d more", above)
	case below > 0:
		return fmt.Sprintf("↓ %d more", below)
	}
	return ""
}

func onlyInSession(key kit.Key) string {
	return key.Does("").Label() + " does nothing here: close this with Esc first."
}
func noteSaved(text string) string { return "Private note saved: " + text }
func undoable(words string) string { return words + " Ctrl+Z takes it back." }
func noConsole(err error) string   { return "The console is not available: " + kit.ErrorText(err) }

// A session in plain text mode.
const (
	pickByNumber = "Type a number to choose:"
	moreCommands = "Also: next, back, undo, redo, again, stages, time, shorten, prompts, objections, note, list, phones, phones off, waiting, save, copy, library, quit. An empty line means “next”. To enter such a word as text, type “.text next”"
	findsItems   = "To change an item: “/word” finds it by its words, “/w1” by its reference"
	stagesList   = "Stages:"
	youAreHere   = "you are here"
	changePlan   = "To change the agenda: “minutes 5 12”, “leave out 9”, “bring back 9”, “move 9 to 4”, “add break after 6” (or talk, or guardrails), with the numbers above"
	forYouOnly   = "For you only"

	noTimePlanned = "no time planned"
	inTime        = "In time: there is nothing to shorten"

	askForNote     = "Private note, shown on no screen and in no blueprint:"
	noteNotEntered = "A private note was typed but not entered: “note” shows it"
	useOrDropNote  = "“use it” saves it, “drop it” discards it"
	useOrDropLine  = "“use it” enters it, “drop it” discards it"
	discarded      = "Discarded"
)

// The commands for a line that was not entered last time.
const (
	useIt  = "use it"
	dropIt = "drop it"
)

func sessionLine(client, title string, people int) string {
	return fmt.Sprintf("%s, %s, %s", client, title, kit.Plural(people, "person", "people"))
}

func endsAt(clock string) string { return "The session ends at " + clock }
func canShorten(late int) string {
	return kit.Plural(late, "minute", "minutes") + " late: “shorten” takes them from the stages to come, as far as they can be"
}
func sessionTime(left string) string { return "Session: " + left }
func stageLine(n, of int, title string) string {
	return fmt.Sprintf("Stage %d of %d: %s", n, of, title)
}

func spentOf(spent, planned int) string {
	return fmt.Sprintf("%d of %s", spent, kit.Plural(planned, "minute", "minutes"))
}

func minutesLeft(left, planned int) string {
	return fmt.Sprintf("%d of %d minutes left", left, planned)
}
func minutesOver(over, planned int) string {
	return fmt.Sprintf("%s over the %d planned", kit.Plural(over, "minute", "minutes"), planned)
}

func typedNotEntered(when, text string) string {
	return fmt.Sprintf("Typed on %s but not entered: %s", when, text)
}

func typedElsewhere(where string) string {
	return fmt.Sprintf("It was typed in another place%s: go there first with “stages”, or type it again where it belongs", where)
}
