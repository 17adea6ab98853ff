package sessions

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"strings"
	"sync"
	"syscall"
	"time"
)

// place is where a process runs, as far as the system says; what it does not
// say is empty. The names are of no meaning but to know them again.
type place struct {
	machine   string // this computer, over all its restarts
	boot      string // since it was last started
	processes string // those among which a number means the same process: a container has its own
	born      string // when the process began; its number alone is given out again
}

// surroundings are what leases are judged by besides what is in the library.
type surroundings struct {
	place func() place                               // where this process runs
	ended func(pid int, born string) bool            // of the processes that this one shares its numbers with
	local func(path string) bool                     // on a disk that only one machine can use at a time
	pause func(context.Context, time.Duration) error // ends early, with an error, when the context does
}

// here is determined by the first claim, not at the start of the program.
var here = sync.OnceValue(readPlace)

func (s surroundings) withDefaults() surroundings {
	if s.place == nil {
		return surroundings{here, processEnded, onLocalDisk, pause}
	}
	return s
}

// token makes a token that nobody else has, and that says where its holder runs.
func (p place) token() string {
	return strings.Join([]string{p.machine, p.boot, p.processes, p.born, rand.Text()}, ".")
}

// placeIn is the place that a token tells. Those of older programs tell none.
func placeIn(token string) place {
	parts := strings.Split(token, ".")
	if len(parts) != 5 {
		return place{}
	}
	return place{parts[0], parts[1], parts[2], parts[3]}
}

// sharesProcesses reports whether a number is the same process in both places.
func (p place) sharesProcesses(q place) bool {
	return p.processes != "" && p.processes == q.processes
}

// before reports whether p is a place on the machine of q, before that was restarted.
func (p place) before(q place) bool {
	return p.machine != "" && p.machine == q.machine && p.boot != "" && q.boot != "" && p.boot != q.boot
}

// nameOf makes a name of what identifies something, which it does not give away.
func nameOf(parts ...string) string {
	sum := sha256.Sum256([]byte("swotshop\x00" + strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// processEnded reports whether a process is certainly not there any more.
func processEnded(pid int, born string) bool {
	if processGone(pid) {
		return true
	}
	now, known := bornOf(pid)
	return known && born != "" && now != born
}

// processGone reports whether no process has this number.
func processGone(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil { // only on Windows, where 87 says that there is none
		return errors.Is(err, syscall.Errno(87))
	}
	defer func() { _ = p.Release() }()
	return errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}
