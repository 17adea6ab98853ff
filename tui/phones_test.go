package tui_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	decoder "github.com/piglig/go-qr"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A reader that others wrote reads the code from the picture of the screen, in every theme:
// half a cell is a dot of it.
func TestTheCodeOnTheScreenIsRead(t *testing.T) {
	for _, theme := range kit.Themes {
		for _, size := range tuitest.Sizes {
			d, phones := phonesDesk(t, workshop.StageStance)
			d.Wear(theme.Name)
			d.Resize(size[0], size[1])
			d.Keys("f8", "enter")
			got, err := decoder.Decode(tuitest.Photo(t, d))
			switch fits := size[1] >= 24; {
			case fits && (err != nil || got != phones.On.State().URL):
				t.Errorf("%s, %v: it is read as %q: %v\n%s", theme.Name, size, got, err, d.Screen())
			case !fits && !strings.Contains(d.Screen(), "A larger window shows a QR code."):
				t.Errorf("%v: there is no code, and it is not said why:\n%s", size, d.Screen())
			}
		}
	}
}

// Phones are turned on by two keys, and off by a question; what is typed over the screen goes
// to the session.
func TestPhonesAreTurnedOnAndOff(t *testing.T) {
	d, phones := phonesDesk(t, workshop.StageStance)
	d.Keys("f8")
	d.Shows("192.168.178.123", "this laptop’s hotspot", "The firewall of this laptop")
	d.Keys("down", "enter")
	d.Shows("10.42.0.1:8080", "Scan it with your own phone now.")
	d.Hides("192.168.178.123", "firewall")
	d.Keys("0")
	d.Hides("Scan it")
	d.Shows("▸ 0")
	d.Keys("backspace", "f8", "delete")
	d.Shows("Turn the phones off?")
	d.Keys("y")
	d.Shows("The phones are off.")
	if d.App.Live().Phones() != nil || phones.On.Suspended {
		t.Error("they are not off")
	}
}

// After half a minute without a phone it says what to try, and not before.
func TestAfterAWhileItSaysWhatToTry(t *testing.T) {
	d, phones := phonesDesk(t, workshop.StageStance)
	d.Keys("f8", "enter")
	phones.On.Now.Since = d.Clock
	d.Passes(29 * time.Second)
	d.Hides("Is the phone on the same network?")
	d.Passes(2 * time.Second)
	d.Shows("Is the phone on the same network?", "firewall", "hotspot", "hands")
	phones.On.Now.Joined, phones.On.Now.First = 1, d.Clock
	d.Passes(time.Second)
	d.Shows("1 phone is here")
	d.Hides("Is the phone on the same network?")
}

// Where phones are switched off for good, the key says how to switch them on.
func TestPhonesThatAreSwitchedOff(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageStance)
	d.Keys("f8")
	d.Shows("Phones are switched off", "--no-phones")
}

// A page that cannot be opened says why, and the session continues with hands.
func TestPhonesThatCannotBeTurnedOn(t *testing.T) {
	d, phones := phonesDesk(t, workshop.StageStance)
	phones.Fail = errors.New("Nothing can be served at 192.168.178.123.")
	d.Keys("f8", "enter")
	d.Shows("Nothing can be served at 192.168.178.123.")
}

// What phones wrote is admitted once, and forgotten as soon as it is saved; the unread ones
// go onto the wall only after a question.
func TestWhatPhonesWroteIsAdmitted(t *testing.T) {
	d, phones := phonesDesk(t, workshop.StageCapture)
	d.Keys("f8", "enter")
	phones.On.Waiting = []workshop.Submission{
		{Key: "AAAAAAAAAAAAAAAAAAAA", Quadrant: workshop.Weaknesses, Function: "legal", Text: "Nobody knows who may approve"},
		{Key: "BBBBBBBBBBBBBBBBBBBB", Quadrant: workshop.Threats, Text: "An insult"},
	}
	d.Hides("Nobody knows who may approve", "An insult")
	d.Want(live.Admit{Keys: []string{"AAAAAAAAAAAAAAAAAAAA"}})
	d.Want(live.Decline{Keys: []string{"BBBBBBBBBBBBBBBBBBBB"}})
	if n := len(phones.On.Waiting); n != 0 {
		t.Errorf("%d still wait", n)
	}
	texts := ""
	for _, i := range d.W().Items {
		texts += i.Text + "\n"
	}
	if strings.Count(texts, "Nobody knows who may approve") != 1 || strings.Contains(texts, "insult") {
		t.Errorf("the items are\n%s", texts)
	}
	d.Keys("esc", "ctrl+z")
	phones.On.Waiting = []workshop.Submission{{Key: "AAAAAAAAAAAAAAAAAAAA", Quadrant: workshop.Weaknesses, Text: "Nobody knows who may approve"}}
	if got := d.App.Live().Submissions(); len(got) != 0 {
		t.Errorf("what was an item once is offered again: %v", got)
	}
}

