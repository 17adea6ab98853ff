package workshop

import "fmt"

// This file has the words of the proposal: what recurs in a cost, and what the count says
// of it.

// Of a cost: what it begins with, and how it recurs.
var (
	costWords = []string{
		"a", "about", "an", "at", "every", "half", "less", "more", "no", "none", "nothing", "one", "only", "roughly", "some", "the", "two", "three", "four",
		"five", "six", "seven", "eight", "nine", "ten", "up",
	}
	costUnits = []string{"day", "week", "month", "quarter", "year"}
	costPer   = []string{"a", "per", "each", "every"}
	costEach  = []string{"daily", "weekly", "monthly", "quarterly", "yearly"}
)

// What the count says, where it does not decide.

const countedBefore = "The proposal was reworded after the count, and has not been counted again."

func blocks(n, counted int) string {
	return fmt.Sprintf("%d of %d %s: the paper is not decided.", n, counted, oneOrMore(n, "blocks", "block"))
}

func oppose(n, counted int) string {
	return fmt.Sprintf("%d of %d %s: the paper is not decided.", n, counted, oneOrMore(n, "is against it", "are against it"))
}

func unsupported(n, counted int) string {
	return fmt.Sprintf("Only %d of %d %s it: the paper is not decided.", n, counted, oneOrMore(n, "supports", "support"))
}

func incomplete(counted, people int) string {
	return fmt.Sprintf("Only %d of %d %s been counted: the paper is not decided.", counted, people, oneOrMore(counted, "has", "have"))
}

func oneOrMore(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}
