package workshop

// This file has the words by which a cost is read.

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
