package workshop

import (
	"cmp"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Erased stands where words were redacted. No word that may be redacted is
// shorter, so that no text grows by it beyond what is allowed.
const Erased = "[…]"

// leastRedacted is the fewest characters that may be redacted wherever they
// occur; leastQuoted the fewest of an item that are sought in other texts:
// “No budget” may stand anywhere and be nobody's.
const (
	leastRedacted = 3
	leastQuoted   = 12
)

// Redaction says what is to be erased from a session, for good: all that one
// item ever said, or some words wherever they stand. Unlike deleting an item,
// which undo takes back, it changes what was written down.
type Redaction struct {
	Item  string // the item's id
	Words string // in any case
}

// Redacted says that words were erased from the events before it. What they
// were it does not say, nor can it be undone.
type Redacted struct {
	Places int `json:"places"` // how many texts were changed
}

// Redact notes that words were erased. The words themselves are erased by
// [Redaction.Apply].
type Redact struct{ Places int }

func (i Redact) facts(*Workshop) ([]Fact, error) { return one(Redacted(i)) }

// Kind is the kind of the event.
func (Redacted) Kind() string { return "text.redacted" }

func (Redacted) apply(*Workshop)        {}
func (Redacted) label(*Workshop) string { return "words erased" }

func (f Redacted) check(*Workshop) error {
	if f.Places < 1 {
		return refuse("Nothing was erased.")
	}
	return nil
}

// Apply gives the events without what is to be erased, and in how many texts
// it stood. The events themselves are not changed. It is a [*Refusal] when
// there is no such item, or when the words are too short to be meant.
func (r Redaction) Apply(events []Event) (redacted []Event, places int, err error) {
	change, err := r.change(events)
	if err != nil {
		return nil, 0, err
	}
	redacted = slices.Clone(events)
	for i, ev := range events {
		fact := reflect.New(reflect.TypeOf(ev.Fact)).Elem()
		fact.Set(reflect.ValueOf(ev.Fact))
		own := r.Item != "" && itemOf(ev.Fact) == r.Item
		n := 0
		redacted[i].Fact = reword(fact, func(text string) string {
			after := change(text)
			if own && text != "" {
				after = Erased
			}
			if after != text {
				n++
			}
			return after
		}).Interface().(Fact)
		places += n
	}
	return redacted, places, nil
}

// change is what a redaction makes of a text.
func (r Redaction) change(events []Event) (func(string) string, error) {
	words := Clean(r.Words)
	switch {
	case r.Item != "":
		said := saidBy(events, r.Item)
		if len(said) == 0 {
			return nil, refuse("The session has no item %s.", Clean(r.Item))
		}
		return quotes(said), nil
	case utf8.RuneCountInString(words) < leastRedacted:
		return nil, refuse("Too short to be erased wherever it stands: at least %d characters.", leastRedacted)
	}
	return replacing(words), nil
}

// saidBy is every wording that an item ever had, its evidence included.
func saidBy(events []Event, item string) []string {
	var said []string
	for _, ev := range events {
		switch f := ev.Fact.(type) {
		case ItemAdded:
			if f.Item == item {
				said = append(said, f.Text)
			}
		case ItemEdited:
			if f.Item == item {
				said = append(said, f.Text)
			}
		case EvidenceGiven:
			if f.Item == item {
				said = append(said, f.Evidence, f.Comparator)
			}
		}
	}
	return slices.DeleteFunc(said, func(s string) bool { return s == "" || s == Erased })
}

func itemOf(f Fact) string {
	switch f := f.(type) {
	case ItemAdded:
		return f.Item
	case ItemEdited:
		return f.Item
	case EvidenceGiven:
		return f.Item
	}
	return ""
}

// quotes erases texts where they stand alone, and long ones also where they
// are quoted within others: the longest first, since one may hold another.
func quotes(said []string) func(string) string {
	slices.SortFunc(said, func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	var within []func(string) string
	for _, s := range said {
		if utf8.RuneCountInString(s) >= leastQuoted {
			within = append(within, replacing(s))
		}
	}
	return func(text string) string {
		for _, s := range said {
			if strings.EqualFold(s, text) {
				return Erased
			}
		}
		for _, replace := range within {
			text = replace(text)
		}
		return text
	}
}

// replacing puts [Erased] for words, in any case.
func replacing(words string) func(string) string {
	find := regexp.MustCompile("(?i)" + regexp.QuoteMeta(words))
	return func(text string) string {
		if !find.MatchString(text) {
			return text
		}
		return Clean(find.ReplaceAllLiteralString(text, Erased))
	}
}

// ids are the fields that look like text and are none: what other events
// refer to, and dates.
var ids = map[string]bool{
	"Opened.Session": true, "Opened.Chosen": true, "Details.Date": true, "ReviewSet.Date": true,
	"Agenda.ID": true, "Deck.ID": true, "Theme.ID": true, "Card.ID": true, "Card.Theme": true, "Card.Law": true,
	"CardShown.Card": true, "CardsChosen.Cards": true, "CardMarked.Card": true, "StanceTaken.Card": true,
	"ItemAdded.Item": true, "ItemAdded.Cluster": true, "ItemAdded.Card": true, "ItemEdited.Item": true,
	"ItemMoved.Item": true, "ItemMoved.Cluster": true, "ItemRetagged.Item": true, "EvidenceGiven.Item": true,
	"ItemDeleted.Item": true, "ItemSplit.Item": true, "ItemSplit.Cluster": true,
	"ClustersMerged.Into": true, "ClustersMerged.From": true, "ClusterNamed.Cluster": true, "VotesCounted.Cluster": true,
	"StrategyWritten.Strategy": true, "StrategyWritten.Cites": true, "StrategyEdited.Strategy": true, "StrategyEdited.Cites": true,
	"StrategyDropped.Strategy": true, "StrategyPlaced.Strategy": true, "Plan.Strategy": true,
	"InitiativeWritten.Initiative": true, "InitiativeEdited.Initiative": true, "InitiativeDropped.Initiative": true,
	"RemarkAdded.Remark": true, "RemarkAdded.Card": true, "RemarkEdited.Remark": true, "RemarkDeleted.Remark": true,
	"PrivateNoted.Note": true, "PrivateNoted.Card": true, "PrivateNoteDropped.Note": true,
}

// reword gives a copy of a value in which every text is changed. Nothing of
// the value itself is: lists and maps are copied too.
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
			if !ids[v.Type().Name()+"."+v.Type().Field(i).Name] {
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
