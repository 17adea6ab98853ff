package workshop

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// Erased replaces words that were redacted, or shortErased where that would make a
// text too long.
const (
	Erased      = "[…]"
	shortErased = "…"
)

// leastRedacted is the fewest letters that may be redacted wherever they occur;
// leastQuoted the fewest of an item that are looked for in other texts: “No budget”
// can occur anywhere by chance. A character that is a syllable or a word
// counts as two.
const (
	leastRedacted = 3
	leastQuoted   = 12
)

// Redaction is what to erase from a session, for good: everything that one item
// ever said, or some words wherever they occur, in any spelling. Unlike deleting an
// item, which undo takes back, it changes past events.
type Redaction struct {
	Item  string // the item's id
	Words string // whatever their case, accents and punctuation
	Like  bool   // also from texts with the words in other forms: see Likes
}

var redactionFacts = []factKind{{Redacted{}, searched | whenClosed | outside}}

// Redacted records that words were erased from the events before it. It does not
// say which, and it cannot be undone.
type Redacted struct {
	Places int `json:"places"` // how many texts were changed
}

// Redact records that words were erased. The words themselves are erased by
// [Redaction.Apply].
type Redact struct{ Places int }

func (i Redact) facts(*Workshop) ([]Fact, error) { return one(Redacted(i)) }

// Kind is the kind of the event.
func (Redacted) Kind() string { return "text.redacted" }

func (Redacted) apply(*Workshop)        {}
func (Redacted) label(*Workshop) string { return wordsErased }

func (f Redacted) check(*Workshop) error {
	if f.Places < 1 {
		return refuse(erasedNothing)
	}
	return nil
}

// Apply returns the events without what is to be erased, and how many texts were
// changed. The events themselves stay as they are. The error is a [*Refusal] when
// there is no such item, or when the words are too short.
func (r Redaction) Apply(events []Event) (redacted []Event, places int, err error) {
	e, err := r.eraser(events)
	if err != nil {
		return nil, 0, err
	}
	redacted = slices.Clone(events)
	for i, ev := range events {
		redacted[i].Fact = rewordFact(ev.Fact, func(text string) string {
			after := e.erase(text, r.owns(ev.Fact))
			if after != text {
				places++
			}
			return after
		})
	}
	return redacted, places, nil
}

// Likes lists the texts, as they will be, that are similar but not erased: they
// have all of the words, in another order, with others between them, with an
// ending, or with ue for ü. Everything that a search for the words still finds is
// among them. [Redaction.Like] erases the words there too.
func (r Redaction) Likes(events []Event) ([]string, error) {
	r.Like = false
	e, err := r.eraser(events)
	if err != nil {
		return nil, err
	}
	var texts []string
	seen := map[string]bool{"": true}
	for _, ev := range events {
		rewordFact(ev.Fact, func(text string) string {
			after := e.erase(text, r.owns(ev.Fact))
			if !seen[after] && e.isLike(after) {
				texts = append(texts, after)
			}
			seen[after] = true
			return text
		})
	}
	return texts, nil
}

// owns reports whether a fact says something about the item that is erased.
func (r Redaction) owns(f Fact) bool {
	words, ok := f.(wording)
	return ok && r.Item != "" && words.item() == r.Item
}

// eraser prepares a redaction.
func (r Redaction) eraser(events []Event) (*eraser, error) {
	if r.Item != "" {
		said := saidBy(events, r.Item)
		if len(said) == 0 {
			return nil, refuse(eraseNoItem, Clean(r.Item))
		}
		return quoteEraser(said, r.Like), nil
	}
	words := Clean(r.Words)
	p := phraseOf(words)
	if p.length() < leastRedacted && !p.hasName() {
		return nil, refuse(eraseTooLittle, leastRedacted)
	}
	return &eraser{within: []phrase{p}, likes: []likeness{likenessOf(words)}, like: r.Like}, nil
}

// Takes reports whether a text outside the events contains some of what is to be
// erased from them.
func (r Redaction) Takes(events []Event, text string) bool {
	e, err := r.eraser(events)
	return err == nil && e.erase(text, false) != text
}

