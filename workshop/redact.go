package workshop

import "slices"

// Erased replaces words that were redacted, or shortErased where that would make a
// text too long.
const (
	Erased      = "[…]"
	shortErased = "…"
)

// leastWhole is the fewest letters of whole words that may be redacted, leastRedacted
// of those that are also found within longer words; leastQuoted is the fewest of an
// item that are looked for in other texts: “No budget” can occur anywhere by chance.
// A character that is a syllable or a word counts as two.
const (
	leastWhole    = 2
	leastRedacted = 3
	leastQuoted   = 12
)

// Redaction is what to erase from a session, for good: everything that one item
// ever said, or some words wherever they occur, in any spelling. Unlike deleting an
// item, which undo takes back, it changes past events.
type Redaction struct {
	Item  string   // the item's id
	Words string   // whatever their case, accents and punctuation
	Parts bool     // also where they are part of a longer word
	Like  bool     // also from texts with the words in other forms: see Likes
	Ours  []string // ids of the agendas and decks whose texts stay, since nobody here typed them
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
	for at, ev := range events {
		redacted[at].Fact = e.reword(ev.Fact, func(text string) string {
			after := e.erase(text, e.owns(at))
			if after != text {
				places++
			}
			return after
		})
	}
	return redacted, places, nil
}

// Likes lists the texts, as they will be, that are similar but not erased: they
// have all of the words, in another order, with others between them, as the
// beginning of longer words, or with ue for ü. Everything that a search for the
// words still finds is among them. [Redaction.Like] erases the words there too.
func (r Redaction) Likes(events []Event) ([]string, error) {
	r.Like = false
	e, err := r.eraser(events)
	if err != nil {
		return nil, err
	}
	var texts []string
	seen := map[string]bool{"": true}
	for at, ev := range events {
		e.reword(ev.Fact, func(text string) string {
			after := e.erase(text, e.owns(at))
			if !seen[after] && e.isLike(after) {
				texts = append(texts, after)
			}
			seen[after] = true
			return text
		})
	}
	return texts, nil
}

// eraser prepares a redaction.
func (r Redaction) eraser(events []Event) (*eraser, error) {
	e := &eraser{like: r.Like, parts: r.Parts, ours: r.Ours, mark: markOf(events)}
	if r.Item != "" {
		e.own = eventsOf(events, r.Item)
		said := saidIn(events, e.own)
		if len(said) == 0 {
			return nil, refuse(eraseNoItem, Clean(r.Item))
		}
		e.quote(said)
		return e, nil
	}
	words := Clean(r.Words)
	p, least := phraseOf(words, r.Parts), leastWhole
	if r.Parts || p.isUnspaced() {
		least = leastRedacted
	}
	if p.length() < least && !p.hasName() {
		return nil, refuse(eraseTooLittle, least)
	}
	e.within, e.likes = []phrase{p}, []likeness{likenessOf(words)}
	return e, nil
}

// Takes reports whether a text outside the events contains some of what is to be
// erased from them.
func (r Redaction) Takes(events []Event, text string) bool {
	e, err := r.eraser(events)
	return err == nil && e.erase(text, false) != text
}

// eventsOf are the events in which an item was worded. Another item that had the
// same id before or after it, as an older program gave it, has nothing to do with
// it: an id is of what has it now, or had it last.
func eventsOf(events []Event, item string) (own []bool) {
	births, living := birthsOf(events, item)
	if living == 0 {
		living = slices.Max(append(births, 0))
	}
	for _, birth := range births {
		own = append(own, birth > 0 && birth == living)
	}
	return own
}

// birthsOf says of each event that words the items with an id when the item was put
// on the board, and of that which is there at the end: by places that begin with 1;
// 0 is none.
func birthsOf(events []Event, id string) (births []int, living int) {
	l, births := NewLog(), make([]int, len(events))
	born := map[*Item]int{}
	for at, ev := range events {
		l.append(ev)
		l.settle()
		switch f := ev.Fact.(type) {
		case ItemAdded:
			born[l.state.items[f.Item]] = at + 1
		case Redone: // brings back the same items in other places of the memory
			for at := max(0, f.Step-1); at < len(events) && events[at].Step == f.Step; at++ {
				if f, ok := events[at].Fact.(ItemAdded); ok {
					born[l.state.items[f.Item]] = at + 1
				}
			}
		}
		if f, ok := ev.Fact.(wording); ok && f.item() == id {
			births[at] = born[l.state.items[id]]
		}
	}
	return births, born[l.state.items[id]]
}

// saidIn is every wording of an item in its events, its evidence included.
func saidIn(events []Event, own []bool) []string {
	var said []string
	for at, ev := range events {
		if own[at] {
			said = append(said, ev.Fact.(wording).said()...)
		}
	}
	return slices.DeleteFunc(said, func(s string) bool { return s == "" || s == Erased })
}
