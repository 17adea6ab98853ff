package main

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// mayImport says which of our packages each may import, tests aside. Imports
// point inwards: only the program knows every room.
var mayImport = map[string][]string{
	"breakdown":                    {},
	"converter":                    {},
	"docs":                         {},
	"workshop/language":            {},
	"workshop":                     {"workshop/language"},
	"workshop/blueprint":           {"workshop", "workshop/language", "workshop/blueprint/chart"},
	"workshop/blueprint/syntax":    {"workshop/blueprint"},
	"workshop/blueprint/html":      {"workshop", "workshop/blueprint", "workshop/blueprint/chart", "workshop/blueprint/syntax"},
	"workshop/blueprint/plaintext": {"workshop/blueprint", "workshop/blueprint/syntax"},
	"workshop/review":              {"workshop"},
	"workshop/state":               {"workshop", "workshop/language"},
	"files":                        {"workshop"},
	"prompts":                      {"workshop", "workshop/language", "files"},
	"sessions":                     {"workshop", "workshop/review", "files", "breakdown", "sessions/migration", "sessions/search"},
	"sessions/migration":           {},
	"sessions/search":              {"workshop"},
	"sessions/team":                {"breakdown", "workshop", "workshop/review", "sessions", "sessions/migration", "sessions/search"},
	"room":                         {"workshop", "workshop/language", "breakdown"},
	"tui/large":                    {},
	"tui/kit":                      {"workshop", "workshop/language", "tui/large"},
	"tui/document":                 {"workshop", "tui/kit"},
	"tui/screen":                   {"workshop", "tui/kit"},
	"tui/dialog":                   {"workshop", "tui/kit", "tui/screen"},
	"tui/console/wire":             {"workshop", "breakdown"},
	"tui/live":                     {"breakdown", "workshop", "workshop/review", "tui/kit", "tui/screen", "tui/dialog", "tui/console/wire"},
	"tui/stage":                    {"workshop", "workshop/language", "workshop/blueprint", "tui/kit", "tui/document", "tui/screen"},
	"tui/prompter":                 {"workshop", "tui/kit", "tui/stage", "tui/console/wire"},
	"tui/session":                  {"workshop", "workshop/language", "tui/kit", "tui/screen", "tui/live", "tui/stage", "tui/prompter"},
	"tui/replay":                   {"workshop", "tui/kit", "tui/screen", "tui/stage"},
	"tui/library":                  {"workshop", "workshop/language", "workshop/blueprint", "workshop/review", "tui/kit", "tui/document", "tui/screen", "tui/live"},
	"tui/setup":                    {"workshop", "tui/kit", "tui/screen", "tui/live"},
	"tui/reader":                   {"workshop", "workshop/blueprint", "tui/kit", "tui/document", "tui/screen", "tui/live", "tui/stage"},
	"tui": {"breakdown", "workshop", "tui/kit", "tui/screen", "tui/dialog", "tui/live", "tui/prompter", "tui/session", "tui/library", "tui/setup", "tui/reader", "tui/replay", "tui/phones",
		"tui/console/wire"},
	"tui/phones":  {"workshop", "workshop/language", "tui/kit", "tui/screen", "tui/live", "tui/prompter"},
	"tui/console": {"workshop", "tui/kit", "tui/screen", "tui/dialog", "tui/live", "tui/prompter", "tui/console/wire"},
	"tui/plain":   {"breakdown", "workshop", "tui", "tui/kit", "tui/screen", "tui/live", "tui/stage"},
	"tui/check":   {"tui/kit"},
	"tui/tuitest": {"workshop", "workshop/review", "tui", "tui/kit", "tui/large", "tui/document", "tui/screen", "tui/dialog", "tui/live", "tui/session", "tui/setup", "tui/reader",
		"tui/prompter", "tui/console", "tui/console/wire"},
	"cmd/swotshop": {"breakdown", "workshop", "workshop/blueprint", "workshop/blueprint/tables", "workshop/blueprint/calendar", "workshop/blueprint/chart", "workshop/blueprint/html", "workshop/blueprint/plaintext", "workshop/review", "workshop/state", "files", "converter", "docs", "prompts", "sessions", "sessions/team", "room", "tui", "tui/kit", "tui/document", "tui/screen", "tui/live", "tui/stage", "tui/setup", "tui/replay",
		"tui/prompter", "tui/console", "tui/console/wire", "tui/plain", "tui/check"},

	"workshop/blueprint/chart":    {"workshop", "workshop/language"},
	"workshop/blueprint/tables":   {"workshop", "workshop/language"},
	"workshop/blueprint/calendar": {"workshop", "workshop/language"},
}

