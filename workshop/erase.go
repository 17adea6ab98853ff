package workshop

import (
	"cmp"
	"reflect"
	"slices"
	"strings"
)

// eraser takes words out of texts.
type eraser struct {
	whole  []phrase // where a text is nothing else
	within []phrase // wherever they occur, the longest first
	likes  []likeness
	like   bool     // take likenesses too
	parts  bool     // take parts of longer words too
	own    []bool   // the events of which all goes; none: nil
	ours   []string // ids of agendas and decks that stay as they are
	mark   string   // what tells the client apart whose name is erased
}

// quote takes out texts where they are alone, and long ones also where they are
// quoted within others: the longest first, since one may contain another.
func (e *eraser) quote(said []string) {
	slices.SortFunc(said, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	for _, s := range said {
		p, k := phraseOf(s, false), likenessOf(s)
		e.whole = append(e.whole, p)
		if p.length() >= leastQuoted {
			e.within = append(e.within, p)
		}
		if len(k.words) > 1 { // one word alone proves nothing
			e.likes = append(e.likes, k)
		}
	}
}

// owns reports whether all that an event says is to go.
func (e *eraser) owns(at int) bool { return e.own != nil && e.own[at] }

// erase takes the words out of a text, or erases all of it. The result is never too
// long for its place: no longer than before, or short enough for a name.
func (e *eraser) erase(text string, all bool) string {
	if text == "" {
		return text
	}
	if name, marked := strings.CutSuffix(text, e.mark); marked && e.mark != "" && name != "" {
		return e.erase(name, all) + e.mark
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
		if p.is(letters, e.parts) {
			return []span{{0, len(text)}}
		}
	}
	for _, p := range e.within {
		if places := p.in(letters, e.parts); len(places) > 0 {
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

// ClientMark tells the client of a session apart from every other client whose name is
// erased too: it keeps its date of retention, and can be purged alone. It is what
// people type of the session's id.
func ClientMark(session string) string {
	if first, _, ok := strings.Cut(session, "-"); ok && len(session) == len("8ce5be1a-141e-47b5-af4b-c2d352626007") && len(first) == len("8ce5be1a") {
		session = first
	}
	return " (" + session + ")"
}

func markOf(events []Event) string {
	if len(events) > 0 {
		if opened, ok := events[0].Fact.(Opened); ok {
			return ClientMark(opened.Session)
		}
	}
	return ""
}

// marked is the name of a client after a redaction.
func (e *eraser) marked(before, after string) string {
	switch {
	case after == before || strings.HasSuffix(after, e.mark):
		return after
	case Length(after+e.mark) > MaxName:
		after = Erased
	}
	if marked := after + e.mark; Length(marked) <= MaxName && Clean(marked) == marked {
		return marked
	}
	return after
}

// reword returns a copy of a fact in which every text is changed that somebody here
// typed.
func (e *eraser) reword(f Fact, change func(string) string) Fact {
	switch f := f.(type) {
	case Opened:
		return e.rewordOpened(f, change)
	case DetailsChanged:
		after := rewordFact(f, change).(DetailsChanged)
		after.Client = e.marked(f.Client, after.Client)
		return after
	case ClientRenamed:
		after := rewordFact(f, change).(ClientRenamed)
		after.Client = e.marked(f.Client, after.Client)
		return after
	}
	return rewordFact(f, change)
}

// rewordOpened leaves the texts of our own agendas and decks alone. The questions of
// the silence come with the agenda, and so do the starters for the guardrails.
func (e *eraser) rewordOpened(f Opened, change func(string) string) Fact {
	typed := f
	if slices.Contains(e.ours, f.Agenda.ID) {
		typed.Agenda, typed.Triggers, typed.Starters = Agenda{}, nil, nil
	}
	if slices.Contains(e.ours, f.Deck.ID) {
		typed.Deck = Deck{}
	}
	after := rewordFact(typed, change).(Opened)
	after.Client = e.marked(f.Client, after.Client)
	if slices.Contains(e.ours, f.Agenda.ID) {
		after.Agenda, after.Triggers, after.Starters = f.Agenda, f.Triggers, f.Starters
	}
	if slices.Contains(e.ours, f.Deck.ID) {
		after.Deck = f.Deck
	}
	return after
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
	return rewordTagged(v, "", func(text string, _ reflect.StructTag) string { return change(text) })
}

// rewordTagged is the same where a change asks for the tags of the fields that a text is
// in: those of the inner ones first.
func rewordTagged(v reflect.Value, tags reflect.StructTag, change func(text string, tags reflect.StructTag) string) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() { // other types of string are vocabulary
			out.SetString(change(v.String(), tags))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if tag := v.Type().Field(i).Tag; tag.Get("redact") != "no" {
				out.Field(i).Set(rewordTagged(v.Field(i), tag+" "+tags, change))
			}
		}
	case reflect.Slice, reflect.Array:
		if v.Kind() == reflect.Slice && v.Len() > 0 {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		}
		for i := range v.Len() {
			out.Index(i).Set(rewordTagged(v.Index(i), tags, change))
		}
	case reflect.Map:
		if v.Len() > 0 {
			out.Set(reflect.MakeMap(v.Type()))
		}
		for _, key := range v.MapKeys() {
			out.SetMapIndex(key, rewordTagged(v.MapIndex(key), tags, change))
		}
	}
	return out
}
