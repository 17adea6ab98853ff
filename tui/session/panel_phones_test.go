package session_test

import (
	"testing"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// phoned is a session with phones on, on which people have written.
func phoned(t *testing.T) (*tuitest.Desk, *tuitest.PhoneDesk) {
	t.Helper()
	phones := tuitest.NewPhoneDesk()
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCapture, func(o *tui.Options) { o.Phones = phones })
	d.Want(live.TurnOn{At: phones.At[0]})
	phones.On.Waiting = tuitest.Submissions()
	return d, phones
}

// Whoever has one screen reads in the panel what people wrote, after its warning.
func TestPanelAdmitsWhatPhonesWrote(t *testing.T) {
	d, phones := phoned(t)
	d.Hides("Nobody knows who may approve")
	d.Keys("f2")
	d.Shows("F8 in it shows what people wrote on their phones")
	d.Hides("Nobody knows who may approve", "3 items wait")
	d.Keys("f2")
	d.Shows("3 items wait: F8")
	d.Hides("Nobody knows who may approve")
	d.Keys("f8", "enter")
	d.Shows("1 item put on the board.", "2 items wait")
	d.Keys("delete", "delete")
	d.Shows("Gone for good: The chair’s nephew", "1 item waits", "▸  S      Engineers")
	if len(phones.On.Waiting) != 1 || len(d.W().Items) != 1 || d.W().Items[0].Text != "Nobody knows who may approve a reply" {
		t.Fatalf("%d wait, %d items on the board", len(phones.On.Waiting), len(d.W().Items))
	}
	d.Type("ask the chair")
	d.Keys("enter")
	d.Shows("Private note saved: ask the chair", "Engineers like to explain")
	d.Keys("esc")
	d.Shows("1 item waits: F8")
	d.Keys("esc")
	d.Shows("Nobody knows who")
	d.Hides("Engineers")
}

// It turns phones off, and on again, as the console does.
func TestPanelTurnsPhonesOffAndOn(t *testing.T) {
	d, phones := phoned(t)
	phones.On.Waiting = nil
	d.Keys("f2", "f2", "f8", "enter")
	d.Shows("Enter again turns phones off.")
	d.Keys("enter")
	if d.App.Live().Phones() != nil {
		t.Fatal("phones are still on")
	}
	d.Keys("esc", "f8")
	d.Shows("Phones are off", "▸ Turn phones on at 192.168.178.123 (this network)")
	d.Keys("down", "enter")
	if page := d.App.Live().Phones(); page == nil || page.State().Address != "10.42.0.1:8080" {
		t.Fatalf("phones are not on at the second address:\n%s", d.Screen())
	}
	d.Shows("10.42.0.1:8080")
}
