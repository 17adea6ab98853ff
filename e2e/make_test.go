package e2e

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"swotshop/e2e/faults"
)

// Without a C compiler make says what to install, and not what Go says.
func TestMakeWithoutACompiler(t *testing.T) {
	if _, err := exec.LookPath("make"); err != nil {
		faults.NotRun(t, "make is not on the PATH")
	}
	for _, target := range []string{"run", "build", "test"} {
		cmd := exec.Command("make", "-C", "..", target, "CC=no-such-compiler")
		cmd.Env = append(os.Environ(), "MAKEFLAGS=") // else “make -i test” would be obeyed here, and go round for ever
		out, err := cmd.CombinedOutput()
		if err == nil {
			t.Errorf("make %s went on without a compiler:\n%s", target, out)
		}
		if want := "needs a C compiler to build; no-such-compiler is not there."; !strings.Contains(string(out), want) {
			t.Errorf("make %s does not say %q:\n%s", target, want, out)
		}
	}
}
