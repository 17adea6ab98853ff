package phones

import (
	"fmt"

	"swotshop/tui/kit"
)

// This file has what the facilitator reads on the screen; what the room reads is in the
// package language.
const (
	title = "Phones"
	about = "People in the room can answer with a phone of their own, without a name and without an app: this laptop serves the page itself, and nothing goes through the internet. Whoever has no phone holds up a hand as ever."

	noNetwork   = "This laptop is on no network."
	lookedAgain = "Looked again."
	noAddress   = "There is no address yet. Join a Wi-Fi network or switch on this laptop’s hotspot, then press Tab."

	noNetworkText = "Join the Wi-Fi network that the phones are on, or switch on this laptop’s own hotspot, and press Tab to look again. Or go on with hands: nothing else needs phones."

	scanYourself  = "Scan it with your own phone now."
	openYourself  = "Open it on your own phone now."
	largerWindow  = "A larger window shows a QR code."
	joinNetwork   = "First join this network"
	stayConnected = "If the phone says that there is no internet: stay connected."

	askOff     = "Turn the phones off?"
	askOffText = "What was counted stays. Answers that were not counted are gone; what phones wrote still waits."
	turnOff    = "turn off"

	askAdmitText = "Nobody has read them. The console (swotshop console) and F2 show them to you alone."

	hotspotAsks     = "Which network should the phones join first?"
	hotspotWhy      = "The screen then shows a second QR code, with which a phone joins it. Name and password are stored nowhere."
	networkName     = "Name:"
	networkPassword = "Password:"
	networkExample  = "as it is called on this laptop"
	passwordExample = "empty if it needs none"

	choosesAddress = "choose an address"
	choosesAnother = "another"
	turnsOn        = "turn phones on; once they are on: admit what they wrote"
	turnsOnHere    = "turn on"
	turnsOff       = "turn phones off"
	looksAgain     = "look again"
	showsHelp      = "no way in?"
	hidesHelp      = "hide this"
	showsHotspot   = "Wi-Fi"
	helpTab        = "look for addresses again; once phones are on: what to try when nobody gets in"
	helpHotspot    = "a QR code with which phones join a Wi-Fi network or hotspot"
	goesBack       = "back to the session; phones stay on"
	goesOn         = "next"
	back           = "back"
	help           = "help"
)

// tryNext is what to try when no phone gets in, the likeliest cause first.
var tryNext = []string{
	"Is the phone on the same network? Turn phones off and choose another address.",
	"Let swotshop through this laptop’s firewall.",
	"Some Wi-Fi keeps devices apart: switch on this laptop’s own hotspot.",
	"Or go on with hands.",
}

func moreThanPeople(phones, people int) string {
	return fmt.Sprintf("! %s, %s. If somebody has come, type “people %d”.", kit.Plural(phones, "phone", "phones"), kit.Plural(people, "person", "people"), phones)
}

func reachedAt(time string) string { return "A phone reached us at " + time + "." }

func askAdmit(n int) string {
	if n == 1 {
		return "Add one item from a phone unread?"
	}
	return fmt.Sprintf("Add %d items from phones unread?", n)
}

func admitThem(n int) string { return "add " + kit.ItOrThem(n) }

func admitsUnread(n int) string { return fmt.Sprintf("add %d unread", n) }
