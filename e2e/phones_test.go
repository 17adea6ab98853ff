package e2e

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"swotshop/e2e/faults"
	"swotshop/e2e/phone"
)

// How many are in the room, and how many of them have a phone with them.
const (
	inTheRoom  = 10
	withPhones = 8
)

// everybody is what each in the room chooses: first those with a phone.
type everybody [inTheRoom]int

// tally counts choices, as it is typed: 0/2/4/2/0.
func tally(steps int, choices []int) string {
	counts := make([]string, steps)
	for i := range counts {
		n := 0
		for _, c := range choices {
			if c == i+1 {
				n++
			}
		}
		counts[i] = strconv.Itoa(n)
	}
	return strings.Join(counts, "/")
}

// counter is a hand that counts a room.
type counter interface {
	hand
	counts(steps int, each everybody)
	votes(clusters []string, each [inTheRoom][]int)
}

// playTen leads a short session with everything that a room is counted for.
func playTen(h counter) {
	h.begin()
	h.line("people 10")
	h.beat(1)
	h.counts(5, everybody{1, 1, 2, 2, 2, 3, 3, 4, 5, 4})
	h.beat(3)
	h.counts(5, everybody{1, 2, 2, 2, 2, 3, 3, 4, 3, 1})
	h.beat(6)
	h.counts(5, everybody{2, 3, 3, 3, 3, 4, 4, 4, 3, 3})
	h.line("“Share it if it helps a customer and we name the source.")
	writeDown(h)
	h.votes([]string{"s1", "w1", "w2", "o1", "t1"}, [inTheRoom][]int{
		{1, 1, 1, 0, 0}, {1, 0, 2, 0, 0}, {0, 1, 1, 1, 0}, {1, 1, 0, 1, 0}, {0, 0, 1, 1, 1}, {1, 0, 1, 1, 0}, {0, 1, 2, 0, 0}, {1, 1, 1, 0, 0},
		{2, 0, 1, 0, 0}, {0, 1, 1, 0, 1},
	})
	h.beat(2)
	h.line("Turn the best weekly answers into public ones where buyers ask")
	h.beat(4)
	initiate(h)
	h.beat(1)
	h.line("A second reader within two days; then the author decides")
	h.beat(1)
	h.counts(5, everybody{2, 3, 3, 3, 3, 4, 4, 2, 3, 4})
	h.line("t4")
	h.beat(1)
	h.line("") // takes the draft
	h.counts(8, everybody{1, 1, 1, 2, 2, 2, 3, 5, 1, 2})
	h.beat(1)
	h.line("COO writes the page for the first 15 minutes")
	h.line("+90")
	h.beat(1)
	h.counts(5, everybody{3, 4, 4, 5, 5, 4, 3, 4, 5, 5})
	h.beat(1)
}

// byHands is a room that holds up fingers.
type byHands struct{ byKeys }

func (b *byHands) counts(steps int, each everybody) { b.window.line(tally(steps, each[:])) }

func (b *byHands) votes(clusters []string, each [inTheRoom][]int) {
	for i, cluster := range clusters {
		n := 0
		for _, dots := range each {
			n += dots[i]
		}
		b.window.line(fmt.Sprint(cluster, " ", n))
	}
}

// line takes an empty one, too: Enter alone.
func (k *byHands) line(text string) { enterOr(k.window, text) }

func enterOr(w window, text string) {
	w.t.Helper()
	if text != "" {
		w.line(text)
		return
	}
	w.shows("Draft of a proposal")
	w.keys("enter")
	w.shows("● saved")
}

// byPhones is a room in which most answer on a phone: they join when the session begins.
type byPhones struct {
	byKeys
	h      home
	link   string // what the QR code says
	phones []*phone.Phone
}

func (b *byPhones) begin() {
	b.t.Helper()
	b.byKeys.begin()
	b.keys("f8", "enter")
	b.must(b.Until(limit, "the address of the page", func(screen string) bool {
		b.link = b.h.link()
		at, err := url.Parse(b.link)
		return err == nil && at.Host != "" && strings.Contains(screen, at.Host)
	}))
	for range withPhones {
		p, err := phone.Scan(b.link, nil)
		b.must(err)
		b.t.Cleanup(p.Hang)
		b.phones = append(b.phones, p)
	}
	b.keys("esc")
	b.shows("Welcome")
}

