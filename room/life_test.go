package room_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"swotshop/breakdown"
	"swotshop/room"
	"swotshop/workshop"
)

// listen opens a stream, and brings what it says, until it ends.
func (d *device) listen(path string) <-chan string {
	d.m.t.Helper()
	open := *d.http // a stream takes as long as it takes
	open.Timeout = 0
	resp, err := open.Get("http://" + host + path)
	if err != nil {
		d.m.t.Fatal(err)
	}
	d.m.t.Cleanup(func() { _ = resp.Body.Close() })
	said := make(chan string, 100)
	breakdown.Go(func() {
		defer close(said)
		for lines := bufio.NewScanner(resp.Body); lines.Scan(); {
			if mark, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				said <- mark
			}
		}
	})
	return said
}

// A stream says which version there is, and again when there is another one, and nothing
// of what it is.
func TestAStreamSaysThatThereIsNews(t *testing.T) {
	m, p := voting(t)
	d := m.joined()
	news, wall := d.listen("/events"), d.listen("/events?wall=1")
	first, firstWall := taken(t, "a mark", news), taken(t, "a mark", wall)
	m.at(workshop.StageStance)
	if next := taken(t, "news", news); next == first {
		t.Errorf("a new question is still %q", next)
	}
	m.page.Show([]string{"May anybody speak for us?"})
	if next := taken(t, "news of the wall", wall); next == firstWall || len(next) > 20 {
		t.Errorf("another wall is %q", next)
	}
	if s := m.page.State(); s.Joined != 1 || s.Watching != 1 {
		t.Errorf("%+v", s)
	}
	d.post("/ballot", dots(p, 1, 0, 0, 0)) // no news for phones: nothing of the others may be told
	m.page.Suspend()
	for mark := range news {
		t.Errorf("it says %q besides", mark)
	}
}

// Asking what is asked already, and showing what is shown, wakes nobody.
func TestTheSameAgainIsNoNews(t *testing.T) {
	m, _ := voting(t)
	m.page.Show([]string{"A", "B"})
	d := m.joined()
	news := d.listen("/events")
	taken(t, "a mark", news)
	for range 100 {
		m.ask()
		m.page.Show([]string{"A", "B"})
	}
	m.page.Suspend()
	for mark := range news {
		t.Errorf("it says %q besides", mark)
	}
}

// A phone that went out of reach leaves its streams behind: the newest count.
func TestOldStreamsGiveWay(t *testing.T) {
	m := meet(t)
	d := m.joined()
	oldest := d.listen("/events")
	taken(t, "a mark", oldest)
	for range 4 {
		taken(t, "a mark", d.listen("/events"))
	}
	for range oldest { // it ends
	}
	if s := m.page.State(); s.Joined != 1 {
		t.Errorf("%+v", s)
	}
}

// Who is here, and since when, is known by what phones do; a while after the last sign of
// a phone it is gone.
func TestWhoIsHere(t *testing.T) {
	m := meet(t)
	if s := m.page.State(); s.Joined != 0 || !s.First.IsZero() {
		t.Errorf("%+v", s)
	}
	m.clock.pass(time.Minute)
	m.device("1.1.1.1").get("/") // at the door
	if s := m.page.State(); s.Joined != 0 {
		t.Errorf("%+v", s)
	}
	a := m.joined()
	m.joined()
	if s := m.page.State(); s.Joined != 2 || !s.First.Equal(began.Add(time.Minute)) {
		t.Errorf("%+v", s)
	}
	m.clock.pass(80 * time.Second)
	a.get("/now")
	m.clock.pass(80 * time.Second)
	if s := m.page.State(); s.Joined != 1 {
		t.Errorf("%+v", s)
	}
}

// News comes for what the facilitator sees, and not more often than is worth drawing.
func TestNewsIsCoalesced(t *testing.T) {
	m, p := voting(t)
	d := m.joined()
	taken(t, "news of a phone", m.page.News())
	since, n := time.Now(), 0
	for range 30 {
		d.post("/ballot", dots(p, 1, 0, 0, 0))
		select {
		case <-m.page.News():
			n++
		default:
		}
	}
	if n == 0 {
		taken(t, "news of an answer", m.page.News())
	}
	if most := int(time.Since(since)/(200*time.Millisecond)) + 1; n > most {
		t.Errorf("30 ballots are %d pieces of news within %v", n, time.Since(since))
	}
}

