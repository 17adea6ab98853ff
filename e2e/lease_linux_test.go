package e2e

import (
	"os"
	"os/exec"
	"slices"
	"testing"

	"swotshop/e2e/faults"
)

// contained is a call of a program in a container as far as processes go: with
// numbers of its own, and with the host name, the user and the files of all.
func contained(args ...string) *exec.Cmd {
	call := []string{"--pid", "--fork", "--mount-proc", "--kill-child"}
	if os.Geteuid() != 0 {
		call = append(call, "--user", "--map-root-user")
	}
	return exec.Command("unshare", slices.Concat(call, []string{"--"}, args)...)
}

// A window whose process has no number elsewhere is there all the same: who
// opens its session from another container, or from outside, reads.
func TestTwoWindowsInContainers(t *testing.T) {
	t.Parallel()
	if out, err := contained("true").CombinedOutput(); err != nil {
		faults.NotRun(t, "no processes can be set apart (%v: %s)", err, out)
	}
	outside := func(args ...string) *exec.Cmd { return exec.Command(program, args...) }
	inside := func(args ...string) *exec.Cmd { return contained(slices.Concat([]string{program}, args)...) }
	for name, c := range map[string]struct {
		leads, opens func(args ...string) *exec.Cmd
	}{
		"from a container": {outside, inside},
		"into a container": {inside, outside},
		"between two":      {inside, inside},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHome(t)
			first := h.start(c.leads("new", "--client", "Acme Robotics", "--stage", "capture"))
			first.line("s One", "One")
			second := h.start(c.opens("open", "latest"))
			second.shows("Open on", "Read-only here.", "take over")
			first.line("w Two", "Two")
			second.quit()
			first.quit()
		})
	}
}
