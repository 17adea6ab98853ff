package replay

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file holds what a replay says.

// What happens.
const (
	sessionBegins = "The session begins"
	sessionPauses = "The session pauses"
	choiceOfCards = "The choice of cards"
	noteDeleted   = "Private note deleted"
)

// says is what an event says, in the state after it.
func (t *teller) says(fact workshop.Fact) string {
	w := t.log.State()
	here, was, seen := w.StageNumber(w.Stage), t.stage, t.seen[w.StageNumber(w.Stage)]
	t.stage, t.seen[here] = here, true
	switch f := fact.(type) {
	case workshop.Opened:
		return sessionBegins
	case workshop.StageEntered:
		return stageEntered(w.CurrentStage().Title, here == was, seen)
	case workshop.CardShown:
		return cardShown(w, f)
	case workshop.TriggerShown:
		return triggerShown(w, f)
	case workshop.PairingShown:
		return "Strategies: " + string(f.Pairing)
	case workshop.EvidenceAsked:
		return evidenceAsked(w, f)
	case workshop.Undone:
		return "Undone: " + w.RedoLabel()
	case workshop.Redone:
		return "Redone: " + w.UndoLabel()
	case workshop.PrivateNoted:
		return f.Text
	case workshop.PrivateNoteDropped:
		return noteDeleted
	}
	if changed := t.before.Changed(w, fact); len(changed) > 0 {
		return strings.Join(changed, " ")
	}
	return kit.UpperFirst(w.Label(fact))
}

func stageEntered(title string, stays, seen bool) string {
	switch {
	case stays:
		return sessionPauses
	case seen:
		return "Back to “" + title + "”"
	}
	return "“" + title + "” begins"
}

func cardShown(w *workshop.Workshop, f workshop.CardShown) string {
	card, ok := w.Deck.Card(f.Card)
	switch {
	case f.Card == "":
		return choiceOfCards
	case !ok:
		return kit.UpperFirst(w.Label(f))
	}
	n := card.FollowUpsShown(f.Beat)
	switch {
	case f.Beat == workshop.BeatQuestion:
		return f.Card + ": " + card.Question
	case f.Beat == workshop.BeatTwist:
		return f.Card + ", twist: " + card.Twist
	case f.Beat.IsFollowUp() && n > 0:
		return fmt.Sprintf("%s, follow-up %d: %s", f.Card, n, card.FollowUps[n-1])
	}
	return f.Card + ", " + string(f.Beat)
}

func triggerShown(w *workshop.Workshop, f workshop.TriggerShown) string {
	if all := w.Triggers[f.Quadrant]; f.Index >= 0 && f.Index < len(all) {
		return f.Quadrant.Name() + ": " + all[f.Index].Question
	}
	return kit.UpperFirst(w.Label(f))
}

func evidenceAsked(w *workshop.Workshop, f workshop.EvidenceAsked) string {
	if c, ok := w.Cluster(f.Cluster); ok {
		return "What proves " + c.Ref() + "?"
	}
	return kit.UpperFirst(w.Label(f))
}

// Time is how long a session has been led, in hours and minutes.
func Time(led time.Duration) string {
	return fmt.Sprintf("%d:%02d", int(led.Hours()), int(led.Minutes())%60)
}

// ReadTime reads what Time writes.
func ReadTime(text string) (led time.Duration, ok bool) {
	hours, minutes, parted := strings.Cut(strings.TrimSpace(text), ":")
	h, err := strconv.ParseUint(hours, 10, 8)
	m, wrong := strconv.ParseUint(minutes, 10, 8)
	if !parted || err != nil || wrong != nil || len(minutes) != 2 || m > 59 {
		return 0, false
	}
	return time.Duration(h)*time.Hour + time.Duration(m)*time.Minute, true
}

// The last rows.
const (
	replayTitle   = "Replay"
	replayMark    = "replay"
	runningMark   = "replay, running"
	takenBackMark = "taken back: "
	privateMark   = "Private (not for the room): "
	onlyPrivate   = "private"

	loading   = "Loading the session…"
	emptyText = "Nothing has happened in this session yet, so there is nothing to replay."
)

func positionOf(at, all time.Duration) string { return Time(at) + " of " + Time(all) }

func unreadable(err error) string {
	return "This session cannot be replayed: " + kit.ErrorText(err)
}

// Keys at the foot.
const (
	help      = "help"
	back      = "back"
	nextOne   = "next"
	nextStage = "stage"
	run       = "run"
	pause     = "pause"
)

// Help.
const (
	replayAbout   = "The screens of a session as the room saw them. Nothing can be changed here."
	helpSteps     = "next event, previous event"
	helpStages    = "next stage; start of this stage, then the one before"
	helpEnds      = "the beginning, the end"
	helpRun       = "run at the session’s own pace (a gap over 10 seconds takes 1), and pause"
	helpTenths    = "0 is the beginning, 5 the middle, 9 nine tenths of its time"
	helpUndone    = "also show what was taken back, on or off"
	helpPrivate   = "also show your private notes: the room can read them! On or off"
	blankScreen   = "blank the screen"
	helpBack      = "back to where you were"
	takenBackOn   = "What was taken back shows too."
	takenBackOff  = "What was taken back is left out."
	privateOn     = "Private notes show now: anyone who can see this screen can read them."
	privateOff    = "Private notes are left out."
	tenthsOfIt    = "0 … 9"
	everyEvent    = "Type “library” to go back."
	noTextHere    = "Text cannot be entered here. Type ? for commands"
	plainCommands = "Commands: again, library, quit"
)
