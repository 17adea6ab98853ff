package wire

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"time"

	"swotshop/workshop"
)

// answering is how long an app may take to greet. One that hangs must not stop a
// console from finding another.
const answering = 2 * time.Second

// Line is a console's end of the line.
type Line struct {
	Session string // its id
	Title   string // client and title

	library string // the sum of that of the session
	conn    net.Conn
	in      *messages
	mu      sync.Mutex // of writing
}

// Running is a session that an app serves.
type Running struct{ Session, Title string }

// Attach attaches to a running session: the one whose id begins so, or the only one
// when nothing is asked for. Those of other libraries count only where none of this one
// is meant. [ErrNone] when there is none, [ErrSeveral] when there are several. Where other
// sessions run that could be meant, the error is a [Choice].
func Attach(folder, library, session string) (*Line, error) {
	lines, unfit := attachAll(folder)
	lines = ofLibrary(lines, name(library, ""), session)
	var fit, others []*Line
	for _, l := range lines {
		if strings.HasPrefix(l.Session, session) {
			fit = append(fit, l)
		} else {
			others = append(others, l)
		}
	}
	running := hangUp(others)
	switch {
	case len(fit) == 1:
		return fit[0], nil
	case len(fit) > 1:
		running = hangUp(fit)
		return nil, NewChoice(ErrSeveral, running)
	case len(running) > 0:
		return nil, NewChoice(ErrNone, running)
	case unfit != nil:
		return nil, unfit
	}
	return nil, ErrNone
}

// ofLibrary are the lines of a library, where one of them can be meant, and else all.
func ofLibrary(lines []*Line, library, session string) []*Line {
	var own, others []*Line
	meant := false
	for _, l := range lines {
		if l.library != library {
			others = append(others, l)
			continue
		}
		own = append(own, l)
		meant = meant || strings.HasPrefix(l.Session, session)
	}
	if !meant {
		return lines
	}
	hangUp(others)
	return own
}

// hangUp closes lines and says which sessions they were of.
func hangUp(lines []*Line) []Running {
	running := make([]Running, 0, len(lines))
	for _, l := range lines {
		running = append(running, Running{l.Session, l.Title})
		l.Close()
	}
	return running
}

// Choice is the error of a console that found no session to attach to by itself. It
// wraps why, and has the sessions among which somebody may choose.
type Choice struct {
	error
	Running []Running
}

// NewChoice is a choice among sessions, and why it has to be made.
func NewChoice(why error, among []Running) *Choice { return &Choice{why, among} }

func (c *Choice) Unwrap() error { return c.error }

// attachAll attaches to every app that runs. Sockets that nobody serves any more
// are skipped; unfit says why one could not be understood.
func attachAll(folder string) (lines []*Line, unfit error) {
	// Where the app could make no folder, waiting for one would be for ever.
	if err := ownFolder(folder); err != nil {
		return nil, err
	}
	sockets, err := filepath.Glob(filepath.Join(escapeGlob(folder), "*"+ending))
	if err != nil {
		return nil, err
	}
	for _, socket := range sockets {
		l, err := dial(socket)
		switch {
		case err == nil:
			lines = append(lines, l)
		case !errors.Is(err, errDeaf):
			unfit = err
		}
	}
	return lines, unfit
}

// escapeGlob is a folder's name as a pattern that matches only itself.
func escapeGlob(folder string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(folder)
}

func dial(socket string) (*Line, error) {
	conn, err := net.DialTimeout("unix", socket, answering)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errDeaf, err)
	}
	l := newLine(conn)
	if err := l.awaitGreeting(); err != nil {
		conn.Close()
		return nil, err
	}
	return l, nil
}

func newLine(conn net.Conn) *Line { return &Line{conn: conn, in: newMessages(conn, longestNews)} }

// awaitGreeting waits for the greeting. A stranger is not read from for longer than
// that takes, in time or in bytes.
func (l *Line) awaitGreeting() error {
	l.in.most = longestOrder
	if err := l.conn.SetReadDeadline(time.Now().Add(answering)); err != nil {
		return err
	}
	var g greeting
	if err := l.in.next(&g); err != nil {
		return fmt.Errorf("%w: %w", errDeaf, err)
	}
	if err := g.check(); err != nil {
		return err
	}
	l.Session, l.Title, l.library = workshop.Clean(g.Session), workshop.Clean(g.Title), g.Library
	l.in.most = longestNews
	return l.conn.SetReadDeadline(time.Time{})
}

// Next waits for news. An error means that the app has closed, or with [ErrOlder],
// [ErrGarbled] or [ErrTooLong] that there is no point in coming back.
func (l *Line) Next() (News, error) {
	var w wire
	if err := l.in.next(&w); err != nil {
		return News{}, err
	}
	return w.decode()
}

// Send asks the app for something. The answer says whether it was done. What is too
// long for the app to read is not sent.
func (l *Line) Send(o Order) error {
	line, err := json.Marshal(o)
	switch {
	case err != nil:
		return err
	case len(line) >= longestOrder:
		return errOrderTooLong
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if err := l.conn.SetWriteDeadline(time.Now().Add(answering)); err != nil {
		return err
	}
	_, err = l.conn.Write(append(line, '\n'))
	return err
}

// Close leaves; the app does not mind.
func (l *Line) Close() error { return l.conn.Close() }

// Folder is where this user's sockets are: in the system's runtime folder, or in
// one of our own among the temporary files. A socket's name can have about a
// hundred bytes; where it would be longer the socket is elsewhere, and the app and
// its consoles look in the same place.
func Folder(env func(string) string) string {
	own := fmt.Sprintf("swotshop-%d", os.Getuid())
	folders := []string{filepath.Join(os.TempDir(), own), filepath.Join("/tmp", own)}
	if dir := env("XDG_RUNTIME_DIR"); filepath.IsAbs(dir) {
		folders = append([]string{filepath.Join(dir, "swotshop")}, folders...)
	}
	for _, folder := range folders {
		if len(filepath.Join(folder, name("", "")+ending)) < len(syscall.RawSockaddrUnix{}.Path) {
			return folder
		}
	}
	return folders[0]
}

// name is a short one, whatever the id and the library are called.
func name(library, session string) string {
	sum := sha256.Sum256([]byte(library + "\x00" + session))
	return hex.EncodeToString(sum[:8])
}
