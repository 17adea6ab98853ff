//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"swotshop/converter"
	"swotshop/e2e/faults"
)

var (
	exportLine = regexp.MustCompile(`(?m)^swotshop export [^#\n]*`)
	fileNamed  = regexp.MustCompile(`-o ([a-z]+\.[a-z]+)`)
)

// Every line of the README that exports does so, word for word, in a shell.
func TestTheExportsOfTheREADME(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	d := newDesk(t)
	d.keep(namedSession(t, "Acme Robotics"))
	programs := t.TempDir()
	script := fmt.Sprintf("#!/bin/sh\n%s=1 exec '%s' \"$@\"\n", asProgram, self)
	if err := os.WriteFile(filepath.Join(programs, "swotshop"), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	lines := exportLine.FindAllString(string(readme), -1)
	if len(lines) < 6 {
		t.Fatalf("only %d lines export: %q", len(lines), lines)
	}
	for _, line := range lines {
		if why := missingFor(line); why != "" {
			faults.Tell(t, why)
			continue
		}
		cmd := exec.Command("sh", "-c", line)
		cmd.Dir, cmd.Env = d.home, append(os.Environ(), "HOME="+d.home, "PATH="+programs+":"+os.Getenv("PATH"))
		if !strings.Contains(line, ".pdf") {
			cmd.Env = append(cmd.Env, converter.BrowserVariable+"=none") // once is enough
		}
		said, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("%s: %v: %s", line, err, said)
			continue
		}
		if file := fileNamed.FindStringSubmatch(line); file != nil {
			if made, err := os.Stat(filepath.Join(d.home, file[1])); err != nil || made.Size() == 0 {
				t.Errorf("%s: %v: %s", line, err, said)
			}
		} else if len(said) == 0 {
			t.Errorf("%s: nothing was written", line)
		}
	}
	if all, err := filepath.Glob(filepath.Join(d.home, "acme", "*.zip")); err != nil || len(all) != 1 {
		t.Errorf("of all sessions: %v, %v", all, err)
	}
}

// missingFor is why a line cannot run here.
func missingFor(line string) string {
	switch {
	case strings.Contains(line, ".pdf"):
		return noBrowser(os.Getenv)
	case strings.Contains(line, ".docx"), strings.Contains(line, "pandoc"):
		return noPandoc(os.Getenv)
	}
	return ""
}