func (b *byPhones) line(text string) { enterOr(b.window, text) }

// asked waits until the phones are asked something that is not counted yet. The page is
// told before the screen is drawn.
func (b *byPhones) asked() {
	b.t.Helper()
	b.must(b.Until(limit, "a question on the phones", func(string) bool {
		asks, err := b.phones[0].Asks()
		b.must(err)
		return asks
	}))
}

func (b *byPhones) counts(steps int, each everybody) {
	b.t.Helper()
	b.asked()
	for i, p := range b.phones {
		b.must(p.Pick(each[i]))
	}
	b.window.line(tally(steps, each[withPhones:]))
}

func (b *byPhones) votes(clusters []string, each [inTheRoom][]int) {
	b.t.Helper()
	b.asked()
	for i, p := range b.phones {
		b.must(p.Place(each[i]...))
	}
	for i, cluster := range clusters {
		n := 0
		for _, dots := range each[withPhones:] {
			n += dots[i]
		}
		b.window.line(fmt.Sprint(cluster, " ", n))
	}
}

// passOf is the file that brings the page of a session back; empty while phones are off.
func (h home) passOf() string {
	found, _ := filepath.Glob(filepath.Join(h.folder, ".local", "state", "swotshop", "phones-*.json"))
	if len(found) == 0 {
		return ""
	}
	return found[0]
}

// link is what the QR code of the session says; empty while phones are off.
func (h home) link() string {
	var pass struct {
		Code, IP string
		Port     int
	}
	data, err := os.ReadFile(h.passOf())
	if err != nil || json.Unmarshal(data, &pass) != nil {
		return ""
	}
	return "http://" + net.JoinHostPort(pass.IP, strconv.Itoa(pass.Port)) + "/" + pass.Code
}

// needNetwork does not run a test on a computer that is in no network: there phones
// cannot be turned on.
func needNetwork(t *testing.T) {
	t.Helper()
	all, err := net.InterfaceAddrs()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(all, func(a net.Addr) bool {
		ip, ok := a.(*net.IPNet)
		return ok && ip.IP.IsGlobalUnicast()
	}) {
		faults.NotRun(t, "this computer is in no network: phones in the room")
	}
}

// Eight phones and two hands leave the same paper as ten hands, but for the sentence that
// says so; and of the phones nothing is anywhere.
func TestPhonesAndHandsLeaveTheSameBlueprint(t *testing.T) {
	needNetwork(t)
	hands := newHome(t)
	byHand := &byHands{byKeys{hands.open()}}
	playTen(byHand)
	byHand.quit()

	room := newHome(t)
	byPhone := &byPhones{byKeys: byKeys{room.open()}, h: room}
	playTen(byPhone)
	room.hasNothingOf(t, byPhone.phones) // while they are on, too
	byPhone.quit()

	want := strings.Split(masked(hands.run("export", "latest", "-o", "-")), "\n")
	got := strings.Split(masked(room.run("export", "latest", "-o", "-")), "\n")
	for _, line := range got {
		if !slices.Contains(want, line) && !strings.Contains(line, "phone") {
			t.Errorf("only with phones: %s", line)
		}
	}
	for _, line := range want {
		if !slices.Contains(got, line) && !slices.ContainsFunc(got, func(longer string) bool { return strings.Contains(longer, line) }) {
			t.Errorf("only with hands: %s", line)
		}
	}
	if !strings.Contains(strings.Join(got, "\n"), "phone") {
		t.Error("the paper does not say that there were phones")
	}
	requireWhole(t, room)
	if a, b := hands.kinds(), room.kinds(); !slices.Equal(a, b) {
		t.Errorf("by hands %v were stored, with phones %v", a, b)
	}
}

// kinds are the kinds of the session’s events: a question is one event, whoever answers.
func (h home) kinds() (kinds []string) {
	h.t.Helper()
	var session struct{ Events []struct{ Kind string } }
	if err := json.Unmarshal([]byte(h.run("export", "latest", "--format", "json", "-o", "-")), &session); err != nil {
		h.t.Fatal(err)
	}
	for _, ev := range session.Events {
		kinds = append(kinds, ev.Kind)
	}
	return kinds
}

