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

// ErrNewer is the error for an event that a newer version of the program wrote.
var ErrNewer = errors.New(newerVersion)

// factKinds are all kinds of event that this program knows, by name. A released
// kind stays for good.
var factKinds = byName(slices.Concat(
	sessionFacts, clientFacts, heldFacts, stageFacts, planFacts, cardFacts, ownCardFacts, triggerFacts, stanceFacts, itemFacts, clusterFacts, tagFacts, voteFacts, evidenceFacts, pairingFacts,
	strategyFacts, gridFacts, initiativeFacts, agreementFacts, remarkFacts, objectionFacts, reviewFacts, worthFacts, actionFacts, privateFacts, redactionFacts, historyFacts,
))

func byName(kinds []factKind) map[string]factKind {
	named := map[string]factKind{}
	for _, k := range kinds {
		named[k.fact.Kind()] = k
	}
	return named
}

// FactKinds lists every kind of event that this program knows, in order.
func FactKinds() []string { return slices.Sorted(maps.Keys(factKinds)) }

// EncodeFact writes a fact's body as JSON; the same fact gives the same bytes.
func EncodeFact(f Fact) ([]byte, error) { return json.Marshal(f) }

// DecodeFact reads a fact's body. An unknown kind or a higher version is
// [ErrNewer]. All text in it is cleaned: what was stored may have been tampered
// with, and every screen trusts what was decoded.
func DecodeFact(kind string, version int, body []byte) (Fact, error) {
	known, ok := factKinds[kind]
	switch {
	case !ok || version > Version:
		return nil, fmt.Errorf(newerFact, Clean(kind), version, ErrNewer)
	case version < 1:
		return nil, fmt.Errorf(factVersion, kind, version)
	}
	f := reflect.New(reflect.TypeOf(known.fact))
	if err := json.Unmarshal(body, f.Interface()); err != nil {
		return nil, factFault(kind, err)
	}
	cleanAll(f.Elem())
	return f.Elem().Interface().(Fact), nil
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
