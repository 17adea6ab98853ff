//go:build unix

package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"

	"swotshop/e2e/terminal"
)

// limit only turns a hang into a failure. It is long, because the machine may
// be busy.
const limit = time.Minute

// window runs the program in a terminal.
func window(t *testing.T, cmd *exec.Cmd) *terminal.Terminal {
	t.Helper()
	term, err := terminal.Start(cmd, 80, 24)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_, _ = term.Exit(limit) // what still writes into the home would keep it from being cleared
	})
	return term
}

func wait(t *testing.T, term *terminal.Terminal, texts ...string) {
	t.Helper()
	if err := term.Wait(limit, texts...); err != nil {
		t.Fatal(err)
	}
}

// shown waits for texts that may be broken over lines, whether the program has
// ended or not: what it wrote last may still be on its way.
func shown(t *testing.T, term *terminal.Terminal, texts ...string) string {
	t.Helper()
	for deadline := time.Now().Add(limit); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		screen := term.Screen()
		flat := unspaced(screen)
		if !slices.ContainsFunc(texts, func(s string) bool { return !strings.Contains(flat, unspaced(s)) }) {
			return screen
		}
	}
	t.Fatalf("%q did not come to the screen:\n%s", texts, term.Screen())
	return ""
}

// unspaced is a text without blanks: where a line breaks, one is gone.
func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

func exits(t *testing.T, term *terminal.Terminal, code int) {
	t.Helper()
	got, err := term.Exit(limit)
	if err != nil {
		t.Fatal(err)
	}
	if got != code {
		t.Errorf("exit %d, not %d:\n%s", got, code, term.Screen())
	}
}

func TestTheAppOpensOnTheLibrary(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	term := window(t, d.process())
	wait(t, term, "Acme Robotics")
	if err := term.Press("ctrl+c"); err != nil {
		t.Fatal(err)
	}
	exits(t, term, exitFine)
}

// A session that was being led is let go of, whatever ends the program.
func TestTheAppEndsInOrder(t *testing.T) {
	t.Parallel()
	for _, s := range orders {
		s := s.(syscall.Signal)
		t.Run(s.String(), func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			cmd := d.process("new", "--client", "Acme Robotics", "--stage", "capture")
			term := window(t, cmd)
			wait(t, term, "Acme Robotics", "saved")
			if err := cmd.Process.Signal(s); err != nil {
				t.Fatal(err)
			}
			exits(t, term, exitSignal+int(s))
			if screen := shown(t, term, "Stopped: "+s.String()+"."); strings.Contains(screen, "goroutine") {
				t.Errorf("it tells how it is made:\n%s", screen)
			}
			if out := d.fine("list"); !strings.Contains(out, "Acme Robotics") {
				t.Errorf("list: %q", out)
			}
			d.fine("delete", "latest", "--yes") // refused while somebody leads it
		})
	}
}

// Closing the window ends the program too (R1.13), and lets go of the session.
func TestTheAppEndsWithItsWindow(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	term := window(t, d.process("new", "--client", "Acme Robotics"))
	wait(t, term, "Acme Robotics", "saved")
	if err := term.HangUp(); err != nil {
		t.Fatal(err)
	}
	exits(t, term, exitSignal+int(syscall.SIGHUP))
	d.fine("delete", "latest", "--yes")
}

// A library that cannot be used ends the app with a word on the terminal, not
// with a broken screen.
func TestTheAppOnABadLibrary(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	path := d.file("diary.txt", "Dear diary, this is no library at all.\n")
	term := window(t, d.process("--library", path))
	shown(t, term, "is not a swotshop library")
	exits(t, term, exitFailed)
	if data, err := os.ReadFile(path); err != nil || !strings.HasPrefix(string(data), "Dear diary") {
		t.Errorf("the file is %q, %v", data, err)
	}
}

func TestATerminalThatCannotDraw(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.env["TERM"] = "dumb"
	term := window(t, d.process())
	wait(t, term, "swotshop, plain text mode", "No sessions yet.")
	if err := term.Type("quit\r"); err != nil {
		t.Fatal(err)
	}
	shown(t, term, "Goodbye. Everything is saved.")
	exits(t, term, exitFine)
}

