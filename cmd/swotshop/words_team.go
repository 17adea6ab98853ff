package main

import (
	"fmt"
	"strings"

	"swotshop/sessions/team"
)

// This file has what the commands of the firm’s library say and show.

// What --help shows.
const (
	teamGroup = "share with colleagues"
	teamShort = "Share sessions through the firm’s library"
	teamLong  = `Share sessions with colleagues through the firm’s library: a PostgreSQL database with copies of the sessions that somebody pushed.
Your own library stays where it is and works without it. Push and pull sessions, or read the firm’s library as your own with --team:
“swotshop list --team”, and in the same way review, actions, insights, search, show, export and compare.

docs/team.md leads from nothing to two laptops that share.`
	missingTeamCommand = "“swotshop team” needs a command: init, grant, join, status, push, pull, list, search, erase or leave."
	teamFlagHelp       = "read the firm’s library instead of your own"
	teamListExample    = "swotshop team list\nswotshop team list --client acme --json"
	teamSearchExample  = "swotshop team search leak\nswotshop team search \"who may reply\" --client acme"
	anAddress          = "an address, e.g. postgres://anna@db.example.com/firm"
	aLogin             = "a login of the server, e.g. anna"

	teamInitShort = "Make a firm’s library in a database, or bring one up to date"
	teamInitLong  = `Make a firm’s library in an empty database that you own, or bring the one in it up to date. You become a member who may do everything,
and your library is joined to it if it is joined to none. What members may do in the database is printed, for whoever runs the server.`
	teamGrantShort = "Let a colleague read and push the sessions of a client"
	teamGrantLong  = `Let a login of the server read and push the sessions of a client, or of all clients with --all. Only who made the firm’s library can do it.
The login has to be there: whoever runs the server makes it, e.g. with “createuser --pwprompt anna”.`
	grantAllFlag    = "of all clients, those to come included"
	grantReadFlag   = "to read, and not to push"
	grantEraseFlag  = "also to erase sessions for everybody"
	grantRevokeFlag = "take it back"
	clientOrAll     = "Name a client, or use --all: one of the two."
	grantAtOdds     = "--read-only, --erase and --revoke do not go together."

	teamJoinShort = "Join your library to the firm’s"
	teamJoinLong  = `Join your library to the firm’s. Nothing is sent yet; what will leave this laptop, and when, is told.

The password is never part of the address: it comes from ~/.pgpass, from the file that PGPASSFILE names, from a service file, or from PGPASSWORD.
The way to the server has to be verified (sslmode=verify-full, which is what an address without sslmode means), or be a socket on this computer.`
	laptopNameFlag = "what colleagues call this laptop (default: the computer’s name)"
	joinNotesFlag  = "private notes leave this laptop too, with the sessions that you push"
	pushAfterFlag  = "push each session by itself once it is closed"

	teamStatusShort = "Show what differs between your library and the firm’s"
	teamStatusLong  = `Show what differs between your library and the firm’s: sessions to push and to pull, those that another laptop leads, those that were erased,
and which laptops have not carried out an erasure yet. Nothing is changed.`
	teamPushShort = "Bring sessions to the firm’s library"
	teamPushLong  = `Bring sessions to the firm’s library, or what they have more than its copies. Pushing twice changes nothing. This laptop leads them from then on.

A session that continued elsewhere in another way is refused; with --as-copy yours becomes a session of its own.

`
	pushAllFlag   = "all that reach further here, of the clients assigned to you, but for running ones"
	pushNotesFlag = "with what private notes say; those that were pushed without it stay so"
	pushLeadFlag  = "lead the session from this laptop on, whoever leads it now"
	pushCopyFlag  = "as a session of its own, with a new id"
	teamPullShort = "Bring sessions from the firm’s library to this laptop"
	teamPullLong  = `Bring sessions from the firm’s library to this laptop, or what its copies have more. Each is checked like an imported file.
Sessions that were erased there are erased here first, after one question.

`
	pullAllFlag    = "all that reach further there"
	pullClientFlag = "those of this client"
	pullLeadFlag   = "lead them from this laptop on, whoever leads them now"
	teamEraseShort = "Erase sessions from the firm’s library and from every laptop"
	teamEraseLong  = `Erase a session, or all of a client, from the firm’s library for good, and from this laptop. Each other laptop erases it with its next pull;
“swotshop team status” names those that have not. Backups of the server and of laptops still have it.

`
	teamLeaveShort = "Leave the firm’s library"
	teamLeaveLong  = `Leave the firm’s library: this laptop forgets where it is, and what it listed. Sessions stay where they are, here and there.`
)