// After a restart the page knows its phones again, and what was stored; ballots come again
// from the phones that cast them, and the sum is what it was.
func TestAPageComesBack(t *testing.T) {
	m, p := voting(t)
	phones := []*device{m.joined(), m.joined(), m.joined()}
	cast := func() {
		for i, d := range phones {
			on := []int{0, 0, 0, 0}
			on[i] = 3
			d.post("/ballot", dots(p, on...)).require(t, http.StatusOK)
		}
	}
	cast()
	phones[0].post("/item", item(key(), "A word")).require(t, http.StatusOK)
	m.requireSums(p, 3, 3, 3, 3, 0)
	before := mark(t, phones[0])
	text, err := json.Marshal(m.pass)
	if err != nil {
		t.Fatal(err)
	}
	m.pass = room.Pass{}
	if err := json.Unmarshal(text, &m.pass); err != nil {
		t.Fatal(err)
	}
	m.reopen(phones...)
	m.requireSums(p, 0, 0, 0, 0, 0)
	if waits := m.page.Submitted(); len(waits) != 1 {
		t.Errorf("there wait %+v", waits)
	}
	if after := mark(t, phones[0]); strings.Fields(after)[0] == strings.Fields(before)[0] {
		t.Errorf("it cannot be told from the page before: %q, %q", before, after)
	}
	cast()
	m.requireSums(p, 3, 3, 3, 3, 0)
}

func mark(t *testing.T, d *device) string { return taken(t, "a mark", d.listen("/events")) }

// Closed, the page tells the phones so, and nothing answers any more.
func TestClosingTellsThePhones(t *testing.T) {
	for range 20 {
		m := meet(t)
		d := m.joined()
		news, wall := d.listen("/events"), d.listen("/events?wall=1")
		taken(t, "a mark", news)
		taken(t, "a mark", wall)
		if err := m.page.Close(); err != nil {
			t.Fatal(err)
		}
		for _, stream := range []<-chan string{news, wall} {
			if last := taken(t, "the end", stream); last != "off" {
				t.Fatalf("the last word is %q", last)
			}
		}
		taken(t, "the end", m.page.Done())
		if _, err := d.tries(http.MethodGet, "/now", ""); err == nil {
			t.Error("it still answers")
		}
		m.page.Suspend() // once more does no harm
		if err := m.page.Close(); err != nil {
			t.Error(err)
		}
	}
}

// An item that is on its way when the page is closed is stored, and its phone is told.
func TestClosingWaitsForWhatIsWritten(t *testing.T) {
	m := meet(t)
	m.at(workshop.StageCapture)
	m.shelf.waiting, m.shelf.begun = make(chan struct{}), make(chan struct{}, 1)
	d, replies := m.joined(), make(chan reply, 1)
	news := d.listen("/events")
	taken(t, "a mark", news)
	breakdown.Go(func() { replies <- d.post("/item", item(key(), "A word"), "X-Page", "1") })
	taken(t, "the item", m.shelf.begun)
	closed := make(chan error, 1)
	breakdown.Go(func() { closed <- m.page.Close() })
	if last := taken(t, "the end", news); last != "off" {
		t.Errorf("the last word is %q", last)
	}
	await(t, "nobody gets in any more", func() bool {
		conn, err := m.hall.dial("192.168.1.20")
		if err == nil {
			_ = conn.Close()
		}
		return err != nil
	})
	select {
	case <-m.page.Done():
		t.Error("it has ended before the item is stored")
	case err := <-closed:
		t.Error("it is closed before the item is stored: ", err)
	case <-time.After(50 * time.Millisecond): // only a fault could be missed by a look that is too short
	}
	close(m.shelf.waiting)
	taken(t, "the reply", replies).require(t, http.StatusOK)
	if err := taken(t, "the end", closed); err != nil || len(m.shelf.stored()) != 1 {
		t.Error(err, m.shelf.stored())
	}
}

// Suspended, it says nothing: phones look for it.
func TestSuspendingTellsNobody(t *testing.T) {
	m := meet(t)
	d := m.joined()
	news := d.listen("/events")
	taken(t, "a mark", news)
	m.page.Suspend()
	for mark := range news {
		t.Errorf("it says %q", mark)
	}
	taken(t, "the end", m.page.Done())
}

