//go:build unix

package wire

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// short is a listener of an app that has no file left to open for a while.
type short struct {
	until time.Time
	tried []time.Time
	conns chan net.Conn
}

func (l *short) Accept() (net.Conn, error) {
	l.tried = append(l.tried, time.Now())
	if time.Now().Before(l.until) {
		return nil, &net.OpError{Op: "accept", Err: os.NewSyscallError("accept4", syscall.EMFILE)}
	}
	conn, open := <-l.conns
	if !open {
		return nil, net.ErrClosed
	}
	return conn, nil
}

func (l *short) Close() error   { close(l.conns); return nil }
func (l *short) Addr() net.Addr { return nil }

// A shortage of files ends, and then consoles are taken again. The app neither
// gives up nor spins meanwhile.
func TestServerSurvivesAShortageOfFiles(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := &short{until: time.Now().Add(time.Minute), conns: make(chan net.Conn)}
		s := &Server{listener: l, session: "one", orders: make(chan Request), done: make(chan struct{}), told: make(chan struct{})}
		ended := make(chan struct{})
		go func() { s.accept(); close(ended) }()
		s.Tell(session(t, "one", 1).Events(), Status{})
		ours, theirs := net.Pipe()
		l.conns <- theirs
		line := newLine(ours)
		if err := line.awaitGreeting(); err != nil || line.Session != "one" {
			t.Errorf("greeted as %q, %v", line.Session, err)
		}
		ours.Close()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		<-ended
		if n := len(l.tried); n < 60 || n > 80 {
			t.Errorf("it tried %d times in a minute", n)
		}
		if first := l.tried[1].Sub(l.tried[0]); first > 10*time.Millisecond {
			t.Errorf("it tried again after %v only", first)
		}
	})
}

// Closing ends the waiting for better times, too.
func TestServerClosesDespiteAShortageOfFiles(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l := &short{until: time.Now().Add(time.Hour), conns: make(chan net.Conn)}
		s := &Server{listener: l, done: make(chan struct{})}
		ended := make(chan struct{})
		go func() { s.accept(); close(ended) }()
		time.Sleep(time.Minute)
		began := time.Now()
		_ = s.Close()
		<-ended
		if waited := time.Since(began); waited > 0 {
			t.Errorf("it ended %v later", waited)
		}
	})
}

// Wherever the system’s folder is, the app and its consoles find a place that a
// socket’s name fits into, and it is the same.
func TestSocketPathAlwaysFits(t *testing.T) {
	top, err := os.MkdirTemp("", "far")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(top) })
	t.Setenv("TMPDIR", top)
	for _, length := range []int{len(top) + 2, 60, 80, 85, 86, 87, 90, 104, 108, 130, 200, 255} {
		dir := top + "/" + strings.Repeat("x", max(1, length-len(top)-1))
		folder := Folder(func(name string) string { return map[string]string{"XDG_RUNTIME_DIR": dir}[name] })
		s, err := Serve(folder, "library "+dir, "one")
		if err != nil {
			t.Errorf("%d bytes: %v", length, err)
			continue
		}
		s.Tell(session(t, "one", 0).Events(), Status{})
		sockets, err := filepath.Glob(filepath.Join(folder, "*"+ending))
		if err != nil || len(sockets) == 0 {
			t.Errorf("%d bytes: %v, %v", length, sockets, err)
		}
		if length < 80 && filepath.Dir(folder) != dir {
			t.Errorf("%d bytes fit, but it lies in %s", length, folder)
		}
		if line, err := dial(filepath.Join(folder, name("library "+dir, "one")+ending)); err != nil {
			t.Errorf("%d bytes: %v", length, err)
		} else {
			line.Close()
		}
		s.Close()
	}
}

// A folder that cannot be used is reported on both sides, with what to do: a
// console would wait forever.
func TestUnusableFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	open := filepath.Join(t.TempDir(), "open")
	if err := errors.Join(os.Mkdir(open, 0o700), os.Chmod(open, 0o755)); err != nil {
		t.Fatal(err)
	}
	for folder, want := range map[string]string{
		filepath.Join(file, "swotshop"): "(not a directory): set XDG_RUNTIME_DIR to a folder of yours",
		open:                            "is not private to you",
	} {
		_, served := Serve(folder, "library", "one")
		_, attached := Attach(folder, "library", "")
		for side, err := range map[string]error{"app": served, "console": attached} {
			if err == nil || errors.Is(err, ErrNone) || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "XDG_RUNTIME_DIR") {
				t.Errorf("%s: the %s says %v", folder, side, err)
			}
		}
	}
}
