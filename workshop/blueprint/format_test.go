package blueprint

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"swotshop/workshop"
)

// This file keeps docs/session-format.md true: it is a promise to people who
// write programs of their own.

func formatDoc(t *testing.T) string {
	t.Helper()
	doc, err := os.ReadFile("../../docs/session-format.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(doc)
}

var kindHeading = regexp.MustCompile("(?m)^### `([a-z.]+)`$")

// documented gives the section of each kind of event.
func documented(t *testing.T) map[string]string {
	t.Helper()
	doc := formatDoc(t)
	sections := map[string]string{}
	found := kindHeading.FindAllStringSubmatchIndex(doc, -1)
	for i, at := range found {
		end := len(doc)
		if i+1 < len(found) {
			end = found[i+1][0]
		}
		sections[doc[at[2]:at[3]]] = doc[at[1]:end]
	}
	return sections
}

// examplesIn cuts the JSON out of a section.
func examplesIn(t *testing.T, section string) (bodies []string) {
	t.Helper()
	for _, rest := range strings.Split(section, "```json\n")[1:] {
		body, _, _ := strings.Cut(rest, "```")
		bodies = append(bodies, body)
	}
	if len(bodies) == 0 {
		t.Fatalf("no example in %q", section)
	}
	return bodies
}

func TestEveryKindOfEventIsDocumented(t *testing.T) {
	sections := documented(t)
	for _, kind := range workshop.FactKinds() {
		section, ok := sections[kind]
		if !ok {
			t.Errorf("docs/session-format.md has no section on %s", kind)
			continue
		}
		delete(sections, kind)
		checkKind(t, kind, section)
	}
	for kind := range sections {
		t.Errorf("docs/session-format.md describes %s, which this program does not know", kind)
	}
}

// checkKind asks that a section's examples read, that they show every field,
// and that the text above them names every field.
func checkKind(t *testing.T, kind, section string) {
	t.Helper()
	bodies := examplesIn(t, section)
	for _, body := range bodies {
		checkExample(t, kind, body)
	}
	fact, _ := workshop.DecodeFact(kind, workshop.Version, []byte(bodies[0]))
	for _, field := range fields(reflect.TypeOf(fact)) {
		if !strings.Contains(section, "`"+field+"`") {
			t.Errorf("%s: the field %s is not explained", kind, field)
		}
		if !strings.Contains(strings.Join(bodies, ""), `"`+field+`":`) {
			t.Errorf("%s: the field %s is not in the example", kind, field)
		}
	}
}

func checkExample(t *testing.T, kind, body string) {
	t.Helper()
	fact, err := workshop.DecodeFact(kind, workshop.Version, []byte(body))
	if err != nil {
		t.Errorf("%s: the example does not read: %v", kind, err)
		return
	}
	written, err := workshop.EncodeFact(fact)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := plain(t, written), plain(t, []byte(body)); !reflect.DeepEqual(got, want) {
		t.Errorf("%s: the example is read as\n%s\nnot as\n%s", kind, written, body)
	}
}

func plain(t *testing.T, data []byte) (value any) {
	t.Helper()
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	return value
}

// fields lists the JSON names of a type's fields, those of its parts included.
func fields(of reflect.Type) []string {
	switch of.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map:
		return fields(of.Elem())
	case reflect.Struct:
		var names []string
		for i := range of.NumField() {
			f := of.Field(i)
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
				names = append(names, name)
			}
			names = append(names, fields(f.Type)...)
		}
		return names
	}
	return nil
}

// The document at the top of the page is a session that can be imported.
func TestDocumentedSessionCanBeImported(t *testing.T) {
	whole := examplesIn(t, formatDoc(t))[0]
	log, err := workshop.DecodeSession([]byte(whole))
	if err != nil {
		t.Fatal(err)
	}
	written, err := workshop.EncodeSession(log.Events())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := plain(t, written), plain(t, []byte(whole)); !reflect.DeepEqual(got, want) {
		t.Errorf("it is written back as\n%s", written)
	}
	if !bytes.Contains(Markdown(log.State(), noWords), []byte("Nobody knows who may approve a reply")) {
		t.Error("its blueprint does not hold its item")
	}
}

// The values that the page lists are the values there are.
func TestDocumentedVocabularyIsComplete(t *testing.T) {
	_, words, _ := strings.Cut(formatDoc(t), "## Words in bodies")
	words, _, _ = strings.Cut(words, "\n## ")
	for _, list := range []any{
		workshop.Quadrants, workshop.Functions, workshop.Kinds, workshop.Pairings, workshop.Topics, workshop.StageKinds,
		[]workshop.Moment{workshop.Before, workshop.After},
	} {
		v := reflect.ValueOf(list)
		for i := range v.Len() {
			if word := v.Index(i).String(); !strings.Contains(words, "`"+word+"`") {
				t.Errorf("docs/session-format.md does not list %q", word)
			}
		}
	}
}
