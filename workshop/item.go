package workshop

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"time"
)

// Item is one statement on a quadrant.
type Item struct {
	ID         string
	Quadrant   Quadrant
	Number     int // in its quadrant; never given twice
	Text       string
	Function   Function
	How        Kind
	Card       string
	Evidence   string
	Comparator string
	Cluster    string
	At         time.Time // when it was put on the board
	outside    bool      // when nobody led the session

	// What the room said of the cluster while this item led it. It stays with the
	// item, whatever it is merged with or split from.
	heading string // the cluster's name
	tags    []string
	votes   int
	phones  int // how many of the votes came from phones
	counted bool
	with    []string // ids of the items that were counted as one with it
}

// Ref is the item's short name, in the room and in the blueprint: "S1".
func (i *Item) Ref() string { return string(i.Quadrant) + strconv.Itoa(i.Number) }

// Says reports whether the item's words have every one of some words, in any case and
// with or without accents.
func (i *Item) Says(words string) bool { return says(i.Text, words) }

// Kind says how well an item is known.
type Kind string

// The kinds of item. An item is an opinion until somebody says otherwise.
const (
	KindOpinion    Kind = "opinion"
	KindAssumption Kind = "assumption"
	KindFact       Kind = "fact"
)

// Kinds lists the kinds in the order in which a key steps through them.
var Kinds = []Kind{KindOpinion, KindAssumption, KindFact}

// Valid reports whether k is one of the three.
func (k Kind) Valid() bool { return slices.Contains(Kinds, k) }

// Item finds an item by its id.
func (w *Workshop) Item(id string) (*Item, bool) {
	i, ok := w.items[id]
	return i, ok
}

// ItemsIn lists the items of a quadrant, oldest first.
func (w *Workshop) ItemsIn(q Quadrant) []*Item {
	return filter(w.Items, func(i *Item) bool { return i.Quadrant == q })
}

// ItemsFrom lists the items that were captured during a card, oldest first.
func (w *Workshop) ItemsFrom(card string) []*Item {
	return filter(w.Items, func(i *Item) bool { return i.Card == card })
}

func (w *Workshop) itemRef(id string) string {
	if i, ok := w.items[id]; ok {
		return i.Ref()
	}
	return id
}

func (w *Workshop) checkItem(id string) error {
	if _, ok := w.items[id]; !ok {
		return refuse(itemGone)
	}
	return nil
}

// wording is a fact with words that people typed about an item.
type wording interface {
	item() string // its id
	said() []string
}

var itemFacts = []factKind{
	{ItemAdded{}, undoable | searched | said},
	{ItemEdited{}, undoable | searched},
	{ItemMoved{}, undoable | searched},
	{ItemRetagged{}, undoable | searched},
	{EvidenceGiven{}, undoable | searched},
	{ItemDeleted{}, undoable | searched},
}

// ItemAdded puts an item on the board, as a cluster of one.
type ItemAdded struct {
	Item     string   `json:"item" redact:"no"`
	Cluster  string   `json:"cluster" redact:"no"`
	Quadrant Quadrant `json:"quadrant"`
	Text     string   `json:"text"`
	Function Function `json:"function,omitempty"`
	How      Kind     `json:"how"`
	Card     string   `json:"card,omitempty" redact:"no"` // during which it was captured
	Outside  bool     `json:"outside,omitempty"`          // nobody led the session then
}

// AddItem puts an item on the board. The card is the one on the screen,
// unless another is named.
type AddItem struct {
	Quadrant   Quadrant
	Text       string
	Function   Function
	How        Kind // empty: an opinion
	Card       string
	Submission string // the key of the submission that it was until now; or empty
}

func (i AddItem) facts(w *Workshop) ([]Fact, error) {
	if i.Card == "" {
		i.Card = w.cardOnScreen()
	}
	if err := i.checkSubmission(w); err != nil {
		return nil, err
	}
	return one(i.fact(i.id(w.newID("i")), w.newID("c")))
}

// checkSubmission refuses a submission that was admitted before: also when that was undone
// or its item was deleted, since an id is given once.
func (i AddItem) checkSubmission(w *Workshop) error {
	if i.Submission != "" && w.Admitted(Submission{Key: i.Submission}) {
		return refuse(submissionAdmitted)
	}
	return nil
}

// id is the item's: that of the submission it was, or else a new one.
func (i AddItem) id(fresh string) string {
	if i.Submission != "" {
		return submissionPrefix + i.Submission
	}
	return fresh
}