// Names that say nothing: a thing lives with the noun that it belongs to.
var noNames = []string{"util", "utils", "common", "helper", "helpers", "types", "misc", "base"}

// source is a file of ours.
type source struct {
	pkg, name string
	file      *ast.File
}

func sources(t *testing.T) []source {
	t.Helper()
	root := filepath.Join("..", "..")
	var all []source
	err := filepath.WalkDir(root, func(p string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "third_party" || e.Name() == "testdata" || strings.HasPrefix(e.Name(), ".") && p != root):
			return filepath.SkipDir
		case e.IsDir() || !strings.HasSuffix(p, ".go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, p)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		all = append(all, source{path.Dir(rel), rel, file})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 50 {
		t.Fatalf("only %d files: is this the right folder?", len(all))
	}
	return all
}

func TestImportsPointInwards(t *testing.T) {
	for _, s := range sources(t) {
		allowed, known := mayImport[s.pkg]
		if !known || strings.HasSuffix(s.name, "_test.go") {
			continue
		}
		for _, i := range s.file.Imports {
			imported, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if ours, ok := strings.CutPrefix(imported, "swotshop/"); ok && !slices.Contains(allowed, ours) {
				t.Errorf("%s imports %s, which it must not know", s.name, ours)
			}
		}
	}
}

// The hostile texts and their judges are for tests, wherever those are, and so is the browser
// that looks at pages.
func TestOnlyTestsKnowTheHostileTexts(t *testing.T) {
	for _, s := range sources(t) {
		for _, i := range s.file.Imports {
			if (i.Path.Value == `"swotshop/e2e/hostile"` || i.Path.Value == `"swotshop/e2e/browser"`) && !strings.HasSuffix(s.name, "_test.go") {
				t.Errorf("%s imports %s, which only tests may", s.name, i.Path.Value)
			}
		}
	}
}

// Every package is one that the design knows, or drives the program from
// outside.
func TestEveryPackageHasItsPlace(t *testing.T) {
	for _, s := range sources(t) {
		if _, known := mayImport[s.pkg]; !known && !strings.HasPrefix(s.pkg, "e2e") && !strings.HasPrefix(s.pkg, "scripts") {
			t.Errorf("%s lies in %s, of which the design says nothing", s.name, s.pkg)
		}
		if slices.Contains(noNames, path.Base(s.pkg)) {
			t.Errorf("%s: %s is no name for a package", s.name, path.Base(s.pkg))
		}
	}
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	said := map[string]bool{}
	for _, s := range sources(t) {
		if !strings.HasSuffix(s.name, "_test.go") {
			said[s.pkg] = said[s.pkg] || s.file.Doc != nil
		}
	}
	for pkg, ok := range said {
		if !ok {
			t.Errorf("%s has no package comment", pkg)
		}
	}
}

// No package holds more than a fifth of the product: above that nothing tells a
// reader what belongs together.
func TestNoPackageHoldsMoreThanAFifth(t *testing.T) {
	lines, all := map[string]int{}, 0
	for _, s := range sources(t) {
		if _, ours := mayImport[s.pkg]; !ours || strings.HasSuffix(s.name, "_test.go") {
			continue
		}
		code, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(s.name)))
		if err != nil {
			t.Fatal(err)
		}
		n := bytes.Count(code, []byte("\n"))
		lines[s.pkg] += n
		all += n
	}
	for pkg, n := range lines {
		if 5*n > all {
			t.Errorf("%s holds %d of %d lines", pkg, n, all)
		}
	}
}

// The drawing in the architecture page has every package of the app.
func TestTheArchitectureNamesEveryPackage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "architecture.md"))
	if err != nil {
		t.Fatal(err)
	}
	for pkg := range mayImport {
		if name := path.Base(pkg); !strings.Contains(string(page), name) {
			t.Errorf("docs/architecture.md does not name %s", pkg)
		}
	}
}

// What a package reaches through others is allowed too: the order has no way round.
func TestTheOrderHasNoCircle(t *testing.T) {
	var reach func(pkg string, way []string)
	reach = func(pkg string, way []string) {
		if slices.Contains(way, pkg) {
			t.Fatalf("a circle: %s", strings.Join(append(way, pkg), " → "))
		}
		for _, next := range mayImport[pkg] {
			reach(next, append(slices.Clone(way), pkg))
		}
	}
	for pkg := range mayImport {
		reach(pkg, nil)
	}
}