// hasNothingOf fails if a file of the user, or an export, has what a phone alone knows.
// Where it is in the network is in the pass while phones are on, and in nothing else.
func (h home) hasNothingOf(t *testing.T, phones []*phone.Phone) {
	t.Helper()
	var secrets []string
	for _, p := range phones {
		secrets = append(secrets, p.Secrets()...)
	}
	at := phones[0].Host()
	look := func(where, text string) {
		for _, secret := range secrets {
			if len(secret) >= 8 && strings.Contains(text, secret) {
				t.Errorf("%s has the cookie of a phone", where)
			}
		}
		if where != h.passOf() && strings.Contains(text, at) {
			t.Errorf("%s has the address %s", where, at)
		}
	}
	look("the export", h.run("export", "latest", "--format", "json", "-o", "-"))
	for _, top := range []string{h.folder, h.running} {
		err := filepath.WalkDir(top, func(path string, e fs.DirEntry, err error) error {
			if err != nil || !e.Type().IsRegular() {
				return err
			}
			data, err := os.ReadFile(path)
			look(path, string(data))
			return err
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// The laptop dies in the middle of a vote. When it is back, the phones are where they
// were: they say their answers again, and the tally is the same.
func TestPhonesSurviveThatTheLaptopDies(t *testing.T) {
	needNetwork(t)
	h := newHome(t)
	b := &byPhones{byKeys: byKeys{h.open()}, h: h}
	b.begin()
	b.line("people 10")
	b.beat(1)
	b.asked()
	each := everybody{1, 1, 2, 2, 2, 3, 3, 4, 5, 4}
	for i, p := range b.phones {
		b.must(p.Pick(each[i]))
	}
	b.cut()
	if h.passOf() == "" {
		t.Fatal("nothing is left that brings the page back")
	}

	b.window = h.open("open", "latest")
	b.shows("Opening stance", "phones are on again")
	if again := h.link(); again != b.link {
		t.Errorf("the page came back at %s, and was at %s", again, b.link)
	}
	b.counts(5, each) // a phone with a script does its part by itself
	if got := h.stances(); !slices.Equal(got, []string{"2 3 2 2 1 of which 8"}) {
		t.Errorf("stored are %v", got)
	}
	b.quit()
	if h.passOf() == "" { // nobody has turned them off
		t.Error("after the program ended in good order the page does not come back")
	}
	b.window = h.open("open", "latest")
	b.shows("phones are on again")
	b.keys("f4", "end", "enter", "y")
	b.shows("continue leading")
	b.quit()
	if h.passOf() != "" {
		t.Error("the page of a session that was left comes back")
	}
	h.hasNothingOf(t, b.phones)
}

// stances are those that were stored.
func (h home) stances() (all []string) {
	h.t.Helper()
	var session struct {
		Events []struct {
			Kind string
			Body struct {
				Counts []int
				Phones int
			}
		}
	}
	if err := json.Unmarshal([]byte(h.run("export", "latest", "--format", "json", "-o", "-")), &session); err != nil {
		h.t.Fatal(err)
	}
	for _, ev := range session.Events {
		if ev.Kind == "stance.taken" {
			all = append(all, fmt.Sprintf("%s of which %d", strings.Trim(fmt.Sprint(ev.Body.Counts), "[]"), ev.Body.Phones))
		}
	}
	return all
}

// Who wants no phones has none: no key turns them on, and nothing listens.
func TestNoPhonesAtAll(t *testing.T) {
	t.Parallel()
	for name, start := range map[string]func(h home) window{
		"flag": func(h home) window { return h.open("new", "--client", "Acme Robotics", "--no-phones") },
		"setting": func(h home) window {
			folder := filepath.Join(h.folder, ".config", "swotshop")
			if err := os.MkdirAll(folder, 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(folder, "settings.json"), []byte(`{"phones_off": true}`), 0o600); err != nil {
				t.Fatal(err)
			}
			return h.open("new", "--client", "Acme Robotics")
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHome(t)
			w := start(h)
			w.shows("Welcome", "● saved")
			w.keys("f8")
			w.shows("witched off")
			w.keys("esc", "enter", "pgdn")
			w.shows("Opening stance")
			if h.passOf() != "" {
				t.Error("phones are on")
			}
			w.quit()
		})
	}
}
