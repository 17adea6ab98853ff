package tui

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"swotshop/tui/console/wire"
	"swotshop/tui/live"
	"swotshop/tui/session"
	"swotshop/tui/setup"
	"swotshop/tui/stage"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A wrong digit and then undo is how people mend a count: the next number is for the
// same cluster, row and field.
func TestUndoAsksTheSameAgain(t *testing.T) {
	t.Parallel()
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageVote)
	d.line("9")
	d.keys("ctrl+z")
	d.line("6")
	if first := d.W().Clusters[0]; first.Votes != 6 || d.W().VotesGiven() != 6 {
		t.Errorf("%s has %d of %d votes", first.Ref(), first.Votes, d.W().VotesGiven())
	}
	d.stage(workshop.StageAgreement)
	d.line("8/0/0/0/0/0/0/0")
	d.keys("down", "down")
	d.line("1") // too many, and a 2 was meant for the first row
	d.keys("ctrl+u", "up", "up")
	d.line("7")
	d.keys("ctrl+z")
	d.line("5")
	if d.W().Agreement != [8]int{5} {
		t.Errorf("agreement is %v", d.W().Agreement)
	}
	d.stage(workshop.StageInitiatives)
	d.keys("down", "down")
	d.line("Answer every review")
	d.line("COO")
	d.keys("ctrl+z")
	d.shows("▸ Owner:")
	d.line("CFO")
	d.shows("▸ First step:")
	if n := d.W().Initiatives[2]; n.Owner != "CFO" || n.FirstStep != "" {
		t.Errorf("the initiative is %+v", n.Plan)
	}
}

// A stance that is undone at a later step of its card is asked for at the step at
// which it was taken, or the new one would be of the other moment.
func TestUndoneStanceIsAskedForAtItsMoment(t *testing.T) {
	t.Parallel()
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageProvocations)
	d.keys("pgdown", "pgdown")
	card := d.W().Card
	d.line("11223")
	for d.W().Beat != workshop.BeatSecondStance {
		d.keys("pgdown")
	}
	d.keys("ctrl+z")
	d.line("1122")
	r := d.W().Readings[card]
	if r == nil || r.After != nil || r.Before.Sum() != 4 {
		t.Errorf("the stances are %+v", r)
	}
}

// Words of a remark that was taken back under the edit are neither added nor put over
// another one.
func TestEditOfWhatWasTakenBackEntersNothing(t *testing.T) {
	t.Parallel()
	for kind, pick := range map[workshop.StageKind][]string{
		workshop.StageCommitments: {"up", "enter"}, workshop.StageGuardrails: {"up", "enter"},
		workshop.StageAgreement: {"down", "down", "down", "down", "down", "down", "down", "down", "enter"},
	} {
		d := newFilledDesk(t, func(d tuitest.Session) {}, kind)
		before := len(d.W().Remarks)
		d.line("Alice promises the report")
		d.keys(pick...)
		d.keys("ctrl+z", "enter")
		d.line("Bob promises the budget")
		if all := d.W().Remarks[before:]; len(all) != 1 || all[0].Text != "Bob promises the budget" {
			t.Errorf("%s: the remarks are %+v", kind, all)
		}
		d.keys("ctrl+z", "ctrl+y")
		d.line("Carol promises the plan")
		if all := d.W().Remarks[before:]; len(all) != 2 || all[0].Text != "Bob promises the budget" {
			t.Errorf("%s: the remarks are %+v", kind, all)
		}
	}
}

// Evidence of an item that is gone does not become an item, nor an owner an
// initiative; with the item they come back to it.
func TestWordsForWhatIsGoneWait(t *testing.T) {
	t.Parallel()
	d := newFilledDesk(t, func(tuitest.Session) {}, workshop.StageCapture)
	d.line("s Our people answer")
	d.keys("up", "v")
	d.typed("survey of May, n = 40")
	d.keys("ctrl+z", "enter")
	d.shows("! Typed for the evidence for S1.", "▸ survey of May, n = 40")
	if len(d.W().Items) > 0 {
		t.Errorf("the items are %+v", d.W().Items[0])
	}
	d.keys("ctrl+y", "up", "v", "ctrl+u")
	d.shows("evidence ▸")

	d.stage(workshop.StageInitiatives)
	d.line("Answer every review")
	d.line("COO")
	d.keys("shift+tab", "ctrl+z", "ctrl+z", "enter")
	if len(d.W().Initiatives) > 0 {
		t.Errorf("the initiative is %+v", d.W().Initiatives[0].Plan)
	}
}

