package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

func TestAgreementLooks(t *testing.T) { goldens(t, workshop.StageAgreement) }

func TestAgreementMashed(t *testing.T) { mash(t, workshop.StageAgreement) }

func agreed(d *desk) [8]int { return d.W().Agreement }

func TestAgreementIsCountedRowByRow(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	d.shows("How far do we agree?", "0 of 8", "▸ 1  Endorse")
	d.typed("0")
	d.shows("▸ Endorse: 0")
	d.keys("enter") // nobody here, and nobody counted yet: no refusal
	d.shows("▸ 2  Agree with reservations")
	for _, n := range []string{"4", "2", "", "1"} {
		d.line(n)
	}
	if want := [8]int{0, 4, 2, 0, 1}; agreed(d) != want {
		t.Errorf("counted %v, want %v", agreed(d), want)
	}
	d.shows("7 of 8", "▸ 6  Disagree, will go along")
	d.keys("up", "up", "up", "up")
	d.line("5")
	d.shows("8 of 8", "▸ 3  Mixed")
	d.keys("ctrl+z")
	d.shows("7 of 8")
}

func TestAgreementIsCountedAtOnce(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	d.typed("3/3/1/0/1/0/0/0")
	d.shows("▸ all eight: ", "8 of 8")
	d.keys("enter")
	if want := [8]int{3, 3, 1, 0, 1}; agreed(d) != want {
		t.Errorf("counted %v, want %v", agreed(d), want)
	}
	d.shows("3  ▆▆▆ ▆▆▆ ▆▆▆", "Some of us disagree.")
}

func TestAgreementRefusalsKeepTheLine(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageAgreement)
	before := agreed(d)
	for line, why := range map[string]string{
		"9": "! 14 counted, but only 8", "1 1 2 3": "! Type one number for the row", "3/3/1": "! Type one number for the row",
		"9/9/1/0/0/0/0/0": "! 19 counted", "-1": "! The number of people",
	} {
		d.line(line)
		d.shows(why, line)
		d.keys("ctrl+u")
	}
	if agreed(d) != before || len(d.W().RemarksOn(workshop.Dissent)) != 1 {
		t.Error("a refused line was taken, or numbers became a dissent")
	}
}

func TestAgreementKeepsDissent(t *testing.T) {
	d := newFilledDesk(t, tuitest.Fills["nothing"], workshop.StageAgreement)
	d.typed("Nothing on costs before the round")
	d.shows("▸ dissent: Nothing", "recorded as spoken")
	d.keys("enter")
	d.line("! one wrong number in public")
	d.send(tea.PasteMsg{Content: "? whether vendors may answer"})
	d.keys("enter", "tab")
	d.line("what the regulator will say")
	d.keys("tab")
	d.line("the round fails")
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
	d.shows("┃  Nothing on costs", "?  whether", "!  one wrong")
}

func TestAgreementRemarksAreEditedAndDeleted(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillSome, workshop.StageAgreement)
	for range 8 {
		d.keys("down")
	}
	d.shows("▸  Finance voice", "Del delete")
	d.keys("enter")
	d.line(" and audit")
	d.shows("round closes", "and audit", "▸ 8  Block")
	d.keys("down", "down", "delete")
	if n := len(d.W().RemarksOn(workshop.Unknown)); n != 0 {
		t.Errorf("%d unknowns left", n)
	}
	d.keys("ctrl+z")
	d.shows("Whether the two communities")
	d.keys("down", "enter", "ctrl+z", "ctrl+z") // the remark being edited may go
	d.fits(t)
}

func TestAgreementShowsDissentBeforeTheRest(t *testing.T) {
	d := newFilledDesk(t, tuitest.FillMuch, workshop.StageAgreement)
	for _, size := range sizes {
		d.resize(size[0], size[1])
		d.shows("dissent 8")
	}
}
