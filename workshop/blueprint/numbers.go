package blueprint

import (
	"math"
	"strconv"
	"time"
	"unicode"
	"unicode/utf8"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// nothing is what an empty cell shows.
const nothing md = "–"

func number(n int) md { return md(strconv.Itoa(n)) }

// inWords writes a small number as a word.
func (p *paper) inWords(n int) md {
	if small := p.words.Document.Numbers; n >= 0 && n < len(small) {
		return escape(small[n])
	}
	return number(n)
}

// counted is a text with a number of things in it as a word: “two stages”.
func (p *paper) counted(text language.Plural, n int, parts ...md) md {
	return put(p.words.Form(text, n), append([]md{"n", p.inWords(n)}, parts...)...)
}

func (p *paper) people(n int) md { return p.figure(p.words.Count.Person, n) }

func (p *paper) votes(n int) md { return p.figure(p.words.Count.Vote, n) }

// figure is a number of things: “1 vote”.
func (p *paper) figure(of language.Plural, n int) md { return put(p.words.Form(of, n), "n", number(n)) }

// capital sets a first letter in upper case.
func capital(text md) md {
	first, size := utf8.DecodeRuneInString(string(text))
	return md(unicode.ToUpper(first)) + text[size:]
}

// and lists parts as a sentence does: "S1, S2 and O1".
func (p *paper) and(parts ...md) md {
	if len(parts) < 2 {
		return join("", parts...)
	}
	last := len(parts) - 1
	return put(p.words.List.And, "list", join(", ", parts[:last]...), "last", parts[last])
}

// few lists at most so many parts, and how many more there are.
func (p *paper) few(most int, parts []md) md {
	if len(parts) <= most {
		return join(", ", parts...)
	}
	return put(p.words.Document.Few, "list", join(", ", parts[:most]...), "n", number(len(parts)-most))
}

// fewAnd is few as part of a sentence: "S1, S2 and O1".
func (p *paper) fewAnd(most int, parts []md) md {
	if len(parts) <= most {
		return p.and(parts...)
	}
	return p.few(most, parts)
}

func (p *paper) quoted(s string) md { return put(p.words.Document.Quoted, "text", escape(s)) }

// orNothing escapes text, or marks that there is none.
func orNothing(s string) md {
	if text := escape(s); text != "" {
		return text
	}
	return nothing
}

// day writes the date so many days after an ISO date: "12 March 2026". A date that
// cannot be read is shown as it is.
func (p *paper) day(date string, after int) md {
	t, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return orNothing(date)
	}
	return inline(p.words.Day(t.AddDate(0, 0, after)))
}

// soon writes a day as page 1 does, where each word counts: without its year if that is the
// session’s, which stands at the head of the page.
func (p *paper) soon(date string) md { return orNothing(p.w.DayOfYear(date)) }

// daysOn counts the days from the session to a date: " (day 90)".
func (p *paper) daysOn(date string) md {
	if workshop.CheckDay(p.dayZero()) != nil || workshop.CheckDay(date) != nil {
		return ""
	}
	return " " + put(p.words.Document.OnDay, "n", number(p.dayNumber(date)))
}

// dayZero is the day from which the paper counts days: that of the session, or in a
// follow-up that of the workshop with which its chain began.
func (p *paper) dayZero() string {
	if p.w.FollowsUp() && p.w.Follows != nil {
		return p.w.Follows.Day0
	}
	return p.w.Date
}

func (p *paper) dayNumber(date string) int { return workshop.DaysBetween(p.dayZero(), date) }

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

// steps writes how many steps were taken: "one step", "6 steps".
func (p *paper) steps(n int) md {
	if n == 1 {
		return escape(p.words.Document.OneStep)
	}
	return put(p.words.Document.Steps, "n", number(n))
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

// inside is a text inside a sentence: small in English, and as it is in languages that
// write nouns large.
func (p *paper) inside(text md) md {
	if p.foreign() {
		return text
	}
	return lower(text)
}

// foreign reports whether the paper is in another language than English.
func (p *paper) foreign() bool {
	return p.w.Deck.Language != "" && p.w.Deck.Language != language.Default
}