// The demo leaves nothing behind, and does not touch the user's library.
func TestTheDemoCleansUp(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.env["TMPDIR"] = filepath.Join(d.home, "tmp")
	if err := os.Mkdir(d.env["TMPDIR"], 0o700); err != nil {
		t.Fatal(err)
	}
	term := window(t, d.process("demo"))
	wait(t, term, "Example AI start-up")
	if err := term.Press("ctrl+c"); err != nil {
		t.Fatal(err)
	}
	exits(t, term, exitFine)
	if left := d.files(); left != "" {
		t.Errorf("left behind:\n%s", left)
	}
}

func TestShowFitsTheTerminal(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	drawn := printed(t, d.process("show", "example"))
	if !strings.Contains(drawn, "\x1b[1m") {
		t.Error("nothing is bold")
	}
	text := ansi.Strip(drawn)
	for _, no := range []string{"generator:", "**", "## "} {
		if strings.Contains(text, no) {
			t.Errorf("%q is for Markdown, not for a reader:\n%s", no, text)
		}
	}
	if !strings.Contains(strings.Join(strings.Fields(text), " "), "check with counsel") {
		t.Errorf("the end is missing:\n%s", text)
	}
	for line := range strings.Lines(text) {
		if n := ansi.StringWidth(strings.TrimSpace(line)); n > 80 {
			t.Errorf("%d cells: %q", n, line)
		}
	}
	d.env["TERM"] = "dumb"
	if plain := printed(t, d.process("show", "example")); strings.Contains(plain, "\x1b") || !strings.Contains(plain, "generator:") {
		t.Errorf("on a terminal that cannot draw: %.300q", plain)
	}
}

// printed is all that a program writes to a terminal of 80 columns.
func printed(t *testing.T, cmd *exec.Cmd) string {
	t.Helper()
	file, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 80, Rows: 24})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	out, _ := io.ReadAll(file) // ends with an error when the program does
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return strings.ReplaceAll(string(out), "\r\n", "\n")
}

func TestDeleteAsks(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	for _, answer := range []string{"no", "y", ""} {
		term := window(t, d.process("delete", "example"))
		wait(t, term, "Example AI start-up", "Type yes")
		if err := term.Type(answer + "\r"); err != nil {
			t.Fatal(err)
		}
		exits(t, term, exitFine)
		d.fine("show", "example")
	}
	term := window(t, d.process("delete", "example"))
	wait(t, term, "Type yes")
	if err := term.Type("yes\r"); err != nil {
		t.Fatal(err)
	}
	exits(t, term, exitFine)
	if r := d.run("show", "example"); r.code != exitFailed {
		t.Errorf("%+v", r)
	}
}

// The flag and the variable lead the app in lines although there is a
// terminal to draw on.
func TestLinesInATerminal(t *testing.T) {
	t.Parallel()
	for name, ask := range map[string]func(d *desk) []string{
		"by flag":     func(*desk) []string { return []string{"--accessible"} },
		"by variable": func(d *desk) []string { d.env["SWOTSHOP_ACCESSIBLE"] = "yes"; return nil },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			args := ask(d)
			term := window(t, d.process(args...))
			wait(t, term, "swotshop, plain text mode", "No sessions yet.")
			if err := term.Type("quit\r"); err != nil {
				t.Fatal(err)
			}
			exits(t, term, exitFine)
		})
	}
}

// A person at a terminal whose output goes into a file would see nothing.
func TestScreensIntoAFile(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	hand, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer hand.Close()
	defer tty.Close()
	cmd := d.process("new", "--client", "Acme Robotics")
	var out, talk strings.Builder
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, &out, &talk
	_ = cmd.Run() // the exit code is what counts
	if code := cmd.ProcessState.ExitCode(); code != exitFailed || out.Len() > 0 || !strings.Contains(talk.String(), "Use --accessible for plain") {
		t.Errorf("exit %d, out %q: %s", code, out.String(), talk.String())
	}
}
