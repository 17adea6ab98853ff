package e2e

import (
	"encoding/json"
	"regexp"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// A whole session of ninety minutes, by keys alone, with the power cut three
// times: every acknowledged entry is there afterwards, and the blueprint is
// the one that leaves the room.
func TestAWholeSessionSurvivesThreePowerCuts(t *testing.T) {
	h := newHome(t)
	w := h.open()
	w.shows("new session")
	w.keys("n")
	w.shows("New session", "Client")
	w.must(w.Type("Acme Robotics\rDecide how the whole company uses social in the next two quarters\r8\r"))
	w.shows("Welcome", "Decide how the whole company", "● saved")
	w.keys("pgdn")
	w.shows("Opening stance")
	w.line("2/3/2/1/0", "named few")
	w.keys("pgdn")
	w.shows("3 cards will be played")
	playFirstCard(w)
	w.cut()

	w = h.open("open", "latest")
	w.shows("Resumed where you left off.", "Share it if it helps")
	w.keys("pgdn")
	w.shows("Provocations 2 of 3")
	w.keys("f4")
	w.shows("Stages", "1 card played")
	w.keys("down", "enter")
	w.shows("Silent writing", "Inside: what helps us")
	w.keys("pgdn", "pgdn", "pgdn", "pgdn")
	w.shows("Capture")
	capture(w)
	w.cut()

	w = h.open("open", "latest")
	w.shows("Resumed where you left off.", "A rumour reaches customers")
	w.keys("ctrl+z")
	w.shows("Undone: item added to Threats")
	w.keys("ctrl+y")
	w.shows("Redone: item added to Threats", "● saved")
	cluster(w)
	vote(w)
	strategies(w)
	w.cut()

	w = h.open("open", "latest")
	w.shows("Resumed where you left off.")
	initiatives(w)
	closing(w)
	w.keys("tab", "down", "down", "enter")
	w.shows("Close it")
	w.keys("down", "enter")
	w.shows("closed")
	w.quit()

	requireWhole(t, h)
	golden.RequireEqual(t, masked(h.run("export", "latest", "-o", "-")))
}

func playFirstCard(w window) {
	w.t.Helper()
	w.keys("pgdn")
	w.shows("Provocations 1 of 3")
	w.keys("pgdn")
	w.shows("Fingers up")
	w.line("1 2 2 2 2 3 3 4", "All between 1 and 4")
	w.keys("pgdn", "pgdn")
	w.shows("Never, always, or when?", "Is it the same rule")
	w.keys("pgdn", "pgdn", "pgdn")
	w.shows("40,000")
	w.keys("pgdn")
	w.shows("Fingers up again")
	w.line("2 3 3 3 3 4 4 4", "Nobody says “locked” any more.")
	w.line("“Share it if it helps a customer and we name the source.", "Share it if it helps")
	w.line("w legal: No agreed first 15 minutes if something slips out", "No agreed first 15 minutes")
}

func capture(w window) {
	w.t.Helper()
	for _, item := range []string{
		"s it: 31 of 34 staff answer questions across teams each week",
		"s leadership: Founder’s posts brought 3 of the last 10 demos",
		"w hr: Only 2 of 34 staff have published anything this year",
		"w hr: Two people write, nine others could",
		"o sales: Buyers ask each other about costs in two open communities",
		"t marketing: A rival’s engineers are the first names there",
		"t finance: A rumour reaches customers before we speak",
	} {
		w.line(item, "Added to ")
	}
}

// cluster brings the two that say the same together.
func cluster(w window) {
	w.t.Helper()
	w.keys("pgdn")
	w.shows("Cluster", "31 of 34")
	w.keys("tab")
	w.shows("Two people write")
	w.keys("down", "down", "space", "up", "enter")
	w.shows("● saved", "W2")
	w.line("Too few of us write", "Too few of us write")
}

func vote(w window) {
	w.t.Helper()
	w.keys("pgdn")
	w.shows("show hands")
	for _, tally := range []string{"s1 5", "s2 2", "w1 4", "w2 6", "o1 5", "t1 1", "t2 1"} {
		w.line(tally)
	}
	w.keys("pgdn")
	w.shows("What matters most", "● saved")
}

func strategies(w window) {
	w.t.Helper()
	w.keys("pgdn")
	w.shows("Use the strength to win the opportunity")
	w.line("Turn the best weekly answers into public ones where buyers ask", "Turn the best weekly answers")
	w.keys("pgdn", "pgdn")
	w.shows("Fix the weakness to reach the opportunity")
	w.line("Pair each function with an editor", "Pair each function")
	w.keys("pgdn")
	w.shows("Shrink the weakness")
}

func initiatives(w window) {
	w.t.Helper()
	w.keys("pgdn")
	w.shows("What will be done?")
	for _, answer := range []string{
		"Publish the best answer of the week", "Head of Product", "6 answers from 4 functions live", "+30",
		"functions publishing per month, 6 by day 90", "1", "revenue: two more demos a month", "4 days a month", "CFO by +10",
		"fewer than 3 functions at day 60", "When an answer gets 3 thanks, then its author publishes it",
	} {
		w.line(answer)
	}
	w.shows("What will be done?")
}

func closing(w window) {
	w.t.Helper()
	w.keys("pgdn")
	w.shows("Guardrails")
	w.line("A second reader within two days; then the author decides", "A second reader")
	w.keys("pgdn")
	w.shows("Closing stance")
	w.line("0/2/4/2/0", "towards empowerment.")
	w.line("t4", "target")
	w.keys("pgdn")
	w.shows("Agreement", "Draft of a proposal")
	w.keys("enter") // takes it
	w.shows("● saved")
	w.line("3/3/1/0/1/0/0/0", "7 of 8 support it")
	w.line("Finance: publish nothing on costs before the round closes", "Finance: publish nothing")
	w.keys("pgdn")
	w.shows("Commitments")
	w.line("COO writes the page for the first 15 minutes", "COO writes the page")
	w.line("+90", "in 90 days")
	w.keys("pgdn")
	w.shows("Hold up one to five fingers")
	w.line("3 4 4 5 5 4 3 4", "8 of 8 counted")
	w.keys("pgdn")
	w.shows("Blueprint")
}

// requireWhole fails on a gap in the events, or one that is there twice.
func requireWhole(t *testing.T, h home) {
	t.Helper()
	var session struct {
		Events []struct {
			Seq int    `json:"seq"`
			ID  string `json:"id"`
		} `json:"events"`
	}
	if err := json.Unmarshal([]byte(h.run("export", "latest", "--format", "json", "-o", "-")), &session); err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i, ev := range session.Events {
		if ev.Seq != i+1 || seen[ev.ID] {
			t.Fatalf("event %d stands at place %d, seen before: %t", ev.Seq, i+1, seen[ev.ID])
		}
		seen[ev.ID] = true
	}
}

// masked puts words in the place of what differs from run to run.
func masked(blueprint string) string {
	for _, m := range []struct{ pattern, instead string }{
		{`session: "[0-9a-f-]{36}"`, `session: "ID"`},
		{`(SHA-256 of all lines above): [0-9a-f]{64}`, `$1: HASH`},
		{`\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b`, `ID`},
		{`\b\d{4}-\d{2}-\d{2}\b`, `DATE`},
		{`\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)( \d{4})?\b`, `DATE`},
		{`(?m)^seq: \d+$`, `seq: N`},
		{`(?m), event \d+$`, `, event N`},
		{`(?m)^(\| [^|]+ \| [^|]+ \|) [^|]+ \|$`, `$1 … |`}, // minutes spent
	} {
		blueprint = regexp.MustCompile(m.pattern).ReplaceAllString(blueprint, m.instead)
	}
	return blueprint
}
