package session_test

import (
	"slices"
	"strings"
	"testing"

	"swotshop/tui/live"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// A reason is shown whole in every window, and nothing moves for it.
func TestReasonsAreNotCut(t *testing.T) {
	for stage, lines := range map[workshop.StageKind][]string{
		workshop.StageInitiatives: {"Drill", "everybody in the marketing team"}, workshop.StageStance: {"twelve of us are for it"},
		workshop.StageCommitments: {"2026-13-45"},
	} {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], stage)
		for _, line := range lines {
			d.Line(line)
		}
		reason := d.App.Screen().(interface{ Refused() string }).Refused()
		for _, w := range []int{50, 60, 80, 120} {
			d.Resize(w, 18)
			screen := strings.Join(strings.Fields(d.Screen()), " ")
			if reason == "" || !strings.Contains(screen, "! "+reason) {
				t.Errorf("%s, %d columns: the reason %q is not there:\n%s", stage, w, reason, d.Screen())
			}
			d.Fits(t)
		}
	}
}

// After a refusal the first letter begins another line, so that no two numbers become
// one; ↑ brings the refused line back, and this one again.
func TestALetterReplacesWhatWasRefused(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments)
	d.Line("2026-13-45")
	d.Type("+90")
	d.Shows("▸ +90", "↑ the refused line")
	d.Hides("2026-13-45")
	d.Keys("up")
	d.Shows("▸ 2026-13-45")
	d.Keys("up", "enter")
	if got := d.W().ReviewDate; got != "2026-06-10" {
		t.Errorf("the review is on %q", got)
	}
	d.Hides("the refused line")
}

// The next stage does not mend the line: there, too, a letter begins another, so that a
// promise is not joined to what was refused before it.
func TestALetterReplacesWhatWasRefusedAtTheStageBefore(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments)
	d.Line("2026-13-45")
	d.Keys("pgdown", "pgup")
	d.Type("Anna writes it on Friday")
	d.Shows("▸ Anna writes it on Friday", "↑ the refused line")
	d.Hides("2026-13-45")
}

// A key that is no letter mends the line: a blank, Backspace, an arrow.
func TestARefusedLineIsMended(t *testing.T) {
	for key, want := range map[string]string{"backspace": "▸ 2026-13-46", "space": "▸ 2026-13-45 6", "left": "▸ 2026-13-465"} {
		d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments)
		d.Line("2026-13-45")
		d.Keys(key)
		d.Type("6")
		d.Shows(want)
	}
}

// The line that was replaced outlives the program like any other that was not entered.
func TestAReplacedLineIsNotLost(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageCommitments)
	d.Line("2026-13-45")
	d.Type("I write")
	var left []string
	for _, draft := range d.App.Screen().(live.Drafter).LeftOn() {
		left = append(left, draft.Text)
	}
	if want := []string{"I write", "2026-13-45"}; !slices.Equal(left, want) {
		t.Errorf("left are %q, want %q", left, want)
	}
}
