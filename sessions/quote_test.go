//go:build unix

package sessions_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"swotshop/sessions"
)

// A command in a message means to a shell what it says.
func TestQuoted(t *testing.T) {
	for arg, want := range map[string]string{
		"/media/stick/x-1.db":  "/media/stick/x-1.db",
		"/media/My Stick/x.db": `"/media/My Stick/x.db"`,
		"~/My Stick/x.db":      `~/"My Stick/x.db"`,
		"Zoë’s Café 咖啡馆":       `"Zoë’s Café 咖啡馆"`,
		"$(touch x)":           `'$(touch x)'`,
		"Bob's `shop`!":        `'Bob'\''s ` + "`shop`!'",
		"a;b&c|d>e*?[x]#":      `"a;b&c|d>e*?[x]#"`,
		`"`:                    `'"'`,
		"":                     `""`,
	} {
		if got := sessions.Quoted(arg); got != want {
			t.Errorf("%s is quoted as %s", arg, got)
		}
		if arg[:min(1, len(arg))] == "~" {
			continue
		}
		out, err := exec.Command("sh", "-c", "printf %s "+sessions.Quoted(arg)).Output()
		if err != nil || string(out) != arg {
			t.Errorf("a shell takes %s for %q, %v", sessions.Quoted(arg), out, err)
		}
	}
}

// A shell finds the very file, in a home as well.
func TestAShellReadsWhatIsQuoted(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"plain.json", "a blank.json", "it's $HOME `x` \"y\".json", "*?[a].json"} {
		must(t, os.WriteFile(filepath.Join(home, name), []byte(name), 0o600))
		sh := exec.Command("sh", "-c", "cat "+sessions.Quoted("~/"+name))
		sh.Env = []string{"HOME=" + home, "PATH=" + os.Getenv("PATH")}
		if got, err := sh.Output(); err != nil || string(got) != name {
			t.Errorf("cat %s reads %q: %v", sessions.Quoted("~/"+name), got, err)
		}
	}
}
