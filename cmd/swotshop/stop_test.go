//go:build unix

package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"swotshop/files"
)

// A backup or a restoration that is stopped leaves nothing of the library
// behind: half a copy on a stick would be a leak that nobody sees.
func TestAStoppedBackupLeavesNothing(t *testing.T) {
	d := threeSessions(t)
	// Large enough for the signal to come while it is copied.
	tamper(t, d.library(), "INSERT INTO lease VALUES ('nobody', hex(randomblob(20000000)), 'here', 1, 1, 1)")
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT} {
		stick := t.TempDir()
		cmd := d.process("backup", filepath.Join(stick, "copy.db"))
		var talk bytes.Buffer
		cmd.Stderr = &talk
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		for deadline := time.Now().Add(limit); time.Now().Before(deadline) && len(names(t, stick)) == 0; {
			time.Sleep(time.Millisecond)
		}
		_ = cmd.Process.Signal(signal)
		_ = cmd.Wait() // the exit code is what counts
		stopped := cmd.ProcessState.ExitCode() == exitSignal+int(signal)
		if words := talk.String(); stopped && !strings.Contains(words, fmt.Sprintf(stoppedBy, signal)+"\n") {
			// A disk that was too busy to let it end in time: it was cut off, and says so.
			// What it left is then known for what it is, and goes.
			stopped = strings.Contains(words, fmt.Sprintf(cutOff, signal))
			for _, l := range files.Leftovers(stick) {
				if err := l.Remove(); err != nil {
					t.Error(err)
				}
			}
		}
		left := strings.Join(names(t, stick), " ")
		if left != "copy.db" && (left != "" || !stopped) { // it may have been quicker than the signal
			t.Errorf("%v: %v, left behind: %s; it said: %s", signal, cmd.ProcessState, left, talk.String())
		}
	}
}

// names are the names in a folder.
func names(t *testing.T, folder string) (list []string) {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

// What is stoppable learns of the signal, and the program of which it was.
func TestStoppable(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGQUIT} {
		err := stoppable(t.Context(), func(ctx context.Context) error {
			if err := syscall.Kill(os.Getpid(), signal); err != nil {
				return err
			}
			<-ctx.Done()
			return ctx.Err()
		})
		if err != (signalError{signal}) {
			t.Errorf("got %v", err)
		}
	}
}

// A command that has nothing to tidy up ends on the spot, in one line, at a
// signal for which Go would print all that it is doing.
func TestAStoppedCommandPrintsOneLine(t *testing.T) {
	t.Parallel()
	d := threeSessions(t)
	for _, signal := range noisy {
		term := window(t, d.process("delete", "example"))
		wait(t, term, "Type yes")
		if err := term.Process().Signal(signal); err != nil {
			t.Fatal(err)
		}
		exits(t, term, exitSignal+int(signal.(syscall.Signal)))
		if screen := shown(t, term, "Stopped: "+signal.String()+"."); strings.Contains(screen, "goroutine") || strings.Contains(screen, "PC=") {
			t.Errorf("it tells how it is made:\n%s", screen)
		}
	}
	d.fine("show", "example")
}
