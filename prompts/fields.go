package prompts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// reader reads one file and notes every fault on the way, instead of stopping
// at the first: anyone who fixes a file wants to fix it once.
type reader struct {
	file   string
	faults []Fault
}

// value is one value in a file: what stands there, in which line, and the name
// under which a fault speaks of it.
type value struct {
	yaml  ast.Node
	line  int
	field string
}

// fields are the values that stand under their names at one place of a file.
type fields struct {
	*reader
	at    value
	found map[string]value
	names []string // in the order of the file
	ok    bool     // false when there are no names at all here: noted once, not per name
}

// readFile reads a file whose root value a function knows how to read.
func readFile[T any](file string, data []byte, read func(r *reader, root value) T) (all T, faults []Fault) {
	r := &reader{file: file}
	if root, ok := r.parse(data); ok {
		all = read(r, root)
	}
	return all, inOrder(r.faults)
}

func (r *reader) note(line int, field, format string, args ...any) {
	r.faults = append(r.faults, Fault{r.file, line, field, fmt.Sprintf(format, args...)})
}

func (r *reader) fault(at value, format string, args ...any) {
	r.note(at.line, at.field, format, args...)
}

// fields reads names with values, of which only the given names may occur.
func (r *reader) fields(at value, names ...string) fields {
	f := r.anyFields(at)
	for _, name := range f.names {
		if !slices.Contains(names, name) {
			r.fault(f.found[name], unknownField, strings.Join(names, ", "))
		}
	}
	return f
}

// anyFields reads names with values, whatever the names are.
func (r *reader) anyFields(at value) fields {
	f := fields{reader: r, at: at, found: map[string]value{}}
	var entries []*ast.MappingValueNode
	switch n := at.yaml.(type) {
	case *ast.MappingNode:
		entries = n.Values
	case *ast.MappingValueNode:
		entries = []*ast.MappingValueNode{n}
	default:
		r.fault(at, otherForMapping, describe(at.yaml))
		return f
	}
	f.ok = true
	for _, e := range entries {
		f.add(e)
	}
	return f
}

func (f *fields) add(e *ast.MappingValueNode) {
	name := e.Key.GetToken().Value
	v := value{yaml: e.Value, line: lineOf(e.Key), field: under(f.at.field, name)}
	if first, twice := f.found[name]; twice {
		f.fault(v, duplicateField, first.line)
		return
	}
	f.found[name] = v
	f.names = append(f.names, name)
}

// under is the name of a field inside another one.
func under(field, name string) string {
	if !isID(strings.ReplaceAll(name, "_", "-"), maxDeckID) {
		name = quote(name)
	}
	if field == "" {
		return name
	}
	return field + "." + name
}

// need is the value of a name that has to be there.
func (f fields) need(name string) (value, bool) {
	v, there := f.found[name]
	if !there && f.ok {
		f.note(f.at.line, under(f.at.field, name), missingField)
	}
	return v, there
}

func (f fields) text(name string, most int) string {
	if v, there := f.need(name); there {
		return f.reader.text(v, most)
	}
	return ""
}

func (f fields) optionalText(name string, most int) string {
	if _, there := f.found[name]; !there {
		return ""
	}
	return f.text(name, most)
}

// number is a whole number of at least so much.
func (f fields) number(name string, least int) int {
	v, there := f.need(name)
	if !there {
		return 0
	}
	text, ok := f.scalar(v)
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < least {
		f.fault(v, otherForNumber, least, quote(text))
		return 0
	}
	return n
}

// flag is false when the name is not there.
func (f fields) flag(name string) bool {
	v, there := f.found[name]
	if !there {
		return false
	}
	text, ok := f.scalar(v)
	if ok && text != "true" && text != "false" {
		f.fault(v, otherForFlag, quote(text))
	}
	return text == "true"
}

// list is the entries of a list; more than most are noted and not looked at.
func (f fields) list(name string, least, most int) []value {
	v, there := f.need(name)
	if !there {
		return nil
	}
	return f.entries(v, least, most)
}

func (r *reader) entries(at value, least, most int) []value {
	n, ok := at.yaml.(*ast.SequenceNode)
	if !ok {
		r.fault(at, otherForList, describe(at.yaml))
		return nil
	}
	switch count := len(n.Values); {
	case least == most && count != least:
		r.fault(at, wrongCount, count, least)
	case count < least:
		r.fault(at, tooFew, count, least)
	case count > most:
		r.fault(at, tooMany, count, most)
	}
	entries := make([]value, 0, min(len(n.Values), most))
	for i, e := range n.Values[:min(len(n.Values), most)] {
		entries = append(entries, value{yaml: e, line: lineOf(e), field: fmt.Sprintf("%s[%d]", at.field, i+1)})
	}
	return entries
}

// texts is a list of texts.
func (f fields) texts(name string, least, most, length int) []string {
	var all []string
	for _, v := range f.list(name, least, most) {
		all = append(all, f.reader.text(v, length))
	}
	return all
}

// optionalTexts is a list that may be left out, but not empty.
func (f fields) optionalTexts(name string, most, length int) []string {
	if _, there := f.found[name]; !there {
		return nil
	}
	return f.texts(name, 1, most, length)
}

// oneOf is a text that is one of the given words.
func (f fields) oneOf(name string, words ...string) string {
	v, there := f.need(name)
	if !there {
		return ""
	}
	text, ok := f.scalar(v)
	if ok && !slices.Contains(words, text) {
		f.fault(v, notOneOf, quote(text), strings.Join(words, ", "))
	}
	return text
}
