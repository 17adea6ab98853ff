package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// mostNames is how many names an export tries before it gives up.
const mostNames = 99

// exportHere writes the blueprint into the current folder, under a name that
// is not taken. It never writes over a file.
func exportHere(w *workshop.Workshop) (string, error) {
	name, data := blueprint.Filename(w), blueprint.Markdown(w)
	stem := strings.TrimSuffix(name, ".md")
	for n := 2; ; n++ {
		err := blueprint.WriteFile(name, data, false)
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
