package room_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"swotshop/breakdown"
	"swotshop/workshop"
)

// An item waits, as it was written, where the facilitator sees it. Sent again it is the same.
func TestAnItemIsStoredOnce(t *testing.T) {
	m := meet(t)
	m.at(workshop.StageCapture)
	d, once := m.joined(), key()
	for range 5 {
		r := d.post("/item", item(once, "  Nobody knows\r\nwho may <b>approve</b> "))
		r.require(t, http.StatusOK, m.log.State().Words().Phones.ItemSent)
		if r.at != "/" {
			t.Errorf("after a form the address is %s", r.at)
		}
	}
	want := []workshop.Submission{{Key: once, Quadrant: workshop.Weaknesses, Text: "Nobody knows who may <b>approve</b>"}}
	if !slices.Equal(m.shelf.stored(), want) || !slices.Equal(m.page.Submitted(), want) {
		t.Errorf("stored are %q, waiting are %q", m.shelf.stored(), m.page.Submitted())
	}
}

// What is no item is refused, and what was written stays on the phone, to be mended.
func TestARefusedItemStaysOnThePhone(t *testing.T) {
	m := meet(t)
	m.at(workshop.StageCapture)
	d, say := m.joined(), m.log.State().Words().Phones
	long := strings.Repeat("äß", 140) + "!"
	for name, c := range map[string]struct {
		form url.Values
		says string
	}{
		"too long":            {item(key(), long), "281"},
		"empty":               {item(key(), " \t\u200b"), say.Empty},
		"nowhere":             {url.Values{"key": {key()}, "text": {"A word"}}, say.Strange},
		"somewhere else":      {url.Values{"key": {key()}, "quadrant": {"Q"}, "text": {"A word"}}, say.Strange},
		"of no function":      {url.Values{"key": {key()}, "quadrant": {"S"}, "function": {"root"}, "text": {"A word"}}, say.Strange},
		"without a key":       {url.Values{"quadrant": {"S"}, "text": {"A word"}}, say.Strange},
		"with a short key":    {item("abc", "A word"), say.Strange},
		"with a long key":     {item(strings.Repeat("k", 41), "A word"), say.Strange},
		"with a hostile key":  {item("../../../../etc/passwd", "A word"), say.Strange},
		"with another’s mark": {item(key()+"\x00", "A word"), say.Strange},
	} {
		for _, script := range [][]string{nil, {"X-Page", "1"}} {
			r := d.post("/item", c.form, script...)
			if r.status != http.StatusConflict || !strings.Contains(r.body, c.says) || !strings.Contains(r.body, ">"+workshop.Clean(c.form.Get("text"))+"</textarea>") {
				t.Errorf("%s: %d\n%s", name, r.status, r.body)
			}
		}
	}
	// When the room has gone on, there is nothing to mend it in, but it can still be read.
	m.at(workshop.StageTOWS)
	for _, script := range [][]string{nil, {"X-Page", "1"}} {
		d.post("/item", item(key(), long), script...).require(t, http.StatusConflict, say.NotSent+" "+long)
	}
	if n := len(m.shelf.stored()); n != 0 {
		t.Errorf("%d are stored", n)
	}
	d.post("/item", item(key(), long[:len(long)-1])).require(t, http.StatusOK) // 280
}

// A word is not lost because the room has gone on to another question.
func TestAnItemIsTakenWhenTheRoomHasGoneOn(t *testing.T) {
	m := meet(t)
	m.at(workshop.StageSilence)
	d := m.joined()
	m.at(workshop.StageTOWS)
	d.post("/item", item(key(), "I was still writing")).require(t, http.StatusOK, m.log.State().Words().Phones.ItemSent)
	if all := m.page.Submitted(); len(all) != 1 {
		t.Errorf("waiting are %q", all)
	}
}

// One phone does not fill the board; another one can still write.
func TestOnePhoneWritesSoManyItems(t *testing.T) {
	m := meet(t)
	m.at(workshop.StageCapture)
	d := m.joined()
	for range 40 {
		m.clock.pass(1e9)
		d.post("/item", item(key(), "spam")).require(t, http.StatusOK)
	}
	d.post("/item", item(key(), "more spam")).require(t, http.StatusConflict, m.log.State().Words().Phones.Enough, "more spam")
	m.joined().post("/item", item(key(), "A word")).require(t, http.StatusOK)
	if n := len(m.shelf.stored()); n != 41 {
		t.Errorf("%d are stored", n)
	}
}

// One phone does not keep the laptop busy either, and is told so; a while later it may
// send again.
func TestOnePhoneSendsSoOften(t *testing.T) {
	m, p := voting(t)
	d, say := m.joined(), m.log.State().Words().Phones
	for range 40 {
		d.post("/ballot", dots(p, 1, 0, 0, 0)).require(t, http.StatusOK)
	}
	d.post("/ballot", dots(p, 0, 1, 0, 0)).require(t, http.StatusTooManyRequests, say.TooFast)
	d.post("/item", item(key(), "A word")).require(t, http.StatusTooManyRequests, say.TooFast, "A word")
	m.joined().post("/ballot", dots(p, 0, 0, 1, 0)).require(t, http.StatusOK)
	m.requireSums(p, 2, 1, 0, 1, 0)
	m.clock.pass(11e9)
	d.post("/ballot", dots(p, 0, 1, 0, 0)).require(t, http.StatusOK)
	m.requireSums(p, 2, 0, 1, 1, 0)
}

