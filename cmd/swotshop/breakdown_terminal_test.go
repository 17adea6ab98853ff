//go:build unix

package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/uuid"

	"swotshop/breakdown"
)

// breaksAt names the file whose appearance makes the program break down, once;
// or hang, for good.
const breaksAt = "SWOTSHOP_TEST_BREAKS_AT"

// secret is a word that only the room may read.
const secret = "Zwetschgendatschi"

// breaks is the program with a fault in one place.
func breaks(where string) int {
	host := &process{talk: os.Stderr, leave: os.Exit}
	host.hush()
	p := &program{in: os.Stdin, out: os.Stdout, err: os.Stderr, lookup: os.LookupEnv, env: os.Getenv, now: time.Now, newID: uuid.NewString}
	due := func() bool { return os.Remove(os.Getenv(breaksAt)) == nil }
	boom := func() {
		if due() {
			panic("cannot go on with " + secret)
		}
	}
	switch where {
	case "id": // in Update, when a line is entered
		p.newID = func() string { boom(); return uuid.NewString() }
	case "clock": // in View, Init or wherever the time is asked for first
		p.now = func() time.Time { boom(); return time.Now() }
	case "environment": // in commands
		p.env = func(name string) string { boom(); return os.Getenv(name) }
	case "beside":
		breakdown.Go(func() {
			for {
				boom()
				time.Sleep(time.Millisecond)
			}
		})
	case "hangs":
		p.now = func() time.Time {
			if _, err := os.Stat(os.Getenv(breaksAt)); err == nil {
				select {}
			}
			return time.Now()
		}
	}
	return p.run(host.as(context.Background()), os.Args[1:])
}

// broken is a desk with a program that breaks down somewhere, once it is told
// to.
func broken(t *testing.T, where string) (d *desk, now func()) {
	t.Helper()
	d = newDesk(t)
	at := filepath.Join(d.home, "break-now")
	d.env[asProgram], d.env[breaksAt] = where, at
	return d, func() { d.file("break-now", "") }
}

// requireReport fails unless there is one report of a breakdown, and in it no
// word of the room's.
func requireReport(t *testing.T, d *desk, calls string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(d.home, ".local", "state", "swotshop", "breakdown-*.txt"))
	if err != nil || len(files) != 1 {
		t.Fatalf("reports: %v, %v", files, err)
	}
	report, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	if text := string(report); !strings.Contains(text, calls) || strings.Contains(text, secret) || strings.Contains(text, "Acme") {
		t.Errorf("the report is\n%s", text)
	}
	if info, err := os.Stat(files[0]); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the report: %v, %v", info.Mode(), err)
	}
}

// Wherever the app panics it gives the terminal back, shows no stack to the
// room, says what was half typed, and lets go of the session.
func TestTheAppCrashes(t *testing.T) {
	t.Parallel()
	for where, c := range map[string]struct {
		key   string
		calls string
	}{
		"id":          {"enter", "swotshop/tui.(*App).Update"},
		"clock":       {"x", "swotshop/tui."},
		"environment": {"f9", "swotshop/cmd/swotshop.copier"},
		"beside":      {"", "swotshop/cmd/swotshop.breaks"},
	} {
		t.Run(where, func(t *testing.T) {
			t.Parallel()
			d, now := broken(t, where)
			term := window(t, d.process("new", "--client", "Acme Robotics", "--stage", "capture"))
			wait(t, term, "Acme Robotics", "● saved")
			typed(t, term, "s saved before\r", "Saved before", "● saved")
			typed(t, term, "w half "+secret, "half "+secret)
			now()
			if c.key != "" {
				press(t, term, c.key)
			}
			screen := shown(t, term, "Typed but not entered: w half "+secret, "swotshop crashed because of a bug.", "Please report it: ~/.local/state/swotshop/breakdown-")
			exits(t, term, exitFailed)
			requireGivenBack(t, term)
			for _, no := range []string{"goroutine", ".go:", "panic", "cannot go on"} {
				if strings.Contains(screen, no) {
					t.Errorf("the room reads %q:\n%s", no, screen)
				}
			}
			requireReport(t, d, c.calls)
			d.env[asProgram] = "1"
			if out := d.fine("search", "saved"); !strings.Contains(out, "saved before") {
				t.Errorf("search: %q", out)
			}
			d.fine("delete", "latest", "--yes") // refused while somebody leads it
		})
	}
}

// A breakdown before the first frame, in lines, in the console and in a plain
// command: the same words, and a report.
func TestAnyCrashIsReportedInAFewWords(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		where string
		after string // what it shows before it breaks down
		args  []string
	}{
		"first frame": {"clock", "", []string{"new", "--client", "Acme"}},
		"console":     {"beside", "Waiting for a session", []string{"console"}},
		"lines":       {"id", "", []string{"new", "--client", "Acme", "--accessible"}},
		"command":     {"clock", "", []string{"backup", "."}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, now := broken(t, c.where)
			d.keepThree()
			if c.after == "" {
				now()
			}
			term := window(t, d.process(c.args...))
			if c.after != "" {
				wait(t, term, c.after)
				now()
			}
			screen := shown(t, term, "swotshop crashed because of a bug.", "Please report it: ~/.local/state/swotshop/breakdown-")
			exits(t, term, exitFailed)
			if strings.Contains(screen, "goroutine") || strings.Contains(screen, secret) {
				t.Errorf("it says:\n%s", screen)
			}
			requireReport(t, d, "swotshop/cmd/swotshop.breaks")
		})
	}
}

// What beside the lines breaks down ends them in order, too.
func TestPlainLinesCrashInTheBackground(t *testing.T) {
	t.Parallel()
	d, now := broken(t, "beside")
	term := window(t, d.process("new", "--client", "Acme", "--stage", "capture", "--accessible"))
	typed(t, term, "s one\r", "S1 added to Strengths: one. Saved.")
	now()
	shown(t, term, "swotshop crashed because of a bug.")
	exits(t, term, exitFailed)
	d.env[asProgram] = "1"
	d.fine("delete", "latest", "--yes")
}

// Screens that hang are ended all the same, and the terminal is given back.
func TestSIGTERMEndsAHungApp(t *testing.T) {
	t.Parallel()
	d, now := broken(t, "hangs")
	term := window(t, d.process("new", "--client", "Acme", "--stage", "capture"))
	wait(t, term, "Acme", "● saved")
	now()
	press(t, term, "x")
	if err := term.Process().Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	exits(t, term, exitSignal+int(syscall.SIGTERM))
	requireGivenBack(t, term)
	shown(t, term, "Stopped: terminated. Part of the program did not respond and was cut off.")
}

// A library that does not answer keeps the app from ending for three seconds at
// most, and what it did not take is said first.
func TestSIGTERMEndsAWaitForTheLibrary(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	term := window(t, d.process("new", "--client", "Acme", "--stage", "capture"))
	wait(t, term, "Acme", "● saved")
	letGo := holdLibrary(t, d)
	defer letGo()
	typed(t, term, "w one\r", "Weaknesses · 1", "○ saving")
	typed(t, term, "w half", "half")
	if err := term.Process().Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	shown(t, term, "NOT SAVED: 1 change for Acme.", "Typed but not entered: w half", "Stopped: terminated.")
	exits(t, term, exitSignal+int(syscall.SIGTERM))
}
