package room_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"swotshop/workshop"
)

// A ballot that no rule allows is refused, and nothing of it is counted. What a phone had
// answered before stays.
func TestBallotsAgainstTheRulesAreRefused(t *testing.T) {
	m, p := voting(t)
	d := m.joined()
	d.post("/ballot", dots(p, 1, 1, 1, 0)).require(t, http.StatusOK)
	say := m.log.State().Words().Phones
	for name, c := range map[string]struct {
		form url.Values
		says string
	}{
		"four of three dots":      {dots(p, 2, 1, 1, 0), "You have 3 votes, and gave more."},
		"four on one":             {dots(p, 4, 0, 0, 0), "At most 3 votes for one."},
		"less than none":          {dots(p, 2, -1, 0, 0), say.Strange},
		"a number beyond all":     {url.Values{"poll": {p.ID}, "d0": {"99999999999999999999"}}, say.Strange},
		"no number":               {url.Values{"poll": {p.ID}, "d0": {"many"}}, say.Strange},
		"a sum beyond all":        {dots(p, 1<<62, 1<<62, 1<<62, 1<<62), ""},
		"a question of nobody":    {url.Values{"poll": {"dots-000000"}, "d0": {"1"}}, say.Late},
		"no question":             {url.Values{"d0": {"1"}}, say.Late},
		"nothing that is a form":  {url.Values{}, say.Late},
		"what another kind takes": {url.Values{"poll": {p.ID}, "d0": {"\x00"}}, say.Strange},
	} {
		r := d.post("/ballot", c.form, "X-Page", "1")
		if r.status != http.StatusConflict || !strings.Contains(r.body, c.says) {
			t.Errorf("%s: %d\n%s", name, r.status, r.body)
		}
	}
	m.requireSums(p, 1, 1, 1, 1, 0)
	if n := m.page.State().Answered; n != 1 {
		t.Errorf("%d have answered", n)
	}
}

// What is refused stays chosen, so that it can be mended. On another question it is gone.
func TestARefusedBallotStaysOnThePhone(t *testing.T) {
	m, p := voting(t)
	d := m.joined()
	r := d.post("/ballot", dots(p, 2, 2, 0, 0))
	r.require(t, http.StatusConflict, `name="d0" value="2" checked`, `name="d1" value="2" checked`)
	old := dots(p, 1, 1, 1, 0)
	m.do(workshop.SetDots{Dots: 4})
	if r := d.post("/ballot", old); strings.Contains(r.body, `value="1" checked`) {
		t.Errorf("a late ballot is chosen on the next question:\n%s", r.body)
	}
}

// What the script counts dots with arrives as it was written.
func TestTheScriptCountsDotsInTheWordsOfTheRoom(t *testing.T) {
	m, _ := voting(t)
	m.joined().get("/").require(t, http.StatusOK, `="{n} vote left"`, `="{n} votes left"`)
}

// One of several is chosen by its number; anything else is none of them.
func TestAChoiceThatIsNoneIsRefused(t *testing.T) {
	m := meet(t)
	p := m.at(workshop.StageStance)
	d := m.joined()
	for _, n := range []string{"", "-1", "5", "1.5", "٣", "0x1", " 1", "99999999999999999999"} {
		d.post("/ballot", url.Values{"poll": {p.ID}, "choice": {n}}).require(t, http.StatusConflict, m.log.State().Words().Phones.Strange)
	}
	m.requireSums(p, 0, 0, 0, 0, 0, 0)
}

// Sent twice a ballot counts once, changed it counts as changed, and without a choice it is
// taken back.
func TestABallotCountsOnce(t *testing.T) {
	m, p := voting(t)
	d := m.joined()
	for range 3 {
		d.post("/ballot", dots(p, 1, 2, 0, 0)).require(t, http.StatusOK)
	}
	m.requireSums(p, 1, 1, 2, 0, 0)
	m.joined().post("/ballot", dots(p, 0, 0, 0, 3)).require(t, http.StatusOK)
	m.requireSums(p, 2, 1, 2, 0, 3)
	d.post("/ballot", dots(p, 0, 0, 1, 0)).require(t, http.StatusOK)
	m.requireSums(p, 2, 0, 0, 1, 3)
	d.post("/ballot", dots(p, 0, 0, 0, 0)).require(t, http.StatusOK)
	m.requireSums(p, 1, 0, 0, 0, 3)
	if n := m.page.State().Answered; n != 1 {
		t.Errorf("%d have answered", n)
	}
}

// The page shows a phone what it has answered itself.
func TestAPhoneSeesItsOwnBallot(t *testing.T) {
	m := meet(t)
	p := m.at(workshop.StageStance)
	d, other := m.joined(), m.joined()
	r := d.post("/ballot", choice(p, 4))
	r.require(t, http.StatusOK, `value="3" required checked`, m.log.State().Words().Phones.Sent)
	if r.at != "/" {
		t.Errorf("after a form the address is %s: reload would send it again", r.at)
	}
	if page := other.get("/").body; strings.Contains(page, "checked") {
		t.Errorf("another phone sees a choice:\n%s", page)
	}
}

