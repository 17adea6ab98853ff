package stage_test

import (
	"strings"
	"testing"

	"swotshop/tui/session"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// line is what is on the input line.
func line(d *tuitest.Desk) string { return d.App.Screen().(*session.Screen).In.Text() }

// The item in the quadrant of the line is picked first, then those before it; a line
// mends it, and says so before Enter.
func TestLinesMendWhatIsPicked(t *testing.T) {
	for _, c := range []struct{ line, says, told string }{
		{"w ", "moves T1 to Weaknesses", "W2 opinion  "},
		{"o:", "moves T1 to Opportunities", "O2 opinion  "},
		{"legal:", "tags T1 as Legal", "T1 opinion legal "},
		{"Fact:", "tags T1 as a fact", "T1 fact  "},
		{"assumption: ", "tags T1 as an assumption", "T1 assumption  "},
		{"w hr:", "moves T1 to Weaknesses, tags T1 as HR", "W2 opinion hr "},
		{"evidence: two links", "evidence for T1", "T1 opinion  two links"},
	} {
		d := tuitest.NewBoardDesk(t)
		tough := d.W().Items[3]
		d.Keys("up")
		d.Type(c.line)
		d.Shows(c.says, "▸ Tough", "Enter change it", "Esc done")
		d.Keys("enter")
		i, _ := d.W().Item(tough.ID)
		if told := i.Ref() + " " + string(i.How) + " " + string(i.Function) + " " + i.Evidence; told != c.told || len(d.W().Items) != 4 {
			t.Errorf("%q makes it %q, want %q, of %d items", c.line, told, c.told, len(d.W().Items))
		}
		d.Shows("▸ Tough", "Esc done") // it stays picked
	}
}

// Enter edits, Del deletes; Backspace, which somebody may hold down, deletes nothing.
func TestPickedItemIsEditedAndDeleted(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Keys("up", "enter", "ctrl+u")
	d.Line("")
	d.Shows("! The line is empty. Esc cancels the edit.")
	d.Line("tougher")
	d.Shows("▸ Tougher")
	d.Keys("enter")
	d.Type(" than that")
	d.Keys("esc")
	d.Shows("▸ Tougher", "Esc done")
	d.Press("backspace", 5)
	if len(d.W().Items) != 4 || d.W().Items[3].Text != "tougher" {
		t.Errorf("the items are %v", d.W().Items)
	}
	d.Keys("delete")
	d.Shows(" deleted. Ctrl+Z brings it back.")
	d.Hides("Esc done")
	d.Keys("ctrl+z")
	if len(d.W().Items) != 4 {
		t.Errorf("%d items after undo, want 4", len(d.W().Items))
	}
}

// Whatever is typed while something is picked is text, letter for letter.
func TestLettersAreTextWhileSomethingIsPicked(t *testing.T) {
	for _, kind := range []workshop.StageKind{workshop.StageCapture, workshop.StageTOWS, workshop.StageCommitments, workshop.StageGuardrails} {
		for _, first := range "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéя字-+0" {
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
			if kind == workshop.StageTOWS {
				d.Keys("pgdown", "pgdown")
			}
			before := len(d.W().Items) + len(d.W().Strategies) + len(d.W().Remarks)
			d.Keys("up")
			d.Type(string(first) + "on that")
			if line(d) != string(first)+"on that" {
				t.Fatalf("%s: %q is on the line", kind, line(d))
			}
			d.Keys("enter")
			if after := len(d.W().Items) + len(d.W().Strategies) + len(d.W().Remarks); after != before+1 {
				t.Errorf("%s: %con that makes %d of %d", kind, first, after, before)
			}
			d.Hides("Esc done")
		}
	}
}

// The line says before Enter that it is a new one, and with it the pick is over.
func TestNewEntryEndsThePick(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Keys("up")
	d.Type("w legal: who may approve")
	d.Shows("new in Weaknesses, Legal", "▸ Tough")
	d.Keys("enter")
	d.Hides("▸ Tough", "Esc done")
}

// Each of these ends a pick, and the hint says so of Esc.
func TestWhatEndsAPick(t *testing.T) {
	lines := map[workshop.StageKind]string{
		workshop.StageProvocations: "w a new one", workshop.StageCapture: "a new one", workshop.StageTOWS: "a new one", workshop.StageGuardrails: "a new one",
	}
	for kind, entry := range lines {
		for name, end := range map[string]func(d *tuitest.Desk){
			"esc": func(d *tuitest.Desk) { d.Keys("esc") }, "an entry": func(d *tuitest.Desk) { d.Line(entry) },
			"pgdown": func(d *tuitest.Desk) { d.Keys("pgdown") }, "pgup": func(d *tuitest.Desk) { d.Keys("pgup") },
			"f4": func(d *tuitest.Desk) { d.Keys("f4", "esc") }, "a stage": func(d *tuitest.Desk) { d.Stage(workshop.StageAgreement) },
			"delete": func(d *tuitest.Desk) { d.Keys("delete") }, "undo": func(d *tuitest.Desk) { d.Keys("ctrl+z") },
			"esc with half a line": func(d *tuitest.Desk) { d.Type("o "); d.Keys("esc"); d.Keys("ctrl+u") },
			"pgdown under an edit": func(d *tuitest.Desk) { d.Keys("enter", "pgdown") },
			"f4 under an edit":     func(d *tuitest.Desk) { d.Keys("enter", "f4", "esc") },
		} {
			t.Run(string(kind)+" "+name, func(t *testing.T) {
				d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
				switch kind {
				case workshop.StageProvocations:
					d.Keys("pgdown")
				case workshop.StageTOWS: // some pairings have only one side
					d.Keys("pgdown", "pgdown")
				}
				d.Line(entry)
				d.Do(workshop.ChangeDetails{Details: workshop.Details{Client: "Other", Title: d.W().Title, People: 9, Date: d.W().Date}})
				d.Keys("up")
				d.Shows("Esc done")
				end(d)
				d.Hides("Esc done")
				if line(d) != "" {
					t.Errorf("%q is left on the line", line(d))
				}
			})
		}
	}
}

// Undo of what was done to the picked thing leaves it picked.
func TestUndoOfAMendKeepsThePick(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Keys("up")
	d.Line("w ")
	d.Keys("ctrl+z")
	d.Shows("T  Threats · 1 ◂", "▸ Tough")
	d.Line("evidence: two links")
	d.Keys("ctrl+z", "ctrl+y", "ctrl+z")
	d.Line("legal:")
	d.Shows("T1", "▸ Tough", "Legal")
}

// ↑ on a card picks what was said on it.
func TestPickOnACard(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageProvocations)
	d.Keys("pgdown", "pgdown", "up")
	d.Hides("Esc done") // nothing was said on it
	for _, text := range []string{"w Nobody knows who may aprove", "w Two", "t Three"} {
		d.Line(text)
	}
	d.Keys("up", "up", "up")
	d.Shows("▸ Nobody knows who may aprove", "opinion")
	d.Keys("enter", "backspace", "backspace", "backspace", "backspace")
	d.Line("rove it")
	d.Shows("▸ Nobody knows who may aprove it")
	d.Keys("tab") // to an item that was said elsewhere
	d.Shows("Buyers ask", "Esc done")
}

