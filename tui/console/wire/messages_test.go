//go:build unix

package wire

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"swotshop/workshop"
)

// endless is somebody who never ends what is being said.
type endless struct{ said int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.said += len(p)
	return len(p), nil
}

// A line that never ends is read no longer than the longest message takes.
func TestEndlessMessage(t *testing.T) {
	for _, most := range []int{longestOrder, longestNews} {
		var v any
		talker := &endless{}
		if err := newMessages(talker, most).next(&v); !errors.Is(err, ErrTooLong) {
			t.Errorf("of %d bytes: %v", most, err)
		}
		if talker.said > most+1<<16 {
			t.Errorf("%d bytes were read of a message of at most %d", talker.said, most)
		}
	}
}

// The largest board goes down the line at once: as many items as the program is
// measured with, and each of the longest words that it keeps.
func TestTheLargestBoardFits(t *testing.T) {
	const items = 2000
	log := workshop.NewLog()
	if err := log.Extend(session(t, "a", 0).Events()); err != nil {
		t.Fatal(err)
	}
	// One character takes at most 64 bytes, as a family of nine does.
	text := strings.Repeat("👩"+strings.Repeat("\u200d👩", 8), workshop.MaxText)
	if workshop.Clean(text) != text || workshop.Length(text) != workshop.MaxText {
		t.Fatalf("not what could be typed: %d characters", workshop.Length(text))
	}
	events := log.Events()
	for n := range items {
		events = append(events, workshop.Event{Seq: n + 2, Step: n + 2, ID: fmt.Sprintf("%036d", n), Actor: "facilitator", At: time.Unix(1_700_000_000, 0),
			Fact: workshop.ItemAdded{Item: fmt.Sprint("i", n), Cluster: fmt.Sprint("c", n), Quadrant: workshop.Opportunities, How: workshop.KindAssumption,
				Function: workshop.Leadership, Card: "V1", Text: text}})
	}
	w, err := encode(News{Events: events, Status: &Status{Waiting: items, Fault: text}})
	if err != nil {
		t.Fatal(err)
	}
	line, err := json.Marshal(w)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d items take %d KiB", items, len(line)>>10)
	var got wire
	err = newMessages(strings.NewReader(string(line)+"\n"), longestNews).next(&got)
	if err != nil || len(got.Events) != items+1 {
		t.Errorf("%d of %d events arrive: %v", len(got.Events), items+1, err)
	}
}

// An app that says more than any of ours is left alone, and why is said.
func TestAppThatSendsTooMuch(t *testing.T) {
	ours, theirs := net.Pipe()
	defer ours.Close()
	l := newLine(ours)
	go func() {
		_, _ = io.WriteString(theirs, `{"swotshop":"console","version":1,"session":"a","title":"t"}`+"\n")
		_, _ = io.Copy(theirs, &endless{}) // until nobody listens
	}()
	if err := l.awaitGreeting(); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Next(); !errors.Is(err, ErrTooLong) || !strings.Contains(err.Error(), "F2 in the app") {
		t.Errorf("the console says %v", err)
	}
	if err := said(t, strings.Repeat("x", longestOrder+1)).awaitGreeting(); !errors.Is(err, errDeaf) {
		t.Errorf("a greeting without an end: %v", err)
	}
}

// A console that sends too much is told so and dropped; the app continues, and
// reads the next.
func TestConsoleThatSendsTooMuch(t *testing.T) {
	dir := folder(t)
	s, app := serve(t, dir, "one"), session(t, "one", 3)
	s.Tell(app.Events(), Status{})
	l := attach(t, dir, "one")
	hears(t, l, workshop.NewLog(), 4)
	go func() {
		_, _ = l.conn.Write([]byte(strings.Repeat("x", 4*longestOrder))) // it may be cut off before the end
	}()
	news, err := l.Next()
	if err != nil || news.Answer == nil || !strings.Contains(news.Answer.Problem, "too long for the app") {
		t.Fatalf("it hears %+v, %v", news, err)
	}
	for err == nil {
		_, err = l.Next()
	}
	next := attach(t, dir, "one")
	hears(t, next, workshop.NewLog(), 4)
	if err := next.Send(Order{Text: strings.Repeat("x", longestOrder)}); !errors.Is(err, errOrderTooLong) {
		t.Errorf("such an order is sent: %v", err)
	}
	if err := next.Send(Order{Do: Note, Text: strings.Repeat("x", longestOrder-100)}); err != nil {
		t.Fatal(err)
	}
	select {
	case r := <-s.Orders():
		r.Answer("")
	case <-time.After(limit):
		t.Error("a long order does not arrive")
	}
}

// A socket that does not greet keeps nobody from finding another, however slowly
// it fails to.
func TestSilentSocketIsSkipped(t *testing.T) {
	for name, talk := range map[string]func(net.Conn){
		"silent": func(net.Conn) {},
		"slow": func(theirs net.Conn) {
			for {
				if _, err := theirs.Write([]byte(" ")); err != nil {
					return
				}
				time.Sleep(answering / 4)
			}
		},
	} {
		synctest.Test(t, func(t *testing.T) {
			ours, theirs := net.Pipe()
			go talk(theirs)
			start := time.Now()
			if err := newLine(ours).awaitGreeting(); !errors.Is(err, errDeaf) {
				t.Errorf("%s: %v", name, err)
			}
			if waited := time.Since(start); waited != answering {
				t.Errorf("%s: it was waited for %v", name, waited)
			}
			ours.Close()
			theirs.Close()
			time.Sleep(answering) // a bubble's, which takes no time: who is slow notices
		})
	}
}

// A console that asks and never reads is dropped, and its messages do not pile
// up.
func TestConsoleThatNeverReads(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ours, theirs := net.Pipe()
		c := &client{conn: ours, gone: make(chan struct{})}
		go c.answer(1, "no")
		<-c.gone // or the bubble never ends
		ours.Close()
		theirs.Close()
	})
}