// saidBy is every wording that an item ever had, its evidence included.
func saidBy(events []Event, item string) []string {
	var said []string
	for _, ev := range events {
		if f, ok := ev.Fact.(wording); ok && f.item() == item {
			said = append(said, f.said()...)
		}
	}
	return slices.DeleteFunc(said, func(s string) bool { return s == "" || s == Erased })
}

// eraser takes words out of texts.
type eraser struct {
	whole  []phrase // where a text is nothing else
	within []phrase // wherever they occur, the longest first
	likes  []likeness
	like   bool // take likenesses too
}

// quoteEraser takes out texts where they are alone, and long ones also where they
// are quoted within others: the longest first, since one may contain another.
func quoteEraser(said []string, like bool) *eraser {
	slices.SortFunc(said, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	e := &eraser{like: like}
	for _, s := range said {
		p, k := phraseOf(s), likenessOf(s)
		e.whole = append(e.whole, p)
		if p.length() >= leastQuoted {
			e.within = append(e.within, p)
		}
		if len(k.words) > 1 { // one word alone proves nothing
			e.likes = append(e.likes, k)
		}
	}
	return e
}

// erase takes the words out of a text, or erases all of it. The result is never too
// long for its place: no longer than before, or short enough for a name.
func (e *eraser) erase(text string, all bool) string {
	if text == "" {
		return text
	}
	for _, mark := range []string{Erased, shortErased} {
		after := e.cut(text, mark)
		if !all && (after == text || Length(after) <= max(Length(text), MaxName)) {
			return after
		}
	}
	return Erased
}

// cut puts a mark in the place of words until there are no more: what is left
// on both sides of a mark can be the same words again.
func (e *eraser) cut(text, mark string) string {
	for {
		places := e.find(text)
		if len(places) == 0 {
			return text
		}
		text = replaceAt(text, places, mark)
	}
}

// find finds something to be erased in a text.
func (e *eraser) find(text string) []span {
	letters := spell(text)
	for _, p := range e.whole {
		if p.is(letters) {
			return []span{{0, len(text)}}
		}
	}
	for _, p := range e.within {
		if places := p.in(letters); len(places) > 0 {
			return places
		}
	}
	for _, k := range e.likes {
		if places := k.in(text); e.like && len(places) > 0 {
			return places
		}
	}
	return nil
}

func (e *eraser) isLike(text string) bool {
	return slices.ContainsFunc(e.likes, func(k likeness) bool { return len(k.in(text)) > 0 })
}

// replaceAt puts a mark in the place of pieces of a text, which are in order.
func replaceAt(text string, pieces []span, mark string) string {
	var b strings.Builder
	at := 0
	for _, p := range pieces {
		if p.from >= at {
			b.WriteString(text[at:p.from] + mark)
		}
		at = max(at, p.to)
	}
	b.WriteString(text[at:])
	return Clean(b.String())
}

// rewordFact returns a copy of a fact in which every text is changed.
func rewordFact(f Fact, change func(string) string) Fact {
	fact := reflect.New(reflect.TypeOf(f)).Elem()
	fact.Set(reflect.ValueOf(f))
	return reword(fact, change).Interface().(Fact)
}

// reword returns a copy of a value in which every text is changed. Nothing of
// the value itself is: lists and maps are copied too. What looks like text but
// is not, an id or a date, has the tag `redact:"no"`.
func reword(v reflect.Value, change func(string) string) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() { // other types of string are vocabulary
			out.SetString(change(v.String()))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Tag.Get("redact") != "no" {
				out.Field(i).Set(reword(v.Field(i), change))
			}
		}
	case reflect.Slice:
		if v.Len() > 0 {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		rewordEach(out, v, change)
	case reflect.Array:
		rewordEach(out, v, change)
	case reflect.Map:
		if v.Len() > 0 {
			out.Set(reflect.MakeMap(v.Type()))
		}
		for _, key := range v.MapKeys() {
			out.SetMapIndex(key, reword(v.MapIndex(key), change))
		}
	}
	return out
}

func rewordEach(out, v reflect.Value, change func(string) string) {
	for i := range v.Len() {
		out.Index(i).Set(reword(v.Index(i), change))
	}
}
