package files

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// ErrTooLarge says that there is more in a file than was allowed for.
var ErrTooLarge = errors.New("too large")

// KindError says that a name is not that of a plain file.
type KindError struct {
	Path string
	Kind string // what it is instead: “a folder”
}

func (e *KindError) Error() string { return fmt.Sprintf(notPlain, e.Kind) }

// Read reads a plain file of at most the given number of bytes, and leaves out the mark that
// some editors put before text. Nothing is waited for: a pipe, a device or a
// folder is a [*KindError] at once. Other errors: [ErrTooLarge],
// [*EncodingError], and those of the system.
func Read(path string, most int) ([]byte, error) {
	data, err := Head(path, most+1)
	if err != nil {
		return nil, err
	}
	return ReadFrom(bytes.NewReader(data), most)
}

// Head reads the first bytes of a plain file, at most as many as given. Of one that
// says it is empty nothing is read: those that the system makes up say so, and some
// never end.
func Head(path string, most int) ([]byte, error) {
	f, err := openPlain(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || info.Size() == 0 {
		return nil, err
	}
	return io.ReadAll(io.LimitReader(f, int64(most)))
}

// ReadFrom is [Read] from what is open already.
func ReadFrom(from io.Reader, most int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(from, int64(most)+1))
	switch {
	case err != nil:
		return nil, err
	case len(data) > most:
		return nil, fmt.Errorf(moreThan, ErrTooLarge, size(most))
	}
	return Text(data)
}

// openPlain opens a file that is a plain one, and is still that when it is open.
func openPlain(path string) (*os.File, error) {
	if err := plain(path, os.Stat); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_RDONLY|dontWait, 0)
	if err != nil {
		return nil, err
	}
	if err := plain(path, func(string) (fs.FileInfo, error) { return f.Stat() }); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// plain is nil for a plain file.
func plain(path string, look func(string) (fs.FileInfo, error)) error {
	info, err := look(path)
	if err != nil {
		return err
	}
	if kind := kindOf(info.Mode()); kind != "" {
		return &KindError{path, kind}
	}
	return nil
}

// Kind is what stands at a path, links followed, where that is no plain file:
// “a folder”. It is empty for a plain file, and where there is nothing.
func Kind(path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return kindOf(info.Mode())
}

func kindOf(mode fs.FileMode) string {
	switch {
	case mode.IsRegular():
		return ""
	case mode.IsDir():
		return aFolder
	case mode&fs.ModeNamedPipe != 0:
		return aPipe
	case mode&fs.ModeSocket != 0:
		return aSocket
	case mode&fs.ModeSymlink != 0:
		return aLink
	}
	return aDevice
}

func size(bytes int) string {
	if bytes >= 1<<20 {
		return fmt.Sprintf("%d MiB", bytes>>20)
	}
	return fmt.Sprintf("%d KiB", bytes>>10)
}
