package sessions_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"swotshop/sessions"
)

// A number that was given out again is another process; one whose number is
// not known here is none of ours.
func TestAReusedProcessID(t *testing.T) {
	t.Parallel()
	mine := sessions.Here()
	if mine.Processes == "" {
		t.Fatalf("nothing is known of where the test runs: %+v", mine)
	}
	p := start(t, "hold", filepath.Join(t.TempDir(), "library.db"), "s")
	if line := p.line(); line != "held" {
		t.Fatal(line)
	}
	born, known := sessions.BornOf(p.Process.Pid)
	for then, want := range map[string]bool{born: false, "": false, "1": true} {
		if got := sessions.ProcessEnded(p.Process.Pid, then); got != want || !known {
			t.Errorf("a process of %q, looked for as one of %q: ended %t, want %t", born, then, got, want)
		}
	}
	must(t, p.Process.Kill())
	must(t, unix.Waitid(unix.P_PID, p.Process.Pid, nil, unix.WEXITED|unix.WNOWAIT, nil)) // nobody takes note
	if !sessions.ProcessEnded(p.Process.Pid, born) {
		t.Error("a process that has just ended is taken for one that is there")
	}
}

// What a token tells of a place names nothing that anybody could look up.
func TestATokenRevealsNothing(t *testing.T) {
	t.Parallel()
	lib := openIn(t, t.TempDir())
	claim(t, lib, "s")
	claim(t, lib, "t")
	tokens := strings.Fields(sessions.Tokens(t, lib))
	if len(tokens) != 2 || tokens[0] == tokens[1] {
		t.Fatalf("tokens %q", tokens)
	}
	for _, file := range []string{"/etc/machine-id", "/proc/sys/kernel/random/boot_id"} {
		id, _ := os.ReadFile(file) // what is not there cannot be given away
		if id := strings.TrimSpace(string(id)); id != "" && strings.Contains(tokens[0], id) {
			t.Errorf("%s is in %q", file, tokens[0])
		}
	}
}
