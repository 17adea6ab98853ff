//go:build unix

package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	"swotshop/sessions"
)

// shell is a terminal as a shell sees it when a program in it has ended: its modes,
// and what lies there to be read.
type shell struct {
	t         *testing.T
	hand, tty *os.File
	cmd       *exec.Cmd
	before    *term.State

	mu       sync.Mutex
	sent     []byte
	emulator *vt.Emulator
	answers  chan struct{} // the terminal answers once this is closed
}

// inShell runs a program in a terminal of a size that does not answer yet.
func inShell(t *testing.T, cmd *exec.Cmd, w, h int) *shell {
	t.Helper()
	hand, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(tty, &pty.Winsize{Cols: uint16(w), Rows: uint16(h)}); err != nil {
		t.Fatal(err)
	}
	s := &shell{t: t, hand: closable(t, hand), tty: tty, cmd: cmd, emulator: vt.NewEmulator(w, h), answers: make(chan struct{})}
	if s.before, err = term.GetState(tty.Fd()); err != nil {
		t.Fatal(err)
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = s.hand.Close(); _ = tty.Close() })
	go s.show()
	go s.answer()
	return s
}

func (s *shell) show() {
	buf := make([]byte, 64<<10)
	for {
		n, err := s.hand.Read(buf)
		s.mu.Lock()
		s.sent = append(s.sent, buf[:n]...)
		_, _ = s.emulator.Write(buf[:n])
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// answer reads what the terminal answers at all times, since the emulator waits for
// that, and passes it on from when it may.
func (s *shell) answer() {
	said := make(chan []byte, 1000)
	go func() {
		<-s.answers
		for b := range said {
			_, _ = s.hand.Write(b)
		}
	}()
	for {
		buf := make([]byte, 4<<10)
		n, err := s.emulator.Read(buf)
		if err != nil {
			return
		}
		said <- buf[:n]
	}
}

func (s *shell) answering() *shell { close(s.answers); return s }

func (s *shell) shows(texts ...string) {
	s.t.Helper()
	for deadline := time.Now().Add(limit); ; time.Sleep(5 * time.Millisecond) {
		s.mu.Lock()
		screen := s.emulator.String()
		s.mu.Unlock()
		missing := ""
		for _, text := range texts {
			if !strings.Contains(unspaced(screen), unspaced(text)) {
				missing = text
			}
		}
		if missing == "" {
			return
		}
		if time.Now().After(deadline) {
			s.t.Fatalf("%q did not come to the screen:\n%s", missing, screen)
		}
	}
}

func (s *shell) types(text string) {
	s.t.Helper()
	if _, err := s.hand.WriteString(text); err != nil {
		s.t.Fatal(err)
	}
}

// unread is what lies in the terminal for the shell to read.
func (s *shell) unread() string {
	s.t.Helper()
	select {
	case <-s.answers:
	default:
		return "" // nothing was ever answered
	}
	if _, err := term.MakeRaw(s.tty.Fd()); err != nil { // or a line would have to end
		s.t.Fatal(err)
	}
	// A question of our own, behind all others: its answer comes last.
	const question, last = "\x1b[5n", "\x1b[?0n" // as the emulator has it
	defer time.AfterFunc(limit, func() { _ = s.hand.Close() }).Stop()
	s.mu.Lock()
	_, _ = s.emulator.WriteString(question)
	s.mu.Unlock()
	var left []byte
	for buf := make([]byte, 4<<10); !strings.HasSuffix(string(left), last); {
		n, err := s.tty.Read(buf)
		if err != nil {
			s.t.Fatal(err)
		}
		left = append(left, buf[:n]...)
	}
	return strings.TrimSuffix(string(left), last)
}

// all is what was sent, when a text has come: what was written last may be on its way.
func (s *shell) all(text string) string {
	for deadline := time.Now().Add(limit); ; time.Sleep(time.Millisecond) {
		s.mu.Lock()
		sent := string(s.sent)
		s.mu.Unlock()
		if strings.Contains(sent, text) || time.Now().After(deadline) {
			return sent
		}
	}
}

var finding = regexp.MustCompile(`(?m)^(ok|note|BAD) +([a-z-]+) +\S`)

// ends waits for the end, and answers with the mark of everything that was looked at. The
// shell has its terminal as it was, with nothing to be read that nobody typed.
func (s *shell) ends(code int) map[string]string {
	s.t.Helper()
	ended := make(chan struct{})
	go func() { _ = s.cmd.Wait(); close(ended) }()
	select {
	case <-ended:
	case <-time.After(limit):
		s.t.Fatal("it hangs")
	}
	after, err := term.GetState(s.tty.Fd())
	if err != nil || *after != *s.before {
		s.t.Errorf("the terminal’s modes are %+v, %v, and were %+v", after, err, s.before)
	}
	last := "sleep" // of what was looked at
	if code > exitSignal {
		last = "Stopped: "
	}
	sent := s.all(last)
	if left := s.unread(); left != "" {
		s.t.Errorf("the shell would read %q", left)
	}
	if got := s.cmd.ProcessState.ExitCode(); got != code {
		s.t.Errorf("exit %d, not %d:\n%s", got, code, ansi.Strip(sent))
	}
	if strings.Count(sent, ansi.SetModeAltScreenSaveCursor) != strings.Count(sent, ansi.ResetModeAltScreenSaveCursor) {
		s.t.Errorf("the screen is not given back: %q", sent)
	}
	return marksIn(strings.ReplaceAll(ansi.Strip(sent), "\r", "\n"))
}

func marksIn(text string) map[string]string {
	found := map[string]string{}
	for _, m := range finding.FindAllStringSubmatch(text, -1) {
		found[m[2]] += m[1]
	}
	return found
}

func expect(t *testing.T, found map[string]string, want map[string]string) {
	t.Helper()
	for what, mark := range want {
		if found[what] != mark {
			t.Errorf("%s is marked %q, not %q; all: %v", what, found[what], mark, found)
		}
	}
}

// tree is every file and folder of a home, with how it was left.
func tree(t *testing.T, home string) string {
	t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(home, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		_, err = all.WriteString(path + " " + info.Mode().String() + " " + info.ModTime().String() + "\n")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String()
}

func TestCheckInATerminalThatAnswers(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	before := tree(t, d.home)
	s := inShell(t, d.process("check"), 80, 24).answering()
	s.shows("next button")
	s.types("\x1b[6~")
	s.shows("PgDn", "next step")
	s.types("\x1b[5~\x1bOS\x1b[24~")
	s.shows("PgUp", "previous step", "F4", "all stages", "F12")
	s.types("\r")
	expect(t, s.ends(exitFine), map[string]string{
		"size": "ok", "distance": "ok", "colours": "ok", "theme": "ok", "clicker": "oknote", "f-keys": "ok", "library": "ok", "space": "ok", "console": "ok",
		"locale": "ok", "browser": "note", "pandoc": "note", "projector": "note", "sleep": "note", "tmux": "", "ssh": "",
		"letters": "note", // this one draws a family of emoji in two cells, and does not say so
	})
	if after := tree(t, d.home); after != before {
		t.Errorf("it has changed something at home:\n%s\nbefore:\n%s", after, before)
	}
}

// A terminal that answers nothing keeps nobody waiting.
func TestCheckInASilentTerminal(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	s := inShell(t, d.process("check", "--no-keys"), 80, 24)
	expect(t, s.ends(exitFine), map[string]string{"size": "ok", "keyboard": "note", "letters": "note", "clicker": "note", "f-keys": "note"})
}

// Answers that come when nobody waits for them any more are not typed into the shell.
func TestCheckTakesLateAnswers(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	s := inShell(t, d.process("check"), 80, 24)
	s.shows("next button")
	s.answering()
	s.types("\x1b[C\r")
	expect(t, s.ends(exitFine), map[string]string{"clicker": "note"})
}

func TestCheckIsStopped(t *testing.T) {
	t.Parallel()
	for name, s := range map[string]*shell{
		"answering": inShell(t, newDesk(t).process("check"), 80, 24).answering(),
		"silent":    inShell(t, newDesk(t).process("check"), 80, 24),
	} {
		t.Run(name, func(t *testing.T) {
			s.shows("next button")
			s.types("\x03")
			if found := s.ends(exitSignal + int(syscall.SIGINT)); len(found) > 0 {
				t.Errorf("found %v", found)
			}
		})
	}
}

// What is said of a terminal by its size and by its variables.
func TestCheckKnowsTerminals(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		w, h int
		env  map[string]string
		code int
		want map[string]string
	}{
		"a tiny one":      {40, 10, nil, exitFailed, map[string]string{"size": "BAD"}},
		"a small one":     {70, 20, nil, exitFine, map[string]string{"size": "note", "distance": "ok"}},
		"a large one":     {200, 60, nil, exitFine, map[string]string{"size": "note", "distance": "note"}},
		"tiny letters":    {300, 90, nil, exitFailed, map[string]string{"distance": "BAD"}},
		"a text console":  {80, 24, map[string]string{"TERM": "linux"}, exitFine, map[string]string{"terminal": "note", "colours": "note", "clipboard": "note"}},
		"no colours":      {80, 24, map[string]string{"NO_COLOR": "0"}, exitFine, map[string]string{"colours": "note"}},
		"inside tmux":     {80, 24, map[string]string{"TMUX": "/tmp/x,1,0", "TERM": "tmux-256color"}, exitFine, map[string]string{"tmux": "note", "clipboard": "note", "screen": ""}},
		"inside screen":   {80, 24, map[string]string{"STY": "1.x", "TERM": "screen-256color"}, exitFine, map[string]string{"screen": "note", "clipboard": "note", "tmux": ""}},
		"over a line":     {80, 24, map[string]string{"SSH_CONNECTION": "1 2 3 4"}, exitFine, map[string]string{"ssh": "note"}},
		"another locale":  {80, 24, map[string]string{"LC_ALL": "de_DE.ISO-8859-1"}, exitFine, map[string]string{"locale": "note"}},
		"no drawing":      {80, 24, map[string]string{"TERM": "dumb"}, exitFailed, map[string]string{"terminal": "BAD", "size": "note"}},
		"plain text mode": {80, 24, map[string]string{"SWOTSHOP_ACCESSIBLE": "1"}, exitFine, map[string]string{"size": "note", "terminal": ""}},
		"nowhere to save": {80, 24, map[string]string{"SWOTSHOP_LIBRARY": "/dev/null/library.db"}, exitFailed, map[string]string{"library": "BAD"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t)
			for variable, value := range c.env {
				d.env[variable] = value
			}
			s := inShell(t, d.process("check", "--no-keys"), c.w, c.h).answering()
			expect(t, s.ends(c.code), c.want)
		})
	}
}

// Without a terminal the rest is looked at all the same.
func TestCheckWithoutATerminal(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	d.env["LANG"] = "C.UTF-8"
	before := tree(t, d.home)
	d.says(exitFine, []string{"check"}, "note   size       Not looked at: no terminal.", "ok     library")
	var list []sessions.Diagnosis
	if err := json.Unmarshal([]byte(d.fine("check", "--json")), &list); err != nil || len(list) < 15 {
		t.Fatalf("%v: %v", err, list)
	}
	for _, found := range list {
		if found.What == "" || found.Text == "" || found.Verdict == "" {
			t.Errorf("%+v", found)
		}
	}
	// With a terminal, too, JSON is JSON and nothing else.
	s := inShell(t, d.process("check", "--json"), 80, 24)
	s.ends(exitFine)
	if sent := s.all("\n]"); json.Unmarshal([]byte(strings.ReplaceAll(sent, "\r\n", "\n")), &list) != nil {
		t.Errorf("it says %q", sent)
	}
	if after := tree(t, d.home); after != before {
		t.Errorf("it has changed something at home:\n%s\nbefore:\n%s", after, before)
	}
}

func TestThePageForTomorrowIsDrawn(t *testing.T) {
	t.Parallel()
	text := ansi.Strip(printed(t, newDesk(t).process("help", "tomorrow")))
	for _, no := range []string{"**", "## ", "`"} {
		if strings.Contains(text, no) {
			t.Errorf("%q is for Markdown, not for a reader:\n%s", no, text)
		}
	}
	for line := range strings.Lines(text) {
		if n := ansi.StringWidth(strings.TrimSpace(line)); n > 80 {
			t.Errorf("%d cells: %q", n, line)
		}
	}
}