// A page ends by itself when its time is over.
func TestAPageEndsInTime(t *testing.T) {
	m := meet(t, func(o *room.Options) { o.Pass.Until = began.Add(time.Millisecond) })
	taken(t, "the end", m.page.Done())
	if s := m.page.State(); s.Joined != 0 {
		t.Errorf("%+v", s)
	}
}

// Where nobody can come in any more, the page is over.
func TestAPageWithoutADoorEnds(t *testing.T) {
	m := meet(t, func(o *room.Options) { o.Listener = broken{o.Listener} })
	taken(t, "the end", m.page.Done())
}

type broken struct{ net.Listener }

func (broken) Accept() (net.Conn, error) { return nil, errors.New("network is down") }

// A page that has nowhere to store words is none.
func TestAPageNeedsAStore(t *testing.T) {
	if _, err := room.Open(room.Options{Listener: newHall(t), Now: time.Now}); err == nil {
		t.Error("it opens")
	}
}

// Who holds connections from one address and says nothing keeps nobody out: not those at
// other addresses, and not those at the same one, who have joined or want to.
func TestSilentConnectionsKeepNobodyOut(t *testing.T) {
	m, p := voting(t)
	in := m.joined()
	var held []net.Conn
	for range 500 {
		conn, err := m.hall.dial("192.168.1.20")
		if err != nil {
			t.Fatal(err)
		}
		held = append(held, conn)
		_, _ = fmt.Fprintf(conn, "GET / HTTP/1.1\r\nHost: %s\r\nX-A: ", host) // and no more
	}
	for _, from := range []string{"192.168.1.21", "192.168.1.20"} {
		if r := m.device(from).get("/" + m.pass.Code); r.at != "/" {
			t.Errorf("from %s joining ends at %s with %d", from, r.at, r.status)
		}
	}
	in.http.CloseIdleConnections()
	in.post("/ballot", dots(p, 1, 1, 1, 0)).require(t, http.StatusOK)
	open := 0
	for _, conn := range held { // those that gave way are closed, without waiting for their time
		_ = conn.SetReadDeadline(time.Now().Add(time.Millisecond))
		_, err := conn.Read(make([]byte, 1))
		if timeout := net.Error(nil); errors.As(err, &timeout) && timeout.Timeout() {
			open++
		}
		_ = conn.Close()
	}
	if open > 64 {
		t.Errorf("%d are still held", open)
	}
}

// What is shown on the wall can be read on a phone, and that it is blank.
func TestThePhoneShowsTheWall(t *testing.T) {
	m := meet(t)
	d := m.joined()
	d.get("/watch").require(t, http.StatusOK, m.log.State().Words().Phones.Blank)
	m.page.Show([]string{"Strengths", "S1 <b>Forty</b> people blog"})
	d.get("/watch").require(t, http.StatusOK, "Strengths</h1>", "S1 &lt;b&gt;Forty&lt;/b&gt; people blog")
	d.get("/wall").require(t, http.StatusOK, "Strengths</h1>")
	m.page.Show(nil)
	if r := d.get("/wall"); strings.Contains(r.body, "Strengths") {
		t.Errorf("a blank wall is\n%s", r.body)
	}
}

// Nobody sees what others have answered or written, before or after it is counted.
func TestNobodySeesTheOthers(t *testing.T) {
	m, p := voting(t)
	other := m.joined()
	blank := shown(other)
	writer := m.joined()
	for range 7 {
		m.joined().post("/ballot", dots(p, 0, 3, 0, 0)).require(t, http.StatusOK)
	}
	writer.post("/item", item(key(), "Zanzibar went quiet")).require(t, http.StatusOK)
	if now := shown(other); now != blank {
		t.Errorf("after others answered it shows\n%s\nand before\n%s", now, blank)
	}
	m.do(workshop.CountVotes{Cluster: p.Choices[1].ID, Votes: 21, Phones: 7})
	closed := shown(other)
	for _, c := range append(clusters, "21", "7 ", "Zanzibar") {
		if strings.Contains(closed, c) {
			t.Errorf("after the count it shows %q:\n%s", c, closed)
		}
	}
}

// shown is what a phone shows, but for what is another thing each time.
func shown(d *device) string {
	var all strings.Builder
	for _, path := range []string{"/", "/now", "/watch", "/wall"} {
		body := d.get(path).body
		if _, after, found := strings.Cut(body, "<body"); found {
			body = after
		}
		all.WriteString(path + "\n" + body)
	}
	return all.String()
}
