package workshop_test

import (
	"go/ast"
	"go/token"
	"strconv"
	"testing"

	"swotshop/workshop"
)

// Every kind of stage has a row.
func TestEveryKindOfStageHasARow(t *testing.T) {
	var declared []workshop.StageKind
	eachDecl(t, func(d ast.Decl) {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.CONST {
			declared = append(declared, stageKindsIn(t, g)...)
		}
	})
	requireEqual(t, "kinds", workshop.StageKinds, declared)
	if unknown := workshop.StageKind("song"); unknown.Valid() {
		t.Errorf("%s is no kind of stage", unknown)
	}
}

// stageKindsIn are the kinds of stage among some constants.
func stageKindsIn(t *testing.T, consts *ast.GenDecl) (kinds []workshop.StageKind) {
	t.Helper()
	for _, spec := range consts.Specs {
		v := spec.(*ast.ValueSpec)
		if of, ok := v.Type.(*ast.Ident); !ok || of.Name != "StageKind" {
			continue
		}
		name, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		kinds = append(kinds, workshop.StageKind(name))
	}
	return kinds
}
