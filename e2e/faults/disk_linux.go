package faults

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// SmallDisk is a folder on a disk of its own, in memory, of so many bytes.
func SmallDisk(t *testing.T, size int) string {
	t.Helper()
	dir := t.TempDir()
	if err := unix.Mount("none", dir, "tmpfs", 0, fmt.Sprintf("size=%d,mode=0700", size)); err != nil {
		NotRun(t, "this user may not mount a small disk (%v)", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// Lock lets nothing be made in a folder any more, as a disk does that the
// system has found faulty, until the answer is called. What is open already
// can still be written to.
func Lock(t *testing.T, dir string) (unlock func()) {
	t.Helper()
	if err := unix.Mount(dir, dir, "", unix.MS_BIND, ""); err != nil {
		t.Fatal(err)
	}
	free := sync.OnceValue(func() error { return unix.Unmount(dir, unix.MNT_DETACH) })
	t.Cleanup(func() { _ = free() }) // should the test fail before
	if err := unix.Mount("none", dir, "", unix.MS_REMOUNT|unix.MS_BIND|unix.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	return func() {
		t.Helper()
		if err := free(); err != nil {
			t.Fatal(err)
		}
	}
}

// Fill takes what room is left on the disk of a folder. Removing the file that
// it names makes room again.
func Fill(t *testing.T, dir string) (file string) {
	t.Helper()
	file = filepath.Join(dir, "ballast")
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	page := make([]byte, 4096)
	for err == nil {
		_, err = f.Write(page)
	}
	if !errors.Is(err, syscall.ENOSPC) {
		t.Fatal(err)
	}
	return file
}

// Disk is a disk whose power can be cut: an ext4 file system in a file.
type Disk struct {
	Dir   string
	image string
	t     *testing.T
}

// NewDisk makes and mounts a disk. Only root can.
func NewDisk(t *testing.T) *Disk {
	t.Helper()
	d := &Disk{t.TempDir(), filepath.Join(t.TempDir(), "disk"), t}
	if err := os.WriteFile(d.image, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(d.image, 128<<20); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("mkfs.ext4", "-q", "-F", d.image).CombinedOutput(); err != nil {
		NotRun(t, "mkfs.ext4 makes no disk whose power could be cut (%v %s)", err, bytes.TrimSpace(out))
	}
	if _, err := d.mount(); err != nil {
		NotRun(t, "this user may not mount a disk whose power could be cut")
	}
	t.Cleanup(func() { _ = unix.Unmount(d.Dir, unix.MNT_DETACH) }) // the loop device goes with it
	return d
}

func (d *Disk) mount() ([]byte, error) {
	return exec.Command("mount", "-t", "ext4", "-o", "loop", d.image, d.Dir).CombinedOutput()
}

// shutdown is FS_IOC_SHUTDOWN; noFlush lets the file system forget all that
// has not reached the disk, its own journal included.
const (
	shutdown = 0x8004587d
	noFlush  = 2
)

// Cut cuts the power: what has not reached the disk never will, and everything
// fails from now on.
func (d *Disk) Cut() {
	d.t.Helper()
	f, err := os.Open(d.Dir)
	if err != nil {
		d.t.Fatal(err)
	}
	err = unix.IoctlSetPointerInt(int(f.Fd()), shutdown, noFlush)
	if err := errors.Join(err, f.Close()); err != nil {
		d.t.Fatal(err)
	}
}

// Restore brings the power back. Whoever used the disk must have ended.
func (d *Disk) Restore() {
	d.t.Helper()
	if err := unix.Unmount(d.Dir, 0); err != nil {
		d.t.Fatal(err)
	}
	if out, err := d.mount(); err != nil {
		d.t.Fatalf("%v %s", err, out)
	}
}
