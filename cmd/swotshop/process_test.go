//go:build unix

package main

import (
	"bufio"
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	_ "github.com/mattn/go-sqlite3" // another program that knows SQLite
)

// hold is the other program: it keeps a database to itself until its stdin
// ends.
func hold(path string) int {
	db, err := sql.Open("sqlite3", "file:"+path)
	if err != nil {
		return exitFailed
	}
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("BEGIN EXCLUSIVE"); err != nil {
		return exitFailed
	}
	fmt.Println("held")
	_, _ = io.Copy(io.Discard, os.Stdin)
	return exitFine
}

// holdLibrary has another program hold a desk's library, until it is let go of.
func holdLibrary(t *testing.T, d *desk) (letGo func()) {
	t.Helper()
	cmd := d.process(d.library())
	cmd.Env = append(cmd.Env, asProgram+"=hold")
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(stdout).ReadString('\n'); line != "held\n" {
		t.Fatalf("the other program said %q, %v", line, err)
	}
	return func() {
		_ = stdin.Close()
		if err := cmd.Wait(); err != nil {
			t.Error(err)
		}
	}
}

func TestALibraryThatAnotherProgramHolds(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	before := d.files()
	letGo := holdLibrary(t, d)
	r := d.run("list")
	letGo()
	if r.code != exitFailed || r.out != "" || !strings.Contains(r.err, "is busy: another program has been using it") {
		t.Errorf("%+v", r)
	}
	if after := d.files(); after != before {
		t.Errorf("files were changed, from\n%sto\n%s", before, after)
	}
	if out := d.fine("list"); !strings.Contains(out, "Acme") {
		t.Errorf("afterwards: %q", out)
	}
}

// asNobody is the program run by a user who may read what is there and write
// nothing of it. Root may do everything, so it lends itself to another user.
func asNobody(t *testing.T, d *desk, args ...string) result {
	t.Helper()
	cmd := d.process(args...)
	if os.Getuid() == 0 {
		self := filepath.Join(t.TempDir(), "swotshop")
		data, err := os.ReadFile(cmd.Path)
		if err != nil {
			t.Fatal(err)
		}
		// Nobody may be started meanwhile: a child would hold the file open for
		// writing for a moment, and what is open so cannot be run.
		syscall.ForkLock.RLock()
		err = errors.Join(os.WriteFile(self, data, 0o700), os.Chmod(self, 0o755)) // whatever the umask
		syscall.ForkLock.RUnlock()
		if err != nil {
			t.Fatal(err)
		}
		openUpTo(t, filepath.Dir(self))
		openUpTo(t, d.home)
		cmd.Path, cmd.SysProcAttr = self, &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	var out, talk bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &talk
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return result{cmd.ProcessState.ExitCode(), d.homeless(out.String()), d.homeless(talk.String())}
}

// openUpTo lets others pass through the folders of a test.
func openUpTo(t *testing.T, folder string) {
	t.Helper()
	for dir := folder; strings.Contains(dir, "Test"); dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAReadOnlyLibrary(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	file := d.file("session.json", exampleFile(t, func(doc map[string]any) { doc["session"] = "new" }))
	if err := os.Chmod(file, 0o444); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(d.library(), 0o444); err != nil {
		t.Fatal(err)
	}
	for dir := filepath.Dir(d.library()); dir != d.home; dir = filepath.Dir(dir) {
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(dir, 0o755) })
	}
	before := d.files()
	if r := asNobody(t, d, "list"); r.code != exitFine || !strings.Contains(r.out, "Acme") {
		t.Errorf("to read it must be possible: %+v", r)
	}
	for _, args := range [][]string{
		{"delete", "example", "--yes"}, {"redact", "example", "S1", "--yes"}, {"purge", "--client", "Acme Robotics", "--yes"},
		{"retention", "--client", "Acme Robotics", "--until", "2030-01-01"}, {"rebuild"}, {"backup"},
	} {
		r := asNobody(t, d, args...)
		if r.code != exitFailed || r.out != "" || !strings.Contains(r.err, "is read-only: you can read it but not change it") {
			t.Errorf("%v: %+v", args, r)
		}
	}
	// It can be examined, and copied to where one may write (R1.14).
	if r := asNobody(t, d, "doctor"); r.code != exitFine || !strings.Contains(r.out, "ok     replay") || !strings.Contains(r.out, "note   rights     It is read-only") {
		t.Errorf("%+v", r)
	}
	stick := t.TempDir()
	openUpTo(t, stick)
	if err := os.Chmod(stick, 0o777); err != nil {
		t.Fatal(err)
	}
	if r := asNobody(t, d, "backup", filepath.Join(stick, "copy.db")); r.code != exitFine {
		t.Errorf("%+v", r)
	}
	if info, err := os.Stat(filepath.Join(stick, "copy.db")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the copy: %v, %v", info, err)
	}
	if after := d.files(); after != before {
		t.Errorf("files were changed, from\n%sto\n%s", before, after)
	}
}

// An output that takes nothing, as on a full disk, is no success.
func TestAResultThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	full, err := os.Open(os.DevNull) // to read: any write is refused
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	d := newDesk(t)
	cmd := d.process("demo", "-o", "-")
	var talk bytes.Buffer
	cmd.Stdout, cmd.Stderr = full, &talk
	_ = cmd.Run() // the exit code is what counts
	if code := cmd.ProcessState.ExitCode(); code != exitFailed || !strings.Contains(talk.String(), "could not be written") {
		t.Errorf("exit %d: %s", code, talk.String())
	}
}
