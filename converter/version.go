package converter

import (
	"context"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// longestAnswer is how long a program may take to say its version.
const longestAnswer = 3 * time.Second

// Version is what a program says of itself, in a line; ok is false if it says nothing in
// time. On Windows nobody is asked: a browser would open a window.
func Version(ctx context.Context, path string) (version string, ok bool) {
	if runtime.GOOS == "windows" {
		return "", false
	}
	ctx, stop := context.WithTimeout(ctx, longestAnswer)
	defer stop()
	cmd := exec.CommandContext(ctx, path, "--version")
	cmd.WaitDelay = longestAnswer / 10 // what it has started may hold its output open
	out, err := cmd.Output()
	if err != nil {
		return "", false
	}
	version, _, _ = strings.Cut(strings.TrimSpace(string(out)), "\n")
	version, _, _ = strings.Cut(version, " built on ") // whose it is, in Debian’s Chromium
	return strings.TrimSpace(version), version != ""
}
