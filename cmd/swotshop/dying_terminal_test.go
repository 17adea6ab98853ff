//go:build unix

package main

import (
	"errors"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// A terminal that goes without a signal, as one does whose session has no
// controlling terminal, ends the app and the console as closing a window does:
// what was typed is saved, and the session let go of.
func TestTheAppEndsWithASilentTerminal(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	app := loose(t, d, "new", "--client", "Acme Robotics", "--stage", "capture")
	app.shows(t, "Acme Robotics", "● saved")
	console := loose(t, d, "console")
	console.shows(t, "Console · Acme Robotics")
	console.goes(t)

	app.types(t, "s one\r")
	app.shows(t, "Strengths · 1", "● saved")
	app.types(t, "w half a line")
	app.shows(t, "half a line")
	app.goes(t)
	if out := d.fine("search", "one"); !strings.Contains(out, "one") {
		t.Errorf("search: %q", out)
	}
	d.fine("delete", "latest", "--yes") // refused while somebody leads it
}

// looseTerminal is a program in a terminal that is not its controlling one.
type looseTerminal struct {
	hand    *os.File
	process *os.Process
	ended   chan int

	mu     sync.Mutex
	screen *vt.Emulator
}

func loose(t *testing.T, d *desk, args ...string) *looseTerminal {
	t.Helper()
	hand, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer tty.Close()
	if err := pty.Setsize(tty, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		t.Fatal(err)
	}
	cmd := d.process(args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	l := &looseTerminal{hand: closable(t, hand), process: cmd.Process, ended: make(chan int, 1), screen: vt.NewEmulator(80, 24)}
	go func() {
		_ = cmd.Wait() // the exit code is what counts
		l.ended <- cmd.ProcessState.ExitCode()
	}()
	go l.show()
	go l.answer()
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = l.hand.Close() })
	return l
}

// closable is a terminal that goes at once when it is closed, also while
// somebody reads it.
func closable(t *testing.T, hand *os.File) *os.File {
	t.Helper()
	syscall.ForkLock.RLock() // no other program may inherit it
	fd, err := syscall.Dup(int(hand.Fd()))
	syscall.CloseOnExec(fd)
	syscall.ForkLock.RUnlock()
	if err := errors.Join(err, syscall.SetNonblock(fd, true), hand.Close()); err != nil {
		t.Fatal(err)
	}
	return os.NewFile(uintptr(fd), "hand")
}

func (l *looseTerminal) show() {
	buf := make([]byte, 64<<10)
	for {
		n, err := l.hand.Read(buf)
		l.mu.Lock()
		_, _ = l.screen.Write(buf[:n])
		l.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (l *looseTerminal) answer() {
	buf := make([]byte, 4<<10)
	for {
		n, err := l.screen.Read(buf)
		if err != nil {
			return
		}
		_, _ = l.hand.Write(buf[:n])
	}
}

func (l *looseTerminal) types(t *testing.T, text string) {
	t.Helper()
	if _, err := l.hand.WriteString(text); err != nil {
		t.Fatal(err)
	}
}

func (l *looseTerminal) shows(t *testing.T, texts ...string) {
	t.Helper()
	for deadline := time.Now().Add(limit); ; time.Sleep(5 * time.Millisecond) {
		l.mu.Lock()
		screen := l.screen.String()
		l.mu.Unlock()
		missing := ""
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				missing = text
			}
		}
		if missing == "" {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("%q did not come to the screen:\n%s", missing, screen)
		}
	}
}

// goes takes the terminal away and waits for the program to end.
func (l *looseTerminal) goes(t *testing.T) {
	t.Helper()
	if err := l.hand.Close(); err != nil {
		t.Fatal(err)
	}
	select {
	case code := <-l.ended:
		if code != exitSignal+int(syscall.SIGHUP) {
			t.Errorf("exit %d", code)
		}
	case <-time.After(limit):
		t.Error("it lives on without a terminal")
	}
}
