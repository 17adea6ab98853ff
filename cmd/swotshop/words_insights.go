package main

import (
	"fmt"

	"swotshop/workshop/review"
)

// The commands that make figures of many sessions.
const (
	insightsShort = "Make figures of many sessions"
	insightsLong  = `Make figures of many sessions: how rooms moved, whether it lasted, which themes come back, and how well workshops were run.

Without --client the figures name nobody. Each is of at least three clients, none of which has more than half of its people,
and of readings of at least three people; what cannot be told so is held back. A filter then takes whole groups of sessions only,
so that nobody is found by taking one figure from another. With --client there is full detail of that client, and with --names of all.`
	dialShort = "Show how rooms moved on the dial between Control and Empowerment"
	dialLong  = `Show how rooms moved between two counts of fingers. ▲ is how many steps people took towards Empowerment, ▼ towards Control:
the fewest that lead from the first count to the second. Only the same question is compared with itself, and only closed sessions count.

--by card and --by theme are about the talk on the cards. --by session is each room from its opening to its close, and --by client
from the first session to the last.`
	holdsShort   = "Show whether it lasted: each close against the client’s next opening"
	holdsLong    = `Show where each room stood when it closed, and where it stood when the client’s next session opened. ▲ and ▼ are as in “insights dial”.`
	themesShort  = "Show which themes come back, by the tags of clusters"
	themesLong   = `Show which themes come back, by the tags that clusters were given, in closed sessions. A theme recurs in two sessions of one client, or with three clients.`
	qualityShort = "Show how well workshops were run"
	qualityLong  = `Show how well workshops were run, also those that are still open; follow-ups are left out.

ITEMS, EVID.   items, and those with evidence
ORPHANS        clusters that no strategy is based on, of those that were carried
NO INIT.       strategies without an initiative
OWNED, MEAS.   initiatives with an owner, with a measure
MIN, OVER IN   minutes, of those planned; the stage that ran over most
/HEAD          items for each person in the room
ASSUMED        items without evidence that are called an assumption
TAGGED         items with a function
HEARD          objections heard
LEFT           nudges that still stood at the end: many votes without evidence, several owners, functions that said nothing or most
WORTH IT       people who gave four or five fingers when asked whether it was worth their time`
	namesFlag = "name every client (the output is marked PRIVATE)"
	byFlag    = "what each row is of: session, client, theme or card"

	missingInsight    = "“swotshop insights” needs a command: dial, themes, quality or holds."
	noSuchBy          = "There is no dial by “%s”. Use --by session, client, theme or card."
	confirmNames      = "This names every client. Type yes if nobody else can see it: "
	namesNotConfirmed = "Nothing was shown: --names names every client, and nobody has confirmed that. Where it cannot be asked, add --yes."
	markPrivate       = "PRIVATE: this names clients. Not for the room."
	severalClients    = "“%s” is part of the names of %d clients. Give one of them in full, or add --names."
	sessionLeftOut    = "Left out: session %s cannot be read. To see why: swotshop doctor"
	noneAsked         = "No session fits. Ask for more, e.g. without --since or --kind."

	noCourses     = "No client has two stances on the same question yet."
	noCardStances = "No card has been played with a stance before and after the talk, in a closed session."
	roomsHeld     = "Held back: %s. To see one client: --client NAME."
	holdsHeld     = "Held back: %s. To see one client: --client NAME."
	roomSplit     = "split"
	stillOpen     = "open"
	themeRecurs   = "yes"
	partOf        = "%d/%d"
	allKinds      = "all"
)

func kindOrAll(agenda string) string {
	if agenda == "" {
		return allKinds
	}
	return agenda
}

func targetReached(step, there, counted int) string {
	return fmt.Sprintf("%d reached: %d of %d", step, there, counted)
}

func targetAt(step, there, counted int) string {
	return fmt.Sprintf("%d: %d of %d there", step, there, counted)
}

func heldBack(n int, what string) string {
	if n == 1 {
		return fmt.Sprintf("1 more %s is held back: it has under 3 clients, or one client has over half of its people.", what)
	}
	return fmt.Sprintf("%d more %ss are held back: each has under 3 clients, or one client has over half of its people.", n, what)
}

// overruns is about the stage that runs over most.
func overruns(o review.Overrun) string {
	return fmt.Sprintf("The stage that runs over most: %s, by %s (the median of %d workshops).", o.Stage, count(o.By, "minute"), o.Sessions)
}

// holdsInWords counts what became of the closes.
func holdsInWords(holds []review.Hold) string {
	back, on := 0, 0
	for i := range holds {
		switch {
		case holds[i].FellBack():
			back++
		case holds[i].Rose():
			on++
		}
	}
	return fmt.Sprintf("%s: %d fell back, %d rose, %d did neither.", count(len(holds), "pair"), back, on, len(holds)-back-on)
}
