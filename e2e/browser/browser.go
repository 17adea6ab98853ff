// Package browser opens a page in the browser of this machine, for tests of what a reader
// sees, or drives one as a person does who answers on a phone. Only tests import it.
//
// Not here: the browser that prints a paper for a user (converter).
package browser

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"swotshop/e2e/faults"
)

// names are what a browser that opens pages without a window is called.
var names = []string{"chromium", "chromium-browser", "google-chrome"}

// Path is where the browser is. Without one the test is not run, and unseen says what has
// then not been looked at.
func Path(t testing.TB, unseen string) string {
	t.Helper()
	for _, name := range names {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	faults.NotRun(t, "no Chromium is on the PATH: %s", unseen)
	return ""
}

// Open opens a page in a window of so many pixels, and returns the page as it is then, and
// what the browser complained about. Scripts of the page have run, those that wait too.
func Open(t testing.TB, page string, width int, unseen string) (dom, complaints string) {
	t.Helper()
	at := Path(t, unseen)
	file := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(file, []byte(page), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute)
	defer stop()
	cmd := exec.CommandContext(ctx, at, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--enable-logging=stderr",
		"--user-data-dir="+t.TempDir(), "--window-size="+strconv.Itoa(width)+",640", "--virtual-time-budget=60000", "--dump-dom", "file://"+file)
	var out, talk bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &talk
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, talk.String())
	}
	for line := range strings.Lines(talk.String()) {
		if strings.Contains(line, "CONSOLE") {
			complaints += line
		}
	}
	return out.String(), complaints
}
