//go:build unix

package wire

import (
	"encoding/json"
	"net"
	"reflect"
	"testing"
	"time"

	"swotshop/e2e/hostile"
	"swotshop/workshop"
)

// said is one end of a line on which a stranger says something.
func said(t *testing.T, words string) *Line {
	t.Helper()
	ours, theirs := net.Pipe()
	go func() {
		_, _ = theirs.Write([]byte(words)) // the reader may have had enough of it
		theirs.Close()
	}()
	t.Cleanup(func() { ours.Close() })
	return newLine(socketLike{ours})
}

// socketLike is a pipe that takes a deadline after the other end has gone, as a socket does:
// what was written before can still be read.
type socketLike struct{ net.Conn }

func (s socketLike) SetDeadline(at time.Time) error {
	_ = s.Conn.SetDeadline(at)
	return nil
}

func (s socketLike) SetReadDeadline(at time.Time) error {
	_ = s.Conn.SetReadDeadline(at)
	return nil
}

// requireCleanNews fails when news hold what must not be shown.
func requireCleanNews(t *testing.T, n News) {
	t.Helper()
	var all []string
	if n.Status != nil {
		all = append(all, n.Status.Fault)
		if p := n.Status.Phones; p != nil {
			all = append(append(all, p.Advice...), p.Address, p.Code, p.Problem)
			for _, at := range p.Networks {
				all = append(all, at.IP, at.What)
			}
			for _, one := range p.Items {
				all = append(all, one.Key, string(one.Quadrant), string(one.Function), one.Text)
			}
		}
	}
	if n.Answer != nil {
		all = append(all, n.Answer.Problem)
	}
	for _, ev := range n.Events {
		data, err := workshop.EncodeEvent(ev)
		if err != nil {
			t.Fatal(err)
		}
		in, err := hostile.Strings(data)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, in...)
	}
	for _, s := range all {
		if found := hostile.Unclean(s); len(found) > 0 {
			t.Errorf("the news hold %v", found)
		}
	}
}

// Anyone may answer on the socket: what a console reads is cleaned.
func TestHostileApp(t *testing.T) {
	for _, h := range hostile.Texts() {
		for _, raw := range []string{hostile.InJSON(h.Raw), hostile.Escaped(h.Raw)} {
			l := said(t, `{"swotshop":"console","version":1,"session":`+raw+`,"title":`+raw+`}`)
			if err := l.awaitGreeting(); err == nil && len(hostile.Unclean(l.Session+l.Title)) > 0 {
				t.Errorf("%s: the greeting holds %v", h.Name, hostile.Unclean(l.Session+l.Title))
			}
			phones := `{"address":` + raw + `,"code":` + raw + `,"problem":` + raw + `,"advice":[` + raw + `],"networks":[{"ip":` + raw + `,"what":` + raw + `}],` +
				`"items":[{"Key":` + raw + `,"Quadrant":"S","Text":"x"},{"Key":"k1","Quadrant":` + raw + `,"Text":"x"},` +
				`{"Key":"k2","Quadrant":"S","Function":` + raw + `,"Text":"x"},{"Key":"k3","Quadrant":"W","Text":` + raw + `}]}`
			event := `{"seq":1,"id":"e1","at":"2026-03-12T09:00:00.000Z","actor":"a","kind":"item.edited","v":1,"step":1,"body":{"item":"i1","text":` + raw + `}}`
			l = said(t, `{"events":[`+event+`],"status":{"fault":`+raw+`,"phones":`+phones+`},"answer":{"id":1,"problem":`+raw+`}}`)
			news, err := l.Next()
			if err != nil {
				t.Errorf("%s: %v", h.Name, err)
			}
			requireCleanNews(t, news)
			if news, err := said(t, h.Raw).Next(); err == nil && !reflect.DeepEqual(news, News{}) {
				t.Errorf("%s alone is taken for news: %+v", h.Name, news)
			}
		}
	}
}

// Anyone may ask on the socket, too: what cannot be read ends only that line,
// and the next console is served.
func TestHostileConsole(t *testing.T) {
	dir := folder(t)
	s := serve(t, dir, "a")
	s.Tell(session(t, "a", 1).Events(), Status{})
	for _, h := range hostile.Texts() {
		l := attach(t, dir, "a")
		if err := l.conn.SetWriteDeadline(time.Now().Add(limit)); err != nil {
			t.Fatal(err)
		}
		_, _ = l.conn.Write([]byte("[" + h.Raw + "\n")) // it may be cut off before the end
		l.Close()
	}
	hears(t, attach(t, dir, "a"), workshop.NewLog(), 2)
}

// FuzzNews: whatever is said to a console is refused, or clean and a session
// that its screen can go on with.
func FuzzNews(f *testing.F) {
	log := session(f, "a", 2)
	w, err := encode(News{Events: log.Events(), Status: &Status{Fault: "full"}, Answer: &Answer{ID: 1, Problem: "no"}})
	if err != nil {
		f.Fatal(err)
	}
	whole, err := json.Marshal(w)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole)
	for _, raw := range hostile.Raw() {
		f.Add([]byte(`{"status":{"fault":` + hostile.InJSON(raw) + `},"answer":{"problem":` + hostile.Escaped(raw) + `}}`))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var w wire
		if json.Unmarshal(data, &w) != nil {
			return
		}
		news, err := w.decode()
		if err != nil {
			return
		}
		requireCleanNews(t, news)
		heard := workshop.NewLog()
		if heard.Extend(news.Events) == nil && len(news.Events) > 0 {
			_ = heard.State().Summary()
			_ = heard.State().CurrentStage()
		}
	})
}
