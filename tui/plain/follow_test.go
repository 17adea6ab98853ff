package plain

import (
	"testing"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A whole follow-up in lines: where the room stands, what became of each action, what is
// new outside, and when it looks again.
func TestLinesFollowUp(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, tuitest.FollowingUp(tuitest.BoardDay()), "1 2 2 3 3 3 4 4", "next",
		"done", "60 %", "late works council until 1 May", "stop not met", "a1", "a3", "drop not needed", "again", "undo", "redo", "?", "next",
		"A rival left the market", "t Prices double in June", "next", "HR talks to the works council", "next", "Approve the new date for A2", "next", "2026-06-11", "next", "quit")
	requireSaid(t, out,
		"Opening stance: 1 locked, 2 licensed few, 3 guided, 2 trusted. Last time: 1 locked, 3 licensed few, 4 guided. In all, at least three steps towards empowerment. Between 1 and 4, before 1 to 3. Saved.",
		"Stage 2 of 7: Status by owner, 10 of 10 minutes left.",
		"A1, Head of HR: An hour’s training for every line lead. Not asked.",
		"Promised then: HR asks five line leads for their story.",
		"Before today: done 1.",
		"A1, 1 of 3: An hour’s training for every line lead. Head of HR, due 4 March, 8 days ago. First step: Pilot at two sites, by 3 January, 68 days ago. "+
			"Measure: Line leads trained, from 0 % to 60 % by 4 March. Done, on track, late, dropped? And the measure now?",
		"A1: done. Saved.", "A1, An hour’s training for every line lead. Done. What does the measure say now?", "A1: done, now 60 %. Saved.",
		"A2: late, works council, until 1 May. Saved.", "A2: late, works council, until 1 May, stop rule not met. Saved.",
		"A3: dropped, not needed. Saved.",
		"A2, Head of Product: Publish the best answer of the week. Late, works council, until 1 May, stop rule not met.",
		"Undone: A3 dropped. Saved.", "Redone: A3 dropped. Saved.",
		"1. Done.", "5. Correct what was said.", "6. A1: An hour’s training for every line lead.", "Lines without a letter go to Opportunities.",
		"O1 added to Opportunities: A rival left the market. Saved.",
	)
	w, _ := kept(t, store)
	if w.Asked() != 3 || len(w.OpenActions()) != 1 || w.ReviewDate != "2026-06-11" || w.Items[1].Quadrant != workshop.Threats {
		t.Errorf("the session has %+v, %+v, reviewed on %s", w.Actions, w.Items, w.ReviewDate)
	}
	if ends := w.LooseEnds(workshop.NudgeRules{}); len(ends) > 1 {
		t.Errorf("loose ends: %+v", ends)
	}
}

// What was said is corrected by answering a question, and figures are not taken for notes.
func TestLinesCorrectAReport(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, tuitest.FollowingUp(tuitest.BoardDay()), "next", "2 late no time until 1 May", "2", "?", "5", "done 6; owner CFO", "99", ".text 99", "quit")
	requireSaid(t, out, "A2: late, no time, until 1 May. Saved.", "All that is to be said of it, in one line. Now: late no time until 1 May 2026.",
		"A2: done, now 6, owner CFO. Saved.", "A2: done, now 6, 99, owner CFO. Saved.")
	if w, _ := kept(t, store); w.Actions[1].Now != (workshop.Report{Status: workshop.Done, Value: "6", Owner: "CFO", Note: "99"}) {
		t.Errorf("it is %+v", w.Actions[1].Now)
	}
}

// A group as the new owner is asked about, in a line and in a correction, and the same again
// stores it.
func TestLinesAskForOneOwnerOfAnAction(t *testing.T) {
	t.Parallel()
	store := tuitest.NewLibrary()
	out := inLines(t, store, tuitest.FollowingUp(tuitest.BoardDay()), "next", "1 owner everybody", "1 owner Anna", "3 on track", "3", "?", "5", "on track; owner the board", "on track; owner the board", "quit")
	requireSaid(t, out, "“everybody” is not one name or role: who owns it? Type the same again to save it as it is.", "A1: owner Anna. Saved.",
		"“the board” is not one name or role: who owns it? Type the same again to save it as it is.", "A3: on track, owner the board. Saved.")
	if w, _ := kept(t, store); w.Actions[0].Now.Owner != "Anna" || w.Actions[2].Now.Owner != "the board" {
		t.Errorf("they are %+v, %+v", w.Actions[0].Now, w.Actions[2].Now)
	}
}
