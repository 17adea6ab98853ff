package main

import (
	"context"
	"errors"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"swotshop/prompts"
	"swotshop/sessions"
)

// This file says where files are. It does so itself, and not with a library:
// those take the root of the disk for a home when there is none.

// libraryPath is the library's file: by flag, by environment, or in the
// user's data folder. A variable that is set to nothing is a mistake: the user's
// own library must not be taken for the one that a script failed to name.
func (p *program) libraryPath() (string, error) {
	if p.library != "" {
		return p.library, nil
	}
	switch path, set := p.lookup("SWOTSHOP_LIBRARY"); {
	case !blank(path):
		return path, nil
	case set:
		return "", &usageError{emptyVariable, "swotshop"}
	}
	folder := p.dataFolder()
	if folder == "" {
		return "", fail(nil, noPlace)
	}
	return filepath.Join(folder, "swotshop", "library.db"), nil
}

// dataFolder and configFolder are empty when nothing says where they are.
func (p *program) dataFolder() string {
	switch runtime.GOOS {
	case "windows":
		return p.folder("XDG_DATA_HOME", "LOCALAPPDATA")
	case "darwin":
		return p.folder("XDG_DATA_HOME", "HOME", "Library", "Application Support")
	}
	return p.folder("XDG_DATA_HOME", "HOME", ".local", "share")
}

func (p *program) configFolder() string {
	switch runtime.GOOS {
	case "windows":
		return p.folder("XDG_CONFIG_HOME", "APPDATA")
	case "darwin":
		return p.folder("XDG_CONFIG_HOME", "HOME", "Library", "Application Support")
	}
	return p.folder("XDG_CONFIG_HOME", "HOME", ".config")
}

// stateFolder is where the program leaves what it has to say about itself and
// what it could not save: neither data nor settings, and nothing to carry to
// another computer. Empty when there is no place.
func (p *program) stateFolder() string {
	var folder string
	switch runtime.GOOS {
	case "windows":
		folder = p.folder("XDG_STATE_HOME", "LOCALAPPDATA")
	case "darwin":
		folder = p.folder("XDG_STATE_HOME", "HOME", "Library", "Application Support")
	default:
		folder = p.folder("XDG_STATE_HOME", "HOME", ".local", "state")
	}
	if folder == "" {
		return ""
	}
	return filepath.Join(folder, "swotshop")
}

// folder is what the first variable names, or what is under the second. The
// standard has it that a path which is not absolute does not count.
func (p *program) folder(first, second string, under ...string) string {
	if path := p.env(first); filepath.IsAbs(path) {
		return path
	}
	if path := p.env(second); filepath.IsAbs(path) {
		return filepath.Join(append([]string{path}, under...)...)
	}
	return ""
}

// underHome is a path as its owner would write it. What shows it is read by a
// whole room, which the name of the user's folder does not concern.
func underHome(home, path string) string {
	if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok && len(home) > 1 {
		return filepath.Join("~", rest)
	}
	return path
}

// realPath is a path from the root without links, as far as it is there: the
// library may be made, or be gone, between one look and the next.
func realPath(path string) string {
	path = absolute(path)
	for at, rest := path, ""; ; {
		if real, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(real, rest)
		}
		up := filepath.Dir(at)
		if up == at {
			return path
		}
		at, rest = up, filepath.Join(filepath.Base(at), rest)
	}
}

// ownFolder is where the user's own decks or agendas are; empty when there is no place.
func (p *program) ownFolder(what string) string {
	folder := p.configFolder()
	if folder == "" {
		return ""
	}
	return filepath.Join(folder, "swotshop", what)
}

// The places of what the user has written.
const (
	ownDecks   = "decks"
	ownAgendas = "agendas"
	ownThemes  = "themes.yaml" // a file, unlike the others
)

func (p *program) content() *prompts.Content {
	return prompts.Open(p.ownFolder(ownDecks)).WithAgendas(p.ownFolder(ownAgendas)).WithTags(p.ownFolder(ownThemes))
}

// withLibrary opens the library and does something with it.
func (p *program) withLibrary(ctx context.Context, opts sessions.Options, do func(*sessions.Library) error) error {
	path, err := p.libraryPath()
	if err != nil {
		return err
	}
	opts.Watching = p.sayWatching
	library, err := sessions.Open(ctx, path, opts)
	if err != nil {
		return err
	}
	p.tell(library.Notes())
	return errors.Join(do(library), library.Close())
}

// tell says what there is to know of a library, once: a command may open it again.
func (p *program) tell(notes []string) {
	for _, note := range notes {
		if !slices.Contains(p.heard, note) {
			p.heard = append(p.heard, note)
			p.say("%s", note)
		}
	}
}

// readingOwn opens the library to look only, so that one on a read-only disk will do.
func (p *program) readingOwn(ctx context.Context, do func(*sessions.Library) error) error {
	return p.withLibrary(ctx, sessions.Options{ReadOnly: true}, do)
}

// reading looks into the library: the firm’s where --team asks for it, and else one’s own.
func (p *program) reading(ctx context.Context, do func(sessions.Reader) error) error {
	if p.team {
		return p.readingFirms(ctx, do)
	}
	return p.readingOwn(ctx, func(l *sessions.Library) error { return do(l) })
}

// readingIfAny is reading for commands whose answer is simply nothing while
// there is no library yet. It says so, in case the name was mistyped.
func (p *program) readingIfAny(ctx context.Context, do func(sessions.Reader) error) error {
	opened := false
	err := p.reading(ctx, func(l sessions.Reader) error {
		opened = true
		return do(l)
	})
	if !opened && !p.team && errors.Is(err, sessions.ErrNotFound) {
		p.say(willBeCreated, err)
		return nil
	}
	return err
}
