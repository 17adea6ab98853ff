package workshop

import (
	"cmp"
	"html"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"swotshop/workshop/language"
)

// This file puts other words in the place of names, and marks in the place of figures, in
// every text of a session.

// disguise is what a session is told in.
type disguise struct {
	words   *language.Words
	names   *names
	terms   []term
	figures *figureFinder
	told    map[textOf]string         // what was asked before
	hits    map[string]map[string]int // by what was found: in which texts, and as what
	taken   int                       // figures
	plain   map[string]string         // what stands for a name, by the name as it is listed
	order   []string                  // of the names that were found
}

// textOf is a text and whether somebody typed it: figures of a deck are nobody’s secret.
type textOf struct {
	text  string
	typed bool
}

// disguise prepares for a session with these names. It is refused where the client has a
// name that cannot be told from other words: a document with the wrong words taken out
// would tell the name all the same.
func (a Audience) disguise(w *Workshop, names *names) (*disguise, error) {
	d := &disguise{
		words: w.Words(), names: names, figures: figuresIn(w.Words()),
		told: map[textOf]string{}, hits: map[string]map[string]int{}, plain: map[string]string{},
	}
	says := wordsSaid(w.Words())
	known := func(name string) bool { return isSaid(says, name) }
	for _, word := range a.Hide {
		t, ok := termOf(Clean(word), Erased, false)
		if !ok {
			return nil, refuse(hideTooLittle, Clean(word), leastWhole)
		}
		d.terms = append(d.terms, t)
	}
	for _, client := range names.clients {
		terms, err := d.clientTerms(client, known)
		if err != nil {
			return nil, err
		}
		d.terms = append(d.terms, terms...)
	}
	for _, t := range names.termsOfPeople(d.owner, known) {
		if !t.known || t.name != strings.ToLower(t.name) {
			d.terms = append(d.terms, t)
		}
	}
	slices.SortStableFunc(d.terms, func(a, b term) int { return cmp.Compare(len(b.name), len(a.name)) })
	return d, nil
}

func (d *disguise) owner(place int) string {
	return language.Fill(d.words.Audience.Owner, "letter", letters(place))
}

// clientTerms are the whole name of a client, with its legal form and without, and the
// words that tell it apart.
func (d *disguise) clientTerms(name string, known func(string) bool) (terms []term, err error) {
	to := d.words.Audience.Client
	for _, name := range distinctTags([]string{name, withoutForm(name)}) {
		if !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			continue // nothing but signs: it stands in its own place alone
		}
		t, ok := termOf(name, to, known(name))
		if _, function := ParseFunction(name); !ok || function && len(name) < leastBegun || t.known && name == strings.ToLower(name) {
			return nil, refuse(clientOrdinary, name)
		}
		t.begins, t.within = t.address, t.address && len(t.phrases[0]) >= leastWithin
		terms = append(terms, t)
	}
	for i, word := range tellingWords(name) {
		if t, ok := termOf(word, to, false); ok && !known(word) {
			t.begins, t.within = t.address && i == 0, t.address && i == 0 && len(t.phrases[0]) >= leastWithin
			terms = append(terms, t)
		}
	}
	return terms, nil
}

// reword changes every text of the events.
func (d *disguise) reword(events []Event) {
	for at, ev := range events {
		fact := reflect.New(reflect.TypeOf(ev.Fact)).Elem()
		fact.Set(reflect.ValueOf(ev.Fact))
		events[at].Fact = rewordTagged(fact, "", d.change).Interface().(Fact)
	}
}

// change is one text as readers may have it. The tags of its field say what it is: the name
// of the client, somebody’s name, a single word, or nothing that was typed here.
func (d *disguise) change(text string, tags reflect.StructTag) string {
	typed := tags.Get("typed")
	switch {
	case text == "" || typed == "never":
		return text
	case tags.Get("who") == "client":
		d.hit(text, d.words.Audience.Client, text)
		return d.words.Audience.Client
	case tags.Get("who") == "somebody":
		return d.somebody(text)
	}
	after := d.text(text, typed != "no")
	if typed == "word" && strings.Contains(after, " ") {
		return Erased
	}
	return after
}

// somebody is a field that names somebody, with each person’s letter.
func (d *disguise) somebody(field string) string {
	var b strings.Builder
	from := 0
	for _, at := range piecesOf(field) {
		p := d.names.called[ClientKey(at.name)]
		if p == nil {
			continue
		}
		b.WriteString(d.around(field[from:at.from]) + d.owner(p.place))
		d.hit(at.name, d.owner(p.place), field)
		from = at.to
	}
	return Clean(b.String() + d.around(field[from:]))
}

// around is what stands beside a name, with its blanks.
func (d *disguise) around(text string) string {
	trimmed := strings.TrimSpace(text)
	if trimmed == "" {
		return text
	}
	at := strings.Index(text, trimmed)
	return text[:at] + d.text(trimmed, true) + text[at+len(trimmed):]
}

