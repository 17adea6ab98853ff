package room_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"swotshop/room"
	"swotshop/workshop"
)

// The page answers by the addresses that were offered, and by no other: another site could
// have its name lead here.
func TestOnlyOfferedAddressesAreServed(t *testing.T) {
	m := meet(t, func(o *room.Options) { o.Hosts = []string{host, "[fd00::20]:8080"} })
	d := m.joined()
	for name, want := range map[string]int{
		host: http.StatusOK, "[fd00::20]:8080": http.StatusOK,
		"evil.example": http.StatusMisdirectedRequest, "room.lan": http.StatusMisdirectedRequest, "room.lan:80": http.StatusMisdirectedRequest,
		"room.lan:8080.evil.example": http.StatusMisdirectedRequest, "127.0.0.1:8080": http.StatusMisdirectedRequest, "ROOM.LAN:8081": http.StatusMisdirectedRequest,
	} {
		for _, path := range []string{"/style.css", "/now"} {
			if r := d.get(path, "Host", name); path == "/style.css" && r.status != want || want == http.StatusMisdirectedRequest && r.status != want {
				t.Errorf("%s by %s: %d, want %d", path, name, r.status, want)
			}
		}
	}
}

// Another site in the same browser cannot answer in the name of a phone: neither from another
// port, for which cookies are the same, nor from a frame that hides where it is.
func TestOtherSitesCannotSend(t *testing.T) {
	m, p := voting(t)
	d := m.joined()
	for _, c := range []struct {
		head []string
		want int
	}{
		{[]string{"Origin", "http://evil.example"}, http.StatusForbidden},
		{[]string{"Origin", "null"}, http.StatusForbidden},
		{[]string{"Origin", "http://room.lan:9090"}, http.StatusForbidden},
		{[]string{"Sec-Fetch-Site", "cross-site", "Origin", "http://evil.example"}, http.StatusForbidden},
		{[]string{"Sec-Fetch-Site", "same-site", "Origin", "http://room.lan:9090"}, http.StatusForbidden},
		{[]string{"Origin", "http://" + host}, http.StatusOK},
		{[]string{"Sec-Fetch-Site", "same-origin"}, http.StatusOK},
	} {
		for path, form := range map[string]url.Values{"/ballot": dots(p, 1, 0, 0, 0), "/item": item(key(), "A word"), "/join": {"code": {m.pass.Code}}} {
			if r := d.post(path, form, c.head...); r.status != c.want {
				t.Errorf("%s with %s: %d, want %d", path, c.head, r.status, c.want)
			}
		}
	}
	if r := d.get("/"); r.status != http.StatusOK {
		t.Error(r.status)
	}
	m.requireSums(p, 1, 1, 0, 0, 0)
}

