package prompts

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"github.com/goccy/go-yaml/ast"

	"swotshop/files"
	"swotshop/workshop"
)

// This file reads the user's own agendas: a folder of files, each with one agenda or a
// list of them.

// ownAgendas is a file in the user's folder, and what came of reading it.
type ownAgendas struct {
	file    string
	agendas []workshop.Agenda
	faults  []Fault
}

// WithAgendas offers the agendas in a user's folder as well. A folder that is not
// there, or the empty path, holds none.
func (c *Content) WithAgendas(folder string) *Content {
	c.ownAgendas = sync.OnceValue(func() []ownAgendas { return c.readAgendaFolder(folder) })
	return c
}

// OwnAgendas are the user's own agendas, in the order of their files' names.
func (c *Content) OwnAgendas() []workshop.Agenda {
	var all []workshop.Agenda
	for _, own := range c.ownAgendas() {
		if len(own.faults) == 0 {
			all = append(all, own.agendas...)
		}
	}
	return all
}

// AgendaFaults is everything that is wrong in the user's folder of agendas: why one
// that lies there is not listed.
func (c *Content) AgendaFaults() []Fault {
	var faults []Fault
	for _, own := range c.ownAgendas() {
		faults = append(faults, own.faults...)
	}
	return faults
}

// FaultyAgendas are the files that [Content.AgendaFaults] are in, as they can be shown.
func (c *Content) FaultyAgendas() []string {
	var files []string
	for _, own := range c.ownAgendas() {
		if len(own.faults) > 0 {
			files = append(files, printable(own.file))
		}
	}
	return files
}

// CheckAgendas checks a file of agendas that a user wrote; no id may be a built-in one.
func (c *Content) CheckAgendas(path string) ([]workshop.Agenda, []Fault) {
	own := c.readOwnAgendas(path, map[string]string{})
	return own.agendas, own.faults
}

// readAgendaFolder reads the files in a folder, as many as are listed. A faulty one is
// kept with its faults.
func (c *Content) readAgendaFolder(folder string) (all []ownAgendas) {
	names, fault := yamlFiles(folder)
	if fault != nil {
		return []ownAgendas{{file: folder, faults: []Fault{*fault}}}
	}
	first := map[string]string{}
	for i, name := range names {
		path := filepath.Join(folder, name)
		if i == maxListed {
			return append(all, ownAgendas{file: path, faults: []Fault{{File: path, Problem: fmt.Sprintf(agendasFull, maxListed)}}})
		}
		all = append(all, c.readOwnAgendas(path, first))
	}
	return all
}

// readOwnAgendas reads one file. First are the files in which ids stood before.
func (c *Content) readOwnAgendas(path string, first map[string]string) ownAgendas {
	data, err := files.Head(path, maxFile+1)
	if err != nil {
		return ownAgendas{file: path, faults: []Fault{unreadable(path, err)}}
	}
	own := ownAgendas{file: path}
	own.agendas, own.faults = readFile(path, data, func(r *reader, root value) []workshop.Agenda {
		return r.ownAgendas(root, c.builtInAgenda, first)
	})
	if len(own.faults) == 0 {
		for _, a := range own.agendas {
			first[strings.ToLower(a.ID)] = path
		}
	}
	return own
}

func (c *Content) builtInAgenda(id string) bool {
	_, is := agendaIn(c.agendas(), strings.ToLower(id))
	return is
}

// ownAgendas reads one agenda, or a list of them.
func (r *reader) ownAgendas(root value, taken func(id string) bool, first map[string]string) (all []workshop.Agenda) {
	read := func(v value) (workshop.Agenda, fields) {
		f := r.fields(v, agendaFields...)
		a := f.agenda()
		switch other := first[strings.ToLower(a.ID)]; {
		case taken(a.ID):
			r.fault(f.found["id"], builtInAgendaID, quote(a.ID))
		case other != "":
			r.fault(f.found["id"], othersID, quote(a.ID), printable(other))
		}
		return a, f
	}
	if root.yaml.Type() != ast.SequenceType {
		a, _ := read(root)
		return []workshop.Agenda{a}
	}
	known := ids{}
	for _, v := range r.entries(root, 1, maxAgendas) {
		a, f := read(v)
		known.once(f, a.ID)
		all = append(all, a)
	}
	return all
}

func agendaIn(all []workshop.Agenda, id string) (workshop.Agenda, bool) {
	for _, a := range all {
		if a.ID == id {
			return a, true
		}
	}
	return workshop.Agenda{}, false
}

// AgendaExample is a built-in agenda as it is written, comments and all: what a user
// copies to begin one of one's own. It is empty for any other.
func AgendaExample(id string) []byte {
	data, err := built.ReadFile("content/agendas.yaml")
	if err != nil {
		panic("prompts: not embedded: " + err.Error())
	}
	starts := regexp.MustCompile(`(?m)^- id: (\S+)$`).FindAllSubmatchIndex(data, -1)
	for i, at := range starts {
		if string(data[at[2]:at[3]]) != id {
			continue
		}
		end := len(data)
		if i+1 < len(starts) {
			end = starts[i+1][0]
		}
		return append(append([]byte{}, data[:starts[0][0]]...), strings.TrimRight(string(data[at[0]:end]), "\n")+"\n"...)
	}
	return nil
}
