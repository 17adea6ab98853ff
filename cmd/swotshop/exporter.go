package main

import (
	"context"
	"errors"
	"io/fs"
	"os"

	"swotshop/files"
	"swotshop/tui"
	"swotshop/workshop"
)

// mostNames is how many names are tried for a file before it is given up.
const mostNames = 99

// exporter writes blueprints into the current folder, each under a name that is not
// taken.
type exporter struct {
	env   func(string) string
	words func() workshop.NudgeRules // what a blueprint should not contain
}

// as is the format of all of the blueprint, or of a page.
func (exporter) as(page tui.Page) format {
	if alone, isPage := findFormat(pages, string(page)); isPage {
		return alone
	}
	return asBlueprint
}

// Place is the first name that is not taken, and the one before it.
func (e exporter) Place(w *workshop.Workshop, page tui.Page) (file, there string) {
	for n := 1; ; n++ {
		name := e.as(page).file(w, n)
		if _, err := os.Lstat(name); err != nil || n == mostNames {
			return e.shown(name), there
		}
		there = name
	}
}

// Export never writes over a file, whatever has come there since.
func (e exporter) Export(w *workshop.Workshop, page tui.Page) (string, error) {
	data, err := e.as(page).write(material{ctx: context.Background(), env: e.env, w: w, words: e.words()})
	if err != nil {
		return "", err
	}
	for n := 1; ; n++ {
		name := e.as(page).file(w, n)
		err := files.Write(name, data, nil)
		if err == nil || !errors.Is(err, fs.ErrExist) || n == mostNames {
			return e.shown(name), err
		}
	}
}

// shown is a file of the current folder as it may be shown.
func (e exporter) shown(name string) string {
	return workshop.Clean(underHome(e.env("HOME"), absolute(name)))
}
