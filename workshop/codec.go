package workshop

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
)

// Version is the newest version of any event's body that this program writes.
// A kind whose meaning changes gets a higher version and an upcaster here.
const Version = 1

// ErrNewer says that an event was written by a newer version of the program.
var ErrNewer = errors.New("written by a newer version of swotshop")

// blank makes the empty fact of each kind that this program knows. A kind
// that was ever released stays here for good.
var blank = map[string]func() any{
	"session.opened":     func() any { return new(Opened) },
	"session.changed":    func() any { return new(DetailsChanged) },
	"session.resumed":    func() any { return new(Resumed) },
	"session.closed":     func() any { return new(Closed) },
	"session.reopened":   func() any { return new(Reopened) },
	"stage.entered":      func() any { return new(StageEntered) },
	"card.shown":         func() any { return new(CardShown) },
	"cards.chosen":       func() any { return new(CardsChosen) },
	"card.marked":        func() any { return new(CardMarked) },
	"trigger.shown":      func() any { return new(TriggerShown) },
	"pairing.shown":      func() any { return new(PairingShown) },
	"stance.taken":       func() any { return new(StanceTaken) },
	"target.agreed":      func() any { return new(TargetAgreed) },
	"item.added":         func() any { return new(ItemAdded) },
	"item.edited":        func() any { return new(ItemEdited) },
	"item.moved":         func() any { return new(ItemMoved) },
	"item.retagged":      func() any { return new(ItemRetagged) },
	"item.evidenced":     func() any { return new(EvidenceGiven) },
	"item.deleted":       func() any { return new(ItemDeleted) },
	"item.split":         func() any { return new(ItemSplit) },
	"clusters.merged":    func() any { return new(ClustersMerged) },
	"cluster.named":      func() any { return new(ClusterNamed) },
	"dots.set":           func() any { return new(DotsSet) },
	"votes.counted":      func() any { return new(VotesCounted) },
	"votes.revealed":     func() any { return new(VotesRevealed) },
	"strategy.written":   func() any { return new(StrategyWritten) },
	"strategy.edited":    func() any { return new(StrategyEdited) },
	"strategy.dropped":   func() any { return new(StrategyDropped) },
	"strategy.placed":    func() any { return new(StrategyPlaced) },
	"initiative.written": func() any { return new(InitiativeWritten) },
	"initiative.edited":  func() any { return new(InitiativeEdited) },
	"initiative.dropped": func() any { return new(InitiativeDropped) },
	"agreement.taken":    func() any { return new(AgreementTaken) },
	"remark.added":       func() any { return new(RemarkAdded) },
	"remark.edited":      func() any { return new(RemarkEdited) },
	"remark.deleted":     func() any { return new(RemarkDeleted) },
	"review.set":         func() any { return new(ReviewSet) },
	"private.noted":      func() any { return new(PrivateNoted) },
	"private.dropped":    func() any { return new(PrivateNoteDropped) },
	"text.redacted":      func() any { return new(Redacted) },
	"step.undone":        func() any { return new(Undone) },
	"step.redone":        func() any { return new(Redone) },
}

// FactKinds lists every kind of event that this program knows, in order.
func FactKinds() []string { return slices.Sorted(maps.Keys(blank)) }

// EncodeFact writes a fact's body as JSON; the same fact gives the same bytes.
func EncodeFact(f Fact) ([]byte, error) { return json.Marshal(f) }

// DecodeFact reads a fact's body. An unknown kind or a higher version is
// [ErrNewer]. All text in it is cleaned: what is kept may have been tampered
// with, and what is decoded is trusted by every screen.
func DecodeFact(kind string, version int, body []byte) (Fact, error) {
	newFact, ok := blank[kind]
	switch {
	case !ok || version > Version:
		return nil, fmt.Errorf("%s, version %d: %w", Clean(kind), version, ErrNewer)
	case version < 1:
		return nil, fmt.Errorf("%s: there is no version %d of it", kind, version)
	}
	f := newFact()
	if err := json.Unmarshal(body, f); err != nil {
		return nil, unreadFact(kind, err)
	}
	v := reflect.ValueOf(f).Elem()
	cleanAll(v)
	return v.Interface().(Fact), nil
}

// cleanAll cleans every string within a value.
func cleanAll(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		if s := v.String(); !isPlain(s) {
			v.SetString(Clean(s))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			cleanAll(v.Field(i))
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			cleanAll(v.Index(i))
		}
	case reflect.Map:
		cleanMap(v)
	}
}

// cleanMap replaces a map's entries, whose values cannot be set in place. It
// goes in the order of the keys: should two become the same, the last stays.
func cleanMap(m reflect.Value) {
	keys := m.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int { return cmp.Compare(a.String(), b.String()) })
	for _, key := range keys {
		k, v := reflect.New(key.Type()).Elem(), reflect.New(m.Type().Elem()).Elem()
		k.Set(key)
		v.Set(m.MapIndex(key))
		cleanAll(k)
		cleanAll(v)
		m.SetMapIndex(key, reflect.Value{})
		m.SetMapIndex(k, v)
	}
}
