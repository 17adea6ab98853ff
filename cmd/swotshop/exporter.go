package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"runtime"
	"slices"

	"swotshop/files"
	"swotshop/sessions"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// mostNames is how many names are tried for a file before it is given up.
const mostNames = 99

// exporter writes papers into the current folder, each under a name that is not taken.
type exporter struct {
	ctx   context.Context // ends what other programs do
	env   func(string) string
	words func() workshop.NudgeRules // what a paper should not contain
}

// offeredFirst are the formats that people open without asking anybody how, in the order in
// which they are listed. The others follow.
var offeredFirst = []string{"pdf", "html", "docx", "text", "md"}

// asFirst is page 1 alone, which the app offers beside the whole paper.
var asFirst = format{
	name: "page1", ending: asPage.ending, noun: "page-1", written: firstWritten, title: asFirstPage, use: forFirstPage,
	write: func(m material) ([]byte, error) {
		m.pageOne = true
		return asPage.write(m)
	},
}

// offered are the formats that the app offers for a session: not the session itself, which
// has private notes.
func offered(w *workshop.Workshop) []format {
	all := slices.DeleteFunc(slices.Concat(formats, []format{asFirst}, pages), func(f format) bool {
		return f.name == asSession.name || f.has != nil && !f.has(w)
	})
	slices.SortStableFunc(all, func(a, b format) int { return cmp.Compare(rank(a), rank(b)) })
	return all
}

// rank is where a format stands in the list.
func rank(f format) int {
	if at := slices.Index(offeredFirst, f.name); at >= 0 {
		return at
	}
	return len(offeredFirst)
}

func (e exporter) Forms(w *workshop.Workshop) (forms []screen.Form) {
	for _, f := range offered(w) {
		form := screen.Form{Name: f.name, Title: f.title, Use: f.use}
		if f.missing != nil && f.missing(e.env) != "" {
			form.Missing = f.needs
		}
		forms = append(forms, form)
	}
	return forms
}

// as is the format of that name, or the default.
func (exporter) as(w *workshop.Workshop, name string) format {
	if f, ok := findFormat(offered(w), name); ok {
		return f
	}
	return asBlueprint
}

// Place is the first name that is not taken, and the one before it.
func (e exporter) Place(w *workshop.Workshop, form string) (file, there string) {
	as := e.as(w, form)
	for n := 1; ; n++ {
		name := as.file(w, n)
		if _, err := os.Lstat(name); err != nil || n == mostNames {
			return e.shown(name), e.shown(there)
		}
		there = name
	}
}

// Export never writes over a file, whatever has come there since.
func (e exporter) Export(w *workshop.Workshop, form string) (screen.Filed, error) {
	as, there := e.as(w, form), ""
	data, err := as.write(material{ctx: e.ctx, env: e.env, w: w, words: e.words()})
	if err != nil {
		return screen.Filed{}, err
	}
	for n := 1; ; n++ {
		name := as.file(w, n)
		err := files.Write(name, data, nil)
		if err == nil || !errors.Is(err, fs.ErrExist) || n == mostNames {
			file := e.shown(name)
			says := fmt.Sprintf(as.of(w).written, file)
			return screen.Filed{Says: says, File: file, There: e.shown(there), Bytes: len(data), Opens: e.opens(name)}, err
		}
		there = name
	}
}

// shown is a file of the current folder as it may be shown; none stays none.
func (e exporter) shown(name string) string {
	if name == "" {
		return ""
	}
	return workshop.Clean(underHome(e.env("HOME"), absolute(name)))
}

// opens is the command that opens a file with the program that this computer has for it;
// empty where there is none, or where a window would open on another computer.
func (e exporter) opens(name string) string {
	opener := map[string]string{"darwin": "open", "windows": "explorer"}[runtime.GOOS]
	if opener == "" && (e.env("DISPLAY") != "" || e.env("WAYLAND_DISPLAY") != "") {
		opener = "xdg-open"
	}
	if _, err := exec.LookPath(opener); opener == "" || err != nil || isFar(e.env) {
		return ""
	}
	return opener + " " + sessions.Quoted(e.shown(name))
}
