package faults

import (
	_ "embed"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

//go:embed testdata/faults.c
var source []byte

// The kinds of calls that can be made to fail.
const (
	Open     = "open" // of a file that need not be there yet
	Write    = "write"
	Sync     = "sync"
	Unlink   = "unlink"
	Truncate = "truncate"
)

// Every is all of them.
const Every = Open + " " + Write + " " + Sync + " " + Unlink + " " + Truncate

// What can happen to a call. A number instead is the errno it fails with.
const (
	Kill = "kill" // the program dies before it
	Tear = "tear" // the program dies when half is written
	Hold = "hold" // it waits until there is another rule
)

// Calls stands between a program and the system, for the files of one folder.
type Calls struct {
	t                          testing.TB
	library, folder, rule, log string
}

// NewCalls makes what a program has to be started with so that its calls can
// be made to fail. It needs the C compiler that building needs.
func NewCalls(t testing.TB, folder string) *Calls {
	t.Helper()
	folder, err := filepath.EvalSymlinks(folder)
	if err != nil {
		t.Fatal(err)
	}
	own := t.TempDir()
	c := &Calls{t, filepath.Join(own, "faults.so"), folder, filepath.Join(own, "rule"), filepath.Join(own, "log")}
	if err := os.WriteFile(filepath.Join(own, "faults.c"), source, 0o600); err != nil {
		t.Fatal(err)
	}
	cc := compiler()
	build := exec.Command(cc[0], append(cc[1:], "-shared", "-fPIC", "-O1", "-o", c.library, filepath.Join(own, "faults.c"), "-ldl", "-pthread")...)
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return c
}

// compiler is the C compiler that Go uses too, and what has to be said to it:
// “ccache gcc” is one as well.
func compiler() []string {
	cc := strings.Fields(os.Getenv("CC"))
	if len(cc) == 0 {
		out, _ := exec.Command("go", "env", "CC").Output()
		cc = strings.Fields(string(out))
	}
	if len(cc) == 0 {
		return []string{"cc"}
	}
	return cc
}

// Env is what a program has to be started with.
func (c *Calls) Env() []string {
	return []string{"LD_PRELOAD=" + c.library, "FAULTS_FOLDER=" + c.folder, "FAULTS_RULE=" + c.rule, "FAULTS_LOG=" + c.log}
}

// Strike lets the calls of some kinds suffer, counted from now on: from the
// first to the last, both included.
func (c *Calls) Strike(kinds, action string, first, last int) {
	c.t.Helper()
	c.write(fmt.Sprintf("%d %d %s %s\n", first, last, action, kinds))
}

// StrikeAll is Strike for every call from now on.
func (c *Calls) StrikeAll(kinds, action string) {
	c.t.Helper()
	c.Strike(kinds, action, 1, math.MaxInt32)
}

// Mend lets every call work again, and forgets what was struck.
func (c *Calls) Mend() {
	c.t.Helper()
	c.write("")
	if err := os.WriteFile(c.log, nil, 0o600); err != nil {
		c.t.Fatal(err)
	}
}

// write changes the rule in one step.
func (c *Calls) write(rule string) {
	c.t.Helper()
	if err := os.WriteFile(c.rule+".new", []byte(rule), 0o600); err != nil {
		c.t.Fatal(err)
	}
	if err := os.Rename(c.rule+".new", c.rule); err != nil {
		c.t.Fatal(err)
	}
}

// Struck are the kinds of the calls that suffered since the last Mend.
func (c *Calls) Struck() []string {
	c.t.Helper()
	data, err := os.ReadFile(c.log)
	if err != nil && !os.IsNotExist(err) {
		c.t.Fatal(err)
	}
	return strings.Fields(string(data))
}
