// Package terminal drives a program in a real pseudo-terminal, with an
// emulator on the other side that answers what terminals answer. Tests of
// whole sessions, the pictures and the measurements use it.
//
// Not here: anything that the program itself needs.
package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// Terminal is a program running in a window.
type Terminal struct {
	cmd  *exec.Cmd
	file *os.File

	mu      sync.Mutex // guards what follows, and what the emulator shows
	screen  *vt.Emulator
	held    *glance       // what to show while a frame is being drawn, if one is
	sent    []byte        // all that the program has sent so far
	changed chan struct{} // closed and replaced when the screen has changed
	ended   chan struct{}
	drained chan struct{} // closed when all that the program wrote is shown
	err     error         // how the program ended
}

// Start runs a program in a window of w by h cells.
func Start(cmd *exec.Cmd, w, h int) (*Terminal, error) {
	started, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)})
	if err != nil {
		return nil, fmt.Errorf("start %s in a terminal: %w", cmd.Path, err)
	}
	file, err := interruptible(started)
	if err != nil {
		return nil, err
	}
	t := &Terminal{
		cmd: cmd, file: file, screen: vt.NewEmulator(w, h), changed: make(chan struct{}), ended: make(chan struct{}),
		drained: make(chan struct{}),
	}
	t.showWholeFrames()
	go t.show()
	go t.answer()
	go t.reap()
	return t, nil
}

// interruptible makes a file whose Close ends a Read that waits, so that the
// window can be closed under the program.
func interruptible(f *os.File) (*os.File, error) {
	syscall.ForkLock.RLock() // no other program may inherit the window
	fd, err := syscall.Dup(int(f.Fd()))
	syscall.CloseOnExec(fd)
	syscall.ForkLock.RUnlock()
	if err != nil {
		return nil, err
	}
	if err := errors.Join(syscall.SetNonblock(fd, true), f.Close()); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), f.Name()), nil
}

// show brings what the program writes to the screen.
func (t *Terminal) show() {
	defer close(t.drained)
	buf := make([]byte, 64<<10)
	for {
		n, err := t.file.Read(buf)
		if n > 0 {
			t.mu.Lock()
			t.sent = append(t.sent, buf[:n]...)
			_, _ = t.screen.Write(buf[:n]) // the emulator takes everything
			close(t.changed)
			t.changed = make(chan struct{})
			t.mu.Unlock()
		}
		if err != nil {
			return
		}
	}
}

// answer sends back what a terminal answers to questions. It goes on reading
// when nobody takes the answers any more: the emulator waits for its reader.
func (t *Terminal) answer() {
	buf := make([]byte, 4<<10)
	for {
		n, err := t.screen.Read(buf)
		if n > 0 {
			_, _ = t.file.Write(buf[:n])
		}
		if err != nil {
			return
		}
	}
}

func (t *Terminal) reap() {
	t.err = t.cmd.Wait()
	close(t.ended)
}

// glance is what can be seen in the window at one moment.
type glance struct {
	text         string // without blanks at the right
	beforeCursor string // what stands in the cursor’s row before it
}

// showWholeFrames tells the program that it may draw each frame as one (mode 2026), and
// shows the frame before until it has. Half a frame can have the new item beside the old
// “saved”, which no one sees on a screen.
func (t *Terminal) showWholeFrames() {
	t.screen.SetCallbacks(vt.Callbacks{
		EnableMode: func(mode ansi.Mode) {
			if mode == ansi.ModeSynchronizedOutput {
				now := t.now()
				t.held = &now
			}
		},
		DisableMode: func(mode ansi.Mode) {
			if mode == ansi.ModeSynchronizedOutput {
				t.held = nil
			}
		},
	})
	_, _ = t.screen.WriteString(ansi.ResetModeSynchronizedOutput) // known, and not in use
}

