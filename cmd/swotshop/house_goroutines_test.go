package main

import (
	"go/ast"
	"testing"
)

// Whatever runs beside the rest is begun by breakdown.Go, so that a panic in it
// ends the program in order. Only that package has a go statement.
func TestGoroutinesStartInOnePlace(t *testing.T) {
	begun := 0
	eachNode(t, func(at place, n ast.Node) {
		if _, ok := n.(*ast.GoStmt); ok {
			begun++
			if at.pkg != "breakdown" {
				t.Errorf("%s has a go statement: use breakdown.Go", at)
			}
		}
	})
	if begun == 0 {
		t.Error("no go statement was found, not even that of breakdown")
	}
}
