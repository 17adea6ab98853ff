package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// Whatever runs beside the rest is begun by breakdown.Go, so that a panic in it
// ends the program in order. Only that package has a go statement.
func TestGoroutinesAreBegunInOnePlace(t *testing.T) {
	begun := 0
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
			if g, ok := n.(*ast.GoStmt); ok {
				begun++
				if s.pkg != "breakdown" {
					t.Errorf("%s:%d has a go statement: use breakdown.Go", s.name, set.Position(g.Go).Line)
				}
			}
			return true
		})
	}
	if begun == 0 {
		t.Error("no go statement was found, not even that of breakdown")
	}
}
