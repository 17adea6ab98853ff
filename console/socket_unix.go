//go:build unix

package console

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
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
		return nil, errors.New("another window serves the console of this session")
	case errors.Is(err, errDeaf):
		if err := os.Remove(socket); err != nil && !errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("what was left by an app that died cannot be removed: %w", err)
		}
	}
	listener, err := net.Listen("unix", socket)
	if err != nil {
		return nil, fmt.Errorf("the console’s socket cannot be opened: %w", err)
	}
	// Nobody else can reach into the folder, so it matters not that the mode
	// comes a moment later than the socket.
	if err := os.Chmod(socket, 0o600); err != nil {
		return nil, errors.Join(err, listener.Close())
	}
	return listener, nil
}

// name is a short one, whatever the id and the library are called: a socket's
// path may have about a hundred bytes in all.
func name(library, session string) string {
	sum := sha256.Sum256([]byte(library + "\x00" + session))
	return hex.EncodeToString(sum[:8])
}

// ownFolder makes the folder, or makes sure that it is the user's alone.
func ownFolder(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("there is no place for the console’s socket: %w", err)
	}
	return checkFolder(folder)
}

// checkFolder refuses a folder into which others can reach: among the
// temporary files anybody may have made one of that name first.
func checkFolder(folder string) error {
	info, err := os.Lstat(folder)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return ErrNone
	case err != nil:
		return fmt.Errorf("the console’s folder cannot be looked at: %w", err)
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok || !info.IsDir() || info.Mode().Perm()&0o077 != 0 || int(stat.Uid) != os.Getuid() {
		return fmt.Errorf("the folder %s is not yours alone, so no console is served in it: remove it, or set XDG_RUNTIME_DIR", folder)
	}
	return nil
}