// Quitting lets the page come back, leaving the session ends it.
func TestThePageComesBackAfterQuittingAlone(t *testing.T) {
	d, phones := phonesDesk(t, workshop.StageStance)
	id := d.W().ID
	d.Keys("f8", "enter", "esc", "ctrl+c")
	if !phones.On.Suspended {
		t.Error("quitting has ended it for good")
	}
	again := tuitest.NewPhoneDesk()
	again.Was = &again.At[1]
	d2 := tuitest.NewDeskOn(t, d.Store, tui.Start{Open: id}, func(o *tui.Options) { o.Phones = again })
	d2.Shows("The phones are on again at 10.42.0.1:8080.")
	d2.Leave()
	if again.On.Suspended {
		t.Error("leaving the session lets it come back")
	}
	if _, open := <-again.On.Done(); open {
		t.Error("leaving the session has not ended it")
	}
}

// What the facilitator looks up behind a frozen picture is not asked yet; what is asked
// already is counted behind it as ever.
func TestPhonesAreAskedNothingBehindAFrozenPicture(t *testing.T) {
	phones := tuitest.NewPhoneDesk()
	d := tuitest.NewFilledDesk(t, func(tuitest.Session) {}, workshop.StageStance, func(o *tui.Options) {
		o.Phones = phones
	})
	d.Keys("f8", "enter", "esc")
	opening := phones.On.Asked.ID
	wall := strings.Join(phones.On.Wall, " ")
	d.Keys("f6")
	d.Do(workshop.EnterStage{Stage: d.W().Agenda.Find(workshop.StageAgreement)}, workshop.WordProposal{Text: "We answer within the hour"})
	d.Send(nil)
	if phones.On.Asked.ID != opening || strings.Join(phones.On.Wall, " ") != wall {
		t.Errorf("the phones are asked %q, and the wall has %q", phones.On.Asked.Asked, phones.On.Wall)
	}
	d.Do(workshop.EnterStage{Stage: d.W().Agenda.Find(workshop.StageStance)}, workshop.TakeStance{Card: workshop.SessionCard, Moment: workshop.Before, Counts: [workshop.Steps]int{1, 2}})
	d.Send(nil)
	if phones.On.Asked.ID != opening || !phones.On.Asked.Closed {
		t.Errorf("what was counted is still asked: %+v", phones.On.Asked)
	}
	d.Do(workshop.EnterStage{Stage: d.W().Agenda.Find(workshop.StageAgreement)})
	d.Keys("f6")
	if phones.On.Asked.Asked != "We answer within the hour" {
		t.Errorf("on the picture again they are asked %q", phones.On.Asked.Asked)
	}
}

// Nobody who watches, nothing to be said for them.
func TestTheWallIsSaidToThoseWhoWatch(t *testing.T) {
	d, phones := phonesDesk(t, workshop.StageStance)
	d.Keys("f8", "enter")
	phones.On.Now.Watching, phones.On.Wall = 0, nil
	d.Keys("esc")
	if phones.On.Wall != nil {
		t.Errorf("without anybody who watches: %q", phones.On.Wall)
	}
	phones.On.Now.Watching = 1
	d.Keys("f1", "esc")
	if len(phones.On.Wall) == 0 {
		t.Error("somebody watches, and is told nothing")
	}
}
