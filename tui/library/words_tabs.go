package library

import (
	"errors"
	"fmt"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
	"swotshop/workshop/review"
)

// This file holds what the tabs beside the list say, in whole sentences.

var tabNames = []string{"Sessions", "Clients", "Actions", "Insights"}

// Ways to sort.
const (
	byReview = "review due"
	byClient = "client"
	byLast   = "last session"
	byLate   = "late actions"
	byDue    = "due"
	byOwner  = "owner"
	byStatus = "status"
)

func sortedBy(what, order string) string { return what + " · sorted by " + order }

// Heads of columns.
const (
	headClient   = "Client"
	headLast     = "Last"
	headSessions = "Sessions"
	headLook     = "  To look at"
	headRef      = "Ref"
	headWhat     = "What"
	headOwner    = "Owner"
	headDue      = "  Due"
	headNow      = "Now"
)

// Clients.
const (
	reviewUnset    = "no review set"
	toBeErased     = "to be erased"
	leftUnfinished = "open"
	noneOpen       = "none open"
	more           = "…"
	promised       = "What they promised"
	stoodAt        = "Where they stood last"
	noClients      = "No sessions yet: there is no client to show."
)

func clientsHeld(clients, sessions int) string {
	return kit.Plural(clients, "client", "clients") + " · " + kit.Plural(sessions, "session", "sessions")
}

func sessionsUntil(n int, last string) string {
	return kit.Plural(n, "session", "sessions") + ", the last on " + last
}

// promisedBy is when an open action was to be done.
func promisedBy(day string, over bool) string {
	if over {
		return "! due " + day
	}
	return "by " + day
}

func storedUntil(day string, over bool) string {
	if over {
		return "! To be erased since " + day
	}
	return "To be stored until " + day
}

func lateActions(n int) string { return fmt.Sprintf("%d late", n) }
func openActions(n int) string { return fmt.Sprintf("%d open", n) }

func sessionsBefore(n int) string {
	return kit.Plural(n, "earlier session", "earlier sessions")
}

func withStatus(n int, s workshop.Status) string { return fmt.Sprintf("%d %s", n, s) }

// clientFacts sum a client up.
func clientFacts(c *review.Client, first string) []string {
	facts := []string{kit.Plural(c.Sessions, "session", "sessions") + " since " + workshop.ShortDay(first)}
	if c.Open > 0 {
		open := kit.Plural(c.Open, "open action", "open actions")
		if c.Late > 0 {
			open += fmt.Sprintf(", %d late", c.Late)
		}
		facts = append(facts, open)
	}
	if c.Now != nil {
		facts = append(facts, "last stood "+review.Counts(c.Now.Counts))
	}
	switch {
	case c.Over:
		facts = append(facts, "! retention ended "+workshop.ShortDay(c.KeepUntil))
	case c.KeepUntil != "":
		facts = append(facts, "retention ends "+workshop.ShortDay(c.KeepUntil))
	}
	return facts
}

// dueLine says who needs something: reviews that are overdue, and what should no longer be
// stored. Empty: nobody.
func dueLine(clients []review.Client) string {
	overdue := 0
	var parts, over []string
	for i := range clients {
		if clients[i].Overdue() {
			overdue++
		}
		if clients[i].Over {
			over = append(over, fmt.Sprintf("%s (%s)", clients[i].Client, workshop.ShortDay(clients[i].KeepUntil)))
		}
	}
	if overdue > 0 {
		parts = append(parts, kit.Plural(overdue, "review", "reviews")+" overdue")
	}
	if len(over) > 0 {
		parts = append(parts, "retention ended: "+strings.Join(over, ", "))
	}
	return strings.Join(parts, " · ")
}

// Actions.
const (
	notAsked     = "not asked"
	nobody       = "nobody"
	noDate       = "no date"
	noActions    = "No session has an initiative yet."
	notInLibrary = "The session in which it was written is not in this library."
)

func actionsHeld(shown, all int, ended bool) string {
	if ended {
		return kit.Plural(all, "action", "actions") + ", open or not"
	}
	return fmt.Sprintf("%d open of %s", shown, kit.Plural(all, "action", "actions"))
}

func actionOf(n, all int) string { return fmt.Sprintf("action %d of %d", n, all) }

func actionsEnd(last bool) string {
	if last {
		return "This is the last action of the list."
	}
	return "This is the first action of the list."
}

func followedThrough(t review.FollowThrough) string {
	if t.Due == 0 {
		return "No action is due yet."
	}
	said := fmt.Sprintf("%d of %d whose day has passed are done", t.Done, t.Due)
	if t.Dropped > 0 {
		said += fmt.Sprintf(", %d dropped", t.Dropped)
	}
	return said + "."
}

func writtenOn(day, client, title string) string {
	if title == "" {
		return fmt.Sprintf("Written %s · %s", day, client)
	}
	return fmt.Sprintf("Written %s · %s · %s", day, client, title)
}

func measuredBy(measure, target string) string {
	if target == "" {
		return "Measure: " + measure
	}
	return fmt.Sprintf("Measure: %s, to be %s", measure, target)
}

// reported is one report of an action.
func reported(r review.Report) string {
	parts := []string{workshop.ShortDay(r.On), kit.Or(r.Status, notAsked)}
	if r.Value != "" {
		parts = append(parts, "measure "+r.Value)
	}
	for _, why := range []string{r.Reason, r.Note} {
		if why != "" {
			parts = append(parts, why)
		}
	}
	if r.Due != "" {
		parts = append(parts, "now due "+workshop.ShortDay(r.Due))
	}
	if r.Owner != "" {
		parts = append(parts, "now with "+r.Owner)
	}
	return strings.Join(parts, " · ")
}

// Comparing, and what to know before a visit.
const (
	compareTitle        = "Two sessions side by side"
	alsoDue             = "! see Clients"
	oneMarked           = "Marked. Mark another one with m, and = compares the two."
	twoMarked           = "Two are marked. = compares them."
	markTwo             = "Mark two sessions with m first; = then compares them."
	pageAbout           = "A page over the library. Esc goes back."
	backToList          = "back"
	pageOn              = "read on"
	done                = "done"
	cancel              = "cancel"
	differencesOnly     = "differences only"
	allOfIt             = "all"
	showPrivateQuestion = "Show your private notes?"
	showPrivateAbout    = "What to know before a visit has your private notes. Anyone who can see this screen will read them."
)

var errNothingHeld = errors.New("no session of this client can be read")

func prepareTitle(client string) string { return client + " · before the next visit" }
func pageFailed(err error) string       { return "This cannot be shown: " + workshop.Clean(err.Error()) }

// Keys of the tabs.
const (
	itsSessions   = "its sessions"
	prepareVisit  = "prepare"
	followUp      = "follow-up"
	otherOrder    = "sort"
	openOrAll     = "open or all"
	leafThrough   = "other figures"
	scrollText    = "scroll"
	oneOrAll      = "all clients or one"
	otherTabs     = "other tabs"
	clientsAbout  = "Who needs you: the next review of each client, what is late, and where the room stood last. ! marks what is overdue."
	actionsAbout  = "What was to be done, and whether it was: every initiative once, with what later sessions said of it."
	insightsAbout = "How rooms moved, whether it lasted, which themes come back, and how well sessions were run. ▲ is steps towards Empowerment, ▼ towards Control. Figures of several clients name nobody."
	switchTabs    = "Sessions, Clients, Actions, Insights"
	markSession   = "mark a session; = compares the two that are marked"
	startFollowUp = "start a follow-up"
	readyForVisit = "what to know before the next visit, with your private notes"
	sortOtherwise = "sort otherwise"
)
