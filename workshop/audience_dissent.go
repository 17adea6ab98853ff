package workshop

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// This file takes out of a sentence who said it. The words of the room stay; what goes is
// the function or the name in front of a colon, in brackets and at the end, that which
// begins the sentence and wants or refuses something, and titles and names wherever they
// stand. A function in the middle of a sentence is what it is about, and stays.

// attribution knows who can be named in a session.
type attribution struct {
	w     *Workshop
	names *names
}

// longestHead is how many characters are in front of a colon at most where they say who.
const longestHead = 48

// mostHeads is how many colons are looked behind: “2 do not agree: finance: too early”.
const mostHeads = 3

// The words that may stand beside a function and say nothing of their own, and those that
// a function is the subject of. Some names of functions are words of every day.
const (
	besideWho = " voice voices view vote from by of the a an and or says said for in one two three person people colleague colleagues member members team our their " +
		"de het een van uit en of stem zegt der die das den aus und oder stimme sagt von vom "
	subjectOf = " does do did will would wants want won't wont is isn't are has have had says said thinks think fears fear disagrees disagree objects object refuses refuse cannot can't can " +
		"doesn't don't didn't asks ask insists blocks block votes voted abstains feels prefers doubts believes needs wonders worries opposes dislikes wanted refused asked blocked objected " +
		"wil wilt zal zou heeft kan vindt denkt zegt vreest blokkeert weigert vraagt stemt ziet gelooft " +
		"ist hat wird würde kann möchte sagt findet meint denkt fürchtet blockiert lehnt verlangt stimmt sieht glaubt braucht fordert "
	everyday = " people risk brand production development technology other andere overig sonstige "
)

var whoSigns = sync.OnceValue(func() (s struct{ aside, tail, title *regexp.Regexp }) {
	s.aside = regexp.MustCompile(`\s*[(\[]([^()\[\]]*)[)\]]`)
	s.tail = regexp.MustCompile(`^(.*\S)(?:\s+[–—-]\s*|,\s*)([^–—,]+)$`)
	s.title = regexp.MustCompile(`\b(?:C[EOFTMIP]O|CISO|CRO|CHRO|CSO|CDO|CCO|[SE]?VP)\b|(?i:\b(?:head|director|vp|chief|leiter|leiterin|hoofd)\s+(?:of|for|der|des|von|van)\s+\pL+)`)
	return s
})

// cut is a text without who said it. Where nothing else was said, a mark stays.
func (a attribution) cut(text string) string {
	if text == "" {
		return text
	}
	said := a.cutHeads(text, true)
	signs := whoSigns()
	said = signs.aside.ReplaceAllStringFunc(said, func(aside string) string {
		if a.isWho(signs.aside.FindStringSubmatch(aside)[1]) {
			return ""
		}
		return aside
	})
	if parts := signs.tail.FindStringSubmatch(said); parts != nil && a.isWho(strings.TrimRight(parts[2], ".!? ")) {
		said = parts[1]
	}
	said = a.cutSubject(said)
	said = signs.title.ReplaceAllString(said, Erased)
	said = a.names.masked(said)
	if said = Clean(said); !strings.ContainsFunc(said, unicode.IsLetter) {
		return Erased
	}
	return said
}

// cutHeads leaves out who is named in front of a colon; names is whether what is written
// like a name there is one.
func (a attribution) cutHeads(text string, names bool) string {
	var kept strings.Builder
	rest := text
	for range mostHeads {
		head, after, ok := strings.Cut(rest, ":")
		if !ok || Length(head) > longestHead {
			break
		}
		switch {
		case a.isWho(head):
		case names && a.mayBeName(head):
			kept.WriteString(Erased + ": ")
		default:
			if !strings.HasPrefix(after, " ") { // a time, an address
				kept.WriteString(head + ":")
				rest = after
				continue
			}
			kept.WriteString(head + ": ")
		}
		rest = strings.TrimLeft(after, " ")
	}
	if said := Clean(kept.String() + rest); said != "" || text == "" {
		return said
	}
	return Erased
}

// isWho reports whether some words name a function, a role or a person that is known, and
// say nothing else.
func (a attribution) isWho(words string) bool {
	who := false
	if masked := a.names.masked(words); masked != words {
		who, words = true, strings.ReplaceAll(masked, Erased, " ")
	}
	fields := strings.FieldsFunc(strings.ToLower(words), func(r rune) bool { return !unicode.IsLetter(r) && r != '&' && r != '\'' && r != '’' })
	for at := 0; at < len(fields); at++ {
		word := strings.TrimSuffix(strings.TrimSuffix(fields[at], "’s"), "'s")
		switch {
		case at+1 < len(fields) && a.isFunction(word+" "+fields[at+1]):
			who = true
			at++
		case a.isFunction(word), among(roles, word), word == "council", word == "works":
			who = true
		case among(besideWho, word), word == "":
		default:
			return false
		}
	}
	return who
}

// isFunction reports whether a word in small letters is what a function is called, in the
// session’s language or in English.
func (a attribution) isFunction(word string) bool {
	if _, known := aliases[word]; known {
		return true
	}
	return slices.ContainsFunc(Functions, func(f Function) bool {
		return word == string(f) || word == strings.ToLower(f.Name()) || word == strings.ToLower(f.Short()) ||
			word == strings.ToLower(a.w.FunctionName(f)) || word == strings.ToLower(a.w.FunctionTag(f))
	})
}

// mayBeName reports whether what stands in front of a colon is written like a name: one to
// three words, each with a capital, which nobody knows.
func (a attribution) mayBeName(head string) bool {
	words := strings.Fields(head)
	if len(words) == 0 || len(words) > 3 {
		return false
	}
	return !slices.ContainsFunc(words, func(word string) bool {
		return !unicode.IsUpper([]rune(word)[0]) || strings.ContainsFunc(word, unicode.IsDigit)
	})
}

// cutSubject takes out the function that a sentence begins with and that wants, or does
// not want, something: “Legal does not agree …”.
func (a attribution) cutSubject(text string) string {
	words := strings.Fields(text)
	first := 0
	if len(words) > 0 && among(articles+"de het die der das ", strings.ToLower(words[0])) {
		first = 1
	}
	for _, last := range []int{first + 2, first + 1} {
		if last >= len(words) || !among(subjectOf, strings.ReplaceAll(strings.ToLower(words[last]), "’", "'")) {
			continue
		}
		who := strings.Join(words[first:last], " ")
		if low := strings.ToLower(who); a.isFunction(low) && !among(everyday, low) && (low != "it" || who == "IT") {
			return strings.Join(append([]string{Erased}, words[last:]...), " ")
		}
	}
	return text
}
