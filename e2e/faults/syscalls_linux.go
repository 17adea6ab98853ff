package faults

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// subject is what a system call is about: a file that is open, or a path.
type subject struct {
	kind   string
	fd     int // the argument with the file; -1: it is a path
	folder int // the argument with the folder that a path starts from; -1: where the process is
	path   int // the argument with the path
}

func file(kind string, arg int) subject        { return subject{kind, arg, -1, -1} }
func named(kind string, arg int) subject       { return subject{kind, -1, -1, arg} }
func under(kind string, folder, p int) subject { return subject{kind, -1, folder, p} }

// subjects are the calls that all Linux machines have, by number. Of two names
// the new one counts. Those that only some have are in older.
var subjects = map[uint32]subject{
	unix.SYS_OPENAT:          under(Open, 0, 1), // or Look
	unix.SYS_READ:            file(Read, 0),
	unix.SYS_PREAD64:         file(Read, 0),
	unix.SYS_READV:           file(Read, 0),
	unix.SYS_GETDENTS64:      file(List, 0),
	unix.SYS_WRITE:           file(Write, 0),
	unix.SYS_PWRITE64:        file(Write, 0),
	unix.SYS_WRITEV:          file(Write, 0),
	unix.SYS_PWRITEV:         file(Write, 0),
	unix.SYS_COPY_FILE_RANGE: file(Write, 2),
	unix.SYS_SENDFILE:        file(Write, 0),
	unix.SYS_FALLOCATE:       file(Write, 0),
	unix.SYS_FSYNC:           file(Sync, 0),
	unix.SYS_FDATASYNC:       file(Sync, 0),
	unix.SYS_FTRUNCATE:       file(Truncate, 0),
	unix.SYS_TRUNCATE:        named(Truncate, 0),
	unix.SYS_UNLINKAT:        under(Unlink, 0, 1),
	unix.SYS_RENAMEAT2:       under(Rename, 2, 3),
	unix.SYS_LINKAT:          under(Link, 2, 3),
	unix.SYS_SYMLINKAT:       under(Link, 1, 2),
	unix.SYS_MKDIRAT:         under(Mkdir, 0, 1),
	unix.SYS_FCHMOD:          file(Meta, 0),
	unix.SYS_FCHMODAT:        under(Meta, 0, 1),
	unix.SYS_UTIMENSAT:       under(Meta, 0, 1),
}

func init() {
	for number, s := range older {
		subjects[number] = s
	}
}

// numbersOf are the calls of some kinds.
func numbersOf(kinds []string) (numbers []uint32) {
	for number, s := range subjects {
		if slices.Contains(kinds, s.kind) || s.kind == Open && slices.Contains(kinds, Look) {
			numbers = append(numbers, number)
		}
	}
	slices.Sort(numbers)
	return numbers
}

// concerns is of which kind a call is that is to be counted; empty for others.
func (w *watcher) concerns(call request) string {
	s := subjects[uint32(call.number)]
	kind := s.kind
	if kind == Open && call.args[s.path+1]&unix.O_CREAT == 0 {
		kind = Look
	}
	if !slices.Contains(w.kinds, kind) {
		return ""
	}
	path, err := s.of(call)
	if err != nil || path != w.folder && !strings.HasPrefix(path, w.folder+"/") {
		return "" // or the process is gone
	}
	return kind
}

// of is the path of what a call is about.
func (s subject) of(call request) (string, error) {
	if s.fd >= 0 {
		return openFile(call, s.fd)
	}
	path, err := text(int(call.thread), call.args[s.path])
	if err != nil || filepath.IsAbs(path) {
		return path, err
	}
	if s.folder < 0 || int32(call.args[s.folder]) == unix.AT_FDCWD {
		folder, err := os.Readlink(fmt.Sprintf("/proc/%d/cwd", call.thread))
		return filepath.Join(folder, path), err
	}
	folder, err := openFile(call, s.folder)
	return filepath.Join(folder, path), err
}

func openFile(call request, arg int) (string, error) {
	return os.Readlink(fmt.Sprintf("/proc/%d/fd/%d", call.thread, int32(call.args[arg])))
}

// text reads a path out of a process that waits. It may lie at the end of what
// the process has, so no page is read that it does not reach into.
func text(process int, at uint64) (string, error) {
	const page = 4096
	var all []byte
	for len(all) < 2*page {
		part := make([]byte, page-at%page)
		n, err := peek(process, at, part)
		if err != nil {
			return "", err
		}
		before, _, ended := bytes.Cut(part[:n], []byte{0})
		all = append(all, before...)
		if ended {
			return string(all), nil
		}
		at += uint64(n)
	}
	return "", errors.New("a path without an end")
}

// peek reads what a process has in its memory.
func peek(process int, at uint64, into []byte) (int, error) {
	here := unix.Iovec{Base: &into[0]}
	here.SetLen(len(into))
	return unix.ProcessVMReadv(process, []unix.Iovec{here}, []unix.RemoteIovec{{Base: uintptr(at), Len: len(into)}}, 0)
}

// tear writes the first half of what a process wants to write.
func tear(call request) error {
	if n := uint32(call.number); n != unix.SYS_WRITE && n != unix.SYS_PWRITE64 {
		return nil // dies before it
	}
	half := make([]byte, call.args[2]/2)
	if len(half) == 0 {
		return nil
	}
	if _, err := peek(int(call.thread), call.args[1], half); err != nil {
		return err
	}
	f, err := os.OpenFile(fmt.Sprintf("/proc/%d/fd/%d", call.thread, int32(call.args[0])), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	place := int64(call.args[3])
	if uint32(call.number) == unix.SYS_WRITE {
		place, err = position(call)
	}
	if err == nil {
		_, err = f.WriteAt(half, place)
	}
	return errors.Join(err, f.Close())
}

// position is where a process would write next.
func position(call request) (place int64, err error) {
	info, err := os.ReadFile(fmt.Sprintf("/proc/%d/fdinfo/%d", call.thread, int32(call.args[0])))
	if err != nil {
		return 0, err
	}
	_, err = fmt.Sscanf(string(info), "pos: %d", &place)
	return place, err
}

// kill ends the process that makes a call. It may be so young that whoever
// started it does not have it in hand yet.
func kill(call request) error {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", call.thread))
	if err != nil {
		return err
	}
	_, rest, _ := strings.Cut(string(status), "\nTgid:")
	process := 0
	if _, err := fmt.Sscan(rest, &process); err != nil {
		return err
	}
	return unix.Kill(process, unix.SIGKILL)
}
