package console

import (
	"fmt"

	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/tui/prompter"
	"swotshop/workshop"
)

// This file holds what the second screen says, in whole sentences.

// Without an app.
const (
	waitingForSession = "Waiting for a session: start or open one in the app."
	appClosed         = "The app has closed. Waiting for it to come back."
	noAppMark         = " NO APP "
)

func waitingFor(client, title string) string {
	return fmt.Sprintf("Waiting for %s, %s.", client, title)
}

func waitingForID(id string) string {
	return fmt.Sprintf("Waiting for session %.8s: open it in the app.", id)
}

// Other sessions that run meanwhile.
const (
	othersHead      = "Which session should the console show?"
	noOthers        = "No other session is running."
	attachedAlready = "F4 lists the stages in the app, not here."
)

func othersRun(trouble string, n int) string {
	return trouble + " F4 lists " + kit.Plural(n, "other", "others") + "."
}

func severalRun(trouble string) string { return trouble + " F4 lists them." }

func otherRow(r wire.Running) string { return fmt.Sprintf("%s  (%.8s)", r.Title, r.Session) }

func goingTo(title string) string { return "Attaching to " + title + " …" }

func onlyInTheApp(key kit.Key) string {
	return key.Does("").Label() + " does nothing on the console: press it in the app."
}

// What the room sees, where it is not what the console shows.
const (
	blankMark  = " BLANK "
	roomBlank  = " The room’s screen is blank. PgDn brings it back."
	frozenMark = " FROZEN "
	roomFrozen = " The room sees a frozen picture. F6 resumes."
)

// Private notes.
const (
	noteLabel   = "▸ private note "
	peopleLabel = "▸ in the room "
	noteEmpty   = "saved, and never shown to the room"
)

func lastNote(text string) string  { return "Your last note: " + text }
func noteSaved(text string) string { return "Private note saved: " + text }
func noteTooLong(n, most int) string {
	return fmt.Sprintf("Too long for a private note: %d characters, at most %d. Shorten it; nothing is lost.", n, most)
}

// typedElsewhere says whose the line is, before its words go into the session of
// somebody else.
func typedElsewhere(client string) string {
	return fmt.Sprintf("Typed for %s. Enter again saves it here, Ctrl+U clears it.", client)
}

// The plan.
const nothingToShorten = "In time: there is nothing to shorten."

func shortened(w *workshop.Workshop, squeezes []workshop.Squeeze) string {
	return prompter.Shortened(w, squeezes) + " Ctrl+Z takes it back."
}

func themeChosen(title string) string { return "Theme: " + title + "." }

// Title and help.
const (
	title     = "Console"
	helpAbout = "For your eyes only. The clicker’s keys work here too and control the app."

	helpSteps  = "next step, previous step"
	helpBlank  = "blank the room’s screen, or bring it back"
	helpFreeze = "freeze the room’s picture while you look ahead"
	helpScroll = "scroll; next heading; back to the top"
	helpNote   = "save the line as a private note"
	helpOthers = "while no app is attached: another session that is running"
	helpDrop   = "on an empty line: take back the newest note"
	helpNudges = "turn off nudges like the top one"
	helpPlan   = "shorten the stages to come when late; take that back"
)

func titleOf(session string) string { return "Console · " + session }

// Where the session is.
func stageTo(stage, clock string) string { return stage + " · to " + clock }
func stageOver(stage string, minutes int) string {
	return fmt.Sprintf("%s · %s over", stage, kit.Plural(minutes, "minute", "minutes"))
}
func endsAt(place, clock string) string { return place + " · ends " + clock }
