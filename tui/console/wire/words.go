package wire

import (
	"errors"
	"fmt"
)

// This file holds what can go wrong on the line, in whole sentences.

// No session to attach to.
var (
	// ErrNone means that no app serves the session that was asked for.
	ErrNone = errors.New("no session is running")

	// ErrSeveral means that several sessions could be meant.
	ErrSeveral = errors.New("several sessions are running")

	// ErrUnsupported means that the console does not run on this system yet.
	ErrUnsupported = errors.New("the console is not available on this system yet: F2 in the app shows the same in a panel")

	errDeaf     = errors.New("no reply") // nobody serves the socket
	errStranger = errors.New("the program at the other end is not swotshop")
)

// Two versions that do not understand each other, after an update.
var (
	// ErrOlder means that the app says what this console does not know yet.
	ErrOlder = errors.New("this console is older than the app: start it again")

	errAppOlder = errors.New("the app is older than this console: start the app again")

	// ErrGarbled means that what the app says makes no sense to this console.
	ErrGarbled = errors.New("what the app sends cannot be read: start this console and the app again")
)

// Messages that are too long.
var (
	// ErrTooLong means that a message is longer than any of ours: there is no point in
	// listening to the other end.
	ErrTooLong = fmt.Errorf("the session exceeds the console’s limit of %d MiB: F2 in the app shows it", longestNews>>20)

	errOrderTooLong = fmt.Errorf("that is too long for the app: at most %d KiB at a time", longestOrder>>10)
)

// The socket and its folder.

var errServedElsewhere = errors.New("the console of this session is connected to another window")

func errSocketLeft(err error) error {
	return fmt.Errorf("cannot remove the socket of an app that crashed: %w", err)
}

func errNoSocket(folder, why string) error {
	return fmt.Errorf("cannot create the console’s socket in %s (%s): set XDG_RUNTIME_DIR to another folder of yours", folder, why)
}

func errNoFolder(folder, why string) error {
	return fmt.Errorf("cannot create the console’s folder %s (%s): set XDG_RUNTIME_DIR to a folder of yours, or press F2 in the app", folder, why)
}

func errFolderUnknown(folder, why string) error {
	return fmt.Errorf("cannot check the console’s folder %s (%s): set XDG_RUNTIME_DIR to a folder of yours", folder, why)
}

func errFolderShared(folder string) error {
	return fmt.Errorf("the folder %s is not private to you, so the console is off: remove it, or set XDG_RUNTIME_DIR", folder)
}