// A question that has been counted or that has changed takes no ballot, and what was answered
// in time stays.
func TestABallotThatIsLateIsRefused(t *testing.T) {
	m, p := voting(t)
	d, late := m.joined(), m.joined()
	d.post("/ballot", dots(p, 1, 1, 1, 0)).require(t, http.StatusOK)
	m.do(workshop.CountVotes{Cluster: p.Choices[0].ID, Votes: 1, Phones: 1})
	say := m.log.State().Words().Phones
	late.post("/ballot", dots(p, 1, 1, 1, 0)).require(t, http.StatusConflict, say.Late, say.Counted)
	late.get("/").require(t, http.StatusOK, say.Counted)
	m.requireSums(p, 1, 1, 1, 1, 0)

	m.do(workshop.Undo{}) // what was answered counts again
	late.post("/ballot", dots(p, 0, 0, 3, 0)).require(t, http.StatusOK)
	m.requireSums(p, 2, 1, 1, 4, 0)

	m.do(workshop.SetDots{Dots: 5}) // which makes another question
	late.post("/ballot", dots(p, 1, 0, 0, 0)).require(t, http.StatusConflict, say.Late)
	m.requireSums(p, 2, 1, 1, 4, 0)
	m.requireSums(m.poll(), 0, 0, 0, 0, 0)
}

// Where nothing is asked, nothing is answered.
func TestNothingAskedTakesNoBallot(t *testing.T) {
	m := meet(t)
	d := m.joined()
	for _, kind := range []workshop.StageKind{workshop.StageTOWS, workshop.StageCapture} {
		p := m.at(kind)
		d.post("/ballot", url.Values{"poll": {p.ID}, "choice": {"0"}, "d0": {"1"}}).require(t, http.StatusConflict)
		if n := m.page.State().Answered; n != 0 {
			t.Errorf("%s: %d have answered", kind, n)
		}
	}
}

// Each kind of question is on the page with all that can be chosen, and takes an answer in
// the way in which its form sends it.
func TestEveryQuestionIsAnswered(t *testing.T) {
	m, _ := voting(t)
	cites := []string{m.poll().Choices[0].ID, m.poll().Choices[3].ID}
	m.do(workshop.WriteStrategy{Pairing: workshop.Pairings[1], Cites: cites, Text: "Answer within the hour"}, workshop.WordProposal{Text: "We let everybody answer"})
	d := m.joined()
	for _, c := range []struct {
		kind workshop.StageKind
		more []workshop.Intent
		form func(workshop.Poll) url.Values
		sums []int
	}{
		{workshop.StageStance, nil, func(p workshop.Poll) url.Values { return choice(p, 5) }, []int{0, 0, 0, 0, 1}},
		{workshop.StageProvocations, []workshop.Intent{workshop.ShowCard{Card: "V1"}, workshop.ShowCard{Card: "V1", Beat: workshop.BeatFirstStance}},
			func(p workshop.Poll) url.Values { return choice(p, 2) }, []int{0, 1, 0, 0, 0}},
		{workshop.StageVote, nil, func(p workshop.Poll) url.Values { return dots(p, 2, 0, 0, 1) }, []int{2, 0, 0, 1}},
		{workshop.StageAgreement, nil, func(p workshop.Poll) url.Values { return choice(p, 8) }, []int{0, 0, 0, 0, 0, 0, 0, 1}},
		{workshop.StageCommitments, []workshop.Intent{workshop.AskWorth{Asked: true}}, func(p workshop.Poll) url.Values { return choice(p, 1) }, []int{1, 0, 0, 0, 0}},
	} {
		m.at(c.kind)
		m.do(c.more...)
		p := m.poll()
		page := d.get("/")
		page.require(t, http.StatusOK, p.Asked, p.Choices[0].Text, p.Choices[len(p.Choices)-1].Text)
		d.post("/ballot", c.form(p)).require(t, http.StatusOK)
		m.requireSums(p, 1, c.sums...)
	}
	p := m.at(workshop.StageGrid)
	d.get("/").require(t, http.StatusOK, p.Asked, "Answer within the hour")
	half := url.Values{"poll": {p.ID}, "i0": {"3"}}
	d.post("/ballot", half).require(t, http.StatusConflict, m.log.State().Words().Phones.Half, `name="i0" value="3" checked`)
	m.requireSums(p, 0, 0)
	d.post("/ballot", url.Values{"poll": {p.ID}, "i0": {"3"}, "e0": {"1"}}).require(t, http.StatusOK)
	if a := m.page.Answers(p); a.Phones != 1 || a.Places[0] != (workshop.Place{Impact: 3, Effort: 1}) {
		t.Errorf("%+v", a)
	}
	d.post("/ballot", url.Values{"poll": {p.ID}, "i0": {"4"}, "e0": {"1"}}).require(t, http.StatusConflict)
	d.post("/ballot", url.Values{"poll": {p.ID}, "i0": {"-1"}, "e0": {"1"}}).require(t, http.StatusConflict)
}