// A step that somebody else takes, on the clicker or the console, does not change what
// half a line means. Where it began it is entered.
func TestHalfALineIsNotForTheNextStage(t *testing.T) {
	t.Parallel()
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageCapture)
	d.typed("half a thought")
	for d.W().CurrentStage().Kind != workshop.StageCluster {
		cmd, _ := d.app.order(wire.Order{Do: wire.Forward})
		d.run(cmd)
	}
	d.typed(" and")
	d.keys("enter", "tab", "esc")
	d.shows("! Typed for Strengths. F8 uses it here, Ctrl+U clears it.", "▸ half a thought and")
	for _, c := range d.W().Clusters {
		if c.Name != "" {
			t.Errorf("a cluster is named %q", c.Name)
		}
	}
	d.stage(workshop.StageCapture)
	d.typed(" a half")
	d.keys("enter")
	if newest := d.W().Items[len(d.W().Items)-1]; newest.Text != "half a thought and a half" {
		t.Errorf("the newest item is %q", newest.Text)
	}
	d.keys("up", "e") // what nobody has typed on does not come along
	d.stage(workshop.StageCluster)
	d.shows("a name for this cluster")
}

// An item that was begun on a card comes from that card, though the next one is on the
// screen when it is entered.
func TestItemComesFromTheCardItWasBegunOn(t *testing.T) {
	t.Parallel()
	d := newFilledDesk(t, func(tuitest.Session) {}, workshop.StageProvocations)
	d.keys("pgdown")
	first := d.W().Card
	d.typed("w nobody knows who may")
	for d.W().Card == first {
		d.keys("pgdown")
	}
	d.shows("· from " + first)
	d.keys("enter")
	d.line("w nor who must")
	if items := d.W().Items; items[0].Card != first || items[1].Card != d.W().Card {
		t.Errorf("they come from %s and %s", items[0].Card, items[1].Card)
	}
}

// A session that is opened again, here or in another window, goes on where it was.
func TestReopenedSessionAsksForTheNext(t *testing.T) {
	t.Parallel()
	d := newHeirDesk(t, tuitest.NewLibrary(), &tuitest.Attic{}, Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8, Stage: workshop.StageCapture}})
	for _, line := range []string{"s One", "s Two", "o Three"} {
		d.line(line)
	}
	d.stage(workshop.StageVote)
	d.line("5")
	d.dies()
	d = d.reopened()
	d.shows("Show hands for  S2")
	d.stage(workshop.StageAgreement)
	d.line("3")
	d.line("2")
	d.dies()
	d = d.reopened()
	d.shows("▸ 3  Mixed feelings")
}

// A strategy that undo moves back is the one that the arrows move.
func TestUndoneMoveIsMovedAgain(t *testing.T) {
	t.Parallel()
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageGrid)
	d.keys("up", "up", "tab", "up", "tab", "ctrl+z", "ctrl+z", "left")
	if on := [2]workshop.Place{d.W().Strategies[0].Place, d.W().Strategies[1].Place}; on != [2]workshop.Place{{Impact: 2, Effort: 1}, {}} {
		t.Errorf("they are at %+v", on)
	}
}

