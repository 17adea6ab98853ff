package workshop_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"swotshop/workshop"
)

// private is in every private note of the random sessions, and in nothing
// else.
const private = "zanzibar: the CFO went quiet"

func TestPrivateNoteRecordsItsStageAndCard(t *testing.T) {
	r := openRoom(t)
	r.enter(workshop.StageProvocations)
	r.do(workshop.ShowCard{Card: "L1"}, workshop.NotePrivately{Text: "  Ask\x1b[31m the CFO \u202eagain "})
	r.enter(workshop.StageCapture)
	r.do(workshop.NotePrivately{Text: "Sales goes first too often"})
	var got []string
	for _, n := range r.state().PrivateNotes {
		got = append(got, fmt.Sprintf("%s %s %q %q %s", n.ID, r.state().Agenda.Stages[n.Stage].Kind, n.Card, n.Text, n.At.Format("15:04")))
	}
	requireEqual(t, "notes", got, []string{
		`p1 provocations "L1" "Ask the CFO again" 09:00`,
		`p2 capture "" "Sales goes first too often" 09:00`,
	})
	r.do(workshop.DropPrivateNote{Note: "p1"})
	requireEqual(t, "notes left", len(r.state().PrivateNotes), 1)
	r.do(workshop.NotePrivately{Text: "Again"})
	requireEqual(t, "id of the next", r.state().PrivateNotes[1].ID, "p3")
}

func TestPrivateNoteHasRules(t *testing.T) {
	r := openRoom(t)
	r.refused(workshop.NotePrivately{Text: " \t"}, "No text yet: type a note first.")
	r.refused(workshop.NotePrivately{Text: strings.Repeat("é", 281)}, "Too long for a note: 281 characters, at most 280. Shorten it; nothing is lost.")
	r.refused(workshop.DropPrivateNote{Note: "p1"}, "That note no longer exists.")
	r.do(workshop.CloseSession{})
	r.refused(workshop.NotePrivately{Text: "Late"}, "The session is closed: reopen it to change it.")
}

func TestImportedPrivateNoteFollowsTheRules(t *testing.T) {
	r := openRoom(t)
	r.add("S")
	opened := r.log.Events()[:2]
	for _, c := range []struct {
		fact workshop.PrivateNoted
		want string
	}{
		{workshop.PrivateNoted{Note: "i1", Text: "x"}, "The id “i1” is used twice."},
		{workshop.PrivateNoted{Note: "p 1", Text: "x"}, "“p 1” is not a valid id: use letters and digits only."},
		{workshop.PrivateNoted{Note: "p1", Text: "x", Card: "XX"}, "The deck has no card “XX”."},
		{workshop.PrivateNoted{Note: "p1", Text: "x", Stage: 99}, "The agenda has no stage 100."},
	} {
		_, err := workshop.Verify(append(opened[:2:2], workshop.Event{Seq: 3, ID: "x", Step: 3, Fact: c.fact}))
		if want := "event 3 (private.noted) breaks a rule: " + c.want; err == nil || err.Error() != want {
			t.Errorf("%+v:\n got %v\nwant %s", c.fact, err, want)
		}
	}
}

// The room sees what undo takes back, and never saw the note.
func TestUndoSkipsPrivateNotes(t *testing.T) {
	r := openRoom(t)
	r.add("SW")
	r.do(workshop.NotePrivately{Text: private})
	requireEqual(t, "undo", r.state().UndoLabel(), "item added to Weaknesses")
	r.do(workshop.Undo{}, workshop.NotePrivately{Text: "Another"}, workshop.DropPrivateNote{Note: "p1"})
	requireEqual(t, "redo is still there", r.state().RedoLabel(), "item added to Weaknesses")
	r.do(workshop.Undo{}, workshop.Redo{}, workshop.Redo{})
	requireEqual(t, "items", len(r.state().Items), 2)
	requireEqual(t, "notes", len(r.state().PrivateNotes), 1)
	again, err := workshop.Replay(r.log.Events())
	if err != nil {
		t.Fatal(err)
	}
	requireEqual(t, "notes after a restart", len(again.State().PrivateNotes), 1)
}

func TestOnlyNotesLeaveNothingToUndo(t *testing.T) {
	r := openRoom(t)
	r.do(workshop.NotePrivately{Text: private})
	r.refused(workshop.Undo{}, "There is nothing to undo.")
}

// What the notes are in is the state that nobody shows; all that is handed on
// is free of them, and is what it would be had none been taken.
func TestPrivateNotesAppearNowhereElse(t *testing.T) {
	kept := 0
	for seed := range uint64(300) {
		log := playRandom(t, seed, 120, func(l *workshop.Log) { requireSilence(t, seed, l.State()) })
		kept += len(log.State().PrivateNotes)
		without, err := workshop.Replay(withoutNotes(t, log.Events()))
		if err != nil {
			t.Fatal(err)
		}
		with := *log.State()
		workshop.ForgetNotes(&with)
		requireSame(t, seed, "taking notes", without.State(), &with)
	}
	if kept < 100 {
		t.Errorf("only %d notes were kept: this proves little", kept)
	}
}

// requireSilence fails when a note's words are in anything but the notes.
func requireSilence(t *testing.T, seed uint64, w *workshop.Workshop) {
	t.Helper()
	for what, value := range map[string]any{
		"entries": w.Entries(), "summary": w.Summary(), "loose ends": w.LooseEnds(words), "undo": w.UndoLabel(), "redo": w.RedoLabel(),
		"what comes next": w.NextBeat(),
	} {
		if strings.Contains(fmt.Sprintf("%+v", value), "zanzibar") {
			t.Fatalf("seed %d: a private note is in %s: %+v", seed, what, value)
		}
	}
}

// withoutNotes are the events of a session without its private notes.
func withoutNotes(t *testing.T, events []workshop.Event) (rest []workshop.Event) {
	t.Helper()
	seq := map[int]int{}
	for _, ev := range events {
		switch f := ev.Fact.(type) {
		case workshop.PrivateNoted, workshop.PrivateNoteDropped:
			continue
		case workshop.Undone:
			ev.Fact = workshop.Undone{Step: seq[f.Step]}
		case workshop.Redone:
			ev.Fact = workshop.Redone{Step: seq[f.Step]}
		}
		seq[ev.Seq] = len(rest) + 1
		ev.Seq, ev.Step = len(rest)+1, seq[ev.Step]
		rest = append(rest, ev)
	}
	if reflect.DeepEqual(rest, events) && len(events) > 100 {
		t.Error("nobody took a note")
	}
	return rest
}
