package e2e

import (
	"os/exec"
	"strings"
	"testing"
)

// Without a C compiler make says what to install, and not what Go says.
func TestMakeWithoutACompiler(t *testing.T) {
	for _, target := range []string{"run", "build", "test"} {
		out, err := exec.Command("make", "-C", "..", target, "CC=no-such-compiler").CombinedOutput()
		if err == nil {
			t.Errorf("make %s went on without a compiler:\n%s", target, out)
		}
		if want := "needs a C compiler to build; no-such-compiler is not there."; !strings.Contains(string(out), want) {
			t.Errorf("make %s does not say %q:\n%s", target, want, out)
		}
	}
}
