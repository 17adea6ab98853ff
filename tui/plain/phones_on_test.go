package plain

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// phoning is what is said to lines where phones can be turned on. People have written before.
func phoning(t *testing.T, phones live.PhoneDesk, lines ...string) (string, *tuitest.Library) {
	t.Helper()
	var out strings.Builder
	ids, store := 0, tuitest.NewLibrary()
	err := Run(context.Background(), tui.Options{
		Store: store, Content: tuitest.Day{}, Phones: phones,
		Start: tui.Start{New: &setup.NewSession{Client: "Acme Robotics", Title: "Board away day", People: 8, Stage: workshop.StageCapture}},
		Now:   func() time.Time { return time.Date(2026, 3, 12, 9, 0, 0, 0, time.UTC) },
		NewID: func() string { ids++; return fmt.Sprintf("%08d-0001", ids) },
	}, strings.NewReader(strings.Join(append(lines, "quit", ""), "\n")), &out)
	if err != nil {
		t.Fatalf("%v after:\n%s", err, out.String())
	}
	requirePlain(t, out.String())
	return out.String(), store
}

// writing is a desk on whose phones people have written as soon as they are on.
type writing struct{ *tuitest.PhoneDesk }

func (w writing) Open(session string, at live.Address, leader live.Leader) (live.Phones, error) {
	page, err := w.PhoneDesk.Open(session, at, leader)
	if err == nil {
		w.On.Waiting = tuitest.Submissions()
	}
	return quiet{page}, err
}

// quiet is a page on which nothing happens: whoever waits for news waits until it ends.
type quiet struct{ live.Phones }

func (quiet) News() <-chan struct{} { return nil }

// In lines phones are turned on at an address that is chosen, and turned off.
func TestPhonesAreTurnedOnInLines(t *testing.T) {
	out, _ := phoning(t, writing{tuitest.NewPhoneDesk()}, "phones off", "phones", "1", "phones", "phones off", "phones off")
	requireSaid(t, out, "Phones are off.",
		"Phones are off.", "The firewall of this laptop has to let phones in, at port 8080.",
		"Which network are the phones on? Type its number to turn phones on there:", "1. 192.168.178.123 (this network).",
		"Phones are on: open http://192.168.178.123:8080 and type the code K7Q2.", "3 items from phones wait: “waiting” lists them.",
		"0 phones are here.", "“phones off” turns them off; answers that are not counted yet are gone then.",
		"The phones are off.", "Phones are off.")
}

// What people wrote is listed, let onto the board by its number, or thrown away.
func TestSubmissionsInLines(t *testing.T) {
	out, store := phoning(t, writing{tuitest.NewPhoneDesk()}, "waiting", "phones", "1", "waiting", "2", "2", "waiting", "1", "1", "waiting", "3", "waiting", "1", "1", "waiting")
	requireSaid(t, out, "No item from a phone is waiting.", "From phones, and read by nobody but you. Type a number:",
		"1. Weaknesses, Legal: Nobody knows who may approve a reply.", "4. Put all 3 on the board.",
		"1. Put it on the board.", "2. Throw it away for good.", "1 item from phones thrown away for good.",
		"No item from a phone is waiting.")
	texts := textsOf(t, store)
	if want := []string{"W1 Nobody knows who may approve a reply", "S1 Engineers like to explain"}; fmt.Sprint(texts) != fmt.Sprint(want) {
		t.Errorf("on the board: %q, want %q\n%s", texts, want, out)
	}

	_, store = phoning(t, writing{tuitest.NewPhoneDesk()}, "phones", "1", "waiting", "4")
	if texts := textsOf(t, store); len(texts) != 3 {
		t.Errorf("on the board: %q", texts)
	}
}

// Where phones are switched off, and where there is no network, it says so.
func TestNoPhonesInLines(t *testing.T) {
	out, _ := phoning(t, nil, "phones", "phones off", "waiting")
	requireSaid(t, out, "Phones are switched off: by --no-phones, or by phones_off in the settings file.", "Phones are off.", "No item from a phone is waiting.")
	desk := tuitest.NewPhoneDesk()
	desk.At = nil
	out, _ = phoning(t, desk, "phones")
	requireSaid(t, out, "This laptop is on no network. Join the Wi-Fi network that the phones are on, or switch on this laptop’s own hotspot, and type “phones” again.")
}

// A page that ends by itself is noticed with the next line.
func TestPhonesEndInLines(t *testing.T) {
	desk := writing{tuitest.NewPhoneDesk()}
	out, _ := phoning(t, ending{desk}, "phones", "1", "w Nobody knows", "phones")
	requireSaid(t, out, "The page for phones has ended. “phones” opens it again; hands are counted as ever.", "W1 added to Weaknesses: Nobody knows. Saved.", "Phones are off.")
}

// ending is a desk whose pages end at once.
type ending struct{ writing }

func (e ending) Open(session string, at live.Address, leader live.Leader) (live.Phones, error) {
	page, err := e.writing.Open(session, at, leader)
	_ = page.Close()
	return page, err
}

// What waits is thrown away with the session, and not unasked.
func TestClosingInLinesAsksAboutWhatWaits(t *testing.T) {
	out, _ := phoning(t, writing{tuitest.NewPhoneDesk()}, "phones", "1", "stages", "16", "?", "3", "yes", "no", "?", "3", "yes", "yes")
	requireSaid(t, out, "3 items from phones are waiting and will be thrown away.", "“waiting” lists them: there you let them onto the board.", "No change.",
		"3 items from phones are waiting and will be thrown away.", "The session is closed. Saved.")
}
