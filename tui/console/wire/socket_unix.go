//go:build unix

package wire

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"syscall"
)

// ending is that of the sockets' names.
const ending = ".sock"

// listen opens a session's socket, 0600 in a folder 0700.
func listen(folder, library, session string) (net.Listener, error) {
	if err := ownFolder(folder); err != nil {
		return nil, err
	}
	socket := filepath.Join(folder, name(library, session)+ending)
	switch line, err := dial(socket); {
	case err == nil:
		line.Close()
		return nil, errServedElsewhere
	case errors.Is(err, errDeaf) && !errors.Is(err, syscall.EMFILE) && !errors.Is(err, syscall.ENFILE):
		if err := os.Remove(socket); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, errSocketLeft(err)
		}
	}
	listener, err := net.Listen("unix", socket)
	if err != nil {
		return nil, errNoSocket(folder, reason(err))
	}
	// Nobody else can reach into the folder, so it does not matter that
	// the mode is set a moment after the socket is made.
	if err := os.Chmod(socket, 0o600); err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	return listener, nil
}

// ownFolder makes the folder, or makes sure that it is the user's alone.
func ownFolder(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return errNoFolder(folder, reason(err))
	}
	return checkFolder(folder)
}

// reason is the system's error, without the path and the call.
func reason(err error) string {
	if errno := syscall.Errno(0); errors.As(err, &errno) {
		return errno.Error()
	}
	return err.Error()
}

// checkFolder refuses a folder that others can access: among the temporary files
// anyone may have made one of that name first.
func checkFolder(folder string) error {
	info, err := os.Lstat(folder)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return ErrNone
	case err != nil:
		return errFolderUnknown(folder, reason(err))
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || !info.IsDir() || info.Mode().Perm()&0o077 != 0 || int(stat.Uid) != os.Getuid() {
		return errFolderShared(folder)
	}
	return nil
}

// possible looks at the folder of the sockets, or at where it would be made.
func possible(folder string) error {
	if len(filepath.Join(folder, name("", "")+ending)) >= len(syscall.RawSockaddrUnix{}.Path) {
		return errNoSocket(folder, reason(syscall.ENAMETOOLONG))
	}
	if err := checkFolder(folder); !errors.Is(err, ErrNone) {
		return err
	}
	for up := filepath.Dir(folder); ; up = filepath.Dir(up) {
		const write = 2 // W_OK, which has no name here
		err := syscall.Access(up, write)
		if errors.Is(err, os.ErrNotExist) && up != filepath.Dir(up) {
			continue
		}
		if info, statErr := os.Stat(up); err == nil && statErr == nil && !info.IsDir() {
			err = syscall.ENOTDIR
		}
		if err != nil {
			return errNoFolder(folder, reason(err))
		}
		return nil
	}
}
