package workshop

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"swotshop/workshop/language"
)

// This file reads dates wherever they can be typed, and decides which are valid.

// CheckDay refuses what is not a day of the calendar, written as 2026-03-12, or
// too long ago to be meant.
func CheckDay(day string) error {
	if t, err := time.Parse(time.DateOnly, day); err != nil || t.Year() < 1900 {
		return refuse(notADate, Clean(day))
	}
	return nil
}

// ReadDay reads a day as people write it: 2026-06-12, 12 June 2026, 12.6.2026,
// or seen from another, which is given as 2026-03-12: 12 June, the next one; +90,
// 90 days, 13 weeks, 3 months. What was meant as a day but is not one (“June 2027”) is returned
// as typed, for [CheckDay] to refuse; meant is false for everything else.
func ReadDay(text, from string) (day string, meant bool) {
	plain := plainDigits(text)
	if t, ok := readFullDay(plain); ok {
		return t.Format(time.DateOnly), true
	}
	if t, ok := readNext(plain, from); ok {
		return t.Format(time.DateOnly), true
	}
	if t, ok := readDistance(strings.ToLower(plain), from); ok {
		return t.Format(time.DateOnly), true
	}
	return strings.TrimSpace(text), looksLikeDay(plain)
}

// readFullDay reads a day with its year.
func readFullDay(text string) (day time.Time, ok bool) {
	for _, layout := range []string{"2006-1-2", "2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "2.1.2006"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t, true
		}
	}
	return day, false
}

// readNext reads a day without a year: the next one from another day.
func readNext(text, from string) (day time.Time, ok bool) {
	first, err := time.Parse(time.DateOnly, from)
	for _, layout := range []string{"2 January", "2 Jan", "January 2", "Jan 2", "2.1."} {
		said, unread := time.Parse(layout, text)
		if unread != nil {
			continue
		}
		for year := first.Year(); err == nil && year <= first.Year()+8; year++ { // 29 February may be that far
			day = time.Date(year, said.Month(), said.Day(), 0, 0, 0, 0, time.UTC)
			if day.Day() == said.Day() && !day.Before(first) {
				return day, true
			}
		}
	}
	return day, false
}

// DayInWords writes 2026-03-12 as 12 March 2026; what is not a day stays.
func DayInWords(day string) string {
	return dayIn(language.English(), day)
}

// ShortDay writes 2026-03-12 as 12 Mar 2026; what is not a day stays.
func ShortDay(day string) string {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return day
	}
	return d.Format("2 Jan 2006")
}

// DaysBetween is how many days one day is after another, both as 2006-01-02; 0 where one
// of them is no day.
func DaysBetween(from, to string) int {
	first, err := time.Parse(time.DateOnly, from)
	last, noDay := time.Parse(time.DateOnly, to)
	if err != nil || noDay != nil {
		return 0
	}
	return int(last.Sub(first).Hours() / 24)
}

// plainDigits writes the digits of every script, and every dash, as on an
// English keyboard.
func plainDigits(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Nd, r) && r > '9':
			return '0' + valueOf(r)
		case unicode.Is(unicode.Pd, r), r == '−':
			return '-'
		}
		return r
	}, text))
}

// valueOf is the value of a decimal digit. The ten digits of a script are
// consecutive, and so are the scripts within one range.
func valueOf(r rune) rune {
	first := r
	for unicode.Is(unicode.Nd, first-1) {
		first--
	}
	return (r - first) % 10
}

// readDistance reads how far a day is from another one.
func readDistance(text, from string) (day time.Time, ok bool) {
	rest, plus := strings.CutPrefix(text, "+")
	unit := strings.TrimSpace(strings.TrimLeft(rest, "0123456789"))
	n, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(rest, unit)))
	day, noDay := time.Parse(time.DateOnly, from)
	if err != nil || noDay != nil || n > 3660 {
		return day, false
	}
	switch strings.TrimSuffix(unit, "s") {
	case "":
		return day.AddDate(0, 0, n), plus
	case "d", "day":
		return day.AddDate(0, 0, n), true
	case "w", "week":
		return day.AddDate(0, 0, 7*n), true
	case "m", "month":
		return addMonths(day, n), true
	}
	return day, false
}

// addMonths is the same day so many months later, or the last one of a month that is
// too short for it: a month after 31 August is 30 September, as people count.
func addMonths(day time.Time, n int) time.Time {
	first := day.AddDate(0, n, 1-day.Day())
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(day.Day(), last)-1)
}

var (
	digitsOnly = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[-+./ 0-9]+$`) })
	// dayWord is a word that dates are made of.
	dayWord = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:\d+(?:st|nd|rd|th)?|q[1-4]|h[12]|(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\.?|` +
			`january|february|march|april|august|september|october|november|december|` +
			`(?:mon|tues|wednes|thurs|fri|satur|sun)day|of|the|end|early|mid|middle|late|by|on|in|week)$`)
	})
)

// looksLikeDay reports whether somebody meant a day: every word is one that dates are
// made of, and there is a number among them.
func looksLikeDay(text string) bool {
	if digitsOnly().MatchString(text) {
		return true
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" ,-/", r) })
	for _, w := range words {
		if !dayWord().MatchString(w) {
			return false
		}
	}
	return strings.ContainsAny(text, "0123456789")
}
