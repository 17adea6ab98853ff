package sessions_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"swotshop/sessions"
)

// Some promises are about several processes. The test binary then starts
// itself again in one of these parts.
var parts = map[string]func(args []string) error{
	"hold":         holdPart,
	"write":        writePart,
	"unprivileged": unprivilegedPart,
	"small":        smallPart,
	"pace":         pacePart,
	"backup":       backupPart,
	"churn":        churnPart,
	"decline":      declinePart,
}

const partVariable = "SWOTSHOP_TEST_PART"

func TestMain(m *testing.M) {
	syscall.Umask(0o022) // the usual one; SQLite alone would make files readable for all
	if part, ok := parts[os.Getenv(partVariable)]; ok {
		if err := part(os.Args[1:]); err != nil {
			fmt.Println("FAILED", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	// Messages write what is in the user's home with a ~. Nothing of the tests
	// does, wherever their temporary folder is.
	_ = os.Setenv("HOME", filepath.Join(os.TempDir(), "nobody-is-at-home"))
	os.Exit(m.Run())
}

// process is another process that plays a part.
type process struct {
	*exec.Cmd
	in  io.WriteCloser
	out *bufio.Scanner
}

func start(t *testing.T, part string, args ...string) *process {
	t.Helper()
	return startWith(t, nil, part, args...)
}

// startWith is start with more in the process's environment.
func startWith(t *testing.T, env []string, part string, args ...string) *process {
	t.Helper()
	p := &process{Cmd: exec.Command(os.Args[0], args...)}
	p.Env = append(append(os.Environ(), env...), partVariable+"="+part, "GORACE=atexit_sleep_ms=0") // else a second each
	p.Stderr = os.Stderr
	out, err := p.StdoutPipe()
	must(t, err)
	p.out = bufio.NewScanner(out)
	p.in, err = p.StdinPipe()
	must(t, err)
	must(t, p.Start())
	t.Cleanup(func() {
		_ = p.Process.Kill()
		_ = p.Wait()
	})
	return p
}

// line is the next line that the process prints; empty when it has ended.
func (p *process) line() string {
	p.out.Scan()
	return p.out.Text()
}

// kill ends the process as a power cut would, as far as it can tell, and gives
// the lines that it had printed and nobody had read: it may have been far ahead.
func (p *process) kill(t *testing.T) string {
	t.Helper()
	must(t, p.Process.Signal(syscall.SIGKILL))
	return p.rest()
}

// finish lets the process end and gives its last lines.
func (p *process) finish(t *testing.T) string {
	t.Helper()
	must(t, p.in.Close())
	return p.rest()
}

// rest reads to the end, and only then waits for it: waiting closes the pipe.
func (p *process) rest() string {
	var lines []string
	for p.out.Scan() {
		lines = append(lines, p.out.Text())
	}
	_ = p.Wait()
	return strings.Join(lines, "\n")
}

// holdPart claims a session and keeps it until its input ends.
func holdPart(args []string) error {
	lib, err := sessions.Open(ctx, args[0], sessions.Options{})
	if err != nil {
		return err
	}
	if _, err := lib.Claim(ctx, args[1]); err != nil {
		return err
	}
	fmt.Println("held")
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

// writePart appends items to a session until its input ends or it is killed,
// and prints a line after each that was saved.
func writePart(args []string) error {
	var lib *sessions.Library
	err := patiently(func() (err error) { lib, err = sessions.Open(ctx, args[0], sessions.Options{}); return err })
	if err != nil {
		return err
	}
	ended := make(chan struct{})
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		close(ended)
	}()
	s := newScribe(args[1])
	var lease *sessions.Lease
	err = patiently(func() error { lease, err = lib.Claim(ctx, s.id); return err })
	if err != nil {
		return err
	}
	events := s.do(opening(s.id))
	for {
		if err := patiently(func() error { return lease.Append(ctx, events) }); err != nil {
			return err
		}
		fmt.Println("saved", s.log.State().Head)
		select {
		case <-ended:
			return lib.Close()
		default:
			events = s.do(s.item())
		}
	}
}

// patiently tries again while other programs keep the library busy, as the app
// does. Two that commit without a pause on a slow machine can be so unlucky.
func patiently(do func() error) error {
	for {
		if err := do(); !errors.Is(err, sessions.ErrLocked) {
			return err
		}
	}
}

// unprivilegedPart opens a library as somebody whom rights mean something to
// (root ignores them), and tells what it got.
func unprivilegedPart(args []string) error {
	if os.Geteuid() == 0 {
		if err := errors.Join(syscall.Setgroups(nil), syscall.Setgid(65534), syscall.Setuid(65534)); err != nil {
			return err
		}
	}
	lib, err := sessions.Open(ctx, args[0], sessions.Options{ReadOnly: args[1] == "read-only"})
	if err != nil {
		fmt.Println("open:", nameOf(err), err)
		return nil
	}
	list, err := lib.List(ctx)
	fmt.Println("list:", len(list), nameOf(err))
	_, err = lib.Claim(ctx, "s")
	fmt.Println("claim:", nameOf(err), err)
	return lib.Close()
}

// smallPart runs into a limit to the size of files, which SQLite sees as a
// failing disk, and tries again with the same events when the limit is gone.
func smallPart(args []string) error {
	signal.Ignore(syscall.SIGXFSZ)
	lib, err := sessions.Open(ctx, args[0], sessions.Options{})
	if err != nil {
		return err
	}
	s := newScribe("s")
	lease, err := lib.Claim(ctx, "s")
	if err != nil {
		return err
	}
	if err := lease.Append(ctx, s.do(opening("s"))); err != nil {
		return err
	}
	info, err := os.Stat(args[0])
	if err != nil {
		return err
	}
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	all := limit.Cur
	limit.Cur = uint64(info.Size())
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	for {
		events := s.do(s.item())
		err := lease.Append(ctx, events)
		if err == nil {
			continue // there was room in the file
		}
		fmt.Println("failed:", nameOf(err))
		limit.Cur = all
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			return err
		}
		fmt.Println("again:", nameOf(lease.Append(ctx, events)))
		fmt.Println("and again:", nameOf(lease.Append(ctx, events)))
		fmt.Println("next:", nameOf(lease.Append(ctx, s.do(s.item()))))
		fmt.Println("head:", s.log.State().Head)
		return lib.Close()
	}
}

// nameOf says which sentinel an error is.
func nameOf(err error) string {
	for name, kind := range map[string]error{
		"ErrNotFound": sessions.ErrNotFound, "ErrAmbiguous": sessions.ErrAmbiguous, "ErrConflict": sessions.ErrConflict,
		"ErrExists": sessions.ErrExists, "ErrNewer": sessions.ErrNewer, "ErrNotALibrary": sessions.ErrNotALibrary,
		"ErrReadOnly": sessions.ErrReadOnly, "ErrNoAccess": sessions.ErrNoAccess, "ErrLocked": sessions.ErrLocked,
		"ErrDamaged": sessions.ErrDamaged, "ErrFull": sessions.ErrFull, "ErrMoved": sessions.ErrMoved, "ErrIO": sessions.ErrIO,
		"ErrLeased": sessions.ErrLeased, "ErrClosed": sessions.ErrClosed,
	} {
		if errors.Is(err, kind) {
			return name
		}
	}
	if err == nil {
		return "ok"
	}
	return fmt.Sprintf("another error (%v)", err)
}

// wantError checks an error's kind and that its text is for people.
func wantError(t *testing.T, err error, name string, mentions ...string) {
	t.Helper()
	if got := nameOf(err); got != name {
		t.Fatalf("got %s (%v), want %s", got, err, name)
	}
	for _, m := range mentions {
		if !strings.Contains(err.Error(), m) {
			t.Errorf("%q does not mention %q", err, m)
		}
	}
	for _, jargon := range []string{"sql", "SQL", "constraint", "SELECT", "INSERT", "pragma", "no such", "malformed"} {
		if strings.Contains(err.Error(), jargon) && !strings.Contains(strings.Join(mentions, " "), jargon) {
			t.Errorf("%q talks of %q", err, jargon)
		}
	}
}
