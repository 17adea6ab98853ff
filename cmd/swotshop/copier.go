package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	"swotshop/files"
	"swotshop/sessions"
	"swotshop/workshop"
)

// copier writes a whole session to a file, as export does, while the library
// cannot be written. What it shows is read by a whole room, which the name of
// the user's folder does not concern.
type copier struct {
	library string
	env     func(string) string
}

// Suggest names a file on the desktop, if there is one, else in the current
// folder; or at home, where that would be beside the library.
func (c copier) Suggest(w *workshop.Workshop) string {
	return c.short(freePath(c.folder(), w))
}

func (c copier) folder() string {
	beside := filepath.Dir(absolute(c.library))
	for _, folder := range []string{filepath.Join(c.home(), "Desktop"), absolute(".")} {
		if info, err := os.Stat(folder); err == nil && info.IsDir() && folder != beside {
			return folder
		}
	}
	return c.home()
}

// freePath is a file in a folder under the first name for the session that is not
// taken.
func freePath(folder string, w *workshop.Workshop) string {
	for n := 1; ; n++ {
		path := filepath.Join(folder, asSession.file(w, n))
		if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) || n == mostNames {
			return path
		}
	}
}

// Write writes the events as a file that “import” reads. In a folder the file
// gets a name of its own.
func (c copier) Write(file string, events []workshop.Event, over bool) (string, error) {
	data, err := workshop.EncodeSession(events)
	if err != nil {
		return "", fail(err, notCopied, err)
	}
	path, err := c.path(file, events)
	if err != nil {
		return "", fail(err, notCopied, err)
	}
	var kind *files.Ours
	if over {
		kind = asSession.ours
	}
	book := (&program{env: c.env}).ledger()
	book.addFolderOf(path, over)
	if err := files.Write(path, data, kind); err != nil {
		return "", c.explain(path, err)
	}
	if opened, ok := events[0].Fact.(workshop.Opened); ok { // else it would not have been written
		book.add(written{Copy: realPath(path), Library: realPath(c.library), Session: opened.Session})
	}
	return c.short(path), nil
}

// Typed is how a file is named in a command.
func (c copier) Typed(file string) string { return sessions.Quoted(file) }

// path is the file that was meant; in a folder it gets a name that is free.
func (c copier) path(file string, events []workshop.Event) (string, error) {
	if rest, ok := strings.CutPrefix(filepath.ToSlash(file)+"/", "~/"); ok {
		file = filepath.Join(c.home(), rest)
	}
	file = absolute(file)
	if info, err := os.Stat(file); err != nil || !info.IsDir() {
		return file, nil
	}
	log, err := workshop.Replay(events)
	if err != nil {
		return "", err
	}
	return freePath(file, log.State()), nil
}

// explain says why a copy was not written, and what to type instead.
func (c copier) explain(path string, err error) error {
	name := workshop.Clean(c.short(path))
	folder := workshop.Clean(c.short(filepath.Dir(path)))
	parent, noParent := os.Stat(filepath.Dir(path))
	switch {
	case errors.Is(err, fs.ErrExist): // the whole path stands on the line below, and leaves no room here
		return fail(err, copyExists, filepath.Base(name))
	case errors.Is(err, syscall.ENAMETOOLONG):
		return fail(err, copyNameLong)
	case errors.Is(err, syscall.ENOTDIR), noParent == nil && !parent.IsDir():
		return fail(err, copyNoFolder, folder)
	case noParent != nil && errors.Is(err, fs.ErrNotExist):
		return fail(err, copyLostFolder, folder)
	case errors.Is(err, syscall.ENOSPC):
		return fail(err, copyDiskFull, folder)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.EROFS):
		return fail(err, copyRefused, folder)
	}
	if other := new(files.NotOursError); errors.As(err, &other) {
		shown := *other
		shown.Path = name
		return fail(err, notCopied, &shown)
	}
	return fail(err, notCopiedTo, name, files.Why(err))
}

func (c copier) home() string {
	if runtime.GOOS == "windows" {
		return c.env("USERPROFILE")
	}
	return c.env("HOME")
}

func (c copier) short(path string) string { return underHome(c.home(), path) }

// absolute is the path from the root; as it is, should the current folder be gone.
func absolute(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		return full
	}
	return path
}
