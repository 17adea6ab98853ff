package sessions

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/mattn/go-sqlite3"

	"swotshop/workshop"
)

// What can go wrong, for errors.Is. Every error that leaves this package has a
// text for people: what happened, where, and what to do. None carries SQL or
// an error of the driver.
var (
	// ErrNotFound: there is no such session, or no library at the path.
	ErrNotFound = errors.New("not found")
	// ErrAmbiguous: the start of an id fits more than one session.
	ErrAmbiguous = errors.New("ambiguous")
	// ErrConflict: the events do not follow on what the library holds.
	ErrConflict = errors.New("conflict")
	// ErrExists: a session with this id is in the library already.
	ErrExists = errors.New("exists already")
	// ErrDiverged: the session went on elsewhere in another way than here.
	ErrDiverged = errors.New("diverged")
	// ErrNewer: the file or an event was written by a newer version.
	ErrNewer = workshop.ErrNewer
	// ErrNotALibrary: the file is something else.
	ErrNotALibrary = errors.New("not a library")
	// ErrReadOnly: the file, its folder or this use of it allow no writing.
	ErrReadOnly = errors.New("read-only")
	// ErrNoAccess: the file or its folder cannot be opened at all.
	ErrNoAccess = errors.New("no access")
	// ErrLocked: another program has kept the library busy for too long.
	ErrLocked = errors.New("locked")
	// ErrDamaged: what is in the file does not fit together.
	ErrDamaged = errors.New("damaged")
	// ErrFull: the disk is full. The same call may be tried again.
	ErrFull = errors.New("disk full")
	// ErrMoved: the file was moved, replaced or deleted while it was open.
	ErrMoved = errors.New("moved")
	// ErrIO: the disk failed. Whether the change was kept is not known; trying
	// again with the same events is safe and finds out.
	ErrIO = errors.New("input or output failed")
	// ErrLeased: somebody else is writing to the session. See [LeasedError].
	ErrLeased = errors.New("in use")
	// ErrTraces: it was erased, but the file could not be cleaned of it yet.
	ErrTraces = errors.New("traces left")
	// ErrClosed: the library has been closed.
	ErrClosed = errors.New("closed")
)

// fault is an error with a sentinel for programs and a text for people.
type fault struct {
	kind    error
	text    string
	advises bool // the text names the command that helps
}

func (f *fault) Error() string { return f.text }
func (f *fault) Unwrap() error { return f.kind }

func fail(kind error, format string, args ...any) error {
	return &fault{kind: kind, text: fmt.Sprintf(format, args...)}
}

// failAdvising is fail with a text that names the command that helps.
func failAdvising(kind error, format string, args ...any) error {
	return &fault{kind, fmt.Sprintf(format, args...), true}
}

// advises reports whether an error names the command that helps.
func advises(err error) bool {
	var ours *fault
	return errors.As(err, &ours) && ours.advises
}

// LeasedError says who is writing to a session. errors.Is(err, ErrLeased).
type LeasedError struct {
	Session string
	Host    string // empty: nobody holds the session now
	PID     int
	Since   time.Time // UTC
}

func (e *LeasedError) Error() string {
	if e.Host == "" {
		return notHeld
	}
	return fmt.Sprintf(heldElsewhere,
		workshop.Clean(e.Host), e.PID, e.Since.Local().Format("2006-01-02 15:04"))
}

// Unwrap is ErrLeased.
func (e *LeasedError) Unwrap() error { return ErrLeased }

// explain turns what SQLite says into an error for people. What is one
// already, and what the caller's context says, passes unchanged.
func (l *Library) explain(err error) error {
	var ours *fault
	var leased *LeasedError
	var refusal *workshop.Refusal
	switch {
	case err == nil:
		return nil
	case errors.As(err, &ours), errors.As(err, &leased), errors.As(err, &refusal):
		return err
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	}
	var db sqlite3.Error
	if !errors.As(err, &db) {
		return fail(ErrDamaged, strangeAnswer, l.name())
	}
	return l.explainCode(db)
}

func (l *Library) explainCode(err sqlite3.Error) error {
	name := l.name()
	switch err.Code {
	case sqlite3.ErrNotADB:
		return fail(ErrNotALibrary, notALibrary, name)
	case sqlite3.ErrCorrupt, sqlite3.ErrSchema, sqlite3.ErrMismatch, sqlite3.ErrFormat, sqlite3.ErrConstraint:
		return failAdvising(ErrDamaged, libraryDamaged, name)
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrProtocol:
		return fail(ErrLocked, libraryBusy,
			name, int(busyTimeout/time.Second))
	case sqlite3.ErrFull:
		return l.fullError()
	case sqlite3.ErrReadonly:
		if err.ExtendedCode == sqlite3.ErrReadonlyDbMoved {
			return l.movedError()
		}
		return l.readOnlyError()
	case sqlite3.ErrCantOpen, sqlite3.ErrPerm, sqlite3.ErrAuth:
		if l.lockedIn() {
			return l.readOnlyError()
		}
		return fail(ErrNoAccess, cannotOpen,
			name, show(short(filepath.Dir(l.path))))
	case sqlite3.ErrIoErr:
		if err.SystemErrno == syscall.EDQUOT { // this user's part of the disk is
			return l.fullError()
		}
		return fail(ErrIO, diskFailed, name)
	case sqlite3.ErrInterrupt:
		return fail(ErrLocked, noAnswer, name)
	}
	return fail(ErrDamaged, strangeCode, name, int(err.ExtendedCode))
}

// lockedIn reports whether the file is there and no journal can be made beside it.
// That is how a disk looks which lets nothing be written any more.
func (l *Library) lockedIn() bool {
	if _, err := os.Stat(l.path); err != nil || l.opts.ReadOnly {
		return false
	}
	return l.tryFolder() != nil
}

func (l *Library) fullError() error {
	return fail(ErrFull, diskFull, l.name())
}

func (l *Library) readOnlyError() error {
	return fail(ErrReadOnly, readOnlyLibrary, l.name())
}

func (l *Library) movedError() error {
	return fail(ErrMoved, libraryMoved, l.name())
}

func (l *Library) closedError() error {
	return fail(ErrClosed, libraryClosed, l.name())
}

// isCode reports whether SQLite gave this primary code.
func isCode(err error, code sqlite3.ErrNo) bool {
	var db sqlite3.Error
	return errors.As(err, &db) && db.Code == code
}

// needsRollback reports whether a reader met the journal of a program that was
// killed: only a writer can tidy it away.
func needsRollback(err error) bool {
	var db sqlite3.Error
	return errors.As(err, &db) && db.ExtendedCode == sqlite3.ErrReadonlyRollback
}

// name is the library's path, safe to show.
func (l *Library) name() string { return show(short(l.path)) }

// short is a path as its owner would write it. Messages are read by a whole
// room, which the name of the user's folder does not concern.
func short(path string) string {
	home, err := os.UserHomeDir()
	if err != nil || len(home) < 2 {
		return path
	}
	if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok {
		return filepath.Join("~", rest)
	}
	return path
}

// show makes a path safe for a terminal; quoted when it is not as it looks.
func show(path string) string {
	if workshop.Clean(path) != path || path == "" {
		return strconv.QuoteToASCII(path)
	}
	return path
}