// now is what the emulator shows, be it in the middle of a frame.
func (t *Terminal) now() glance {
	lines := strings.Split(t.screen.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	at := t.screen.CursorPosition()
	var before strings.Builder
	for x := range at.X {
		if cell := t.screen.CellAt(x, at.Y); cell != nil {
			before.WriteString(cell.Content)
		}
	}
	return glance{strings.Join(lines, "\n"), before.String()}
}

// seen is what the window shows: the last whole frame.
func (t *Terminal) seen() glance {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.held != nil {
		return *t.held
	}
	return t.now()
}

// Screen is the text in the window, without blanks at the right.
func (t *Terminal) Screen() string { return t.seen().text }

// BeforeCursor is what stands in the cursor’s row before it: of an input line, what was
// typed, and not what it shows while it is empty.
func (t *Terminal) BeforeCursor() string { return t.seen().beforeCursor }

// ErrNotShown says that a text did not come to the screen.
var ErrNotShown = errors.New("did not come to the screen")

// Bytes is how much the program has sent so far.
func (t *Terminal) Bytes() int {
	t.mu.Lock()
	defer t.mu.Unlock()
	return len(t.sent)
}

// Sent is what the program has sent so far, sequences and all.
func (t *Terminal) Sent() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return string(t.sent)
}

// Wait waits until the screen holds every one of the texts. The limit only
// turns a hang into a failure.
func (t *Terminal) Wait(limit time.Duration, texts ...string) error {
	return t.Until(limit, fmt.Sprintf("%q", texts), func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	})
}

// Until waits until the screen is as asked for; what names it in the error.
func (t *Terminal) Until(limit time.Duration, what string, ok func(screen string) bool) error {
	deadline := time.NewTimer(limit)
	defer deadline.Stop()
	for {
		t.mu.Lock()
		changed := t.changed
		t.mu.Unlock()
		if ok(t.Screen()) {
			return nil
		}
		select {
		case <-changed:
		case <-t.ended:
			t.drain(limit)
			if ok(t.Screen()) {
				return nil
			}
			return fmt.Errorf("%s %w before the program ended:\n%s", what, ErrNotShown, t.Screen())
		case <-deadline.C:
			return fmt.Errorf("%s %w in %s:\n%s", what, ErrNotShown, limit, t.Screen())
		}
	}
}

// keys are what terminals send for named keys.
var keys = map[string]string{
	"enter": "\r", "tab": "\t", "esc": "\x1b", "space": " ", "backspace": "\x7f", "delete": "\x1b[3~",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F",
	"pgup": "\x1b[5~", "pgdn": "\x1b[6~", "shift+tab": "\x1b[Z",
	"f1": "\x1bOP", "f2": "\x1bOQ", "f3": "\x1bOR", "f4": "\x1bOS", "f5": "\x1b[15~", "f6": "\x1b[17~",
	"f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~",
}

// Press presses keys by name: "enter", "pgdn", "ctrl+z", or a character.
func (t *Terminal) Press(names ...string) error {
	for _, name := range names {
		seq, ok := keys[name]
		switch letter, ctrl := strings.CutPrefix(name, "ctrl+"); {
		case ok:
		case ctrl && len(letter) == 1:
			seq = string(letter[0] & 0x1f)
		case utf8.RuneCountInString(name) == 1:
			seq = name
		default:
			return fmt.Errorf("there is no key %q", name)
		}
		if err := t.Type(seq); err != nil {
			return err
		}
	}
	return nil
}

// Type types text as it stands.
func (t *Terminal) Type(text string) error {
	_, err := io.WriteString(t.file, text)
	return err
}

// Paste pastes text as terminals do, in brackets.
func (t *Terminal) Paste(text string) error { return t.Type("\x1b[200~" + text + "\x1b[201~") }

// Resize changes the size of the window.
func (t *Terminal) Resize(w, h int) error {
	t.mu.Lock()
	t.screen.Resize(w, h)
	t.mu.Unlock()
	return pty.Setsize(t.file, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)})
}

// Kill ends the program as a power cut would, without a word to it.
func (t *Terminal) Kill() error {
	err := t.cmd.Process.Signal(syscall.SIGKILL)
	<-t.ended
	return errors.Join(err, t.file.Close())
}

// HangUp closes the window under the program.
func (t *Terminal) HangUp() error { return t.file.Close() }

// Exit waits for the program to end and answers with its exit code.
func (t *Terminal) Exit(limit time.Duration) (int, error) {
	select {
	case <-t.ended:
		t.drain(limit)
		_ = t.file.Close() // nothing is read from it any more
		return t.cmd.ProcessState.ExitCode(), nil
	case <-time.After(limit):
		return 0, fmt.Errorf("the program did not end in %s, and showed:\n%s", limit, t.Screen())
	}
}

// drain waits for what an ended program wrote last and is still on its way.
func (t *Terminal) drain(limit time.Duration) {
	select {
	case <-t.drained:
	case <-time.After(limit):
	}
}

// Process is the running program.
func (t *Terminal) Process() *os.Process { return t.cmd.Process }