// text is a text without names and, where it was typed, without figures.
func (d *disguise) text(text string, typed bool) string {
	if after, asked := d.told[textOf{text, typed}]; asked {
		return after
	}
	after := d.without(text, typed)
	if slices.ContainsFunc(find(after, d.terms), func(f found) bool {
		return !f.term.known && !among(" "+d.words.Audience.Client+" ", after[f.from:f.to])
	}) {
		after = Erased // what is left on both sides of a name made one anew
	}
	d.told[textOf{text, typed}] = after
	return after
}

func (d *disguise) without(text string, typed bool) string {
	var b strings.Builder
	from := 0
	plain := func(piece string) {
		if typed {
			places := d.figures.in(piece)
			d.taken += len(places)
			piece = markAt(piece, places)
		}
		b.WriteString(piece)
	}
	before := "" // what stands in the place before
	for _, f := range find(text, d.terms) {
		to := f.term.to
		if f.address {
			to = Erased
		}
		d.hit(f.term.name, to, text)
		if between := text[from:f.from]; to == before && strings.Trim(between, " -‐‑–") == "" {
			from = f.to // two words of one name
			continue
		}
		plain(text[from:f.from])
		before = to
		if said := b.String(); f.term.person { // A. Schmidt
			b.Reset()
			b.WriteString(initials().ReplaceAllString(said, "$1"))
		}
		if beginsSentence(b.String()) {
			to = capital(to)
		}
		b.WriteString(to)
		from = f.to
	}
	plain(text[from:])
	if from == 0 && b.String() == text {
		return text
	}
	return Clean(b.String())
}

// markAt puts a mark in the place of pieces of a text, and leaves the blanks as they are.
func markAt(text string, pieces []span) string {
	var b strings.Builder
	at := 0
	for _, p := range pieces {
		b.WriteString(text[at:p.from] + Erased)
		at = p.to
	}
	return b.String() + text[at:]
}

var initials = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(^|[\s("“])(?:(?:\p{Lu}\.|(?i:dr|prof|mr|mrs|ms|miss|sir|dame|herr|frau|dhr|mevr|mw)\.?)[ -]?)+$`)
})

func beginsSentence(before string) bool {
	before = strings.TrimRight(before, " “\"'(")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?")
}

func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// hit notes that a name stood in a text.
func (d *disguise) hit(name, to, text string) {
	key := name + " " + to
	if d.hits[key] == nil {
		d.hits[key] = map[string]int{}
		d.order = append(d.order, key)
		d.plain[key] = to
	}
	d.hits[key][text]++
}

// report says what was replaced, in the order of what stands for it.
func (d *disguise) report(f *Fitted) {
	f.hidden, f.Figures, f.Roles = d, d.taken, d.names.roles
	for _, key := range d.order {
		to := d.plain[key]
		f.Replaced = append(f.Replaced, Replacement{strings.TrimSuffix(key, " "+to), to, len(d.hits[key])})
	}
	slices.SortStableFunc(f.Replaced, func(a, b Replacement) int {
		return cmp.Or(cmp.Compare(len(a.To), len(b.To)), cmp.Compare(a.To, b.To))
	})
	for _, t := range d.terms {
		if t.known && !slices.Contains(f.Ordinary, t.name) {
			f.Ordinary = append(f.Ordinary, t.name)
		}
	}
}

// around a name that is left, so many bytes are shown.
const leftAround = 24

// left are the names that a document still has.
func (d *disguise) left(document string) (left []string) {
	terms := slices.DeleteFunc(slices.Clone(d.terms), func(t term) bool { return t.known })
	for _, text := range readings(document) {
		for _, f := range find(text, terms) {
			if strings.Contains(d.words.Audience.Client, text[f.from:f.to]) {
				continue
			}
			from, to := max(f.from-leftAround, 0), min(f.to+leftAround, len(text))
			around := Clean(strings.ToValidUTF8(text[from:to], ""))
			if said := leftIn(f.term.name, around); !slices.Contains(left, said) {
				left = append(left, said)
			}
		}
	}
	return left
}

var markup = sync.OnceValue(func() (s struct{ web, unseen, tag, escaped *regexp.Regexp }) {
	s.web = regexp.MustCompile(`(?i)<(?:!doctype|html|svg)\b`)
	s.unseen = regexp.MustCompile(`(?is)<(?:style|script)\b.*?</(?:style|script)>|\s(?:class|style|id|href|xmlns|role|rel|type|name|for|scope|lang|fill|stroke|font-family|text-anchor)="[^"]*"`)
	s.tag = regexp.MustCompile(`</?[a-zA-Z][a-zA-Z0-9-]*|\s[a-zA-Z:-]+=`)
	s.escaped = regexp.MustCompile(`\\([!-/:-@\[-` + "`" + `{-~])`)
	return s
})

// readings are a document as it is and as it is read: without the signs that keep what was
// typed from meaning something, and of a web page without its own words.
func readings(document string) []string {
	m := markup()
	if m.web.MatchString(document) {
		document = m.tag.ReplaceAllString(m.unseen.ReplaceAllString(document, " "), " ")
	}
	all := []string{document}
	read := html.UnescapeString(m.escaped.ReplaceAllString(document, "$1"))
	if read != document {
		all = append(all, read)
	}
	return all
}