// Calls that are wrong.
const (
	sessionsOrAll       = "Name sessions, or use --all: one of the two."
	allAtOdds           = "--lead and --as-copy are for sessions that you name, not for --all."
	copyAtOdds          = "--as-copy makes a session that nobody else leads: leave out --lead."
	sessionsClientOrAll = "Name sessions, or a client with --client, or use --all: one of the three."
	leadNeedsSessions   = "--lead is for sessions that you name."
	sessionOrClient     = "Name a session, or a client with --client: one of the two."
)

// Joining and leaving.
const (
	notJoined            = "This library is not joined to a firm’s. To join: swotshop team join ADDRESS"
	joinedAnother        = "This library is joined to another firm’s library, %s. To leave that: swotshop team leave"
	membershipUnreadable = "The file %s, which says how to reach the firm’s library, cannot be read: %s"
	membershipDamaged    = "The file %s, which says how to reach the firm’s library, is damaged. Delete it, then join again: swotshop team join ADDRESS"
	membershipNoPlace    = "There is nowhere to store how to reach the firm’s library: no home folder is set (HOME)."
	membershipNotStored  = "How to reach the firm’s library could not be stored in %s: %s"
	membershipStuck      = "The file %s could not be deleted. Delete it by hand."

	teamMade        = "There is a firm’s library in %s now, and %s may do everything in it."
	teamRenewed     = "The firm’s library in %s was brought up to date, from format %d to %d."
	teamUpToDate    = "The firm’s library in %s is up to date."
	joinedElsewhere = "Your library is joined to another firm’s library, %s, and “swotshop team grant” grants there. To grant in %s: swotshop team leave, then join it."
	teamGranted     = "What its members may do in the database:"

	accessGranted   = "%s may %s the sessions of %s."
	accessTakenBack = "What %s was granted with the sessions of %s was taken back."
	accessLeft      = "%s may still %s the sessions of %s. To take that back, too, use --revoke with it."
	accessRevoked   = "%s may no longer do anything with the sessions of %s. What was pulled before is still on that laptop."

	teamJoined       = "Joined to the firm’s library in %s as %s; this laptop is called “%s” there."
	youMay           = "You may %s the sessions of %s."
	leavesAfter      = "Each session is pushed once it is closed, and others when you push them: with all that was typed in the room. Colleagues who may read the client’s sessions can read it."
	leavesWhenPushed = "Nothing leaves this laptop by itself. A session that you push goes with all that was typed in the room; colleagues who may read the client’s sessions can read it."
	notesLeave       = "Private notes go with them. To keep them here, leave and join again without --with-notes."
	notesStay        = "Private notes stay on this laptop."
	howToLeave       = "To leave: swotshop team leave"

	leftUnheard = "%s\nThe firm’s library was not told that this laptop leaves."
	teamLeft    = "This laptop has left the firm’s library. All sessions stay where they are, here and there."
)

// How the two libraries stand to each other.
const (
	statusJoined  = "Joined to %s as %s; this laptop is called “%s”."
	laptopWaits   = "%s has still to carry out %s."
	lastKnownList = "%s\nThis is the list as it was last known, on %s."
)

// teamStates are what there is to do with a session.
var teamStates = map[string]string{
	toPush:     "push it",
	toPull:     "pull it",
	isForked:   "continued here and there in different ways; push yours with --as-copy",
	isErased:   "was erased there; pull erases it here",
	unassigned: "stays here: its client is not assigned to you",
	isRunning:  "is running here",
}

// ledBy says that a session that reaches further here is led elsewhere.
func ledBy(laptop string) string { return laptop + " leads it; push with --lead to lead it here" }

// Bringing sessions.
const (
	pushingSessions  = "Pushing"
	pullingSessions  = "Pulling"
	sessionNamed     = "%s, %s (%s)"
	brought          = "%s: %s"
	notBrought       = "%s: not brought. %s"
	someRefused      = "%s not brought."
	nothingToPush    = "Nothing to push: the firm’s library has everything."
	nothingToPull    = "Nothing to pull: this laptop has everything."
	staysUnassigned  = "%s of clients that are not assigned to you stay here."
	staysRunning     = "%s running now; push when they are closed, or by their ids."
	staysForked      = "%s continued here and there in different ways (see “swotshop team status”)."
	copyMade         = "A copy of session %s was made: %s. If you no longer need yours under the old id: swotshop delete %s. To have the firm’s then: swotshop team pull %s"
	noCopyUnassigned = "No copy of session %s was made: its client, %s, is not assigned to you. Whoever runs the firm’s library can do it: swotshop team grant LOGIN CLIENT"
	copyNotMade      = "No copy of session %s could be made: %s."
)

