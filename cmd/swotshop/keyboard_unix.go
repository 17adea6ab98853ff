//go:build unix

package main

import (
	"errors"
	"io"
	"os"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/muesli/cancelreader"

	"swotshop/breakdown"
	"swotshop/files"
)

// keyboard is the terminal as the screens read it: pastes and keys whole, and not
// without noticing that it is gone. It has no name, which is what keeps Bubble
// Tea from reading the file behind it by itself.
type keyboard struct {
	file   *os.File
	in     cancelreader.CancelReader
	came   chan arrival
	done   chan struct{} // closed when nobody wants to know more
	ended  chan struct{} // closed when nothing is read any more
	pastes pastes
	keys   strokes
	ready  []byte // to be passed on

	gone    func() // to be called when the terminal is
	lost    bool   // it is
	settled bool   // and what came before is known
}

// arrival is what was read at once, or why nothing can be read any more.
type arrival struct {
	bytes []byte
	err   error
}

// listen begins to read a terminal for the screens; far says that its keys come over a
// line. When that is gone without a
// signal, as some are, gone is called once all that came before has been taken.
func listen(terminal io.Reader, far bool, gone func()) (options []tea.ProgramOption, stop func(), err error) {
	file, ok := terminal.(*os.File)
	if !ok {
		return []tea.ProgramOption{tea.WithInput(terminal)}, func() {}, nil
	}
	in, err := cancelreader.NewReader(file)
	if err != nil {
		return nil, nil, fail(err, noTerminal, files.Why(err))
	}
	k := startKeyboard(file, in, far, gone)
	return []tea.ProgramOption{tea.WithInput(k), tea.WithFilter(k.pastes.redeem)}, k.stop, nil
}

func startKeyboard(file *os.File, in cancelreader.CancelReader, far bool, gone func()) *keyboard {
	k := &keyboard{file: file, in: in, keys: strokes{far: far}, gone: gone, came: make(chan arrival), done: make(chan struct{}), ended: make(chan struct{})}
	breakdown.Go(k.pump)
	return k
}

// atOnce is how many bytes are read at once. Twice that lies ready: one is read
// into while the other is passed on.
const atOnce = 4 << 10

// pump reads until the terminal is gone, or nobody wants to know more.
func (k *keyboard) pump() {
	defer close(k.ended)
	var buffers [2][atOnce]byte
	for turn := 0; ; {
		buf := buffers[turn][:]
		n, err := k.in.Read(buf)
		if errors.Is(err, syscall.EAGAIN) || errors.Is(err, syscall.EINTR) {
			continue
		}
		select {
		case k.came <- arrival{buf[:n], err}:
		case <-k.done:
			return
		}
		if err != nil {
			return
		}
		turn = 1 - turn
	}
}

// Read passes on what was typed. At the end it answers once with nothing, which
// is asked for again only when all before it has reached the screens: what was
// typed last counts.
func (k *keyboard) Read(buf []byte) (int, error) {
	for len(k.ready) == 0 {
		switch {
		case k.settled:
			k.gone()
			return 0, io.EOF
		case k.lost:
			k.settled = true
			return 0, nil
		}
		select {
		case a := <-k.came:
			k.take(a)
		case <-k.pause():
			k.ready = k.keys.take(k.pastes.giveUp())
		case <-k.keys.pause():
			k.ready = k.keys.giveUp()
		case <-k.done:
			return 0, io.EOF
		}
	}
	n := copy(buf, k.ready)
	k.ready = k.ready[n:]
	return n, nil
}

// take takes what has arrived. With the terminal, a paste ends too.
func (k *keyboard) take(a arrival) {
	in := k.pastes.take(a.bytes)
	if k.lost = a.err != nil; k.lost && k.pastes.open {
		in = append(in, k.pastes.giveUp()...)
	}
	k.ready = k.keys.take(in)
}

// pause comes when an open paste has been silent for too long; otherwise never.
func (k *keyboard) pause() <-chan time.Time {
	if !k.pastes.open {
		return nil
	}
	return time.After(k.pastes.pause())
}

// stop ends the reading, and leaves what is typed from now on to the shell.
func (k *keyboard) stop() {
	close(k.done)
	if k.in.Cancel() {
		<-k.ended
		_ = k.in.Close()
	}
}

// Fd is the terminal’s, for its modes.
func (k *keyboard) Fd() uintptr { return k.file.Fd() }

// Write and Close are what a file has, and are not called.
func (k *keyboard) Write(b []byte) (int, error) { return k.file.Write(b) }
func (k *keyboard) Close() error                { return nil }
