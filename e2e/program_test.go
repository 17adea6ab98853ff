// Package e2e tests the whole program as people use it: built, in a real
// pseudo-terminal, with its library in a real file.
package e2e

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"swotshop/e2e/terminal"
	"swotshop/workshop/language"
)

// limit turns a hang into a failure. It is long, because the machine may be
// busy; nothing waits for it to pass.
const limit = 60 * time.Second

// program is the file of the built program.
var program string

func TestMain(m *testing.M) {
	syscall.Umask(0o022) // the usual one, under which others could read what is left open
	code, err := buildAndRun(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		code = 1
	}
	os.Exit(code)
}

// programVariable tells a test that runs apart where the program was built.
const programVariable = "SWOTSHOP_E2E_PROGRAM"

func buildAndRun(m *testing.M) (code int, err error) {
	if program = os.Getenv(programVariable); program != "" {
		return m.Run(), nil
	}
	folder, err := os.MkdirTemp("", "swotshop-e2e-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(folder)
	program = filepath.Join(folder, "swotshop")
	// Whose checkout this is, and whether git is there, is nothing to the tests.
	build := exec.Command("go", "build", "-buildvcs=false", "-o", program, "swotshop/cmd/swotshop")
	if out, err := build.CombinedOutput(); err != nil {
		return 1, fmt.Errorf("%w\n%s", err, out)
	}
	if err := os.Setenv(programVariable, program); err != nil {
		return 1, err
	}
	return m.Run(), nil
}

// home is a person's home folder: a fresh one for each test. What runs has a
// folder of its own with a short name, as sockets need.
type home struct {
	t               *testing.T
	folder, running string
	more            []string            // in the environment of what runs
	as              *syscall.Credential // who runs it; nil: whoever runs the test
}

func newHome(t *testing.T) home {
	t.Helper()
	running, err := os.MkdirTemp("", "run")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(running) })
	return home{t: t, folder: t.TempDir(), running: running}
}

func (h home) env() []string {
	return append([]string{
		"HOME=" + h.folder, "PATH=" + os.Getenv("PATH"), "TERM=xterm-256color", "LANG=C.UTF-8", "TZ=UTC",
		"SWOTSHOP_LIBRARY=" + h.library(), "XDG_RUNTIME_DIR=" + h.running,
	}, h.more...)
}

func (h home) library() string { return filepath.Join(h.folder, "library.db") }

// run calls a command without a terminal.
func (h home) run(args ...string) string {
	h.t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Env, cmd.Dir = h.env(), h.folder
	var out, talk bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &talk
	if err := cmd.Run(); err != nil {
		h.t.Fatalf("swotshop %q: %v\n%s", args, err, talk.String())
	}
	return out.String()
}

// window is the program in a window of 80 by 24 cells.
type window struct {
	t *testing.T
	*terminal.Terminal
}

func (h home) open(args ...string) window {
	h.t.Helper()
	return h.start(exec.Command(program, args...))
}

// start is open for a program that runs ours.
func (h home) start(cmd *exec.Cmd) window {
	h.t.Helper()
	cmd.Env, cmd.Dir = h.env(), h.folder
	if h.as != nil {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: h.as}
	}
	term, err := terminal.Start(cmd, 80, 24)
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() {
		_ = term.Process().Kill()
		_, _ = term.Exit(limit) // what still writes into the home would keep it from being cleared
	})
	return window{h.t, term}
}

func (w window) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// shows waits until the screen has all these texts; those that were typed are there as they
// are set.
func (w window) shows(texts ...string) {
	w.t.Helper()
	w.must(w.Until(limit, fmt.Sprintf("%q", texts), func(screen string) bool {
		return !slices.ContainsFunc(texts, func(text string) bool { return !has(screen, text) })
	}))
}

// has reports whether a screen has a text, as it is or as what was typed is set.
func has(screen, text string) bool {
	return strings.Contains(screen, text) || strings.Contains(screen, language.English().Typeset(text))
}

// keys presses keys, each without waiting for the one before.
func (w window) keys(names ...string) {
	w.t.Helper()
	w.must(w.Press(names...))
}

// line types a line, presses Enter, and waits until the line is taken (it is
// not on the input line any more), saved, and shown as told.
func (w window) line(text string, shown ...string) {
	w.t.Helper()
	typed := w.write(text)
	w.must(w.Until(limit, "“"+text+"” saved", func(screen string) bool {
		return inputLine(screen) != typed && strings.Contains(screen, "● saved")
	}))
	w.shows(shown...)
}

// write types a line and presses Enter, and answers with what the input line
// looks like until the line is taken.
func (w window) write(text string) (typed string) {
	w.t.Helper()
	typed = w.put(text)
	w.keys("enter")
	return typed
}

// put types a line, waits until it stands there, and answers with how it looks.
func (w window) put(text string) (typed string) {
	w.t.Helper()
	tail := text[max(min(2, len(text)-1), len(text)-8):] // a letter in front becomes the badge
	w.must(w.Type(text))
	w.must(w.Until(limit, "“"+text+"” on the line", func(string) bool {
		return strings.HasSuffix(w.BeforeCursor(), tail)
	}))
	return inputLine(w.Screen())
}

// inputLine is the last but one line of the window.
func inputLine(screen string) string {
	lines := strings.Split(screen, "\n")
	if len(lines) < 2 {
		return ""
	}
	return lines[len(lines)-2]
}

// cut ends the program as a power cut would, after what it calls saved.
func (w window) cut() {
	w.t.Helper()
	w.shows("● saved")
	if err := w.Kill(); err != nil {
		w.t.Log(err) // the window was closed under it; that is what was asked for
	}
}

// quit ends the program in an orderly way.
func (w window) quit() {
	w.t.Helper()
	w.keys("ctrl+c")
	w.ends()
}

// quitStranded ends the program after another window has taken over. It asks
// because of a line that the library refused; or it had heard of the other
// window before that line was entered, and says so.
func (w window) quitStranded(unentered string) {
	w.t.Helper()
	const asks = "y quit and lose it"
	w.keys("ctrl+c")
	w.must(w.Until(limit, "a word about the line", func(screen string) bool {
		return strings.Contains(screen, asks) || strings.Contains(screen, unentered)
	}))
	if strings.Contains(w.Screen(), asks) {
		w.keys("y")
	}
	w.ends()
}

// ends waits for the end of the program, which has to be an orderly one.
func (w window) ends() {
	w.t.Helper()
	code, err := w.Exit(limit)
	w.must(err)
	if code != 0 {
		w.t.Fatalf("the program ended with %d:\n%s", code, w.Screen())
	}
}

// blueprints are the files that were exported into the home folder.
func (h home) blueprints() []string {
	h.t.Helper()
	files, err := filepath.Glob(filepath.Join(h.folder, "*-blueprint*.md"))
	if err != nil {
		h.t.Fatal(err)
	}
	return files
}