// Beside a session.
const (
	pushingAfter    = "Pushing to the firm’s library. Ctrl+C stops that and does no harm."
	notPushedAfter  = "Not pushed to the firm’s library: %s To push it: swotshop team push --all"
	pushedAfter     = "In the firm’s library now: %s, %s."
	pushGivenUp     = "Not everything was pushed to the firm’s library. To push it: swotshop team push --all"
	changedHereOnly = "%s leads this session: what is changed here can be pushed only with “swotshop team push %s --lead”."
)

// Erasing.
const (
	eraseForAll   = "This erases for everybody, and for good, %s in the firm’s library (%s):"
	noFirmsClient = "The firm’s library has no sessions of the client “%s”, or you may not see them. Write the whole name."
	erasedSoFar   = "%d of %d sessions were erased. Try again for the rest."
	erasedForAll  = "Erased from the firm’s library: %s (%s). Backups of the server still have them until those are renewed. “swotshop team status” names the laptops that have still to follow."
	neverPushed   = "Still on this laptop, since the firm’s library did not have them: %s of this client. To erase them too: swotshop purge --client %s"
	erasedInFirm  = "In the firm’s library %s erased for good, and still here:"
	erasuresWait  = "They are still here. To erase them: swotshop team pull --all --yes"
)

// What has still to be done in the firm’s library.
const (
	firmHasSession = "If it was pushed, the firm’s library still has it. To erase it there and on every laptop: swotshop team erase %s"
	firmHasClient  = "What was pushed is still in the firm’s library. To erase it there and on every laptop: swotshop team erase --client %s"
	firmHasWords   = "If it was pushed, the firm’s library still has the words. They go there, and on every laptop, with: swotshop team push %s"
	firmHasName    = "The firm’s library knows the new name once they are pushed: swotshop team push --all"
)

// clientOrEvery names whose sessions an access is to.
func clientOrEvery(client string) string {
	if client == "" {
		return "every client"
	}
	return "the client “" + client + "”"
}

// accessInWords is what a member may do.
func accessInWords(a team.Access) string {
	may := []string{"read"}
	if a.Push {
		may = append(may, "push")
	}
	if a.Erase {
		may = append(may, "erase")
	}
	if len(may) == 1 {
		return may[0]
	}
	return strings.Join(may[:len(may)-1], ", ") + " and " + may[len(may)-1]
}

// sameInBoth counts what is alike, what is not, and what is only there.
func sameInBoth(same, differ, there int) string {
	text := fmt.Sprintf("The same here and there: %s.", count(same, "session"))
	if differ > 0 {
		text += fmt.Sprintf(" Not the same: %d.", differ)
	}
	if there > 0 {
		text += fmt.Sprintf(" Only there: %d (see “swotshop team list”).", there)
	}
	return text
}

// pushedInWords says what a push has brought.
func pushedInWords(o team.Outcome) string {
	switch p := o.Pushed; {
	case p.Revised:
		return fmt.Sprintf("pushed, %s; words that were erased here are gone there.", count(p.Events, "new event"))
	case p.Events > 0:
		return fmt.Sprintf("pushed, %s.", count(p.Events, "new event"))
	}
	return "the firm’s library has it already."
}

// absorbedInWords says what a pull has brought.
func absorbedInWords(o team.Outcome) string {
	switch a := o.Absorbed; {
	case o.Absorbed.New:
		return fmt.Sprintf("pulled, %s.", count(a.Events, "event"))
	case a.Redacted:
		return fmt.Sprintf("pulled, %s; words that were erased there are gone here. Backups made before still have them.", count(a.Events, "new event"))
	case a.Events > 0:
		return fmt.Sprintf("pulled, %s.", count(a.Events, "new event"))
	}
	return "this laptop has it already."
}

// erasedHere says how many sessions were erased on this laptop.
func erasedHere(n int) string { return "Erased from this laptop: " + count(n, "session") + "." }

// clientToCome says that there is no session of a client yet, and which may have been meant.
func clientToCome(client string, near []string) string {
	text := fmt.Sprintf("The firm’s library has no session of “%s” yet.", client)
	if len(near) > 0 {
		text += " If you meant another client (" + strings.Join(near, ", ") + "), take it back with --revoke."
	}
	return text
}
