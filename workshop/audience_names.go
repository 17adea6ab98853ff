package workshop

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// This file finds the names in a session: of its client, and of the persons in the fields
// where somebody is named. A role is no name: “Anna Schmidt (CFO)” names one person.

// names are those of a session.
type names struct {
	clients []string // all that the client was called, the present name first
	people  []*person
	roles   []string // what stood in the place of a name and is none

	called map[string]*person // by what the key of a name is
	terms  []term             // of the people, made when they are first looked for
}

// person is somebody who is named in a session.
type person struct {
	name  string
	place int // from 0, among all
}

// namesIn are the names in a session: first those of its state, so that the first letters
// go to those whom a reader meets, then those of all that was ever said in it.
func namesIn(w *Workshop, events []Event) *names {
	n := &names{called: map[string]*person{}}
	n.client(w.Client)
	var found []string
	for _, i := range w.MostUrgent() {
		found = n.field(found, i.Owner, i.YesFrom)
	}
	for _, a := range w.Actions {
		found = n.field(found, a.OwnerNow(), a.Owner, a.YesFrom)
	}
	for _, o := range w.Objections {
		found = n.field(found, o.By)
	}
	for _, ev := range events {
		rewordTagged(reflect.ValueOf(ev.Fact), "", func(text string, tags reflect.StructTag) string {
			switch tags.Get("who") {
			case "client":
				n.client(text)
			case "somebody":
				found = n.field(found, text)
			}
			return text
		})
		if f, ok := ev.Fact.(RemarkAdded); ok {
			found = append(found, n.remark(w, f)...)
		}
	}
	n.people = n.apart(found)
	return n
}

func (n *names) client(name string) {
	if name != "" && !strings.HasPrefix(name, Erased) && !slices.Contains(n.clients, name) {
		n.clients = append(n.clients, name)
	}
}

// field adds the persons that some fields name, and notes what names none.
func (n *names) field(found []string, fields ...string) []string {
	for _, text := range fields {
		pieces := piecesOf(text)
		for _, p := range pieces {
			found = append(found, p.name)
		}
		if len(pieces) == 0 && !namesNobody(text) && strings.ContainsFunc(text, unicode.IsLetter) && !slices.Contains(n.roles, text) {
			n.roles = append(n.roles, text)
		}
	}
	return found
}

// remark are the persons that a remark names beyond doubt: who decides, and who promises
// or disagrees, in front of a colon.
func (n *names) remark(w *Workshop, f RemarkAdded) (found []string) {
	head, _, colon := strings.Cut(f.Text, ":")
	switch {
	case f.Topic == Decides:
		head = w.ReadDecider(f.Text).Who
	case f.Topic != Commitment && f.Topic != Dissent, !colon, !(attribution{w: w}).mayBeName(head):
		return nil
	}
	for _, p := range piecesOf(head) {
		found = append(found, p.name)
	}
	return found
}

// apart tells persons apart. A first or a last name alone is that of the one who has it,
// where one has.
func (n *names) apart(found []string) (people []*person) {
	for _, name := range found {
		key := ClientKey(name)
		if n.called[key] != nil {
			continue
		}
		whole := name
		if full := fullNames(name, found); len(full) == 1 {
			whole = full[0]
		}
		p := n.called[ClientKey(whole)]
		if p == nil {
			p = &person{whole, len(people)}
			people = append(people, p)
			n.called[ClientKey(whole)] = p
		}
		n.called[key] = p
	}
	return people
}

// fullNames are the names that a word is the first or the last of.
func fullNames(word string, found []string) (full []string) {
	key := ClientKey(word)
	if strings.Contains(key, " ") {
		return nil
	}
	for _, name := range found {
		words := strings.Fields(ClientKey(name))
		if len(words) > 1 && (words[0] == key || words[len(words)-1] == key) && !slices.ContainsFunc(full, func(f string) bool { return ClientKey(f) == ClientKey(name) }) {
			full = append(full, name)
		}
	}
	return full
}

// letters count like the columns of a sheet: A, B … Z, AA.
func letters(place int) string {
	if place < 0 {
		return ""
	}
	return letters(place/26-1) + string(rune('A'+place%26))
}

var namePlaces = sync.OnceValue(func() (s struct{ between, title, possessive, after, word *regexp.Regexp }) {
	s.between = regexp.MustCompile(`[(),;/&+:\[\]|"“”„<>]+|\s[–—-]+\s|\s(?i:and|or|plus|with|und|oder|mit|met|en)\s`)
	s.title = regexp.MustCompile(`^(?i:(?:dr|prof|mr|mrs|ms|miss|sir|dame|lord|lady|herr|frau|dhr|mevr|mw|ing|ir|drs|mag|dipl)\.?\s+)+`)
	s.possessive = regexp.MustCompile(`^(.+?)(?:['’]s|[sxz]['’])\s`)
	s.word = regexp.MustCompile(`\S+`)
	s.after = regexp.MustCompile(`\s(?i:from|at|in|for|vom|aus|bei|für|voor|on)\s`)
	return s
})

