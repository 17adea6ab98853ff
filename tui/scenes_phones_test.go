package tui_test

import (
	"testing"
	"time"

	"swotshop/tui"
	"swotshop/tui/live"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// phonesDesk is a session that is asked where it stands, with a desk for phones.
func phonesDesk(t *testing.T, kind workshop.StageKind) (*tuitest.Desk, *tuitest.PhoneDesk) {
	t.Helper()
	phones := tuitest.NewPhoneDesk()
	return tuitest.NewFilledDesk(t, tuitest.FillSome, kind, func(o *tui.Options) { o.Phones = phones }), phones
}

// phoneScenes are the screen of the phones as it can be.
func phoneScenes() []scene {
	shown := func(change func(d *tuitest.Desk, phones *tuitest.PhoneDesk), keys ...string) func(*testing.T) *tuitest.Desk {
		return func(t *testing.T) *tuitest.Desk {
			d, phones := phonesDesk(t, workshop.StageStance)
			d.Keys("f8")
			change(d, phones)
			d.Keys(keys...)
			return d
		}
	}
	on := func(change func(*tuitest.Phones)) func(*tuitest.Desk, *tuitest.PhoneDesk) {
		return func(d *tuitest.Desk, phones *tuitest.PhoneDesk) {
			d.Keys("enter")
			change(phones.On)
		}
	}
	return []scene{
		{name: "phones, off", list: true, start: shown(func(*tuitest.Desk, *tuitest.PhoneDesk) {}), more: []string{"down"}},
		{name: "phones, no network", start: func(t *testing.T) *tuitest.Desk {
			d, phones := phonesDesk(t, workshop.StageStance)
			phones.At = nil
			d.Keys("f8")
			return d
		}},
		{name: "phones, on", every: true, start: shown(on(func(p *tuitest.Phones) {}))},
		{name: "phones, here", start: shown(on(func(p *tuitest.Phones) { p.Now.Joined, p.Now.First = 5, time.Date(2026, 3, 12, 9, 1, 0, 0, time.UTC) }))},
		{name: "phones, too many", start: shown(on(func(p *tuitest.Phones) {
			p.Now.Joined = 99
			p.Waiting = []workshop.Submission{{Key: "AAAAAAAAAAAAAAAAAAAA", Quadrant: workshop.Threats, Text: hostile[0]}}
		}))},
		{name: "phones, nobody gets in", start: shown(on(func(p *tuitest.Phones) {}), "tab")},
		{name: "phones, seats", start: shown(on(func(p *tuitest.Phones) { p.Now.Seats, p.Now.Code = 8, "" }))},
		{name: "phones, sixth version", start: shown(on(func(p *tuitest.Phones) {
			p.Now.Address, p.Now.URL = "[2001:db8:85a3::8a2e:370:7334]:8080", "http://[2001:db8:85a3::8a2e:370:7334]:8080/k7q2xacdef"
		}))},
		{name: "phones, network", start: shown(on(func(p *tuitest.Phones) {}), "space")},
	}
}

var _ live.PhoneDesk = (*tuitest.PhoneDesk)(nil)
