//go:build unix

package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/e2e/postgres"
)

// shellBlock is a piece of a page that is typed into a shell.
var shellBlock = regexp.MustCompile("(?s)```sh\n(.*?)```")

// The ten commands of docs/team.md lead from nothing to two laptops that share, as they are
// written there, but for the server: it is reached by a socket and not over the network.
func TestTheTenCommandsOfThePage(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "team.md"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := postgres.Start(postgres.Settings{})
	if errors.Is(err, postgres.ErrNone) {
		faults.NotRun(t, "the commands of docs/team.md: %v", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Stop)
	if err := s.Exec(t.Context(), "postgres", "CREATE ROLE postgres SUPERUSER LOGIN"); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(s.Bin, "createuser")); err != nil {
		faults.NotRun(t, "the commands of docs/team.md: this PostgreSQL has no createuser")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	programs := t.TempDir()
	if err := os.WriteFile(filepath.Join(programs, "swotshop"), fmt.Appendf(nil, "#!/bin/sh\n%s=1 exec '%s' \"$@\"\n", asProgram, self), 0o700); err != nil {
		t.Fatal(err)
	}
	office, anna, bea := newDesk(t), threeSessions(t), newDesk(t)
	blocks := shellBlock.FindAllStringSubmatch(string(page), -1)
	if len(blocks) != 4 {
		t.Fatalf("the page has %d blocks for a shell", len(blocks))
	}
	commands := 0
	for i, d := range []*desk{office, office, anna, bea} {
		for line := range strings.Lines(blocks[i][1]) {
			commands++
			cmd := exec.Command("sh", "-c", strings.ReplaceAll(line, "@db.example.com/", "@/"))
			cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} // or it would ask at the terminal of whoever tests
			cmd.Dir, cmd.Stdin = d.home, strings.NewReader("secret\nsecret\n")
			cmd.Env = append(os.Environ(), "HOME="+d.home, "PATH="+programs+":"+s.Bin+":"+os.Getenv("PATH"), "PGHOST="+s.Folder, "PGUSER=postgres")
			if said, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%s: %v: %s", line, err, said)
			}
		}
	}
	if commands != 10 {
		t.Errorf("the page has %d commands", commands)
	}
	if list := bea.fine("list"); strings.Count(list, "\n") != 2 || !strings.Contains(list, "Acme Robotics") {
		t.Errorf("bea has\n%s", list)
	}
	if list := anna.fine("list"); strings.Count(list, "\n") != 4 {
		t.Errorf("anna has\n%s", list)
	}
}