// “Sent” is said when it is on the disk, and not before. What could not be stored may come
// again under its key, as often as it takes.
func TestSentIsSaidWhenItIsStored(t *testing.T) {
	m := meet(t)
	m.at(workshop.StageCapture)
	d, once, say := m.joined(), key(), m.log.State().Words().Phones
	m.shelf.breaks(true)
	for range 3 {
		r := d.post("/item", item(once, "A word"))
		r.require(t, http.StatusServiceUnavailable, say.NotSaved, ">A word</textarea>", `value="`+once+`"`)
		if strings.Contains(r.body, say.ItemSent) || len(m.page.Submitted()) != 0 {
			t.Errorf("it says that it was sent:\n%s", r.body)
		}
	}
	m.shelf.breaks(false)
	d.post("/item", item(once, "A word")).require(t, http.StatusOK, say.ItemSent)
	if len(m.shelf.stored()) != 1 || len(m.page.Submitted()) != 1 {
		t.Errorf("stored are %q, waiting %q", m.shelf.stored(), m.page.Submitted())
	}
}

// An impatient finger sends the same again while the first is not stored yet. That is no
// reason to call it sent: here it never is.
func TestSentTwiceItIsNotSaidEarlier(t *testing.T) {
	m := meet(t)
	m.at(workshop.StageCapture)
	m.shelf.waiting, m.shelf.begun, m.shelf.broken = make(chan struct{}), make(chan struct{}, 10), true
	once, d := key(), m.joined()
	replies := make(chan reply, 2)
	send := func() { breakdown.Go(func() { replies <- d.post("/item", item(once, "A word")) }) }
	send()
	taken(t, "the first", m.shelf.begun)
	send()
	// The second is known to have been looked at when a third, by another way, has been: it
	// came after it on a connection of its own.
	select {
	case r := <-replies:
		t.Errorf("before anything is stored, it says %d:\n%s", r.status, r.body)
		replies <- r
	case <-m.looked():
	}
	close(m.shelf.waiting)
	for range 2 {
		taken(t, "a reply", replies).require(t, http.StatusServiceUnavailable, m.log.State().Words().Phones.NotSaved)
	}
}

// looked is closed when a phone has looked at the page often enough for others to have been
// served meanwhile.
func (m *meeting) looked() <-chan struct{} {
	done := make(chan struct{})
	d := m.joined()
	breakdown.Go(func() {
		defer close(done)
		for range 20 {
			d.get("/now")
		}
	})
	return done
}

// What comes while the disk is at work is stored together.
func TestItemsAreStoredTogether(t *testing.T) {
	m := meet(t)
	m.at(workshop.StageCapture)
	m.shelf.waiting, m.shelf.begun = make(chan struct{}), make(chan struct{}, 100)
	replies := make(chan reply, 100)
	const phones = 20
	for range phones {
		d := m.joined()
		breakdown.Go(func() { replies <- d.post("/item", item(key(), "A word")) })
	}
	taken(t, "the first", m.shelf.begun)
	<-m.looked()
	close(m.shelf.waiting)
	for range phones {
		taken(t, "a reply", replies).require(t, http.StatusOK)
	}
	if n := len(m.shelf.stored()); n != phones {
		t.Errorf("%d are stored", n)
	}
	if m.shelf.calls == phones {
		t.Error("each was stored by itself")
	}
}

// The order tells nothing of who was first, and does not change while somebody reads.
func TestTheOrderOfItemsTellsNothing(t *testing.T) {
	m := meet(t)
	m.at(workshop.StageCapture)
	d := m.joined()
	var sent []string
	for range 30 {
		sent = append(sent, key())
		d.post("/item", item(sent[len(sent)-1], "A word")).require(t, http.StatusOK)
	}
	keys := func() (all []string) {
		for _, one := range m.page.Submitted() {
			all = append(all, one.Key)
		}
		return all
	}
	shown := keys()
	if slices.Equal(shown, sent) || !slices.Equal(slices.Sorted(slices.Values(shown)), slices.Sorted(slices.Values(sent))) {
		t.Errorf("sent %q, shown %q", sent, shown)
	}
	if !slices.Equal(shown, keys()) {
		t.Error("the order changes between two looks")
	}
	m.clock.pass(60e9)
	d.post("/item", item(key(), "One more")).require(t, http.StatusOK)
	before := slices.DeleteFunc(keys(), func(k string) bool { return !slices.Contains(shown, k) })
	if !slices.Equal(before, shown) {
		t.Error("the others change their order when one comes")
	}
	m.page.Settle(shown[:10]...)
	if all := keys(); len(all) != 21 || slices.Contains(all, shown[0]) {
		t.Errorf("%d are left", len(all))
	}
	d.post("/item", item(shown[0], "A word")).require(t, http.StatusOK) // a late repeat of one that is settled
	if n := len(keys()); n != 21 {
		t.Errorf("what was settled has come back: %d wait", n)
	}
}
