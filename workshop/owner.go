package workshop

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// This file tells one owner, a name or a role, from a group: what many own, nobody
// does. It asks to be overruled where it is wrong, so it may be wrong at times.

// The words by which an owner is known, in small letters.
const (
	nobodies = " everybody everyone all we us they them both team staff tbd tba tbc nobody none no-one noone na n.a " +
		"someone somebody anyone anybody open unknown who whoever later "
	departments = " sales marketing service hr it finance legal operations product communications comms pr engineering production support purchasing "
	groups      = " team teams board boards group groups committee committees council department departments dept division divisions unit units " +
		"squad squads crew management leadership staff people folks everybody everyone all directors managers editors heads leads " +
		"employees colleagues functions members partners owners champions officers executives volunteers both each one some most half rest whole "
	roles = " head lead leader chief director manager officer president vice vp svp evp chair chairman chairwoman chairperson secretary " +
		"treasurer coordinator owner partner founder principal editor counsel controller supervisor assistant specialist analyst engineer " +
		"designer adviser advisor consultant expert deputy trainer recruiter representative rep " +
		"ceo coo cfo cto cmo cio ciso cpo cro chro cso cdo cco gm md pm "
	articles = " the our a an my your this "
)

// ownerSigns are what parts owners, and what follows the noun that says who it is.
var ownerSigns = sync.OnceValue(func() (s struct{ aside, clause, joint, after *regexp.Regexp }) {
	s.aside = regexp.MustCompile(`\([^)]*\)`)
	s.clause = regexp.MustCompile(`[,;]`)
	s.joint = regexp.MustCompile(`[/&+]| (?:and|or|plus|with) `)
	s.after = regexp.MustCompile(` (?:of|for|in|at|from|on|to|except) `)
	return s
})

// OneOwner reports whether an owner reads as one name or one role.
func OneOwner(owner string) bool {
	signs := ownerSigns()
	text := strings.ToLower(signs.aside.ReplaceAllString(owner, " "))
	clauses := ownerParts(signs.clause.Split(text, -1))
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
	return isRole(last) && more && !among(articles, first) && !slices.ContainsFunc(joined[:len(joined)-1], isRole)
}

func isRole(part string) bool   { return among(roles, lastWord(nounOf(part))) }
func isNobody(part string) bool { return among(nobodies, bare(part)) }

// namesNobody reports whether there is no name, or one that is nobody’s.
func namesNobody(who string) bool {
	who = bare(strings.Trim(strings.ToLower(who), " .!?–-"))
	return who == "" || isNobody(who)
}

func isGroup(part string) bool {
	return isNobody(part) || among(departments, bare(part)) || among(groups, lastWord(nounOf(part)))
}

// bare is a part without its article.
func bare(part string) string {
	first, rest, more := strings.Cut(part, " ")
	if more && among(articles, first) {
		return rest
	}
	return part
}

// nounOf is the part that says who it is: the board of the board of directors.
func nounOf(part string) string { return ownerSigns().after.Split(part, 2)[0] }

func lastWord(text string) string { return text[strings.LastIndexByte(text, ' ')+1:] }

func among(list, word string) bool { return strings.Contains(list, " "+word+" ") }
