package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"swotshop/workshop"
)

// Ours is a kind of file that the program writes, and so may write over when it
// is told to.
type Ours struct {
	What string                 // “a blueprint”
	Is   func(data []byte) bool // whether a file is one, by its first bytes, most often all of them
}

// headSize is how much of a file [Ours] gets to see: far more than what we write has.
const headSize = 16 << 20

// existsError says that a file is in the way. It is fs.ErrExist to errors.Is.
type existsError struct{ path string }

func (e *existsError) Error() string {
	if kind := Kind(e.path); kind != "" {
		return fmt.Sprintf(kindInTheWay, workshop.Clean(e.path), kind)
	}
	return fmt.Sprintf(fileInTheWay, workshop.Clean(e.path))
}

func (e *existsError) Unwrap() error { return fs.ErrExist }

// NotOursError says what stands at a path and is never written over.
type NotOursError struct{ Path, Is, Want string }

func (e *NotOursError) Error() string {
	return fmt.Sprintf(neverReplaced, workshop.Clean(e.Path), e.Is, e.Want)
}

// Write puts data into a file, whole or not at all: after a crash or a full
// disk the name holds all of the new bytes or what it held before. Only its
// owner can read it.
//
// What is there already is replaced only when it is one of over, at the end of
// links too, which stay; with a nil over nothing is. The error is then
// [fs.ErrExist] or a [*NotOursError], and nothing has changed.
func Write(path string, data []byte, over *Ours) error {
	target, there, err := targetOf(path, over)
	if err != nil {
		return err
	}
	folder := filepath.Dir(target)
	temp, err := writeTemp(folder, data)
	if err != nil {
		return cannotWrite(path, err)
	}
	defer discard(temp)
	Sweep(folder)
	if runtime.GOOS == "windows" { // which renames no open file
		_ = temp.Close()
	}
	if there {
		err = errors.Join(os.Rename(temp.Name(), target), SyncFolder(folder))
	} else if err = Name(temp.Name(), target); errors.Is(err, fs.ErrExist) {
		return &existsError{path}
	}
	return cannotWrite(path, err)
}

// targetOf is the file that is to be written, and whether it is there already.
func targetOf(path string, over *Ours) (target string, there bool, err error) {
	_, err = os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return path, false, nil
	case err != nil:
		return "", false, cannotWrite(path, err)
	case over == nil:
		return "", false, &existsError{path}
	}
	if target, err = filepath.EvalSymlinks(path); err != nil {
		return "", false, &NotOursError{path, aBrokenLink, over.What}
	}
	is, err := over.judge(target)
	switch {
	case err != nil:
		return "", false, cannotWrite(path, err)
	case is != "":
		return "", false, &NotOursError{path, is, over.What}
	}
	return target, true, nil
}

// judge says what a file is that is not ours; empty for one that is.
func (o *Ours) judge(path string) (string, error) {
	head, err := Head(path, headSize)
	if kind := (*KindError)(nil); errors.As(err, &kind) {
		return kind.Kind, nil
	}
	switch {
	case err != nil:
		return "", err
	case !o.Is(head):
		return anotherFile, nil
	}
	return "", nil
}

// cannotWrite names the file that was asked for, not the one worked with.
func cannotWrite(path string, err error) error {
	if err == nil {
		return nil
	}
	return &plainError{fmt.Sprintf(notWritten, workshop.Clean(path), Why(err)), err}
}
