package tuitest

import (
	"slices"
	"sync"

	"rsc.io/qr"

	"swotshop/tui/live"
	"swotshop/workshop"
)

// PhoneDesk turns on phones for tests, without a network.
type PhoneDesk struct {
	At   []live.Address
	Fail error         // what opening answers with, if anything
	On   *Phones       // the page that was opened last
	Was  *live.Address // where a page was left on when the program ended
}

// NewPhoneDesk is a desk with the addresses of a laptop in a board room.
func NewPhoneDesk() *PhoneDesk {
	return &PhoneDesk{At: []live.Address{
		{IP: "192.168.178.123", What: "this network"}, {IP: "10.42.0.1", What: "this laptop’s hotspot"},
		{IP: "172.17.0.1", What: "a network inside this laptop: phones do not reach it"},
	}}
}

func (d *PhoneDesk) Addresses() []live.Address { return d.At }

func (d *PhoneDesk) Advice() []string {
	return []string{"The firewall of this laptop has to let phones in, at port 8080."}
}

// QR is the code that the program would show.
func (d *PhoneDesk) QR(text string) ([][]bool, error) {
	code, err := qr.Encode(text, qr.L)
	if err != nil {
		return nil, err
	}
	rows := make([][]bool, code.Size)
	for y := range rows {
		for x := range code.Size {
			rows[y] = append(rows[y], code.Black(x, y))
		}
	}
	return rows, nil
}

func (d *PhoneDesk) Left(string) (live.Address, bool) {
	if d.Was == nil {
		return live.Address{}, false
	}
	return *d.Was, true
}

func (d *PhoneDesk) Open(_ string, at live.Address, _ live.Leader) (live.Phones, error) {
	if d.Fail != nil {
		return nil, d.Fail
	}
	d.On = &Phones{
		Now:  live.PhoneState{Address: at.IP + ":8080", URL: "http://" + at.IP + ":8080/k7q2xacdef", Code: "k7q2", Watching: 1},
		news: make(chan struct{}), done: make(chan struct{}), Ballots: map[string][]workshop.Ballot{},
	}
	close(d.On.news) // what a test puts there it draws itself
	return d.On, nil
}

// Phones is a page for tests: what it holds is what a test puts there.
type Phones struct {
	Now       live.PhoneState
	Ballots   map[string][]workshop.Ballot // by poll
	Waiting   []workshop.Submission
	Asked     workshop.Poll // what was put on it last
	Wall      []string
	Suspended bool

	news, done chan struct{}
	once       sync.Once
}

// Answer puts ballots to what is asked now on the page.
func (p *Phones) Answer(ballots ...workshop.Ballot) {
	p.Ballots[p.Asked.ID] = append(p.Ballots[p.Asked.ID], ballots...)
	p.Now.Answered = len(p.Ballots[p.Asked.ID])
	p.Now.Joined = max(p.Now.Joined, p.Now.Answered)
}

func (p *Phones) Ask(w *workshop.Workshop) {
	p.Asked = w.Poll()
	p.Now.Answered = len(p.Ballots[p.Asked.ID])
}

func (p *Phones) Answers(of workshop.Poll) workshop.Answers { return of.Sum(p.Ballots[of.ID]) }

func (p *Phones) Show(lines []string) { p.Wall = lines }

func (p *Phones) State() live.PhoneState { return p.Now }

func (p *Phones) Submitted() []workshop.Submission { return slices.Clone(p.Waiting) }

func (p *Phones) Settle(keys ...string) {
	p.Waiting = slices.DeleteFunc(p.Waiting, func(one workshop.Submission) bool { return slices.Contains(keys, one.Key) })
}

func (p *Phones) News() <-chan struct{} { return p.news }
func (p *Phones) Done() <-chan struct{} { return p.done }

// Close ends the page.
func (p *Phones) Close() error {
	p.once.Do(func() { close(p.done) })
	return nil
}

// Suspend ends it so that it can come back.
func (p *Phones) Suspend() {
	p.Suspended = true
	_ = p.Close()
}