// moreRoles are those that owner.go need not know, with what a role is about.
const (
	moreRoles = " council counsel works teams leiter leiterin leitung teamleiter teamleiterin abteilungsleiter chef chefin vorstand geschäftsführer geschäftsführerin betriebsrat beauftragte beauftragter " +
		"assistenz referent referentin hoofd directeur directrice bestuur bestuurder medewerker ondernemingsraad teamleider manager voorzitter leider sponsor ambassador moderator host facilitator writer author agency " +
		"vendor supplier desk office committee student intern apprentice lawyer recruiting recruitment author engineers sprecher sprecherin "
	domains = " digital global regional group corporate customer client talent brand growth data security innovation strategy transformation partnerships partner public affairs relations business senior junior interim " +
		"deputy acting europe emea apac north south east west international community content social media press culture learning training performance quality internal external night day shift line site plant store branch " +
		"field key account accounts new general managing executive commercial technical creative art web online events research science support safety health sustainability "
)

// piece is the place of a person in a field, with what people put in front of a name.
type piece struct {
	span
	name string
}

// piecesOf finds the persons in a field where somebody is named.
func piecesOf(field string) (people []piece) {
	signs := namePlaces()
	from := 0
	for _, cut := range append(signs.between.FindAllStringIndex(field, -1), []int{len(field), len(field)}) {
		if isLetterPair(field, cut) {
			continue
		}
		if p, ok := personIn(field, trimmed(field, span{from, cut[0]})); ok {
			name := field[p.from:p.to]
			people = append(people, piece{p, name[len(signs.title.FindString(name)):]})
		}
		from = cut[1]
	}
	return people
}

// isLetterPair reports whether a sign stands in the middle of R&D, and parts nobody.
func isLetterPair(field string, sign []int) bool {
	before, after := field[:sign[0]], field[sign[1]:]
	first, size := utf8.DecodeRuneInString(after)
	last, _ := utf8.DecodeLastRuneInString(before)
	if field[sign[0]:sign[1]] != "&" || !unicode.IsUpper(first) || !unicode.IsUpper(last) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(after[size:])
	return !unicode.IsLetter(next)
}

// personIn is the person in one piece of a field.
func personIn(field string, p span) (span, bool) {
	signs := namePlaces()
	if owns := signs.possessive.FindStringSubmatchIndex(field[p.from:p.to] + " "); owns != nil && owns[3] > 0 {
		p.to = p.from + owns[3] // Ben’s manager
	}
	text := field[p.from:p.to]
	low := strings.ToLower(text)
	if !strings.ContainsFunc(text, unicode.IsLetter) || isNobody(low) || isPhrase(text) || among(articles+"de het die der das ein eine een ", firstWord(low)) {
		return span{}, false
	}
	if at := signs.after.FindStringIndex(text); at != nil {
		return personIn(field, trimmed(field, span{p.from, p.from + at[0]}))
	}
	if !slices.ContainsFunc(strings.Fields(low), isRoleWord) && !isRoleWord(low) {
		return p, true
	}
	return besideRole(field, p)
}

// trimmed is a piece without the signs at its ends.
func trimmed(field string, p span) span {
	const signs = " ?!.:;,–—-*_~'’‘`#"
	text := field[p.from:p.to]
	p.from += len(text) - len(strings.TrimLeft(text, signs))
	text = field[p.from:p.to]
	p.to -= len(text) - len(strings.TrimRight(text, signs))
	return p
}

func firstWord(text string) string {
	first, _, _ := strings.Cut(text, " ")
	return first
}

// isRoleWord reports whether a word in small letters is of a role, a group or a function.
func isRoleWord(word string) bool {
	word = strings.Trim(word, ".,!?'’")
	_, function := aliases[word]
	return function || among(roles, word) || among(groups, word) || among(departments, word) || among(moreRoles, word) ||
		slices.ContainsFunc(Functions, func(f Function) bool { return word == string(f) || word == strings.ToLower(f.Name()) })
}

// isPhrase reports whether a text is some words of every day, and no name: “whoever is on
// shift”. A name in small letters has two words at most.
func isPhrase(text string) bool {
	return text == strings.ToLower(text) && strings.ContainsFunc(text, unicode.IsLetter) && len(strings.Fields(text)) > 2
}

// besideRole is the name beside a role: two words or more with capitals at one end of the
// piece (“Marketing manager Anna Schmidt”), or one beside a title in capitals (“CFO Anna”).
func besideRole(field string, p span) (span, bool) {
	text := field[p.from:p.to]
	var places []span
	for _, at := range namePlaces().word.FindAllStringIndex(text, -1) {
		places = append(places, span{at[0], at[1]})
	}
	isName := func(s span) bool {
		word := text[s.from:s.to]
		low := strings.ToLower(word)
		return unicode.IsUpper([]rune(word)[0]) && !isRoleWord(low) && !among(domains, low) && !among(articles, low)
	}
	for from := 0; from < len(places); from++ {
		to := from
		for to < len(places) && isName(places[to]) {
			to++
		}
		beside := func(at int) bool {
			if at < 0 || at >= len(places) {
				return false
			}
			word := text[places[at].from:places[at].to]
			return isRoleWord(strings.ToLower(word)) && word == strings.ToUpper(word)
		}
		ofRole := from > 0 && among(" of for der des von van ", strings.ToLower(text[places[from-1].from:places[from-1].to]))
		if to-from > 1 && !ofRole || to-from == 1 && (beside(from-1) || beside(to)) {
			return span{p.from + places[from].from, p.from + places[to-1].to}, true
		}
		from = max(from, to-1)
	}
	return span{}, false
}
