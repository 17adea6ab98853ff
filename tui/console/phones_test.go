package console_test

import (
	"slices"
	"testing"

	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// phoned is a console that is told of phones.
func phoned(t *testing.T, p *wire.Phones) *tuitest.Console {
	t.Helper()
	return tuitest.NewConsoleOf(t, tuitest.NewPromptedDesk(t, workshop.StageCapture), wire.Status{Phones: p})
}

// without are the phones once items were admitted or declined.
func without(p *wire.Phones, keys ...string) *wire.Phones {
	left := *p
	left.Items = slices.DeleteFunc(slices.Clone(p.Items), func(one workshop.Submission) bool { return slices.Contains(keys, one.Key) })
	left.Waiting = len(left.Items)
	return &left
}

func requireOrders(t *testing.T, c *tuitest.Console, want ...wire.Order) {
	t.Helper()
	for i := range want {
		want[i].ID = i + 1
	}
	if !slices.Equal(c.Line.Sent, want) {
		t.Fatalf("ordered %+v, want %+v", c.Line.Sent, want)
	}
}

// What people wrote is read in full, and let onto the board one by one, or all together.
func TestConsoleAdmitsWhatPhonesWrote(t *testing.T) {
	p := tuitest.SomePhones()
	c := phoned(t, p)
	c.Shows("Phones", "5 here, 4 have answered · 3 items wait: F8")
	c.Keys("f8")
	c.Shows("Phones · 192.168.178.123:8080 · code K7Q2", "▸  W  LEG Nobody knows who may approve a reply", "For Weaknesses, Legal")
	c.Keys("down")
	c.Shows("nor who would", "For Threats")
	c.Keys("enter")
	requireOrders(t, c, wire.Order{Do: wire.Admit, Text: p.Items[1].Key})
	c.Hears(nil, wire.Status{Phones: without(p, p.Items[1].Key)})
	c.Shows("2 items wait", "▸  S      Engineers like to explain")
	c.Keys("tab")
	c.Shows("▸  W  LEG Nobody", "▸  S      Engineers")
	c.Keys("enter")
	requireOrders(t, c, wire.Order{Do: wire.Admit, Text: p.Items[1].Key}, wire.Order{Do: wire.Admit, Text: wire.Keys([]string{p.Items[0].Key, p.Items[2].Key})})
	c.Hears(nil, wire.Status{Phones: without(p, p.Items[0].Key, p.Items[1].Key, p.Items[2].Key)})
	c.Keys("esc")
	c.Shows("5 here, 4 have answered", "Next")
}

// What is declined is stored nowhere else: it takes a second Del, and on the same item.
func TestConsoleDeclinesOnceItIsSure(t *testing.T) {
	p := tuitest.SomePhones()
	c := phoned(t, p)
	c.Keys("f8", "delete")
	c.Shows("Del again throws it away for good")
	requireOrders(t, c)
	c.Keys("down", "delete")
	requireOrders(t, c)
	c.Hears(nil, wire.Status{Phones: without(p, p.Items[1].Key)}) // it was admitted elsewhere
	c.Keys("delete")
	requireOrders(t, c)
	c.Keys("delete")
	requireOrders(t, c, wire.Order{Do: wire.Decline, Text: p.Items[2].Key})
	c.Shows("Gone for good: Engineers like to explain")
	c.Keys("up", "tab", "delete")
	c.Shows("Del again throws them away for good")
	c.Hears(nil, wire.Status{Phones: p}) // one came that nobody has read
	c.Keys("delete")
	if n := len(c.Line.Sent); n != 1 {
		t.Errorf("it threw away what came after it was asked: %+v", c.Line.Sent[n-1])
	}
}

// The chosen one stays chosen while others come before it.
func TestConsoleStaysOnTheItem(t *testing.T) {
	p := tuitest.SomePhones()
	c := phoned(t, without(p, p.Items[0].Key, p.Items[1].Key))
	c.Keys("f8")
	c.Hears(nil, wire.Status{Phones: p})
	c.Shows("▸  S      Engineers like to explain")
	c.Keys("enter")
	requireOrders(t, c, wire.Order{Do: wire.Admit, Text: p.Items[2].Key})
}

// The line stays for notes, and the clicker goes on.
func TestConsoleNotesOverTheList(t *testing.T) {
	c := phoned(t, tuitest.SomePhones())
	c.Keys("f8")
	c.Type("a note")
	c.Keys("delete", "enter", "pgdown")
	requireOrders(t, c, wire.Order{Do: wire.Note, Text: "a note"}, wire.Order{Do: wire.Forward})
	c.Shows("Nobody knows who may approve")
}

// Phones are turned on and off from the console.
func TestConsoleTurnsPhonesOnAndOff(t *testing.T) {
	c := phoned(t, &wire.Phones{Can: true})
	c.Keys("f8")
	requireOrders(t, c, wire.Order{Do: wire.PhonesLook})
	c.Hears(nil, wire.Status{Phones: tuitest.NoPhones()})
	c.Shows("Phones are off", "Turn phones on at 192.168.178.123 (this network)", "Look for networks again")
	c.Keys("down", "up", "enter")
	failed := tuitest.NoPhones()
	failed.Problem = "Port 8080 is in use."
	c.Hears(nil, wire.Status{Phones: failed})
	c.Shows("Port 8080 is in use.")
	c.Hears(nil, wire.Status{Phones: without(tuitest.SomePhones(), "AAAAAAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBBBBBB", "CCCCCCCCCCCCCCCCCCCC")})
	c.Keys("enter", "enter") // too often
	c.Keys("down", "enter")
	c.Shows("Enter again turns phones off.")
	c.Keys("enter")
	requireOrders(t, c, wire.Order{Do: wire.PhonesLook}, wire.Order{Do: wire.PhonesOn, Text: "192.168.178.123"}, wire.Order{Do: wire.PhonesOff})
}

// Where phones are switched off the console says so; without an app it does nothing.
func TestConsoleWithoutPhones(t *testing.T) {
	c := phoned(t, nil)
	c.Keys("f8")
	c.Shows("Phones are switched off in the app.", "Next")
	c = phoned(t, tuitest.SomePhones())
	c.Keys("f8")
	c.Gone()
	c.Keys("enter", "delete", "delete")
	requireOrders(t, c)
	c.Shows("The app has closed.")
}
