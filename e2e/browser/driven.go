package browser

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"swotshop/breakdown"
	"swotshop/e2e/faults"
)

// This file starts a browser that a test drives, and speaks with it: the protocol of
// Chromium’s developer tools, over a pipe.

// patience turns what never comes into a failure.
const patience = time.Minute

// Browser is a browser that runs until the test ends.
type Browser struct {
	send *os.File

	mu      sync.Mutex
	last    int
	waiting map[int]chan answer
	tabs    map[string]*Tab // by session
	gone    bool
}

// message is one in either direction.
type message struct {
	ID      int             `json:"id,omitempty"`
	Session string          `json:"sessionId,omitempty"`
	Method  string          `json:"method,omitempty"`
	Params  json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage `json:"result,omitempty"`
	Error   *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
}

type answer struct {
	result json.RawMessage
	err    error
}

// Start starts a browser in which a name leads to an address of this computer: “MAP room.lan
// 127.0.0.1”. Unlike localhost, such a name is to a browser what another computer in a network
// is. Without a browser the test is not run, and unseen says what has then not been looked at.
func Start(t testing.TB, names, unseen string) *Browser {
	t.Helper()
	at := Path(t, unseen)
	if runtime.GOOS == "windows" {
		faults.NotRun(t, "a browser is not driven on Windows: %s", unseen)
	}
	in, send, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	receive, out, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(at, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-quic",
		"--no-first-run", "--remote-debugging-pipe", "--user-data-dir="+t.TempDir(), "--host-resolver-rules="+names)
	cmd.ExtraFiles = []*os.File{in, out} // which are 3 and 4 there
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_, _ = in.Close(), out.Close()
	b := &Browser{send: send, waiting: map[int]chan answer{}, tabs: map[string]*Tab{}}
	ended := make(chan struct{})
	breakdown.Go(func() { b.receive(receive) })
	breakdown.Go(func() { defer close(ended); _ = cmd.Wait() })
	t.Cleanup(func() {
		_, _ = b.call("", "Browser.close", nil) // so that nothing of it is left
		select {
		case <-ended:
		case <-time.After(patience):
			_ = cmd.Process.Kill()
			<-ended
		}
		_, _ = send.Close(), receive.Close()
	})
	return b
}

// receive hands on what the browser says, until it says no more.
func (b *Browser) receive(from io.Reader) {
	for in := bufio.NewReader(from); ; {
		text, err := in.ReadBytes(0)
		if err != nil {
			break
		}
		var m message
		if json.Unmarshal(text[:len(text)-1], &m) == nil {
			b.take(m)
		}
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.gone = true
	for id, one := range b.waiting {
		delete(b.waiting, id)
		one <- answer{err: io.ErrUnexpectedEOF}
	}
}

func (b *Browser) take(m message) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if tab := b.tabs[m.Session]; m.ID == 0 && tab != nil {
		tab.happened(m)
		return
	}
	one := b.waiting[m.ID]
	if one == nil {
		return
	}
	delete(b.waiting, m.ID)
	if m.Error != nil {
		one <- answer{err: fmt.Errorf("%s", m.Error.Message)}
		return
	}
	one <- answer{result: m.Result}
}

// call asks for something, and waits for the answer.
func (b *Browser) call(session, method string, params any) (json.RawMessage, error) {
	text, err := json.Marshal(params)
	if err != nil {
		return nil, err
	}
	if params == nil {
		text = []byte("{}")
	}
	one := make(chan answer, 1)
	b.mu.Lock()
	if b.gone {
		b.mu.Unlock()
		return nil, io.ErrUnexpectedEOF
	}
	b.last++
	m := message{ID: b.last, Session: session, Method: method, Params: text}
	b.waiting[m.ID] = one
	text, err = json.Marshal(m)
	if err == nil {
		_, err = b.send.Write(append(text, 0))
	}
	b.mu.Unlock()
	if err != nil {
		return nil, err
	}
	select {
	case a := <-one:
		return a.result, a.err
	case <-time.After(patience):
		return nil, fmt.Errorf("%s is not answered", method)
	}
}

// Axe is the text of axe-core, a checker of accessibility. Without it the test is not run.
func Axe(t testing.TB, unseen string) string {
	t.Helper()
	at := os.Getenv("SWOTSHOP_AXE")
	if at == "" {
		if root, err := exec.Command("npm", "root", "-g").Output(); err == nil {
			at = strings.TrimSpace(string(root)) + "/axe-core/axe.min.js"
		}
	}
	text, err := os.ReadFile(at)
	if err != nil {
		faults.NotRun(t, "axe-core is neither at $SWOTSHOP_AXE nor among npm’s global packages: %s", unseen)
	}
	return string(text)
}
