package workshop

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Objection is something that boards say against social, with the answer that a
// facilitator gives after asking for the evidence.
type Objection struct {
	ID       string   `json:"id"`
	Says     string   `json:"says"`
	Answer   string   `json:"answer"`
	Evidence string   `json:"evidence"`
	LandsIn  string   `json:"lands_in"`         // a quadrant's letter or "initiative"
	Cards    []string `json:"cards,omitempty"`  // at which it is often heard
	Themes   []string `json:"themes,omitempty"` // of cards at which it may be heard
}

// ObjectionsFor sorts objections by how likely they are at a card: those that name
// it, those that name its theme, then the rest. Without a card the order stays.
func ObjectionsFor(all []Objection, card *Card) []Objection {
	sorted := slices.Clone(all)
	if card != nil {
		slices.SortStableFunc(sorted, func(a, b Objection) int { return cmp.Compare(b.fits(card), a.fits(card)) })
	}
	return sorted
}

// fits is how well an objection fits a card: 2 for the card, 1 for its theme.
func (o Objection) fits(card *Card) int {
	switch {
	case slices.Contains(o.Cards, card.ID):
		return 2
	case card.Theme != "" && slices.Contains(o.Themes, card.Theme):
		return 1
	}
	return 0
}

// FindObjections lists the objections with an id, or else those whose words have every
// one of some words.
func FindObjections(all []Objection, words string) (found []Objection) {
	words = strings.TrimSpace(words)
	for _, o := range all {
		switch {
		case strings.EqualFold(o.ID, words):
			return []Objection{o}
		case says(o.Says, words):
			found = append(found, o)
		}
	}
	return found
}

// HeardObjection is an objection that somebody in the room made, with what we owe who
// made it. It has the words of the deck, so that the session stands alone.
type HeardObjection struct {
	ID     string
	Says   string
	Answer string
	Owed   string // the evidence that was promised; empty: nothing is owed
	By     string // who brings it; empty: nobody is named
}

// Heard finds an objection that was heard by its id.
func (w *Workshop) Heard(id string) (*HeardObjection, bool) {
	at := slices.IndexFunc(w.Objections, func(h *HeardObjection) bool { return h.ID == id })
	if at < 0 {
		return nil, false
	}
	return w.Objections[at], true
}

// Objection is what was heard as the deck has it, as far as it is stored.
func (h *HeardObjection) Objection() Objection {
	return Objection{ID: h.ID, Says: h.Says, Answer: h.Answer}
}

// Unassigned reports whether evidence is owed and nobody is named who brings it.
func (h *HeardObjection) Unassigned() bool { return h.Owed != "" && namesNobody(h.By) }

// asks is what a line asks for that says what is owed.
func (h *HeardObjection) asks() Subject { return Subject{Kind: SubjectObjection, ID: h.ID} }

// InWords is what is owed and by whom, as [ReadOwed] reads it.
func (h *HeardObjection) InWords() string {
	if h.By == "" {
		return h.Owed
	}
	return h.Owed + owedBy + h.By
}

// owedBy parts what is owed from who brings it. Without the comma it is text: “down by
// half” is nobody’s name.
const owedBy = ", by "

var owedLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^(?:(.*), )?by (.+)$`) })

// ReadOwed reads what is owed and by whom: “HR survey, by Legal”, or “by Legal” alone.
func ReadOwed(text string) (owed, by string) {
	text = Clean(text)
	if parts := owedLine().FindStringSubmatch(text); parts != nil {
		return parts[1], parts[2]
	}
	return text, ""
}

var objectionFacts = []factKind{
	{ObjectionHeard{}, searched},
	{ObjectionDropped{}, searched},
}

// ObjectionHeard records that an objection was heard, or what is owed anew. Neither it
// nor dropping it is a step that undo takes back, for the same reason as a private
// note: both are made where the room does not look.
type ObjectionHeard struct {
	Objection string `json:"objection" redact:"no"`
	Says      string `json:"says" typed:"no"`
	Answer    string `json:"answer,omitempty" typed:"no"`
	Owed      string `json:"owed,omitempty"`
	By        string `json:"by,omitempty" who:"somebody"`
}

// HearObjection marks an objection as heard. Where somebody is named and not what he
// brings, it is the evidence for which the objection asks.
type HearObjection struct {
	Objection Objection
	Owed, By  string
}

func (i HearObjection) fact() ObjectionHeard {
	o := i.Objection
	f := ObjectionHeard{o.ID, Clean(o.Says), Clean(o.Answer), Clean(i.Owed), Clean(i.By)}
	if f.Owed == "" && f.By != "" {
		f.Owed = Clean(o.Evidence)
	}
	return f
}

// MayHear says why an objection may not be heard so: for a line that is still elsewhere.
func (w *Workshop) MayHear(i HearObjection) error { return w.admits(i.fact()) }

func (i HearObjection) facts(w *Workshop) ([]Fact, error) {
	f := i.fact()
	if h, ok := w.Heard(f.Objection); ok && h.Owed == f.Owed && h.By == f.By {
		return nil, nil
	}
	return one(f)
}

func (ObjectionHeard) Kind() string           { return "objection.heard" }
func (ObjectionHeard) label(*Workshop) string { return objectionHeard }

func (f ObjectionHeard) check(*Workshop) error {
	switch {
	case !validID(f.Objection):
		return refuse(idInvalid, Clean(f.Objection))
	case f.Owed == "" && f.By != "":
		return refuse(owesNothing, f.By)
	}
	return cmp.Or(checkText(fieldObjection, f.Says, MaxText), checkOptional(fieldReply, f.Answer, MaxText),
		checkOptional(fieldOwed, f.Owed, MaxText), checkOptional(fieldName, f.By, MaxName))
}

// Heard is the objection as it is after the fact.
func (f ObjectionHeard) Heard() *HeardObjection {
	return &HeardObjection{f.Objection, f.Says, f.Answer, f.Owed, f.By}
}

func (f ObjectionHeard) apply(w *Workshop) {
	if h, ok := w.Heard(f.Objection); ok {
		set(w, h, *f.Heard())
		return
	}
	add(w, &w.Objections, f.Heard())
}

// ObjectionDropped takes back that an objection was heard.
type ObjectionDropped struct {
	Objection string `json:"objection" redact:"no"`
}

// DropObjection takes back that an objection was heard.
type DropObjection struct{ Objection string }

func (i DropObjection) facts(*Workshop) ([]Fact, error) { return one(ObjectionDropped(i)) }

func (ObjectionDropped) Kind() string           { return "objection.dropped" }
func (ObjectionDropped) label(*Workshop) string { return objectionDropped }

func (f ObjectionDropped) check(w *Workshop) error {
	if _, ok := w.Heard(f.Objection); !ok {
		return refuse(notHeard)
	}
	return nil
}

func (f ObjectionDropped) apply(w *Workshop) {
	if h, ok := w.Heard(f.Objection); ok {
		cut(w, &w.Objections, h)
	}
}