// Tab leads through the quadrants, ↑ and ↓ through the board.
func TestKeysLeadThroughTheBoard(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Keys("tab", "up")
	d.Shows("▸ Tough") // the newest, wherever the line goes
	d.Keys("tab")
	d.Shows("▸ Strong")
	d.Keys("tab")
	d.Shows("▸ Weak")
	d.Keys("shift+tab", "shift+tab")
	d.Shows("▸ Tough")
	d.Keys("down", "up")
	d.Shows("▸ Open")
}

// An item is picked by words or its ref from any stage with a line, and where there is
// none; the stage comes back as it was.
func TestItemIsPickedFromAnyStage(t *testing.T) {
	for _, kind := range workshop.StageKinds {
		if kind == workshop.StageBlueprint || kind == workshop.StageProvocations { // they seek in the document and the cards
			continue
		}
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
		first := d.W().ItemsIn(workshop.Weaknesses)[0]
		was := d.Screen()
		d.Type("/" + strings.ToLower(first.Ref()))
		d.Shows("picks W1")
		d.Keys("enter")
		d.Shows(first.Text[:20], " W1 ", "Esc done")
		d.Fits(t)
		d.Line("finance:")
		if first, _ = d.W().Item(first.ID); first.Function != workshop.Finance {
			t.Errorf("%s: it is about %q", kind, first.Function)
		}
		d.Keys("ctrl+z", "esc")
		if now := d.Screen(); now != was {
			t.Errorf("%s: the stage was\n%s\nand is\n%s", kind, was, now)
		}
	}
}

// Several that are found are led through.
func TestSeveralAreFound(t *testing.T) {
	d := someDesk(t, workshop.StageVote, 14)
	d.Type("/in open")
	d.Shows("picks from 4 items: S1, S4, S5, O1")
	d.Keys("enter")
	d.Shows("1 of 4 · 31 of 34 staff answer")
	d.Keys("down", "down", "down", "down")
	d.Shows("4 of 4 · Buyers")
	d.Keys("up")
	d.Line("evidence: the survey")
	d.Shows("3 of 4 · Teams help each other in open channels · IT · opinion · the survey")
	if d.W().ItemsIn(workshop.Strengths)[4].Evidence != "the survey" {
		t.Error("another one got the evidence")
	}
	d.Line("/nowhere to be found")
	d.Shows("! No item has “nowhere to be found”.")
}

