package e2e

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// A workshop, what became of it 30, 60 and 90 days later, and the next workshop: led by keys
// in a terminal and by lines, each session takes over what the one before left open, and
// both leave the same papers.
func TestAChainOfSessions(t *testing.T) {
	t.Parallel()
	keys, lines := newHome(t), newHome(t)
	var papers []string
	for _, s := range chainOfSessions {
		k := &byKeys{keys.open(s.args...)}
		k.shows(s.opens)
		s.lead(k)
		k.shows("● saved")
		k.quit()

		l := &byLines{}
		s.lead(l)
		if said, _, err := lines.tell(append(l.lines, "quit"), append(s.args, "--accessible")...); err != nil {
			t.Fatalf("%q: %v\n%s", s.args, err, said)
		}
		byKeys, byLines := masked(keys.run("export", "latest", "-o", "-")), masked(lines.run("export", "latest", "-o", "-"))
		if byKeys != byLines {
			t.Errorf("%q: the paper by keys:\n%s\nby lines:\n%s", s.args, byKeys, byLines)
		}
		papers = append(papers, byLines)
	}
	golden.RequireEqual(t, strings.Join(papers, "\n"))
}

var chainOfSessions = []struct {
	args  []string
	opens string
	lead  func(hand)
}{
	{[]string{"new", "--client", "Acme Robotics", "--title", "Board day on social", "--date", "2026-03-12", "--stage", "initiatives"}, "Initiatives", func(h hand) {
		for _, answer := range []string{
			"Rehearse the first 15 minutes", "COO", "Drill run twice", "26 March", "minutes to the first statement", "from 95 to 30 by 11 May", "risk", "two mornings", "CFO by +10",
			"two drills over 15 minutes by day 60", "When it leaks, then we call",
		} {
			h.line(answer)
		}
		decide(h)
		h.beat(2)
	}},
	{[]string{"follow-up", "Acme Robotics", "--date", "2026-04-11"}, "Stance now", func(h hand) {
		h.line("0/3/4/1/0")
		h.beat(1)
		h.line("1 on track 60")
		h.line("2 late: waiting for legal until 1 May")
		lookAhead(h, "Two rivals have left the network", "The chair writes to legal this week", "+30")
	}},
	{[]string{"follow-up", "ACME robotics", "--date", "2026-05-11"}, "Stance now", func(h hand) {
		h.line("0/2/5/1/0")
		h.beat(1)
		h.line("1 done 28")
		h.line("2 on track 4")
		lookAhead(h, "A community for our field has opened", "Nothing is stuck", "+30")
	}},
	{[]string{"follow-up", "acme robotics", "--date", "2026-06-10"}, "Stance now", func(h hand) {
		h.line("0/1/4/3/0")
		h.beat(1)
		h.line("2 late: no time until 1 July")
		h.line("2 owner Head of Service")
		lookAhead(h, "Buyers ask for names, not for brands", "Service takes it over", "+90")
	}},
	{[]string{"new", "--client", "ACME robotics", "--title", "The second year", "--date", "2026-09-10", "--stage", "initiatives"}, "Initiatives", func(h hand) {
		for _, answer := range []string{
			"Answer within a working day", "Head of Service", "Rota for two weeks", "1 October", "answers within a day", "from 40 % to 80 % by 9 December", "revenue: two more demos",
			"one day a week", "CFO by +10", "under 50 % at day 60", "When a question stays open, then the next one takes it",
		} {
			h.line(answer)
		}
		h.stage("From last time", 10)
		h.line("2 replaced by I1")
	}},
}

// lookAhead is the rest of a follow-up: what is new outside, what is stuck, and the next date.
func lookAhead(h hand, outside, stuck, next string) {
	h.stage("What changed", 3)
	h.line(outside)
	h.stage("Unblock or stop", 4)
	h.line(stuck)
	h.stage("Go on?", 5)
	h.stage("Next date", 6)
	h.line(next)
}
