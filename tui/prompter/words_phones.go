package prompter

import (
	"fmt"
	"strings"

	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
)

// This file has the words about phones in the room.

const (
	phonesHeading = "Phones"
	phonesAreOff  = "Phones are off"

	turnPhonesOff   = "Turn phones off"
	lookForNetworks = "Look for networks again"
	againTurnsOff   = "Enter again turns phones off. Answers that are not counted yet are gone then."
	noNetwork       = "This laptop is on no network. Join the phones’ Wi-Fi, or switch on its own hotspot."

	admits     = "put it on the board"
	declines   = "throw away"
	choosesAll = "all"
	onlyOne    = "only one"
	doesIt     = "do it"

	// WhichNetwork asks where phones are turned on.
	WhichNetwork = "Which network are the phones on?"
	// PlainHTTP is what a board that minds has to know before.
	PlainHTTP = "The page is plain http: others on the same Wi-Fi could read along. Say so to a board that would mind."
	// ListsPhones is what the key does that opens the list.
	ListsPhones = "phones in the room, and what people wrote on them"
	// PhonesSwitchedOff is why there is no list.
	PhonesSwitchedOff = "Phones are switched off in the app."
)

func turnPhonesOn(ip, what string) string {
	if what == "" {
		return "Turn phones on at " + ip
	}
	return fmt.Sprintf("Turn phones on at %s (%s)", ip, what)
}

func admitsAll(n int) string { return fmt.Sprintf("put all %d on the board", n) }

func phonesHead(p wire.Phones) string {
	switch {
	case !p.On:
		return phonesAreOff
	case p.Code == "":
		return fmt.Sprintf("%s · %s · a code of their own for each", phonesHeading, p.Address)
	}
	return fmt.Sprintf("%s · %s · code %s", phonesHeading, p.Address, strings.ToUpper(p.Code))
}

// phonesLine says how many are here, how many have answered what is asked, and what waits.
func phonesLine(p wire.Phones, people int) string {
	var parts []string
	switch {
	case !p.On:
	case p.Asked:
		parts = append(parts, fmt.Sprintf("%d here, %s", p.Here, kit.Plural(p.Answered, "has answered", "have answered")))
	default:
		parts = append(parts, fmt.Sprintf("%d here", p.Here))
	}
	if p.On && p.Here > people {
		parts = append(parts, fmt.Sprintf("! more than the %s", kit.Plural(people, "person", "people")))
	}
	if p.Waiting > 0 {
		parts = append(parts, kit.Plural(p.Waiting, "item waits", "items wait"))
	}
	return strings.Join(parts, " · ")
}

func openedBy(key kit.Key, line string) string { return line + ": " + key.Does("").Label() }

func wouldGo(quadrant, function string) string {
	if function == "" {
		return "For " + quadrant
	}
	return fmt.Sprintf("For %s, %s", quadrant, function)
}

func againDeclines(n int) string {
	return fmt.Sprintf("Del again throws %s away for good: %s stored nowhere else.", kit.ItOrThem(n), kit.ItIsTheyAre(n))
}

func goneForGood(n int, text string) string {
	if n == 1 {
		return "Gone for good: " + text
	}
	return fmt.Sprintf("Gone for good: %d items.", n)
}

// Admitted says what was put on the board.
func Admitted(n int) string { return kit.Plural(n, "item", "items") + " put on the board." }