// A line that is only a ref goes to what it names from any stage, where that has no use of its
// own for it; so does one with a slash in front, everywhere. Neither enters anything.
func TestRefAlonePicks(t *testing.T) {
	own := map[workshop.StageKind]string{workshop.StageCluster: "move", workshop.StageVote: "counts", workshop.StageEvidence: "W1"}
	for _, kind := range workshop.StageKinds {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
		events := len(d.App.Live().Log.Events())
		for _, line := range []string{"w1", "W1", "/w1", "/W1"} {
			d.Line(line)
			if _, uses := own[kind]; !uses || line[0] == '/' {
				d.Shows("Esc done", "W1")
				d.Keys("esc")
			}
		}
		if n := len(d.App.Live().Log.Events()); n != events && kind != workshop.StageEvidence {
			t.Errorf("%s: %d events more", kind, n-events)
		}
	}
}

// A ref of nothing is refused on every stage, and so is a vote where none is counted.
func TestNoRefIsContent(t *testing.T) {
	for _, kind := range workshop.StageKinds {
		d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
		events := len(d.App.Live().Log.Events())
		for line, why := range map[string]string{"w99": "There is no W99", "S99": "There is no S99", "w1 8": "“w1 8” is a vote", "W1: 8": "“W1: 8” is a vote"} {
			if kind == workshop.StageVote && strings.HasSuffix(line, "8") {
				continue
			}
			d.Type(line)
			d.Keys("enter")
			d.Shows("! "+why, line)
			d.Keys("ctrl+u")
		}
		if n := len(d.App.Live().Log.Events()); n != events {
			t.Errorf("%s: %d events more", kind, n-events)
		}
	}
}

// On the list of cards a ref goes to the item as well, also with the key for later, and the id
// of a card to the card.
func TestRefOnTheListOfCards(t *testing.T) {
	for _, keys := range []string{"enter", "tab"} {
		for _, line := range []string{"w1", "/w1"} {
			if keys == "tab" && line[0] == '/' {
				continue // selects the card that is found
			}
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageProvocations)
			if d.W().Card != "" {
				d.Keys("esc")
			}
			d.Type(line)
			d.Shows("picks W1")
			d.Keys(keys)
			d.Shows("Esc done", " W1 ")
			if n := len(d.W().OwnCards()); n > 0 {
				t.Errorf("%s %s: %d cards", line, keys, n)
			}
		}
	}
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageProvocations)
	if d.W().Card != "" {
		d.Keys("esc")
	}
	d.Line("v1")
	if d.W().Card != "V1" {
		t.Errorf("the card is %q", d.W().Card)
	}
}

// On Cluster it is selected in the list, in whatever quadrant.
func TestRefOnCluster(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageCluster)
	d.Type("o1")
	d.Shows("goes to O1")
	d.Keys("enter")
	d.Line("Open doors")
	for _, c := range d.W().ClustersIn(workshop.Opportunities) {
		if c.Ref() == "O1" && c.Name() == "Open doors" {
			return
		}
	}
	t.Errorf("O1 has no name:\n%s", d.Screen())
}

// A leading blank makes text of what would seek.
func TestTextThatBeginsWithASlash(t *testing.T) {
	d := tuitest.NewBoardDesk(t)
	d.Line(" /etc is full")
	if i := d.W().Items[len(d.W().Items)-1]; i.Text != "/etc is full" {
		t.Errorf("the newest is %q", i.Text)
	}
}

// A stage gets none of what is typed while an item is picked, not even signs that are
// keys there.
func TestNoSignIsAKeyWhileAnItemIsPicked(t *testing.T) {
	for _, kind := range workshop.StageKinds {
		if kind == workshop.StageBlueprint || kind == workshop.StageProvocations {
			continue
		}
		for _, sign := range "-+ abcdefghijklmnopqrstuvwxyz0123456789" {
			d := tuitest.NewFilledDesk(t, tuitest.FillSome, kind)
			d.Line("/w1")
			events := len(d.App.Live().Log.Events())
			d.Type(string(sign))
			if got := line(d); got != string(sign) || len(d.App.Live().Log.Events()) != events {
				t.Errorf("%s: %q makes %q", kind, sign, got)
			}
		}
	}
}
