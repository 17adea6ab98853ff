package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// place is where something stands in the code.
type place struct {
	pkg, file string
	line      int
}

func (p place) String() string { return fmt.Sprintf("%s:%d", p.file, p.line) }

// eachNode shows all there is in our packages, tests aside.
func eachNode(t *testing.T, look func(place, ast.Node)) {
	t.Helper()
	for _, s := range sources(t) {
		if _, ours := mayImport[s.pkg]; !ours || strings.HasSuffix(s.name, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, filepath.Join("..", "..", filepath.FromSlash(s.name)), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if n != nil {
				look(place{s.pkg, s.name, set.Position(n.Pos()).Line}, n)
			}
			return true
		})
	}
}

// called is what a call calls, as “strings.Contains” or “err.Error”; empty for
// what has no such name.
func called(call *ast.CallExpr) string {
	if f, ok := call.Fun.(*ast.SelectorExpr); ok {
		if of, ok := f.X.(*ast.Ident); ok {
			return of.Name + "." + f.Sel.Name
		}
	}
	return ""
}

// What a program has to know about an error it asks of its type or of a value
// beside it. Nothing is looked for in its words, and nothing is cut out of them.
func TestNoSentenceIsAProtocol(t *testing.T) {
	readers := []string{"bytes", "regexp", "strings"}
	errors := 0
	eachNode(t, func(at place, n ast.Node) {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return
		}
		if called(call) == "err.Error" {
			errors++
		}
		pkg, does, _ := strings.Cut(called(call), ".")
		if !slices.Contains(readers, pkg) && !strings.HasPrefix(does, "Match") && !strings.HasPrefix(does, "Find") {
			return
		}
		for _, arg := range call.Args {
			of, ok := arg.(*ast.CallExpr)
			if ok && called(of) == "err.Error" && does != "Lines" {
				t.Errorf("%s reads an error’s words", at)
			}
		}
	})
	if errors == 0 {
		t.Error("no error’s words were found at all")
	}
}

// What the program compiles it compiles when it is first asked, so that the first
// screen does not wait for it. What is only for tests, or a program of its own, may
// do as it likes.
func TestNothingIsCompiledWhileTheProgramStarts(t *testing.T) {
	eachNode(t, func(at place, n ast.Node) {
		file, ok := n.(*ast.File)
		if root, _, _ := strings.Cut(at.pkg, "/"); !ok || root == "e2e" || root == "scripts" || at.pkg == "tui/tuitest" {
			return
		}
		for _, decl := range file.Decls {
			vars, ok := decl.(*ast.GenDecl)
			if !ok || vars.Tok != token.VAR {
				continue
			}
			for _, spec := range vars.Specs {
				for _, value := range spec.(*ast.ValueSpec).Values {
					if call, ok := value.(*ast.CallExpr); ok && (strings.HasPrefix(called(call), "regexp.") || called(call) == "template.Must") {
						t.Errorf("%s compiles %s at start: use sync.OnceValue", at.file, spec.(*ast.ValueSpec).Names[0])
					}
				}
			}
		}
	})
}
