package main

// This file has what the program says about phones in the room, apart from its screens.

// Why phones are not on.
const (
	phonesNotOn = "The phones could not be turned on at %s. Try another address."
	addressGone = "This laptop no longer has the address %s. Turn the phones on at another one."
)

// firewallAdvice says what has to be allowed on a system before phones reach the laptop.
func firewallAdvice(system string) []string {
	switch system {
	case "windows":
		return []string{
			"Windows may ask whether swotshop may use the network: allow it, on private and on public networks.",
			"If you were asked before and cancelled, it stays blocked: Windows Security, Firewall & network protection, Allow an app through firewall.",
		}
	case "darwin":
		return []string{
			"macOS may ask whether swotshop may accept incoming connections: click Allow.",
			"If you were asked before and clicked Deny: System Settings, Network, Firewall, Options.",
		}
	}
	return []string{
		"If this laptop has a firewall, it has to let phones in, at port 8080 unless that is taken: “sudo ufw allow 8080/tcp”, or “sudo firewall-cmd --add-port=8080/tcp”.",
	}
}

// What brings a page back.
const (
	notAPass  = "it is no file of phones"
	passLost  = "The phones cannot come back: their file was unreadable. Turn them on again."
	passStuck = "The phones cannot come back: delete %s (%s)."

	passUndeleted = "What the phones of the session left could not be deleted: %s."
)

// Codes on slips of paper.
const (
	seatsShort = "Print slips with a code for each phone in the room"
	seatsLong  = `Print slips of paper, each with a code that lets in one phone, for a room that wants to be sure that nobody answers twice.
Cut them, hand them out, and turn the phones on in the session: from then on they ask for these codes. Without slips there is one code for
all, and the screen says when there are more phones than people. The codes themselves are not stored. They work for 30 days, and new slips replace earlier ones.

Without ID, the slips are for the latest session. `
	seatsPeopleFlag = "how many slips; by default as many as people in the session"
	seatsNoneFlag   = "throw the codes away: one code for all again"

	seatsHead  = "Slips for phones in the room (swotshop seats 1)"
	seatsToCut = "Cut along the lines. There are %d slips: one for each person. Each code lets in one phone."
	cutHere    = "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -"

	seatsWritten    = "Slips written to %s"
	ourSeats        = "a sheet of slips written by swotshop"
	seatsReplaced   = "Slips of this session that were printed before no longer work."
	oneCodeForAll   = "There are no slips: the screen shows one code for all."
	seatsOrNone     = "--none throws the codes away; it goes without --people and -o."
	seatsOfClosed   = "No slips were made: the session of %s, “%s”, is closed."
	seatsWhileOn    = "Nothing was changed: the phones of this session are on. Turn them off first."
	seatsNotStored  = "No slips were made: the codes could not be stored (%s)."
	seatsUndeleted  = "The codes could not be thrown away: %s."
	seatsUnreadable = "The codes on the slips can no longer be read. Print new slips (swotshop seats), or use one code for all (swotshop seats --none)."
)

// What “check” says.
const (
	phonesSwitchedOff = "Phones in the room are switched off (phones_off in the settings)."
	noNetwork         = "This laptop is in no network, so phones cannot reach it. Join a Wi-Fi, or switch on the laptop’s own hotspot."
	phonesWouldReach  = "Phones would reach this laptop at %s (%s). Whether that works, only a phone can tell: try it in the room."
)