func (i AddItem) fact(item, cluster string) ItemAdded {
	return ItemAdded{
		Item: item, Cluster: cluster, Quadrant: i.Quadrant, Text: Clean(i.Text),
		Function: i.Function, How: cmp.Or(i.How, KindOpinion), Card: i.Card,
	}
}

func (ItemAdded) Kind() string             { return "item.added" }
func (f ItemAdded) label(*Workshop) string { return fmt.Sprintf(itemAdded, f.Quadrant.Name()) }
func (f ItemAdded) item() string           { return f.Item }
func (f ItemAdded) said() []string         { return []string{f.Text} }
func (f ItemAdded) newIDs() []string       { return []string{f.Item, f.Cluster} }
func (f ItemAdded) fromOutside() bool      { return f.Outside }

func (f ItemAdded) about(*Workshop) Subject {
	return Subject{Kind: SubjectItem, Quadrant: f.Quadrant, Card: f.Card}
}

func (f ItemAdded) check(w *Workshop) error {
	if !f.Quadrant.Valid() || !f.Function.Valid() || !f.How.Valid() {
		return refuse(itemIncomplete)
	}
	return cmp.Or(w.checkAnyCard(f.Card), w.checkNewIDs(f.newIDs()...), checkText(fieldItem, f.Text, MaxText))
}

func (f ItemAdded) apply(w *Workshop) {
	item := &Item{
		ID: f.Item, Quadrant: f.Quadrant, Number: w.nextNumber(string(f.Quadrant)), Text: f.Text, Function: f.Function, How: f.How,
		Card: f.Card, Cluster: f.Cluster, At: w.changedAt, outside: f.Outside,
	}
	add(w, &w.Items, item)
	put(w, w.items, item.ID, item)
	w.newCluster(item)
}

// ItemEdited changes an item's words.
type ItemEdited struct {
	Item string `json:"item" redact:"no"`
	Text string `json:"text"`
}

// EditItem changes an item's words.
type EditItem struct{ Item, Text string }

func (i EditItem) facts(*Workshop) ([]Fact, error) { return one(ItemEdited{i.Item, Clean(i.Text)}) }

func (ItemEdited) Kind() string               { return "item.edited" }
func (f ItemEdited) label(w *Workshop) string { return fmt.Sprintf(itemEdited, w.itemRef(f.Item)) }
func (f ItemEdited) item() string             { return f.Item }
func (f ItemEdited) said() []string           { return []string{f.Text} }
func (f ItemEdited) about(*Workshop) Subject  { return Subject{Kind: SubjectItemText, ID: f.Item} }

func (f ItemEdited) check(w *Workshop) error {
	return cmp.Or(w.checkItem(f.Item), checkText(fieldItem, f.Text, MaxText))
}

func (f ItemEdited) apply(w *Workshop) {
	if i, ok := w.items[f.Item]; ok {
		set(w, &i.Text, f.Text)
	}
}

// ItemMoved moves an item to another quadrant, as a cluster of one.
type ItemMoved struct {
	Item     string   `json:"item" redact:"no"`
	Quadrant Quadrant `json:"quadrant"`
	Cluster  string   `json:"cluster" redact:"no"` // its new cluster
}

// MoveItem moves an item to another quadrant.
type MoveItem struct {
	Item     string
	Quadrant Quadrant
}

func (i MoveItem) facts(w *Workshop) ([]Fact, error) {
	if err := w.checkUncited(i.Item, itemCitedMove); err != nil {
		return nil, err
	}
	return one(ItemMoved{i.Item, i.Quadrant, w.newID("c")})
}

func (ItemMoved) Kind() string              { return "item.moved" }
func (f ItemMoved) label(*Workshop) string  { return fmt.Sprintf(itemMoved, f.Quadrant.Name()) }
func (f ItemMoved) newIDs() []string        { return []string{f.Cluster} }
func (f ItemMoved) about(*Workshop) Subject { return Subject{Kind: SubjectItem, ID: f.Item} }

func (f ItemMoved) check(w *Workshop) error {
	if err := w.checkItem(f.Item); err != nil {
		return err
	}
	item := w.items[f.Item]
	switch {
	case !f.Quadrant.Valid():
		return refuse(itemNoQuadrant)
	case f.Quadrant == item.Quadrant:
		return refuse(itemAlreadyThere, item.Ref(), item.Quadrant.Name())
	}
	return w.checkNewIDs(f.newIDs()...)
}

