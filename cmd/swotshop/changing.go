package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"swotshop/sessions"
)

// changing opens a library that is there, to change it. It makes none: where
// the name was mistyped, or the library was moved away, an empty one would look
// as if all were lost, and lie in the way of the one that comes back.
func (p *program) changing(ctx context.Context, do func(*sessions.Library) error) error {
	path, err := p.libraryPath()
	if err != nil {
		return err
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return fail(sessions.ErrNotFound, noLibraryToChange, path, whereElse(path))
	}
	return p.withLibrary(ctx, sessions.Options{}, do)
}

// whereElse is what to do when a library is not where it should be.
func whereElse(path string) string {
	if made := sessions.Backups(path); len(made) > 0 {
		return fmt.Sprintf(restoreNewest, sessions.Quoted(made[0].Path))
	}
	return nameLibraryRight
}