// A draft comes from a file: whatever it says it was typed for, every stage bears it.
func TestAnySubjectCanBeStoodAt(t *testing.T) {
	t.Parallel()
	dice := rand.New(rand.NewPCG(1, 13))
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageOpen)
	var ids []string
	for _, ev := range d.app.live.Log.Events() {
		body, _ := workshop.EncodeFact(ev.Fact)
		ids = append(ids, regexp.MustCompile(`"[a-z]\d+"`).FindAllString(string(body), -1)...)
	}
	pick := func(of ...string) string { return strings.Trim(of[dice.IntN(len(of))], `"`) }
	for range 3000 {
		at := workshop.Subject{
			Kind: workshop.SubjectKind(pick("stance", "choice", "mark", "item", "item text", "evidence", "cluster", "name", "votes", "strategy",
				"strategy text", "place", "initiative", "agreement", "remark", "remark text", "x")),
			ID: pick(append(ids, "", "x", "V1")...), Quadrant: workshop.Quadrant(pick("S", "T", "", "x")), Card: pick("V1", "L1", "", "x"),
			Moment: workshop.Moment(pick("before", "after", "", "x")), Pairing: workshop.Pairing(pick("SO", "WT", "", "x")), On: pick(ids...) + " " + pick(ids...),
			Field: workshop.PlanField(pick("what", "owner", "cost", "strategy", "", "x")), Row: dice.IntN(12) - 2, Topic: workshop.Topic(pick("risk", "dissent", "x")), Stage: -1,
		}
		if dice.IntN(20) == 0 {
			d.stage(workshop.StageKinds[dice.IntN(len(workshop.StageKinds))])
		}
		s := d.app.screen.(*session.Screen)
		if stander, ok := s.Stage.(stage.Stander); ok {
			s.Obey(stander.Stand(at, dice.IntN(2) == 0))
		}
		d.fits(t)
	}
}

// Opening something and pressing Enter is no step, and forgets nothing.
func TestEditWithoutAChangeIsNoStep(t *testing.T) {
	t.Parallel()
	for kind, keys := range map[workshop.StageKind][]string{
		workshop.StageOpen: {"up", "enter"}, workshop.StageCapture: {"up", "e", "enter"}, workshop.StageTOWS: {"pgdown", "pgdown", "up", "e", "enter"},
		workshop.StageInitiatives: {"up", "tab", "enter"}, workshop.StageCommitments: {"up", "enter", "enter"}, workshop.StageGuardrails: {"up", "enter", "enter"},
	} {
		d := newFilledDesk(t, tuitest.FillSome, kind)
		d.Do(workshop.AddRemark{Topic: workshop.Unknown, Text: "To be redone"}, workshop.Undo{})
		undo, redo := d.W().UndoLabel(), d.W().RedoLabel()
		d.keys(keys...)
		if d.W().UndoLabel() != undo || d.W().RedoLabel() != redo || redo == "" {
			t.Errorf("%s: undo was %q and is %q, redo was %q and is %q", kind, undo, d.W().UndoLabel(), redo, d.W().RedoLabel())
		}
	}
}

// A draft says what it was typed for, and comes back to that alone: here to the field
// of one initiative, and to no other.
func TestDraftComesBackToItsField(t *testing.T) {
	t.Parallel()
	d := newHeirDesk(t, tuitest.NewLibrary(), &tuitest.Attic{}, Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8, Stage: workshop.StageInitiatives}})
	d.line("Answer every review")
	d.line("COO")
	d.keys("enter", "enter")
	d.typed("about forty")
	d.dies()
	d = d.reopened()
	d.shows("▸ Baseline: about forty")
	d.keys("enter")
	if n := d.W().Initiatives; len(n) != 1 || n[0].Baseline != "about forty" {
		t.Errorf("the initiatives are %+v", n)
	}
}

// A draft of an older program does not say what it was typed for: it waits for a key.
func TestOldDraftIsOffered(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	d.dies()
	d.attic().Lines = []live.Draft{{ID: "x", Session: d.W().ID, Line: live.OnStage, Stage: workshop.StageCapture, Text: "w half a line", At: d.clock}}
	d = d.reopened()
	d.shows("F8 brings it here.")
	d.keys("f8", "enter")
	if items := d.W().Items; len(items) != 1 || items[0].Quadrant != workshop.Weaknesses {
		t.Errorf("the items are %+v", items)
	}
}
