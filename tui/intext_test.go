package tui_test

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"swotshop/tui"
	"swotshop/tui/dialog"
	"swotshop/tui/screen"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// shownScreen is a screen as somebody has it before them, and what its text
// alone has to tell of it.
type shownScreen struct {
	name  string
	open  func(t *testing.T) *tuitest.Desk
	tells []string
}

// everyScreen is every screen with something selected or told.
func everyScreen() []shownScreen {
	session := func(t *testing.T) *tuitest.Desk { return tuitest.NewSessionDesk(t) }
	return append(everyStage(),
		shownScreen{"library", func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewShelfDesk(t, tuitest.NewShelf(4))
			d.Keys("down", "up", "end")
			return d
		}, []string{"▸ ", "▸1 Sessions"}},
		shownScreen{"form", pressing(func(t *testing.T) *tuitest.Desk { return tuitest.NewDesk(t, tui.Start{}) }, "n", "down"), []string{"▸ Objective"}},
		shownScreen{"choice in the form", pressing(func(t *testing.T) *tuitest.Desk { return tuitest.NewDesk(t, tui.Start{}) }, "n", "up", "up"), []string{"▸ Agenda"}},
		shownScreen{"stages", pressing(session, "pgdown", "f4", "down"), []string{"  ●    Opening stance", "▸      Provocations"}},
		shownScreen{"help", pressing(session, "f1"), []string{"Help: Welcome"}},
		shownScreen{"question", func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewDesk(t, tui.Start{})
			d.Keys("n", "a", "esc")
			return d
		}, []string{"Leave the form?", "y leave it", "n go back"}},
		shownScreen{"room", pressing(session, "f7"), []string{dialog.AskWidth}},
		shownScreen{"reader", func(t *testing.T) *tuitest.Desk {
			d := tuitest.NewSessionDesk(t)
			d.Want(screen.Close{})
			d.Keys("/")
			d.Line("acme")
			return d
		}, []string{"▸ Blueprint", "“acme”: 1 of "}},
	)
}

// everyStage is every stage that has something to tell apart, and a board of a
// wide and of a narrow window.
func everyStage() []shownScreen {
	saved, acme := "● saved", "Acme Robotics"
	return []shownScreen{
		{"open", onStage(workshop.StageOpen), []string{saved, " ●─", "Open · to 09:05", acme}},
		{"saving failed", func(t *testing.T) *tuitest.Desk {
			d := onStage(workshop.StageCapture)(t)
			d.Store.Fail = errors.New("the disk is full.")
			d.Line("s kept")
			return d
		}, []string{" NOT SAVED", "! The disk is full."}},
		{"stance", onStage(workshop.StageStance), []string{"1 locked       2 licensed few 3 guided", "▒▒▒", "Between 1 and 4."}},
		{"closing stance", onStage(tuitest.ClosingStance), []string{"▒ opening, ", "█ closing, ", "███", "▲ target", "━ ●"}},
		{"cards", onStage(workshop.StageProvocations, "down"), []string{"▸ V2", "V1   Can you"}},
		{"silence", onStage(workshop.StageSilence, "pgdown"), []string{"Inside: what holds us back"}},
		{"a line to land", func(t *testing.T) *tuitest.Desk {
			d := onStage(workshop.StageCapture)(t)
			d.Type("o hr: who")
			return d
		}, []string{"Opportunities · 1 ◂", "goes to Opportunities"}},
		{"a picked item", onStage(workshop.StageCapture, "up"), []string{"T  Threats · 1 ◂", "▸ A funding rumour", " T1  type “o ” to move"}},
		{"a picked item in a narrow window", func(t *testing.T) *tuitest.Desk {
			d := onStage(workshop.StageCapture, "up")(t)
			d.Resize(60, 18)
			return d
		}, []string{"T  1 ◂", "▸ A funding rumour"}},
		{"cluster", onStage(workshop.StageCluster, "up", "space", "down"), []string{"W1 ◆", "▸ W2"}},
		{"vote", onStage(workshop.StageVote, "down", "down"), []string{"W · ●", "Hands up for W2"}},
		{"the votes", func(t *testing.T) *tuitest.Desk {
			d := onStage(workshop.StageVote)(t)
			d.Line("w1 3")
			d.Keys("pgdown", "down", "down")
			return d
		}, []string{"   W1", "▸ W2"}},
		{"TOWS", onStage(workshop.StageTOWS, "pgdown", "pgdown"), []string{"  WO  what"}},
		{"initiatives", onStage(workshop.StageInitiatives, "up"), []string{"I1   Publish", "▸ What"}},
		{"agreement", onStage(workshop.StageAgreement, "down"), []string{"▸ 2    Agreement with a minor point"}},
		{"commitments", onStage(workshop.StageCommitments, "up"), []string{"▸ soon      The chair writes"}},
		{"guardrails", onStage(workshop.StageGuardrails, "up"), []string{"▸ G1   Name the source"}},
	}
}

// onStage is a stage of a session that holds something, after some keys.
func onStage(kind workshop.StageKind, keys ...string) func(*testing.T) *tuitest.Desk {
	return pressing(func(t *testing.T) *tuitest.Desk { return tuitest.NewFilledDesk(t, tuitest.FillSome, kind) }, keys...)
}

func pressing(open func(*testing.T) *tuitest.Desk, keys ...string) func(*testing.T) *tuitest.Desk {
	return func(t *testing.T) *tuitest.Desk {
		d := open(t)
		d.Keys(keys...)
		return d
	}
}

// The selection, the quadrant of the line, what is saved, before and after: all
// show without any colour.
func TestColourIsNeverTheOnlyCue(t *testing.T) {
	for _, s := range everyScreen() {
		t.Run(s.name, func(t *testing.T) {
			d := s.open(t)
			d.Send(tea.ColorProfileMsg{Profile: colorprofile.Ascii})
			d.Shows(s.tells...)
		})
	}
}
