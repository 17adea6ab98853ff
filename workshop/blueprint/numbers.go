package blueprint

import (
	"math"
	"strconv"
	"time"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// nothing is what an empty cell shows.
const nothing md = "–"

func number(n int) md { return md(strconv.Itoa(n)) }

// smallNumbers are written as words in running text.
var smallNumbers = []md{
	"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
}

// count writes "two items", "1 vote" or "no item".
func count(n int, one, many md) md {
	if n == 1 || n == 0 {
		return inWords(n) + " " + one
	}
	return inWords(n) + " " + many
}

// inWords writes a small number as a word.
func inWords(n int) md {
	if n >= 0 && n < len(smallNumbers) {
		return smallNumbers[n]
	}
	return number(n)
}

// share writes "2 of 8 items".
func share(n, all int, one, many md) md {
	if all == 1 {
		return fill("%s of %s %s", number(n), number(all), one)
	}
	return fill("%s of %s %s", number(n), number(all), many)
}

// capital sets a first letter in upper case.
func capital(text md) md {
	if text == "" || text[0] < 'a' || text[0] > 'z' {
		return text
	}
	return md(text[0]-'a'+'A') + text[1:]
}

// and lists parts as a sentence does: "S1, S2 and O1".
func and(parts ...md) md {
	if len(parts) < 2 {
		return join("", parts...)
	}
	last := len(parts) - 1
	return join(", ", parts[:last]...) + " and " + parts[last]
}

// few lists at most so many parts, and how many more there are.
func few(most int, parts []md) md {
	if len(parts) <= most {
		return join(", ", parts...)
	}
	return join(", ", parts[:most]...) + " and " + number(len(parts)-most) + " more"
}

// fewAnd is few as part of a sentence: "S1, S2 and O1".
func fewAnd(most int, parts []md) md {
	if len(parts) <= most {
		return and(parts...)
	}
	return few(most, parts)
}

func quoted(s string) md { return "“" + escape(s) + "”" }

// orNothing escapes text, or marks that there is none.
func orNothing(s string) md {
	if text := escape(s); text != "" {
		return text
	}
	return nothing
}

// day writes the date so many days after an ISO date: "12 March 2026". A date that
// cannot be read is shown as it is.
func day(date string, after int) md {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return orNothing(date)
	}
	return md(t.AddDate(0, 0, after).Format("2 January 2006"))
}

// daysOn counts the days from the session to a date: " (day 90)".
func (p *paper) daysOn(date string) md {
	if workshop.CheckDay(p.w.Date) != nil || workshop.CheckDay(date) != nil {
		return ""
	}
	return fill(onDay, number(workshop.DaysBetween(p.w.Date, date)))
}

// step names a step of the stance: "2 · licensed few".
func (p *paper) step(n int) md {
	if n < 1 || n > workshop.Steps {
		return nothing
	}
	return join(" · ", number(n), escape(p.w.Deck.Scale[n-1]))
}

// stepHead names a step at the head of a column: "2 licensed few".
func (p *paper) stepHead(n int) md { return join(" ", number(n), escape(p.w.Deck.Scale[n-1])) }

// half writes a number of halves: "2", "2½", "½".
func half(m float64) md {
	whole, part := math.Modf(math.Abs(m))
	switch {
	case part == 0:
		return number(int(whole))
	case whole == 0:
		return "½"
	}
	return number(int(whole)) + "½"
}

// steps writes a distance on the scale: "one step", "½ step", "1½ steps".
func steps(m float64) md {
	m = math.Abs(m)
	switch {
	case m == 1:
		return "one step"
	case m < 1:
		return half(m) + " step"
	}
	return half(m) + " steps"
}

// span writes the lowest and the highest step: "1–4".
func span(r *workshop.Reading) md {
	low, high := r.Spread()
	switch {
	case low == 0:
		return nothing
	case low == high:
		return number(low)
	}
	return number(low) + "–" + number(high)
}

// minutes writes how many minutes a length of time counts as: a column of them adds up.
func minutes(n int, d time.Duration) md {
	switch {
	case d <= 0:
		return nothing
	case n == 0:
		return "< 1"
	}
	return number(n)
}

// lower sets a first letter in lower case.
func lower(text md) md {
	if text == "" || text[0] < 'A' || text[0] > 'Z' {
		return text
	}
	return md(text[0]-'A'+'a') + text[1:]
}

// inside is a name inside a sentence: small in English, and as it is in languages that
// write nouns large.
func (p *paper) inside(name string) md {
	if p.w.Deck.Language != "" && p.w.Deck.Language != language.Default {
		return escape(name)
	}
	return lower(escape(name))
}
