package tui_test

import (
	"errors"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/console/wire"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// phonedConsole is a session that a console hears, with a desk for phones.
func phonedConsole(t *testing.T, kind workshop.StageKind) (*tuitest.Desk, *tuitest.PhoneDesk, *tuitest.Line) {
	t.Helper()
	phones, line := tuitest.NewPhoneDesk(), tuitest.NewLine()
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], kind, tuitest.Serving(line), func(o *tui.Options) { o.Phones = phones })
	return d, phones, line
}

// A console turns phones on, hears how many have answered, and what they wrote.
func TestPhonesFromTheConsole(t *testing.T) {
	d, phones, line := phonedConsole(t, workshop.StageStance)
	if p := orders(d, wire.PhonesOn, "192.168.178.123"); p == "" {
		t.Error("they were turned on where nobody has looked")
	}
	orders(d, wire.PhonesLook, "")
	if told := line.Status.Phones; told == nil || told.On || len(told.Networks) != 3 {
		t.Fatalf("told of %+v", told)
	}
	phones.Fail = errors.New("port 8080 is in use")
	orders(d, wire.PhonesOn, "192.168.178.123")
	if told := line.Status.Phones; told.On || told.Problem != "Port 8080 is in use" {
		t.Fatalf("told of %+v", told)
	}
	phones.Fail = nil
	orders(d, wire.PhonesOn, "192.168.178.123")
	phones.On.Answer(workshop.Ballot{0, 1, 0, 0, 0}, workshop.Ballot{1, 0, 0, 0, 0})
	phones.On.Waiting = tuitest.Submissions()
	d.Send(nil)
	told := line.Status.Phones
	if !told.On || told.Problem != "" || told.Here != 2 || told.Answered != 2 || !told.Asked || told.Waiting != 3 || told.Items[0].Text != tuitest.Submissions()[0].Text {
		t.Fatalf("told of %+v", told)
	}
	orders(d, wire.PhonesOff, "")
	if told := line.Status.Phones; told.On || told.Waiting != 3 || d.App.Live().Phones() != nil {
		t.Fatalf("told of %+v", told)
	}
}

// What a console admits is on the board, and what it declines is nowhere.
func TestSubmissionsFromTheConsole(t *testing.T) {
	d, phones, line := phonedConsole(t, workshop.StageCapture)
	orders(d, wire.PhonesLook, "")
	orders(d, wire.PhonesOn, "192.168.178.123")
	phones.On.Waiting = tuitest.Submissions()
	all := tuitest.Submissions()
	if p := orders(d, wire.Admit, all[0].Key); p != "" {
		t.Error(p)
	}
	d.Shows("Nobody knows who")
	if p := orders(d, wire.Admit, all[0].Key+" ZZZZZZZZZZZZZZZZZZZZ"); p == "" {
		t.Error("it was admitted twice")
	}
	if p := orders(d, wire.Decline, all[1].Key); p != "" {
		t.Error(p)
	}
	if told := line.Status.Phones; told.Waiting != 1 || told.Items[0].Key != all[2].Key || len(d.W().Items) != 1 {
		t.Errorf("told of %+v, and %d items are on the board", told, len(d.W().Items))
	}
	d.Hides("nephew", "Engineers")
}

// What waits at the end is thrown away with the session, and not unasked.
func TestClosingAsksAboutWhatWaits(t *testing.T) {
	d, phones, _ := phonedConsole(t, workshop.StageBlueprint)
	orders(d, wire.PhonesLook, "")
	orders(d, wire.PhonesOn, "192.168.178.123")
	page := phones.On
	page.Waiting = tuitest.Submissions()
	closes(d)
	d.Shows("3 items from phones are waiting and will be thrown away.")
	if d.App.Live() == nil {
		t.Fatal("it is closed already")
	}
	d.Keys("n")
	if d.App.Live() == nil || len(page.Waiting) != 3 {
		t.Fatal("a no closed it, or threw them away")
	}
	closes(d)
	d.Keys("y")
	if d.App.Live() != nil || len(page.Waiting) != 0 {
		t.Fatalf("it is open, or %d still wait:\n%s", len(page.Waiting), d.Screen())
	}
	d.Hides("nephew", "Engineers")
}

// Where nothing waits, nothing more is asked.
func TestClosingAsksNothingWhereNothingWaits(t *testing.T) {
	d, _, _ := phonedConsole(t, workshop.StageBlueprint)
	closes(d)
	if d.App.Live() != nil {
		t.Fatalf("it is open:\n%s", d.Screen())
	}
}

// closes closes the session, as far as nothing else is asked.
func closes(d *tuitest.Desk) {
	d.Choose("Close the session")
	d.Keys("down", "enter")
}

// What waits is on no wall, at no stage and under nothing that lies over it, and so on no
// phone that shows the wall.
func TestWhatWaitsIsNotOnTheWall(t *testing.T) {
	d, phones, line := phonedConsole(t, workshop.StageCapture)
	orders(d, wire.PhonesLook, "")
	orders(d, wire.PhonesOn, "192.168.178.123")
	phones.On.Waiting = tuitest.Submissions()
	hidden := []string{"Nobody knows", "nephew", "Engineers"}
	for stage := range d.W().Agenda.Stages {
		d.Enter(stage)
		d.Hides(hidden...)
		for _, key := range []string{"f1", "f2", "f4", "f8"} {
			d.Keys(key)
			d.Hides(hidden...)
			d.Keys("esc")
		}
		if wall := strings.Join(phones.On.Wall, "\n"); strings.Contains(wall, "nephew") {
			t.Fatalf("phones show what waits:\n%s", wall)
		}
	}
	for _, ev := range line.Events {
		if data, err := workshop.EncodeEvent(ev); err != nil || strings.Contains(string(data), "nephew") {
			t.Fatalf("it is in an event: %s, %v", data, err)
		}
	}
}

// What was thrown away while the library could not be written is not there when it can.
func TestDecliningIsTriedAgain(t *testing.T) {
	d, phones, _ := phonedConsole(t, workshop.StageCapture)
	orders(d, wire.PhonesLook, "")
	orders(d, wire.PhonesOn, "192.168.178.123")
	all, id := tuitest.Submissions(), d.W().ID
	phones.On.Waiting = tuitest.Submissions()
	d.Store.Submissions = map[string][]workshop.Submission{id: tuitest.Submissions()}
	d.Store.Fail = errors.New("the disk is full")
	orders(d, wire.Decline, all[0].Key)
	d.Shows("The disk is full")
	if n := len(d.Store.Submissions[id]); n != 3 {
		t.Fatalf("%d are stored", n)
	}
	d.Store.Fail = nil
	d.Line("w hr: Only two have published")
	if left := d.Store.Submissions[id]; len(left) != 2 || left[0].Key == all[0].Key {
		t.Errorf("%d are stored", len(left))
	}
}
