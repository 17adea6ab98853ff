package tui_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"swotshop/tui"
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
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageVote)
	d.Line("9")
	d.Keys("ctrl+z")
	d.Line("6")
	if !d.W().Clusters[0].Counted() || d.W().VotesGiven() != 6 {
		t.Errorf("%d votes are counted, not 6 for the first", d.W().VotesGiven())
	}
	d.Stage(workshop.StageAgreement)
	d.Line("8/0/0/0/0/0/0/0")
	d.Keys("enter") // it was asked whether it replaces the count before
	d.Keys("down", "down")
	d.Line("1") // too many, and a 2 was meant for the first row
	d.Keys("ctrl+u", "up", "up")
	d.Line("7")
	d.Keys("ctrl+z")
	d.Line("5")
	if d.W().Agreement != [8]int{5} {
		t.Errorf("agreement is %v", d.W().Agreement)
	}
	d.Stage(workshop.StageInitiatives)
	d.Keys("down", "down")
	d.Line("Answer every review")
	d.Line("COO")
	d.Keys("ctrl+z")
	d.Shows("▸ Owner  ")
	d.Line("CFO")
	d.Shows("▸ First step  ")
	if n := d.W().Initiatives[2]; n.Owner != "CFO" || n.FirstStep != "" {
		t.Errorf("the initiative is %+v", n.Plan)
	}
}

// A stance that is undone at a later step of its card is asked for at the step at
// which it was taken, or the new one would be of the other moment.
func TestUndoneStanceIsAskedForAtItsMoment(t *testing.T) {
	t.Parallel()
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageProvocations)
	d.Keys("pgdown", "pgdown")
	card := d.W().Card
	d.Line("11223")
	for d.W().Beat != workshop.BeatSecondStance {
		d.Keys("pgdown")
	}
	d.Keys("ctrl+z")
	d.Line("1122")
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
		d := tuitest.NewFilledDesk(t, func(d tuitest.Session) {}, kind)
		before := len(d.W().Remarks)
		d.Line("Alice promises the report")
		d.Keys(pick...)
		d.Keys("ctrl+z", "enter")
		d.Line("Bob promises the budget")
		if all := d.W().Remarks[before:]; len(all) != 1 || all[0].Text != "Bob promises the budget" {
			t.Errorf("%s: the remarks are %+v", kind, all)
		}
		d.Keys("ctrl+z", "ctrl+y")
		d.Line("Carol promises the plan")
		if all := d.W().Remarks[before:]; len(all) != 2 || all[0].Text != "Bob promises the budget" {
			t.Errorf("%s: the remarks are %+v", kind, all)
		}
	}
}

// Evidence of an item that is gone does not become an item, nor an owner an
// initiative; with the item they come back to it.
func TestWordsForWhatIsGoneWait(t *testing.T) {
	t.Parallel()
	d := tuitest.NewFilledDesk(t, func(tuitest.Session) {}, workshop.StageCapture)
	d.Line("s Our people answer")
	d.Keys("up")
	d.Type("evidence: survey of May, n = 40")
	d.Keys("ctrl+z", "enter")
	d.Shows("! Typed for the evidence for S1.", "▸ evidence: survey of May, n = 40")
	if len(d.W().Items) > 0 {
		t.Errorf("the items are %+v", d.W().Items[0])
	}
	d.Keys("ctrl+y", "ctrl+u", "up")
	d.Shows(" S1  type “o ” to move")

	d.Stage(workshop.StageInitiatives)
	d.Line("Answer every review")
	d.Line("COO")
	d.Keys("shift+tab", "ctrl+z", "ctrl+z", "enter")
	if len(d.W().Initiatives) > 0 {
		t.Errorf("the initiative is %+v", d.W().Initiatives[0].Plan)
	}
}

// A step that somebody else takes, on the clicker or the console, does not change what
// half a line means. Where it began it is entered.
func TestHalfALineIsNotForTheNextStage(t *testing.T) {
	t.Parallel()
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCapture, tuitest.Serving(tuitest.NewLine()))
	d.Type("half a thought")
	for d.W().CurrentStage().Kind != workshop.StageCluster {
		orders(d, wire.Forward, "")
	}
	d.Type(" and")
	d.Keys("enter", "tab", "esc")
	d.Shows("! Typed for Strengths. F8 uses it here, Ctrl+U clears it.", "▸ half a thought and")
	for _, c := range d.W().Clusters {
		if c.Name() != "" {
			t.Errorf("a cluster is named %q", c.Name())
		}
	}
	d.Stage(workshop.StageCapture)
	d.Type(" a half")
	d.Keys("enter")
	if newest := d.W().Items[len(d.W().Items)-1]; newest.Text != "half a thought and a half" {
		t.Errorf("the newest item is %q", newest.Text)
	}
	d.Keys("up", "enter") // what nobody has typed on does not come along
	d.Stage(workshop.StageCluster)
	d.Shows("a name for this cluster")
}

