package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"swotshop/files"
	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// aBlueprint and aSession are what an export may write over, when it is told to.
var (
	aBlueprint = &files.Ours{What: "a blueprint that swotshop wrote", Is: blueprint.Is}
	aSession   = &files.Ours{What: "a session file that swotshop wrote", Is: workshop.IsSession}
)

// mostNames is how many names an export tries before it gives up.
const mostNames = 99

// exportHere writes the blueprint into the current folder, under a name that
// is not taken. It never writes over a file.
func exportHere(w *workshop.Workshop) (string, error) {
	name, data := blueprint.Filename(w), blueprint.Markdown(w)
	stem := strings.TrimSuffix(name, ".md")
	for n := 2; ; n++ {
		err := files.Write(name, data, nil)
		if err == nil || !errors.Is(err, fs.ErrExist) || n > mostNames {
			return name, err
		}
		name = fmt.Sprintf("%s-%d.md", stem, n)
	}
}

// jsonName is the name of a session's file, beside that of its blueprint.
func jsonName(w *workshop.Workshop) string {
	return strings.TrimSuffix(blueprint.Filename(w), "-blueprint.md") + "-session.json"
}
