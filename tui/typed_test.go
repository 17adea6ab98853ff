package tui

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
)

// What is named in a command can be typed as it stands.
func TestAsTyped(t *testing.T) {
	for path, want := range map[string]string{
		"~/Desktop/acme-2026.json": "~/Desktop/acme-2026.json",
		"/media/My stick/ü.json":   "'/media/My stick/ü.json'",
		"~/it's/$HOME;x":           `~/'it'\''s/$HOME;x'`,
		"":                         "''",
	} {
		if got := AsTyped(path); got != want {
			t.Errorf("%q is typed %s, not %s", path, got, want)
		}
	}
}

// A shell finds the very file.
func TestAShellTakesWhatIsTyped(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no sh on Windows")
	}
	home := t.TempDir()
	for _, name := range []string{"plain.json", "a blank.json", "it's $HOME `x` \"y\".json", "*?[a].json"} {
		if err := os.WriteFile(filepath.Join(home, name), []byte(name), 0o600); err != nil {
			t.Fatal(err)
		}
		sh := exec.Command("sh", "-c", "cat "+AsTyped("~/"+name))
		sh.Env = []string{"HOME=" + home, "PATH=" + os.Getenv("PATH")}
		if got, err := sh.Output(); err != nil || string(got) != name {
			t.Errorf("cat %s reads %q: %v", AsTyped("~/"+name), got, err)
		}
	}
}
