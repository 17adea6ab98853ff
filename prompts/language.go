package prompts

import (
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// This file reads what a deck in another language brings besides its cards: words, so
// that the room reads that language everywhere, and questions, objections and agendas
// of its own.

// maxWord is the longest of the words for which there is no limit.
const maxWord = 240

// companions are what a deck brings besides its cards.
type companions struct {
	triggers   workshop.Triggers
	objections []workshop.Objection
	agendas    []workshop.Agenda
	starters   []workshop.GuardrailStarter
}

// readCompanions reads them, each where it is there.
func (r *deckReader) readCompanions(f fields, deck workshop.Deck) (c companions) {
	if v, there := f.found["triggers"]; there {
		c.triggers = r.triggers(v)
	}
	if v, there := f.found["objections"]; there {
		c.objections = r.objections(v, cardIDs(deck), themeIDs(deck))
	}
	if v, there := f.found["guardrails"]; there {
		c.starters = r.starters(v, cardIDs(deck))
	}
	if v, there := f.found["agendas"]; there {
		c.agendas = r.agendas(v)
	}
	return c
}

// readLanguage reads the code of a language, such as nl or pt-BR.
func (r *deckReader) readLanguage(f fields) string {
	code := f.optionalText("language", maxID)
	if v, there := f.found["language"]; there && code != "" && !language.Known(code) {
		r.fault(v, unknownLanguage, quote(code))
	}
	return code
}

// wordReader reads words in the order of the file: a key is the names on the way to a
// text, with a dot between them.
type wordReader struct {
	*reader
	entries map[string]language.Entry
	keys    []string
	words   map[string]string
}

func (r *deckReader) readWords(f fields) map[string]string {
	at, there := f.found["words"]
	if !there {
		return nil
	}
	w := wordReader{reader: r.reader, entries: map[string]language.Entry{}, words: map[string]string{}}
	for _, e := range language.Entries() {
		w.entries[e.Key], w.keys = e, append(w.keys, e.Key)
	}
	w.read(at, "")
	return w.words
}

func (w *wordReader) read(at value, key string) {
	switch n := at.yaml.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		f := w.anyFields(at)
		for _, name := range f.names {
			w.read(f.found[name], strings.TrimPrefix(key+"."+name, "."))
		}
	case *ast.SequenceNode:
		for i, v := range w.reader.entries(at, 1, len(n.Values)) {
			w.read(v, key+"."+strconv.Itoa(i+1))
		}
	default:
		w.word(at, key)
	}
}

// word reads a text. A plural that is only one text says the same of every number.
func (w *wordReader) word(at value, key string) {
	e, known := w.entries[key]
	if other, isPlural := w.entries[key+".other"]; isPlural {
		e, known, key = other, true, other.Key
	}
	if !known {
		w.fault(at, unknownWord, w.like(key))
		return
	}
	text := w.text(at, maxWord)
	if n := workshop.Length(language.Sample(text)); !e.Fits(text) {
		w.fault(at, tooLong, n, e.Most)
	}
	names := language.Names(w.english(e))
	for _, name := range language.Names(text) {
		if !slices.Contains(names, name) {
			w.fault(at, unknownName, name, orNone(names))
		}
	}
	w.words[key] = text
}

// english is the English of a word; of a form that English does not have, that of the
// last form.
func (w *wordReader) english(e language.Entry) string {
	if at := strings.LastIndex(e.Key, "."); e.Optional && at > 0 {
		return w.entries[e.Key[:at]+".other"].English
	}
	return e.English
}

// like are the keys that begin as an unknown one does.
func (w *wordReader) like(key string) string {
	group, _, _ := strings.Cut(key, ".")
	var all []string
	for _, known := range w.keys {
		if other, _, _ := strings.Cut(known, "."); other == group && !w.entries[known].Optional {
			all = append(all, known)
		} else if other != group && !slices.Contains(all, other) && !w.has(group) {
			all = append(all, other)
		}
	}
	return strings.Join(all, ", ")
}

// has reports whether there are words in a group.
func (w *wordReader) has(group string) bool {
	return slices.ContainsFunc(w.keys, func(key string) bool { return strings.HasPrefix(key, group+".") })
}

func orNone(names []string) string {
	if len(names) == 0 {
		return withoutNames
	}
	return "{" + strings.Join(names, "}, {") + "}"
}

// MissingWords are the keys of the words for which a deck in another language has no
// text: the room reads those in English.
func MissingWords(d *workshop.Deck) []string {
	if d.Language == "" || d.Language == language.Default {
		return nil
	}
	return language.Missing(d.Language, d.Words)
}

func cardIDs(d workshop.Deck) (ids []string) {
	for _, c := range d.Cards {
		ids = append(ids, c.ID)
	}
	return ids
}

func themeIDs(d workshop.Deck) (ids []string) {
	for _, t := range d.Themes {
		ids = append(ids, t.ID)
	}
	return ids
}