func (f ItemMoved) apply(w *Workshop) {
	i, ok := w.items[f.Item]
	if !ok {
		return
	}
	w.citeRest(i)
	w.leaveCluster(i)
	if i.Quadrant != f.Quadrant {
		set(w, &i.Quadrant, f.Quadrant)
		set(w, &i.Number, w.nextNumber(string(f.Quadrant)))
	}
	set(w, &i.Cluster, f.Cluster)
	w.newCluster(i)
}

// ItemRetagged changes an item's function and kind.
type ItemRetagged struct {
	Item     string   `json:"item" redact:"no"`
	Function Function `json:"function,omitempty"`
	How      Kind     `json:"how"`
}

// RetagItem changes an item's function and kind.
type RetagItem struct {
	Item     string
	Function Function
	How      Kind
}

func (i RetagItem) facts(*Workshop) ([]Fact, error) { return one(ItemRetagged(i)) }

func (ItemRetagged) Kind() string               { return "item.retagged" }
func (f ItemRetagged) label(w *Workshop) string { return fmt.Sprintf(itemRetagged, w.itemRef(f.Item)) }
func (f ItemRetagged) about(*Workshop) Subject  { return Subject{Kind: SubjectItem, ID: f.Item} }

func (f ItemRetagged) check(w *Workshop) error {
	if !f.Function.Valid() || !f.How.Valid() {
		return refuse(itemTagUnknown)
	}
	return w.checkItem(f.Item)
}

func (f ItemRetagged) apply(w *Workshop) {
	if i, ok := w.items[f.Item]; ok {
		set(w, &i.Function, f.Function)
		set(w, &i.How, f.How)
	}
}

// EvidenceGiven is the evidence for an item, and whom it is compared with.
type EvidenceGiven struct {
	Item       string `json:"item" redact:"no"`
	Evidence   string `json:"evidence,omitempty"`
	Comparator string `json:"comparator,omitempty"`
}

// GiveEvidence records the evidence for an item and its comparison.
type GiveEvidence struct{ Item, Evidence, Comparator string }

func (i GiveEvidence) facts(*Workshop) ([]Fact, error) {
	return one(EvidenceGiven{i.Item, Clean(i.Evidence), Clean(i.Comparator)})
}

func (EvidenceGiven) Kind() string { return "item.evidenced" }
func (f EvidenceGiven) label(w *Workshop) string {
	return fmt.Sprintf(itemEvidenced, w.itemRef(f.Item))
}
func (f EvidenceGiven) item() string   { return f.Item }
func (f EvidenceGiven) said() []string { return []string{f.Evidence, f.Comparator} }
func (f EvidenceGiven) about(*Workshop) Subject {
	return Subject{Kind: SubjectEvidence, ID: f.Item}
}

func (f EvidenceGiven) check(w *Workshop) error {
	return cmp.Or(w.checkItem(f.Item), checkOptional(fieldEvidence, f.Evidence, MaxText), checkOptional(fieldComparison, f.Comparator, MaxText))
}

func (f EvidenceGiven) apply(w *Workshop) {
	if i, ok := w.items[f.Item]; ok {
		set(w, &i.Evidence, f.Evidence)
		set(w, &i.Comparator, f.Comparator)
	}
}

// ItemDeleted takes an item off the board.
type ItemDeleted struct {
	Item string `json:"item" redact:"no"`
}

// DeleteItem takes an item off the board.
type DeleteItem struct{ Item string }

func (i DeleteItem) facts(w *Workshop) ([]Fact, error) {
	if err := w.checkUncited(i.Item, itemCitedDelete); err != nil {
		return nil, err
	}
	return one(ItemDeleted(i))
}

func (ItemDeleted) Kind() string              { return "item.deleted" }
func (ItemDeleted) label(*Workshop) string    { return itemDeleted }
func (f ItemDeleted) about(*Workshop) Subject { return Subject{Kind: SubjectItem, ID: f.Item} }

func (f ItemDeleted) check(w *Workshop) error { return w.checkItem(f.Item) }

func (f ItemDeleted) apply(w *Workshop) {
	i, ok := w.items[f.Item]
	if !ok {
		return
	}
	w.citeRest(i)
	w.setTally(i, 0, false)
	w.leaveCluster(i)
	drop(w, w.items, f.Item)
	cut(w, &w.Items, i)
}
