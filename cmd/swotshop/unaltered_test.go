package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/e2e/hostile"
	"swotshop/workshop"
)

// Texts that look like the program's own words come out of every command as they
// went in, but for what cleaning takes.
func TestCommandsAlterNothingThatWasTyped(t *testing.T) {
	t.Parallel()
	for seed := range faults.Seeds(t, 5) {
		r := rand.New(rand.NewPCG(seed, 19))
		var texts []string
		text := func() string {
			text := hostile.Alike(r, fmt.Sprintf("q%dz", len(texts)), workshop.MaxName/2)
			texts = append(texts, text)
			return text
		}
		d := newDesk(t)
		call := []string{"new", "--accessible", "--stage=capture", "--client=" + text(), "--title=" + text(), "--objective=" + text()}
		d.stdin = strings.NewReader(".text s " + text() + "\n.text w hr: " + text() + "\nnote\n.text " + text() + "\n")
		d.fine(call...)
		for i, typed := range texts {
			d.requireUnaltered(i, workshop.Clean(typed))
		}
	}
}

// requireUnaltered fails unless a text is found where its kind is told: the
// client, the title, the objective, two items and a private note, in this order.
func (d *desk) requireUnaltered(nth int, text string) {
	d.t.Helper()
	sign, whole := fmt.Sprintf("q%dz", nth), d.fine("export", "latest", "--format=json", "-o=-")
	tells := [][]string{{"list"}, {"list"}, {"search", sign}, {"search", sign}, {"search", sign}, {"notes", "latest"}}[nth]
	for _, out := range []string{d.fine(tells...), strings.Join(d.stringsOf(d.fine(append(tells, "--json")...)), "\n"), strings.Join(d.stringsOf(whole), "\n")} {
		if !strings.Contains(out, text) {
			d.t.Errorf("%v: %q is not in %q", tells, text, out)
		}
	}
	// In Markdown signs may have a backslash before them.
	shown := strings.NewReplacer(`\`, "", "&lt;", "<", "&amp;", "&").Replace(d.fine("show", "latest"))
	if private := tells[0] == "notes"; strings.Contains(shown, strings.ReplaceAll(text, `\`, "")) == private {
		d.t.Errorf("that the blueprint has %q is %v", text, !private)
	}
}

// stringsOf are those of a JSON document.
func (d *desk) stringsOf(document string) []string {
	d.t.Helper()
	all, err := hostile.Strings([]byte(document))
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}
