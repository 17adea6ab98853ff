package workshop

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// This file tells one owner, a name or a role, from a group: what many own, nobody
// does. It asks to be overruled where it is wrong, so it may be wrong at times.

// ownerSigns are what parts owners, and what follows the noun that says who it is.
var ownerSigns = sync.OnceValue(func() (s struct{ aside, clause, joint, after *regexp.Regexp }) {
	s.aside = regexp.MustCompile(`\([^)]*\)`)
	s.clause = regexp.MustCompile(`[,;]`)
	s.joint = regexp.MustCompile(`(?i)[/&+]| (?:and|or|plus|with|und|oder|sowie|mit|en|met) `)
	s.after = regexp.MustCompile(`(?i) (?:of|for|in|at|from|on|to|except|der|des|für|im|aus|von|vom|van|voor|uit|bij) `)
	return s
})

// OneOwner reports whether an owner reads as one name or one role.
func OneOwner(owner string) bool {
	signs := ownerSigns()
	clauses := ownerParts(signs.clause.Split(signs.aside.ReplaceAllString(owner, " "), -1))
	if len(clauses) == 0 {
		return false
	}
	joined := ownerParts(signs.joint.Split(clauses[0], -1))
	if len(joined) == 0 {
		return false
	}
	first, later := joined[0], append(joined[1:], clauses[1:]...)
	switch {
	case len(later) == 0:
		return !isGroup(first)
	case slices.ContainsFunc(later, isNobody):
		return false
	case isRole(first) && signs.after.MatchString(first): // Head of Sales, Marketing and Service
		return !slices.ContainsFunc(later, isRole)
	case hasRole(first) && !slices.ContainsFunc(later, func(part string) bool { return !isDepartment(part) }): // VP Sales and Marketing
		return true
	case len(clauses) == 1:
		return isCompound(joined)
	}
	// Anna Smith, Head of Sales; Vice President, Sales and Marketing
	return len(clauses) == 2 && len(joined) == 1 && !isGroup(first) && isRole(first) != isRole(clauses[1])
}

// ownerParts are the parts that say something.
func ownerParts(texts []string) (parts []string) {
	for _, text := range texts {
		if words := strings.Fields(strings.Trim(text, " ?!.:–—-")); len(words) > 0 {
			parts = append(parts, strings.Join(words, " "))
		}
	}
	return parts
}

// isCompound reports whether what is joined is one role: “Research and Development
// lead”, but not “Anna and the development lead”.
func isCompound(joined []string) bool {
	last := joined[len(joined)-1]
	first, _, more := strings.Cut(nounOf(last), " ")
	return isRole(last) && more && !among(articles+articlesToo, strings.ToLower(first)) && !slices.ContainsFunc(joined[:len(joined)-1], isRole)
}

func isRole(part string) bool { return meansRole(lastWord(nounOf(part))) }

// hasRole reports whether any word says in which role somebody is, also the first one:
// “Leiterin Marketing”.
func hasRole(part string) bool { return slices.ContainsFunc(ownerWords(nounOf(part)), meansRole) }

func meansRole(word string) bool { return among(roles+rolesToo, word) || endsIn(roleEnds, word) }

// isNobody reports whether a part names nobody, or says that nobody is named yet.
func isNobody(part string) bool { return among(nobodies, bare(part)) || isUnsettled(part) }

// namesNobody reports whether there is no name, or one that is nobody’s.
func namesNobody(who string) bool {
	who = strings.Trim(who, " .!?–-")
	return who == "" || isNobody(who)
}

// isUnsettled reports whether a part says that it is not settled yet: “to be decided”,
// “nobody yet”, “no idea”. “No Yong-su” is a name.
func isUnsettled(part string) bool {
	words := strings.Fields(part)
	if len(words) < 2 {
		return false
	}
	first, last := strings.ToLower(words[0]), strings.ToLower(words[len(words)-1])
	second, _ := utf8.DecodeRuneInString(words[1])
	return among(unsettled, first) || among(unsettledAtLast, last) || among(unsettledBefore, first) && unicode.IsLower(second)
}

// isGroup reports whether a part is many, or may be any of many.
func isGroup(part string) bool {
	words := ownerWords(bare(nounOf(part)))
	if len(words) == 0 {
		return false
	}
	first, last := words[0], words[len(words)-1]
	switch {
	case isNobody(part), isNobody(nounOf(part)), among(anyOf, first):
		return true
	case among(groups+groupsToo, last), endsIn(groupEnds, last), meansRole(strings.TrimSuffix(last, "s")) && !meansRole(last):
		return true
	case len(words) == 1 && among(bodies, last):
		return true
	case hasRole(part):
		return false
	}
	return len(words) > 1 && among(groups+groupsToo, first) || isDepartment(part)
}

// isDepartment reports whether a part is a part of the business: what it is called, or what
// makes of such a word more than a surname. Of “Maria Sales” nobody knows.
func isDepartment(part string) bool {
	name := strings.Join(ownerWords(bare(part)), " ")
	words := strings.Fields(name)
	if len(words) == 0 {
		return false
	}
	first, last := words[0], words[len(words)-1]
	switch {
	case isFunctionName(name), among(departments, name), among(departmentsToo, last):
		return true
	}
	return len(words) > 1 && isFunctionName(last) && (among(qualifiers, first) || isFunctionName(first) || among(departmentsToo, first))
}

// isFunctionName reports whether a name is that of a function, or what else it is called.
func isFunctionName(name string) bool {
	_, known := aliases[name]
	return (known || slices.Contains(Functions, Function(name))) && !meansRole(name)
}

// bare is a part in small letters without its article.
func bare(part string) string {
	part = strings.ToLower(part)
	first, rest, more := strings.Cut(part, " ")
	if more && among(articles+articlesToo, first) {
		return rest
	}
	return part
}

// nounOf is the part that says who it is: the board of the board of directors.
func nounOf(part string) string { return ownerSigns().after.Split(part, 2)[0] }

// ownerWords are the words of a part in small letters; those of “marketing-team” are two.
func ownerWords(part string) []string {
	return strings.FieldsFunc(strings.ToLower(part), func(r rune) bool { return r == ' ' || r == '-' })
}

func lastWord(text string) string {
	words := ownerWords(text)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

func among(list, word string) bool { return word != "" && strings.Contains(list, " "+word+" ") }

// endsIn reports whether a word is a compound with one of a list behind it: “Marketingteam”.
func endsIn(list, word string) bool {
	const least = 3 // letters in front, so that steam is no team
	return slices.ContainsFunc(strings.Fields(list), func(end string) bool {
		front, is := strings.CutSuffix(word, end)
		return is && utf8.RuneCountInString(front) >= least
	})
}
