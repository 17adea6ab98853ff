package plain

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/e2e/hostile"
	"swotshop/tui"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// typist types texts that look like the program's own words, each with a sign by
// which it is found wherever it is said.
type typist struct {
	rand  *rand.Rand
	texts []string // as they were typed
}

func (p *typist) types(room int) string {
	text := hostile.Alike(p.rand, fmt.Sprintf("q%dz", len(p.texts)), room)
	p.texts = append(p.texts, text)
	return text
}

// inPlaces are the lines that enter a text in each place that takes one, and ask
// for all that is said of it.
func (p *typist) inPlaces() []string {
	text := func() string { return ".text " + p.types(100) }
	name := func() string { return ".text " + p.types(workshop.MaxName/2) }
	lines := []string{"new", name(), text(), "8", name(), "", "", ""}
	at := func(stage int, entered ...string) {
		lines = append(append(lines, "stages", fmt.Sprint(stage)), entered...)
		lines = append(lines, "again", "?", "prompts", "undo", "redo", "stages")
	}
	at(5, ".text s "+p.types(100), ".text s "+p.types(100), ".text w hr: "+p.types(100), ".text o "+p.types(100), ".text t "+p.types(100), "?", "1", "s1", "5", text(), "note", text())
	at(7, text())
	at(8, text())
	at(9, "name s1 "+p.types(workshop.MaxName/2))
	at(10, "s1 5", "w1 3")
	at(11, text())
	what, owner := text(), []string{name()}
	if !workshop.OneOwner(strings.TrimPrefix(owner[0], ".text ")) { // asked about once
		owner = append(owner, owner[0])
	}
	at(12, slices.Concat([]string{what}, owner, []string{text(), "+30", text(), text(), text(), text(), text()})...)
	at(14, "3/3/1/0/1/0/0/0", "Finance: "+p.types(100), "! "+p.types(100), "? "+p.types(100))
	at(15, text())
	return append(lines, "stages", "1", "again", "library", "yes", "again", "1", "again")
}

var (
	escapes = regexp.MustCompile(`\\([[:punct:]])`)
	quoted  = regexp.MustCompile(`(?m)^(\w+: )(".*")$`)
)

// unescaped is a blueprint as it reads, what stands above it in YAML too.
func unescaped(markdown string) string {
	markdown = quoted.ReplaceAllStringFunc(markdown, func(line string) string {
		key, value, _ := strings.Cut(line, ": ")
		if inner, err := strconv.Unquote(value); err == nil {
			return key + ": " + inner
		}
		return line
	})
	return strings.NewReplacer("&lt;", "<", "&amp;", "&").Replace(escapes.ReplaceAllString(markdown, "$1"))
}

// Whatever the words are that people type, nothing that is said of them in plain
// lines puts others in their place, nor does the blueprint or a session's file.
func TestLinesAlterNothingThatWasTyped(t *testing.T) {
	t.Parallel()
	for seed := range faults.Seeds(t, 40) {
		p := &typist{rand: rand.New(rand.NewPCG(seed, 13))}
		store := tuitest.NewLibrary()
		said, err := tryInLines(t.Context(), store, tui.Start{}, p.inPlaces()...)
		if err != nil {
			t.Fatalf("%v after:\n%s", err, said)
		}
		w, file := kept(t, store)
		for i, typed := range p.texts {
			sign, text := fmt.Sprintf("q%dz", i), workshop.Clean(typed)
			if requireUnaltered(t, said, sign, text) == 0 {
				t.Errorf("%q is never said", text)
			}
			requireUnaltered(t, unescaped(string(blueprint.Markdown(w, tuitest.Prompter{}.Nudges()))), sign, text)
			if !slices.ContainsFunc(file, func(s string) bool { return strings.HasSuffix(s, text) }) {
				t.Errorf("%q is not in the file", text)
			}
		}
	}
}

// kept is the only session in a library, and all texts in its file.
func kept(t *testing.T, store *tuitest.Library) (w *workshop.Workshop, file []string) {
	t.Helper()
	for _, events := range store.Sessions {
		log, err := workshop.Replay(events)
		if err != nil {
			t.Fatal(err)
		}
		data, err := workshop.EncodeSession(events)
		if err != nil {
			t.Fatal(err)
		}
		if file, err = hostile.Strings(data); err != nil {
			t.Fatal(err)
		}
		w = log.State()
	}
	return w, file
}

// requireUnaltered fails unless a text stands wherever its sign does, and answers
// with how often.
func requireUnaltered(t *testing.T, said, sign, text string) (seen int) {
	t.Helper()
	for line := range strings.Lines(said) {
		n := strings.Count(line, sign)
		if seen += n; strings.Count(line, text) != n {
			t.Errorf("%q became %q", text, line)
		}
	}
	return seen
}
