//go:build !linux

package e2e

import (
	"testing"

	"swotshop/e2e/faults"
)

// Most of the crash suite has no way to do its work elsewhere than on Linux.
func TestCrashSuite(t *testing.T) {
	faults.NotRun(t, "failing disks, full disks and power cuts are tried on Linux only")
}