// What every page says of itself to a browser.
func TestEveryPageIsClosedToOthers(t *testing.T) {
	m := meet(t)
	d := m.joined()
	for _, path := range []string{"/", "/now", "/watch", "/wall", "/style.css", "/script.js", "/nowhere"} {
		req, err := http.NewRequest(http.MethodGet, "http://"+host+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		resp, err := d.http.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		h := resp.Header
		policy := h.Get("Content-Security-Policy")
		for _, forbidden := range []string{"unsafe", "*", "http"} {
			if strings.Contains(policy, forbidden) {
				t.Errorf("%s: %s", path, policy)
			}
		}
		if !strings.HasPrefix(policy, "default-src 'none'") || h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Cache-Control") != "no-store" ||
			h.Get("Referrer-Policy") != "same-origin" || h.Get("Access-Control-Allow-Origin") != "" || h.Get("Server") != "" {
			t.Errorf("%s: %v", path, h)
		}
	}
}

// What is too large to be an answer is not read, on any way in; what follows it is.
func TestLargeBodiesAreRefused(t *testing.T) {
	m, p := voting(t)
	d, stranger := m.joined(), m.device("192.168.1.66")
	large := "poll=" + p.ID + "&code=" + m.pass.Code + "&key=" + key() + "&quadrant=S&text=" + strings.Repeat("x", 100_000)
	for _, path := range []string{"/ballot", "/item", "/join"} {
		for _, one := range []*device{d, stranger} {
			r := one.send(http.MethodPost, path, large)
			if want := http.StatusRequestEntityTooLarge; r.status != want && (one == d || path == "/join") || r.status == http.StatusOK {
				t.Errorf("%s: %d, want %d", path, r.status, want)
			}
		}
	}
	if r, err := d.tries(http.MethodGet, "/"+strings.Repeat("x", 100_000), ""); err == nil && r.status != http.StatusRequestHeaderFieldsTooLarge {
		t.Errorf("a long address: %d", r.status)
	}
	for _, body := range []string{"%", "a=%zz", ";", "d0=1;d1=2"} {
		d.send(http.MethodPost, "/ballot", body).require(t, http.StatusBadRequest)
	}
	// Where it is no form, nothing is in it.
	d.send(http.MethodPost, "/ballot", `{"d0":1}`, "Content-Type", "application/json").require(t, http.StatusConflict)
	d.send(http.MethodPost, "/ballot", "--x\r\n", "Content-Type", "multipart/form-data; boundary=x").require(t, http.StatusConflict)
	d.send(http.MethodPost, "/ballot", "d0=1", "Content-Type", "text; x=;").require(t, http.StatusBadRequest)
	d.post("/ballot", dots(p, 1, 0, 0, 0)).require(t, http.StatusOK)
	m.requireSums(p, 1, 1, 0, 0, 0)
}

// Who has not joined sees the door, and can do nothing.
func TestOutsideTheDoorNothingIsSeen(t *testing.T) {
	m, p := voting(t)
	m.page.Show([]string{"On the wall", "Forty people blog"})
	say := m.log.State().Words().Phones
	for name, cookie := range map[string]string{
		"no cookie": "", "a made up one": "phone=ABCDEFGHIJKLMNOPQRSTUVWXYZ.0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "an empty one": "phone=", "dots": "phone=...",
		"of another page": "phone=" + otherCookie(t),
	} {
		d := m.device("192.168.1.66")
		for _, path := range []string{"/", "/now", "/watch", "/wall", "/events"} {
			r := d.get(path, "Cookie", cookie)
			if strings.Contains(r.body, "Forty people blog") || !strings.Contains(r.body, say.Door) || r.status != http.StatusForbidden && path != "/" {
				t.Errorf("%s, %s: %d\n%s", name, path, r.status, r.body)
			}
		}
		for path, form := range map[string]url.Values{"/ballot": dots(p, 1, 0, 0, 0), "/item": item(key(), "A word")} {
			d.post(path, form, "Cookie", cookie).require(t, http.StatusForbidden, say.Again)
			if r := d.post(path, form, "Cookie", cookie, "X-Page", "1"); r.status != http.StatusForbidden || strings.Contains(r.body, "<") {
				t.Errorf("a script gets %d\n%s", r.status, r.body)
			}
		}
	}
	m.requireSums(p, 0, 0, 0, 0, 0)
	if s := m.page.State(); s.Joined != 0 || !s.First.IsZero() || len(m.page.Submitted()) != 0 {
		t.Errorf("%+v", s)
	}
}

// otherCookie is one that another page gave out.
func otherCookie(t *testing.T) string {
	m := meet(t)
	for _, c := range m.joined().cookies() {
		return c.Value
	}
	t.Fatal("no cookie was given out")
	return ""
}

func (d *device) cookies() []*http.Cookie {
	return d.http.Jar.Cookies(&url.URL{Scheme: "http", Host: host, Path: "/"})
}

// A cookie is kept from scripts and from other sites, and has nothing in it but chance.
func TestTheCookie(t *testing.T) {
	m := meet(t)
	d := m.device("192.168.1.20")
	d.http.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	resp, err := d.http.Get("http://" + host + "/" + m.pass.Code)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	all := resp.Cookies()
	if len(all) != 1 {
		t.Fatalf("%d cookies", len(all))
	}
	if c := all[0]; !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.MaxAge != 12*60*60 || c.Domain != "" || strings.Contains(c.Value, m.pass.Code) {
		t.Errorf("%+v", c)
	}
	value := all[0].Value
	for i := range len(value) { // no letter of it may be another
		changed := []byte(value)
		if changed[i]++; changed[i] == ';' {
			changed[i] = 'A'
		}
		m.device("").get("/now", "Cookie", "phone="+string(changed)).require(t, http.StatusForbidden)
	}
	m.device("").get("/now", "Cookie", "phone="+value).require(t, http.StatusOK)
}

// A code lets in however it is typed.
func TestACodeAsItIsTyped(t *testing.T) {
	m := meet(t)
	code := m.pass.Code
	for _, typed := range []string{code, strings.ToUpper(code), " " + code + " ", code[:2] + " " + code[2:], code[:2] + "-" + code[2:]} {
		d := m.device("192.168.1.20")
		if r := d.post("/join", url.Values{"code": {typed}}); r.status != http.StatusOK || r.at != "/" {
			t.Errorf("%q: %d at %s", typed, r.status, r.at)
		}
	}
}

// Wrong codes are limited by address: nobody finds the right one by trying. A room behind
// one address, in which some mistype, comes in all the same.
func TestWrongCodesAreLimited(t *testing.T) {
	m := meet(t)
	say := m.log.State().Words().Phones
	here, there := "192.168.1.66", "192.168.1.67"
	for i := range 10 {
		m.device(here).get(fmt.Sprintf("/zz%d", i)).require(t, http.StatusNotFound, say.WrongCode)
	}
	for _, code := range []string{"/zzzz", "/" + m.pass.Code} {
		m.device(here).get(code).require(t, http.StatusTooManyRequests, say.Guesses)
	}
	for range 30 { // who scans comes in: what was scanned cannot be guessed
		if r := m.device(here).get("/" + m.pass.Link); r.at != "/" {
			t.Fatalf("the link ends at %s with %d", r.at, r.status)
		}
	}
	m.device(here).get("/"+m.pass.Link[1:]).require(t, http.StatusTooManyRequests)
	if r := m.device(there).get("/" + m.pass.Code); r.at != "/" {
		t.Errorf("from another address it ends at %s with %d", r.at, r.status)
	}
	for range 30 { // right ones are not counted, however many
		m.clock.pass(2e9)
		for range 3 {
			if r := m.device(here).get("/" + m.pass.Code); r.at != "/" {
				t.Fatalf("a right code ends at %s with %d", r.at, r.status)
			}
		}
		m.device(here).get("/zzzz").require(t, http.StatusNotFound)
	}
	m.clock.pass(60e9)
	for range 10 {
		m.device(here).get("/zzzz").require(t, http.StatusNotFound)
	}
	m.device(here).get("/zzzz").require(t, http.StatusTooManyRequests)
}

// Whoever tries codes for as long as a page is open, as fast as they like from one address,
// has seen few of them.
func TestTryingAllCodesTakesTooLong(t *testing.T) {
	m := meet(t)
	d, looked := m.device("192.168.1.66"), 0
	for range 60 {
		for range 15 {
			if r := d.get("/zzzz"); r.status == http.StatusNotFound {
				looked++
			}
		}
		m.clock.pass(1e9)
	}
	if looked > 10+30 {
		t.Errorf("in a minute %d codes were looked at", looked)
	}
}

// Each code of its own lets in one phone. That phone may come again; another one is told so.
func TestASeatIsForOnePhone(t *testing.T) {
	codes, sums := room.NewSeats(3)
	var kept []room.Pass
	m := meet(t, func(o *room.Options) {
		o.Pass = room.NewPass(began, sums)
		o.Keep = func(p room.Pass) error { kept = append(kept, p); return nil }
	})
	p, say := m.at(workshop.StageStance), m.log.State().Words().Phones
	m.device("1.1.1.1").get("/").require(t, http.StatusOK, say.Seat)
	first, second := m.device("1.1.1.1"), m.device("1.1.1.2")
	first.post("/join", url.Values{"code": {strings.ToUpper(codes[1])}}).require(t, http.StatusOK)
	first.post("/ballot", choice(p, 3)).require(t, http.StatusOK)
	second.post("/join", url.Values{"code": {codes[1]}}).require(t, http.StatusForbidden, say.UsedCode)
	second.get("/now").require(t, http.StatusForbidden)
	first.post("/join", url.Values{"code": {codes[1]}}).require(t, http.StatusOK)
	if first.get("/"+codes[1]).at != "/" {
		t.Error("the phone of the seat is not let in again")
	}
	second.post("/join", url.Values{"code": {""}}).require(t, http.StatusNotFound, say.WrongCode)
	second.post("/join", url.Values{"code": {codes[0]}}).require(t, http.StatusOK)
	second.post("/ballot", choice(p, 4)).require(t, http.StatusOK)
	m.requireSums(p, 2, 0, 0, 1, 1, 0)
	if len(kept) != 2 || !slices.Equal(kept[1].Used, []int{2, 1}) || len(kept[1].Seats) != 3 {
		t.Errorf("kept are %+v", kept)
	}
	text, err := json.Marshal(kept)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range codes {
		if strings.Contains(string(text), code) {
			t.Error("a code can be read where the pass is kept")
		}
	}
	m.pass = kept[1]
	m.reopen(first)
	first.post("/ballot", choice(p, 5)).require(t, http.StatusOK)
	m.device("1.1.1.3").post("/join", url.Values{"code": {codes[0]}}).require(t, http.StatusForbidden, say.UsedCode)
	m.requireSums(p, 1, 0, 0, 0, 0, 1)
}

// Where it cannot be stored that a seat is taken, nobody takes it, until it can be.
func TestASeatThatIsNotStoredIsNotTaken(t *testing.T) {
	codes, sums := room.NewSeats(1)
	broken := true
	m := meet(t, func(o *room.Options) {
		o.Pass = room.NewPass(began, sums)
		o.Keep = func(room.Pass) error {
			if broken {
				return errors.New("no space left on device")
			}
			return nil
		}
	})
	d := m.device("1.1.1.1")
	d.post("/join", url.Values{"code": {codes[0]}}).require(t, http.StatusServiceUnavailable)
	d.get("/now").require(t, http.StatusForbidden)
	broken = false
	d.post("/join", url.Values{"code": {codes[0]}}).require(t, http.StatusOK)
	d.get("/now").require(t, http.StatusOK)
}

// Codes are read aloud and typed: none has a letter that looks like another, and no two of a
// sheet are the same.
func TestCodesCannotBeMistaken(t *testing.T) {
	codes, _ := room.NewSeats(500)
	for range 500 {
		codes = append(codes, room.NewPass(began, nil).Code)
	}
	for _, code := range codes {
		if strings.ContainsAny(code, "0oO1iIlL2zZ5sS8bBuUvV ") || len(code) < 4 {
			t.Fatalf("%q", code)
		}
	}
	slices.Sort(codes[:500])
	if len(slices.Compact(codes[:500])) != 500 {
		t.Error("two seats have the same code")
	}
}
