package language

import (
	"reflect"
	"strconv"
	"strings"
	"unicode"
)

// This file reads the fields of [Words] with their tags: so that a word is written in
// one place, and what is checked, stored and shown follows from it.

// entry is a word with where its text is.
type entry struct {
	Entry
	text   reflect.Value
	plural string // the key of the plural of which it is a form
}

// forms are the keys of the plural that an entry belongs to, or none.
func (e entry) forms() (keys []string) {
	if e.plural == "" {
		return nil
	}
	for f := range reflect.TypeFor[Plural]().Fields() {
		keys = append(keys, e.plural+"."+keyOf(f.Name))
	}
	return keys
}

// inherited is what a field has from those around it.
type inherited struct {
	english []string
	most    int
	plural  string
}

func entriesOf(w *Words) (all []entry) {
	walk(reflect.ValueOf(w).Elem(), "", inherited{}, &all)
	return all
}

func walk(v reflect.Value, key string, from inherited, all *[]entry) {
	switch v.Kind() {
	case reflect.String:
		*all = append(*all, entry{Entry{key, strings.Join(from.english, "|"), from.most, false}, v, from.plural})
	case reflect.Array:
		for i := range v.Len() {
			walk(v.Index(i), key+"."+strconv.Itoa(i+1), from.part(i), all)
		}
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[Plural]() {
			walkPlural(v, key, from, all)
			return
		}
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				walk(v.Field(i), under(key, keyOf(f.Name)), from.of(f, i), all)
			}
		}
	}
}

// walkPlural adds the forms of a plural: one and other as in English, the rest for the
// languages that have them.
func walkPlural(v reflect.Value, key string, from inherited, all *[]entry) {
	from.plural = key
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		part := inherited{nil, from.most, key}
		switch name {
		case "One":
			part.english = from.english[:1]
		case "Other":
			part.english = from.english[len(from.english)-1:]
		}
		walk(v.Field(i), under(key, keyOf(name)), part, all)
		(*all)[len(*all)-1].Optional = len(part.english) == 0
	}
}

// part is what the i-th text of a list has.
func (h inherited) part(i int) inherited {
	if i < len(h.english) {
		h.english = h.english[i : i+1]
	}
	return h
}

// of is what a field has: what its own tags say, or else what it has from around.
func (h inherited) of(f reflect.StructField, i int) inherited {
	h = h.part(i)
	if english, there := f.Tag.Lookup("en"); there {
		h.english = strings.Split(english, "|")
	}
	if most, err := strconv.Atoi(f.Tag.Get("most")); err == nil {
		h.most = most
	}
	return h
}

func under(key, name string) string {
	if key == "" {
		return name
	}
	return key + "." + name
}

// keyOf writes the name of a field as a key: HandsUp as hands_up, SO as so.
func keyOf(name string) string {
	var b strings.Builder
	for i, r := range name {
		if i > 0 && unicode.IsUpper(r) && !unicode.IsUpper(rune(name[i-1])) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