// An item that was begun on a card comes from that card, though the next one is on the
// screen when it is entered.
func TestItemComesFromTheCardItWasBegunOn(t *testing.T) {
	t.Parallel()
	d := tuitest.NewFilledDesk(t, func(tuitest.Session) {}, workshop.StageProvocations)
	d.Keys("pgdown")
	first := d.W().Card
	d.Type("w nobody knows who may")
	for d.W().Card == first {
		d.Keys("pgdown")
	}
	d.Shows("· from " + first)
	d.Keys("enter")
	d.Line("w nor who must")
	if items := d.W().Items; items[0].Card != first || items[1].Card != d.W().Card {
		t.Errorf("they come from %s and %s", items[0].Card, items[1].Card)
	}
}

// A session that is opened again, here or in another window, goes on where it was.
func TestReopenedSessionAsksForTheNext(t *testing.T) {
	t.Parallel()
	d := newHeirDesk(t, tuitest.NewLibrary(), &tuitest.Attic{}, tui.Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8, Stage: workshop.StageCapture}})
	for _, line := range []string{"s One", "s Two", "o Three"} {
		d.Line(line)
	}
	d.Stage(workshop.StageVote)
	d.Line("5")
	dies(d)
	d = reopened(d)
	d.Shows("Hands up for S2")
	d.Stage(workshop.StageAgreement)
	d.Line("3")
	d.Line("2")
	dies(d)
	d = reopened(d)
	d.Shows("▸ 3    Support with reservations")
}

// A strategy that undo moves back is the one that the arrows move.
func TestUndoneMoveIsMovedAgain(t *testing.T) {
	t.Parallel()
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageGrid)
	d.Keys("up", "up", "tab", "up", "tab", "ctrl+z", "ctrl+z", "left")
	if on := [2]workshop.Place{d.W().Strategies[0].Place, d.W().Strategies[1].Place}; on != [2]workshop.Place{{Impact: 2, Effort: 1}, {}} {
		t.Errorf("they are at %+v", on)
	}
}

// A draft comes from a file: whatever it says it was typed for, every stage bears it.
func TestAnySubjectCanBeStoodAt(t *testing.T) {
	t.Parallel()
	dice := rand.New(rand.NewPCG(1, 13))
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageOpen)
	var ids []string
	for _, ev := range d.App.Live().Log.Events() {
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
			d.Stage(workshop.StageKinds[dice.IntN(len(workshop.StageKinds))])
		}
		s := d.App.Screen().(*session.Screen)
		if stander, ok := s.Stage.(stage.Stander); ok {
			s.Obey(stander.Stand(at, dice.IntN(2) == 0))
		}
		d.Fits(t)
	}
}

// Opening something and pressing Enter is no step, and forgets nothing.
func TestEditWithoutAChangeIsNoStep(t *testing.T) {
	t.Parallel()
	for kind, keys := range map[workshop.StageKind][]string{
		workshop.StageOpen: {"up", "enter"}, workshop.StageCapture: {"up", "enter", "enter"}, workshop.StageTOWS: {"pgdown", "pgdown", "up", "enter", "enter"},
		workshop.StageInitiatives: {"up", "tab", "enter"}, workshop.StageCommitments: {"up", "enter", "enter"}, workshop.StageGuardrails: {"up", "enter", "enter"},
	} {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
		d.Do(workshop.AddRemark{Topic: workshop.Unknown, Text: "To be redone"}, workshop.Undo{})
		undo, redo := d.W().UndoLabel(), d.W().RedoLabel()
		d.Keys(keys...)
		if d.W().UndoLabel() != undo || d.W().RedoLabel() != redo || redo == "" {
			t.Errorf("%s: undo was %q and is %q, redo was %q and is %q", kind, undo, d.W().UndoLabel(), redo, d.W().RedoLabel())
		}
	}
}

// A draft says what it was typed for, and comes back to that alone: here to the field
// of one initiative, and to no other.
func TestDraftComesBackToItsField(t *testing.T) {
	t.Parallel()
	d := newHeirDesk(t, tuitest.NewLibrary(), &tuitest.Attic{}, tui.Start{New: &setup.NewSession{Client: "Acme Robotics", People: 8, Stage: workshop.StageInitiatives}})
	d.Line("Answer every review")
	d.Line("COO")
	d.Keys("enter", "enter", "enter")
	d.Type("about forty")
	dies(d)
	d = reopened(d)
	d.Shows("▸ Target  about forty")
	d.Keys("enter")
	if n := d.W().Initiatives; len(n) != 1 || n[0].Baseline != "about forty" {
		t.Errorf("the initiatives are %+v", n)
	}
}

// A draft of an older program does not say what it was typed for: it waits for a key.
func TestOldDraftIsOffered(t *testing.T) {
	t.Parallel()
	d := newCapturing(t)
	dies(d)
	attic(d).Lines = []live.Draft{{ID: "x", Session: d.W().ID, Line: live.OnStage, Stage: workshop.StageCapture, Text: "w half a line", At: d.Clock}}
	d = reopened(d)
	d.Shows("F8 brings it here.")
	d.Keys("f8", "enter")
	if items := d.W().Items; len(items) != 1 || items[0].Quadrant != workshop.Weaknesses {
		t.Errorf("the items are %+v", items)
	}
}
