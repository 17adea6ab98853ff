package stage

import (
	"fmt"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what the stages say to the facilitator of the phones in the room. What the
// room reads of them is in the words of the room.

const (
	handsWithoutPhone = "hands without a phone (1 1 2 3)"
	addsToPhones      = "with phones in the room: only those of people without one"
	countsAlone       = "on an empty line: counts the phones alone"

	phonesAdd = ". With phones in the room type only the hands of those without one; an empty line counts the phones alone"
)

func phones(n int) string { return kit.Plural(n, "phone", "phones") }

func phonesAre(n int) string { return kit.Plural(n, "phone is in", "phones are in") }

func otherHands(n, here int) string {
	return fmt.Sprintf("%d of %s: type the other hands, or Enter", n, phonesAre(here))
}

func allOnPhones(n, here int) string {
	return fmt.Sprintf("%d of %s: Enter counts them", n, phonesAre(here))
}

func morePhonesLine(n, people int) string {
	return fmt.Sprintf("%s, but %d people: “people %d” if %d are here", phones(n), people, n, n)
}

func countsPhones(n int) string { return "count " + phones(n) }

func morePhones(n, people int) string {
	return fmt.Sprintf("%s have answered, but only %s here: type “people %d” if %d are, or turn the phones off and count hands.",
		phones(n), peopleAre(people), n, n)
}

func mixedTooMany(n, hands, people int) string {
	return fmt.Sprintf("phones %d + hands %d = %d, but only %s here: type only the hands of those without a phone, or “people %d” if so many have come.",
		n, hands, n+hands, peopleAre(people), n+hands)
}

func peopleAre(n int) string { return kit.Plural(n, "person is", "people are") }

func phonesCounted(n, people int) string {
	return fmt.Sprintf("%d of %d counted, on phones. Type the other hands to add them.", n, people)
}

// Answers that went with the page.
func phonesLost(gone, counted int) string {
	return fmt.Sprintf("%s that were counted are not known any more. Type the hands of these people too; Enter again counts what is typed.", ofThem(gone, counted))
}

func phonesLostPlain(gone, counted int) string {
	return fmt.Sprintf("%s that were counted are not known any more. Type the hands of these people too; the same line again counts it as it is.", ofThem(gone, counted))
}

// ofThem says how many answers of so many.
func ofThem(gone, counted int) string {
	if gone == counted {
		return fmt.Sprintf("The answers of the %s", phones(counted))
	}
	return fmt.Sprintf("The answers of %d of the %s", gone, phones(counted))
}

// CountsPhones is what PgDn does before it leads on.
var CountsPhones = kit.PgDn.Does(countsRest)

// PhonesWait is what is said once before the room goes on while a line is typed.
func PhonesWait() (note, plain string) {
	return "Phones have answered. Enter counts them with what is typed; PgDn again goes on without.",
		"Phones have answered. Type the hands to count them together; “next” again goes on without."
}

// Dots.
const (
	voteHands        = "hands without a phone; votes from phones are added"
	countsRest       = "count the phones"
	noHands          = "no hands"
	dotsCounted      = "All clusters are counted, from phones."
	dotsLater        = "The votes are being counted: count all clusters, or undo, before you change how many each person has."
	dotsCountedMixed = "The votes from phones are counted. Type hands to add them."
)

func placedDots(n, dots int) string {
	return fmt.Sprintf("%s gave %s: Enter counts them", phones(n), kit.Plural(dots, "vote", "votes"))
}

func countsBoth(ref string, hands int) string {
	return fmt.Sprintf("%s: %s, and what phones gave it", ref, kit.Plural(hands, "hand", "hands"))
}

func handsTooMany(n int, ref string, people, most int) string {
	return fmt.Sprintf("%s for %s, but %s not voted by phone, and can give it at most %d. Type only the hands of those.",
		kit.Plural(n, "hand", "hands"), ref, kit.Plural(people, "person has", "people have"), most)
}

func handsInAll(n, people, most int) string {
	return fmt.Sprintf("That makes %s in all, but %s not voted by phone, and can give at most %d. Type only the hands of those.",
		kit.Plural(n, "hand", "hands"), kit.Plural(people, "person has", "people have"), most)
}

func dotsLost(ref string) string {
	return fmt.Sprintf("The votes that phones gave %s are not known any more. Type all votes for it; Enter again counts what is typed.", ref)
}

func dotsLostPlain(ref string) string {
	return fmt.Sprintf("The votes that phones gave %s are not known any more. Type all votes for it; the same line again counts it as it is.", ref)
}

// Places.
const (
	takesMiddle = "take their middle"
	helpsMiddle = "with three phones or more that placed it: takes their middle"
)

func placedBy(n int) string { return phones(n) + " placed it: Enter takes their middle" }

func middleOf(n int, ref string, on workshop.Place) string {
	return fmt.Sprintf("The middle of %s: %s", phones(n), kit.Sentence(strategyPlaced(ref, on)))
}

// Items.
func itemsWait(n int) string {
	return kit.Plural(n, "item from phones waits.", "items from phones wait.")
}

func placesPlain(n int, ref string) string {
	return fmt.Sprintf(". %s have placed %s: an empty line takes their middle", phones(n), ref)
}
