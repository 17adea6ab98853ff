package workshop

import (
	"regexp"
	"strings"
	"sync"
)

// moneySigns are how a cost in words tells money, and that there is none. A figure of
// four digits and more is money too, but for the years of this century.
var moneySigns = sync.OnceValue(func() (s struct{ none, some, figure, grouped *regexp.Regexp }) {
	const names = `money|budget|fees?|eur|euros?|usd|dollars?|gbp|pounds?|chf|francs?|[€$£¥]`
	s.none = regexp.MustCompile(`(?:\b(?:no|without|zero|0)\s*(?:\w+ )?(?:` + names + `|k\b))|[€$£¥]\s*0\b`)
	s.some = regexp.MustCompile(`\b(?:money|budget|fees?|eur|euros?|usd|dollars?|gbp|pounds?|chf|francs?)\b|[€$£¥]|\d\s*(?:k|m|mn|bn|thousand|million)\b`)
	s.figure = regexp.MustCompile(`\b\d{4,}\b`)
	s.grouped = regexp.MustCompile(`(\d)[ .,’']?(\d{3})\b`)
	return s
})

// costsMoney reports whether a cost is more than people’s time.
func costsMoney(cost string) bool {
	signs := moneySigns()
	cost = signs.none.ReplaceAllString(strings.ToLower(cost), " ")
	if signs.some.MatchString(cost) {
		return true
	}
	for _, figure := range signs.figure.FindAllString(signs.grouped.ReplaceAllString(cost, "$1$2"), -1) {
		if len(figure) > 4 || figure < "2020" || figure > "2099" {
			return true
		}
	}
	return false
}
