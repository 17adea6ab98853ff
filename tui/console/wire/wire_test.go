//go:build unix

package wire

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"swotshop/workshop"
)

// limit turns a hang into a failure.
const limit = time.Minute

// folder is a short path: a socket's may have about a hundred bytes.
func folder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "line")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return filepath.Join(dir, "swotshop")
}

// session is a log with an opening and some items.
func session(t testing.TB, id string, items int) *workshop.Log {
	t.Helper()
	log, n := workshop.NewLog(), 0
	do := func(i workshop.Intent) {
		if _, err := log.Do(i, workshop.Stamp{At: time.Unix(1_700_000_000, 0), Actor: "facilitator",
			NewID: func() string { n++; return fmt.Sprintf("%s-%d", id, n) }}); err != nil {
			t.Fatal(err)
		}
	}
	do(workshop.OpenSession{
		Session: id, Details: workshop.Details{Client: "Acme", Title: "Away day", Date: "2026-03-12", People: 8},
		Agenda: workshop.Agenda{ID: "a", Title: "A", Minutes: 5, Stages: []workshop.Stage{{Kind: workshop.StageCapture, Title: "Capture", Minutes: 5, Floor: 3}}},
		Deck: workshop.Deck{ID: "d", Version: 1, Title: "D", Scale: [5]string{"1", "2", "3", "4", "5"},
			Session: workshop.Card{ID: workshop.SessionCard, Question: "Where?", Poles: [2]string{"few", "many"}},
			Cards:   []workshop.Card{{ID: "V1", Question: "Can you?", Poles: [2]string{"few", "many"}}}},
	})
	for i := range items {
		do(workshop.AddItem{Quadrant: workshop.Strengths, Text: fmt.Sprintf("Item number %d", i)})
	}
	return log
}

