package session

import (
	"fmt"

	"swotshop/tui/kit"
	"swotshop/tui/prompter"
)

// This file has the words about phones, most of them for plain text mode.

// What else the room will read in the panel.
const panelPhones = "F8 in it shows what people wrote on their phones, before anybody has let it onto the board."

const (
	phonesAreOff   = "Phones are off"
	whichNetwork   = prompter.WhichNetwork + " Type its number to turn phones on there:"
	noNetwork      = "This laptop is on no network. Join the Wi-Fi network that the phones are on, or switch on this laptop’s own hotspot, and type “phones” again"
	tryYourself    = "Try it with your own phone first"
	turnsPhonesOff = "“phones off” turns them off; answers that are not counted yet are gone then"

	whichWaits   = "From phones, and read by nobody but you. Type a number:"
	nothingWaits = "No item from a phone is waiting"
	admitIt      = "Put it on the board"
	declineIt    = "Throw it away for good"
)

func networkRow(ip, what string) string {
	if what == "" {
		return ip
	}
	return fmt.Sprintf("%s (%s)", ip, what)
}

func phonesAt(address, code string) string {
	return fmt.Sprintf("Phones are on: open http://%s and type the code %s", address, code)
}

func phonesAtSeats(address string) string {
	return fmt.Sprintf("Phones are on: open http://%s and type the code on the slip of paper", address)
}

func phonesHere(n int) string {
	return kit.Plural(n, "phone is here", "phones are here")
}

func phonesAnswered(n, of int) string {
	return fmt.Sprintf("%d of %d %s answered what is asked", n, of, map[bool]string{true: "has", false: "have"}[n == 1])
}

func morePhones(phones, people int) string {
	return fmt.Sprintf("%s, %s: if somebody has come, type “people %d”", kit.Plural(phones, "phone", "phones"), kit.Plural(people, "person", "people"), phones)
}

func itemsWait(n int) string {
	return kit.Plural(n, "item from a phone waits", "items from phones wait") + ": “waiting” lists " + kit.ItOrThem(n)
}

func admitAll(n int) string {
	if n == 2 {
		return "Put both on the board"
	}
	return fmt.Sprintf("Put all %d on the board", n)
}
