package blueprint

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"swotshop/workshop"
)

// sessions are the three kinds of session a blueprint is made of: finished,
// just opened, and as bad as can be.
func sessions(t *testing.T) map[string]*play {
	t.Helper()
	empty := newPlay(t)
	empty.do(exampleOpening())
	return map[string]*play{"example.md": example(t), "empty.md": empty, "hostile.md": hostile(t)}
}

// After a wanted change: go test ./workshop/blueprint -run TestGolden -update
func TestGolden(t *testing.T) {
	for name, p := range sessions(t) {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, Markdown(p.w(), noWords)) })
	}
}

// The same session gives the same bytes: again, after a replay, and after a
// trip through the exchange format.
func TestSameBytesEveryTime(t *testing.T) {
	for name, p := range sessions(t) {
		want := Markdown(p.w(), noWords)
		for range 20 {
			if !bytes.Equal(Markdown(p.w(), noWords), want) {
				t.Fatalf("%s: a second run gives other bytes", name)
			}
		}
		replayed, err := workshop.Replay(p.log.Events())
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(Markdown(replayed.State(), noWords), want) {
			t.Errorf("%s: other bytes after a replay", name)
		}
		data, err := workshop.EncodeSession(p.log.Events())
		if err != nil {
			t.Fatal(err)
		}
		if !workshop.ValidSession(p.w().ID) { // as no import takes it
			continue
		}
		imported, err := workshop.DecodeSession(data)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(Markdown(imported.State(), noWords), want) {
			t.Errorf("%s: other bytes after export and import", name)
		}
	}
}

// childOutput tells a child process of the test below where to write.
const childOutput = "SWOTSHOP_TEST_BLUEPRINT_OUT"

// Time zone, language and working folder are read by a process
// when it starts, so another process must be started to change them.
func TestSameBytesOnEveryMachine(t *testing.T) {
	if out := os.Getenv(childOutput); out != "" {
		if err := os.WriteFile(out, Markdown(example(t).w(), noWords), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want := Markdown(example(t).w(), noWords)
	for _, env := range [][]string{
		{"TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8"},
		{"TZ=America/St_Johns", "LANG=C", "LC_ALL=C"},
		{"TZ=UTC", "LANG=de_DE.UTF-8", "LC_ALL=de_DE.UTF-8"},
	} {
		out := filepath.Join(t.TempDir(), "out.md")
		cmd := exec.Command(os.Args[0], "-test.run=^TestSameBytesOnEveryMachine$")
		cmd.Env = append(append(os.Environ(), env...), childOutput+"="+out)
		cmd.Dir = t.TempDir()
		if talk, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", env, err, talk)
		}
		got, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("with %v the bytes are different", env)
		}
	}
}

// noWords are none that a paper should not contain.
var noWords workshop.NudgeRules
