package stage_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestAgreementLooks(t *testing.T) { goldens(t, workshop.StageAgreement) }

func TestAgreementMashed(t *testing.T) { mash(t, workshop.StageAgreement) }

func agreed(d *tuitest.Desk) [8]int { return d.W().Agreement }

func TestAgreementIsCountedRowByRow(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	d.Shows("How far do we agree?", "0 of 8", "▸ What exactly do we agree on?")
	d.Type("0")
	d.Shows("▸ Whole-hearted endorsement: 0")
	d.Keys("enter") // nobody here, and nobody counted yet: no refusal
	d.Shows("▸ 2    Agreement with a minor point")
	for _, n := range []string{"4", "2", "", "1"} {
		d.Line(n)
	}
	if want := [8]int{0, 4, 2, 0, 1}; agreed(d) != want {
		t.Errorf("counted %v, want %v", agreed(d), want)
	}
	d.Shows("7 of 8", "▸ 6    Don’t like, but will support")
	d.Keys("up", "up", "up", "up")
	d.Line("5")
	d.Shows("7 of 8 support it", "▸ 3    Support")
	d.Keys("ctrl+z")
	d.Shows("7 of 8")
}

func TestAgreementIsCountedAtOnce(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	d.Type("3/3/1/0/1/0/0/0")
	d.Shows("▸ fingers 3/3/1", "8 of 8", "Enter count them")
	d.Keys("enter")
	if want := [8]int{3, 3, 1, 0, 1}; agreed(d) != want {
		t.Errorf("counted %v, want %v", agreed(d), want)
	}
	d.Shows("3  ▆▆▆ ▆▆▆ ▆▆▆", "Some of us disagree.")
}

// Fingers are typed as they go up, of everybody or one after the other; one number is how many
// are on a row.
func TestAgreementIsCountedByFingers(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	d.Line("1 1 1 2 2 7")
	d.Shows("6 of 8", "Show one to eight fingers.")
	d.Type("26")
	d.Shows("▸ Whole-hearted endorsement: 26")
	d.Keys("ctrl+u")
	d.Type("2 6")
	d.Shows("8 of 8, with the 6 counted before")
	d.Keys("enter")
	if want := [8]int{3, 3, 0, 0, 0, 1, 1}; agreed(d) != want {
		t.Errorf("counted %v, want %v", agreed(d), want)
	}
	d.Shows("6 of 8 support it")
	d.Type("11112222")
	d.Shows("8 of 8, instead of the 8 counted before")
	d.Keys("enter")
	d.Shows("! The room is counted already: 3/3/0/0/0/1/1/0. Enter again replaces it.")
	d.Keys("enter")
	if want := [8]int{4, 4}; agreed(d) != want {
		t.Errorf("counted %v, want %v", agreed(d), want)
	}
	d.Shows("It is now 4/4/0/0/0/0/0/0; it was 3/3/0/0/0/1/1/0. Ctrl+Z brings that back.")
}

func TestAgreementRefusalsKeepTheLine(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageAgreement)
	before := agreed(d)
	for line, why := range map[string]string{
		"9": "! 14 counted, but only 8", "1 1 2 9": "! Type fingers", "3/3/1": "! Type fingers",
		"9/9/1/0/0/0/0/0": "! 19 counted", "-1": "! The number of people",
	} {
		d.Line(line)
		d.Shows(why, line)
		d.Keys("ctrl+u")
	}
	if agreed(d) != before || len(d.W().RemarksOn(workshop.Dissent)) != 1 {
		t.Error("a refused line was taken, or numbers became a dissent")
	}
}

func TestAgreementKeepsDissent(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	d.Keys("down")
	d.Type("Nothing on costs before the round")
	d.Shows("▸ dissent: Nothing", "recorded as spoken")
	d.Keys("enter")
	d.Line("! one wrong number in public")
	d.Send(tea.PasteMsg{Content: "? whether vendors may answer"})
	d.Keys("enter", "tab")
	d.Line("what the regulator will say")
	d.Keys("tab")
	d.Line("the round fails")
	for topic, want := range map[workshop.Topic][]string{
		workshop.Dissent: {"Nothing on costs before the round"},
		workshop.Unknown: {"whether vendors may answer", "what the regulator will say"},
		workshop.Risk:    {"one wrong number in public", "the round fails"},
	} {
		var got []string
		for _, r := range d.W().RemarksOn(topic) {
			got = append(got, r.Text)
		}
		if len(got) != len(want) || got[0] != want[0] || got[len(got)-1] != want[len(want)-1] {
			t.Errorf("%s: %q, want %q", topic, got, want)
		}
	}
	d.Shows("┃    Nothing on costs", "?    Whether", "!    One wrong")
}

func TestAgreementRemarksAreEditedAndDeleted(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillSome, workshop.StageAgreement)
	for range 8 {
		d.Keys("down")
	}
	d.Shows("▸ ┃    Finance voice", "Esc done")
	d.Keys("enter")
	d.Line(" and audit")
	d.Shows("round closes", "and audit", "▸ ┃    Finance voice")
	d.Keys("up")
	d.Shows("▸ 8    Block")
	d.Keys("down", "down", "delete")
	if n := len(d.W().RemarksOn(workshop.Unknown)); n != 0 {
		t.Errorf("%d unknowns left", n)
	}
	d.Keys("ctrl+z")
	d.Shows("Whether the two communities")
	d.Keys("down", "enter", "ctrl+z", "ctrl+z") // the remark being edited may go
	d.Fits(t)
}

func TestAgreementShowsDissentBeforeTheRest(t *testing.T) {
	d := tuitest.NewFilledDesk(t, tuitest.FillMuch, workshop.StageAgreement)
	for _, size := range tuitest.Sizes {
		d.Resize(size[0], size[1])
		d.Shows("dissent 8")
	}
}
