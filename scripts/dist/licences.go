package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// module is one that is linked into the program.
type module struct {
	Path, Version, Dir string
	Main               bool
	Replace            *module
}

// modules are all that are linked, in the order of their names.
func modules() ([]module, error) {
	said, err := output("go", "list", "-deps", "-tags", staticTags, "-json=Module", "./cmd/swotshop")
	if err != nil {
		return nil, err
	}
	found := map[string]module{}
	for d := json.NewDecoder(strings.NewReader(said)); ; {
		var of struct{ Module *module }
		if err := d.Decode(&of); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, err
		}
		if m := of.Module; m != nil && !m.Main {
			found[m.Path] = *m
		}
	}
	var all []module
	for _, m := range found {
		all = append(all, m)
	}
	slices.SortFunc(all, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return all, nil
}

// copyright is our licence and those of all that is linked, each in full.
func copyright() ([]byte, error) {
	var b bytes.Buffer
	ours, err := os.ReadFile("LICENSE")
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(&b, "swotshop\n\n%s", ours)
	all, err := modules()
	if err != nil {
		return nil, err
	}
	for _, m := range all {
		if m.Replace != nil && m.Replace.Version == "" {
			continue // a stand-in of our own, under our licence: see third_party
		}
		terms, err := licence(m.Dir)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", m.Path, err)
		}
		part(&b, m.Path+" "+m.Version, terms)
	}
	root, err := output("go", "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	terms, err := licence(strings.TrimSpace(root))
	if err != nil {
		return nil, fmt.Errorf("the licence of Go: %w", err)
	}
	part(&b, "Go, and its library", terms)
	part(&b, "SQLite", []byte("SQLite is in the public domain. Its authors ask for nothing: may you do good and not evil.\n"))
	lesser, err := os.ReadFile("/usr/share/common-licenses/LGPL-2.1")
	if err != nil {
		return nil, fmt.Errorf("the terms of the C library, which Debian has in its package base-files: %w", err)
	}
	part(&b, "The GNU C Library, and the library of GCC", append([]byte(`Parts of the GNU C Library are linked into the program, under the GNU Lesser General
Public License, version 2.1 or later, which follows. Whoever wants the program with
another C library builds it from its source: “make dist” links it. Parts of the library
of GCC are under the GNU General Public License with the GCC Runtime Library
Exception, which asks for nothing here.

`), lesser...))
	return b.Bytes(), nil
}

func part(b *bytes.Buffer, title string, terms []byte) {
	fmt.Fprintf(b, "\n%s\n%s\n\n%s\n", strings.Repeat("-", 72), title, bytes.TrimSpace(terms))
}

// licence is what a module says about its terms: of all files with such a name, in
// their order.
func licence(dir string) ([]byte, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var all [][]byte
	for _, e := range entries {
		name := strings.ToUpper(strings.TrimSuffix(e.Name(), filepath.Ext(e.Name())))
		if !e.Type().IsRegular() || !slices.Contains([]string{"LICENSE", "LICENCE", "COPYING", "NOTICE", "PATENTS"}, name) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		all = append(all, bytes.TrimSpace(text))
	}
	if len(all) == 0 {
		return nil, errors.New("it has no file with its licence")
	}
	return bytes.Join(all, []byte("\n\n")), nil
}
