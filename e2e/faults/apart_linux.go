package faults

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

const apartVariable = "SWOTSHOP_APART"

// Apart runs the test once more in a process with mounts of its own, which are
// gone when it ends, whatever becomes of it. It says whether this is that
// process: any other has nothing left to do. An ordinary user can do this
// where the system lets users have namespaces; some mounts are root's alone.
func Apart(t *testing.T) bool {
	t.Helper()
	if os.Getenv(apartVariable) == t.Name() {
		return true
	}
	cmd := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$", "-test.v", "-test.count=1", "-test.timeout=60m")
	cmd.Env = append(os.Environ(), apartVariable+"="+t.Name(), "GORACE=atexit_sleep_ms=0")
	cmd.SysProcAttr = &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS, Pdeathsig: syscall.SIGKILL}
	if os.Geteuid() != 0 {
		cmd.SysProcAttr.Cloneflags = syscall.CLONE_NEWUSER
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{ContainerID: 0, HostID: os.Getgid(), Size: 1}}
	}
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	runtime.LockOSThread() // the other process is to die with this thread
	defer runtime.UnlockOSThread()
	err := cmd.Run()
	pass(t, out.String(), err)
	return false
}

// pass hands on how the test in the other process ended.
func pass(t *testing.T, out string, err error) {
	t.Helper()
	switch exit := new(exec.ExitError); {
	case err != nil && !errors.As(err, &exit):
		NotRun(t, "this user may not mount anything (%v)", err)
	case err != nil:
		t.Fatalf("%v\n%s", err, out)
	case strings.Contains(out, "--- SKIP: "+t.Name()):
		// It has told why. Asking where makes go test run this again next time,
		// rather than remember that there was nothing to tell.
		_ = os.Getenv(notRunVariable)
		t.Skip(told(out))
	case !strings.Contains(out, "--- PASS: "+t.Name()):
		t.Fatalf("the test did not run:\n%s", out)
	}
	t.Log(told(out))
}

// told is what the test itself has said, without what go test says about it.
func told(out string) string {
	var lines []string
	for line := range strings.Lines(out) {
		line = strings.TrimSpace(line)
		if line != "" && line != "PASS" && !strings.HasPrefix(line, "===") && !strings.HasPrefix(line, "---") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}
