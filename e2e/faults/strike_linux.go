package faults

import (
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"
)

// Blow is what happens to one process: from the first to the last, both
// included, its calls of some kinds suffer an action. Unlike with [Calls], they
// are counted wherever in the program they come from: Go makes its system calls
// without the C library.
type Blow struct {
	Kinds       string // some of those below, with blanks between
	Action      string // Kill, Tear, Cut, or the errno with which the calls fail
	First, Last int
	Disk        *Disk // whose power is cut
}

// The kinds of calls, with those of [Calls]. A blow to Open hits what may make
// a file, one to Look what opens a file that is there, or a folder.
const (
	Look   = "look"
	Read   = "read"
	List   = "list" // what is in a folder
	Rename = "rename"
	Link   = "link"
	Mkdir  = "mkdir"
	Meta   = "meta" // rights and times
)

// Changes are all calls that change what is on a disk, or see to it that it is.
const Changes = Every + " " + Rename + " " + Link + " " + Mkdir + " " + Meta

// Cut lets the power of the disk go before the call, and the process with it.
const Cut = "cut"

// Dealt is what became of a blow.
type Dealt struct {
	Counted, Struck int  // calls of those kinds, and how many of them suffered
	Killed          bool // the process was ended by the blow
	Hung            bool // the process had to be ended, since it did not end itself
}

// Deal runs a command to its end under a blow to what it does in a folder, and
// within a time. How the command ended is in its ProcessState.
func (b Blow) Deal(t testing.TB, cmd *exec.Cmd, folder string, within time.Duration) Dealt {
	t.Helper()
	w := &watcher{blow: b, folder: folder, cmd: cmd, kinds: strings.Fields(b.Kinds), ended: make(chan error, 1)}
	if err := w.watch(within); err != nil {
		NotRun(t, "this system does not let its calls be watched (%v)", err)
	}
	if exit := new(exec.ExitError); w.err != nil && !errors.As(w.err, &exit) {
		t.Fatal(w.err)
	}
	return w.dealt
}

// watcher stands between the system and a process: the kernel holds each of
// its calls until the watcher has looked at it (seccomp_unotify(2)).
type watcher struct {
	blow     Blow
	folder   string
	kinds    []string
	cmd      *exec.Cmd
	listener int
	ended    chan error
	dealt    Dealt
	err      error // of the command, or of a blow that could not be dealt
}

// watch starts the process and looks at its calls until it has ended.
func (w *watcher) watch(within time.Duration) error {
	var wake [2]int
	if err := unix.Pipe2(wake[:], unix.O_CLOEXEC); err != nil {
		return err
	}
	defer func() { _, _ = unix.Close(wake[0]), unix.Close(w.listener) }()
	started := w.start(wake[1])
	slow := time.AfterFunc(within, func() {
		if w.cmd.Process != nil {
			_ = w.cmd.Process.Kill()
		}
	})
	for w.look(wake[0]) {
	}
	w.dealt.Hung = !slow.Stop()
	if err := <-started; err != nil {
		return err
	}
	w.err = errors.Join(w.err, <-w.ended)
	return nil
}

// start starts the process from a thread that is watched, and so is what it
// starts. No goroutine uses that thread again. What it opens for the process
// before that is held too, hence the watch beside it. When the process has
// ended the pipe is closed.
func (w *watcher) start(wake int) (started chan error) {
	listener, started := make(chan int, 1), make(chan error, 1)
	go func() {
		runtime.LockOSThread()
		fd, err := listen(numbersOf(w.kinds))
		listener <- fd
		if err == nil {
			err = w.cmd.Start()
		}
		started <- err
		go func() {
			if err == nil {
				w.ended <- w.cmd.Wait()
			}
			_ = unix.Close(wake)
		}()
	}()
	w.listener = <-listener
	return started
}

// request and reply are seccomp_notif and seccomp_notif_resp.
type request struct {
	id     uint64
	thread uint32
	_      uint32
	number int32
	_      uint32
	_      uint64
	args   [6]uint64
}

type reply struct {
	id    uint64
	value int64
	errno int32
	flags uint32
}

// look waits for one call and answers it; false when the process has ended.
func (w *watcher) look(wake int) bool {
	polled := []unix.PollFd{{Fd: int32(w.listener), Events: unix.POLLIN}, {Fd: int32(wake), Events: unix.POLLIN}}
	if _, err := unix.Poll(polled, -1); errors.Is(err, unix.EINTR) {
		return true
	}
	if polled[0].Revents&unix.POLLIN == 0 {
		return polled[1].Revents == 0
	}
	var call request
	if ask(w.listener, unix.SECCOMP_IOCTL_NOTIF_RECV, unsafe.Pointer(&call)) != nil {
		return true // whoever made it is gone
	}
	answer := reply{id: call.id, flags: unix.SECCOMP_USER_NOTIF_FLAG_CONTINUE}
	if errno := w.suffers(call); errno != 0 {
		answer.errno, answer.flags = -int32(errno), 0
	}
	_ = ask(w.listener, unix.SECCOMP_IOCTL_NOTIF_SEND, unsafe.Pointer(&answer))
	return true
}

func ask(fd int, what uintptr, with unsafe.Pointer) error {
	if _, _, e := unix.Syscall(unix.SYS_IOCTL, uintptr(fd), what, uintptr(with)); e != 0 {
		return e
	}
	return nil
}

// suffers counts a call and lets it have what the blow has for it: an errno,
// or the end of the process.
func (w *watcher) suffers(call request) unix.Errno {
	kind := w.concerns(call)
	if kind == "" {
		return 0
	}
	w.dealt.Counted++
	if w.dealt.Counted < w.blow.First || w.dealt.Counted > w.blow.Last {
		return 0
	}
	w.dealt.Struck++
	switch w.blow.Action {
	case Kill:
	case Tear:
		w.err = errors.Join(w.err, tear(call))
	case Cut:
		w.blow.Disk.Cut()
	default:
		errno, err := strconv.Atoi(w.blow.Action)
		if err != nil {
			w.err = fmt.Errorf("there is no blow %q", w.blow.Action)
		}
		return unix.Errno(errno)
	}
	w.dealt.Killed = true
	w.err = errors.Join(w.err, kill(call))
	return unix.EIO // nobody is left to hear it
}

// listen has the calls with these numbers held from now on, of this thread and
// of whoever it starts.
func listen(numbers []uint32) (listener int, err error) {
	const load, equal, give = unix.BPF_LD | unix.BPF_W | unix.BPF_ABS, unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K, unix.BPF_RET | unix.BPF_K
	rules := []unix.SockFilter{{Code: load, K: 0}}
	for i, number := range numbers {
		rules = append(rules, unix.SockFilter{Code: equal, K: number, Jt: uint8(len(numbers) - i)})
	}
	rules = append(rules, unix.SockFilter{Code: give, K: unix.SECCOMP_RET_ALLOW}, unix.SockFilter{Code: give, K: unix.SECCOMP_RET_USER_NOTIF})
	program := unix.SockFprog{Len: uint16(len(rules)), Filter: &rules[0]}
	if err := unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err != nil {
		return -1, err
	}
	// A call that is being looked at is not begun anew because of a signal: it
	// would be counted twice.
	fd, _, e := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER,
		unix.SECCOMP_FILTER_FLAG_NEW_LISTENER|unix.SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV, uintptr(unsafe.Pointer(&program)))
	if e != 0 {
		return -1, e
	}
	return int(fd), nil
}
