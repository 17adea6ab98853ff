package state

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var heading = regexp.MustCompile("(?m)^### `([a-z_.]+)`$")

var row = regexp.MustCompile("(?m)^\\| `([a-z0-9_]+)` \\| ([^|]+) \\|$")

// documented is what docs/state-format.md says of the fields of each part of the
// document; the document itself is the part without a name.
func documented(t *testing.T) map[string][]string {
	t.Helper()
	page, err := os.ReadFile("../../docs/state-format.md")
	if err != nil {
		t.Fatal(err)
	}
	_, text, _ := strings.Cut(string(page), "\n## The document\n")
	parts := map[string][]string{}
	from, name := 0, ""
	for _, at := range append(heading.FindAllStringSubmatchIndex(text, -1), []int{len(text), len(text), 0, 0}) {
		for _, m := range row.FindAllStringSubmatch(text[from:at[0]], -1) {
			parts[name] = append(parts[name], m[1])
		}
		from, name = at[1], text[at[2]:at[3]]
	}
	return parts
}

// fields are the names that a type has in JSON, by the part of the document that it is.
func fields(t reflect.Type, name string, parts map[string][]string) {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || t.PkgPath() != reflect.TypeFor[State]().PkgPath() {
		return
	}
	for f := range t.Fields() {
		if f.Anonymous {
			fields(f.Type, name, parts)
			continue
		}
		field := f.Tag.Get("json")
		parts[name] = append(parts[name], field)
		fields(f.Type, strings.TrimPrefix(name+"."+field, "."), parts)
	}
}

// The page says of every field what it means, in the order in which they are written, and
// of no other.
func TestEveryFieldIsDocumented(t *testing.T) {
	says, has := documented(t), map[string][]string{}
	fields(reflect.TypeFor[State](), "", has)
	delete(has, "cards.after") // said to be as cards.before, and so is the next
	delete(has, "worth")
	if len(has) < 15 {
		t.Fatalf("only %d parts were found", len(has))
	}
	for part, names := range has {
		if !slices.Equal(says[part], names) {
			t.Errorf("of %q the page says\n%v, but it has\n%v", part, says[part], names)
		}
	}
	for part := range says {
		if has[part] == nil {
			t.Errorf("the page describes %q, which is not there", part)
		}
	}
}
