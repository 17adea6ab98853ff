package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"swotshop/prompts"
	"swotshop/sessions"
	"swotshop/workshop"
)

// asProgram makes the test's own binary behave as the program, for tests that
// need a process: a terminal, a signal, another user.
const asProgram = "SWOTSHOP_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	switch os.Getenv(asProgram) {
	case "1":
		main()
	case "":
		_ = os.Setenv("__FANG_TEST_WIDTH", "100") // help is as wide as the tester's terminal otherwise
		// The home is the desk's, wherever the tester's temporary folder is.
		_ = os.Setenv("HOME", filepath.Join(os.TempDir(), "nobody-is-at-home"))
		code := m.Run()
		stopServer()
		os.Exit(code)
	case "hold":
		os.Exit(hold(os.Args[1]))
	default:
		os.Exit(breaks(os.Getenv(asProgram)))
	}
}

// desk is a user with a home of their own, and nothing of the one who tests.
type desk struct {
	t     *testing.T
	home  string
	env   map[string]string
	stdin io.Reader
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	home := t.TempDir()
	return &desk{t: t, home: home, env: map[string]string{"HOME": home, "XDG_RUNTIME_DIR": t.TempDir(), "TMPDIR": t.TempDir()}}
}

// result is how a call ended. The user's home is written as ~ in its texts.
type result struct {
	code     int
	out, err string
}

// lookup is the environment of the desk.
func (d *desk) lookup(name string) (string, bool) { value, set := d.env[name]; return value, set }

// ready is a call of the program that has not begun.
func (d *desk) ready() *program {
	return &program{lookup: d.lookup, env: func(name string) string { return d.env[name] }}
}

func (d *desk) run(args ...string) result {
	d.t.Helper()
	stdin := d.stdin
	if stdin == nil {
		stdin = strings.NewReader("")
	}
	var out, talk bytes.Buffer
	args = append([]string{}, args...) // with nil the arguments of the test itself would be taken
	code := run(d.t.Context(), args, stdin, &out, &talk, d.lookup)
	return result{code, d.homeless(out.String()), d.homeless(talk.String())}
}

func (d *desk) homeless(s string) string { return strings.ReplaceAll(s, d.home, "~") }

// fine runs a call that has to work, and answers with what it printed.
func (d *desk) fine(args ...string) string {
	d.t.Helper()
	r := d.run(args...)
	if r.code != exitFine {
		d.t.Fatalf("swotshop %s: exit %d: %s", strings.Join(args, " "), r.code, r.err)
	}
	return r.out
}

// library is where the user's sessions lie, unless said otherwise.
func (d *desk) library() string {
	return filepath.Join(d.home, ".local", "share", "swotshop", "library.db")
}

// file writes a file into the user's home and answers with its path.
func (d *desk) file(name, text string) string {
	d.t.Helper()
	path := filepath.Join(d.home, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// keep puts sessions into the user's library.
func (d *desk) keep(logs ...*workshop.Log) {
	d.t.Helper()
	if err := fillWith(d.library(), logs...); err != nil {
		d.t.Fatal(err)
	}
}

func fillWith(path string, logs ...*workshop.Log) error {
	library, err := sessions.Open(context.Background(), path, sessions.Options{})
	if err != nil {
		return err
	}
	for _, log := range logs {
		err = errors.Join(err, library.Import(context.Background(), log))
	}
	return errors.Join(err, library.Close())
}

// keepThree makes the example and two sessions that were begun, with ids that
// start alike, the user's library.
func (d *desk) keepThree() {
	d.t.Helper()
	data, err := threeInAFile()
	if err != nil {
		d.t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Dir(d.library()), 0o700); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(d.library(), data, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// threeInAFile makes that library once for all tests.
var threeInAFile = sync.OnceValues(func() ([]byte, error) {
	folder, err := os.MkdirTemp("", "swotshop-test-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	demo, err := prompts.Demo(prompts.Open(""))
	if err != nil {
		return nil, err
	}
	acme, err := started("3f9a20c41b77", "Acme Robotics", "2026-04-02", "A leak would reach the press before us")
	if err != nil {
		return nil, err
	}
	cafe, err := started("3f9a20c4e001", "Zoë’s Café 咖啡馆", "2026-05-20", "Guests post photos of the menu, “leaks” included")
	if err != nil {
		return nil, err
	}
	path := filepath.Join(folder, "library.db")
	if err := fillWith(path, demo, acme, cafe); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
})

// files are all files in the user's home, with what is in them.
func (d *desk) files() string {
	d.t.Helper()
	var all strings.Builder
	err := filepath.WalkDir(d.home, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		fmt.Fprintf(&all, "%s %x\n", d.homeless(path), sha256.Sum256(data))
		return nil
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return all.String()
}

// documents is files without what the program notes for itself.
func (d *desk) documents() string {
	d.t.Helper()
	var all strings.Builder
	for line := range strings.Lines(d.files()) {
		if !strings.HasPrefix(line, "~/.local/state/swotshop/") {
			all.WriteString(line)
		}
	}
	return all.String()
}

// process is the program as a process of its own, at this desk.
func (d *desk) process(args ...string) *exec.Cmd {
	d.t.Helper()
	self, err := os.Executable()
	if err != nil {
		d.t.Fatal(err)
	}
	cmd := exec.Command(self, args...)
	cmd.Env = []string{asProgram + "=1", "LANG=C.UTF-8", "TERM=xterm-256color"}
	for name, value := range d.env { // the last of a name counts
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	cmd.Dir = d.home
	return cmd
}

func example(t *testing.T) *workshop.Log {
	t.Helper()
	log, err := prompts.Demo(prompts.Open(""))
	if err != nil {
		t.Fatal(err)
	}
	return log
}

// started is a session that was begun and left in its capture stage.
func started(id, client, date string, items ...string) (*workshop.Log, error) {
	content := prompts.Open("")
	deck, err := content.Deck(prompts.DefaultDeck)
	if err != nil {
		return nil, err
	}
	at, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return nil, err
	}
	intents := []workshop.Intent{
		workshop.OpenSession{
			Session: id, Agenda: content.Agendas()[0], Deck: deck, Triggers: content.Triggers(), Starters: content.GuardrailStarters(),
			Details: workshop.Details{Client: client, Title: "Social strategy workshop", Date: date, People: 8},
		},
		workshop.EnterStage{Stage: 4},
	}
	for _, text := range items {
		intents = append(intents, workshop.AddItem{Quadrant: workshop.Threats, Text: text})
	}
	log := workshop.NewLog()
	for i, intent := range intents {
		stamp := workshop.Stamp{At: at.Add(time.Duration(9*60+i) * time.Minute), Actor: "facilitator",
			NewID: func() string { return fmt.Sprintf("%s-%d", id, len(log.Events())+1) }}
		if _, err := log.Do(intent, stamp); err != nil {
			return nil, err
		}
	}
	return log, nil
}