func serve(t *testing.T, dir, id string) *Server {
	t.Helper()
	s, err := Serve(dir, "library", id)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func attach(t *testing.T, dir, id string) *Line {
	t.Helper()
	l, err := Attach(dir, "library", id)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// hears reads news until a console's log holds n events.
func hears(t *testing.T, l *Line, log *workshop.Log, n int) *Status {
	t.Helper()
	for {
		if err := l.conn.SetReadDeadline(time.Now().Add(limit)); err != nil {
			t.Fatal(err)
		}
		news, err := l.Next()
		if err != nil {
			t.Fatal(err)
		}
		if err := log.Extend(news.Events); err != nil {
			t.Fatal(err)
		}
		if len(log.Events()) >= n {
			return news.Status
		}
	}
}

func TestConsoleReceivesAllEvents(t *testing.T) {
	dir := folder(t)
	s, app := serve(t, dir, "one"), session(t, "one", 3)
	s.Tell(app.Events(), Status{Waiting: 4})
	l, replica := attach(t, dir, ""), workshop.NewLog()
	if st := hears(t, l, replica, 4); st == nil || st.Waiting != 4 {
		t.Errorf("status %+v, want 4 waiting", st)
	}
	if l.Session != "one" || l.Title != "Acme, Away day" {
		t.Errorf("attached to %q, %q", l.Session, l.Title)
	}
	_, err := app.Do(workshop.AddItem{Quadrant: workshop.Threats, Text: "Late"}, workshop.Stamp{NewID: func() string { return "x" }})
	if err != nil {
		t.Fatal(err)
	}
	s.Tell(app.Events(), Status{Fault: "the disk is full\x1b[2J"})
	st := hears(t, l, replica, 5)
	if got := replica.State().ItemsIn(workshop.Threats); len(got) != 1 || got[0].Text != "Late" {
		t.Errorf("the console’s threats: %v", got)
	}
	if st.Fault != "the disk is full" {
		t.Errorf("fault %q was not cleaned", st.Fault)
	}
}

func TestOrdersArriveAndAreAnswered(t *testing.T) {
	dir := folder(t)
	s, app := serve(t, dir, "one"), session(t, "one", 0)
	s.Tell(app.Events(), Status{})
	l := attach(t, dir, "on")
	hears(t, l, workshop.NewLog(), 1)
	for i, do := range []Deed{Forward, Backward, Blank, Freeze, Note, Hear, Unhear} {
		if err := l.Send(Order{ID: i, Do: do, Text: "watch the chair", Objection: "O2"}); err != nil {
			t.Fatal(err)
		}
		select {
		case r := <-s.Orders():
			if r.Do != do || r.Text != "watch the chair" || r.Objection != "O2" {
				t.Fatalf("order %+v, want %s", r.Order, do)
			}
			r.Answer(fmt.Sprint("no ", i))
		case <-time.After(limit):
			t.Fatal("the order did not arrive")
		}
		news, err := l.Next()
		if err != nil {
			t.Fatal(err)
		}
		if news.Answer == nil || *news.Answer != (Answer{i, fmt.Sprint("no ", i)}) {
			t.Fatalf("answer %+v", news.Answer)
		}
	}
}

func TestEitherSideMayCrashAndComeBack(t *testing.T) {
	dir := folder(t)
	app := session(t, "one", 2)
	s := serve(t, dir, "one")
	s.Tell(app.Events(), Status{})
	first := attach(t, dir, "one")
	hears(t, first, workshop.NewLog(), 3)
	first.Close()

	second, replica := attach(t, dir, "one"), workshop.NewLog()
	hears(t, second, replica, 3)

	// The app is killed: its socket stays, and nobody answers.
	if l, ok := s.listener.(*net.UnixListener); ok {
		l.SetUnlinkOnClose(false)
	}
	s.Close()
	for {
		if _, err := second.Next(); err != nil {
			break
		}
	}
	if _, err := Attach(dir, "library", "one"); !errors.Is(err, ErrNone) {
		t.Errorf("attached to a dead app: %v", err)
	}
	again := serve(t, dir, "one")
	again.Tell(app.Events(), Status{})
	hears(t, attach(t, dir, "one"), workshop.NewLog(), 3)
}

// A console that hears nothing must never hold up the app.
func TestTellNeverBlocks(t *testing.T) {
	dir := folder(t)
	s, app := serve(t, dir, "one"), session(t, "one", 3000)
	s.Tell(app.Events()[:1], Status{})
	attach(t, dir, "one") // reads the greeting and nothing more
	for n := range app.Events() {
		s.Tell(app.Events()[:n+1], Status{})
	}
	replica := workshop.NewLog()
	hears(t, attach(t, dir, "one"), replica, 3001)
}

// A line that has just been opened has nothing to name yet: consoles wait for
// it.
func TestGreetingWaitsForTheSession(t *testing.T) {
	dir := folder(t)
	s, app := serve(t, dir, "one"), session(t, "one", 0)
	title := make(chan string)
	go func() {
		l, err := Attach(dir, "library", "")
		if err != nil {
			title <- err.Error()
			return
		}
		defer l.Close()
		title <- l.Title
	}()
	s.Tell(app.Events(), Status{})
	if got := <-title; got != "Acme, Away day" {
		t.Errorf("attached to %q", got)
	}
}

func TestAttachPicksTheSession(t *testing.T) {
	dir := folder(t)
	if _, err := Attach(dir, "library", ""); !errors.Is(err, ErrNone) {
		t.Errorf("without any: %v", err)
	}
	for _, id := range []string{"aaaa-1", "aabb-2"} {
		serve(t, dir, id).Tell(session(t, id, 0).Events(), Status{})
	}
	for ask, want := range map[string]string{"aaaa": "aaaa-1", "aab": "aabb-2"} {
		if l := attach(t, dir, ask); l.Session != want {
			t.Errorf("%q attached to %s", ask, l.Session)
		}
	}
	_, err := Attach(dir, "library", "")
	if choice := (*Choice)(nil); !errors.Is(err, ErrSeveral) || !errors.As(err, &choice) || len(choice.Running) != 2 || !strings.HasPrefix(choice.Running[0].Title+choice.Running[1].Title, "Acme, Away day") {
		t.Errorf("which of two: %v", err)
	}
	if _, err := Attach(dir, "library", "b"); !errors.Is(err, ErrNone) {
		t.Errorf("one that does not run: %v", err)
	}
	if _, err := Serve(dir, "library", "aaaa-1"); err == nil {
		t.Error("two apps serve one session")
	}
}

// Sessions of another library do not count, unless none of this one is meant.
func TestAttachPrefersTheLibrary(t *testing.T) {
	dir := folder(t)
	for _, at := range [][2]string{{"mine", "aaaa-1"}, {"other", "bbbb-2"}, {"other", "cccc-3"}} {
		s, err := Serve(dir, at[0], at[1])
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { s.Close() })
		s.Tell(session(t, at[1], 0).Events(), Status{})
	}
	for ask, want := range map[[2]string]string{{"mine", ""}: "aaaa-1", {"mine", "b"}: "bbbb-2", {"other", "c"}: "cccc-3"} {
		l, err := Attach(dir, ask[0], ask[1])
		if err != nil || l.Session != want {
			t.Errorf("%q: %+v, %v", ask, l, err)
			continue
		}
		l.Close()
	}
	choice := (*Choice)(nil)
	if _, err := Attach(dir, "other", ""); !errors.As(err, &choice) || len(choice.Running) != 2 {
		t.Errorf("of two: %v", err)
	}
	if _, err := Attach(dir, "third", ""); !errors.As(err, &choice) || len(choice.Running) != 3 {
		t.Errorf("of none: %v", err)
	}
}

func TestNobodyElseCanAttach(t *testing.T) {
	dir := folder(t)
	serve(t, dir, "one")
	sockets, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(sockets) != 1 {
		t.Fatalf("%v, %v", sockets, err)
	}
	for path, want := range map[string]os.FileMode{dir: 0o700, sockets[0]: 0o600} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s is %o, want %o", path, info.Mode().Perm(), want)
		}
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Serve(dir, "library", "two"); err == nil || !strings.Contains(err.Error(), "not private to you") {
		t.Errorf("served in a folder that others can read: %v", err)
	}
	if _, err := Attach(dir, "library", ""); err == nil || errors.Is(err, ErrNone) {
		t.Errorf("attached in a folder that others can read: %v", err)
	}
}

func TestOtherVersionIsReported(t *testing.T) {
	for g, want := range map[greeting]string{
		{Swotshop: "console", Version: version}:     "",
		{Swotshop: "console", Version: version + 1}: "older than the app",
		{Swotshop: "else", Version: version}:        "not swotshop",
	} {
		err := g.check()
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v", g, err)
		}
	}
}
